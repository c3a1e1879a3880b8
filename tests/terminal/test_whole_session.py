"""A whole craving session at a real terminal, in both front ends, as a person would."""

import re
from pathlib import Path

import pytest

from assistant.domain import events as ev
from tests.terminal.person import Person
from tests.terminal.record import kept, same_in_every_run

STEP = re.compile(r"Step \d of \d")

BEFORE_PRACTICE = [
    ("How strong is the craving right now", "about a six"),
    ("First, is any of this true", ""),
    ("Where are you?", "at home"),
    ("Who is with you?", "I am alone"),
    ("What set it off?", "stress"),
]
AFTER_PRACTICE = [
    ("And now, from 0 to 10?", "3"),
    ("What could help in the next two hours?", "be with someone"),
]


def talk(person: Person, turns: list[tuple[str, str]]) -> None:
    for question, answer in turns:
        person.wait_for(question)
        person.line(answer)


def practise(person: Person, on: str) -> None:
    """Go through the exercise, pressing *on* for each step."""
    seen = person.wait_for("Step 1 of")
    step = STEP.findall(seen)[-1]
    while AFTER_PRACTICE[0][0] not in seen:
        person.type(on)
        for _ in range(50):
            seen = person.see()
            if AFTER_PRACTICE[0][0] in seen or STEP.findall(seen)[-1:] != [step]:
                break
        step = (STEP.findall(seen) or [step])[-1]


def plain(home: Path) -> None:
    with Person("--plain", "craving", home=home, rows=400, columns=80) as person:
        talk(person, BEFORE_PRACTICE)
        person.wait_for("Would one of these fit?", "None of these")
        person.line("1")
        practise(person, "\r")
        talk(person, AFTER_PRACTICE)
        person.wait_for("Help stays one key away")

        assert person.leave() == 0


def full_screen(home: Path, rows: int = 24, columns: int = 80) -> None:
    with Person("craving", home=home, rows=rows, columns=columns) as person:
        talk(person, BEFORE_PRACTICE)
        person.wait_for("Press 1 to 6")
        person.type("1")
        practise(person, "\r")
        talk(person, AFTER_PRACTICE)
        person.wait_for("You stayed with it")
        person.type("\x1b[21~")  # F10

        assert person.leave() == 0


@pytest.mark.slow
def test_both_front_ends_keep_the_same_record(tmp_path: Path) -> None:
    plain(tmp_path / "plain")
    full_screen(tmp_path / "full")

    lines, screen = kept(tmp_path / "plain"), kept(tmp_path / "full")
    assert same_in_every_run(lines) == same_in_every_run(screen)
    assert [e.value for e in lines if isinstance(e, ev.Rated)] == [6, 3]
    assert isinstance(lines[-1], ev.Ended)
    assert lines[-1].outcome == "eased"


@pytest.mark.slow
@pytest.mark.parametrize(("rows", "columns"), [(12, 40), (40, 120)])
def test_the_full_screen_works_at_other_sizes(tmp_path: Path, rows: int, columns: int) -> None:
    full_screen(tmp_path, rows, columns)

    assert isinstance(kept(tmp_path)[-1], ev.Ended)
