"""What an offer shows beside the exercises: the ways to something else and to the whole list.

These answers belong to the engine, like skip and back: no flow words them, none can leave them out,
and none of them steers. The ids of choices that are no exercise hold a space, so that no exercise
can be called the same.
"""

from collections.abc import Iterator
from typing import Final

from assistant.domain.events import Choice
from assistant.domain.flow import Form
from assistant.domain.session import Session, Shelf
from assistant.engine.words import AS_IT_IS, FIXED_LABELS, IN_THE_LIST

FAMILIES: Final = 6
"""Families on one page of the whole list; with the ways on, nine answers at most."""
IN_FAMILY: Final = 5
"""Exercises of a family on one page."""

OPEN: Final = "in "
"""Before a family's id: opens it."""
KEEP: Final = "keep "
"""Before an exercise's id: marks it as a favourite."""
DROP: Final = "drop "
"""Before an exercise's id: lets a favourite go."""
PLAN: Final = "plan "
"""Before a plan's id: what the person planned to do with someone."""


def fitting(offers: tuple[Choice, ...], shelf: Shelf, count: int) -> tuple[Choice, ...]:
    """Return what of *offers* fits on the screen: *count* exercises, or one page of the list."""
    if shelf.whole:
        return offers[: IN_FAMILY if shelf.family else FAMILIES]
    plans = sum(choice.id.startswith(PLAN) for choice in offers)
    return offers[: count + plans]


def exercises_in(offers: tuple[Choice, ...]) -> tuple[str, ...]:
    """Return the ids of the exercises among *offers*."""
    return tuple(choice.id for choice in offers if " " not in choice.id)


def turns(session: Session, count: int) -> Iterator[Choice]:
    """Yield the ways on from what is shown, in display order."""
    shelf = session.shelf
    if not shelf.whole:
        if not shelf.over and len(exercises_in(session.offers)) >= count:
            yield _fixed("other")
        yield _fixed("all")
    elif shelf.marking:
        yield Choice(id="mark", label=AS_IT_IS)
    else:
        if len(session.offers) >= (IN_FAMILY if shelf.family else FAMILIES):
            yield _fixed("more")
        if shelf.family:
            yield _fixed("mark")
            yield Choice(id="all", label=IN_THE_LIST)
        else:
            yield _fixed("best")


def _fixed(id_: str) -> Choice:
    return Choice(id=id_, label=FIXED_LABELS[Form.OFFER][id_])
