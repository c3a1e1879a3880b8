"""A problem as an editor underlines it: its word, and what is said of it."""

from typing import NamedTuple

from assistant.authoring.editing.sheet import Sheet
from assistant.content.problems import Problem, safe


class Mark(NamedTuple):
    """A part of one line; 0-based, in characters."""

    line: int
    start: int
    end: int
    """After the last character; at least one is marked."""
    words: str
    """Safe for a screen: the message, and the way out on a line of its own."""


def mark_of(sheet: Sheet, problem: Problem) -> Mark:
    """Return where *problem* stands in *sheet*: the name there, or the rest of its line."""
    line, start = max(0, problem.place.line - 1), max(0, problem.place.column - 1)
    text = line_of(sheet, line)[start:]
    name = next((at for at, sign in enumerate(text) if not (sign.isalnum() or sign == "_")), None)
    length = len(text) if name is None else name or len(text.rstrip())
    words = safe(problem.message) + (f"\nhint: {safe(problem.hint)}" if problem.hint else "")
    return Mark(line, start, start + max(1, length), words)


def line_of(sheet: Sheet, line: int) -> str:
    """Return the 0-based *line* as it is now, without its end; empty where there is none."""
    return sheet.lines[line].rstrip("\r") if line < len(sheet.lines) else ""
