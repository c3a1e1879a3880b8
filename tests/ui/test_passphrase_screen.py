"""The offer of a passphrase, once, and the page that sets one."""

from typing import Any

import pytest
from textual.pilot import Pilot

from assistant.ui.securing import NOT_NOW, SECURE, draw, offer
from assistant.ui.tui.screens.home import HomeScreen
from assistant.ui.tui.screens.passphrase import PassphraseScreen
from tests.ui.fakes import FakeBreakwater
from tests.ui.test_screens import SIZES, at, running, shown, words

CODE = "ABCD-EFGH-JKMN"


@pytest.fixture
def offering() -> FakeBreakwater:
    return FakeBreakwater(offering=True)


async def set_by(pilot: Pilot[Any], typed: str) -> None:
    await pilot.press(*typed, "enter")
    await pilot.app.workers.wait_for_complete([w for w in pilot.app.workers if w.name == "secure"])
    await pilot.pause()


@SIZES
async def test_the_drawn_words_are_taken_and_the_code_is_seen_once(
    offering: FakeBreakwater, size: tuple[int, int]
) -> None:
    async with running(offering, size=size) as pilot:
        assert offer() in words(pilot)
        await pilot.press("5")
        await pilot.pause()
        drawn = pilot.app.screen._drawn  # type: ignore[attr-defined]
        assert drawn in words(pilot)
        await set_by(pilot, "")
        assert offering.secret == drawn
        assert CODE in shown(pilot)
        assert drawn not in words(pilot)
        await pilot.press("enter")
        await pilot.pause()

        assert at(pilot, HomeScreen)
        assert "Your passphrase is set." in words(pilot)
        assert CODE not in shown(pilot)
        assert SECURE not in shown(pilot)


@SIZES
async def test_not_now_is_remembered_and_takes_the_offer_away(
    offering: FakeBreakwater, size: tuple[int, int]
) -> None:
    async with running(offering, size=size) as pilot:
        await pilot.press("6")
        await pilot.pause()

        assert not offering.offering
        assert NOT_NOW not in shown(pilot)
        assert offer() not in words(pilot)


async def test_own_words_are_judged_and_escape_changes_nothing(offering: FakeBreakwater) -> None:
    async with running(offering) as pilot:
        await pilot.press("5")
        await pilot.pause()
        await set_by(pilot, "short")
        assert at(pilot, PassphraseScreen)
        assert "quick to guess" in words(pilot)
        await pilot.press("escape")
        await pilot.pause()

        assert at(pilot, HomeScreen)
        assert offering.secret is None
        assert SECURE in shown(pilot)


async def test_the_offer_waits_while_a_talk_is_unfinished(offering: FakeBreakwater) -> None:
    offering.session = "s1"
    async with running(offering) as pilot:
        assert SECURE not in shown(pilot)


def test_five_words_are_drawn_anew_each_time() -> None:
    drawn = [draw() for _ in range(3)]

    assert all(len(words.split()) == 5 for words in drawn)
    assert len(set(drawn)) == 3
