"""What the person told about themselves for good: health, what they work on, what is opened.

A fold over stored events. A yes holds until it is taken back, or for as long as such a thing
lasts. A no about health holds for three months at most, then it is unknown again, and unknown is
the careful side: health changes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf
from typing import Final

from assistant.app.ports import Record
from assistant.domain.events import Answered, Event, ProfileSet
from assistant.domain.flow import Variable
from assistant.domain.own_events import AboutYou
from assistant.domain.person import ABOUT

ABOUT_KINDS: Final = ("ProfileSet", "AboutYou")
"""Kinds of event that ``about`` reads."""

DAY_MS: Final = 86_400_000

NO_HOLDS: Final = 90
"""Days that a no about health counts: judgement, awaiting clinical review."""

HOLDS: Final = {
    "chest_pain_now": 1,
    "withdrawal_danger": 14,
    "withdrawal_opioid": 14,
    "head_injury": 90,
    "grief_acute": 180,
}
"""Days that an answer counts, for what passes: after them it is not known. Judgement too."""


@dataclass(frozen=True, slots=True)
class About:
    """What holds for the person, as far as they told."""

    flags: frozenset[str] = frozenset()
    """Health and life flags that hold."""
    cleared: frozenset[str] = frozenset()
    """Flags they said do not hold, in the last three months."""
    substances: frozenset[str] = frozenset()
    """What they work on."""
    opened: frozenset[str] = frozenset()
    """Kinds of exercise they opened."""


def about(records: Iterable[Record], now_ms: int) -> About:
    """Return what the person told, the newest word on each point.

    Args:
        records: stored events of ABOUT_KINDS, oldest first.
        now_ms: milliseconds since 1970.
    """
    held: dict[str, dict[str, tuple[bool, int]]] = {"flags": {}, "substances": {}, "opened": {}}
    for record in records:
        match record.event:
            case ProfileSet(name="substances", value=tuple(value)):
                held["substances"] = dict.fromkeys(map(str, value), (True, record.utc_ms))
            case AboutYou(axis=axis, yes=yes, no=no, unknown=unknown) if axis in held:
                told = held[axis]
                for word in (*yes, *no, *unknown):
                    told.pop(word, None)
                told.update(dict.fromkeys(yes, (True, record.utc_ms)))
                told.update(dict.fromkeys(no, (False, record.utc_ms)))
            case _:
                pass
    flags = {
        word: holds
        for word, (holds, at) in held["flags"].items()
        if _counts(word, holds, at, now_ms)
    }
    return About(
        flags=frozenset(word for word, holds in flags.items() if holds),
        cleared=frozenset(word for word, holds in flags.items() if not holds),
        substances=frozenset(word for word, (holds, _) in held["substances"].items() if holds),
        opened=frozenset(word for word, (holds, _) in held["opened"].items() if holds),
    )


def _counts(word: str, holds: bool, at_ms: int, now_ms: int) -> bool:  # noqa: FBT001 - the answer
    """Whether an answer about health still counts. A no from a clock that ran ahead does not."""
    days = HOLDS.get(word, inf if holds else NO_HOLDS)
    if not holds:
        days = min(days, NO_HOLDS)
    return (holds or at_ms <= now_ms) and now_ms - at_ms < days * DAY_MS


def told(variables: Mapping[str, Variable], into: str | None, event: Event) -> AboutYou | None:
    """Return what the answer *event* tells about the person for good, or None.

    What a question showed and the person left out is a no: the question says so.
    """
    variable = variables.get(into or "")
    if not isinstance(event, Answered) or variable is None or variable.means not in ABOUT:
        return None
    yes = tuple(word for word in variable.values if word in event.answers)
    no = tuple(word for word in variable.values if word not in event.answers)
    return AboutYou(axis=ABOUT[variable.means], yes=yes, no=no)
