"""If-then plans: words to rule and back, and when they come first."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.coping.library import Library
from assistant.coping.plans import If, Plan, PlanError, clauses, matches, plan_from, words_of
from assistant.coping.rank import PLANNED, rank
from assistant.domain.person import History, PersonState, Practice
from assistant.domain.tier import Tier

PAYDAY = Plan((If("triggers", "payday"), If("company", "alone")), "call", "Kim")
WALK = Plan((If("place", "home"), If("craving", "5")), "do", "round_block")


def test_a_plan_is_said_back_in_words(library: Library) -> None:
    words = words_of(PAYDAY, library)

    assert words == "If it is about payday or cash in hand and I am alone, then call Kim."
    assert plan_from(words, library) == PAYDAY


def test_a_plan_may_name_an_exercise(library: Library) -> None:
    words = words_of(WALK, library)

    assert words.endswith('the craving is 5 or more, then do "Once round the block".')
    assert plan_from(words, library) == WALK


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_every_plan_survives_the_way_through_words(data: st.DataObject, library: Library) -> None:
    conditions, exercises = list(clauses(library)), sorted(library.exercises)
    picked = data.draw(st.sets(st.integers(0, len(conditions) - 1), min_size=1, max_size=4))
    names = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=20)
    act = data.draw(st.sampled_from(["do", "call", "text"]))
    what = data.draw(st.sampled_from(exercises) if act == "do" else names)
    when = [conditions[n] for n in picked]
    plan = Plan(tuple(when), act, what)

    assert plan_from(words_of(plan, library), library) == plan


def test_no_two_conditions_and_no_two_exercises_read_alike(library: Library) -> None:
    words = [clause.lower() for clause in clauses(library).values()]
    titles = [exercise.title.lower() for exercise in library.ordered]

    assert len(set(words)) == len(words)
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "call Kim",
        "If I am on the moon, then call Kim.",
        "If I am alone, then drink.",
        'If I am alone, then do "Nothing of this name".',
        "If I am alone, then call .",
        "If , then call Kim.",
    ],
)
def test_words_that_are_no_plan_say_what_is_missing(words: str, library: Library) -> None:
    with pytest.raises(PlanError) as caught:
        plan_from(words, library)

    assert str(caught.value).endswith((".", '."'))


def test_a_plan_for_a_term_that_is_gone_asks_for_repair(library: Library) -> None:
    with pytest.raises(PlanError, match="not known any more"):
        words_of(Plan((If("moods", "bubbly"),), "call", "Kim"), library)


def test_every_condition_has_to_hold() -> None:
    payday = PersonState(triggers=frozenset({"payday"}))

    assert not matches(PAYDAY, payday)
    assert matches(PAYDAY, PersonState(triggers=frozenset({"payday"}), company="alone"))
    assert not matches(WALK, PersonState(place="home"))
    assert matches(WALK, PersonState(place="home", craving=5))


def test_a_plan_that_fits_stands_before_all_offers(library: Library) -> None:
    ranking = rank(PersonState(place="home", craving=6), library, plans=(PAYDAY, WALK))

    assert ranking.plans == (WALK,)
    assert ranking.offers[0].exercise.id == "round_block"
    assert ranking.offers[0].reason == PLANNED


def test_sr21_a_plan_opens_no_gate(library: Library) -> None:
    state = PersonState(place="home", craving=6, flags=frozenset({"chest_pain_now"}))
    injured = PersonState(place="bed_night", craving=6)
    walk = Plan((If("craving", "5"),), "do", "round_block")

    assert rank(state, library, plans=(walk,)).plans == ()
    assert rank(injured, library, plans=(walk,)).plans == ()


def test_a_planned_call_is_there_in_an_urgent_moment_too(library: Library) -> None:
    state = PersonState(triggers=frozenset({"payday"}), company="alone", tier=Tier.URGENT)
    ranking = rank(state, library, plans=(PAYDAY, WALK))

    assert ranking.plans == (PAYDAY,)
    assert ranking.offers == ()


def test_a_plan_that_made_things_worse_is_not_put_first(library: Library) -> None:
    worse = History((Practice(exercise="round_block", outcome="worse", before=6),))
    ranking = rank(PersonState(place="home", craving=6), library, worse, plans=(WALK,))

    assert ranking.offers[0].exercise.id != "round_block"


def test_the_more_specific_plan_comes_first(library: Library) -> None:
    broad = Plan((If("company", "alone"),), "text", "Ana")
    state = PersonState(triggers=frozenset({"payday"}), company="alone")

    assert rank(state, library, plans=(broad, PAYDAY)).plans == (PAYDAY, broad)
