"""An edit of a source text, and a fix that is made of some: plain values, nothing is written here.

Offsets count characters of the whole text, 0-based, so that everything outside an edit stays byte
for byte. ``Lines`` turns them into lines and columns and back.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from assistant.domain.place import Place


class Trust(StrEnum):
    """How far a fix goes beyond what the author wrote."""

    SURE = "sure"
    """It says what the author meant, in the language's own signs."""
    GUESS = "guess"
    """It puts in what is most likely missing: read it. ``flow check --fix`` tells so."""
    OFFER = "offer"
    """One of several ways: for an editor that asks, never for ``--fix``."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put *text* in place of what stands from *start* up to *end*."""

    start: int
    """0-based, in characters of the whole text."""
    end: int
    """The character after the last one replaced; *start* to insert only."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """One way to mend a problem."""

    title: str
    """A few words for a menu, such as ``put the text under |``."""
    edits: tuple[Edit, ...]
    """In the order of the text; no two overlap."""
    trust: Trust = Trust.SURE


def applied(source: str, edits: Iterable[Edit]) -> str:
    """Return *source* with *edits* made.

    Raises:
        ValueError: two edits overlap, or one lies outside; make them one after the other.
    """
    out: list[str] = []
    at = 0
    for edit in sorted(edits):
        if not at <= edit.start <= edit.end <= len(source):
            raise ValueError(f"the edit at {edit.start} overlaps another or lies outside")
        out += [source[at : edit.start], edit.text]
        at = edit.end
    return "".join([*out, source[at:]])


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a text, and where each begins."""

    source: str
    starts: tuple[int, ...] = field(init=False)
    """Offset of the first character of each line."""

    def __post_init__(self) -> None:
        starts = [0]
        found = self.source.find("\n")
        while found >= 0:
            starts.append(found + 1)
            found = self.source.find("\n", found + 1)
        object.__setattr__(self, "starts", tuple(starts))

    def __len__(self) -> int:
        return len(self.starts)

    def text(self, index: int) -> str:
        """Return line *index*, 0-based, without its end."""
        return self.source[self.starts[index] : self.end(index)].removesuffix("\r")

    def end(self, index: int) -> int:
        """Return the offset of the end of line *index*, before its line feed."""
        last = index + 1 >= len(self.starts)
        return len(self.source) if last else self.starts[index + 1] - 1

    def offset(self, place: Place) -> int:
        """Return the offset of *place*; the nearest one when it lies outside the text."""
        index = min(max(place.line - 1, 0), len(self.starts) - 1)
        return min(self.starts[index] + max(place.column - 1, 0), self.end(index))

    def place(self, offset: int, path: str = "") -> Place:
        """Return the line and column, both 1-based, of *offset*."""
        index = bisect_right(self.starts, offset) - 1
        return Place(path, index + 1, offset - self.starts[index] + 1)
