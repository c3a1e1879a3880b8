"""Sentences about an offer, from clauses: plain, kind and specific, never a promise."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Protocol

CRAVING_WORDS: Final[Mapping[str, str]] = {
    "": "",
    "mild": "it fits a mild craving",
    "medium": "it fits a medium craving",
    "strong": "it fits a strong craving",
    "very strong": "it fits a very strong craving",
}
"""Band of craving to its clause."""
_SAID: Final = 2
"""Clauses in one reason."""
_LISTED: Final = 6
"""Things to check in one line."""


class Worded(Protocol):
    """A part of a score with its clause."""

    @property
    def name(self) -> str:
        """Which part."""

    @property
    def points(self) -> int:
        """Whole points."""

    @property
    def words(self) -> str:
        """A clause, or empty."""


def reason(parts: Iterable[Worded], otherwise: str, *, new: bool = False) -> str:
    """Return why an exercise is offered, in one or two sentences.

    What helped this person before is said whenever it counts.

    Args:
        parts: of its score; the two that count most are said.
        otherwise: said when no part has words: what the exercise is for.
        new: whether it stands in the place kept for something less tried.
    """
    telling = [part for part in parts if part.points > 0 and part.words]
    telling.sort(key=lambda part: (part.name != "helped", -part.points))
    clauses = [part.words for part in sorted(telling[:_SAID], key=lambda part: -part.points)]
    said = sentence(", and ".join(clauses)) if clauses else sentence(otherwise)
    return f"{said} You have not tried it much yet." if new else said


def sentence(words: str) -> str:
    """Return *words* with a capital letter and a full stop."""
    if not words:
        return ""
    closed = words if words[-1] in ".?!" else f"{words}."
    return closed[:1].upper() + closed[1:]


def check_first(words: Sequence[str]) -> tuple[str, ...]:
    """Return lines that ask to check for *words*, the short names of health flags."""
    groups = [words[n : n + _LISTED] for n in range(0, len(words), _LISTED)]
    return tuple(f"Pick another one if this is true for you: {listed(g)}." for g in groups)


def listed(words: Sequence[str]) -> str:
    """Return *words*, one or more, as a list with "or"."""
    if len(words) == 1:
        return words[0]
    return ", ".join(words[:-1]) + " or " + words[-1]
