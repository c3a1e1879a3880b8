"""After five minutes alone a diary with a passphrase is shut and covered; nothing else is."""

from assistant.ui.tui.app import BreakwaterApp
from assistant.ui.tui.idle import Idle
from assistant.ui.tui.screens.exercise import ExerciseScreen
from assistant.ui.tui.screens.help import HelpScreen
from assistant.ui.tui.screens.home import HomeScreen
from assistant.ui.tui.screens.talk import TalkScreen
from assistant.ui.unlocking import COVERED, UNLOCK
from tests.ui.fakes import FakeBreakwater
from tests.ui.test_screens import SIZES, TO_EXERCISE, at, shown, words


class Alone:
    """An application whose time is told by hand."""

    def __init__(self, secret: str | None = "five calm words") -> None:
        self.seconds = 0.0
        self.breakwater = FakeBreakwater(secret=secret, opened=True)
        self.app = BreakwaterApp(self.breakwater, "craving", Idle(lambda: self.seconds))

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


async def test_a_diary_without_a_passphrase_stays_as_it_is() -> None:
    alone = Alone(secret=None)
    async with alone.app.run_test() as pilot:
        await alone.passes(1000)
        await pilot.pause()

        assert at(pilot, TalkScreen)


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
        screen._monotonic = lambda: screen._step_began + alone.seconds / 10
        await alone.passes(300)
        await pilot.pause()
        assert at(pilot, ExerciseScreen)
        await alone.passes(300)
        await pilot.pause()

        assert at(pilot, HomeScreen)
