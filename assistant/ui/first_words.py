"""The first words, on the screen before the full-screen framework has been loaded.

They stand where the home screen puts the same words, so nothing jumps when it takes over.
Imports almost nothing: this is what a person sees first.
"""

import os
from collections.abc import Mapping
from typing import Final, TextIO

from assistant.ui.environment import theme_of
from assistant.ui.home import GREETING

OPEN: Final = "\x1b[?1049h\x1b[?25l"
"""The alternate screen, without a cursor."""
TAKE_BACK: Final = "\x1b[0m\x1b[2J\x1b[H\x1b[?1049l\x1b[?25h"
"""Undoes ``OPEN`` when the screen never came."""

_COLUMN: Final = 84
"""Cells: the widest column of the style sheet."""
_SHORT: Final = 18
"""Rows: below this the framework leaves no empty ones."""
_TRUE_COLOUR: Final = frozenset({"truecolor", "24bit"})
_GROUND: Final = {
    "dark": "\x1b[38;2;228;233;231m\x1b[48;2;18;24;27m",
    "light": "\x1b[38;2;27;36;39m\x1b[48;2;246;247;245m",
}
"""Words and ground of the two themes, as ``assistant.ui.tui.themes`` has them."""


def frame(
    environ: Mapping[str, str], words: str = GREETING, size: tuple[int, int] = (80, 24)
) -> str:
    """Return what opens the screen: *words* on an empty ground, where home puts them.

    Args:
        environ: says which colours.
        words: one short sentence.
        size: columns and rows of the terminal.
    """
    columns, rows = size
    column = max(columns - _COLUMN, 0) // 2 + 2
    row = 1 if rows < _SHORT else 2
    true_colour = environ.get("COLORTERM", "").lower() in _TRUE_COLOUR
    ground = _GROUND.get(theme_of(environ), "") if true_colour else ""
    return f"{OPEN}{ground}\x1b[2J\x1b[{row};{column}H{words}\x1b[0m"


def size_of(stdout: TextIO) -> tuple[int, int]:
    """Return columns and rows of the terminal that *stdout* is, as far as it tells."""
    try:
        columns, rows = os.get_terminal_size(stdout.fileno())
    except (OSError, ValueError):
        return 80, 24
    return (columns, rows) if columns and rows else (80, 24)


def write(text: str, stdout: TextIO) -> None:
    """Write *text* if *stdout* is a terminal."""
    if stdout.isatty():
        stdout.write(text)
        stdout.flush()
