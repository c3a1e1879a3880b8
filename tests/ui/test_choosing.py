"""Pointing, marking and sending answers, without a screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.ui.tui.choosing import Choosing, Way


def test_nothing_is_pointed_at_until_the_person_points() -> None:
    choosing = Choosing(count=3)

    assert choosing.sent() is None
    assert choosing.moved(1).sent() == (0,)
    assert choosing.moved(-1).sent() == (2,)


def test_pointing_stops_at_both_ends() -> None:
    assert Choosing(count=2).moved(1).moved(1).moved(1).cursor == 1
    assert Choosing(count=2).moved(1).moved(-1).moved(-1).cursor == 0


def test_many_sends_what_is_marked_and_nothing_is_an_answer() -> None:
    choosing = Choosing(way=Way.MANY, count=3)

    assert choosing.sent() == ()
    assert choosing.toggled(2).toggled(0).sent() == (0, 2)
    assert choosing.toggled(2).toggled(2).sent() == ()


@pytest.mark.parametrize(("key", "at"), [("1", 0), ("3", 2), ("4", None), ("0", None), ("x", None)])
def test_a_digit_stands_for_the_answer_with_that_number(key: str, at: int | None) -> None:
    assert Choosing(count=3).digit(key) == at


def test_a_scale_is_typed_not_picked_by_digit() -> None:
    assert Choosing(way=Way.SCALE, count=11).digit("7") is None


@given(st.integers(0, 12), st.lists(st.integers(-3, 3)))
def test_the_pointer_never_leaves_the_answers(count: int, moves: list[int]) -> None:
    choosing = Choosing(count=count)
    for by in moves:
        choosing = choosing.moved(by)

    assert choosing.cursor is None or 0 <= choosing.cursor < count
