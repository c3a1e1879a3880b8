"""No character leaves that could drive a terminal; everything a person can read stays."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.ui.safe_text import (
    MAX_CHARACTERS,
    MAX_LABEL,
    REPLACEMENT,
    safe_label,
    safe_text,
    strip_controls,
)

HOSTILE = {
    "clear the screen": "\x1b[2J",
    "set the clipboard": "\x1b]52;c;c2VjcmV0\x07",
    "a link": "\x1b]8;;http://x\x1b\\here\x1b]8;;\x1b\\",
    "a title": "\x1b]0;drinking\x07",
    "device control": "\x1bPq#0\x1b\\",
    "one-byte control": "\x9b2J",
    "one-byte command": "\x9d0;title\x9c",
    "null": "a\x00b",
    "delete": "a\x7fb",
    "backspace": "no\x08\x08yes",
    "bell": "\x07",
    "form feed": "\x0c",
    "right to left override": "abc\u202etxt.exe",
    "isolates": "\u2066a\u2069",
    "marks": "\u200ea\u200f\u061c",
    "tags": "a\U000e0041\U000e007f",
    "a lone surrogate": "a\udc9bb",
}


def is_harmless(text: str) -> bool:
    return all(
        c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"} for c in text
    ) and not any("\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069" for c in text)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_loses_its_power_and_shows_that_something_was_there(text: str) -> None:
    cleaned = safe_text(text)

    assert is_harmless(cleaned)
    assert REPLACEMENT in cleaned
    assert is_harmless(strip_controls(text))


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "café, naïve",
        "two\nlines",
        "a\ttab",
        "[/] [@click=app.quit]",
        "日本語",
        "👩‍👩‍👧 ok",
        "",
    ],
)
def test_what_a_person_can_read_stays_as_it_is(text: str) -> None:
    assert safe_text(text) == unicodedata.normalize("NFC", text)


def test_other_line_ends_become_line_ends() -> None:
    assert safe_text("a\r\nb\rc\u2028d\u2029e\x85f") == "a\nb\nc\nd\ne\nf"


def test_invisible_fillers_are_dropped() -> None:
    assert safe_text("\ufeffa\u200bb") == "ab"


@given(st.text())
@example("\u0958" * MAX_CHARACTERS)
@example("a" * (MAX_CHARACTERS + 1))
def test_it_is_harmless_short_enough_and_settled_after_one_pass(text: str) -> None:
    cleaned = safe_text(text)

    assert is_harmless(cleaned)
    assert len(cleaned) <= MAX_CHARACTERS
    assert safe_text(cleaned) == cleaned
    cleaned.encode("utf-8")


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_a_label_is_one_short_line(text: str) -> None:
    label = safe_label(text)

    assert len(label) <= MAX_LABEL
    assert "\n" not in label
    assert is_harmless(label)


@given(st.text())
def test_a_row_keeps_what_has_a_width(text: str) -> None:
    row = strip_controls(text)

    assert is_harmless(row)
    assert "\n" not in row
    assert [c for c in row if c.isprintable()] == [c for c in text if c.isprintable() or False] or (
        "\t" in text or "\n" in text
    )
