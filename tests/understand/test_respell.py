"""Slips of the hand: what is read as another word, and what is left alone."""

import pytest

from assistant.understand.normalise import normalise
from assistant.understand.respell import Wordbook, respell

BOOK = Wordbook.of(["suicide", "myself", "kill", "drinking", "want", "to", "overwhelmed"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sucide", "suicide"),
        ("suiicide", "suicide"),
        ("suicdie", "suicide"),
        ("mysefl", "myself"),
        ("kil", "kill"),
        ("drnkng", "drinking"),
        ("overwelmed", "overwhelmed"),
    ],
)
def test_a_slip_is_read_as_the_word_it_is_near(typed: str, meant: str) -> None:
    (token,) = respell(normalise(typed), BOOK).tokens

    assert token.also == (meant,)


@pytest.mark.parametrize("word", ["bill", "skill", "thinking", "will", "sinking", "7", "kit"])
def test_an_ordinary_word_is_left_alone(word: str) -> None:
    (token,) = respell(normalise(word), BOOK).tokens

    assert token.also == ()


def test_words_run_together_or_torn_apart_are_mended() -> None:
    assert respell(normalise("killmyself"), BOOK).plain == "kill myself"
    assert respell(normalise("wantto drin king"), BOOK).plain == "want to drinking"
