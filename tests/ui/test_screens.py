"""Every screen, driven by keys, on a common and on a tiny terminal."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any
from unittest.mock import Mock

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input, Static

from assistant.domain.inputs import Command, Picked, Rated, Skipped, Typed
from assistant.ui.tui.app import BreakwaterApp
from assistant.ui.tui.screens.exercise import ExerciseScreen
from assistant.ui.tui.screens.help import HelpScreen
from assistant.ui.tui.screens.home import HomeScreen
from assistant.ui.tui.screens.person import PersonScreen
from assistant.ui.tui.screens.pick import PickScreen
from assistant.ui.tui.screens.talk import TalkScreen
from assistant.ui.tui.widgets.answers import Answers
from assistant.ui.tui.widgets.entry import Entry
from assistant.ui.tui.widgets.step_time import StepTime
from assistant.ui.tui.widgets.transcript import Transcript
from assistant.ui.view import Option
from tests.ui.fakes import FakeBreakwater
from tests.ui.test_safe_text import is_harmless

COMMON, TINY = (80, 24), (40, 12)
SIZES = pytest.mark.parametrize("size", [COMMON, TINY], ids=["80x24", "40x12"])


@asynccontextmanager
async def running(
    app: FakeBreakwater, flow: str | None = None, size: tuple[int, int] = COMMON
) -> AsyncIterator[Pilot[Any]]:
    async with BreakwaterApp(app, flow).run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


def shown(pilot: Pilot[Any]) -> str:
    """Everything on the screen, as a terminal shows it."""
    screen = pilot.app.screen
    strips = screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def words(pilot: Pilot[Any]) -> str:
    """The same as one line, however it was wrapped."""
    return " ".join(shown(pilot).split())


def at(pilot: Pilot[Any], screen: type) -> bool:
    """Whether *screen* is the one on top."""
    return type(pilot.app.screen) is screen


def given(app: FakeBreakwater) -> list[object]:
    return list(app.talks[-1].given)


TO_OFFER = ("7", "enter", "1", "enter")
TO_EXERCISE = (*TO_OFFER, "1")


@SIZES
async def test_home_shows_a_craving_first_and_names_no_illness(
    app: FakeBreakwater, size: tuple[int, int]
) -> None:
    async with running(app, size=size) as pilot:
        seen = shown(pilot)

        assert pilot.app.title == "Breakwater"
        assert seen.index("1  A craving, right now") < seen.index("2  Daily check-in")
        assert "People and lines" in seen
        assert "Leave" in seen
        assert not any(word in seen.lower() for word in ("recovery", "sober", "addiction"))


@SIZES
async def test_one_key_opens_the_first_question(app: FakeBreakwater, size: tuple[int, int]) -> None:
    async with running(app, size=size) as pilot:
        await pilot.press("1")
        await pilot.pause()

        assert app.talks[-1].flow == "craving"
        assert "How strong is the pull right now, from" in shown(pilot)
        assert "0  1  2" in " ".join(shown(pilot).split("\n")).replace("    ", "  ")


@SIZES
async def test_a_conversation_from_first_to_last_by_keys(
    app: FakeBreakwater, size: tuple[int, int]
) -> None:
    async with running(app, "craving", size) as pilot:
        await pilot.press("7", "enter", "down", "enter", "1", "3", "enter", "1")
        await pilot.pause()
        assert at(pilot, ExerciseScreen)
        await pilot.press("1", "1", "1")
        await pilot.pause()
        await pilot.press("2", "3", *"some words", "enter")
        await pilot.pause()

        assert given(app)[:4] == [
            Rated(7),
            Picked(("safe",)),
            Picked(("hungry", "lonely")),
            Picked(("long_out_breath",)),
        ]
        assert given(app)[5:] == [Picked(("no",)), Picked(("later",)), Typed("some words")]
        assert "That is all for now." in words(pilot)
        assert not pilot.app.screen.query_one(Entry).display
        await pilot.press("1")
        await pilot.pause()
        assert at(pilot, HomeScreen)


async def test_typed_words_are_handed_over_as_they_are(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await pilot.press(*"about 7", "enter", *"i am at 2", "enter")
        await pilot.pause()

        assert given(app) == [Typed("about 7"), Typed("i am at 2")]


async def test_the_line_for_words_always_has_the_focus(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        for keys in (("7", "enter"), ("1",), ("enter",)):
            assert isinstance(pilot.app.focused, Entry)
            await pilot.press(*keys)
            await pilot.pause()
        await pilot.click(Answers, offset=(4, 0))
        await pilot.pause()

        assert isinstance(pilot.app.focused, Entry)


async def test_a_scale_can_be_clicked_and_walked(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await pilot.press("right", "right", "right")
        assert "[2]" in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert given(app) == [Rated(2)]

    other = FakeBreakwater()
    async with running(other, "craving") as pilot:
        await pilot.click(Answers, offset=(5 * 8 + 1, 0))
        await pilot.pause()
        assert given(other) == [Rated(8)]


async def test_typing_a_number_points_at_it(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        assert "Enter sends" not in shown(pilot)
        await pilot.press("1")
        await pilot.pause()
        assert "[1]" in shown(pilot)
        assert "Enter sends" in shown(pilot)
        await pilot.press("0")
        await pilot.pause()
        assert "[10]" in shown(pilot)


async def test_enter_alone_sends_nothing_where_nothing_was_chosen(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await pilot.press("enter", "7", "enter", "enter", "enter")
        await pilot.pause()

        assert given(app) == [Rated(7)]


async def test_many_marks_by_space_and_shows_it_with_a_sign(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await pilot.press("7", "enter", "1", "down", "down", "space")
        await pilot.pause()
        assert "2 [x]" in shown(pilot)
        assert "1 [ ]" in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()

        assert given(app)[-1] == Picked(("angry",))


async def test_free_words_can_be_left_empty(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await pilot.press(*TO_EXERCISE, "2", "1", "1", "enter")
        await pilot.pause()

        assert given(app)[-1] == Skipped()


@pytest.mark.parametrize(
    ("key", "command"),
    [
        ("f2", Command.BACK),
        ("f3", Command.SKIP),
        ("f4", Command.WHY),
        ("f5", Command.SHORTER),
        ("f6", Command.JUST_LOG),
        ("escape", Command.STOP),
    ],
)
async def test_every_command_has_a_key_that_works_while_typing(
    app: FakeBreakwater, key: str, command: Command
) -> None:
    async with running(app, "craving") as pilot:
        await pilot.press("7", "enter", *"half a", key)
        await pilot.pause()

        assert given(app)[1] is command


async def test_what_was_said_stays_readable_above_the_question(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await pilot.press("7", "enter", "f4")
        await pilot.pause()
        seen = shown(pilot)

        assert seen.index("How strong") < seen.index("You: 7") < seen.index("Thank you")
        assert seen.index("(So that the next idea fits you.)") < seen.index("Are you somewhere")
        assert seen.count("Are you somewhere safe") == 1


async def test_stopping_goes_home_where_one_can_go_on(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        app.session = "s1"
        await pilot.press("escape")
        await pilot.pause()
        assert "2  Go on where you stopped" in shown(pilot)
        await pilot.press("2")
        await pilot.pause()

        assert "Are you somewhere safe" in shown(pilot)


async def test_words_that_could_not_be_taken_go_back_into_the_line(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, TalkScreen)
        turn = screen.conversation.give(Command.WHY)
        refused = type(turn)(events=(), asked=turn.asked, put_back="my words", notes=("Sorry.",))  # type: ignore[call-arg]
        await screen._show(refused)
        await pilot.pause()

        assert pilot.app.screen.query_one(Entry).value == "my words"


async def test_a_raised_tier_opens_people_and_lines_and_names_one_from_then_on(
    app: FakeBreakwater,
) -> None:
    app.add_contact("Ana", "sister", "555")
    async with running(app, "craving") as pilot:
        await pilot.press(*"crisis", "enter")
        await pilot.pause()
        assert at(pilot, HelpScreen)
        assert "Ana: 555" in shown(pilot)
        await pilot.press("escape")
        await pilot.pause()

        assert "Reach someone now: Ana: 555." in words(pilot)


async def test_reaching_out_shows_people_beside_the_answers(app: FakeBreakwater) -> None:
    app.add_contact("Ana", "sister", "555")
    async with running(app, "craving") as pilot:
        await pilot.press(*TO_EXERCISE, "2", "1")
        await pilot.pause()
        seen = shown(pilot)

        assert "Ana: 555" in seen
        assert seen.index("Ana: 555") < seen.index("I reached someone")


@SIZES
async def test_an_exercise_shows_one_step_and_can_be_stopped(
    app: FakeBreakwater, size: tuple[int, int]
) -> None:
    async with running(app, "craving", size) as pilot:
        await pilot.press(*TO_EXERCISE)
        await pilot.pause()
        assert "Let your shoulders drop." in shown(pilot)
        assert "Look around" not in shown(pilot)
        await pilot.press("1")
        await pilot.pause()
        assert "About 40 seconds. Take the time you need." in words(pilot)
        await pilot.press("4")
        await pilot.pause()
        assert "seconds" not in shown(pilot)
        await pilot.press("3")
        await pilot.pause()

        last = given(app)[-1]
        assert isinstance(last, Picked)
        assert last.answers == ("worse",)


async def test_words_typed_in_an_exercise_reach_the_conversation(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await pilot.press(*TO_EXERCISE, *"crisis", "enter")
        await pilot.pause()

        assert given(app)[-1] == Typed("crisis")
        assert any(isinstance(screen, HelpScreen) for screen in pilot.app.screen_stack)
        await pilot.press("escape")
        await pilot.pause()
        assert at(pilot, ExerciseScreen)
        assert "Reach someone now" in shown(pilot)


async def test_an_exercise_goes_on_at_its_step_after_words_or_help(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await pilot.press(*TO_EXERCISE, "1", *"hmm", "enter")
        await pilot.pause()

        assert "I did not get that." in words(pilot)
        assert "Step 2 of 3" in words(pilot)
        assert "Step 1 of 3" not in words(pilot)


async def test_the_time_left_is_told_and_never_pushes() -> None:
    from tests.ui.fakes import BREATHING

    seconds = [0.0]
    screen = ExerciseScreen(BREATHING, BREATHING.steps[1:], clock=lambda: seconds[0])
    async with BreakwaterApp(FakeBreakwater()).run_test(size=COMMON) as pilot:
        await pilot.app.push_screen(screen)
        await pilot.pause()
        for passed, words in ((12.0, "About 30 seconds left."), (90.0, "That was the time.")):
            seconds[0] = passed
            screen.query_one(StepTime).tell()
            await pilot.pause()
            assert words in shown(pilot)
        assert "Step 1 of 2" in shown(pilot)


async def _home(pilot: Pilot[Any]) -> None:
    await pilot.pause()


async def _talk(pilot: Pilot[Any]) -> None:
    await pilot.press("1", *"some words")


async def _exercise(pilot: Pilot[Any]) -> None:
    await pilot.press("1", *TO_EXERCISE)


async def _person(pilot: Pilot[Any]) -> None:
    await pilot.press("3", "2", *"An")


async def _pick(pilot: Pilot[Any]) -> None:
    await pilot.press("3", "3")


async def _help(pilot: Pilot[Any]) -> None:
    await pilot.press("f1")


PLACES: dict[str, tuple[Callable[[Pilot[Any]], Awaitable[None]], type]] = {
    "home": (_home, HomeScreen),
    "talk": (_talk, TalkScreen),
    "exercise": (_exercise, ExerciseScreen),
    "person": (_person, PersonScreen),
    "pick": (_pick, PickScreen),
    "help": (_help, HelpScreen),
}


@pytest.mark.parametrize(("place", "key"), [*((p, "f1") for p in PLACES), ("talk", "ctrl+g")])
async def test_help_is_one_key_away_on_every_screen(
    app: FakeBreakwater, place: str, key: str
) -> None:
    go, screen = PLACES[place]
    async with running(app) as pilot:
        await go(pilot)
        await pilot.pause()
        assert at(pilot, screen)
        await pilot.press(key)
        await pilot.pause()

        assert at(pilot, HelpScreen)
        assert "emergency number" in words(pilot)
        assert sum(isinstance(s, HelpScreen) for s in pilot.app.screen_stack) <= 2


@pytest.mark.parametrize(
    ("place", "key"), [*((p, "f10") for p in PLACES), ("talk", "ctrl+q"), ("talk", "ctrl+c")]
)
async def test_the_leave_key_works_on_every_screen(
    app: FakeBreakwater, place: str, key: str
) -> None:
    go, screen = PLACES[place]
    async with running(app) as pilot:
        await go(pilot)
        await pilot.pause()
        assert at(pilot, screen)
        await pilot.press(key)
        await pilot.pause()

        assert pilot.app._exit
        assert pilot.app.return_code == 0


async def test_a_question_mark_asks_for_help_only_before_any_word(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await pilot.press("w", "question_mark")
        await pilot.pause()
        assert at(pilot, TalkScreen)
        await pilot.press("backspace", "backspace", "question_mark")
        await pilot.pause()

        assert at(pilot, HelpScreen)


@SIZES
async def test_a_person_can_be_added_and_taken_off(
    app: FakeBreakwater, size: tuple[int, int]
) -> None:
    async with running(app, size=size) as pilot:
        await pilot.press("f1", "2")
        await pilot.pause()
        await pilot.press(*"Ana", "enter", *"sister", "enter", *"555", "enter")
        await pilot.pause()
        assert "Ana: 555" in shown(pilot)
        await pilot.press("4")
        await pilot.pause()
        await pilot.press("1")
        await pilot.pause()

        assert app.contacts() == ()
        assert "Ana" not in shown(pilot)


async def test_all_three_lines_fit_a_tiny_terminal(app: FakeBreakwater) -> None:
    async with running(app, size=TINY) as pilot:
        await pilot.press("f1", "2", "enter", "enter", "enter")
        await pilot.pause()

        assert shown(pilot).count("You may leave this empty.") == 2
        assert "A name is needed" in words(pilot)


async def test_a_person_needs_a_name_and_escape_keeps_no_one(app: FakeBreakwater) -> None:
    async with running(app) as pilot:
        await pilot.press("f1", "2", "enter", "enter", "enter")
        await pilot.pause()
        assert "A name is needed" in shown(pilot)
        await pilot.press("escape")
        await pilot.pause()

        assert app.contacts() == ()
        assert at(pilot, HelpScreen)


async def test_a_change_that_cannot_be_saved_says_so_and_the_page_stays(
    app: FakeBreakwater, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "set_country", Mock(side_effect=OSError("disk full at /home/x")))
    monkeypatch.setattr(app, "add_contact", Mock(side_effect=OSError("disk full at /home/x")))
    async with running(app) as pilot:
        await pilot.press("f1", "3")
        await pilot.pause()
        await pilot.press("1")
        await pilot.pause()
        assert "That could not be saved." in words(pilot)
        assert "emergency number" in words(pilot)
        await pilot.press("2")
        await pilot.pause()
        await pilot.press(*"Ana", "enter", "enter", "enter")
        await pilot.pause()

        assert at(pilot, PersonScreen)
        assert "That could not be saved." in words(pilot)


async def test_a_country_is_found_by_its_first_letter(app: FakeBreakwater) -> None:
    async with running(app) as pilot:
        await pilot.press("f1", "3")
        await pilot.pause()
        await pilot.press("u", "enter")
        await pilot.pause()

        assert app.country() == "GB"
        assert "Emergency: 112" in shown(pilot)


async def test_trouble_brings_people_and_the_question_still_stands(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await pilot.press(*"boom", "enter")
        await pilot.pause()
        assert at(pilot, HelpScreen)
        await pilot.press("escape")
        await pilot.pause()

        assert "not yours" in shown(pilot)
        assert "How strong is the pull" in shown(pilot)


async def test_the_page_of_people_opens_even_when_it_cannot_be_made(
    app: FakeBreakwater, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise RuntimeError("no store")

    monkeypatch.setattr(app, "help_page", broken)
    async with running(app) as pilot:
        await pilot.press("f1")
        await pilot.pause()

        assert "call your local emergency number" in shown(pilot)


@SIZES
async def test_hostile_words_and_names_are_shown_as_plain_text(
    app: FakeBreakwater, size: tuple[int, int]
) -> None:
    app.add_contact("[/] [@click=app.quit]x\x1b[2J", "\x9b", "\u202e5")
    async with running(app, "craving", size) as pilot:
        pilot.app.post_message(Paste("hmm [/] [@click=app.quit]go\x1b]52;c;eA==\x07\nmore"))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "[/] [@click=app.quit]go" in words(pilot)
        await pilot.press("f1")
        await pilot.pause()

        assert "[/] [@click=app.quit]x" in shown(pilot)
        assert is_harmless(shown(pilot))


async def test_a_control_character_that_reached_a_widget_is_still_stopped(
    app: FakeBreakwater,
) -> None:
    async with running(app, "craving") as pilot:
        pilot.app.screen.query_one(Entry).value = "a\x1b[2Jb\u202ec\x9bd"
        pilot.app.screen.query_one("#reach", Static).update("x\x1b]52;c;eA==\x07")
        pilot.app.screen.query_one("#reach").display = True
        await pilot.pause()

        assert "a[2Jbcd" in shown(pilot)
        assert is_harmless(shown(pilot))


async def test_a_new_width_wraps_everything_anew(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await pilot.press("7", "enter", "1", "enter")
        await pilot.resize_terminal(40, 24)
        await pilot.pause()
        narrow = shown(pilot)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()

        assert max(map(len, narrow.splitlines())) <= 40
        assert "little of\n" in narrow
        assert "It asks little of you, and you said you are tired." in shown(pilot)


async def test_a_list_longer_than_the_screen_fits_beside_its_scroll_bar(
    app: FakeBreakwater,
) -> None:
    detail = "This is a long reason that takes more than one row of the screen. " * 3
    options = [Option(str(n), f"Idea {n}", detail) for n in range(9)]
    async with running(app, "craving") as pilot:
        answers = pilot.app.screen.query_one(Answers)
        answers.offer(options)
        await pilot.pause()
        assert answers.show_vertical_scrollbar
        assert all(len(row.text) <= answers.scrollable_content_region.width for row in answers.rows)
        await pilot.press(*["down"] * 9)
        await pilot.pause()

        assert "> 9  Idea 8" in shown(pilot)


async def test_a_long_conversation_can_be_read_back(app: FakeBreakwater) -> None:
    async with running(app, "craving", TINY) as pilot:
        await pilot.press("7", "enter", "1")
        await pilot.pause()
        assert "Hello." not in shown(pilot)
        await pilot.press("pageup", "pageup", "pageup", "pageup", "pageup")
        await pilot.pause()

        assert "Hello." in shown(pilot)


async def test_news_that_do_not_fit_are_read_from_their_beginning(app: FakeBreakwater) -> None:
    from assistant.ui.view import Kind, Line

    async with running(app, "craving", TINY) as pilot:
        news = [Line(Kind.SAID, f"Step {n} of what to do now.") for n in range(1, 9)]
        pilot.app.screen.query_one(Transcript).add(news)
        await pilot.pause()
        assert "Step 1 of" in shown(pilot)
        assert "Step 8 of" not in shown(pilot)
        await pilot.resize_terminal(36, 14)
        await pilot.pause()
        assert "Step 1 of" in shown(pilot)
        await pilot.press(*["pagedown"] * 8)
        await pilot.pause()

        assert "Step 8 of" in shown(pilot)


async def test_colours_can_be_changed_and_none_stay_none(
    app: FakeBreakwater, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running(app) as pilot:
        await pilot.press("f9")
        assert pilot.app.theme == "breakwater-light"

    monkeypatch.setenv("NO_COLOR", "1")
    async with running(app) as pilot:
        await pilot.press("f9")
        assert pilot.app.theme == "ansi-dark"


async def test_nothing_blinks_moves_or_can_be_selected(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        assert pilot.app.animation_level == "none"
        assert not pilot.app.ALLOW_SELECT
        assert not pilot.app.ENABLE_COMMAND_PALETTE
        assert not any(line.cursor_blink for line in pilot.app.screen.query(Input))


async def test_the_row_of_keys_can_be_clicked(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await pilot.click("#keys", offset=(2, 0))
        await pilot.pause()

        assert at(pilot, HelpScreen)


async def test_nothing_is_parsed_as_markup_in_any_static(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        for widget in pilot.app.screen.query(Static):
            widget.update("[/] [@click=app.quit]")
        await pilot.pause()

        assert "[/] [@click=app.quit]" in shown(pilot)


async def test_a_long_transcript_is_not_a_widget_for_each_line(app: FakeBreakwater) -> None:
    from assistant.ui.view import Kind, Line

    async with running(app, "craving") as pilot:
        before = len(pilot.app.screen.query("*"))
        pilot.app.screen.query_one(Transcript).add(
            [Line(Kind.SAID, f"line {n}") for n in range(500)]
        )
        await pilot.pause()

        assert len(pilot.app.screen.query("*")) == before
        assert "line 0" in shown(pilot)
