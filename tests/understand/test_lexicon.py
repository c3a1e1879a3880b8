"""Vocabularies: what names an entry, and what only comes near."""

import pytest

from assistant.understand.lexicon import OWN_IDS, Lexicon
from assistant.understand.message import read_message
from assistant.understand.normalise import normalise
from tests.understand.conftest import vocabulary


def named(lexicon: Lexicon, text: str, vocabulary: str) -> set[str]:
    return {
        f.id for f in lexicon.read(normalise(text), (vocabulary,)) if not f.negated and f.id != "-"
    }


@pytest.mark.parametrize(
    ("text", "vocabulary", "ids"),
    [
        ("i'm skint again", "triggers", {"money_trouble"}),
        ("the deadline is killing me", "triggers", {"work_stress"}),
        ("my boss yelled at me", "triggers", {"work_stress"}),
        ("had a big row with my girlfriend", "triggers", {"conflict_partner"}),
        ("i'm totally fuming", "moods", {"angry"}),
        ("over the moon!!", "moods", {"happy"}),
        ("so knackered", "moods", {"tired"}),
        ("i'm in the pub", "place", {"risky_place"}),
        ("just at mine", "place", {"home"}),
    ],
)
def test_an_entry_is_named(lexicon: Lexicon, text: str, vocabulary: str, ids: set[str]) -> None:
    assert ids <= named(lexicon, text, vocabulary)


@pytest.mark.parametrize(
    ("text", "vocabulary", "id_"),
    [
        ("i'm not fuming", "moods", "angry"),
        ("the moon is over the hill", "moods", "happy"),
        ("i was in the public library", "place", "risky_place"),
        ("a mine in wales", "place", "home"),
        ("what time does work start", "triggers", "work_stress"),
        ("please pay my phone bill", "triggers", "money_trouble"),
        ("i never feel lonely", "moods", "lonely"),
        ("the stress is on the first syllable, not stressed", "moods", "anxious"),
    ],
)
def test_a_near_miss_names_nothing(lexicon: Lexicon, text: str, vocabulary: str, id_: str) -> None:
    assert id_ not in named(lexicon, text, vocabulary)


def test_every_phrase_of_a_vocabulary_names_its_entry(lexicon: Lexicon) -> None:
    for entry in lexicon.entries:
        if entry.rule == "phrase":
            ids = {f.id for f in lexicon.read(normalise(entry.phrase), (entry.vocabulary,))}

            assert entry.id in ids, entry


def test_every_long_phrase_of_a_vocabulary_survives_a_slip(lexicon: Lexicon) -> None:
    for entry in lexicon.entries:
        words = entry.phrase.split()
        if entry.rule == "phrase" and len(words[-1]) > 6:
            slipped = " ".join([*words[:-1], words[-1][:3] + words[-1][4:]])
            ids = {f.id for f in lexicon.read(normalise(slipped), (entry.vocabulary,))}

            assert entry.id in ids, slipped


def test_a_phrase_of_two_entries_names_both() -> None:
    """What it means is then asked, not guessed."""
    two = Lexicon.build({"place": vocabulary("place", a=("over there",), b=("over there",))})

    assert {f.id for f in two.read(normalise("over there"), ("place",))} == {"a", "b"}


def test_patterns_for_entries_that_a_vocabulary_lacks_are_left_out(lexicon: Lexicon) -> None:
    ids = {entry.id for entry in lexicon.entries if entry.vocabulary == "triggers"}

    assert "gambling_chase" not in ids
    assert "job_loss" not in ids
    assert "school" in ids & OWN_IDS


def test_a_feeling_is_left_to_the_moods_where_a_situation_is_named(lexicon: Lexicon) -> None:
    assert read_message("so stressed, the rent is due", lexicon).triggers == ("money_trouble",)
    assert read_message("i'm so stressed", lexicon).triggers == ("stress_overload",)
