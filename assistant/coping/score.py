"""The score of an exercise: a sum of named parts, each with its words.

``parts`` explains one exercise; ``assistant.coping.totals`` adds up all of them by columns. Both
come to the same whole number, which tests hold for every exercise.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.coping import points
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
    yield from _matches(exercise, state, library)
    marked = weights.favourite if exercise.id in state.favourites else 0
    yield Part("favourite", marked, "you marked it as a favourite" if marked else "")


def _matches(exercise: Exercise, state: PersonState, library: Library) -> Iterable[Part]:
    weights, fits = library.weights, exercise.fits
    triggers = sorted(state.triggers & fits.triggers)
    worth = points.matches(len(triggers), weights.trigger, weights.trigger_more)
    yield Part("triggers", worth, _clause("it fits", "triggers", triggers, library))
    kinds = situations(state.triggers, library) & situations(fits.triggers, library)
    alike = weights.situation if kinds and not triggers else 0
    yield Part("situation", alike, "it fits a moment of this kind" if alike else "")
    told = state.substances | state.used_recently
    worth = points.substance(exercise, told, weights)
    yield Part("substance", worth, "it is about what you work on" if worth > 0 else "")
    worth = points.kind(exercise, state.triggers, state.acting, weights)
    yield Part("kind", worth)
    moods = sorted(state.moods & fits.moods)
    worth = points.matches(len(moods), weights.mood, weights.mood_more)
    yield Part("moods", worth, _clause("it is for when you feel", "moods", moods, library))
    body = sorted(state.body & fits.body)
    worth = points.matches(len(body), weights.body, 0)
    yield Part("body", worth, _clause("it is for when you are", "body", body, library))


def _clause(before: str, vocabulary: str, terms: Sequence[str], library: Library) -> str:
    return f"{before} {library.word(vocabulary, terms[0])}" if terms else ""


def situations(triggers: Iterable[str], library: Library) -> frozenset[str]:
    """Return the kinds of situation that *triggers* belong to."""
    known = library.situation
    return frozenset(known[trigger] for trigger in triggers if trigger in known)


def _around(exercise: Exercise, state: PersonState, library: Library) -> Iterable[Part]:
    weights, fits = library.weights, exercise.fits
    matched = exercise.specific and bool(state.triggers & fits.triggers or state.body & fits.body)
    worth = points.start(exercise, weights) - (weights.unmatched if matched else 0)
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
    worth += weights.recent if not times and is_recent(exercise.id, learned) else 0
    yield Part("repetition", worth, "you did it today" if times else "")
    worth = learned.points(exercise.id, exercise.family, weights)
    helped = learned.helped.get(exercise.id)
    yield Part("helped", worth, f"it {helped.words}" if helped and worth > 0 else "")
    worse = weights.worse if exercise.id in learned.worse else 0
    yield Part("worse", worse, "it made things worse before" if worse else "")


def is_recent(exercise: str, learned: Learned) -> bool:
    """Return whether *exercise* was practised in the last two days."""
    return learned.last.get(exercise, RECENT_DAYS + 1.0) <= RECENT_DAYS
