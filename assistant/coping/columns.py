"""Points of every exercise for every value of an axis, worked out once.

A ranking then adds up whole columns, which is quick for ten thousand exercises. Axes with many
values that few exercises carry (triggers, moods, body, cautions) are kept the other way round: by
value, the positions that carry it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from assistant.coping import points
from assistant.domain.exercise import Energy, Exercise
from assistant.domain.weights import Weights

Column: TypeAlias = tuple[int, ...]
"""Points by position."""
Postings: TypeAlias = Mapping[str, tuple[int, ...]]
"""Value to the positions that carry it, lowest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Points and postings of the exercises of one library with one set of weights."""

    start: Column
    """In any moment."""
    craving: tuple[Column, ...]
    """By level, 0-10."""
    energy: Mapping[Energy, Column]
    place: Mapping[str, Column]
    company: Mapping[str, Column]
    shortest: tuple[int, ...]
    """Least minutes, by position."""
    has_short: tuple[bool, ...]
    family: tuple[str, ...]
    position: Mapping[str, int]
    """Exercise id to its position."""
    triggers: Postings
    situations: Postings
    """By the kinds of situation of an exercise's triggers."""
    moods: Postings
    body: Postings
    cautions: Postings
    families: Postings
    people: tuple[int, ...]
    specific: frozenset[int]
    bound: tuple[int, ...]
    """Those about something that not everybody works on."""
    near_use: tuple[int, ...]
    health_cautions: tuple[frozenset[str], ...]
    """Cautions of health, by position."""

    @classmethod
    def build(
        cls,
        exercises: Sequence[Exercise],
        weights: Weights,
        health: frozenset[str],
        situation: Mapping[str, str],
    ) -> "Columns":
        """Return the columns of *exercises*.

        Args:
            exercises: by position.
            weights: the points.
            health: the flags of health.
            situation: trigger to its kind of situation.
        """
        places = sorted({place for exercise in exercises for place in exercise.settings})

        def column(worth: Callable[[Exercise], int]) -> Column:
            return tuple(worth(exercise) for exercise in exercises)

        return cls(
            start=column(lambda e: points.start(e, weights)),
            craving=tuple(
                column(lambda e, n=level: points.craving(e, n, weights))  # type: ignore[misc]
                for level in range(11)
            ),
            energy={
                level: column(lambda e, n=level: points.energy(e, n, weights))  # type: ignore[misc]
                for level in Energy
            },
            place={
                where: column(lambda e, n=where: points.place(e, n, weights))  # type: ignore[misc]
                for where in places
            },
            company={
                who: column(lambda e, n=who: points.company(e, n, weights))  # type: ignore[misc]
                for who in weights.company
            },
            shortest=tuple(e.minutes[0] for e in exercises),
            has_short=tuple(bool(e.short) for e in exercises),
            family=tuple(e.family for e in exercises),
            position={e.id: n for n, e in enumerate(exercises)},
            situations=_postings(
                exercises, lambda e: {situation[t] for t in e.fits.triggers if t in situation}
            ),
            triggers=_postings(exercises, lambda e: e.fits.triggers),
            moods=_postings(exercises, lambda e: e.fits.moods),
            body=_postings(exercises, lambda e: e.fits.body),
            cautions=_postings(exercises, lambda e: e.cautions),
            families=_postings(exercises, lambda e: (e.family,)),
            specific=frozenset(n for n, e in enumerate(exercises) if e.specific),
            bound=tuple(n for n, e in enumerate(exercises) if e.fits.substances),
            people=tuple(n for n, e in enumerate(exercises) if e.with_people),
            near_use=tuple(n for n, e in enumerate(exercises) if e.near_use),
            health_cautions=tuple(health.intersection(e.cautions) for e in exercises),
        )


def _postings(
    exercises: Sequence[Exercise], values: Callable[[Exercise], Iterable[str]]
) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for n, exercise in enumerate(exercises):
        for value in values(exercise):
            found.setdefault(value, []).append(n)
    return {value: tuple(where) for value, where in found.items()}
