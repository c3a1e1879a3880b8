"""What a help page is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One person, one line, or one thing to know."""

    text: str
    detail: str = ""
    """For a line: whom it is for, its hours, its status and its date."""


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a title."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class HelpPage:
    """People and lines, the most useful first; never empty."""

    sections: tuple[Section, ...]
