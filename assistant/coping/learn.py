"""What helped this person before, from ratings: small numbers are pulled toward what is usual.

A practice says how far the craving fell (its relief). The mean of an exercise is pulled toward
its family, the family toward what is usual for this person, and that toward the library's
expectation. How hard is worked out from how much exercises differ for this person (empirical
Bayes), with the library's number while there is too little to tell. Old practices, and practices
in another band of craving, count less. In a family, and in what is usual, an exercise counts for
one at most, however often it was done.

The same practices give the same numbers, in whatever order they come: sums are exact.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import fsum, inf
from typing import Final

from assistant.domain.person import History, Practice
from assistant.domain.weights import Weights

BANDS: Final = ((3, "mild"), (6, "medium"), (8, "strong"), (10, "very strong"))
"""Highest craving of each situation band, with its word."""
WORSE_RELIEF: Final = -3
"""A practice that made things worse counts as at most this."""
_ENOUGH: Final = 12
"""Rated practices from which the pull is worked out from the person's own numbers."""
_ENOUGH_EXERCISES: Final = 3
_PULL: Final = (1.0, 20.0)
"""Least and most pull, in practices."""


@dataclass(frozen=True, slots=True)
class Helped:
    """What came of one exercise, for words."""

    times: int
    """Rated practices."""
    better: int
    """Those after which the craving was lower."""
    band: str = ""
    """The word for the band; empty: in any."""

    @property
    def words(self) -> str:
        """Return "helped 4 of 5 times when the craving was strong"."""
        when = f" when the craving was {self.band}" if self.band else " before"
        count = "1 time" if self.times == 1 else f"{self.times} times"
        return f"helped {self.better} of {count}{when}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What a history says of every exercise, for one band of craving."""

    usual: float
    """Relief expected of an exercise this person never tried, 0-10."""
    relief: Mapping[str, float] = field(default_factory=dict)
    """Exercise to its expected relief; practised ones only."""
    families: Mapping[str, float] = field(default_factory=dict)
    """Family to its expected relief; families with a practice only."""
    helped: Mapping[str, Helped] = field(default_factory=dict)
    worse: frozenset[str] = frozenset()
    """Exercises that made things worse in a moment like this: never first again in one."""
    practised: Mapping[str, int] = field(default_factory=dict)
    """Exercise to how often it was practised, rated or not."""
    last: Mapping[str, float] = field(default_factory=dict)
    """Exercise to days since the last practice."""

    def points(self, exercise: str, family: str, weights: Weights) -> int:
        """Return the points for past help: how far its relief is above the usual."""
        relief = self.relief.get(exercise)
        if relief is None:
            relief = self.families.get(family, self.usual)
        raw = round((relief - self.usual) * weights.helped_per_point)
        return max(-weights.helped_most, min(weights.helped_most, raw))


def band_of(craving: int | None) -> str | None:
    """Return the situation band of *craving*, 0-10, or None when it is unknown."""
    return None if craving is None else _BAND_OF[craving]


_BAND_OF: Final = tuple(
    next(name for top, name in BANDS if level <= top) for level in range(BANDS[-1][0] + 1)
)


def relief_of(practice: Practice) -> int | None:
    """Return how far the craving fell; negative: it rose. None: nothing was rated."""
    told = practice.before is not None and practice.after is not None
    fell = practice.before - practice.after if told else None  # type: ignore[operator]
    if practice.made_worse or practice.outcome == "worse":
        return WORSE_RELIEF if fell is None else min(fell, WORSE_RELIEF)
    if fell is None and practice.outcome == "stopped":
        return 0
    return fell


def forget(history: History, exercise: str, band: str | None = None) -> History:
    """Return *history* without what was learned of *exercise*, in one band or in all."""
    left = (p for p in history.practices if not is_forgotten(p, exercise, band))
    return History(tuple(left))


def is_forgotten(practice: Practice, exercise: str, band: str | None) -> bool:
    """Return whether resetting *exercise* in *band* (None: in all) takes back *practice*.

    One whose craving was never rated counts everywhere, so any reset takes it back.
    """
    here = band is None or band_of(practice.before) in (band, None)
    return practice.exercise == exercise and here


def learn(
    history: History, band: str | None, families: Mapping[str, str], weights: Weights
) -> Learned:
    """Return what *history* says for a moment in *band* of craving.

    Args:
        history: past practices in any order.
        band: the word of the band, or None when the craving is unknown: all bands count.
        families: exercise id to family; practices of unknown exercises are left out.
        weights: prior, pull and half-life.
    """
    seen: dict[str, _Seen] = {}
    for practice in history.practices:
        name = practice.exercise
        if name in families:
            if name not in seen:
                seen[name] = _Seen()
            seen[name].take(practice, band, weights)
    rated = {name: found for name, found in seen.items() if found.reliefs}
    means = _Means.of(rated, families, _pull(rated, weights), weights)
    return Learned(
        usual=means.usual,
        relief={name: means.of_exercise(name) for name in rated},
        families={family: means.of_family(family) for family in means.families},
        helped={name: found.helped(band) for name, found in rated.items()},
        worse=frozenset(name for name, found in seen.items() if found.worse),
        practised={name: found.times for name, found in seen.items()},
        last={name: found.last for name, found in seen.items()},
    )


