"""What helped this person before, from ratings: small numbers are pulled toward what is usual.

A practice says how far the craving fell (its relief). The mean of an exercise is pulled toward
its family, the family toward what is usual for this person, and that toward the library's
expectation. How hard is worked out from how much exercises differ for this person (empirical
Bayes), with the library's number while there is too little to tell. Old practices, and practices
in another band of craving, count less. In a family, and in what is usual, an exercise counts for
one at most, however often it was done.

The same practices give the same numbers, in whatever order they come: sums are exact.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum
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
    """Return the situation band of *craving*, or None when it is unknown."""
    if craving is None:
        return None
    return next(name for top, name in BANDS if craving <= top)


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

    def kept(practice: Practice) -> bool:
        here = band is None or band_of(practice.before) in (band, None)
        return practice.exercise != exercise or not here

    return History(tuple(p for p in history.practices if kept(p)))


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
    known = [p for p in history.practices if p.exercise in families]
    rated = [
        _Rated(p.exercise, band_of(p.before), relief, _weight(p, band, weights))
        for p in known
        if (relief := relief_of(p)) is not None
    ]
    by_exercise = _grouped(rated)
    means = _Means.of(by_exercise, families, _pull(by_exercise, weights), weights)
    practised: dict[str, int] = {}
    last: dict[str, float] = {}
    for practice in known:
        name = practice.exercise
        practised[name] = practised.get(name, 0) + 1
        last[name] = min(last.get(name, practice.days_ago), practice.days_ago)
    return Learned(
        usual=means.usual,
        relief={name: means.of_exercise(name) for name in by_exercise},
        families={family: means.of_family(family) for family in means.families},
        helped={name: _helped(group, band) for name, group in by_exercise.items()},
        worse=frozenset(p.exercise for p in known if _worse_here(p, band)),
        practised=practised,
        last=last,
    )


@dataclass(frozen=True, slots=True)
class _Rated:
    exercise: str
    band: str | None
    relief: int
    weight: float


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
        groups: Mapping[str, Sequence[_Rated]],
        family: Mapping[str, str],
        pull: float,
        weights: Weights,
    ) -> "_Means":
        """Return the means of *groups* of practices by exercise."""
        own: dict[str, tuple[float, float]] = {}
        for name, group in groups.items():
            count = fsum(r.weight for r in group)
            own[name] = count, fsum(r.weight * r.relief for r in group) / count if count else 0.0
        units = {}
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


def _weight(practice: Practice, band: str | None, weights: Weights) -> float:
    halved: float = 0.5 ** (practice.days_ago / weights.half_life_days)
    like = band is None or band_of(practice.before) in {band, None}
    return halved if like else halved * weights.other_band_percent / 100


def _worse_here(practice: Practice, band: str | None) -> bool:
    worse = practice.made_worse or practice.outcome == "worse"
    then = band_of(practice.before)
    return worse and (then is None or band is None or then == band)


def _grouped(rated: Iterable[_Rated]) -> dict[str, list[_Rated]]:
    found: dict[str, list[_Rated]] = {}
    for r in rated:
        found.setdefault(r.exercise, []).append(r)
    return found


def _helped(group: Sequence[_Rated], band: str | None) -> Helped:
    like = [r for r in group if band is not None and r.band == band]
    counted = like or group
    better = sum(1 for r in counted if r.relief > 0)
    return Helped(len(counted), better, band if like and band else "")


def _pull(by_exercise: Mapping[str, Sequence[_Rated]], weights: Weights) -> float:
    """Return how many practices the expectation counts for.

    The spread within exercises over the spread between them, by the method of moments; the
    library's number while there are too few practices to tell, or no spread at all.
    """
    groups = [group for group in by_exercise.values() if len(group) > 1]
    count = sum(len(g) for g in groups)
    if len(groups) < _ENOUGH_EXERCISES or count < _ENOUGH:
        return float(weights.prior_practices)
    means = [fsum(r.relief for r in g) / len(g) for g in groups]
    within = fsum(
        (r.relief - mean) ** 2 for g, mean in zip(groups, means, strict=True) for r in g
    ) / (count - len(groups))
    middle = fsum(means) / len(means)
    spread = fsum((mean - middle) ** 2 for mean in means) / (len(means) - 1)
    between = spread - within * fsum(1 / len(g) for g in groups) / len(groups)
    least, most = _PULL
    return most if between <= 0 else max(least, min(most, within / between))
