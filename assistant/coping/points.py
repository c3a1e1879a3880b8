"""Whole points of one exercise for one thing that is known of a moment.

Each function is one axis. The fast columns and the explained parts both call these, so that what
is explained is what was added up.
"""

from typing import Final

from assistant.domain.exercise import Energy, Exercise
from assistant.domain.weights import Weights

NEAR_USE_FROM: Final = 9
"""Craving from which only the most direct exercises are offered."""
COUNTED_MORE: Final = 2
"""Further matches that count, after the first."""
FEW_PLACES: Final = 6
"""An exercise that can be done in at most this many places is made for them."""
SHORT_MINUTES: Final = 1
"""Minutes a short form takes at most."""
_LEVELS: Final = tuple(Energy)


def craving(exercise: Exercise, level: int, weights: Weights) -> int:
    """Return the points for a craving of *level*, 0-10."""
    low, high = exercise.fits.craving
    off = max(low - level, level - high, 0)
    if off == 0:
        return weights.craving_fits
    return max(weights.craving_off * off, weights.craving_off_least)


def minutes(exercise: Exercise, available: int, weights: Weights) -> int:
    """Return the points for *available* minutes."""
    if exercise.minutes[0] <= available:
        return weights.minutes_fit
    if exercise.short and available >= SHORT_MINUTES:
        return weights.minutes_short
    return weights.minutes_over


def energy(exercise: Exercise, available: Energy, weights: Weights) -> int:
    """Return the points for someone with *available* energy."""
    over = _LEVELS.index(exercise.energy) - _LEVELS.index(available)
    return weights.energy_fits if over <= 0 else weights.energy_over * over


def place(exercise: Exercise, where: str, weights: Weights) -> int:
    """Return the points for being at *where*."""
    fits = weights.place_fits if where in exercise.settings else 0
    if fits and len(exercise.settings) <= FEW_PLACES:
        fits += weights.place_special
    return fits + weights.place.get(where, {}).get(exercise.family, 0)


def company(exercise: Exercise, who: str, weights: Weights) -> int:
    """Return the points of the kind of exercise for being with *who*."""
    return weights.company.get(who, {}).get(exercise.family, 0)


def start(exercise: Exercise, weights: Weights) -> int:
    """Return the points an exercise has in any moment: easy to begin, and studied.

    One made for triggers of its own starts lower; a match gives that back.
    """
    easy = (weights.ready if exercise.short else 0) + (weights.direct if exercise.near_use else 0)
    bound = weights.unmatched if exercise.specific else 0
    return easy + weights.evidence.get(exercise.passport.evidence, 0) + bound


def substance(exercise: Exercise, told: frozenset[str], weights: Weights) -> int:
    """Return the points for what someone works on or used, *told* so far."""
    about = exercise.fits.substances
    if not about or not told:
        return 0
    return weights.substance_fits if about & told else weights.substance_off


def kind(exercise: Exercise, triggers: frozenset[str], acting: bool, weights: Weights) -> int:  # noqa: FBT001 - a state's field
    """Return the points of the kind of exercise for *triggers*, and for someone about to act."""
    family = exercise.family
    worth = sum(weights.triggers.get(trigger, {}).get(family, 0) for trigger in triggers)
    return worth + (weights.acting.get(family, 0) if acting else 0)


def matches(count: int, first: int, more: int) -> int:
    """Return the points for *count* matches: *first* for one, *more* for the next ones."""
    return first + more * min(count - 1, COUNTED_MORE) if count > 0 else 0


def capped(count: int, each: int) -> int:
    """Return *each* for up to two of *count*."""
    return each * min(count, 2)
