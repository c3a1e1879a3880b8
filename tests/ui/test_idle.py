"""After five minutes alone a diary with a passphrase is shut and covered; nothing else is."""

import os
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import AppBlur, AppFocus

from assistant.ui.returning import Guarded, Return
from assistant.ui.tui.app import BreakwaterApp
from assistant.ui.tui.idle import Idle, seconds
from assistant.ui.tui.screens.cover import CoverScreen
from assistant.ui.tui.screens.exercise import ExerciseScreen
from assistant.ui.tui.screens.help import HelpScreen
from assistant.ui.tui.screens.home import HomeScreen
from assistant.ui.tui.screens.talk import TalkScreen
from assistant.ui.tui.widgets.entry import Entry
from assistant.ui.tui.widgets.step_time import StepTime
from assistant.ui.unlocking import COVER, COVERED, ONLY_COVERED, UNLOCK
from tests.ui.fakes import FakeBreakwater
from tests.ui.test_screens import SIZES, TO_EXERCISE, at, shown, words


class Alone:
    """An application whose time is told by hand."""

    def __init__(self, secret: str | None = "five calm words", *, guarded: bool = False) -> None:
        self.seconds = 0.0
        self.breakwater = FakeBreakwater(secret=secret, opened=True)
        self.app = BreakwaterApp(
            self.breakwater,
            "craving",
            Idle(lambda: self.seconds),
            guarded=Guarded(os.getppid()) if guarded else None,
        )

    async def passes(self, seconds: float) -> None:
        self.seconds += seconds
        await self.app.lock_when_idle()


@SIZES
async def test_the_words_are_kept_and_home_is_covered(size: tuple[int, int]) -> None:
    alone = Alone()
    async with alone.app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*"half a")
        await alone.passes(299)
        assert at(pilot, TalkScreen)
        await alone.passes(1)
        await pilot.pause()

        assert at(pilot, HomeScreen)
        assert alone.breakwater.locked
        assert alone.breakwater.drafts == ["half a"]
        assert COVERED in words(pilot)
        assert UNLOCK in shown(pilot)
        assert "How strong" not in shown(pilot)


async def test_a_key_begins_the_five_minutes_anew() -> None:
    alone = Alone()
    async with alone.app.run_test() as pilot:
        await alone.passes(200)
        await pilot.press("f4")
        await alone.passes(200)
        await pilot.pause()

        assert at(pilot, TalkScreen)


async def test_a_diary_without_a_passphrase_is_only_covered_and_says_so() -> None:
    alone = Alone(secret=None)
    async with alone.app.run_test() as pilot:
        await pilot.press(*"half a")
        await alone.passes(1000)
        await pilot.pause()
        assert at(pilot, CoverScreen)
        assert words(pilot) == f"{COVER} {ONLY_COVERED}"
        await pilot.press("x")
        await pilot.pause()

        assert at(pilot, TalkScreen)
        assert pilot.app.screen.query_one(Entry).value == "half a"


async def test_the_key_after_a_night_locks_and_answers_nothing() -> None:
    """The look at the clock may come after the key: the key must not show what was there."""
    alone = Alone()
    async with alone.app.run_test() as pilot:
        await pilot.press("f4")
        alone.seconds += 8 * 3600
        await pilot.press("4")
        await pilot.pause()

        assert at(pilot, HomeScreen)
        assert COVERED in words(pilot)


async def test_a_locked_home_nobody_touched_is_left_alone() -> None:
    alone = Alone()
    alone.breakwater.lock()
    async with alone.app.run_test() as pilot:
        screen = pilot.app.screen
        await alone.passes(1000)
        await pilot.pause()

        assert pilot.app.screen is screen


def test_the_clock_of_being_alone_goes_on_while_the_computer_sleeps() -> None:
    """The usual clock stands still then; this one is the boot clock where there is one."""
    if not hasattr(time, "CLOCK_BOOTTIME"):
        pytest.skip("this system has no clock of its own for that; its usual one counts sleep")
    before = time.clock_gettime(time.CLOCK_BOOTTIME)

    assert before <= seconds() <= time.clock_gettime(time.CLOCK_BOOTTIME)


@SIZES
async def test_a_key_locks_at_once(size: tuple[int, int]) -> None:
    alone = Alone()
    async with alone.app.run_test(size=size) as pilot:
        await pilot.press(*"half a", "f8")
        await pilot.pause()

        assert at(pilot, HomeScreen)
        assert alone.breakwater.locked
        assert alone.breakwater.drafts == ["half a"]


