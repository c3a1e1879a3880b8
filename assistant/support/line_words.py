"""How a line is put into words: how to reach it, when it is open, and how sure its number is."""

import re
from typing import Final

from assistant.domain.support import Line

NOT_CHECKED: Final = "Not yet re-checked by us."

_SEEN: Final = {
    "official_page_seen": "Number seen on an official page",
    "official_page_logged_by_third_party": (
        "Number seen on the service's own page, as another project wrote down"
    ),
    "secondary_source": "Number seen on another site",
}
_VERBS: Final = {"call": "call", "text": "text", "chat": "chat at", "email": "write to"}
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_YEAR_MONTH: Final = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_YEARS: Final = re.compile(r"(\d{4})-(\d{4})")


def reach_words(line: Line) -> str:
    """Return who it is and every way to reach it: "Samaritans: call 116 123, write to ..."."""
    ways = ", ".join(f"{_VERBS[way.kind]} {way.value}" for way in line.ways)
    return f"{line.name}: {ways}"


def detail_words(line: Line) -> str:
    """Return whom it is for, its hours, and how and when its number was seen (rule SR04)."""
    parts = [f"For {line.for_whom}.", f"Open: {line.hours}.", status_words(line)]
    if line.note:
        parts.insert(2, line.note)
    return " ".join(parts)


def status_words(line: Line) -> str:
    """Return how the number was seen, when, and that nobody here has checked it again."""
    return f"{_SEEN[line.status]}, {when_words(line.as_of)}. {NOT_CHECKED}"


def when_words(as_of: str) -> str:
    """Return a time as people say it: "2026-08" is "August 2026"."""
    if as_of == "page undated":
        return "on a page without a date"
    years = _YEARS.fullmatch(as_of)
    if years is not None:
        return f"{years[1]} to {years[2]}"
    return _YEAR_MONTH.sub(lambda found: f"{_MONTHS[int(found[2]) - 1]} {found[1]}", as_of)
