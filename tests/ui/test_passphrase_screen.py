"""The offer of a passphrase, once, and the page that sets one."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from assistant.ui import securing
from assistant.ui.securing import NOT_NOW, SECURE, draw, offer, some_groups
from assistant.ui.setting import SKIP, Setting
from assistant.ui.tui.screens.home import HomeScreen
from assistant.ui.tui.screens.passphrase import PassphraseScreen
from assistant.ui.tui.widgets.secret_line import SecretLine
from tests.ui.fakes import FakeBreakwater
from tests.ui.test_screens import SIZES, at, running, shown, words

CODE = "ABCD-EFGH-JKMN"
DRAWN = "maple river seven coats lantern"
OWN = "three odd little green words"


@pytest.fixture
def offering() -> FakeBreakwater:
    return FakeBreakwater(offering=True)


async def enter(pilot: Pilot[Any], typed: str) -> None:
    await pilot.press(*typed, "enter")
    await pilot.app.workers.wait_for_complete([w for w in pilot.app.workers if w.name == "secure"])
    await pilot.pause()


def line(pilot: Pilot[Any]) -> SecretLine:
    return pilot.app.screen.query_one(SecretLine)


@SIZES
async def test_the_drawn_words_are_taken_and_the_code_goes_on_paper(
    offering: FakeBreakwater, size: tuple[int, int]
) -> None:
    async with running(offering, size=size) as pilot:
        assert offer() in words(pilot)
        await pilot.press("5")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, PassphraseScreen)
        drawn = screen._setting._drawn
        assert drawn in words(pilot)
        await enter(pilot, "")
        assert drawn not in words(pilot)
        await enter(pilot, drawn)
        assert offering.secret == drawn
        assert CODE in shown(pilot)
        await enter(pilot, "")
        for group in CODE.split("-"):
            assert CODE not in shown(pilot)
            assert securing.FROM_PAPER in words(pilot)
            await enter(pilot, group.lower())

        assert at(pilot, HomeScreen)
        assert f"Your passphrase is set. {securing.CHECKED}" in words(pilot)
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


async def test_own_words_are_judged_typed_twice_and_never_thrown_away(
    offering: FakeBreakwater,
) -> None:
    async with running(offering) as pilot:
        await pilot.press("5")
        await pilot.pause()
        await enter(pilot, "short")
        assert "at least 10 characters" in words(pilot)
        assert line(pilot).value == "short"
        line(pilot).value = ""
        await enter(pilot, OWN)
        assert securing.AGAIN in words(pilot)
        assert line(pilot).value == ""
        await enter(pilot, "other words than those")
        assert securing.NOT_THE_SAME in words(pilot)
        assert line(pilot).value == OWN
        assert OWN not in shown(pilot)
        await pilot.press("f7")
        assert OWN in shown(pilot)
        await enter(pilot, "")
        assert offering.secret is None
        await enter(pilot, OWN)

        assert offering.secret == OWN


@pytest.mark.parametrize("way", [SKIP, "escape"])
async def test_leaving_the_code_out_says_what_that_means(
    offering: FakeBreakwater, way: str
) -> None:
    async with running(offering) as pilot:
        await pilot.press("5")
        await pilot.pause()
        await enter(pilot, OWN)
        await enter(pilot, OWN)
        if way == SKIP:
            await enter(pilot, way)
        else:
            await pilot.press(way)
            await pilot.pause()

        assert at(pilot, HomeScreen)
        assert securing.only_then() in words(pilot)
        assert offering.secret == OWN


async def test_escape_before_that_changes_nothing(offering: FakeBreakwater) -> None:
    async with running(offering) as pilot:
        await pilot.press("5")
        await pilot.pause()
        await enter(pilot, OWN)
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


def setting() -> Setting:
    return Setting(DRAWN, weakness=lambda typed: "weak" if len(typed) < 10 else None)


def at_the_code() -> Setting:
    made = setting()
    assert made.enter(OWN) is None
    assert made.enter(f" {OWN}  ") is not None
    made.is_set("It is set.", CODE)
    return made


def test_a_group_that_is_wrong_shows_the_code_again() -> None:
    made = at_the_code()
    made.enter("")
    made.enter("abcd")
    assert made.trouble == ""
    made.enter("XXXX")

    assert made.page.what == "That is not group 2. Here is the code again."
    assert made.page.words == CODE
    assert made.over is None


@SIZES
async def test_code_and_line_fit_on_every_screen(
    offering: FakeBreakwater, size: tuple[int, int]
) -> None:
    async with running(offering, size=size) as pilot:
        await pilot.press("5")
        await pilot.pause()
        await enter(pilot, OWN)
        await enter(pilot, OWN)
        for typed in ("", "XXXX"):  # at first, and after a group that was wrong
            await enter(pilot, typed)
        assert "Here is the code again" in words(pilot)
        for at in ("#words", "#how", "#secret"):
            place = pilot.app.screen.query_one(at).region
            assert place.height
            assert place.bottom <= pilot.app.screen.query_one("KeyLine").region.y


def test_words_learned_wrong_are_shown_again() -> None:
    made = setting()
    made.enter("")
    assert made.page.words == ""
    assert made.enter("quite other words") is None
    assert made.trouble == securing.OTHER_WORDS
    assert made.page.words == DRAWN


def test_three_groups_of_nine_are_asked_for_in_their_order() -> None:
    asked = [tuple(some_groups(9)) for _ in range(40)]

    assert all(len(set(one)) == 3 and list(one) == sorted(one) for one in asked)
    assert {group for one in asked for group in one} <= set(range(1, 10))
    assert len(set(asked)) > 5


@given(st.lists(st.sampled_from(["", "short", OWN, DRAWN, "skip", "ABCD", "x" * 12])))
def test_no_way_through_sets_words_that_were_not_typed_twice(lines: list[str]) -> None:
    """Whatever is typed in whatever order: only a repeated line, or the drawn words, are taken."""
    made = setting()
    before = ""
    for typed in lines:
        chosen = made.enter(typed)
        if chosen is not None:
            assert chosen in {before, DRAWN}
            assert made.over is None
            made.refused("no") if before == "x" * 12 else made.is_set("It is set.", CODE)
        _ = made.page
        if made.over is not None:
            assert made.changed
            return
        before = typed if typed.strip() else before


def test_neither_words_nor_code_show_in_what_is_written_of_the_page() -> None:
    assert DRAWN not in repr(setting().page)
    assert CODE not in repr(at_the_code().page)
