"""People and lines: who a person can reach."""

from dataclasses import dataclass, field
from datetime import date

from assistant.domain.place import NOWHERE, Place


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
    lines: tuple[Line, ...] = ()
    at: Place = field(default=NOWHERE, compare=False)
