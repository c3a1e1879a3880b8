"""The door of the diary, on a common and on a tiny terminal."""

from typing import Any

import pytest
from textual.pilot import Pilot

from assistant.ui.tui.screens.help import HelpScreen
from assistant.ui.tui.screens.home import HomeScreen
from assistant.ui.tui.screens.unlock import UnlockScreen
from assistant.ui.tui.widgets.secret_line import SecretLine
from assistant.ui.unlocking import UNLOCK, UNLOCKED, WAIT, Tries
from tests.ui.fakes import FakeBreakwater
from tests.ui.test_screens import SIZES, at, running, shown, words

NOTICE = "Your diary is locked. What you say now is kept."


@pytest.fixture
def locked() -> FakeBreakwater:
    return FakeBreakwater(secret="five calm words", notice=NOTICE)


async def to_the_door(pilot: Pilot[Any]) -> None:
    await pilot.press("5")
    await pilot.pause()
    assert at(pilot, UnlockScreen)


async def tried(pilot: Pilot[Any], typed: str) -> None:
    await pilot.press(*typed, "enter")
    await pilot.app.workers.wait_for_complete([w for w in pilot.app.workers if w.name == "unlock"])
    await pilot.pause()


async def test_there_is_no_door_to_unlock_while_nothing_is_locked(app: FakeBreakwater) -> None:
    async with running(app) as pilot:
        assert UNLOCK not in shown(pilot)


@SIZES
async def test_the_right_words_open_it_and_home_shows_what_was_missing(
    locked: FakeBreakwater, size: tuple[int, int]
) -> None:
    async with running(locked, size=size) as pilot:
        assert UNLOCK in shown(pilot)
        await to_the_door(pilot)
        await tried(pilot, "five calm words")

        assert at(pilot, HomeScreen)
        assert locked.tried == ["five calm words"]
        assert UNLOCKED in words(pilot)
        assert "Go on where you stopped" in shown(pilot)
        assert UNLOCK not in shown(pilot).replace(UNLOCKED, "")
        assert len(pilot.app.screen_stack) == 2


@SIZES
async def test_wrong_words_stay_in_the_line_beside_one_sentence(
    locked: FakeBreakwater, size: tuple[int, int]
) -> None:
    async with running(locked, size=size) as pilot:
        await to_the_door(pilot)
        await tried(pilot, "wrong")

        assert "That does not open your diary." in words(pilot)
        assert pilot.app.screen.query_one(SecretLine).value == "wrong"
        assert "F1" in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert locked.tried == ["wrong"]
        assert WAIT in words(pilot)


async def test_what_is_typed_is_hidden_until_it_is_wanted(locked: FakeBreakwater) -> None:
    async with running(locked) as pilot:
        await to_the_door(pilot)
        await pilot.press(*"calm")
        assert "calm" not in shown(pilot)
        await pilot.press("f7")
        await pilot.pause()
        assert "calm" in shown(pilot)
        await pilot.press("f7")
        await pilot.pause()
        assert "calm" not in shown(pilot)


async def test_escape_goes_home_and_help_opens_over_it(locked: FakeBreakwater) -> None:
    async with running(locked) as pilot:
        await to_the_door(pilot)
        await pilot.press(*"fi", "f1")
        await pilot.pause()
        assert at(pilot, HelpScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen.query_one(SecretLine).value == "fi"
        await pilot.press("escape")
        await pilot.pause()

        assert at(pilot, HomeScreen)
        assert locked.tried == []


async def test_trouble_at_the_door_is_noted_and_loses_nothing(locked: FakeBreakwater) -> None:
    async with running(locked) as pilot:
        await to_the_door(pilot)
        await tried(pilot, "boom")

        assert len(locked.crashes) == 1
        assert "not yours" in words(pilot)
        assert pilot.app.screen.query_one(SecretLine).value == "boom"


@SIZES
async def test_a_talk_begun_directly_says_that_the_diary_is_locked(
    locked: FakeBreakwater, size: tuple[int, int]
) -> None:
    async with running(locked, "craving", size) as pilot:
        await pilot.press(*["pageup"] * 4)
        await pilot.pause()
        assert NOTICE in words(pilot)


def test_each_wrong_try_doubles_the_pause_up_to_half_a_minute() -> None:
    now = [0.0]
    tries = Tries(lambda: now[0])
    pauses, ready = [], [tries.ready]
    for _ in range(7):
        pauses.append(tries.failed())
        for part in (0.5, 0.5):
            now[0] += pauses[-1] * part
            ready.append(tries.ready)

    assert ready == [True, *[False, True] * 7]
    assert pauses == [1, 2, 4, 8, 16, 30, 30]


async def opened_and_shown(app: FakeBreakwater) -> None:
    async with running(app) as pilot:
        await to_the_door(pilot)
        await pilot.press("f7")
        await pilot.pause()


async def test_a_failed_turn_and_a_crash_are_noted_without_what_was_said(
    app: FakeBreakwater, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running(app, "craving") as pilot:
        await pilot.press(*"boom", "enter")
        await pilot.pause()
    assert [type(error) for error in app.crashes] == [RuntimeError]

    def broken(*_: object) -> None:
        raise LookupError

    monkeypatch.setattr(UnlockScreen, "action_show_or_hide", broken)
    other = FakeBreakwater(secret="x")
    with pytest.raises(LookupError):
        await opened_and_shown(other)
    assert [type(error) for error in other.crashes] == [LookupError]
