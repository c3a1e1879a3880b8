"""Ranking the shipped library: reasons, variety, tiers, and scores that add up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.coping.gates import screen
from assistant.coping.library import Library
from assistant.coping.masks import positions
from assistant.coping.moment import read_moment
from assistant.coping.rank import rank
from assistant.coping.totals import totals
from assistant.domain.exercise import Energy
from assistant.domain.person import History, PersonState, Practice
from assistant.domain.tier import Tier
from assistant.domain.vocabulary import Vocabulary
from assistant.domain.weights import Gate, When


def some(vocabulary: Vocabulary, most: int = 3) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(list(vocabulary.terms)), max_size=most)


def maybe(vocabulary: Vocabulary) -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, *vocabulary.terms])


def states(library: Library) -> st.SearchStrategy[PersonState]:
    words = library.vocabularies
    return st.builds(
        PersonState,
        craving=st.one_of(st.none(), st.integers(0, 10)),
        moods=some(words["moods"]),
        triggers=some(words["triggers"]),
        body=some(words["body"]),
        place=maybe(words["place"]),
        company=maybe(words["company"]),
        minutes=st.sampled_from([None, 1, 5, 15, 30, 60]),
        energy=st.sampled_from([None, *Energy]),
        flags=some(words["flags"]),
        cleared=some(words["flags"]),
        opted_in=some(words["gates"], 5),
        substances=some(words["substances"], 2),
        used_recently=some(words["substances"], 2),
        driving=st.sampled_from([False, False, False, True]),
        acting=st.booleans(),
        tier=st.sampled_from(list(Tier)),
        tried=st.lists(st.sampled_from(sorted(library.exercises)), max_size=4).map(tuple),
        favourites=st.frozensets(st.sampled_from(sorted(library.exercises)), max_size=3),
        contacts=st.booleans(),
        night=st.booleans(),
    )


def histories(library: Library) -> st.SearchStrategy[History]:
    level = st.one_of(st.none(), st.integers(0, 10))
    practice = st.builds(
        Practice,
        exercise=st.sampled_from(sorted(library.exercises)),
        outcome=st.sampled_from(["done", "done", "stopped", "worse"]),
        before=level,
        after=level,
        made_worse=st.sampled_from([False, False, False, True]),
        days_ago=st.floats(0, 400),
    )
    return st.lists(practice, max_size=12).map(lambda found: History(tuple(found)))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_parts_of_every_score_add_up_to_it(data: st.DataObject, library: Library) -> None:
    state = data.draw(states(library))
    ranking = rank(state, library, data.draw(histories(library)))
    fast = totals(ranking.moment, ranking.learned, library)

    assert fast == [ranking.explained(exercise.id).score for exercise in library.ordered]
    assert all(offer.score == sum(part.points for part in offer.parts) for offer in ranking.offers)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_same_moment_gives_the_same_ranking(data: st.DataObject, library: Library) -> None:
    state, history = data.draw(states(library)), data.draw(histories(library))
    again = History(tuple(reversed(history.practices)))

    assert rank(state, library, history) == rank(state, library, again)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_made_things_worse_is_not_first_in_a_like_moment(
    data: st.DataObject, library: Library
) -> None:
    state, history = data.draw(states(library)), data.draw(histories(library))
    top = rank(state, library, history).offers
    if not top:
        return
    worse = Practice(exercise=top[0].exercise.id, outcome="worse", before=state.craving)
    after = rank(state, library, History((*history.practices, worse)))

    assert all(offer.exercise.id != worse.exercise for offer in after.offers[:1])
    assert worse.exercise in {scored.exercise for scored in after.scored}


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_offers_come_from_different_families(data: st.DataObject, library: Library) -> None:
    ranking = rank(data.draw(states(library)), library)
    families = [offer.exercise.family for offer in ranking.offers]
    left = {library.families[scored.exercise] for scored in ranking.scored}

    assert len(set(families)) == min(len(families), len(left))


def test_one_of_three_offers_is_with_people(library: Library) -> None:
    offers = rank(PersonState(craving=5, place="home"), library).offers

    assert len(offers) == 3
    assert any(offer.exercise.with_people for offer in offers)


def test_a_person_stands_first_from_tier_two(library: Library) -> None:
    ranking = rank(PersonState(craving=7, tier=Tier.ELEVATED), library)

    assert ranking.people_first
    assert ranking.offers[0].exercise.with_people


@pytest.mark.parametrize("tier", [Tier.URGENT, Tier.EMERGENCY])
def test_no_exercise_is_offered_in_an_urgent_moment(tier: Tier, library: Library) -> None:
    assert rank(PersonState(craving=7, tier=tier), library).offers == ()


def test_the_reason_names_what_was_said(library: Library) -> None:
    offer = rank(PersonState(craving=8, place="outdoors"), library, count=1).offers[0]

    assert offer.reason.startswith("It fits a strong craving, and ")


def test_the_reason_counts_what_helped(library: Library) -> None:
    helped = tuple(
        Practice(exercise="feet_floor", outcome="done", before=8, after=after, days_ago=3)
        for after in (4, 5, 6, 9, 5)
    )
    offer = rank(PersonState(craving=8), library, History(helped)).offers[0]

    assert offer.exercise.id == "feet_floor"
    assert "it helped 4 of 5 times when the craving was strong" in offer.reason


def test_only_what_is_asked_for_is_offered(library: Library) -> None:
    among = frozenset({"feet_floor", "call_support_now"})
    ranking = rank(PersonState(craving=6), library, among=among)

    assert {offer.exercise.id for offer in ranking.offers} == among


def test_something_less_tried_is_offered_in_a_quiet_moment(library: Library) -> None:
    often = tuple(
        Practice(exercise=name, outcome="done", before=4, after=1, days_ago=day)
        for name in ("feet_floor", "halt_check", "just_for_today", "music_shift", "coffee_invite")
        for day in range(5, 10)
    )
    offers = rank(PersonState(craving=4), library, History(often)).offers

    assert any(offer.reason.endswith("You have not tried it much yet.") for offer in offers)


def test_a_caution_that_holds_is_shown_first_and_costs_points(library: Library) -> None:
    state = PersonState(craving=5, flags=frozenset({"injury_mobility"}))
    offers = rank(state, library, among=frozenset({"round_block"})).offers

    assert offers[0].cautions[0] == library.exercises["round_block"].cautions["injury_mobility"]
    assert next(part.points for part in offers[0].parts if part.name == "cautions") < 0


def test_a_favourite_comes_forward_and_says_so(library: Library) -> None:
    state = PersonState(craving=5, place="home", favourites=frozenset({"chair_yoga"}))
    ranking = rank(state, library, among=frozenset({"chair_yoga"}))
    plain = rank(PersonState(craving=5, place="home"), library)

    marked = ranking.explained("chair_yoga").score - plain.explained("chair_yoga").score
    assert marked == library.weights.favourite
    assert "you marked it as a favourite" in ranking.offers[0].reason


def test_a_moment_of_the_same_kind_counts_a_little(library: Library) -> None:
    """It names trouble with family and friends; trouble at work is of the same kind."""
    state = PersonState(craving=3, triggers=frozenset({"conflict_work"}))
    parts = rank(state, library).explained("give_skill").parts
    worth = {part.name: part.points for part in parts}

    assert worth["triggers"] == 0
    assert worth["situation"] == library.weights.situation


def test_every_trigger_mood_and_need_has_exercises(library: Library) -> None:
    """Nobody who says what is wrong meets an empty shelf."""
    for name in ("triggers", "moods", "body"):
        for term in library.vocabularies[name].terms:
            fitting = [e for e in library.ordered if term in getattr(e.fits, name)]
            quiet = name == "moods" and term in {"calm", "okay", "relieved"}
            assert len(fitting) >= (0 if quiet else 2), (name, term)


def test_an_exercise_made_for_one_trigger_waits_for_it(library: Library) -> None:
    """Nobody is told what to do after a dream they did not have."""
    quiet = rank(PersonState(craving=1, place="home", moods=frozenset({"okay"})), library)
    dream = rank(PersonState(craving=1, triggers=frozenset({"using_dream"})), library)

    assert "dream_debrief" not in {s.exercise for s in quiet.scored[:60]}
    assert "dream_debrief" in {offer.exercise.id for offer in dream.offers}


def test_what_is_about_something_else_steps_back(library: Library) -> None:
    drinks = PersonState(craving=3, substances=frozenset({"alcohol"}))
    smokes = PersonState(craving=3, substances=frozenset({"nicotine"}))
    name = "alcohol_free_home"
    worth = [
        {part.name: part.points for part in rank(s, library).explained(name).parts}["substance"]
        for s in (drinks, smokes, PersonState(craving=3))
    ]

    assert worth == [library.weights.substance_fits, library.weights.substance_off, 0]


def test_after_a_slip_comes_what_helps_after_a_slip(library: Library) -> None:
    state = PersonState(
        craving=4,
        triggers=frozenset({"after_lapse"}),
        substances=frozenset({"alcohol"}),
        opted_in=frozenset({"lapse", "harm_reduction"}),
    )

    assert rank(state, library).offers[0].exercise.family == "lapse"


def test_about_to_use_opioids_nobody_is_left_alone(library: Library) -> None:
    state = PersonState(
        craving=9,
        acting=True,
        substances=frozenset({"opioids"}),
        opted_in=frozenset({"harm_reduction"}),
    )
    offers = rank(state, library).offers

    assert offers[0].exercise.family == "harm_reduction"
    assert any(offer.exercise.with_people for offer in offers)


# --- gates, read fast and read plainly ------------------------------------------------------

VALUED = ("substances", "used_recently", "moods", "triggers", "body")


def holds(when: When, state: PersonState, flags: frozenset[str]) -> bool:
    """Read one condition word by word."""
    return all(
        (
            when.tier is None or state.tier >= when.tier,
            when.craving is None or (state.craving is not None and state.craving >= when.craving),
            not when.flags or bool(when.flags & flags),
            *(not getattr(when, n) or bool(getattr(when, n) & getattr(state, n)) for n in VALUED),
            not when.company or state.company in when.company,
            not when.driving or state.driving,
            not when.acting or state.acting,
            not when.night or state.night,
            not when.no_contacts or not state.contacts,
        )
    )


def plainly(state: PersonState, library: Library) -> tuple[frozenset[str], list[Gate]]:
    """Read every gate again and again until nothing more follows."""
    flags = state.flags
    while True:
        applying = [
            gate
            for gate in library.gates
            if not gate.when or any(holds(when, state, flags) for when in gate.when)
        ]
        more = flags.union(*(gate.notes for gate in applying))
        if more == flags:
            return flags, applying
        flags = more


@given(data=st.data())
def test_gates_read_fast_are_the_gates_read_plainly(data: st.DataObject, library: Library) -> None:
    state = data.draw(states(library))
    moment = read_moment(state, library.watched)
    assert (moment.flags, list(moment.gates)) == plainly(state, library)


@given(data=st.data())
def test_what_is_left_is_all_but_what_some_gate_names(
    data: st.DataObject, library: Library
) -> None:
    screened = screen(read_moment(data.draw(states(library)), library.watched), library)
    named = {n for _, mask in screened.held for n in positions(mask)}
    left = set(positions(screened.allowed))
    assert left == set(range(len(library.ordered))) - named
