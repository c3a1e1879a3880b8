"""At every question of every shipped flow: the anytime commands, help, and safety first."""

from collections.abc import Callable

import pytest

from assistant.app.conversation import Conversation, Turn
from assistant.app.wiring import Parts
from assistant.domain import events as ev
from assistant.domain.hazard import SAFETY_FLOW
from assistant.domain.inputs import Command, Typed
from assistant.domain.session import Session
from assistant.domain.tier import Tier
from tests.app.everywhere import questions

StandAt = Callable[[Session], Conversation]
Standing = dict[tuple[str, str], Session]


def asked_step(turn: Turn) -> str:
    assert turn.asked is not None
    return turn.asked.step


def test_every_question_is_reached(made: Parts, standing: Standing) -> None:
    assert questions(made.runtime) == set(standing)


def each(standing: Standing) -> list[tuple[tuple[str, str], Session]]:
    return sorted(standing.items())


def test_help_shows_a_line_and_leaves_the_question_standing(
    standing: Standing, stand_at: StandAt
) -> None:
    for at, session in each(standing):
        for given in (Command.HELP, Typed("help"), Typed("HELP ME")):
            conversation = stand_at(session)
            turn = conversation.give(given)
            page = conversation.help_page()

            assert turn.show_help, at
            assert turn.ended is None, at
            assert any(row.text for section in page.sections for row in section.rows), at
            assert conversation._session == session, at


@pytest.mark.parametrize("words", ["skip", "Skip."])
def test_every_question_can_be_skipped(standing: Standing, stand_at: StandAt, words: str) -> None:
    for at, session in each(standing):
        turn = stand_at(session).give(Typed(words))
        skipped = [e for e in turn.events if isinstance(e, ev.Skipped)]

        assert [e.step for e in skipped] == [at[1]], at
        assert turn.ended is not None or turn.asked is not None, at
        assert turn.ended != "failed", at


def test_why_is_answered_everywhere(standing: Standing, stand_at: StandAt) -> None:
    for at, session in each(standing):
        turn = stand_at(session).give(Typed("why"))

        assert turn.events == (), at
        assert all(turn.notes) or session.offers == (), at


def test_shorter_asks_the_same_question_again(standing: Standing, stand_at: StandAt) -> None:
    for at, session in each(standing):
        turn = stand_at(session).give(Typed("shorter"))

        assert asked_step(turn) == at[1]
        assert isinstance(turn.events[0], ev.Shortened), at


def test_just_log_closes_and_stop_pauses(standing: Standing, stand_at: StandAt) -> None:
    for at, session in each(standing):
        assert stand_at(session).give(Typed("just log")).ended == "logged", at
        assert stand_at(session).give(Typed("stop")).ended == "paused", at


def test_back_goes_back_or_says_that_this_is_the_first_question(
    standing: Standing, stand_at: StandAt
) -> None:
    for at, session in each(standing):
        turn = stand_at(session).give(Typed("back"))

        if session.past:
            assert isinstance(turn.events[0], ev.WentBack), at
        else:
            assert turn.notes, at


@pytest.mark.parametrize(
    "words",
    ["I want to die", "i wnat to kil mysef", "i wanna kill myself", "I'm going to end my life"],
)
def test_wanting_to_die_leads_to_safety_help_from_everywhere(
    standing: Standing, stand_at: StandAt, words: str
) -> None:
    for at, session in each(standing):
        conversation = stand_at(session)
        turn = conversation.give(Typed(words))
        now = conversation._session

        assert any(isinstance(e, ev.Flagged) and e.typed == words for e in turn.events), at
        assert turn.tier >= Tier.URGENT, at
        assert now is not None, at
        assert any(frame.flow == SAFETY_FLOW for frame in now.frames), at
        hazards = [f.values["hazard"] for f in now.frames if f.flow == SAFETY_FLOW]
        assert "suicide" in hazards, at


def test_not_breathing_shows_first_steps_before_any_question(
    standing: Standing, stand_at: StandAt
) -> None:
    for at, session in each(standing):
        conversation = stand_at(session)
        turn = conversation.give(Typed("he is not breathing"))
        kinds = [type(event) for event in turn.events]
        inside = {f.values.get("hazard") for f in session.frames if f.flow == SAFETY_FLOW}

        assert turn.tier is Tier.EMERGENCY, at
        if "overdose_opioid" not in inside:
            assert kinds.index(ev.Said) < kinds.index(ev.Asked), at
