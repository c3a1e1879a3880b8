"""The whole list of what may be offered now: families first, then the exercises of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from assistant.app.wording import detail, offer_of
from assistant.coping.rank import Ranking
from assistant.domain.events import Choice
from assistant.domain.exercise import Exercise
from assistant.domain.session import Shelf
from assistant.engine.shelf import DROP, FAMILIES, IN_FAMILY, KEEP, OPEN

T = TypeVar("T")

FAVOURITES: Final = "favourites"
"""Stands before the families, once something was marked."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything that a ranking allows, one page at a time."""

    ranking: Ranking
    favourites: tuple[str, ...] = ()

    def choices(self, shelf: Shelf) -> tuple[Choice, ...]:
        """Return the page of *shelf*; empty past the last one."""
        groups = self.groups()
        if not shelf.family:
            page = _page(tuple(groups), shelf.page, FAMILIES)
            return tuple(self._group(name, groups[name]) for name in page)
        inside = _page(groups.get(shelf.family, ()), shelf.page, IN_FAMILY)
        if shelf.marking:
            return tuple(self._mark(exercise) for exercise in inside)
        return tuple(
            Choice(id=e.id, label=e.title, detail=detail(offer_of(self.ranking, e.id)))
            for e in inside
        )

    def groups(self) -> dict[str, tuple[Exercise, ...]]:
        """Return family to its exercises, best first; the family with the best one first.

        Every exercise that may be offered is in its family; favourites stand in a group of their
        own as well.
        """
        allowed = [self.ranking.library.ordered[n] for n in self.ranking.order]
        marked = tuple(e for e in allowed if e.id in self.favourites)
        found: dict[str, tuple[Exercise, ...]] = {FAVOURITES: marked} if marked else {}
        for exercise in allowed:
            found[exercise.family] = (*found.get(exercise.family, ()), exercise)
        return found

    def _group(self, name: str, exercises: tuple[Exercise, ...]) -> Choice:
        shown = ", ".join(f'"{e.title}"' for e in exercises[:2])
        more = len(exercises) - 2
        told = f"{shown} and {more} more." if more > 0 else f"{shown}."
        return Choice(id=OPEN + name, label=self._label(name), detail=told)

    def _label(self, name: str) -> str:
        if name == FAVOURITES:
            return "Your favourites"
        known = self.ranking.library.vocabularies.get("families")
        term = known.terms.get(name) if known else None
        return term.label if term else name.replace("_", " ")

    def _mark(self, exercise: Exercise) -> Choice:
        if exercise.id in self.favourites:
            told = "A favourite now. Pick it to let it go."
            return Choice(id=DROP + exercise.id, label=exercise.title, detail=told)
        return Choice(id=KEEP + exercise.id, label=exercise.title)


def _page(of: Sequence[T], number: int, size: int) -> Sequence[T]:
    return of[number * size : (number + 1) * size]
