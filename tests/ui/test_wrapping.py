"""Rows fit their width and lose no word."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.ui.wrapping import hanging, width_of, wrap


def test_words_move_to_the_next_row_whole() -> None:
    assert wrap("one two three", 8) == ["one two", "three"]


def test_line_ends_are_kept() -> None:
    assert wrap("a\n\nb", 10) == ["a", "", "b"]


def test_a_long_word_is_cut_and_a_wide_one_takes_two_cells() -> None:
    assert wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"]
    assert wrap("日本語", 4) == ["日本", "語"]
    assert width_of("e\u0301") == 1


def test_further_rows_stand_under_the_first() -> None:
    assert hanging("1. ", "one two three", 10) == ["1. one two", "   three"]


@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"])), st.integers(4, 90)
)
def test_every_row_fits_and_every_character_but_spaces_is_there(text: str, width: int) -> None:
    rows = wrap(text, width)

    assert all(width_of(row) <= width for row in rows)
    assert "".join("".join(rows).split()) == "".join(text.split())
