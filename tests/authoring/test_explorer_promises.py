"""What an author can promise, and the chat that comes with a promise that does not hold."""

import pytest

from assistant.authoring.explorer.explore import Exploration, explore
from assistant.content.flow_reader import read_flow
from assistant.content.known import NOTHING
from assistant.domain.flow import Project
from tests.authoring.flows import example

TALK = """\
flow: talk
title: Talk
version: 1
language: en
start: rate
outcomes: [eased, held]
variables:
  craving: {scale: 0-10}
  rounds: {count: 0-2, starts: 0}
steps:
  rate:
    ask: |
      How strong is it?
    into: craving
    go:
      - if: craving >= 7
        to: person
      - else: choose
  choose:
    ask: |
      What now?
    answers:
      wave: {label: Watch it, go: wave}
      talk: {label: Talk to someone, go: person}
    skip: close
  wave:
    say: |
      Watch it rise and fall.
    set: {rounds: rounds + 1}
    go:
      - if: rounds >= 2
        to: person
      - else: choose
  person:
    say: |
      Who could you call?
    go: close
  close:
    end: held
  never:
    end: eased
checks:
"""


def explored(*checks: str) -> Exploration:
    text = TALK + "".join(f"  - {check}\n" for check in checks)
    flow, problems = read_flow(text.encode(), "talk.flow.yaml", NOTHING)
    assert flow is not None, problems
    return explore({flow.id: flow}, flow.id, Project(name="p"))


def failing(*checks: str) -> list[str]:
    problems = (p for p in explored(*checks).problems if p.code == "P20")
    return [f"{p.message}; {p.hint}" for p in problems]


@pytest.mark.parametrize(
    "check",
    [
        "{always: person, after: choose.talk}",
        "{always: end held, after: rate}",
        "{always: [person, end held], after: choose.wave}",
        "{always: person, after: rate, when: rounds >= 1}",
        "{never: choose, after: person}",
        "{never: wave, before: [choose.wave]}",
        "{never: person, before: [rate]}",
        "{never: choose, when: craving >= 7}",
        "{never: person, before: [wave, choose.talk], when: craving <= 6}",
        "{always_through: person, when: craving >= 7}",
        "{always_through: person, when: rounds == 2}",
    ],
)
def test_promises_that_hold(check: str) -> None:
    assert [line for line in failing(check) if "says nothing" not in line] == []


@pytest.mark.parametrize(
    ("check", "path"),
    [
        ("{always: person, after: choose}", "rate[0] -> choose[skip]"),
        ("{always: person, after: choose.skip}", "rate[0] -> choose[skip]"),
        ("{always: [person, wave], after: choose}", "rate[0] -> choose[skip]"),
        ("{never: choose, after: wave}", "rate[0] -> choose[wave]"),
        ("{never: wave, after: wave}", "rate[0] -> choose[wave] -> choose[wave]"),
        ("{never: person, after: [choose.talk, wave]}", "rate[0] -> choose[talk]"),
        ("{never: person, before: [choose]}", "rate[7]"),
        ("{never: end held, before: [person]}", "rate[0] -> choose[skip]"),
        ("{never: person, when: craving >= 8}", "rate[8]"),
        ("{never: end held, when: craving == 3, after: wave}", "rate[3]"),
        ("{always_through: wave}", "rate[0] -> choose[skip]"),
    ],
)
def test_promises_that_break_come_with_a_shortest_path(check: str, path: str) -> None:
    (line,) = failing(check)

    assert line.partition("path: ")[2].startswith(path)


def test_a_promise_about_what_never_comes_says_nothing() -> None:
    (line,) = failing("{never: person, after: never}")

    assert "says nothing" in line


def test_many_promises_are_held_at_once() -> None:
    found = failing(
        "{always_through: wave}",
        "{never: person, when: craving >= 8}",
        "{always: end held, after: rate}",
    )

    assert len(found) == 2


@pytest.mark.parametrize(
    "check",
    [
        "{always: person}",
        "{never: person, after: wave, before: wave}",
        "{always_through: person, after: wave}",
        "{at_most: 3 questions, when: craving >= 3}",
        "{at_most: three questions}",
        "{never: [person, wave], after: choose}",
        "{never: person, always: wave}",
        "{never: other.step, when: craving >= 3}",
    ],
)
def test_what_does_not_belong_together_is_refused(check: str) -> None:
    flow, problems = read_flow(f"{TALK}  - {check}\n".encode(), "talk.flow.yaml", NOTHING)

    assert flow is None
    assert {p.code for p in problems if p.is_error} == {"C601"}


def called(check: str) -> list[str]:
    """What is found of the worked example with one more promise."""
    flows = example("  - at_most: 13 questions", f"  - {check}")
    problems = explore(flows, "craving", Project(name="p")).problems
    return [p.message for p in problems if p.code == "P20"]


def test_a_promise_reaches_into_a_called_flow() -> None:
    assert called("{always: urge_surfing.begin, after: surf}") == []
    assert called("{never: urge_surfing.begin, before: surf}") == []

    (line,) = called("{always: urge_surfing.begin, after: check_in}")

    assert "it ends without 'urge_surfing.begin' after 'check_in'" in line
