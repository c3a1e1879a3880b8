"""What a person tells about themselves reaches the gates, in every way it can be told."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.app.about import ABOUT_KINDS, DAY_MS, HOLDS, NO_HOLDS, About, about
from assistant.app.breakwater import Breakwater
from assistant.app.moment import AFTER_USE
from assistant.app.offering import Offering
from assistant.app.past import USE_KINDS, used_lately
from assistant.app.ports import Kept, MemoryStore
from assistant.app.wiring import Parts
from assistant.domain.events import Event, Offered, Rated, Started, Told
from assistant.domain.inputs import Command, Picked, Typed
from assistant.domain.inputs import Rated as Number
from assistant.domain.own_events import AboutYou
from tests.app.conftest import StandingClock

NOW = int(StandingClock().now().timestamp() * 1000)


def kept(event: Event, days_ago: float = 0, session: str | None = None) -> Kept:
    return Kept(session, NOW - int(days_ago * DAY_MS), event)


def flags(yes: str = "", no: str = "", unknown: str = "", *, days_ago: float = 0) -> Kept:
    told = AboutYou(
        axis="flags",
        yes=tuple(yes.split()),
        no=tuple(no.split()),
        unknown=tuple(unknown.split()),
    )
    return kept(told, days_ago)


def test_a_page_answered_tells_yes_and_no(breakwater: Breakwater) -> None:
    conversation = breakwater.conversation()
    conversation.begin("about_you")
    conversation.give(Picked(("heart_condition", "asthma_copd")))

    known = about(breakwater._store.stored(kinds=ABOUT_KINDS), NOW)
    assert known.flags == {"heart_condition", "asthma_copd"}
    assert known.cleared == {"high_bp", "fainting_low_bp", "slow_heart_meds", "cold_sensitivity"}


def test_a_page_that_was_skipped_tells_nothing(breakwater: Breakwater) -> None:
    conversation = breakwater.conversation()
    conversation.begin("about_you")
    conversation.give(Command.SKIP)

    assert about(breakwater._store.stored(kinds=ABOUT_KINDS), NOW) == About()


def test_going_back_and_answering_again_counts_last(breakwater: Breakwater) -> None:
    conversation = breakwater.conversation()
    conversation.begin("about_you")
    conversation.give(Picked(("heart_condition",)))
    conversation.give(Command.BACK)
    conversation.give(Picked(("high_bp",)))

    known = about(breakwater._store.stored(kinds=ABOUT_KINDS), NOW)
    assert known.flags == {"high_bp"}
    assert "heart_condition" in known.cleared


def test_what_was_told_keeps_exercises_away(
    open_with: Callable[..., Breakwater], made: Parts
) -> None:
    """The gate of a heart problem closes for every offer after it was told, in words or picks."""
    unsafe = {
        e.id for e in made.library.exercises.values() if "heart_condition" in e.contraindications
    }
    store = MemoryStore(StandingClock())
    breakwater = open_with(store)
    about_you = breakwater.conversation()
    about_you.begin("about_you")
    about_you.give(Typed("a heart problem"))
    assert "heart_condition" in about(store.stored(kinds=ABOUT_KINDS), NOW).flags

    talk = breakwater.conversation()
    talk.begin("craving")
    talk.give(Number(6))
    held = {e.exercise for e in offering(store, made).ranking(talk._waiting).excluded}
    assert unsafe
    assert unsafe <= held


def offering(store: MemoryStore, made: Parts) -> Offering:
    return Offering(
        runtime=made.runtime,
        library=made.library,
        store=store,
        clock=StandingClock(),
        has_contacts=lambda: True,
    )


@pytest.mark.parametrize(("days", "holds"), [(0, True), (NO_HOLDS - 1, True), (NO_HOLDS, False)])
def test_a_no_counts_for_three_months(days: int, holds: bool) -> None:
    known = about([flags(no="diabetes", days_ago=days)], NOW)
    assert ("diabetes" in known.cleared) is holds
    assert not known.flags


def test_a_yes_counts_until_it_is_taken_back() -> None:
    old = flags(yes="diabetes", days_ago=3000)
    assert about([old], NOW).flags == {"diabetes"}
    assert about([old, flags(unknown="diabetes")], NOW) == About()


@pytest.mark.parametrize("word", HOLDS)
def test_what_passes_is_not_known_after_a_while(word: str) -> None:
    assert about([flags(yes=word, days_ago=HOLDS[word] - 0.5)], NOW).flags == {word}
    assert about([flags(yes=word, days_ago=HOLDS[word] + 0.5)], NOW) == About()
    late = min(HOLDS[word], NO_HOLDS) + 0.5
    assert about([flags(no=word, days_ago=late)], NOW) == About()


def test_a_no_from_a_clock_that_ran_ahead_does_not_clear() -> None:
    assert not about([flags(no="diabetes", days_ago=-1)], NOW).cleared
    assert about([flags(yes="diabetes", days_ago=-1)], NOW).flags == {"diabetes"}


words = st.lists(st.sampled_from(["diabetes", "high_bp", "pregnancy"]), max_size=3, unique=True)


@given(st.lists(st.tuples(words, words, words), max_size=8))
def test_nothing_is_true_and_cleared_at_once(told: list[tuple[list[str], ...]]) -> None:
    records = [flags(*(" ".join(part) for part in parts)) for parts in told]
    known = about(records, NOW)
    assert known.flags.isdisjoint(known.cleared)


# --- what was used lately -----------------------------------------------------------------


def slip(substance: str, hours_ago: float, session: str = "s") -> list[Kept]:
    days = hours_ago / 24
    return [
        kept(Started(flow="after_a_slip", sha=""), days, session),
        kept(Told(step="what", means="substance", values=(substance,)), days, session),
    ]


@pytest.mark.parametrize(
    ("substance", "hours"), [("alcohol", 12), ("stimulants", 48), ("inhalants_nitrous", 24)]
)
def test_a_told_slip_counts_as_long_as_the_rule_says(substance: str, hours: int) -> None:
    assert used_lately(slip(substance, hours - 0.1), NOW) == {substance}
    assert used_lately(slip(substance, hours), NOW) == frozenset()
    assert used_lately(slip(substance, -1), NOW) == {substance}


def test_a_substance_told_in_another_talk_was_not_used() -> None:
    told = kept(Told(step="x", means="substance", values=("alcohol",)), session="other")
    assert used_lately([*slip("opioids", 1), told], NOW) == {"opioids"}
    used = kept(Rated(step="y", means="used_now", value=1, exercise=""), session="other")
    assert used_lately([used, told], NOW) == {"alcohol"}


def test_a_slip_of_the_last_hours_reaches_the_next_talk(
    open_with: Callable[..., Breakwater], made: Parts
) -> None:
    """Sedating use in an earlier talk holds back baths, cooking and sleep (safety rule SR23)."""
    store = MemoryStore(StandingClock())
    store.append("s", [record.event for record in slip("alcohol", 0) if record.event])
    talk = open_with(store).conversation()
    talk.begin("craving")
    talk.give(Number(6))

    ranking = offering(store, made).ranking(talk._waiting)
    risky = {"sleep", "bath", "cooking", "heights", "alone", "travel", "heat"}
    allowed = [made.library.ordered[n] for n in ranking.order]
    assert allowed
    assert all(risky.isdisjoint(exercise.involves) for exercise in allowed)
    assert ranking.moment.state.opted_in >= AFTER_USE
    assert not any(isinstance(r.event, Offered) for r in store.stored(USE_KINDS[0]))
