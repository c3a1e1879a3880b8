"""A conversation went on with another version of its flows than it was begun with."""

from dataclasses import dataclass
from typing import Final

from assistant.domain.condition import Value

STEPS: Final = "steps"
"""Everyone stood where the new version says, with what they had said."""

ANSWERS: Final = "answers"
"""The answers were given again to the new version, as far as they fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Landed:
    """From here on the conversation runs on the flows of *versions*."""

    step: str
    """Where it stands now."""
    versions: tuple[str, ...]
    """Each ``flow:sha``: the flows met so far, in the version they have from here on."""
    how: str
    """STEPS or ANSWERS."""
    given: tuple[tuple[str, Value], ...] = ()
    """``flow.variable`` to its value, for what was known from outside on landing."""
