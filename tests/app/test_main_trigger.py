"""Several triggers are kept; which one weighs most is asked once, and never in a strong craving."""

from itertools import combinations

import pytest

from assistant.app.breakwater import Breakwater
from assistant.app.conversation import Conversation, Turn
from assistant.domain.events import Told
from assistant.domain.inputs import Input, Picked, Rated, Skipped, Typed

LISTED = (
    "stress_overload",
    "conflict_partner",
    "loneliness",
    "boredom",
    "place_cue",
    "direct_pressure",
)


def name_triggers(breakwater: Breakwater, rated: Input, named: Input) -> tuple[Conversation, Turn]:
    """Go through a craving up to what set it off, and answer that with *named*."""
    conversation = breakwater.conversation()
    conversation.begin("craving")
    conversation.give(rated)
    while conversation._waiting.top.step != "cue":
        turn = conversation.give(Skipped())
        assert turn.asked is not None
    return conversation, conversation.give(named)


@pytest.mark.parametrize("two", combinations(LISTED, 2))
def test_of_any_two_both_are_kept_and_only_those_are_asked_about(
    breakwater: Breakwater, two: tuple[str, str]
) -> None:
    _, turn = name_triggers(breakwater, Rated(5), Picked(two))

    assert turn.asked is not None
    assert turn.asked.step == "main"
    assert {choice.id for choice in turn.asked.choices} == {*two, "several"}
    told = [e for e in turn.events if isinstance(e, Told) and e.means == "triggers"]
    assert set(told[-1].values) == set(two)


@pytest.mark.parametrize("named", [Picked(("boredom",)), Picked(()), Skipped()])
def test_one_or_none_is_not_asked_about(breakwater: Breakwater, named: Input) -> None:
    _, turn = name_triggers(breakwater, Rated(5), named)

    assert turn.asked is not None
    assert turn.asked.step == "offer"


def test_with_no_number_nothing_more_is_asked(breakwater: Breakwater) -> None:
    _, turn = name_triggers(breakwater, Skipped(), Picked(("boredom", "loneliness")))

    assert turn.asked is not None
    assert turn.asked.step == "offer"


@pytest.mark.parametrize(
    "said", [Typed("being bored"), Typed("both"), Skipped(), Picked(("loneliness",))]
)
def test_any_answer_goes_on_to_the_exercises_with_all_triggers_kept(
    breakwater: Breakwater, said: Input
) -> None:
    conversation, _ = name_triggers(breakwater, Rated(4), Typed("bored and lonely"))
    turn = conversation.give(said)

    assert turn.asked is not None
    assert turn.asked.step == "offer"
    named = conversation._waiting.top.values["triggers"]
    assert isinstance(named, tuple)
    assert set(named) == {"boredom", "loneliness"}


def test_words_outside_the_list_are_kept_beside_those_on_it(breakwater: Breakwater) -> None:
    conversation, turn = name_triggers(breakwater, Rated(4), Typed("bored, lonely and tired"))

    assert turn.asked is not None
    assert turn.asked.step == "main"
    kept = conversation._waiting.top.values["triggers"]
    assert isinstance(kept, tuple)
    assert set(kept) == {"boredom", "loneliness", "tiredness"}
