"""Read a whole ``coping_library`` folder: vocabularies, sources, weights, gates and exercises.

| code | finds |
|---|---|
| L940 | two exercises with one id |
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from assistant.content.exercise_reader import Shelf, read_exercise
from assistant.content.open_file import FileProblemError, read_bytes
from assistant.content.problems import Problem, error, quoted
from assistant.content.vocabulary_reader import read_sources, read_vocabulary
from assistant.content.weights_reader import read_gates, read_weights
from assistant.domain.exercise import Exercise
from assistant.domain.place import Place
from assistant.domain.vocabulary import Vocabulary
from assistant.domain.weights import Gate, Weights

FOLDER: Final = "coping_library"
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryContent:
    """What a library folder holds. Items with an error are left out."""

    shelf: Shelf
    """Vocabularies and sources."""
    exercises: dict[str, Exercise]
    """By id, in order of ids."""
    weights: Weights
    gates: tuple[Gate, ...]
    problems: tuple[Problem, ...]

    @property
    def usable(self) -> bool:
        """Whether offers may be made from it. Without its gates nothing may be offered."""
        return not any(problem.is_error for problem in self.problems)


def read_library(folder: Path) -> LibraryContent:
    """Return what stands in *folder* (``coping_library``), with every problem found."""
    reading = _Reading(folder)
    vocabularies: dict[str, Vocabulary] = {}
    for path in sorted((folder / "vocabulary").glob("*.yaml")):
        vocabulary = reading.take(path, read_vocabulary)
        if vocabulary is not None:
            vocabularies[vocabulary.id] = vocabulary
    sources = reading.take(folder / "sources.yaml", read_sources)
    shelf = Shelf(vocabularies, sources or {})
    weights = reading.take(folder / "weights.yaml", lambda d, p: read_weights(d, p, shelf))
    gates = reading.take(folder / "gates.yaml", lambda d, p: read_gates(d, p, shelf))
    exercises = {exercise.id: exercise for exercise in reading.exercises(shelf)}
    return LibraryContent(
        shelf=shelf,
        exercises=dict(sorted(exercises.items())),
        weights=weights or Weights(),
        gates=gates or (),
        problems=tuple(sorted(reading.problems)),
    )


class _Reading:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []

    def take(
        self, path: Path, read: Callable[[bytes, str], tuple[_Read | None, tuple[Problem, ...]]]
    ) -> _Read | None:
        """Return what *read* makes of the file at *path*, and keep its problems."""
        shown = f"{FOLDER}/{path.relative_to(self.folder).as_posix()}"
        try:
            data = read_bytes(path, shown)
        except FileProblemError as failure:
            self.problems.append(failure.problem)
            return None
        found, problems = read(data, shown)
        self.problems += problems
        return found

    def exercises(self, shelf: Shelf) -> Iterator[Exercise]:
        """Yield each exercise, the first of two with one id."""
        seen: dict[str, Place] = {}
        for path in sorted((self.folder / "exercises").glob("*/*.yaml")):
            exercise = self.take(path, lambda d, p: read_exercise(d, p, shelf))
            if exercise is None:
                continue
            if exercise.id in seen:
                words = f"{quoted(exercise.id)} stands in {seen[exercise.id].path} too"
                self.problems.append(error(exercise.at, "L940", words, "give one another id"))
                continue
            seen[exercise.id] = exercise.at
            yield exercise
