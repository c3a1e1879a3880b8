"""Answers by their words, by one telling word, by meaning, by their place."""

import pytest

from assistant.domain.flow import Form
from assistant.domain.reading import Option, Question
from assistant.understand.answer import choice_in
from assistant.understand.choose import choose
from assistant.understand.lexicon import Lexicon
from assistant.understand.ordinal import place_in

WEIGHS = ("Work", "Money", "Friends or partner", "Loneliness")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Money", 1),
        ("mony", 1),
        ("moooney", 1),
        ("probably work", 0),
        ("um, friends or partner mostly", 2),
        ("2", 1),
        ("2.", 1),
        ("a", 0),
        ("option 3", 2),
        ("the last one", 3),
        ("second to last", 2),
        ("my boss yelled at me all day and i hate it", 0),
        ("no idea how to pay the rent, i'm broke", 1),
        ("i had an awful row with my girlfriend", 2),
        ("there is nobody to talk to", 3),
    ],
)
def test_an_answer_is_found(lexicon: Lexicon, text: str, place: int) -> None:
    assert choice_in(text, WEIGHS, lexicon) == place


@pytest.mark.parametrize(
    "text",
    ["purple elephants", "it's not money", "what is the weather like", "7", "", "the first time"],
)
def test_none_fits(lexicon: Lexicon, text: str) -> None:
    assert choice_in(text, WEIGHS, lexicon) is None


BREATHING = (
    Option(id="well", label="Yes, breathing", hears=("breathing", "awake")),
    Option(id="not_well", label="No", hears=("not breathing", "not sure", "nothing here")),
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nto breathing", "not_well"),
        ("nt breathing", "not_well"),
        ("not breathin", "not_well"),
        ("noting here", "not_well"),
        ("not sre", "not_well"),
        ("breathng", "well"),
        ("awke", "well"),
    ],
)
def test_a_slip_in_a_small_word_turns_nothing_around(text: str, said: str) -> None:
    question = Question(form=Form.CHOICE, options=BREATHING, accept=86, confirm=70, gap=6)
    assert choose(text, BREATHING, question, None).accepted == (said,)


@pytest.mark.parametrize("count", range(1, 10))
def test_every_place_has_its_digit_and_its_letter(count: int) -> None:
    for place in range(count):
        assert place_in(str(place + 1), count) == place
        assert place_in("abcdefghi"[place], count) == (None if place == 8 else place)
    assert place_in(str(count + 1), count) is None
    assert place_in("last", count) == count - 1


FEELING = (
    Option(id="okay", label="I am okay", hears=("okay", "fine", "well")),
    Option(id="hard", label="It is hard", hears=("hard", "not good")),
)


@pytest.mark.parametrize("text", ["not okay", "I'm not ok", "not fine at all", "nto okay"])
def test_not_okay_is_never_okay(lexicon: Lexicon, text: str) -> None:
    question = Question(form=Form.CHOICE, options=FEELING, accept=86, confirm=70, gap=6)
    assert choose(text, FEELING, question, lexicon).accepted != ("okay",)
