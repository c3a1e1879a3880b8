"""The person looks through what may be offered: the same question stands, other choices show."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from assistant.domain.events import Favoured
from assistant.domain.session import Shelf
from assistant.engine.shelf import DROP, KEEP, OPEN, PLAN, exercises_in
from assistant.engine.walk import Walk
from assistant.engine.words import (
    LET_GO,
    LIST_OVER,
    MARK_WHICH,
    MARKED,
    NOTHING_ELSE,
    PLAN_FIRST,
)


def turn(walk: Walk, id_: str) -> bool:
    """Show what *id_* asks for; return False for an answer of the flow: an exercise, or none."""
    if id_.startswith(PLAN):
        walk.tell((PLAN_FIRST,))
    elif id_.startswith(OPEN):
        walk.offer(replace(walk.session.shelf, family=id_.removeprefix(OPEN), page=0))
    elif id_.startswith((KEEP, DROP)):
        _mark(walk, id_)
    elif id_ in _TURNS:
        _TURNS[id_](walk, walk.session.shelf)
    else:
        return False
    walk.session = replace(walk.session, tries=0, nearest=())
    walk.ask(again=True)
    return True


def _other(walk: Walk, shelf: Shelf) -> None:
    seen = tuple(dict.fromkeys((*shelf.seen, *exercises_in(walk.session.offers))))
    if not walk.offer(replace(shelf, turn=shelf.turn + 1, seen=seen)):
        walk.tell((NOTHING_ELSE,))
        walk.session = replace(walk.session, shelf=replace(shelf, seen=seen, over=True))


def _all(walk: Walk, shelf: Shelf) -> None:
    seen = tuple(dict.fromkeys((*shelf.seen, *exercises_in(walk.session.offers))))
    listed = replace(shelf, whole=True, family="", page=0, seen=shelf.seen if shelf.whole else seen)
    if not walk.offer(listed):
        walk.tell((NOTHING_ELSE,))
        walk.session = replace(walk.session, shelf=shelf)


def _more(walk: Walk, shelf: Shelf) -> None:
    if not walk.offer(replace(shelf, page=shelf.page + 1)):
        walk.tell((LIST_OVER,))
        walk.offer(replace(shelf, page=0))


def _best(walk: Walk, shelf: Shelf) -> None:
    walk.offer(replace(shelf, turn=0, over=False, whole=False, family="", page=0))


def _marking(walk: Walk, shelf: Shelf) -> None:
    if not shelf.marking:
        walk.tell((MARK_WHICH,))
    walk.offer(replace(shelf, marking=not shelf.marking))


def _mark(walk: Walk, id_: str) -> None:
    kept = id_.startswith(KEEP)
    exercise = id_.removeprefix(KEEP if kept else DROP)
    walk.say(Favoured(step=walk.here.id, exercise=exercise, kept=kept))
    walk.tell((MARKED if kept else LET_GO,))
    shelf = walk.session.shelf
    walk.offer(replace(shelf, marking=False, marks=(*shelf.marks, (exercise, kept))))


_TURNS: Final[Mapping[str, Callable[[Walk, Shelf], None]]] = {
    "other": _other,
    "all": _all,
    "more": _more,
    "best": _best,
    "mark": _marking,
}
