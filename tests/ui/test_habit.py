"""Enter after a digit is habit: the digit has answered, and the Enter answers nothing more."""

import pytest
from textual.app import App, ComposeResult

from assistant.ui.tui.choosing import Way
from assistant.ui.tui.widgets.answers import Answers
from assistant.ui.view import Option

OPTIONS = (Option("a", "One"), Option("b", "Two"))


class Clock:
    seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


class Asked(App[None]):
    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.answers = Answers(monotonic=clock)
        self.chosen: list[tuple[int, ...]] = []

    def compose(self) -> ComposeResult:
        yield self.answers

    def on_answers_chosen(self, event: Answers.Chosen) -> None:
        self.chosen.append(event.indices)


@pytest.mark.parametrize(("later", "sent"), [(0.1, []), (5.0, [()])])
async def test_enter_right_after_a_digit_does_not_answer_the_next_question(
    later: float, sent: list[tuple[int, ...]]
) -> None:
    clock = Clock()
    app = Asked(clock)
    async with app.run_test() as pilot:
        app.answers.offer(OPTIONS)
        assert app.answers.key("1")
        app.answers.offer(OPTIONS, Way.MANY)
        clock.seconds += later
        assert app.answers.key("enter")
        await pilot.pause()

        assert app.chosen == [(0,), *sent]


async def test_enter_sends_what_digits_marked_however_fast() -> None:
    app = Asked(Clock())
    async with app.run_test() as pilot:
        app.answers.offer(OPTIONS, Way.MANY)
        app.answers.key("1")
        app.answers.key("2")
        app.answers.key("enter")
        await pilot.pause()

        assert app.chosen == [(0, 1)]


async def test_enter_with_nothing_to_send_is_left_to_the_line() -> None:
    """On an exercise an empty line goes on to the next step."""
    app = Asked(Clock())
    async with app.run_test():
        app.answers.offer(OPTIONS)

        assert not app.answers.key("enter")
