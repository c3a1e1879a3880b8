"""How urgent a moment is. The meaning of each tier is in the crisis protocol (T0-T4)."""

from enum import IntEnum


class Tier(IntEnum):
    """Urgency. A raised tier never drops by itself (safety rule SR02)."""

    ROUTINE = 0
    """No safety signal."""

    WATCH = 1
    """A soft signal or a pattern: offer contact beside a skill."""

    ELEVATED = 2
    """Ask directly; a person or a line beside every exercise."""

    URGENT = 3
    """Stop the normal conversation; people and lines first; no exercises."""

    EMERGENCY = 4
    """Emergency number and first steps at once; no question first."""
