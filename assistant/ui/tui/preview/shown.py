"""What the preview shows, as rows and lines: pure, and safe for a terminal.

The file belongs to someone else: each line goes through ``safe_text``, and nothing of it is
ever read as markup.
"""

from collections.abc import Iterable, Iterator, Sequence

from assistant.authoring.live.preview import Preview
from assistant.authoring.live.talk import LiveTalk
from assistant.authoring.live.values import written
from assistant.authoring.rehearsal.perform import Shown
from assistant.content.folder import FLOW_END
from assistant.content.problems import Problem
from assistant.domain import events as ev
from assistant.domain.flow import Form
from assistant.ui import view
from assistant.ui.safe_text import safe_label, safe_text
from assistant.ui.view import Kind, Line

_SIGNS = {"error": "E", "warning": "W", "info": "i"}
_WEIGHT = {"error": 0, "warning": 1, "info": 2}
PEOPLE = "Here people and lines are shown."
EXERCISE = "Here the exercise {} is shown, step by step."


def file_rows(preview: Preview) -> list[tuple[str, str]]:
    """Return each line of the file with its sign, its number and a mark where the talk stands.

    The second of each pair is how it looks: ``error``, ``warning``, ``info`` or ``plain``.
    """
    worst = marks(preview.problems)
    here = preview.line_of(preview.place) if preview.place else 0
    width = len(str(len(preview.sheet.lines)))
    rows: list[tuple[str, str]] = []
    for number, line in enumerate(preview.sheet.lines, 1):
        look = worst.get(number, "plain")
        sign = _SIGNS.get(look, " ") + (">" if number == here else " ")
        text = safe_text(line.rstrip("\r").expandtabs(4)).replace("\n", " ")
        rows.append((f"{sign}{number:>{width}} {text}", look))
    return rows


def marks(problems: Iterable[Problem]) -> dict[int, str]:
    """Return the worst severity of each line that has a finding."""
    found: dict[int, str] = {}
    for problem in problems:
        line, severity = problem.place.line, problem.severity
        if line not in found or _WEIGHT[severity] < _WEIGHT[found[line]]:
            found[line] = severity
    return found


def map_rows(preview: Preview) -> list[tuple[str, str]]:
    """Return the map of the flow, in the same shape as ``file_rows``."""
    looks = {"E": "error", "W": "warning"}
    return [
        (safe_text(line.text).replace("\n", " "), looks.get(line.text[:1], "plain"))
        for line in preview.map()
    ]


def message(preview: Preview, line: int) -> str:
    """Return what was found on *line*, 1-based, with the ways out; empty for nothing."""
    found = [problem for problem in preview.problems if problem.place.line == line]
    found.sort(key=lambda problem: _WEIGHT[problem.severity])
    return "\n".join(
        safe_text(f"{p.code} {p.message}" + (f". {_sentence(p.hint)}" if p.hint else ""))
        for p in found
    )


def _sentence(hint: str) -> str:
    return hint[:1].upper() + hint[1:]


def file_state(preview: Preview) -> str:
    """Return one line about the file: its name and how much there is to mend."""
    name = safe_label(preview.file.name.removesuffix(FLOW_END))
    errors = sum(problem.is_error for problem in preview.problems)
    others = len(preview.problems) - errors
    parts = [_many(errors, "error")] if errors else []
    parts += [_many(others, "warning")] if others else []
    return f"{name}: {', '.join(parts) or 'nothing to mend'}"


def _many(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def talk_state(preview: Preview) -> str:
    """Return one line about the talk: the step, and what is known."""
    talk = preview.talk
    if talk is None:
        return "no talk yet"
    if talk.ended is not None:
        return safe_label(f"ended: {talk.ended}")
    known = (f"{name}={written(value)}" for name, value in preview.known.items())
    inside = f" in {preview.within}" if preview.within else ""
    return safe_label("  ".join([f"at {preview.here}{inside}", *known]))


def next_line(problems: Sequence[Problem], after: int) -> int | None:
    """Return the first line with a finding behind line *after*, or the first one of all."""
    lines = sorted(marks(problems))
    return next((line for line in lines if line > after), lines[0] if lines else None)


def first_error(problems: Sequence[Problem]) -> int | None:
    """Return the line of the first error, or None."""
    return min((p.place.line for p in problems if p.is_error), default=None)


def chat(preview: Preview) -> list[Line]:
    """Return all that was said, without the question that stands, and the words about the talk."""
    talk = preview.talk
    lines = list(_said(talk)) if talk is not None else []
    return [*lines, *([Line(Kind.NOTE, safe_text(preview.words))] if preview.words else [])]


def _said(talk: LiveTalk) -> Iterator[Line]:
    for turn in talk.before:
        yield from _turn(turn, stands=False)
    for at, turn in enumerate(talk.turns, 1):
        yield from _turn(turn, stands=at == len(talk.turns) and turn.asked is not None)


def _turn(turn: Shown, *, stands: bool) -> Iterator[Line]:
    events = list(turn.events)
    while stands and events and isinstance(events[-1], ev.Asked | ev.Offered):
        events.pop()
    yield from view.lines(events)
    yield from (Line(Kind.NOTE, safe_text(note)) for note in turn.notes)
    reaching = turn.asked is not None and turn.asked.form is Form.REACH
    if turn.show_help or reaching:
        yield Line(Kind.NOTE, PEOPLE)
    if turn.asked is not None and turn.asked.exercise:
        yield Line(Kind.NOTE, EXERCISE.replace("{}", safe_label(turn.asked.exercise)))
