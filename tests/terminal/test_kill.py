"""kill -9 at any moment: what was answered is kept, and the same question stands again."""

import os
import random
import time
from pathlib import Path

import pytest

from assistant.app.wiring import open_breakwater
from assistant.domain import events as ev
from assistant.ui.view import question
from tests.terminal.person import Person

ROUNDS = int(os.environ.get("BREAKWATER_KILL_ROUNDS", "100"))

TURNS = [
    ("How strong is the craving right now", "6"),
    ("First, is any of this true", ""),
    ("Where are you?", "at home"),
    ("Who is with you?", "I am alone"),
    ("What set it off?", "stress"),
    ("Would one of these fit?", "None of these"),
    ("A short message is enough", "Nobody answered"),
    ("No answer can sting", "Not right now"),
    ("What could help in the next two hours?", "go to bed"),
]


def talk_until_killed(home: Path, chance: random.Random, front: tuple[str, ...]) -> int:
    """Answer some questions and pull the plug; return how many answers had a next question."""
    answers = chance.randint(0, len(TURNS) - 1)
    with Person(*front, "craving", home=home, rows=60, columns=100) as person:
        for question, answer in TURNS[:answers]:
            person.wait_for(question)
            person.line(answer)
        if chance.random() < 0.5:
            person.wait_for(TURNS[answers][0])
            acknowledged = answers
        else:
            time.sleep(chance.random() * 0.05)
            acknowledged = max(0, answers - 1)
        if chance.random() < 0.3:
            person.type("half a word")
        person.kill()
    return acknowledged


def check(home: Path, acknowledged: int) -> None:
    """Open what is left as the program would, and go on."""
    breakwater = open_breakwater(home)
    assert breakwater.notice is None
    try:
        turn = breakwater.conversation().resume()
        if turn is None:
            assert acknowledged == 0  # killed before the first question was stored
            return
        kept = [e for e in turn.events if isinstance(e, ev.Answered)]
        assert turn.asked is not None
        stored = [r.event for r in breakwater._store.stored() if isinstance(r.event, ev.Answered)]
        assert len(stored) >= acknowledged
        assert len(stored) <= acknowledged + 1
        assert [e.shown for e in kept] == [e.shown for e in stored[-len(kept) :]] or not kept
        assert asked_by(len(stored)) in f"{question(turn.asked)} {said(turn.events)}"
    finally:
        breakwater.close()


def asked_by(answers: int) -> str:
    return TURNS[answers][0] if answers < len(TURNS) else ""


def said(events: tuple[ev.Event, ...]) -> str:
    return " ".join(text for e in events if isinstance(e, ev.Said) for text in e.texts)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_nothing_answered_is_lost(tmp_path: Path) -> None:
    """Most rounds in plain mode, which starts faster; every tenth in the full screen."""
    chance = random.Random(20261122)
    for number in range(ROUNDS):
        front = () if number % 10 == 0 else ("--plain",)
        home = tmp_path / str(number)
        check(home, talk_until_killed(home, chance, front))


@pytest.mark.slow
def test_the_program_itself_goes_on_at_the_same_question(tmp_path: Path) -> None:
    with Person("--plain", "craving", home=tmp_path, rows=60) as person:
        for question, answer in TURNS[:3]:
            person.wait_for(question)
            person.line(answer)
        person.wait_for(TURNS[3][0])
        person.kill()
    with Person("--plain", home=tmp_path, rows=60) as person:
        seen = person.wait_for("Go on where you stopped")
        number = next(line for line in seen.splitlines() if "Go on where" in line).split(".")[0]
        person.line(number.strip())

        person.wait_for("Who is with you?", "I am alone")
