"""Which lines stand on a help page: few, so that a person in trouble can take one.

One crisis line, one for what the person works on, and those a person's own group adds; a line is
never hidden because of the hour (safety rule SR53), and never shown past its review date.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

from assistant.domain.support import Country, Line

CRISIS: Final = ("crisis", "suicide", "listening", "mental_health")
SUBSTANCES: Final = ("drugs", "alcohol", "substance", "addiction")
GAMBLING: Final = ("gambling",)
VIOLENCE: Final = ("domestic_violence", "violence")
YOUTH: Final = ("youth", "child")
TEXT: Final = ("text",)

_FOR_SOME: Final = frozenset(
    {"child", "family", "indigenous", "lgbtq", "men", "trans", "veterans", "youth"}
)
"""Categories of lines that are for some people only: added for them, never the only choice."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a country that may be shown on a day."""

    current: tuple[Line, ...] = ()
    """In the order of the country's file."""
    past: tuple[Line, ...] = ()
    """Past their review date: not shown, only known to be missing."""

    def best(self, wanted: Collection[str], shown: Collection[str] = ()) -> Line | None:
        """Return the first line for everyone in the first of the *wanted* categories that has one.

        Args:
            wanted: categories, the nearest first.
            shown: ids of lines that stand on the page already.
        """
        return _first(self.current, wanted, shown)

    def once(self, wanted: Collection[str]) -> bool:
        """Return whether there was such a line, whose number is now too old to show."""
        return _first(self.past, wanted, ()) is not None


def lines_on(country: Country | None, today: date) -> Lines:
    """Return the lines of *country* that may be shown on *today*; none without a country."""
    kept = tuple(line for line in country.lines if line.ship) if country is not None else ()
    return Lines(
        current=tuple(line for line in kept if today < line.review_by),
        past=tuple(line for line in kept if today >= line.review_by),
    )


def _first(lines: tuple[Line, ...], wanted: Collection[str], shown: Collection[str]) -> Line | None:
    for category in wanted:
        others = _FOR_SOME - {category}
        for line in lines:
            fits = category in line.categories and line.id not in shown
            if fits and (category in _FOR_SOME or not others.intersection(line.categories)):
                return line
    return None
