"""Columns of editors: counted in units of an encoding there, in characters everywhere here.

The one place where the two are turned into each other; nothing else knows about units.
"""

from enum import StrEnum
from typing import Final


class Units(StrEnum):
    """What an editor counts columns in."""

    UTF8 = "utf-8"
    UTF16 = "utf-16"
    UTF32 = "utf-32"


_WIDE: Final = 0xFFFF
"""Characters above take two units of UTF-16."""


def to_units(line: str, column: int, units: Units = Units.UTF16) -> int:
    """Return the units before character *column* of *line*; both 0-based.

    A column past the end of the line counts as its end.
    """
    return _length(line[: max(0, column)], units)


def from_units(line: str, count: int, units: Units = Units.UTF16) -> int:
    """Return the character of *line* that stands *count* units into it; both 0-based.

    A count inside a character means its start; a count past the end means the end.
    """
    if line.isascii() or units is Units.UTF32:
        return min(max(0, count), len(line))
    left = count
    for column, character in enumerate(line):
        left -= _length(character, units)
        if left < 0:
            return column
    return len(line)


def _length(text: str, units: Units) -> int:
    if units is Units.UTF8:
        return len(text.encode("utf-8", "surrogatepass"))
    if units is Units.UTF32 or text.isascii():
        return len(text)
    return len(text) + sum(character > chr(_WIDE) for character in text)
