"""Columns: characters here, units of an encoding at the editor's side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.authoring.editing.columns import Units, from_units, to_units

LINE = "a¿😀b"


@pytest.mark.parametrize(
    ("units", "counts"),
    [(Units.UTF8, [0, 1, 3, 7, 8]), (Units.UTF16, [0, 1, 2, 4, 5]), (Units.UTF32, [0, 1, 2, 3, 4])],
)
def test_each_character_starts_where_its_encoding_says(units: Units, counts: list[int]) -> None:
    assert [to_units(LINE, column, units) for column in range(5)] == counts
    assert [from_units(LINE, count, units) for count in counts] == [0, 1, 2, 3, 4]


def test_inside_a_character_is_its_start_and_behind_the_line_is_its_end() -> None:
    assert from_units("😀b", 1) == 0
    assert from_units("😀b", 99) == 2
    assert to_units("😀b", 99) == 3


@given(st.text(st.characters(exclude_characters="\n")), st.sampled_from(Units), st.data())
def test_there_and_back_again(line: str, units: Units, data: st.DataObject) -> None:
    column = data.draw(st.integers(0, len(line)))

    assert from_units(line, to_units(line, column, units), units) == column
