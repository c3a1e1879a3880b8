"""Explanations: true parts, true rules, and a change that really changes the order."""

import os
import random
import subprocess
import sys
from dataclasses import replace

import pytest

from assistant.coping.counterfactual import counterfactual
from assistant.coping.explain import explain, why, why_not
from assistant.coping.library import Library
from assistant.coping.rank import rank
from assistant.domain.person import History, PersonState, Practice
from assistant.domain.tier import Tier

STATES = int(os.environ.get("BREAKWATER_STATES", "60"))


def sampled(library: Library, count: int, seed: int) -> list[PersonState]:
    """Return *count* states in which something is offered."""
    draw = random.Random(seed)
    words = library.vocabularies

    def some(name: str) -> frozenset[str]:
        return frozenset(draw.sample(sorted(words[name].terms), draw.randint(0, 2)))

    found: list[PersonState] = []
    while len(found) < count:
        state = PersonState(
            craving=draw.choice([None, *range(11)]),
            moods=some("moods"),
            triggers=some("triggers"),
            body=some("body"),
            place=draw.choice([None, *words["place"].terms]),
            company=draw.choice([None, *words["company"].terms]),
            minutes=draw.choice([None, 1, 5, 15, 60]),
            flags=some("flags"),
            tier=draw.choice([Tier.ROUTINE, Tier.WATCH, Tier.ELEVATED]),
        )
        if rank(state, library, count=1).offers:
            found.append(state)
    return found


def check_flip(state: PersonState, library: Library) -> None:
    found = counterfactual(state, library)

    assert found is not None
    assert rank(state, library).offers[0].exercise.id == found.instead_of
    assert rank(found.change.state, library).offers[0].exercise.id == found.first
    assert found.first != found.instead_of


@pytest.mark.parametrize("index", range(12))
def test_the_change_that_is_named_puts_another_first(index: int, library: Library) -> None:
    check_flip(sampled(library, 12, seed=4)[index], library)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_the_change_that_is_named_puts_another_first_in_every_state(library: Library) -> None:
    """A thousand states with BREAKWATER_STATES=1000; fewer where every minute counts."""
    for state in sampled(library, STATES, seed=7):
        check_flip(state, library)


def test_no_smaller_change_of_craving_would_do(library: Library) -> None:
    for state in sampled(library, 6, seed=9):
        found = counterfactual(state, library)
        if found is None or state.craving is None or found.change.state.craving == state.craving:
            continue
        for step in range(1, found.change.size):
            for level in (state.craving - step, state.craving + step):
                if 0 <= level <= 10:
                    nearer = rank(replace(state, craving=level), library).offers
                    assert nearer[0].exercise.id == found.instead_of


def test_where_nothing_is_offered_nothing_is_promised(library: Library) -> None:
    assert counterfactual(PersonState(tier=Tier.URGENT), library) is None


def test_the_trace_names_rules_parts_and_what_would_change(library: Library) -> None:
    state = PersonState(craving=8, place="home", flags=frozenset({"trauma_body"}))
    ranking = rank(state, library)
    lines = explain(ranking, History())

    assert lines[0] == "Craving: strong. Flags: trauma_body."
    assert any(line.startswith("SR25 inner_work:") for line in lines)
    for offer in ranking.offers:
        shown = next(line for line in lines if f"({offer.exercise.id}): " in line)
        told = shown.split(" = ")[1].rstrip(".")
        assert sum(int(part.split()[-1]) for part in told.split(", ")) == offer.score
    assert any(line.startswith("Held back: ") for line in lines)
    assert lines[-1].endswith("would come first.")


def test_why_this_speaks_in_sentences(library: Library) -> None:
    offer = rank(PersonState(craving=8, place="outdoors"), library).offers[0]
    lines = why(offer)

    assert lines[0] == "It fits a strong craving."
    assert "You can do it outside." in lines


def test_why_this_is_honest_about_cautions(library: Library) -> None:
    state = PersonState(craving=5, flags=frozenset({"injury_mobility"}))
    offer = rank(state, library, among=frozenset({"round_block"})).offers[0]

    assert "But it has a caution for you." in why(offer)


def test_why_not_names_the_rule(library: Library) -> None:
    ranking = rank(PersonState(craving=8, place="transit"), library)

    assert why_not(ranking, "leave_now") == (
        '"Leave this place" is held back by SR21. It does not work where you are.',
    )


def test_why_not_names_the_points(library: Library) -> None:
    ranking = rank(PersonState(craving=8), library)
    last = ranking.scored[-1]

    assert f"has {last.score} points" in why_not(ranking, last.exercise)[0]


def test_why_not_says_when_it_made_things_worse(library: Library) -> None:
    worse = History((Practice(exercise="feet_floor", outcome="worse", before=8),))
    ranking = rank(PersonState(craving=8), library, worse)

    assert "It made things worse" in why_not(ranking, "feet_floor")[1]


def test_why_not_of_what_is_offered_says_so(library: Library) -> None:
    ranking = rank(PersonState(craving=8), library)

    assert "is offered now, in place 1." in why_not(ranking, ranking.offers[0].exercise.id)[0]


def test_why_not_of_nothing_known_is_refused(library: Library) -> None:
    with pytest.raises(KeyError):
        why_not(rank(PersonState(), library), "dance_on_the_moon")


def test_the_same_log_gives_the_same_ranking_in_another_process() -> None:
    """Nothing depends on the hash seed of a process."""
    code = (
        "from pathlib import Path\n"
        "from assistant.content.shipped import load\n"
        "from assistant.coping.library import Library\n"
        "from assistant.coping.rank import rank\n"
        "from assistant.domain.person import PersonState\n"
        "c, _ = load(Path('.'))\n"
        "lib = Library(c.exercises, c.weights, c.gates, c.vocabularies)\n"
        "r = rank(PersonState(craving=7, moods=frozenset({'sad', 'lonely', 'tired'})), lib)\n"
        "print([(s.exercise, s.score) for s in r.scored], [o.reason for o in r.offers])\n"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(said) == 1
