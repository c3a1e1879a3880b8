"""Plain words keep their place in the text as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understand.normalise import HARD, MAX_CHARS, SOFT, normalise


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("I'm NOT ok", "i am not ok"),
        ("i dont wanna", "i do not want to"),
        ("can\u2019t cope", "can not cope"),
        ("cannot cope", "can not cope"),
        ("k1ll my self", "kill myself"),
        ("o v e r d o s e", "overdose"),
        ("h.e.l.p me", "help me"),
        ("$uicide d!e", "suicide die"),
        ("café naïve", "cafe naive"),
        ("sooooo tired", "soo tired"),
        ("10kms", "10 kms"),
        ("h8 this", "hate this"),
        ("un-alive", "unalive"),
        ("my sister's dog", "my sister dog"),
        ("he's here", "he is here"),
        ("", ""),
        ("?! ...", ""),
    ],
)
def test_what_is_typed_becomes_plain_words(typed: str, plain: str) -> None:
    assert normalise(typed).plain == plain


def test_a_word_knows_where_it_was_typed() -> None:
    typed = "Ugh… I\u2019m soo done"
    words = {t.text: typed[t.start : t.end] for t in normalise(typed).tokens}

    assert words == {"ugh": "Ugh", "i": "I\u2019m", "am": "I\u2019m", "soo": "soo", "done": "done"}


def test_sentence_ends_and_commas_are_kept_as_gaps() -> None:
    gaps = [t.gap for t in normalise("no, not me. so... yes").tokens]

    assert gaps == [0, SOFT, 0, HARD, SOFT]


def test_quotes_and_questions_are_marked() -> None:
    tokens = normalise('He said "go away". Why me?').tokens

    assert [t.text for t in tokens if t.quoted] == ["go", "away"]
    assert [t.text for t in tokens if t.asked] == ["why", "me"]


@given(st.text(max_size=300))
def test_any_text_gives_words_inside_the_text_in_order(text: str) -> None:
    tokens = normalise(text).tokens

    assert all(0 <= t.start < t.end <= len(text) for t in tokens)
    assert [t.start for t in tokens] == sorted(t.start for t in tokens)
    assert all(t.text for t in tokens)


@given(st.text(alphabet="abcdefghij klm'\u2019 ,.", max_size=80))
def test_capitals_change_nothing(text: str) -> None:
    assert normalise(text.upper()).plain == normalise(text).plain


def test_only_the_first_characters_are_read() -> None:
    assert normalise("a" * MAX_CHARS + " b").plain == "aa"
