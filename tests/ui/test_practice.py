"""Time is told roughly and never hurries."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.exercise import ExerciseStep
from assistant.ui.practice import how_long, is_timed, steps_of, time_left
from tests.ui.fakes import BREATHING


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "About 10 seconds"),
        (40, "About 40 seconds"),
        (57, "About 1 minute"),
        (60, "About 1 minute"),
        (90, "About 1 and a half minutes"),
        (120, "About 2 minutes"),
        (600, "About 10 minutes"),
    ],
)
def test_a_time_is_told_in_round_words(seconds: int, words: str) -> None:
    assert how_long(seconds) == f"{words}. Take the time you need."


def test_a_time_that_is_over_asks_for_nothing() -> None:
    assert time_left(0) == "That was the time. Take the time you need."


@given(st.floats(0.1, 3600))
def test_no_single_second_is_ever_counted(seconds: float) -> None:
    numbers = [int(n) for n in re.findall(r"\d+(?= seconds)", time_left(seconds))]

    assert all(n % 10 == 0 and n > 0 for n in numbers)


def test_a_short_step_has_no_time_to_watch() -> None:
    assert is_timed(ExerciseStep("Breathe.", 30))
    assert not is_timed(ExerciseStep("Say thanks.", 10))
    assert not is_timed(ExerciseStep("Look around."))


def test_the_short_form_is_used_only_when_asked_for() -> None:
    assert steps_of(BREATHING, brief=False) == BREATHING.steps
    assert steps_of(BREATHING, brief=True) == BREATHING.short
