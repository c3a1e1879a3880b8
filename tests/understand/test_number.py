"""Numbers in an answer, and what is asked back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understand.number import NumberReading, number_in


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("seven", 7),
        ("about a seven", 7),
        ("7/10", 7),
        ("7 out of 10", 7),
        ("ten out of ten", 10),
        ("it's a 3 right now", 3),
        ("zero", 0),
        ("10", 10),
    ],
)
def test_a_number_is_read(text: str, value: int) -> None:
    assert number_in(text, 0, 10) == NumberReading(value=value)


@pytest.mark.parametrize("text", ["6 or 7", "6-7", "six maybe seven"])
def test_two_numbers_ask_back(text: str) -> None:
    assert number_in(text, 0, 10) == NumberReading(between=(6, 7), reason="two")


@pytest.mark.parametrize(("text", "said"), [("11", 11), ("-3", -3), ("twenty one", 21)])
def test_a_number_out_of_range_says_so(text: str, said: int) -> None:
    assert number_in(text, 0, 10) == NumberReading(between=(said,), reason="range")


@pytest.mark.parametrize("text", ["lots", "", "this one", "no one", "one of those days"])
def test_no_number_is_no_number(text: str) -> None:
    assert number_in(text, 0, 10) is None


@given(st.integers(0, 10), st.sampled_from(["{}", "about {}", "{}!", "maybe a {}", " {} "]))
def test_every_number_of_the_scale_is_read(number: int, frame: str) -> None:
    assert number_in(frame.format(number), 0, 10) == NumberReading(value=number)
