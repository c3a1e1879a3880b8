"""Lapse, craving, withdrawal: the person's own, and now."""

import pytest

from assistant.understand.lexicon import Lexicon
from assistant.understand.message import as_record, read_message


def says(lexicon: Lexicon, text: str) -> set[str]:
    message = read_message(text, lexicon)
    return {what for what in ("lapse", "craving", "withdrawal") if message.says(what)}


@pytest.mark.parametrize(
    "text",
    [
        "i drank last night",
        "i relapsed yesterday",
        "had two glasses of wine on friday",
        "i'm drunk right now",
        "i used again",
        "i slipped up and smoked",
        "been drinking every evening",
        "back to using heroin",
        "i caved",
        "i fell off the wagon",
        "i gambled my wages away",
        "my drinking is out of hand",
    ],
)
def test_use_of_ones_own_is_a_lapse(lexicon: Lexicon, text: str) -> None:
    assert "lapse" in says(lexicon, text)


@pytest.mark.parametrize(
    "text",
    [
        "i didn't drink last night",
        "i haven't had a drink in a year",
        "ninety days without a drink",
        "i quit drinking in march",
        "my brother relapsed yesterday",
        "i used to drink every day",
        "years ago i used heroin",
        "if i drank i would regret it",
        "i drank a lot of water",
        "had a ginger beer with dinner",
        "i picked up my kids from school",
        "i used the bus today",
        "did you drink last night?",
    ],
)
def test_sober_talk_and_others_are_no_lapse(lexicon: Lexicon, text: str) -> None:
    assert "lapse" not in says(lexicon, text)


@pytest.mark.parametrize(
    "text",
    [
        "i really want a drink",
        "the cravings are back",
        "can't stop thinking about drinking",
        "i want to use so badly",
        "dying for a cigarette",
        "a cold beer sounds good",
        "i miss being high",
        "strong urges tonight",
    ],
)
def test_wanting_is_a_craving_and_no_lapse(lexicon: Lexicon, text: str) -> None:
    assert says(lexicon, text) == {"craving"}


@pytest.mark.parametrize(
    "text",
    [
        "no cravings today",
        "the cravings have stopped",
        "craving chocolate",
        "i want to stop drinking",
        "he had an urge to smoke",
    ],
)
def test_a_craving_that_is_gone_or_of_something_else_is_none(lexicon: Lexicon, text: str) -> None:
    assert "craving" not in says(lexicon, text)


@pytest.mark.parametrize("text", ["withdrawals are hell", "i'm dope sick", "going cold turkey"])
def test_withdrawal_is_heard(lexicon: Lexicon, text: str) -> None:
    assert "withdrawal" in says(lexicon, text)


@pytest.mark.parametrize("text", ["no withdrawals so far", "a cash withdrawal at the bank"])
def test_a_withdrawal_of_money_or_none_is_none(lexicon: Lexicon, text: str) -> None:
    assert "withdrawal" not in says(lexicon, text)


def test_a_message_as_a_record(lexicon: Lexicon) -> None:
    record = as_record(read_message("i relapsed, i feel lonely and i want to die", lexicon))

    assert record["crisis"] == "urgent"
    assert record["tier"] == 3
    assert record["lapse"] is True
    assert "lonely" in record["moods"]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "crisis"),
    [
        ("i want to die", "urgent"),
        ("i wish i was never born", "watch"),
        ("i'm not suicidal", "none"),
        ("dope sick again", "none"),
        ("lovely day", "none"),
    ],
)
def test_crisis_in_one_word(lexicon: Lexicon, text: str, crisis: str) -> None:
    assert read_message(text, lexicon).crisis == crisis
