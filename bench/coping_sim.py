"""Synthetic people whose true responses are known: does learning help them, and does it starve?

Each person has a true effect for every family and exercise, drawn once. A practice eases the
craving by that effect, by a little more where the exercise fits the moment, and by chance. Three
ways of offering are compared on the same people and the same moments: learning from ratings, the
same ranking without history, and three exercises at random among those that may be offered.

What this shows is that the machinery does what it is meant to do for people of this make. It says
nothing about real people. Run: python bench/coping_sim.py [people] [moments]
"""

import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import fmean, stdev

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.content.shipped import load
from assistant.coping.library import Library
from assistant.coping.rank import rank
from assistant.domain.exercise import Exercise
from assistant.domain.person import History, PersonState, Practice

PICKED = (0.6, 0.25, 0.15)
"""How often someone takes the first, second and third offer."""
AXES = {
    "craving": {"craving_fits": 0, "craving_off": 0},
    "triggers": {"trigger": 0, "trigger_more": 0},
    "moods": {"mood": 0, "mood_more": 0},
    "body": {"body": 0},
    "minutes": {"minutes_fit": 0, "minutes_short": 0, "minutes_over": 0},
    "repetition": {"tried": 0, "family_tried": 0, "recent": 0},
}
"""Axis to the weights that carry it."""


@dataclass
class Person:
    """Someone with true responses, and a life of moments."""

    seed: int
    library: Library
    family: dict[str, float] = field(default_factory=dict)
    own: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        draw = random.Random(self.seed)  # noqa: S311 - a seeded sample
        self.family = {
            name: draw.gauss(0, 0.8) for name in sorted(set(self.library.families.values()))
        }
        self.own = {name: draw.gauss(0, 0.8) for name in sorted(self.library.exercises)}

    def moments(self, count: int) -> list[PersonState]:
        """Return the moments of this life: a few kinds that come back."""
        draw = random.Random(self.seed + 10_000)  # noqa: S311
        words = self.library.vocabularies

        def some(name: str, most: int) -> frozenset[str]:
            return frozenset(draw.sample(sorted(words[name].terms), draw.randint(0, most)))

        kinds = [
            PersonState(
                moods=some("moods", 2),
                triggers=some("triggers", 2),
                body=some("body", 1),
                place=draw.choice(["home", "work_study", "outdoors", "bed_night"]),
                company=draw.choice(["alone", "safe_person", "crowd"]),
                minutes=draw.choice([1, 5, 15, 30]),
            )
            for _ in range(6)
        ]
        return [replace(draw.choice(kinds), craving=draw.randint(3, 8)) for _ in range(count)]

    def relief(self, exercise: Exercise, state: PersonState, chance: float) -> int:
        """Return how far the craving truly falls, -10 to 10."""
        fits = exercise.fits
        craving = state.craving or 0
        worth = 1.0 + self.family[exercise.family] + self.own[exercise.id] + chance
        worth += 0.7 if fits.craving[0] <= craving <= fits.craving[1] else -0.7
        worth += 0.7 if state.triggers & fits.triggers else 0
        worth += 0.5 if state.moods & fits.moods else 0
        worth += 0.5 if state.body & fits.body else 0
        late = state.minutes is not None and exercise.minutes[0] > state.minutes
        worth -= 1.0 if late and not exercise.short else 0
        return max(craving - 10, min(craving, round(worth)))


@dataclass
class Life:
    """What came of one person's moments under one way of offering."""

    reliefs: list[int]
    practised: Counter[str]
    offered: Counter[str]


Offers = Callable[[PersonState, History, random.Random], Sequence[Exercise]]


