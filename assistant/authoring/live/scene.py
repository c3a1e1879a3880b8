"""A conversation, written down as a test: what was typed and picked, and where it led.

The words of the assistant are left out, so that rewording a text breaks no test.
"""

import json
from collections.abc import Iterator

from assistant.authoring.live.talk import LiveTalk
from assistant.authoring.live.values import written
from assistant.authoring.rehearsal.perform import Shown
from assistant.content.problems import safe
from assistant.domain.events import Answered, Asked
from assistant.domain.flow import FIXED_ANSWERS, Form, Project
from assistant.domain.inputs import Command, Input, Picked, Rated, Skipped, Typed

_BY_WORD = {command: command.value.replace("_", " ") for command in Command}
LONGEST_NAME = 60
"""Characters of the name of a test."""


class SceneRefusedError(Exception):
    """The conversation cannot be a test. The sentence says why, and what to do."""


def scene_lines(talk: LiveTalk) -> tuple[str, ...]:
    """Return the lines of the test that *talk* is, without their indentation.

    Raises:
        SceneRefusedError: it did not begin at the start, or nothing was said yet.
    """
    if talk.start.step:
        raise SceneRefusedError("A test begins at the start. Start over, then keep it.")
    if not talk.inputs:
        raise SceneRefusedError("Nothing was said yet. Answer first, then keep it.")
    return tuple(_lines(talk))


def given_lines(talk: LiveTalk) -> tuple[str, ...]:
    """Return what was known before the first question, as the lines of a mapping."""
    return tuple(f"{name}: {_value(value)}" for name, value in sorted(talk.start.values.items()))


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(value) + "]"
    if isinstance(value, str):
        return _quoted(value)
    return written(value) if isinstance(value, bool | int) else ""


def proposed_name(talk: LiveTalk) -> str:
    """Return a name for the test: what was asked, and how it ended or where it stands."""
    asked = talk.asked
    last = f"ends as {talk.ended}" if talk.ended else f"comes to {asked.step}" if asked else ""
    first = next((shown for shown in map(_shown, talk.turns[1:2]) if shown), "")
    return safe(f"{first} {last}".strip())[:LONGEST_NAME]


def _shown(turn: Shown) -> str:
    found = (event.shown or str(event.number or "") for event in _answers(turn))
    return next(found, "").strip().lower()


def _answers(turn: Shown) -> Iterator[Answered]:
    return (event for event in turn.events if isinstance(event, Answered))


def _lines(talk: LiveTalk) -> Iterator[str]:
    flow = talk.ready.flow
    for given, before, after in zip(talk.inputs, talk.turns, talk.turns[1:], strict=False):
        yield f"- {_given(given, before.asked, talk.ready.project)}"
        if isinstance(given, Typed):
            yield from _understood(after)
        if after.ended is not None:
            yield f"- ended: {after.ended}"
    session = talk.session
    if session is not None and talk.ended is None:
        if session.top.flow != flow:
            yield f"- in_flow: {session.top.flow}"
        yield f"- at: {session.top.step}"


def _understood(turn: Shown) -> Iterator[str]:
    """Say how typed words were taken, where they were taken as answers."""
    for event in _answers(turn):
        if event.answers and event.typed and event.form is not Form.OFFER:
            yield f"- chose: [{', '.join(event.answers)}]"


def _given(given: Input, asked: Asked | None, project: Project) -> str:
    match given:
        case Typed(text):
            return f"you: {_quoted(text)}"
        case Rated(value):
            return f'you: "{value}"'
        case Picked(answers):
            return _picked(answers, asked)
        case Skipped():
            return f"you: {_word(Command.SKIP, project)}"
        case Command():
            return f"you: {_word(given, project)}"


def _word(command: Command, project: Project) -> str:
    phrases = project.anytime.get(command.value, ())
    return _quoted(phrases[0] if phrases else _BY_WORD[command])


def _picked(answers: tuple[str, ...], asked: Asked | None) -> str:
    choices = asked.choices if asked is not None else ()
    if asked is None or asked.form is not Form.OFFER:
        return f"pick: [{', '.join(answers)}]" if len(answers) != 1 else f"pick: {answers[0]}"
    if answers[0] in FIXED_ANSWERS[Form.OFFER]:
        return f"pick: {answers[0]}"
    if choices and choices[0].id == answers[0]:
        return "pick: picked"
    label = next((choice.label for choice in choices if choice.id == answers[0]), answers[0])
    return f"you: {_quoted(label)}"


def _quoted(text: str) -> str:
    return json.dumps(safe(" ".join(text.split())), ensure_ascii=False)
