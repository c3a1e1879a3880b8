"""The scores of all exercises at once, by adding up columns.

What is added here is what ``assistant.coping.score.parts`` explains; tests hold the two together.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain
from operator import add

from assistant.coping import points
from assistant.coping.columns import Columns, Postings
from assistant.coping.learn import Learned
from assistant.coping.library import Library
from assistant.coping.moment import Moment
from assistant.coping.score import is_lonely, is_near_use, is_recent, situations
from assistant.domain.person import PersonState


def totals(moment: Moment, learned: Learned, library: Library) -> list[int]:
    """Return the score of every exercise, by position."""
    state, columns, weights = moment.state, library.columns, library.weights
    whole = list(columns.start)
    for column in _dense(moment, library):
        whole = list(map(add, whole, column))
    for told, postings, first, more in (
        (state.triggers, columns.triggers, weights.trigger, weights.trigger_more),
        (state.moods, columns.moods, weights.mood, weights.mood_more),
        (state.body, columns.body, weights.body, 0),
    ):
        worths = [points.matches(count, first, more) for count in range(len(told) + 1)]
        for n, count in _counted(told, postings).items():
            whole[n] += worths[count]
    _add_bound(whole, state, library)
    _add_alike(whole, state, library)
    _add(whole, _known(state.favourites, columns), weights.favourite)
    for n, count in _counted(moment.flags, columns.cautions).items():
        whole[n] += points.capped(count, weights.caution)
    if is_near_use(state):
        _add(whole, columns.near_use, weights.near_use)
    if is_lonely(state):
        _add(whole, columns.people, weights.people_alone)
    _add_past(whole, state, learned, library)
    return whole


def _dense(moment: Moment, library: Library) -> Iterable[Iterable[int]]:
    state, columns, weights = moment.state, library.columns, library.weights
    if state.craving is not None:
        yield columns.craving[state.craving]
    if state.place is not None and state.place in columns.place:
        yield columns.place[state.place]
    if state.company is not None and state.company in columns.company:
        yield columns.company[state.company]
    if state.energy is not None:
        yield columns.energy[state.energy]
    if state.minutes is not None:
        over = (
            weights.minutes_short if state.minutes >= points.SHORT_MINUTES else weights.minutes_over
        )
        short = (weights.minutes_over, over)
        free, fit = state.minutes, weights.minutes_fit
        yield [
            fit if least <= free else short[has]
            for least, has in zip(columns.shortest, columns.has_short, strict=True)
        ]
    known = state.cleared | moment.flags
    one = weights.caution_unknown
    yield [one if cautions and not cautions <= known else 0 for cautions in columns.health_cautions]


def _counted(values: frozenset[str], postings: Postings) -> Mapping[int, int]:
    return Counter(chain.from_iterable(postings.get(value, ()) for value in values))


def _add(whole: list[int], where: Iterable[int], worth: int) -> None:
    for n in where:
        whole[n] += worth


def _add_bound(whole: list[int], state: PersonState, library: Library) -> None:
    """Add what depends on an exercise's own triggers, substances and kind."""
    columns, weights = library.columns, library.weights
    met = {*_counted(state.triggers, columns.triggers), *_counted(state.body, columns.body)}
    _add(whole, met & columns.specific, -weights.unmatched)
    told = state.substances | state.used_recently
    for n in columns.bound if told else ():
        whole[n] += points.substance(library.ordered[n], told, weights)
    tables = [weights.triggers.get(trigger, {}) for trigger in state.triggers]
    for table in (*tables, weights.acting if state.acting else {}):
        for family, worth in table.items():
            _add(whole, columns.families.get(family, ()), worth)


def _add_alike(whole: list[int], state: PersonState, library: Library) -> None:
    columns = library.columns
    direct = set(_counted(state.triggers, columns.triggers))
    kinds = situations(state.triggers, library)
    alike = _counted(kinds, columns.situations).keys() - direct
    _add(whole, alike, library.weights.situation)


def _known(names: Iterable[str], columns: Columns) -> list[int]:
    return [columns.position[name] for name in names if name in columns.position]


def _add_past(whole: list[int], state: PersonState, learned: Learned, library: Library) -> None:
    columns, weights = library.columns, library.weights
    tried = _known(state.tried, columns)
    for family in {columns.family[n] for n in tried}:
        same = {n for n in tried if columns.family[n] == family}
        for n in columns.families[family]:
            whole[n] += weights.family_tried if same - {n} else 0
    for n in set(tried):
        whole[n] += points.capped(tried.count(n), weights.tried)
    for name in learned.last:
        n = columns.position[name]
        if n not in tried and is_recent(name, learned):
            whole[n] += weights.recent
    _add(whole, _known(learned.worse, columns), weights.worse)
    _add_helped(whole, learned, library)


def _add_helped(whole: list[int], learned: Learned, library: Library) -> None:
    columns, weights = library.columns, library.weights
    for family in learned.families:
        worth = learned.points("", family, weights)
        if worth:
            _add(whole, columns.families.get(family, ()), worth)
    for name in learned.relief:
        n = columns.position[name]
        family = columns.family[n]
        whole[n] += learned.points(name, family, weights) - learned.points("", family, weights)
