"""Text cut into rows of a given width, the same way for the screen and for plain lines.

Widths are terminal cells, not characters: a wide character takes two, a combining one none.
"""

import unicodedata
from functools import lru_cache

MIN_WIDTH = 4
"""Cells. A row is never narrower, whatever the terminal says."""


@lru_cache(maxsize=4096)
def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def width_of(text: str) -> int:
    """Return how many cells *text* takes on one row."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def wrap(text: str, width: int) -> list[str]:
    """Return *text* as rows of at most *width* cells, at least one row.

    Line ends in *text* are kept; a word longer than a row is cut. A row holds no tab.
    """
    room = max(width, MIN_WIDTH)
    rows: list[str] = []
    for line in text.expandtabs(4).split("\n"):
        rows.extend(_wrap_line(line, room))
    return rows


def _wrap_line(line: str, room: int) -> list[str]:
    rows: list[str] = []
    row, used = "", 0
    for word in line.split(" "):
        size = width_of(word)
        if row and used + 1 + size <= room:
            row, used = f"{row} {word}", used + 1 + size
            continue
        if row:
            rows.append(row)
        *full, row = _cut(word, room) if size > room else [word]
        rows.extend(full)
        used = width_of(row)
    return [*rows, row]


def _cut(word: str, room: int) -> list[str]:
    pieces, piece, used = [], "", 0
    for character in word:
        size = _cells(character)
        if used + size > room:
            pieces.append(piece)
            piece, used = "", 0
        piece += character
        used += size
    return [*pieces, piece]


def hanging(first: str, text: str, width: int) -> list[str]:
    """Return *text* wrapped behind *first*, its further rows indented to line up under it."""
    indent = width_of(first)
    rows = wrap(text, width - indent)
    return [first + rows[0], *(" " * indent + row for row in rows[1:])]
