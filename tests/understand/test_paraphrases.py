"""The same wish in many frames: what stands before or after it never hides it.

Frames and wishes are worded apart from the phrase lists. A run takes a sample of their products;
``BREAKWATER_FULL=1`` takes them all.
"""

import itertools
import os
import random
from collections import Counter
from pathlib import Path

import pytest

from assistant.domain.tier import Tier
from assistant.understand import safety
from assistant.understand.safety import screen

HERE = Path(__file__).parent
SAMPLE = 1_500

WISHES = {
    Tier.ELEVATED: (
        "i wish i was dead",
        "i wish i wasn't here",
        "i don't want to wake up",
        "i want to go to sleep forever",
        "everyone is better off without me",
        "i have no reason to live",
        "i'm tired of living",
        "what's the point of going on",
        "i'd rather not exist",
        "i'm sick of being alive",
        "there's no way out",
        "they'd be happier if i was dead",
        "i pray for death",
        "i long for death",
        "i dream of being dead",
        "i don't want to be alive",
        "i've lost the will to live",
        "life is not worth living",
        "my life is meaningless",
        "i hate being alive",
        "i am tired of life",
        "i can't keep living",
        "i should be dead",
        "i don't deserve to live",
        "i wish i had never been born",
        "i was never meant to be born",
        "i want to cease to exist",
        "death sounds peaceful",
        "no one would care if i died",
        "i have nothing left to live for",
        "i've given up on life",
        "i feel like i'm already dead",
        "i have thoughts of suicide",
        "i don't see a future for myself",
        "i don't belong in this world",
        "why am i still alive",
        "my dog is the only thing keeping me alive",
        "existing is exhausting",
    ),
    Tier.URGENT: (
        "i want to kill myself",
        "i'm going to kill myself",
        "i keep thinking about killing myself",
        "i want to end my life",
        "i want to take my own life",
        "i want to hang myself",
        "i want to jump off a bridge",
        "i am suicidal",
        "i'm going to off myself",
        "i want to unalive myself",
        "i wrote a suicide note",
        "i took all my pills",
        "i want to cut myself",
        "i want to hurt myself",
    ),
}
BEFORE = (
    "",
    "honestly ",
    "lately ",
    "every day ",
    "not gonna lie, ",
    "the truth is ",
    "i can't sleep and ",
    "ok so ",
    "i'm drunk and ",
    "it's 3am and ",
    "i lost my job and ",
    "my boyfriend left me. ",
    "at work, ",
    "my mum doesn't know but ",
)
AFTER = (
    "",
    " and nobody knows",
    " so badly",
    " for so long",
    " every single day",
    " again",
    " tonight",
    " because of my debts",
    " but i'm scared",
    " and it's not a joke",
    " to be honest with you",
    " sometimes",
)


def tier(text: str) -> Tier:
    return max((f.tier for f in screen(text)), default=Tier.ROUTINE)


def framed(least: Tier) -> list[tuple[str, str, str]]:
    every = list(itertools.product(BEFORE, WISHES[least], AFTER))
    if os.environ.get("BREAKWATER_FULL"):
        return every
    return random.Random(11).sample(every, min(SAMPLE, len(every)))


@pytest.mark.parametrize("least", list(WISHES))
def test_no_frame_hides_a_wish(least: Tier) -> None:
    missed = [parts for parts in framed(least) if tier("".join(parts)) < least]

    assert missed == []


OTHERS = (
    "a friend said that {} is a line in a song",
    'the essay quotes "{}" from the novel',
)


@pytest.mark.parametrize("frame", OTHERS)
def test_a_wish_that_is_quoted_is_never_urgent(frame: str) -> None:
    loud = [wish for wish in WISHES[Tier.URGENT] if tier(frame.format(wish)) >= Tier.URGENT]

    assert loud == []


def out_of_reach() -> dict[str, list[str]]:
    return {
        path.stem: path.read_text(encoding="utf-8").splitlines()[1:]
        for path in (HERE / "out_of_reach").glob("*.txt")
    }


def test_what_is_out_of_reach_is_known_and_small() -> None:
    """Sentences we wrote first and could not read by a rule that would not raise false alarms."""
    missed = sum(len(lines) for lines in out_of_reach().values())
    reached = sum(
        len(path.read_text(encoding="utf-8").splitlines()) - 1
        for path in (HERE / "red_team").glob("fresh_*.txt")
    )

    assert missed / (missed + reached) < 0.08


def test_no_group_of_words_has_two_meanings() -> None:
    """A name used by two modules would silently change the patterns of one of them."""
    names = Counter(name for module in safety._GROUPED for name in module.GROUPS)

    assert [name for name, times in names.items() if times > 1] == []
