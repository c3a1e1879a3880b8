"""Where a piece of content was written, so that every problem can point at its character."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A character in a content file."""

    path: str
    """As the author gave it, relative where possible."""

    line: int
    """1-based."""

    column: int
    """1-based, in characters."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


NOWHERE = Place("", 0, 0)
"""For values built in code, not read from a file."""
