"""The first look at the bytes of a content file, before any parser sees them.

It costs one pass and protects the parser: size, encoding, control characters, line length and
depth of brackets are known to be bounded when parsing begins.
"""

import re
from typing import Final

from assistant.content.open_file import LARGEST, too_large
from assistant.content.problems import Problem, error
from assistant.domain.place import Place

LONGEST_LINE: Final = 4_000
"""Characters of a line."""

DEEPEST: Final = 16
"""Mappings and lists within one another."""

_MOST_REPORTED: Final = 20

_CONTROL: Final = re.compile(
    "\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    "\ufeff\ufffe\uffff]"
)
_OPENERS: Final = re.compile(rf"[\[{{](?:\s*[\[{{]){{{DEEPEST}}}")


def read_text(data: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Return *data* as text that is safe to parse, or None and what is wrong with it."""
    start = Place(path, 1, 1)
    if len(data) > LARGEST:
        return None, (too_large(start, len(data)),)
    if data.startswith(b"\xef\xbb\xbf"):
        hint = "save the file as UTF-8 without a byte order mark"
        return None, (error(start, "Y011", "the file starts with a byte order mark", hint),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as failure:
        hint = "save the file as UTF-8"
        place = _place_of_byte(data, failure.start, path)
        return None, (error(place, "Y011", "the file is not UTF-8 text from here on", hint),)
    problems = (*_control_characters(text, path), *_long_lines(text, path), *_deep(text, path))
    return (None, problems) if problems else (text, ())


def _place_of_byte(data: bytes, index: int, path: str) -> Place:
    line_start = data.rfind(b"\n", 0, index) + 1
    column = len(data[line_start:index].decode("utf-8", "replace"))
    return Place(path, data.count(b"\n", 0, index) + 1, column + 1)


def _place_of(text: str, index: int, path: str) -> Place:
    line_start = text.rfind("\n", 0, index) + 1
    return Place(path, text.count("\n", 0, index) + 1, index - line_start + 1)


def _control_characters(text: str, path: str) -> list[Problem]:
    found: list[Problem] = []
    for match in _CONTROL.finditer(text):
        found.append(
            error(
                _place_of(text, match.start(), path),
                "Y011",
                f"a control or direction character (U+{ord(match.group()):04X}) stands here",
                "take it out; it cannot be seen",
            )
        )
        if len(found) == _MOST_REPORTED:
            break
    return found


def _long_lines(text: str, path: str) -> list[Problem]:
    if len(text) <= LONGEST_LINE:
        return []
    long = (n for n, line in enumerate(text.split("\n"), 1) if len(line) > LONGEST_LINE)
    return [
        error(
            Place(path, number, LONGEST_LINE + 1),
            "Y013",
            f"the line is longer than the limit of {LONGEST_LINE:,} characters",
            "break it into several lines",
        )
        for number, _ in zip(long, range(_MOST_REPORTED), strict=False)
    ]


def _deep(text: str, path: str) -> list[Problem]:
    match = _OPENERS.search(text)
    return [too_deep(_place_of(text, match.end() - 1, path))] if match else []


def too_deep(place: Place) -> Problem:
    """Return the problem of a node that stands more than 16 levels deep."""
    return error(
        place,
        "Y013",
        f"this is nested deeper than the limit of {DEEPEST} levels",
        "a flow needs six; look for a bracket or an indentation too many",
    )
