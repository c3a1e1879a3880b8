"""Shared vocabularies: the ids flows and exercises use, with the words people say for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.domain.place import NOWHERE, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One entry of a vocabulary."""

    id: str
    label: str
    phrases: tuple[str, ...] = ()
    """Everyday ways to say it. For understanding only; never shown."""
    group: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    """What else is known of it, by name: the situation of a trigger, the check of a mood."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """One list: triggers, moods, body, place, company, energy, minutes, families, flags."""

    id: str
    terms: Mapping[str, Term]
    """In file order."""
