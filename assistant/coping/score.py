"""The score of an exercise: a sum of named parts, each with its words.

``parts`` explains one exercise; ``totals`` adds up all of them by columns. Both come to the same
whole number, which tests hold for every exercise.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from operator import add

from assistant.coping import points
from assistant.coping.columns import Postings
from assistant.coping.learn import Learned, band_of
from assistant.coping.library import Library
from assistant.coping.moment import Moment
from assistant.coping.phrase import CRAVING_WORDS
from assistant.domain.exercise import Exercise
from assistant.domain.person import PersonState

RECENT_DAYS = 2
"""Days within which an exercise counts as recent."""


@dataclass(frozen=True, slots=True)
class Part:
    """One named part of a score."""

    name: str
    points: int
    words: str = ""
    """A clause for a reason, such as "it fits a strong craving"; empty when there is none."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One exercise that may be offered, with every part of its score."""

    exercise: str
    score: int
    parts: tuple[Part, ...]


def is_near_use(state: PersonState) -> bool:
    """Return whether someone is about to act or the craving is 9-10."""
    return state.acting or (state.craving is not None and state.craving >= points.NEAR_USE_FROM)


def is_lonely(state: PersonState) -> bool:
    """Return whether someone is alone or feels lonely, so that people count more."""
    lonely = "lonely" in state.moods or "lonely" in state.body or "loneliness" in state.triggers
    return lonely or state.company == "alone"


def parts(
    exercise: Exercise, moment: Moment, learned: Learned, library: Library
) -> tuple[Part, ...]:
    """Return every part of the score of *exercise*; they add up to it."""
    return (
        *_fit(exercise, moment.state, library),
        *_around(exercise, moment.state, library),
        *_care(exercise, moment, library),
        *_past(exercise, moment.state, learned, library),
    )


def _fit(exercise: Exercise, state: PersonState, library: Library) -> Iterable[Part]:
    weights = library.weights
    worth = 0 if state.craving is None else points.craving(exercise, state.craving, weights)
    told = CRAVING_WORDS[band_of(state.craving) or ""] if worth > 0 and state.craving else ""
    yield Part("craving", worth, told)
    near = weights.near_use if exercise.near_use and is_near_use(state) else 0
    yield Part("near use", near, "it is made for a very hard moment" if near else "")
    for name, told_now, carried, first, more, before in (
        (
            "triggers",
            state.triggers,
            exercise.fits.triggers,
            weights.trigger,
            weights.trigger_more,
            "it fits",
        ),
        (
            "moods",
            state.moods,
            exercise.fits.moods,
            weights.mood,
            weights.mood_more,
            "it is for when you feel",
        ),
        ("body", state.body, exercise.fits.body, weights.body, 0, "it is for when you are"),
    ):
        both = sorted(told_now & carried)
        words = f"{before} {library.word(name, both[0])}" if both else ""
        yield Part(name, points.matches(len(both), first, more), words)


def _around(exercise: Exercise, state: PersonState, library: Library) -> Iterable[Part]:
    weights = library.weights
    worth = points.start(exercise, weights)
    yield Part("start", worth, "it is quick to begin" if exercise.short and worth > 0 else "")
    where = state.place
    worth = 0 if where is None else points.place(exercise, where, weights)
    here = f"you can do it {library.word('place', where)}" if where and worth > 0 else ""
    yield Part("place", worth, here)
    company = 0 if state.company is None else points.company(exercise, state.company, weights)
    lonely = weights.people_alone if exercise.with_people and is_lonely(state) else 0
    yield Part("company", company + lonely, "it brings in a person" if lonely else "")
    free = state.minutes
    worth = 0 if free is None else points.minutes(exercise, free, weights)
    yield Part("minutes", worth, _time(exercise, free) if free is not None and worth > 0 else "")
    worth = 0 if state.energy is None else points.energy(exercise, state.energy, weights)
    yield Part("energy", worth, "it asks little energy" if worth > 0 else "")


def _time(exercise: Exercise, free: int) -> str:
    least = exercise.minutes[0]
    if least <= free:
        return f"it takes about {least} minute" + ("" if least == 1 else "s")
    return "it has a form of 1 minute"


def _care(exercise: Exercise, moment: Moment, library: Library) -> Iterable[Part]:
    weights = library.weights
    held = len(moment.flags.intersection(exercise.cautions))
    unknown = _unknown(exercise, moment, library)
    worth = points.capped(held, weights.caution) + (weights.caution_unknown if unknown else 0)
    yield Part("cautions", worth, "it has a caution for you" if held else "")


def _unknown(exercise: Exercise, moment: Moment, library: Library) -> frozenset[str]:
    health = library.columns.health_cautions[library.columns.position[exercise.id]]
    return health - moment.flags - moment.state.cleared


def _past(
    exercise: Exercise, state: PersonState, learned: Learned, library: Library
) -> Iterable[Part]:
    weights, columns = library.weights, library.columns
    times = state.tried.count(exercise.id)
    position = columns.position
    kin = {
        columns.family[position[name]]
        for name in state.tried
        if name in position and name != exercise.id
    }
    worth = points.capped(times, weights.tried)
    worth += weights.family_tried if exercise.family in kin else 0
    worth += weights.recent if not times and _is_recent(exercise.id, learned) else 0
    yield Part("repetition", worth, "you did it today" if times else "")
    worth = learned.points(exercise.id, exercise.family, weights)
    helped = learned.helped.get(exercise.id)
    yield Part("helped", worth, f"it {helped.words}" if helped and worth > 0 else "")
    worse = weights.worse if exercise.id in learned.worse else 0
    yield Part("worse", worse, "it made things worse before" if worse else "")


def _is_recent(exercise: str, learned: Learned) -> bool:
    return learned.last.get(exercise, RECENT_DAYS + 1.0) <= RECENT_DAYS


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


def _add_past(whole: list[int], state: PersonState, learned: Learned, library: Library) -> None:
    columns, weights = library.columns, library.weights
    tried = [columns.position[name] for name in state.tried if name in columns.position]
    for family in {columns.family[n] for n in tried}:
        same = {n for n in tried if columns.family[n] == family}
        for n in columns.families[family]:
            whole[n] += weights.family_tried if same - {n} else 0
    for n in set(tried):
        whole[n] += points.capped(tried.count(n), weights.tried)
    for name in learned.last:
        n = columns.position[name]
        if n not in tried and _is_recent(name, learned):
            whole[n] += weights.recent
    _add(whole, (columns.position[name] for name in learned.worse), weights.worse)
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
