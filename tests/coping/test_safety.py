"""Every safety rule that touches offers, by name; and the walk that holds them in every cell."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.coping.library import Library
from assistant.coping.oracle import FORBIDDEN, NOTED, SAID, noted_flags
from assistant.coping.rank import Ranking, rank
from assistant.coping.walk import Walk, small_grid, walk
from assistant.domain.exercise import Exercise
from assistant.domain.person import History, PersonState, Practice
from assistant.domain.tier import Tier

ALL = 400


def allowed(state: PersonState, library: Library) -> dict[str, Exercise]:
    """Return everything that may be offered, not only the best three."""
    return {s.exercise: library.exercises[s.exercise] for s in rank(state, library).scored}


def flagged(*flags: str) -> PersonState:
    """Return a moment with *flags*, everything else cleared and open, so that only they count."""
    return PersonState(
        flags=frozenset(flags), cleared=CLEAR, opted_in=frozenset({"spiritual", "medication"})
    )


CLEAR = frozenset(
    {
        "heart_condition",
        "slow_heart_meds",
        "chest_pain_now",
        "fainting_low_bp",
        "eating_disorder",
        "pregnancy",
        "cold_sensitivity",
        "self_harm_urge",
        "stimulant_recent",
        "recent_overdose",
        "head_injury",
        "seizure_risk",
        "high_bp",
        "withdrawal_danger",
        "withdrawal_opioid",
        "inhalant_recent",
        "injury_mobility",
        "mania",
    }
)


def involved(found: dict[str, Exercise]) -> set[str]:
    return {thing for exercise in found.values() for thing in exercise.involves}


# --- the walk


@pytest.fixture(scope="module")
def walked(library: Library) -> Walk:
    return walk(library, small_grid(library))


def test_no_cell_of_the_grid_offers_anything_a_rule_forbids(walked: Walk) -> None:
    assert walked.cells > 50_000
    assert walked.violations == ()


def test_every_cell_where_offers_are_due_has_at_least_two(walked: Walk) -> None:
    assert walked.too_few == 0
    assert walked.fewest >= 2


def test_every_cell_of_tier_two_brings_in_people(walked: Walk) -> None:
    assert walked.without_people == 0


GATES = sorted({f.gate for f in FORBIDDEN} | {n.gate for n in NOTED} | {s.gate for s in SAID})


@pytest.mark.parametrize("gate", GATES)
def test_a_gate_taken_out_is_named_by_the_walk(gate: str, library: Library) -> None:
    """The proof itself can fail: each gate is needed, and its loss is seen."""
    kept = tuple(g for g in library.gates if g.id != gate)
    assert len(kept) == len(library.gates) - 1
    broken = Library(library.exercises, library.weights, kept, library.vocabularies)
    grid = small_grid(broken)
    telling = (*grid.profiles[:6], *grid.profiles[:5:-1])  # an order that finds each one soon

    found = walk(broken, replace(grid, profiles=telling), stop_at=1)

    assert gate in {violation.gate for violation in found.violations}


def test_every_shipped_gate_is_held_by_a_rule_said_twice(library: Library) -> None:
    assert {gate.id for gate in library.gates} == set(GATES)


def test_a_library_without_gates_offers_nothing(library: Library) -> None:
    bare = Library(library.exercises, library.weights, (), library.vocabularies)

    assert rank(PersonState(), bare).offers == ()


# --- the rules, one by one


def test_sr02_and_sr06_no_exercise_stands_in_for_people_from_tier_three(library: Library) -> None:
    for tier in (Tier.URGENT, Tier.EMERGENCY):
        ranking = rank(PersonState(tier=tier), library, count=ALL)

        assert ranking.offers == ()
        assert ranking.people_first


def test_sr06_people_stand_beside_every_offer_from_tier_two(library: Library) -> None:
    ranking = rank(PersonState(tier=Tier.ELEVATED), library)

    assert ranking.people_first
    assert ranking.offers[0].exercise.with_people


def test_sr14_a_medical_sign_leaves_no_exercise(library: Library) -> None:
    ranking = rank(PersonState(flags=frozenset({"chest_pain_now"})), library)

    assert ranking.offers == ()
    assert "medical emergency" in ranking.notes[0]


def test_sr15_withdrawal_that_can_kill_is_named_and_nothing_hard_is_offered(
    library: Library,
) -> None:
    state = PersonState(substances=frozenset({"alcohol"}), body=frozenset({"withdrawing"}))
    ranking = rank(state, library)
    found = allowed(state, library)

    assert "withdrawal_danger" in ranking.moment.flags
    assert any("dangerous" in line for line in ranking.notes)
    assert not {"clear_house", "brisk_walk_10", "stairs_burst"} & found.keys()


def test_sr16_and_sr17_nothing_offered_names_an_amount(library: Library) -> None:
    texts = [
        step.text
        for exercise in library.exercises.values()
        for step in (*exercise.steps, *exercise.short)
    ]

    assert not [text for text in texts if " mg" in text or "dose" in text.lower()]


def test_sr18_opioids_and_a_plan_to_use_bring_the_tolerance_line(library: Library) -> None:
    state = PersonState(substances=frozenset({"opioids"}), acting=True)

    assert [line for line in rank(state, library).notes if "naloxone" in line]
    assert not [
        line for line in rank(replace(state, acting=False), library).notes if "naloxone" in line
    ]


def test_sr19_use_tips_stay_closed_until_opened_and_never_meet_suicide(library: Library) -> None:
    opened = PersonState(opted_in=frozenset({"harm_reduction"}))

    assert not {e.id for e in allowed(PersonState(), library).values() if e.gate}
    assert "no_mixing" in allowed(opened, library)
    risky = replace(opened, flags=frozenset({"suicide_risk"}))
    tips = {e.id for e in allowed(risky, library).values() if e.gate == "harm_reduction"}
    assert tips == {"carry_naloxone"}


def test_sr20_while_driving_there_is_one_thing_to_say(library: Library) -> None:
    ranking = rank(PersonState(driving=True, craving=9), library, count=ALL)

    assert ranking.offers == ()
    assert ranking.notes == ("Please stop somewhere safe first. Nothing else matters right now.",)


def test_sr21_no_liking_overrides_a_contraindication(library: Library) -> None:
    loved = tuple(
        Practice(exercise="brisk_walk_10", outcome="done", before=9, after=0, days_ago=day)
        for day in range(1, 30)
    )
    state = PersonState(craving=7, flags=frozenset({"withdrawal_danger"}))
    ranking = rank(state, library, History(loved), count=ALL)

    assert "brisk_walk_10" not in {offer.exercise.id for offer in ranking.offers}
    excluded = {e.exercise: e for e in ranking.excluded}
    assert excluded["brisk_walk_10"].rule == "SR21"
    assert "stopping drink" in excluded["brisk_walk_10"].words


def test_sr22_unknown_health_holds_back_what_is_risky(library: Library) -> None:
    risky = {"tip_cool_face", "tip_intense_burst", "stairs_burst"}

    assert not risky & allowed(PersonState(craving=7), library).keys()
    assert risky <= allowed(PersonState(craving=7, cleared=CLEAR), library).keys()
    half = PersonState(craving=7, cleared=CLEAR - {"heart_condition"})
    assert not risky & allowed(half, library).keys()


def test_sr22_unknown_health_turns_cautions_on(library: Library) -> None:
    among = frozenset({"brisk_walk_10"})
    unknown = rank(PersonState(craving=5), library, among=among).offers[0]
    everything = frozenset(library.exercises["brisk_walk_10"].cautions)
    known = rank(PersonState(craving=5, cleared=everything), library, among=among).offers[0]

    assert "heart trouble" in unknown.cautions[0]
    assert known.cautions == ()


@pytest.mark.parametrize("used", ["opioids", "benzodiazepines", "ghb", "alcohol", "self_defined"])
def test_sr23_nothing_sleepy_or_alone_after_what_makes_drowsy(used: str, library: Library) -> None:
    state = PersonState(used_recently=frozenset({used}), cleared=CLEAR)
    found = allowed(state, library)

    assert not involved(found) & {
        "sleep",
        "bath",
        "cooking",
        "heights",
        "alone",
        "travel",
        "heat",
    }
    assert any("stay with you" in line for line in rank(state, library).notes)


def test_sr24_nothing_hard_or_cold_after_stimulants(library: Library) -> None:
    state = PersonState(used_recently=frozenset({"stimulants"}), cleared=CLEAR)

    assert not involved(allowed(state, library)) & {"intense", "cold_shock", "breath_hold"}


@pytest.mark.parametrize("flag", ["trauma_body", "dissociation", "psychosis"])
def test_sr25_the_world_outside_is_the_anchor(flag: str, library: Library) -> None:
    found = allowed(flagged(flag), library)

    assert not involved(found) & {"body_scan", "eyes_closed", "inner_focus"}
    assert {"five_senses", "mindful_object"} <= found.keys()


@pytest.mark.parametrize(
    "state", [flagged("eating_disorder"), PersonState(substances=frozenset({"food"}))]
)
def test_sr26_no_food_as_comfort_and_no_hard_exercise(state: PersonState, library: Library) -> None:
    found = involved(allowed(state, library))

    assert not found & {"fasting", "weight", "food_comfort", "intense"}


@pytest.mark.parametrize(
    ("target", "means"),
    [
        ("gaming", "gaming"),
        ("internet", "screen"),
        ("shopping", "shopping"),
        ("sex_porn", "sexual"),
        ("gambling", "betting"),
    ],
)
def test_sr27_what_is_worked_on_is_no_distraction(
    target: str, means: str, library: Library
) -> None:
    state = PersonState(substances=frozenset({target}))

    assert means not in involved(allowed(state, library))


def test_sr28_nothing_cold_or_painful_with_an_urge_to_self_harm(library: Library) -> None:
    found = involved(allowed(flagged("self_harm_urge"), library))

    assert not found & {"cold_shock", "cool_touch", "pain"}


def test_sr29_nothing_hard_hot_or_cold_in_pregnancy(library: Library) -> None:
    assert not involved(allowed(flagged("pregnancy"), library)) & {"intense", "cold_shock", "heat"}


def test_sr30_family_exercises_are_not_for_the_person_using(library: Library) -> None:
    family = PersonState(opted_in=frozenset({"family"}))

    assert "fam_self_care" in allowed(family, library)
    assert "fam_self_care" not in allowed(replace(family, acting=True), library)
    assert "fam_self_care" not in allowed(PersonState(), library)


@pytest.mark.parametrize("flag", ["violence_home", "unsafe_person"])
def test_sr31_no_talking_it_out_with_someone_dangerous(flag: str, library: Library) -> None:
    found = allowed(flagged(flag), library)

    assert not involved(found) & {"couple", "confront"}
    assert not [e for e in found.values() if e.company == "not_if_unsafe_person"]


def test_sr31_no_advice_to_leave_suddenly(library: Library) -> None:
    assert "leave_now" not in allowed(flagged("violence_home"), library)
    assert "leave_now" in allowed(PersonState(), library)


def test_sr34_no_use_tips_under_18(library: Library) -> None:
    state = PersonState(opted_in=frozenset({"harm_reduction"}), flags=frozenset({"minor"}))
    found = allowed(state, library)

    assert "use_tips" not in involved(found)
    assert "carry_naloxone" in found


def test_sr44_faith_is_offered_to_those_who_asked(library: Library) -> None:
    assert "own_prayer" not in allowed(PersonState(), library)
    opened = PersonState(opted_in=frozenset({"spiritual"}))
    assert "own_prayer" in allowed(opened, library)
    hurt = replace(opened, flags=frozenset({"religious_harm"}))
    assert "own_prayer" not in allowed(hurt, library)


def test_sr48_three_offers_at_most_unless_more_are_asked_for(library: Library) -> None:
    assert len(rank(PersonState(craving=5), library).offers) == 3


def test_sr50_every_offer_says_why_in_a_sentence(library: Library) -> None:
    for craving in range(11):
        for offer in rank(PersonState(craving=craving), library).offers:
            assert offer.reason[0].isupper()
            assert offer.reason.endswith(".")


def test_a_very_strong_craving_gets_what_is_made_for_it_or_a_person(library: Library) -> None:
    found = allowed(PersonState(craving=10), library)

    assert all(e.near_use or e.with_people for e in found.values())


def explained(ranking: Ranking, exercise: str) -> int:
    return ranking.explained(exercise).score


def test_what_is_held_back_can_still_be_explained(library: Library) -> None:
    ranking = rank(PersonState(craving=7), library)

    assert "tip_cool_face" in {e.exercise for e in ranking.excluded}
    assert explained(ranking, "tip_cool_face") == sum(
        part.points for part in ranking.explained("tip_cool_face").parts
    )


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_sr21_no_random_moment_is_offered_what_a_rule_forbids(
    data: st.DataObject, library: Library
) -> None:
    """Beyond the grid: any mix of flags, substances and words, with any history of liking."""
    words = library.vocabularies

    def some(name: str, most: int) -> frozenset[str]:
        return data.draw(st.frozensets(st.sampled_from(list(words[name].terms)), max_size=most))

    state = PersonState(
        craving=data.draw(st.one_of(st.none(), st.integers(0, 10))),
        moods=some("moods", 2),
        triggers=some("triggers", 2),
        body=some("body", 2),
        place=data.draw(st.sampled_from([None, *words["place"].terms])),
        company=data.draw(st.sampled_from([None, *words["company"].terms])),
        flags=some("flags", 3),
        cleared=some("flags", 54),
        opted_in=some("gates", 5),
        substances=some("substances", 2),
        used_recently=some("substances", 2),
        acting=data.draw(st.booleans()),
        tier=data.draw(st.sampled_from([Tier.ROUTINE, Tier.ELEVATED])),
        favourites=frozenset(library.exercises),
    )
    flags = state.flags.union(noted_flags(state))
    ranking = rank(state, library, count=ALL)
    speaking = [rule for rule in FORBIDDEN if rule.now(state, flags)]

    for n in ranking.order:
        exercise = library.ordered[n]
        broken = [rule.gate for rule in speaking if rule.what(exercise, state, flags)]
        assert broken == [], exercise.id


def test_sr48_many_offers_can_be_shown_when_asked_for(library: Library) -> None:
    ranking = rank(PersonState(craving=5), library, count=ALL)

    assert {offer.exercise.id for offer in ranking.offers} == {
        scored.exercise for scored in ranking.scored
    }


@pytest.mark.parametrize(
    "state",
    [
        PersonState(tier=Tier.ELEVATED),
        PersonState(acting=True),
        PersonState(flags=frozenset({"suicide_risk"})),
        PersonState(used_recently=frozenset({"opioids"})),
        PersonState(company="unsafe_person"),
    ],
)
def test_sr06_the_phone_stays_near_when_someone_may_have_to_call(
    state: PersonState, library: Library
) -> None:
    assert "phone_away" in allowed(PersonState(), library)
    assert "phone_away" not in involved(allowed(state, library))


def test_nobody_handles_what_they_crave_with_a_strong_urge(library: Library) -> None:
    assert "clear_house" in allowed(PersonState(craving=3), library)
    assert "clear_house" not in allowed(PersonState(craving=7), library)


@pytest.mark.parametrize(
    ("thing", "state"),
    [
        ("betting", PersonState(substances=frozenset({"gambling"}))),
        ("pain", PersonState(flags=frozenset({"self_harm_urge"}))),
        ("breath_hold", PersonState(used_recently=frozenset({"stimulants"}))),
        ("fasting", PersonState(substances=frozenset({"food"}))),
        ("weight", PersonState(flags=frozenset({"eating_disorder"}))),
        ("eyes_closed", PersonState(flags=frozenset({"psychosis"}))),
        ("couple", PersonState(company="unsafe_person")),
    ],
)
def test_gates_hold_for_exercises_still_to_be_written(
    thing: str, state: PersonState, library: Library
) -> None:
    """No shipped exercise involves some of these; the gates hold all the same."""
    made = replace(
        library.exercises["name_it"],
        id="made_up",
        involves=frozenset({thing}),
        contraindications=frozenset(),
        cautions={},
    )
    grown = Library(
        {**library.exercises, made.id: made}, library.weights, library.gates, library.vocabularies
    )

    assert "made_up" in allowed(PersonState(), grown)
    assert "made_up" not in allowed(state, grown)
