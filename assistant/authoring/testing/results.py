"""What came of playing tests, for people and for other tools."""

import json
import re
from collections.abc import Sequence
from html import escape
from typing import Final

from assistant.authoring.rehearsal.perform import Played
from assistant.authoring.testing.rehearse import Rehearsal
from assistant.content.problems import Problem, render, safe

FORMATS: Final = ("text", "json", "github")

LAST_LINES: Final = 10
"""Lines of a chat that stand above a failure."""

_NO_XML: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document may hold, not even escaped."""


def written(rehearsals: Sequence[Rehearsal], form: str) -> str:
    """Return what came of *rehearsals* as ``text``, ``json`` or ``github``.

    Raises:
        ValueError: there is no such form; offer the three.
    """
    if form not in FORMATS:
        raise ValueError(f"there is no format {form!r}; use one of {', '.join(FORMATS)}")
    return {"text": as_text, "json": as_json, "github": as_github}[form](rehearsals)


def as_text(rehearsals: Sequence[Rehearsal]) -> str:
    """Return the chat of every test that failed, and a last line that counts."""
    parts = [text for rehearsal in rehearsals for text in _troubles(rehearsal)]
    played = [scene for rehearsal in rehearsals for scene in rehearsal.played]
    passed = sum(scene.passed for scene in played)
    last = f"{passed} of {len(played)} tests passed"
    unread = sum(rehearsal.refused for rehearsal in rehearsals)
    if unread:
        last += f"; {unread} of {len(rehearsals)} files could not be played"
    return "\n\n".join([*parts, last])


def _troubles(rehearsal: Rehearsal) -> list[str]:
    sources = rehearsal.sources
    problems = [render(p, sources.get(p.place.path, "")) for p in rehearsal.problems]
    failed = [_failure(scene, rehearsal) for scene in rehearsal.played if not scene.passed]
    return [*problems, *failed]


def _failure(scene: Played, rehearsal: Rehearsal) -> str:
    chat = [f"    {safe(line)}" for line in scene.chat[-LAST_LINES:]]
    lines = rehearsal.sources.get(scene.place.path, "").split("\n")
    number = scene.place.line
    source = lines[number - 1].strip() if 1 <= number <= len(lines) else ""
    return "\n".join(
        [
            safe(f"{scene.place}: {scene.name}"),
            *chat,
            safe(f"{number} | {source}"),
            safe(f"  expected: {scene.expected}"),
            safe(f"  got:      {scene.got}"),
        ]
    )


def as_json(rehearsals: Sequence[Rehearsal]) -> str:
    """Return a list with one record for each test, and one for each file that was refused."""
    records = [record for rehearsal in rehearsals for record in _records(rehearsal)]
    return json.dumps(records, indent=2)


def _records(rehearsal: Rehearsal) -> list[dict[str, object]]:
    refused: list[dict[str, object]] = [
        {
            "flow": rehearsal.flow,
            "test": None,
            "passed": False,
            "path": problem.place.path,
            "line": problem.place.line,
            "message": f"{problem.code} {problem.message}",
        }
        for problem in rehearsal.problems
        if problem.is_error
    ]
    played: list[dict[str, object]] = [
        {
            "flow": rehearsal.flow,
            "test": scene.name,
            "passed": scene.passed,
            "path": scene.place.path,
            "line": scene.place.line,
            "expected": scene.expected,
            "got": scene.got,
            "chat": [] if scene.passed else list(scene.chat),
        }
        for scene in rehearsal.played
    ]
    return [*refused, *played]


def as_github(rehearsals: Sequence[Rehearsal]) -> str:
    """Return one annotation for each failure, as workflow commands."""
    lines = []
    for rehearsal in rehearsals:
        for problem in rehearsal.problems:
            if problem.is_error:
                message = f"{problem.message}; {problem.hint}" if problem.hint else problem.message
                lines.append(_annotation(problem.place.path, problem.place.line, message))
        for scene in rehearsal.played:
            if not scene.passed:
                message = f"{scene.name}: {scene.failure}"
                lines.append(_annotation(scene.place.path, scene.place.line, message))
    return "\n".join(lines)


def _annotation(path: str, line: int, message: str) -> str:
    name = _command(path).replace(":", "%3A").replace(",", "%2C")
    return f"::error file={name},line={line},title=flow test::{_command(message)}"


def _command(text: str) -> str:
    return safe(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


# --- JUnit


def as_junit(rehearsals: Sequence[Rehearsal]) -> str:
    """Return the results as JUnit XML: a suite for each file, a case for each test."""
    suites = "".join(_suite(rehearsal) for rehearsal in rehearsals)
    tests = sum(len(r.played) + r.refused for r in rehearsals)
    failures = sum(not scene.passed for r in rehearsals for scene in r.played)
    errors = sum(r.refused for r in rehearsals)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<testsuites name="flow test" tests="{tests}" failures="{failures}" errors="{errors}">\n'
        f"{suites}</testsuites>\n"
    )


def _suite(rehearsal: Rehearsal) -> str:
    name = rehearsal.flow or rehearsal.path
    failures = sum(not scene.passed for scene in rehearsal.played)
    errors = int(rehearsal.refused)
    cases = "".join(_case(scene, name) for scene in rehearsal.played)
    if rehearsal.refused:
        cases += _refused(rehearsal.problems, name)
    return (
        f'  <testsuite name="{_attribute(name)}" tests="{len(rehearsal.played) + errors}" '
        f'failures="{failures}" errors="{errors}" skipped="0">\n{cases}  </testsuite>\n'
    )


def _case(scene: Played, suite: str) -> str:
    head = f'    <testcase classname="{_attribute(suite)}" name="{_attribute(scene.name)}"'
    if scene.passed:
        return f"{head}/>\n"
    words = [str(scene.place), *scene.chat, f"expected: {scene.expected}", f"got: {scene.got}"]
    return (
        f'{head}>\n      <failure type="expectation" message="{_attribute(scene.failure)}">'
        f"{_content(words)}</failure>\n    </testcase>\n"
    )


def _refused(problems: Sequence[Problem], suite: str) -> str:
    words = [f"{p.place}: {p.code} {p.message}" for p in problems if p.is_error]
    return (
        f'    <testcase classname="{_attribute(suite)}" name="the file can be played">\n'
        f'      <error type="content" message="{_attribute(words[0])}">'
        f"{_content(words)}</error>\n    </testcase>\n"
    )


def _attribute(text: str) -> str:
    return escape(_characters(text).replace("\n", " "))


def _content(lines: Sequence[str]) -> str:
    return escape("\n".join(map(_characters, lines)), quote=False)


def _characters(text: str) -> str:
    return _NO_XML.sub("\ufffd", safe(text))
