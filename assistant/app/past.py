"""What earlier sessions tell this one: practice and its effect, the profile, the tier.

Folds over stored events. Only practice is kept as far as it was read, and read afresh when the
log is another one, so nothing here can disagree with the log.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from assistant.app.ports import Record
from assistant.coping.learn import is_forgotten
from assistant.domain import events
from assistant.domain.condition import Value
from assistant.domain.events import (
    Called,
    Event,
    Flagged,
    Forgot,
    ProfileSet,
    Rated,
    Started,
    Told,
)
from assistant.domain.person import Practice
from assistant.domain.tier import Tier

DAY_MS: Final = 86_400_000
HOUR_MS: Final = 3_600_000

PRACTICE_KINDS: Final = ("Practised", "Rated", "Told", "Forgot")
"""Kinds of event that ``practices`` reads."""

PROFILE_KINDS: Final = ("ProfileSet",)
"""Kinds of event that ``profile`` reads."""

WEEK: Final = 7
"""Days."""

FACT_KINDS: Final = ("Started", "Rated")
"""Kinds of event that ``facts`` reads."""

USE_KINDS: Final = ("Started", "Called", "Told", "Rated")
"""Kinds of event that ``used_lately`` reads."""

USE_HOURS: Final = {"stimulants": 48, "mdma_psychedelics": 48, "inhalants_nitrous": 24}
"""How long a substance counts as used lately, in hours (safety rule SR24)."""

OTHER_USE_HOURS: Final = 12
"""The same for everything else (safety rule SR23)."""

TIER_KINDS: Final = ("Flagged",)
"""Kinds of event that ``carried_tier`` reads."""


@dataclass
class _Open:
    """The session being read: what was said last, and the practice that waits for its effect."""

    craving: int | None = None
    place: str | None = None
    company: str | None = None
    waiting: list["_Done"] = field(default_factory=list)


@dataclass
class _Done:
    """One practice, with the time it was stored."""

    at_ms: int
    practice: Practice


class Practised:
    """Past practice, folded as far as it was read: what is new is added to it.

    A year of practice takes about 10 ms to fold; an answer adds a few records to it.
    """

    def __init__(self) -> None:
        self._done: list[_Done] = []
        self._sessions: dict[str, _Open] = {}
        self._read = 0
        self._last: Record | None = None

    def practices(self, records: Iterable[Record], now_ms: int) -> tuple[Practice, ...]:
        """Return every practice with its moment and the craving after it, oldest first.

        One that was passed over before it began has no craving after it: it did nothing. What the
        person reset is left out, and so is what could not be learned from it any more.

        Args:
            records: all stored events of PRACTICE_KINDS, oldest first. When they go on from those
                of the last call, only the new ones are read.
            now_ms: milliseconds since 1970, to tell how long ago each was.
        """
        whole = list(records)
        goes_on = self._read <= len(whole) and (
            not self._read or whole[self._read - 1] is self._last
        )
        if not goes_on:  # another store, or something was erased
            self._done, self._sessions, self._read = [], {}, 0
        for record in whole[self._read :]:
            self._take(record)
        self._read, self._last = len(whole), whole[-1] if whole else None
        waiting = (done for seen in self._sessions.values() for done in seen.waiting)
        return tuple(
            replace(done.practice, days_ago=max(0.0, (now_ms - done.at_ms) / DAY_MS))
            for done in (*self._done, *waiting)
        )

    def _take(self, record: Record) -> None:
        event = record.event
        if isinstance(event, Forgot):
            for listed in (self._done, *(seen.waiting for seen in self._sessions.values())):
                listed[:] = [
                    done
                    for done in listed
                    if not is_forgotten(done.practice, event.exercise, event.band)
                ]
        elif record.session is not None and event is not None:
            seen = self._sessions.setdefault(record.session, _Open())
            _read(event, seen, self._done, record.utc_ms)


def practices(records: Iterable[Record], now_ms: int) -> tuple[Practice, ...]:
    """Return every practice in *records*, read from the first: see ``Practised``."""
    return Practised().practices(records, now_ms)


def _read(event: Event, seen: _Open, done: list[_Done], at_ms: int) -> None:
    match event:
        case events.Practised(outcome=outcome):
            practice = Practice(
                exercise=event.exercise,
                outcome=outcome,
                before=seen.craving,
                made_worse=outcome == "worse",
                place=seen.place,
                company=seen.company,
            )
            (done if outcome == "skipped" else seen.waiting).append(_Done(at_ms, practice))
        case Told(means="place", values=(place, *_)):
            seen.place = place
        case Told(means="company", values=(company, *_)):
            seen.company = company
        case Rated(means="craving", value=value):
            seen.craving = value
            for waited in seen.waiting:
                waited.practice = replace(waited.practice, after=value)
            done.extend(seen.waiting)
            seen.waiting = []
        case Rated(means="made_worse", value=1, exercise=exercise):
            _mark_worse((*done, *seen.waiting), exercise)
        case _:
            pass


def _mark_worse(listed: Sequence[_Done], exercise: str) -> None:
    """Note on the newest practice of *exercise* that it made things worse."""
    for done in reversed(listed):
        if done.practice.exercise == exercise:
            done.practice = replace(done.practice, made_worse=True)
            return


def profile(records: Iterable[Record]) -> Mapping[str, Value]:
    """Return what the person told about themselves; the newest word counts."""
    return {
        record.event.name: record.event.value
        for record in records
        if isinstance(record.event, ProfileSet)
    }


def used_lately(records: Iterable[Record], now_ms: int) -> frozenset[str]:
    """Return the substances told as used, as long as each one counts.

    The time is that of the telling, which is later than that of the use: the careful side. So is
    a time that lies ahead, after a clock was put back.

    Args:
        records: stored events of USE_KINDS, oldest first; older than two days is passed over.
        now_ms: milliseconds since 1970.
    """
    found: set[str] = set()
    about_use: set[str | None] = set()
    for record in records:
        hours = (now_ms - record.utc_ms) / HOUR_MS
        match record.event:
            case Started(flow="after_a_slip") | Called(flow="after_a_slip"):
                about_use.add(record.session)
            case Rated(means="used_now", value=1):
                about_use.add(record.session)
            case Told(means="substance", values=values) if record.session in about_use:
                found |= {v for v in values if hours < USE_HOURS.get(v, OTHER_USE_HOURS)}
            case _:
                pass
    return frozenset(found)


def carried_tier(records: Iterable[Record], now_ms: int) -> Tier:
    """Return the tier that still stands: the highest flagged in the last 24 hours (SR02)."""
    recent = (r.event for r in records if 0 <= now_ms - r.utc_ms < DAY_MS)
    tiers = [event.tier for event in recent if isinstance(event, Flagged)]
    return max(tiers, default=Tier.ROUTINE)


def facts(records: Iterable[Record], now_ms: int) -> Mapping[str, int]:
    """Return what earlier sessions tell a flow that asks with ``from: history``.

    Args:
        records: stored events of FACT_KINDS, oldest first.
        now_ms: milliseconds since 1970.

    Returns:
        Facts in the words of ``is:``; a fact that is not known is left out, never guessed.
    """
    known: dict[str, int] = {}
    checked_in: list[int] = []
    cravings: list[tuple[int, int]] = []
    for record in records:
        days = max(0, (now_ms - record.utc_ms) // DAY_MS)
        match record.event:
            case Started(flow="after_a_slip"):
                known["days since last lapse"] = days
            case Started(flow="daily_checkin"):
                checked_in.append(days)
            case Rated(means="craving", value=value):
                cravings.append((days, value))
            case _:
                pass
    if checked_in:
        known["days since last check-in"] = checked_in[-1]
    known["check-ins in the last 7 days"] = sum(days < WEEK for days in checked_in)
    if cravings:
        known["craving last time"] = cravings[-1][1]
    lately = [value for days, value in cravings if days < WEEK]
    if lately:
        known["craving at most in the last 7 days"] = max(lately)
    return known
