"""Ranking 300 and 10,000 exercises for a state with a year of history.

Side by side in one run: the limit (the same gates as value-indexed bitsets alone), the usual choice
(one compiled condition for each exercise), our gates, and our whole ranking. CPU milliseconds,
medians of interleaved runs. Run: python bench/coping_rank.py
"""

import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.content.shipped import load
from assistant.coping.gates import screen
from assistant.coping.library import Library
from assistant.coping.moment import read_moment
from assistant.coping.rank import rank
from assistant.domain.exercise import Exercise
from assistant.domain.person import History, PersonState, Practice
from assistant.domain.tier import Tier

RUNS = 15
STATES = 12
FAST = 40
"""Rounds of a job that takes microseconds, so that the clock can tell."""


def grown(shipped: Library, size: int) -> Library:
    """Return a library of *size* exercises: shipped ones, copied with a share of their flags."""
    draw = random.Random(size)  # noqa: S311 - a seeded sample
    base = shipped.ordered
    exercises: dict[str, Exercise] = {}
    for n in range(size):
        old = base[n % len(base)]
        drop = frozenset(
            draw.sample(sorted(old.contraindications), len(old.contraindications) // 2)
        )
        new = replace(old, id=f"{old.id}_{n}", contraindications=old.contraindications - drop)
        exercises[new.id] = new
    return Library(exercises, shipped.weights, shipped.gates, shipped.vocabularies)


def year(library: Library, draw: random.Random) -> History:
    """Return two practices a day for a year."""
    names = sorted(library.exercises)
    known = draw.sample(names, min(120, len(names)))
    return History(
        tuple(
            Practice(
                exercise=draw.choice(known),
                outcome="done",
                before=draw.randint(0, 10),
                after=draw.randint(0, 10),
                days_ago=n / 2,
            )
            for n in range(730)
        )
    )


def states(library: Library, draw: random.Random) -> list[PersonState]:
    """Return moments with much told, so that every axis has work to do."""
    words = library.vocabularies

    def some(name: str, count: int) -> frozenset[str]:
        return frozenset(draw.sample(sorted(words[name].terms), count))

    return [
        PersonState(
            craving=draw.randint(1, 8),
            moods=some("moods", 3),
            triggers=some("triggers", 3),
            body=some("body", 2),
            place=draw.choice(sorted(words["place"].terms)),
            company="alone",
            minutes=15,
            flags=some("flags", 3) - {"chest_pain_now", "driving"},
            substances=some("substances", 1),
        )
        for _ in range(STATES)
    ]


SETS = ("flags", "substances", "used_recently", "moods", "triggers", "body")


class Bitsets:
    """The limit: for every value that can be told, the exercises it holds back, worked out ahead.

    All the same gates as ours, each value's by asking ours once; but no word on which gate it was,
    and nothing that only several things together hold back.
    """

    def __init__(self, library: Library) -> None:
        masks, words = library.masks, library.vocabularies
        self.everything = masks.everything

        def held(**told: object) -> int:
            state = PersonState(**told)  # type: ignore[arg-type]
            return masks.everything & ~screen(read_moment(state, library.watched), library).allowed

        self.always = held()
        named = {"used_recently": "substances"}
        self.sets = {
            axis: {
                value: held(**{axis: frozenset({value})}) & ~self.always
                for value in words[named.get(axis, axis)].terms
            }
            for axis in SETS
        }
        self.place = {v: held(place=v) & ~self.always for v in words["place"].terms}
        self.company = {v: held(company=v) & ~self.always for v in words["company"].terms}
        self.craving = [held(craving=n) & ~self.always for n in range(11)]
        self.tier = [held(tier=tier) & ~self.always for tier in Tier]

    def left(self, state: PersonState) -> int:
        """Return what may be offered."""
        dropped = self.always | self.tier[state.tier]
        if state.craving is not None:
            dropped |= self.craving[state.craving]
        if state.place is not None:
            dropped |= self.place[state.place]
        if state.company is not None:
            dropped |= self.company[state.company]
        sets = self.sets
        for told, table in (
            (state.flags, sets["flags"]),
            (state.moods, sets["moods"]),
            (state.triggers, sets["triggers"]),
            (state.body, sets["body"]),
            (state.substances, sets["substances"]),
            (state.used_recently, sets["used_recently"]),
        ):
            for value in told:
                dropped |= table[value]
        return self.everything & ~dropped


def closures(library: Library) -> list[Callable[[PersonState], bool]]:
    """Return one condition for each exercise, as a rule engine would compile it."""

    def condition(exercise: Exercise) -> Callable[[PersonState], bool]:
        banned, places, gate = exercise.contraindications, exercise.settings, exercise.gate
        return lambda s: (
            banned.isdisjoint(s.flags)
            and (s.place is None or s.place in places)
            and (gate is None or gate in s.opted_in)
        )

    return [condition(exercise) for exercise in library.ordered]


def measured(
    jobs: dict[str, Callable[[PersonState], object]], asked: list[PersonState]
) -> dict[str, float]:
    """Return the median CPU milliseconds of each job for one state, interleaved."""
    taken: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(RUNS):
        for name, job in jobs.items():
            times = 1 if name in {"ranking", "closures"} else FAST
            start = time.process_time_ns()
            for _ in range(times):
                for state in asked:
                    job(state)
            taken[name].append((time.process_time_ns() - start) / 1e6 / len(asked) / times)
    return {name: median(times) for name, times in taken.items()}


def main() -> None:
    """Print the figures."""
    content, _ = load(Path(__file__).parents[1])
    shipped = Library(content.exercises, content.weights, content.gates, content.vocabularies)
    print(f"{'exercises':>9}  {'limit':>8} {'closures':>8} {'gates':>8} {'ranking':>8}  ratios")
    for size in (300, 1000, 3000, 10_000):
        draw = random.Random(1)  # noqa: S311
        library = grown(shipped, size)
        history, asked, rules = year(library, draw), states(library, draw), closures(library)
        limit = Bitsets(library)
        same = sum(
            limit.left(s) == screen(read_moment(s, library.watched), library).allowed for s in asked
        )
        found = measured(
            {
                "limit": limit.left,
                "closures": lambda s, r=rules: [rule(s) for rule in r],
                "gates": lambda s, lib=library: screen(read_moment(s, lib.watched), lib),
                "ranking": lambda s, lib=library, h=history: rank(s, lib, h),
            },
            asked,
        )
        gates, bare = found["gates"], found["limit"]
        print(
            f"{size:>9}  {bare:8.4f} {found['closures']:8.3f} {gates:8.4f} {found['ranking']:8.3f}"
            f"  gates/limit {gates / bare:.1f}, gates/closures 1/{found['closures'] / gates:.0f},"
            f" same answer {same} of {len(asked)}"
        )


if __name__ == "__main__":
    main()
