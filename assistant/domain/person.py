"""What is known of a person in this moment: what the coping engine reads."""

from dataclasses import dataclass, field
from typing import Final

from assistant.domain.exercise import Energy
from assistant.domain.tier import Tier

MEANINGS: Final = (
    "craving",
    "moods",
    "triggers",
    "body",
    "place",
    "company",
    "minutes",
    "energy",
    "flags",
    "substance",
    "used_now",
    "driving",
    "confidence",
    "made_worse",
    "health",
    "works_on",
    "opened",
    "plan_trigger",
    "plan_company",
    "plan_place",
    "plan_act",
    "plan_person",
    "plan_keep",
)
"""What a variable's ``means:`` may be. From ``health`` on, what is kept for good, not for a moment:
what holds for the person, and the parts of an if-then plan."""

ABOUT: Final = {"health": "flags", "works_on": "substances", "opened": "opened"}
"""A meaning that is kept for good, to the axis of the person it tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """One past use of an exercise, with what it came to: what learning reads."""

    exercise: str
    version: int = 1
    outcome: str
    """``done``, ``stopped`` or ``worse``."""
    before: int | None = None
    """Craving before, 0-10."""
    after: int | None = None
    """Craving after, 0-10."""
    made_worse: bool = False
    days_ago: float = 0.0
    """Days between then and now, never negative."""
    place: str | None = None
    company: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonState:
    """A moment. Everything may be unknown; nothing is guessed."""

    craving: int | None = None
    """0-10."""
    moods: frozenset[str] = frozenset()
    triggers: frozenset[str] = frozenset()
    body: frozenset[str] = frozenset()
    """Body needs: hungry, tired, in_pain, ..."""
    place: str | None = None
    """One of the ten settings."""
    company: str | None = None
    """alone, safe_person, people_using, children, unsafe_person or crowd."""
    minutes: int | None = None
    """Time available, in minutes."""
    energy: Energy | None = None
    flags: frozenset[str] = frozenset()
    """Health and situation flags known to hold."""
    cleared: frozenset[str] = frozenset()
    """Flags the person said do not hold."""
    opted_in: frozenset[str] = frozenset()
    """Gates that are open: spiritual, harm_reduction, family, lapse, medication."""
    substances: frozenset[str] = frozenset()
    """What the person is working on, or used."""
    used_recently: frozenset[str] = frozenset()
    """Substances used in the last 12-48 hours."""
    driving: bool = False
    acting: bool = False
    """About to use, or using now."""
    tier: Tier = Tier.ROUTINE
    tried: tuple[str, ...] = ()
    """Exercises done earlier today or in this session, oldest first."""
    favourites: frozenset[str] = frozenset()
    """Exercises the person marked as favourites."""
    contacts: bool = True
    """Whether someone could be reached; False only when the person said so."""
    night: bool = False
    """Whether it is between 22:00 and 06:00 on the person's clock."""


@dataclass(frozen=True, slots=True)
class History:
    """Past practice, oldest first."""

    practices: tuple[Practice, ...] = field(default=())
