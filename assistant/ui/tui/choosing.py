"""Where the person is among the answers: which one is pointed at, which ones are marked.

Pure, so that every key can be tested without a screen.
"""

from dataclasses import dataclass, replace
from enum import StrEnum


class Way(StrEnum):
    """How answers are given."""

    ONE = "one"
    MANY = "many"
    SCALE = "scale"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosing:
    """A place among *count* answers."""

    way: Way = Way.ONE
    count: int = 0
    """How many answers; 0 for words only."""
    low: int = 0
    """The number of the first answer of a scale."""
    cursor: int | None = None
    """The answer pointed at, 0-based; None until the person points."""
    marked: frozenset[int] = frozenset()
    """Marked answers of many, 0-based."""

    def moved(self, by: int) -> "Choosing":
        """Point *by* answers further, stopping at both ends."""
        if not self.count:
            return self
        if self.cursor is None:
            return replace(self, cursor=0 if by > 0 else self.count - 1)
        return replace(self, cursor=min(max(self.cursor + by, 0), self.count - 1))

    def pointed(self, at: int | None) -> "Choosing":
        """Point at answer *at*; None, or one that is not there, points at none."""
        there = at is not None and 0 <= at < self.count
        return replace(self, cursor=at if there else None)

    def toggled(self, at: int) -> "Choosing":
        """Mark or unmark answer *at*."""
        return replace(self, marked=self.marked ^ {at}, cursor=at)

    def sent(self) -> tuple[int, ...] | None:
        """Return what Enter sends: answers, 0-based; None when nothing was chosen yet."""
        if self.way is Way.MANY:
            return tuple(sorted(self.marked))
        return None if self.cursor is None else (self.cursor,)

    def digit(self, key: str) -> int | None:
        """Return the answer the digit *key* stands for, 0-based; a scale is typed instead."""
        if self.way is Way.SCALE or len(key) != 1 or not ("1" <= key <= "9"):
            return None
        at = int(key) - 1
        return at if at < self.count else None
