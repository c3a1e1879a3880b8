"""Keys that come faster than the program answers: nothing merges, nothing is lost, and nothing is
answered that was not seen."""

from collections.abc import Iterator

import pytest

from assistant.domain.inputs import Picked, Rated
from assistant.ui.tui.app import BreakwaterApp
from assistant.ui.tui.widgets.answers import Answers
from assistant.ui.tui.widgets.entry import Entry
from tests.ui.fakes import FakeBreakwater
from tests.ui.terminal import Terminal


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    made = Terminal("craving")
    yield made
    made.child.close(force=True)


def test_the_next_line_waits_for_the_next_question(terminal: Terminal) -> None:
    terminal.wait_for("How strong")
    terminal.type("hmm one\rtwo\r")  # in one go, as on a machine that was busy for a moment
    terminal.wait_for("You: hmm one")
    terminal.read()
    shown = terminal.shown()

    assert "You: hmm one\n" in shown
    assert "You: two" not in shown
    assert "onetwo" not in shown
    assert "█ two" in shown


def test_after_that_the_line_is_sent_as_ever(terminal: Terminal) -> None:
    terminal.wait_for("How strong")
    terminal.type("hmm one\rhmm two\r")
    terminal.wait_for("You: hmm one")
    terminal.read()
    terminal.type("\r")
    terminal.wait_for("You: hmm two")


async def test_a_second_digit_does_not_answer_a_question_that_was_not_seen() -> None:
    app = FakeBreakwater()
    async with BreakwaterApp(app, "craving").run_test() as pilot:
        await pilot.press("7", "enter")
        await pilot.pause()
        answers = pilot.app.screen.query_one(Answers)
        assert answers.key("1")
        assert answers.key("2")
        await pilot.pause()

    assert app.talks[0].given == [Rated(7), Picked(("safe",))]


async def test_words_come_back_when_taking_them_failed() -> None:
    app = FakeBreakwater()
    async with BreakwaterApp(app, "craving").run_test() as pilot:
        await pilot.press(*"boom", "enter")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        line = pilot.app.screen.query_one(Entry)
        assert line.value == "boom"
        assert not line.on_its_way
        line.value = "7"
        await pilot.press("enter")
        await pilot.pause()

    assert app.talks[0].given[-1] == Rated(7)
