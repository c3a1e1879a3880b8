"""Words typed and not yet sent are never lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.app.wiring import open_breakwater
from assistant.ui.tui.app import BreakwaterApp
from assistant.ui.tui.drafting import Draft
from assistant.ui.tui.screens import drafting
from assistant.ui.tui.screens.home import HomeScreen
from assistant.ui.tui.widgets.entry import Entry
from tests.ui.fakes import FakeBreakwater
from tests.ui.test_screens import at, running


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