class _Seen:
    """What the practices of one exercise come to."""

    __slots__ = ("last", "like", "reliefs", "times", "weighed", "worse")

    def __init__(self) -> None:
        self.times = 0
        self.last = inf
        """Days since the last one."""
        self.worse = False
        self.reliefs: list[int] = []
        self.like: list[int] = []
        """Reliefs in the same band."""
        self.weighed: list[tuple[float, float]] = []
        """How much each practice counts, and that times its relief."""

    def take(self, practice: Practice, band: str | None, weights: Weights) -> None:
        """Add one practice."""
        then = band_of(practice.before)
        like = then is None or band is None or then == band
        self.times += 1
        self.last = min(self.last, practice.days_ago)
        self.worse |= like and (practice.made_worse or practice.outcome == "worse")
        relief = relief_of(practice)
        if relief is None:
            return
        weight: float = 0.5 ** (practice.days_ago / weights.half_life_days)
        if not like:
            weight *= weights.other_band_percent / 100
        self.reliefs.append(relief)
        self.weighed.append((weight, weight * relief))
        if band is not None and then == band:
            self.like.append(relief)

    def helped(self, band: str | None) -> Helped:
        """Return what came of it, in the same band where there is any."""
        counted = self.like or self.reliefs
        better = sum(1 for relief in counted if relief > 0)
        return Helped(len(counted), better, band if self.like and band else "")


@dataclass(frozen=True, slots=True)
class _Means:
    """The means of three levels: exercises, their families, and what is usual."""

    usual: float
    own: Mapping[str, tuple[float, float]]
    """Exercise to how many practices it has, as they count, and their mean."""
    units: Mapping[str, tuple[float, float]]
    """Exercise to how much it counts beside others, below 1, and that times its mean."""
    families: Mapping[str, tuple[float, float]]
    """Family to the sums of its units."""
    family: Mapping[str, str]
    pull: float
    weights: Weights

    @classmethod
    def of(
        cls,
        seen: Mapping[str, _Seen],
        family: Mapping[str, str],
        pull: float,
        weights: Weights,
    ) -> "_Means":
        """Return the means of the exercises in *seen*."""
        own: dict[str, tuple[float, float]] = {}
        for name, found in seen.items():
            count, worth = _sum(found.weighed)
            own[name] = count, worth / count if count else 0.0
        units: dict[str, tuple[float, float]] = {}
        kin: dict[str, list[tuple[float, float]]] = {}
        for name, (count, mean) in own.items():
            unit = count / (count + pull)
            units[name] = unit, unit * mean
            kin.setdefault(family[name], []).append(units[name])
        sums = {name: _sum(listed) for name, listed in kin.items()}
        usual = _toward(_sum(units.values()), float(weights.prior_relief), weights.prior_exercises)
        return cls(usual, own, units, sums, family, pull, weights)

    def of_family(self, family: str, but: str = "") -> float:
        """Return the mean of *family*, pulled toward what is usual, leaving out one exercise."""
        total, worth = self.families[family]
        own_total, own_worth = self.units.get(but, (0.0, 0.0))
        rest = max(total - own_total, 0.0), worth - own_worth
        return _toward(rest, self.usual, self.weights.family_exercises)

    def of_exercise(self, name: str) -> float:
        """Return the mean of an exercise, pulled toward the rest of its family."""
        count, mean = self.own[name]
        family = self.of_family(self.family[name], but=name)
        return _toward((count, count * mean), family, self.pull)


def _sum(units: Iterable[tuple[float, float]]) -> tuple[float, float]:
    listed = list(units)
    return fsum(weight for weight, _ in listed), fsum(worth for _, worth in listed)


def _toward(summed: tuple[float, float], toward: float, pull: float) -> float:
    total, worth = summed
    return (pull * toward + worth) / (pull + total)


def _pull(rated: Mapping[str, _Seen], weights: Weights) -> float:
    """Return how many practices the expectation counts for.

    The spread within exercises over the spread between them, by the method of moments; the
    library's number while there are too few practices to tell, or no spread at all.
    """
    groups = [found.reliefs for found in rated.values() if len(found.reliefs) > 1]
    count = sum(len(group) for group in groups)
    if len(groups) < _ENOUGH_EXERCISES or count < _ENOUGH:
        return float(weights.prior_practices)
    means = [sum(group) / len(group) for group in groups]
    apart = fsum(
        (relief - mean) ** 2 for group, mean in zip(groups, means, strict=True) for relief in group
    )
    within = apart / (count - len(groups))
    middle = fsum(means) / len(means)
    spread = fsum((mean - middle) ** 2 for mean in means) / (len(means) - 1)
    between = spread - within * fsum(1 / len(group) for group in groups) / len(groups)
    least, most = _PULL
    return most if between <= 0 else max(least, min(most, within / between))
