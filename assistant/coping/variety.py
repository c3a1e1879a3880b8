"""Which of the ranked exercises to offer together: three families, one with people."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Final

from assistant.coping.learn import Learned
from assistant.coping.library import Library
from assistant.coping.moment import Moment
from assistant.coping.score import is_near_use
from assistant.domain.tier import Tier

SLACK: Final = 10
"""Points an offer may lose for working with something else than the others do."""


def choose(
    order: Sequence[int],
    scores: Sequence[int],
    *,
    moment: Moment,
    learned: Learned,
    library: Library,
    count: int,
) -> tuple[int, ...]:
    """Return up to *count* positions of *order*, the one to offer first in front.

    No two of one family while there are others; one brings in a person when any may be offered,
    and stands first from tier 2 on; one is less tried when the moment allows it.

    Args:
        order: positions that may be offered, best first, those that made things worse last.
        scores: by position.
        moment: for its tier and craving.
        learned: which were practised how often, and which made things worse.
        library: for families and people.
        count: 1 or more.
    """
    picked: list[int] = []
    serious = moment.state.tier >= Tier.ELEVATED
    first = _first(order, lambda n: library.ordered[n].with_people) if serious else None
    first = next(iter(order), None) if first is None else first
    if first is None or library.ordered[first].id in learned.worse:
        return ()
    picked.append(first)
    if count > 1 and not any(library.ordered[n].with_people for n in picked):
        _take(picked, _rest(order, picked, library), lambda n: library.ordered[n].with_people)
    if len(picked) < count and may_try_new(moment, learned, library):
        picked += _turn(_rest(order, picked, library), learned, library)
    while len(picked) < count and (n := _next(order, scores, picked, library)) is not None:
        picked.append(n)
    rest = sorted(picked[1:], key=order.index)
    return (picked[0], *rest)


def may_try_new(moment: Moment, learned: Learned, library: Library) -> bool:
    """Return whether one offer may be something less tried: calm enough, and some history."""
    state, most = moment.state, library.weights.less_tried_craving
    calm = state.tier <= Tier.WATCH and not is_near_use(state) and (state.craving or 0) <= most
    return calm and bool(learned.practised)


def is_less_tried(n: int, learned: Learned, library: Library) -> bool:
    """Return whether the exercise at position *n* was practised rarely and never hurt."""
    name = library.ordered[n].id
    rare = learned.practised.get(name, 0) <= library.weights.less_tried
    return rare and name not in learned.worse


def _turn(order: Iterator[int], learned: Learned, library: Library) -> list[int]:
    """Return the less-tried exercise whose turn it is.

    The turn moves on with every practice, so that one nobody picks does not keep the place.
    """
    rare = (n for n in order if is_less_tried(n, learned, library))
    found = list(islice(rare, library.weights.less_tried_among))
    turn = sum(learned.practised.values())
    return [found[turn % len(found)]] if found else []


def _first(order: Sequence[int], wanted: Callable[[int], bool]) -> int | None:
    return next((n for n in order if wanted(n)), None)


def _take(picked: list[int], order: Iterator[int], wanted: Callable[[int], bool]) -> None:
    found = next((n for n in order if wanted(n)), None)
    if found is not None:
        picked.append(found)


def _rest(order: Sequence[int], picked: Sequence[int], library: Library) -> Iterator[int]:
    families = {library.ordered[n].family for n in picked}
    return (n for n in order if library.ordered[n].family not in families)


def _next(
    order: Sequence[int], scores: Sequence[int], picked: Sequence[int], library: Library
) -> int | None:
    best = next(_rest(order, picked, library), None)
    if best is None:
        return _first(order, lambda n: n not in picked)
    groups = {library.group(library.ordered[n].family) for n in picked}
    for n in _rest(order, picked, library):
        if scores[n] < scores[best] - SLACK:
            break
        if library.group(library.ordered[n].family) not in groups:
            return n
    return best
