"""Mistakes in content files: where each one is, what it is, and the way out of it.

Every reader collects all problems of a file before it gives up, so an author repairs a file once,
not once per mistake. Words of the file are clipped and made safe here, because a problem is
printed on a terminal and the file may be hostile.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from assistant.domain.place import Place

Severity: TypeAlias = Literal["error", "warning", "info"]

SHOWN: Final = 160
"""Characters of a source line that are printed; longer lines are cut around the caret."""

_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_LONGEST_WORD: Final = 40
_MOST_COMPARED: Final = 60
"""Names that are compared letter by letter: a file full of mistakes is still read in time."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a content file, and the way out of it."""

    place: Place
    code: str
    """Stable and documented with its rule, for example ``G207``."""
    severity: Severity
    message: str
    """One sentence without a full stop at its end."""
    hint: str = ""

    @property
    def is_error(self) -> bool:
        """Whether the content may not be used as it is."""
        return self.severity == "error"


def error(place: Place, code: str, message: str, hint: str = "") -> Problem:
    """Return a problem that keeps the content from being used."""
    return Problem(place, code, "error", message, hint)


def warning(place: Place, code: str, message: str, hint: str = "") -> Problem:
    """Return a problem that an author should look at."""
    return Problem(place, code, "warning", message, hint)


def render(problem: Problem, source_text: str) -> str:
    """Return *problem* as ``path:line:col: CODE message``, its line, a caret and the hint."""
    return render_at(problem, source_text.split("\n"))


def render_at(problem: Problem, lines: Sequence[str]) -> str:
    """Do what ``render`` does, with the source already cut into *lines*."""
    where = problem.place
    out = [safe(f"{where}: {problem.code} {problem.message}")]
    if 1 <= where.line <= len(lines):
        out += _pointed(where, lines[where.line - 1].rstrip("\r"))
    if problem.hint:
        out.append(safe(f"hint: {problem.hint}"))
    return "\n".join(out)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of *known* that *word* was most likely meant to be, or None."""
    meant = word[:_LONGEST_WORD]
    slack = max(2, len(meant) // 3)
    like = [name for name in known if abs(len(name) - len(meant)) <= slack]
    if len(like) > _MOST_COMPARED:
        ends = {meant[:1], meant[-1:]}
        like = [name for name in like if name[:1] in ends or name[-1:] in ends][:_MOST_COMPARED]
    found = difflib.get_close_matches(meant, like, n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint that names the nearest of *known*, or lists them when there are few."""
    names = list(known)
    near = nearest(word, names)
    if near is not None:
        return f"did you mean '{near}'?"
    if not names:
        return ""
    shown = ", ".join(names[:12])
    return f"use one of: {shown}" + (" ..." if len(names) > 12 else "")  # noqa: PLR2004 - a line


def quoted(word: str) -> str:
    """Return *word* of a file in single quotes, at most 40 characters of it."""
    cut = word if len(word) <= _LONGEST_WORD else word[: _LONGEST_WORD - 3] + "..."
    return f"'{safe(cut)}'"


def safe(text: str) -> str:
    """Return *text* with control, zero-width and direction characters made visible."""
    return text if text.isprintable() else _UNSAFE.sub("\ufffd", text)


def _pointed(where: Place, line: str) -> list[str]:
    start = max(0, where.column - 1 - SHOWN // 2) if len(line) > SHOWN else 0
    shown = safe(line[start : start + SHOWN])
    number = f"{where.line} | "
    before = shown[: max(0, where.column - 1 - start)]
    missing = max(0, where.column - 1 - start - len(shown))
    gap = "".join("\t" if c == "\t" else " " * _width(c) for c in before)
    return [number + shown, " " * len(number) + gap + " " * missing + "^"]


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
