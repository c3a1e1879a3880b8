"""An if-then plan that a counselor wrote, with its passport."""

from dataclasses import dataclass, field
from typing import Final

from assistant.domain.exercise import Passport
from assistant.domain.place import NOWHERE, Place

MOST_PARTS: Final = 4
"""Conditions in one plan; more is no plan for a hard moment."""
LONGEST_NAME: Final = 40
"""Characters of the name of someone to call or text."""
ACTS: Final = ("do", "call", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPlan:
    """A plan of the library: it joins the person's own, after them, until it is switched off.

    Raises nothing: ``assistant.content.plan_reader`` has reported every problem before.
    """

    id: str
    when: tuple[tuple[str, str], ...]
    """1-4 conditions: axis and value; ``night`` has no value, ``craving`` the least number."""
    act: str
    """One of ACTS."""
    what: str
    """The exercise id, or who to call or text."""
    passport: Passport
    at: Place = field(default=NOWHERE, compare=False)
