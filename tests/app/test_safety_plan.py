"""The safety plan: made part by part, kept, shown where it helps, and never in the way of help."""

from collections.abc import Callable, Mapping

from hypothesis import given
from hypothesis import strategies as st

from assistant.app.breakwater import Breakwater
from assistant.app.conversation import Conversation
from assistant.app.ports import MemoryStore
from assistant.domain.events import Event, Told
from assistant.domain.inputs import Command, Picked, Rated, Typed
from assistant.domain.tier import Tier
from assistant.support.help_page import help_page
from assistant.support.page import HelpPage
from assistant.support.safety_plan import PARTS, parts_of, rows_of
from tests.app.conftest import StandingClock

ANSWERS = ("no sleep", "a shower", "the library", "my sister Ana", "my clinic", "keys away", "Rex")
NAMES = [name for name, _ in PARTS]


def fill(breakwater: Breakwater, *said: str) -> Conversation:
    """Answer the questions of the plan in turn with *said*."""
    conversation = breakwater.conversation()
    conversation.begin("safety_plan")
    for words in said:
        conversation.give(Typed(words))
    return conversation


def plan_on(page: HelpPage) -> list[str]:
    return [
        row.text
        for section in page.sections
        if section.title == "Your safety plan"
        for row in section.rows
    ]


def test_it_is_on_the_home_screen(breakwater: Breakwater) -> None:
    assert "safety_plan" in [card.id for card in breakwater.flows()]


def test_every_part_stands_on_people_and_lines_in_the_persons_own_words(
    breakwater: Breakwater,
) -> None:
    assert plan_on(breakwater.help_page()) == []
    fill(breakwater, *ANSWERS)

    shown = plan_on(breakwater.help_page())
    titles = [title for _, title in PARTS]
    assert shown == [f"{t}: {a}" for t, a in zip(titles, ANSWERS, strict=True)]


def test_a_part_that_was_passed_over_is_not_shown(breakwater: Breakwater) -> None:
    fill(breakwater, "skip", "a shower", "skip", "nobody")

    assert plan_on(breakwater.help_page()) == ["What I can do on my own: a shower"]


def test_half_a_plan_counts_and_is_gone_on_with(breakwater: Breakwater) -> None:
    conversation = fill(breakwater, "no sleep", "stop")

    assert plan_on(breakwater.help_page()) == ["How I notice a hard time: no sleep"]
    assert conversation._session is not None
    assert conversation._session.top.step == "myself"


def test_doing_it_again_shows_what_stands_and_skip_keeps_it(breakwater: Breakwater) -> None:
    fill(breakwater, *ANSWERS)
    again = breakwater.conversation()
    first = again.begin("safety_plan")
    second = again.give(Command.SKIP)
    again.give(Typed("a walk"))
    again.give(Typed("clear"))

    assert any("no sleep" in note for note in first.notes)
    assert any("a shower" in note for note in second.notes)
    shown = plan_on(breakwater.help_page())
    assert shown[:3] == [
        "How I notice a hard time: no sleep",
        "What I can do on my own: a walk",
        "People I can ask for help: my sister Ana",
    ]


def test_a_first_plan_has_nothing_to_remind_of(breakwater: Breakwater) -> None:
    assert breakwater.conversation().begin("safety_plan").notes == ()


def test_it_shows_where_a_person_is_reached_and_not_in_a_routine_question(
    breakwater: Breakwater,
) -> None:
    fill(breakwater, "no sleep")
    craving = breakwater.conversation()
    craving.begin("craving")
    before = plan_on(craving.help_page())
    craving.give(Rated(10))
    craving.give(Picked(("person",)))

    assert before == []
    assert plan_on(craving.help_page()) == ["How I notice a hard time: no sleep"]


def test_it_shows_from_t2_on(breakwater: Breakwater) -> None:
    fill(breakwater, "no sleep")
    craving = breakwater.conversation()
    craving.begin("craving")
    turn = craving.give(Typed("I want to die"))

    assert turn.tier >= Tier.ELEVATED
    assert plan_on(craving.help_page()) == ["How I notice a hard time: no sleep"]


def test_danger_words_in_an_answer_bring_help_and_are_not_in_the_plan(
    open_with: Callable[..., Breakwater],
) -> None:
    store = MemoryStore(StandingClock())
    turn_of = fill(open_with(store))
    turn = turn_of.give(Typed("I am going to kill myself tonight"))

    assert turn.tier >= Tier.URGENT
    assert not any(isinstance(kept.event, Told) for kept in store.stored())


def test_the_numbers_stand_above_the_plan() -> None:
    rows = rows_of({"reason": "Rex"})
    for tier in Tier:
        page = help_page(
            contacts=(), country=None, today=StandingClock().now().date(), tier=tier, plan=rows
        )
        titles = [section.title for section in page.sections]
        assert titles.index("In danger right now") < titles.index("Your safety plan"), tier


def told(part: str, words: str) -> Event:
    return Told(step=part, means=f"safety_plan.{part}", values=(words,))


WORDS = st.text(st.characters(categories=("Ll", "Nd")), min_size=9, max_size=12)


@given(st.lists(st.tuples(st.sampled_from(NAMES), WORDS)))
def test_the_newest_words_of_each_part_count(said: list[tuple[str, str]]) -> None:
    newest: Mapping[str, str] = dict(said)

    assert parts_of(told(*one) for one in said) == newest


@given(st.sampled_from(NAMES), WORDS)
def test_other_lists_never_get_into_the_plan(part: str, words: str) -> None:
    assert parts_of((Told(step=part, means=part, values=(words,)),)) == {}
