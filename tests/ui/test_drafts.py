"""Words typed and not yet sent are never lost."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from assistant.app.wiring import open_breakwater
from assistant.ui.tui.app import BreakwaterApp
from assistant.ui.tui.drafting import Draft
from assistant.ui.tui.screens import drafting
from assistant.ui.tui.screens.exercise import ExerciseScreen
from assistant.ui.tui.screens.home import HomeScreen
from assistant.ui.tui.screens.talk import TalkScreen
from assistant.ui.tui.widgets.entry import Entry
from tests.ui.fakes import FakeBreakwater
from tests.ui.test_screens import TO_EXERCISE, at, running


async def test_typing_is_kept_after_a_while_and_not_at_every_key(
    app: FakeBreakwater, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafting, "_KEEP_EVERY", 1.5)
    async with running(app, "craving") as pilot:
        await pilot.press(*"half a")
        assert app.drafts == []
        await pilot.pause(1.7)
        assert app.drafts == ["half a"]


async def test_leaving_keeps_what_stands_in_the_line(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await pilot.press(*"half a", "f1", "f10")
        await pilot.pause()

    assert app.drafts == ["half a"]


async def test_words_that_were_sent_are_no_draft(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await pilot.press(*"about 7", "enter")
        await pilot.pause()
        await pilot.press("f10")
        await pilot.pause()

    assert not any(app.drafts)


async def test_going_on_finds_the_words_in_the_line_again(tmp_path: Path) -> None:
    breakwater = open_breakwater(tmp_path)
    async with BreakwaterApp(breakwater, "craving").run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*"half a word", "escape")
        await pilot.pause()
        assert at(pilot, HomeScreen)
    breakwater.close()

    again = open_breakwater(tmp_path)
    async with BreakwaterApp(again).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("2")
        await pilot.pause()
        assert pilot.app.screen.query_one(Entry).value == "half a word"
    again.close()


@given(st.lists(st.text(max_size=3), max_size=6))
def test_what_is_kept_last_is_what_stood_in_the_line(typed: list[str]) -> None:
    kept = [""]
    draft = Draft(kept.append)
    for text in typed:
        draft.typed(text)
    draft.flush()
    draft.flush()

    assert kept[-1] == (typed[-1] if typed else "")
    assert len(kept) <= 2


async def to_exercise(pilot: Pilot[Any]) -> ExerciseScreen:
    await pilot.press(*TO_EXERCISE, "1")
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, ExerciseScreen)
    return screen


async def test_words_typed_in_an_exercise_are_kept_on_leaving(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await to_exercise(pilot)
        await pilot.press(*"half a", "f10")
        await pilot.pause()

    assert app.drafts[-1] == "half a"


async def test_stopping_an_exercise_keeps_them_too(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await to_exercise(pilot)
        await pilot.press(*"half a", "escape")
        await pilot.pause()
        assert at(pilot, TalkScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert at(pilot, HomeScreen)

    assert app.drafts[-1] == "half a"


async def test_after_an_exercise_they_stand_in_the_line_of_the_talk(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        screen = await to_exercise(pilot)
        await pilot.press(*"half a")
        screen._finish("done")
        await pilot.pause()
        assert at(pilot, TalkScreen)
        assert pilot.app.screen.query_one(Entry).value == "half a"
        await pilot.press("f10")
        await pilot.pause()

    assert app.drafts[-1] == "half a"


async def test_words_sent_from_an_exercise_are_no_draft(app: FakeBreakwater) -> None:
    async with running(app, "craving") as pilot:
        await to_exercise(pilot)
        await pilot.press(*"that was good", "enter")
        await pilot.pause()
        assert pilot.app.screen.query_one(Entry).value == ""
        await pilot.press("f10")
        await pilot.pause()

    assert not any(app.drafts)


async def test_going_on_in_an_exercise_finds_its_words_again(tmp_path: Path) -> None:
    """In the real application: resumed at the exercise, with the words in its line."""
    breakwater = open_breakwater(tmp_path)
    async with BreakwaterApp(breakwater, "craving").run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        for key in ("7", "enter", "enter", "1", "2", "3", "1"):
            await pilot.press(key)
            await pilot.pause()
        assert at(pilot, ExerciseScreen)
        await pilot.press(*"half a word", "f10")
        await pilot.pause()
    breakwater.close()

    again = open_breakwater(tmp_path)
    async with BreakwaterApp(again).run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        await pilot.press("2")
        await pilot.pause()
        assert at(pilot, ExerciseScreen)
        assert pilot.app.screen.query_one(Entry).value == "half a word"
    again.close()
