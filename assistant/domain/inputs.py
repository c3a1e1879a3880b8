"""What a front end hands to a conversation, one value per key press or line."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Command(StrEnum):
    """What a person may say or press in every turn of every flow."""

    HELP = "help"
    """People and lines, at once."""
    SKIP = "skip"
    BACK = "back"
    WHY = "why"
    SHORTER = "shorter"
    JUST_LOG = "just_log"
    """Record what is known and close."""
    STOP = "stop"
    """Save and leave; resume later at the same turn."""


@dataclass(frozen=True, slots=True)
class Picked:
    """Answers chosen by digit, arrow or mouse, or understood from text."""

    answers: tuple[str, ...]
    """Answer ids; one for a choice, any number for ``many``; an exercise id for an offer."""
    typed: str | None = None
    """The person's own words when the choice was understood from text."""
    seconds: int | None = None
    """For practise: how long it ran."""


@dataclass(frozen=True, slots=True)
class Rated:
    """A number on a scale, or a count."""

    value: int
    typed: str | None = None


@dataclass(frozen=True, slots=True)
class Typed:
    """A line of text, not yet understood. At most 10,000 characters are kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Wrote:
    """Free text for a text variable; made by the conversation from ``Typed``."""

    text: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """Text that was not understood; made by the conversation from ``Typed``."""

    typed: str
    nearest: tuple[str, ...] = ()
    """The ids of the one or two nearest answers to offer back; empty when nothing is near."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """The person passed over this question."""

    typed: str | None = None


Input: TypeAlias = Picked | Rated | Typed | Skipped | Command
"""What a front end sends."""

Given: TypeAlias = Picked | Rated | Wrote | Unclear | Skipped | Command
"""What the engine takes: text has been read by then."""
