"""Five words that are easy to keep, and an honest meter for one's own."""

import secrets

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.vault.strength import LEAST_GUESSES, judge
from assistant.vault.words import WORDS, five_words

AVOIDED = """
beer wine drink drunk bottle vodka whiskey rum gin pub brewery cocktail pill smoke weed grass needle
spoon powder crack coke meth high dope joint bet poker casino dice jackpot gun knife blade razor
rope bridge kill die dead blood overdose hang relapse
"""


def test_the_list_is_long_plain_and_has_no_double() -> None:
    assert len(set(WORDS)) == len(WORDS)
    assert len(WORDS) ** 5 > 2**52
    assert all(word.isascii() and word.islower() and 3 <= len(word) <= 9 for word in WORDS)


def test_no_word_tempts_or_hurts() -> None:
    assert set(AVOIDED.split()) & set(WORDS) == set()


def test_five_words_are_drawn_from_the_list_each_on_its_own() -> None:
    drawn = [five_words().split() for _ in range(300)]

    assert {len(words) for words in drawn} == {5}
    assert {word for words in drawn for word in words} <= set(WORDS)
    # 1,500 draws from some 1,580 words leave about 970 different ones; a stuck draw leaves few
    assert len({word for words in drawn for word in words}) > 800


def test_the_draw_is_the_systems_own_randomness() -> None:
    assert five_words.__defaults__ == (secrets.choice,)


def test_every_generated_passphrase_is_strong_enough() -> None:
    weak = [words for words in (five_words() for _ in range(100)) if not judge(words).enough]

    assert weak == []


@pytest.mark.parametrize(
    "typed",
    ["", "short", "password123", "qwertyuiop", "aaaaaaaaaaaaaaa", "breakwater1", "12345678910",
     "recoverydiary", "          .          "],
)  # fmt: skip
def test_easy_ones_are_turned_down_with_a_way_out(typed: str) -> None:
    strength = judge(typed)

    assert not strength.enough
    assert strength.guesses < LEAST_GUESSES
    assert strength.sentence.endswith(".")


@settings(max_examples=50)
@given(st.text(st.characters(exclude_categories=()), max_size=300))
def test_no_text_breaks_the_meter(typed: str) -> None:
    assert isinstance(judge(typed).enough, bool)
