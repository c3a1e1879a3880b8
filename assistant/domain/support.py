"""People and lines: who a person can reach."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from assistant.domain.place import NOWHERE, Place

WAYS: Final = ("call", "text", "chat", "email")
"""What ``Way.kind`` may be."""

STATUSES: Final = (
    "official_page_seen",
    "official_page_logged_by_third_party",
    "secondary_source",
)
"""How a number was seen, the surest first. A number from memory has no status: it is not kept."""

CATEGORIES: Final = (
    "addiction",
    "alcohol",
    "child",
    "crisis",
    "domestic_violence",
    "drugs",
    "family",
    "gambling",
    "health",
    "indigenous",
    "lgbtq",
    "listening",
    "men",
    "mental_health",
    "peer",
    "referral",
    "substance",
    "suicide",
    "text",
    "trans",
    "urgent",
    "violence",
    "youth",
)
"""What ``Line.categories`` may hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person in the user's own life. The name and number are the user's own text."""

    id: str
    name: str
    relation: str = ""
    """In the person's words: sponsor, sister, counselor."""
    phone: str = ""
    """As typed; never dialled by the software."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to reach a line."""

    kind: str
    """``call``, ``text``, ``chat`` or ``email``."""
    value: str
    """The number or address; for a text with a keyword, "HOME to 741741"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A support line of a country. Shown only with its status and date (safety rule SR04)."""

    id: str
    country: str
    """ISO 3166 two letters."""
    name: str
    categories: tuple[str, ...]
    ways: tuple[Way, ...]
    hours: str
    for_whom: str
    status: str
    """``official_page_seen``, ``official_page_logged_by_third_party`` or ``secondary_source``."""
    as_of: str
    """When the source was seen or dated, as the source allows: "2026-08", "page undated"."""
    source: str
    ship: bool
    """False is never shown."""
    review_by: date
    """From this day on the line gives way to the general emergency text."""
    note: str = ""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """Emergency number and lines of one country."""

    code: str
    name: str
    emergency: tuple[str, ...]
    """Numbers, the general one first, each with a word about its use where it has one: "112",
    "110 for the police"."""
    lines: tuple[Line, ...] = ()
    emergency_as_of: str = ""
    """When the emergency numbers were written down, "2026-11"."""
    at: Place = field(default=NOWHERE, compare=False)
