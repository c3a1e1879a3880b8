"""The safety screen: every phrase of the protocol, how it is meant, and what remains."""

from pathlib import Path

import pytest

from assistant.domain.reading import Finding
from assistant.domain.tier import Tier
from assistant.understand import safety
from assistant.understand.safety import screen

PROTOCOL = Path(__file__).parent / "protocol.tsv"


def protocol() -> list[tuple[str, int, str]]:
    lines = PROTOCOL.read_text(encoding="utf-8").splitlines()[1:]
    return [(h, int(t), p) for h, t, p in (line.split("\t") for line in lines)]


def top(text: str) -> Finding:
    return screen(text)[0]


@pytest.mark.parametrize("hazard", sorted({row[0] for row in protocol()}))
def test_every_phrase_of_the_protocol_raises_its_tier(hazard: str) -> None:
    missed = [
        phrase
        for of, least, phrase in protocol()
        if of == hazard and max((f.tier for f in screen(phrase)), default=0) < least
    ]

    assert missed == []


def test_every_pattern_can_be_read() -> None:
    """A pattern that names an unknown group would only fail when someone needs it."""
    assert len(safety._screen().rows) > 600


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("i wish i was dead", "passive"),
        ("i want to end my own life", "active"),
        ("i have written a goodbye note", "plan_or_intent"),
        ("i took all the pills", "attempt_in_progress"),
        ("i cut myself again", "self_harm"),
    ],
)
def test_suicide_is_told_by_level(text: str, level: str) -> None:
    assert (top(text).id, top(text).level) == ("suicide", level)
    assert top(text).tier == safety.LEVEL_TIER[level]


def test_a_finding_says_where_it_stands_and_why() -> None:
    text = "Bad day. I want to DIE, honestly"
    found = top(text)

    assert text[found.start : found.end] == "want to DIE"
    assert found.rule == "active"
    assert found.phrase
    assert (found.who, found.when, found.negated, found.idiom) == ("self", "now", False, False)


def test_the_most_urgent_comes_first() -> None:
    tiers = [f.tier for f in screen("i feel like a burden, i want to die and i took all my pills")]

    assert tiers[0] == Tier.EMERGENCY
    assert tiers == sorted(tiers, reverse=True)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("i'm not suicidal", {"negated": True}),
        ("i used to want to die", {"when": "past"}),
        ("my brother wants to kill himself", {"who": "other"}),
        ("i want to die laughing", {"idiom": True}),
        ("i ran 10 kms", {"idiom": True}),
        ("i want to kil myself", {"confidence": 0.8}),
    ],
)
def test_what_is_lowered_stays_with_its_marks(text: str, mark: dict[str, object]) -> None:
    found = top(text)

    assert {name: getattr(found, name) for name in mark} == mark


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("kms", Tier.URGENT),
        ("ran 5 kms", Tier.ROUTINE),
        ("ran five kms today", Tier.ROUTINE),
        ("top myself up with ten pounds", Tier.ROUTINE),
        ("cutting down on drinking", Tier.ROUTINE),
        ("cutting weight", Tier.ROUTINE),
        ("cutting my hair", Tier.ROUTINE),
        ("i cut back on smoking", Tier.ROUTINE),
        ("od is the right eye", Tier.ROUTINE),
        ("it was cold and i had a shot", Tier.ROUTINE),
        ("i can't kill myself, my kids need me", Tier.ELEVATED),
        ("i am not not thinking of ending my life", Tier.URGENT),
        ("i want to kill myself in minecraft", Tier.WATCH),
        ("does anyone else feel suicidal?", Tier.ELEVATED),
        ("how do you help someone who is suicidal", Tier.WATCH),
        ("suicide prevention week at work", Tier.ROUTINE),
        ("in that song he sings that he wants to die", Tier.WATCH),
        ("i'm exhausted, worthless and nobody cares", Tier.ELEVATED),
        ("i'm exhausted", Tier.ROUTINE),
    ],
)
def test_special_cases(text: str, tier: Tier) -> None:
    assert max((f.tier for f in screen(text)), default=Tier.ROUTINE) == tier


def test_nothing_is_found_in_nothing() -> None:
    assert screen("") == ()
    assert screen("?!") == ()
