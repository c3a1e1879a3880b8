"""Ranking 300 and 10,000 exercises for a state with a year of history.

Side by side in one run: the limit (hard gates as value-indexed bitsets alone), the usual choice
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

RUNS = 15
STATES = 12


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


def bitsets(library: Library, state: PersonState) -> int:
    """Return what the limit leaves: contraindications, place and closed gates, nothing else."""
    masks = library.masks
    mask = masks.everything & masks.settings.get(state.place or "", 0)
    for flag in state.flags:
        mask &= ~masks.contraindications.get(flag, 0)
    for held in masks.gate.values():
        mask &= ~held
    return mask


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
            start = time.process_time_ns()
            for state in asked:
                job(state)
            taken[name].append((time.process_time_ns() - start) / 1e6 / len(asked))
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
        found = measured(
            {
                "limit": lambda s, lib=library: bitsets(lib, s),
                "closures": lambda s, r=rules: [rule(s) for rule in r],
                "gates": lambda s, lib=library: screen(read_moment(s, lib.watched), lib),
                "ranking": lambda s, lib=library, h=history: rank(s, lib, h),
            },
            asked,
        )
        gates, limit = found["gates"], found["limit"]
        print(
            f"{size:>9}  {limit:8.4f} {found['closures']:8.3f} {gates:8.4f} {found['ranking']:8.3f}"
            f"  gates/limit {gates / limit:.1f}, gates/closures 1/{found['closures'] / gates:.0f}"
        )


if __name__ == "__main__":
    main()
