"""All content of a release: read once, checked as it is read, every problem kept."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from assistant.content import compiled
from assistant.content.exercise_reader import Shelf, read_exercise
from assistant.content.flow_reader import read_flow
from assistant.content.folder import PROJECT, flow_files, shown
from assistant.content.known import Known
from assistant.content.line_reader import read_country
from assistant.content.open_file import FileProblemError, read_bytes
from assistant.content.plan_reader import read_plan
from assistant.content.problems import Problem, error
from assistant.content.project_reader import read_project
from assistant.content.translation_reader import read_translation
from assistant.content.vocabulary_reader import read_sources, read_vocabulary
from assistant.content.weights_reader import read_gates, read_weights
from assistant.content.wording_reader import Wording, read_wording
from assistant.domain.exercise import Exercise, Reference
from assistant.domain.flow import Flow, Project
from assistant.domain.place import Place
from assistant.domain.plan import WrittenPlan
from assistant.domain.support import Country
from assistant.domain.translation import Translation
from assistant.domain.vocabulary import Vocabulary
from assistant.domain.weights import Gate, Weights

T = TypeVar("T")

_LIBRARY: Final = "coping_library"


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything authors wrote, by id. What has an error is left out."""

    project: Project
    flows: Mapping[str, Flow] = field(default_factory=dict)
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    countries: Mapping[str, Country] = field(default_factory=dict)
    weights: Weights
    gates: tuple[Gate, ...] = ()
    sources: Mapping[str, Reference] = field(default_factory=dict)
    plans: Mapping[str, WrittenPlan] = field(default_factory=dict)
    translations: Mapping[str, Translation] = field(default_factory=dict)
    """By flow and language, as in ``craving.es``: of the languages that the project names."""


def load(root: Path) -> tuple[Content, tuple[Problem, ...]]:
    """Return all content below *root*: as it was compiled, or read from its files."""
    kept = compiled.read(root, Content)
    return (kept, ()) if isinstance(kept, Content) else read_all(root)


def read_all(root: Path) -> tuple[Content, tuple[Problem, ...]]:
    """Read all content below *root*; never raises for what a file holds.

    Args:
        root: the folder with ``flows/`` and ``coping_library/``.

    Returns:
        The content as far as it is sound, and every problem. With an error among them, use none
        of it.
    """
    reader = _Reader(root)
    library = root / _LIBRARY
    vocabularies = reader.all((library / "vocabulary").glob("*.yaml"), read_vocabulary)
    terms = {found.id: found for found in vocabularies}
    sources = reader.one(library / "sources.yaml", read_sources) or {}
    shelf = Shelf(terms, sources)
    files = tuple((library / "exercises").glob("*/*.yaml"))
    exercises = reader.all(files, lambda data, path: read_exercise(data, path, shelf))
    written = reader.all(
        (library / "plans").glob("*.yaml"),
        lambda data, path: read_plan(data, path, shelf, _ids(files) or frozenset()),
    )
    known = Known(vocabularies=terms, exercises=_ids(files))
    flows = reader.all(flow_files(root / "flows"), lambda data, path: read_flow(data, path, known))
    countries = reader.all((library / "support_lines").glob("*.yaml"), read_country)
    project = reader.one(root / "flows" / PROJECT, read_project) or Project(name="")
    languages = [found for found in project.languages if found != "en"]
    translations = (
        made
        for language in languages
        for made in reader.all((root / "flows").glob(f"*.{language}.yaml"), read_translation)
    )
    content = Content(
        project=project,
        flows=reader.by_id(flows, lambda flow: (flow.id, flow.at)),
        exercises=reader.by_id(exercises, lambda item: (item.id, item.at)),
        vocabularies=terms,
        countries={country.code: country for country in countries},
        weights=reader.one(
            library / "weights.yaml", lambda data, path: read_weights(data, path, shelf)
        )
        or Weights(),
        gates=reader.one(library / "gates.yaml", lambda data, path: read_gates(data, path, shelf))
        or (),
        sources=sources,
        plans={plan.id: plan for plan in written},
        translations={f"{made.flow}.{made.language}": made for made in translations},
    )
    return content, tuple(sorted(reader.problems))


def known_content(root: Path) -> Known:
    """Return what flows below *root* may name: for checking flows without loading the rest."""
    reader = _Reader(root)
    library = root / _LIBRARY
    vocabularies = reader.all((library / "vocabulary").glob("*.yaml"), read_vocabulary)
    files = tuple((library / "exercises").glob("*/*.yaml"))
    return Known(
        vocabularies={found.id: found for found in vocabularies},
        exercises=_ids(files),
        wording=reader.one(library / "wording.yaml", read_wording) or Wording(),
    )


def _ids(files: tuple[Path, ...]) -> frozenset[str] | None:
    """An exercise's file is named after it: one with a mistake is still no unknown one."""
    return frozenset(file.stem for file in files) if files else None


class _Reader:
    """Reads files, and keeps their problems."""

    def __init__(self, root: Path) -> None:
        self.problems: list[Problem] = []
        self._root = root

    def one(
        self, path: Path, read: Callable[[bytes, str], tuple[T | None, tuple[Problem, ...]]]
    ) -> T | None:
        """Return what *read* makes of the file at *path*, or None."""
        name = shown(path, self._root)
        try:
            data = read_bytes(path, name)
        except FileProblemError as refused:
            self.problems.append(refused.problem)
            return None
        found, problems = read(data, name)
        self.problems.extend(problems)
        return found

    def all(
        self,
        paths: Iterable[Path],
        read: Callable[[bytes, str], tuple[T | None, tuple[Problem, ...]]],
    ) -> tuple[T, ...]:
        """Return what *read* makes of each of *paths*, by name, without the broken ones."""
        found = (self.one(path, read) for path in sorted(paths))
        return tuple(item for item in found if item is not None)

    def by_id(self, items: Iterable[T], name: Callable[[T], tuple[str, Place]]) -> dict[str, T]:
        """Return *items* by id; an id that two files use is a problem (S103)."""
        found: dict[str, T] = {}
        for item in items:
            id_, place = name(item)
            if id_ in found:
                words = f"'{id_}' is the id of another file too"
                self.problems.append(error(place, "S103", words, "give one of them another id"))
            found.setdefault(id_, item)
        return found