def lived(person: Person, moments: Sequence[PersonState], offers: Offers) -> Life:
    """Return the life of *person*: offered, picked, practised, rated, again."""
    draw = random.Random(person.seed + 20_000)  # noqa: S311
    life = Life([], Counter(), Counter())
    log: list[tuple[int, Practice]] = []
    for day, state in enumerate(moments):
        pick, chance = draw.random(), draw.gauss(0, 1.2)
        recent = tuple(practice.exercise for when, practice in log if day - when < 1)
        history = History(tuple(replace(p, days_ago=float(day - when)) for when, p in log))
        shown = offers(replace(state, tried=recent), history, draw)
        life.offered.update(exercise.id for exercise in shown)
        at = 0 if pick < PICKED[0] else 1 if pick < PICKED[0] + PICKED[1] else 2
        chosen = shown[min(at, len(shown) - 1)]
        relief = person.relief(chosen, state, chance)
        craving = state.craving or 0
        worse = relief <= -2  # noqa: PLR2004 - a clear rise
        log.append(
            (
                day,
                Practice(
                    exercise=chosen.id,
                    outcome="worse" if worse else "done",
                    before=craving,
                    after=craving - relief,
                    made_worse=worse,
                ),
            )
        )
        life.reliefs.append(relief)
        life.practised[chosen.id] += 1
    return life


def ways(library: Library) -> dict[str, Offers]:
    """Return the ways of offering that are compared."""

    def learning(state: PersonState, history: History, _: random.Random) -> list[Exercise]:
        return [offer.exercise for offer in rank(state, library, history).offers]

    def static(state: PersonState, _: History, __: random.Random) -> list[Exercise]:
        return [offer.exercise for offer in rank(state, library).offers]

    def chance(state: PersonState, _: History, draw: random.Random) -> list[Exercise]:
        ranking = rank(state, library)
        return [library.ordered[n] for n in draw.sample(sorted(ranking.order), 3)]

    return {"learning": learning, "static": static, "random": chance}


def told(values: Sequence[float]) -> str:
    """Return a mean with its 95 % interval over people."""
    half = 1.96 * stdev(values) / len(values) ** 0.5
    return f"{fmean(values):5.2f} ({fmean(values) - half:.2f} to {fmean(values) + half:.2f})"


def shipped() -> Library:
    """Return the shipped library."""
    content, _ = load(Path(__file__).parents[1])
    return Library(content.exercises, content.weights, content.gates, content.vocabularies)


def main(people: int, count: int) -> None:
    """Print mean relief for each way, what is offered, and what each axis adds."""
    library = shipped()
    crowd = [Person(seed, library) for seed in range(people)]
    lives = [person.moments(count) for person in crowd]
    found = {
        name: [lived(person, moments, offers) for person, moments in zip(crowd, lives, strict=True)]
        for name, offers in ways(library).items()
    }
    half = count // 2
    print(f"{people} people, {count} moments each; mean relief on 0-10, second half of each life")
    late = {name: [fmean(life.reliefs[half:]) for life in all_] for name, all_ in found.items()}
    for name, values in late.items():
        all_ = found[name]
        different = fmean(len(life.practised) for life in all_)
        shown = fmean(len(life.offered) for life in all_)
        most = fmean(max(life.practised.values()) / count for life in all_)
        print(
            f"  {name:9} {told(values)}; practised {different:.0f} different exercises,"
            f" offered {shown:.0f}; the most used one {most:.0%} of the time"
        )
    for other in ("static", "random"):
        gained = [a - b for a, b in zip(late["learning"], late[other], strict=True)]
        better = sum(1 for gain in gained if gain > 0)
        print(f"  learning over {other}: {told(gained)}; better for {better} of {people} people")
    print("what each axis adds: with it, less without it, whole life; static, then learning")
    every = {name: worth for without in AXES.values() for name, worth in without.items()}
    for axis, without in (*AXES.items(), ("all of them", every)):
        weights = replace(library.weights, **without)
        bare = Library(library.exercises, weights, library.gates, library.vocabularies)
        gains = []
        for name in ("static", "learning"):
            offers = ways(bare)[name]
            less = [
                fmean(lived(person, moments, offers).reliefs)
                for person, moments in zip(crowd, lives, strict=True)
            ]
            whole = [fmean(life.reliefs) for life in found[name]]
            gains.append(told([a - b for a, b in zip(whole, less, strict=True)]))
        print(f"  {axis:12} {gains[0]}   {gains[1]}")


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:3]]
    main(*(given or [24]), *([] if len(given) > 1 else [100]))