async def test_where_someone_can_begin_a_fresh_one_locking_ends_this_process() -> None:
    alone = Alone(guarded=True)
    async with alone.app.run_test() as pilot:
        await pilot.press(*"half a", "f8")
        await pilot.pause()

    assert Return.of(alone.app.return_code or 0) == Return(talk=True)
    assert alone.breakwater.drafts == ["half a"]
    assert alone.breakwater.locked


async def test_the_fresh_one_leads_back_to_the_talk_once_unlocked() -> None:
    breakwater = FakeBreakwater(secret="five calm words")
    breakwater.session = "s1"
    app = BreakwaterApp(breakwater, guarded=Guarded(0, Return(talk=True)))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert COVERED in words(pilot)
        assert breakwater.unlock("five calm words") is None
        app.unlocked()
        await pilot.pause()
        assert at(pilot, TalkScreen)
        app.unlocked()
        await pilot.pause()

        assert at(pilot, HomeScreen)  # only once


async def test_the_page_of_people_stays_open_in_the_fresh_one() -> None:
    back = Return(help=True)
    app = BreakwaterApp(FakeBreakwater(secret="x"), "craving", guarded=Guarded(0, back))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert at(pilot, HelpScreen)
        await pilot.press("escape")
        await pilot.pause()

        assert at(pilot, HomeScreen)


@given(st.booleans(), st.booleans(), st.booleans())
def test_where_the_person_was_survives_as_an_exit_code(
    talk: bool, people: bool, aside: bool
) -> None:
    back = Return(talk=talk, help=people, aside=aside)

    assert Return.of(back.code) == back


@given(st.integers(-64, 255))
def test_no_other_exit_code_begins_anew(code: int) -> None:
    back = Return.of(code)

    assert back is None or back.code == code
    assert (back is not None) == (0x50 <= code <= 0x57)


@pytest.mark.parametrize("wanted", [True, False])
async def test_losing_the_focus_covers_only_when_that_is_wanted(wanted: bool) -> None:
    app = BreakwaterApp(FakeBreakwater(), "craving", cover_when_away=wanted)
    async with app.run_test() as pilot:
        await pilot.press(*"half a")
        app.post_message(AppBlur())
        await pilot.pause()
        assert at(pilot, CoverScreen) is wanted
        assert ("How strong" in shown(pilot)) is not wanted
        app.post_message(AppFocus())
        await pilot.pause()

        assert at(pilot, TalkScreen)
        assert pilot.app.screen.query_one(Entry).value == "half a"


async def test_a_key_takes_the_cover_away_and_does_nothing_else() -> None:
    app = BreakwaterApp(FakeBreakwater(), "craving", cover_when_away=True)
    async with app.run_test() as pilot:
        app.post_message(AppBlur())
        await pilot.pause()
        await pilot.press("4")
        await pilot.pause()

        assert at(pilot, TalkScreen)
        assert pilot.app.screen.query_one(Entry).value == ""


async def test_lines_to_call_stay_within_sight() -> None:
    alone = Alone()
    async with alone.app.run_test() as pilot:
        await pilot.press("f1")
        await alone.passes(300)
        await pilot.pause()
        assert at(pilot, HelpScreen)
        await pilot.press("escape")
        await pilot.pause()

        assert COVERED in words(pilot)


async def test_an_exercise_is_covered_unless_its_time_is_running() -> None:
    alone = Alone()
    async with alone.app.run_test() as pilot:
        await pilot.press(*TO_EXERCISE, "1")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, ExerciseScreen)
        time_of = screen.query_one(StepTime)
        time_of._clock = lambda: time_of._began + alone.seconds / 10
        await alone.passes(300)
        await pilot.pause()
        assert at(pilot, ExerciseScreen)
        await alone.passes(300)
        await pilot.pause()

        assert at(pilot, HomeScreen)


async def test_what_stumbles_while_leaving_is_no_crash() -> None:
    """A page that is just opening when the leave key is pressed finds itself half taken down."""
    breakwater = FakeBreakwater()
    app = BreakwaterApp(breakwater, "craving")
    async with app.run_test() as pilot:
        await pilot.press("f10")
        app._handle_exception(RuntimeError("half taken down"))
        await pilot.pause()

    assert breakwater.crashes == []
    assert not app.return_code
