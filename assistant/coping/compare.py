"""Compare two exercises for one person, if that person wants to: fair order, exact interval.

Who goes first in each pair is drawn before the first practice and kept, so neither mood nor the
program can lean on it. What comes out is how often one eased the craving more than the other, with
an exact interval (Clopper and Pearson), and it stops at once when one of them does harm.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import comb
from typing import Final

from assistant.coping.learn import relief_of
from assistant.domain.person import Practice

FEWEST_PAIRS: Final = 4
MOST_PAIRS: Final = 20
CERTAINTY: Final = 0.95
_STEPS: Final = 60
"""Halvings when a limit is searched: exact to the last digit of a float."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Which exercise is practised when, fixed in advance. Log it before the first practice."""

    first: str
    second: str
    order: tuple[str, ...]
    """Exercise ids, two for each pair."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a comparison stands."""

    pairs: int
    """Pairs in which both were practised and rated."""
    first_better: int
    second_better: int
    low: float
    """Least share of pairs in which the first is the better one, with 95 % certainty; 0-1."""
    high: float
    stopped: str
    """Why it is over: ``done``, ``decided`` or ``harm``; empty: it goes on."""

    @property
    def words(self) -> str:
        """Return the numbers in a sentence."""
        even = self.pairs - self.first_better - self.second_better
        return (
            f"In {self.pairs} pairs the first eased it more {self.first_better} times, the second "
            f"{self.second_better} times, and {even} times there was no difference."
        )


def begin(first: str, second: str, pairs: int, draw: Callable[[], bool]) -> Comparison:
    """Return a comparison of two exercises over *pairs* pairs.

    Args:
        first: an exercise id.
        second: another one.
        pairs: 4-20.
        draw: gives True or False with equal chance; called once for each pair.

    Raises:
        ValueError: the two are one, or the pairs are too few or too many. Ask again.
    """
    if first == second:
        raise ValueError("Choose two different exercises to compare.")
    if not FEWEST_PAIRS <= pairs <= MOST_PAIRS:
        raise ValueError(f"Choose from {FEWEST_PAIRS} to {MOST_PAIRS} pairs.")
    order: list[str] = []
    for _ in range(pairs):
        order += (first, second) if draw() else (second, first)
    return Comparison(first, second, tuple(order))


def next_up(comparison: Comparison, practices: Sequence[Practice]) -> str | None:
    """Return the exercise whose turn it is, or None when the comparison is over.

    Args:
        comparison: as it was begun.
        practices: those since it began, oldest first.
    """
    if standing(comparison, practices).stopped:
        return None
    return comparison.order[len(_taken(comparison, practices))]


def standing(comparison: Comparison, practices: Sequence[Practice]) -> Standing:
    """Return where *comparison* stands after *practices*, oldest first.

    Harm counts whether or not it was the turn of the exercise that did it.
    """
    taken = _taken(comparison, practices)
    pairs = [
        (relief_of(one), relief_of(two)) for one, two in zip(taken[::2], taken[1::2], strict=False)
    ]
    rated = [
        (one, two) if comparison.order[2 * n] == comparison.first else (two, one)
        for n, (one, two) in enumerate(pairs)
    ]
    told = [(a, b) for a, b in rated if a is not None and b is not None]
    first = sum(1 for a, b in told if a > b)
    second = sum(1 for a, b in told if b > a)
    low, high = interval(first, first + second)
    left = len(comparison.order) // 2 - len(pairs)
    both = {comparison.first, comparison.second}
    harm = any((p.made_worse or p.outcome == "worse") and p.exercise in both for p in practices)
    decided = abs(first - second) > left
    stopped = "harm" if harm else "done" if left == 0 else "decided" if decided else ""
    return Standing(len(told), first, second, low, high, stopped)


def _taken(comparison: Comparison, practices: Sequence[Practice]) -> tuple[Practice, ...]:
    """Return the practices that were this comparison's turn; others in between do not count."""
    taken: list[Practice] = []
    for practice in practices:
        turn = comparison.order[len(taken) : len(taken) + 1]
        if turn == (practice.exercise,):
            taken.append(practice)
    return tuple(taken)


def interval(wins: int, trials: int) -> tuple[float, float]:
    """Return the exact interval of a share, *wins* of *trials*, with 95 % certainty."""
    tail = (1 - CERTAINTY) / 2
    low = 0.0 if wins == 0 else _limit(lambda p: _at_least(wins, trials, p) < tail)
    high = 1.0 if wins == trials else _limit(lambda p: _at_least(wins + 1, trials, p) < 1 - tail)
    return low, high


def _at_least(wins: int, trials: int, share: float) -> float:
    """Return the chance of *wins* or more in *trials*."""
    return sum(
        comb(trials, k) * share**k * (1 - share) ** (trials - k) for k in range(wins, trials + 1)
    )


def _limit(below: Callable[[float], bool]) -> float:
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) else (low, middle)
    return low
