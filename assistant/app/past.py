"""What earlier sessions tell this one: practice and its effect, the profile, the tier.

Pure folds over stored events; nothing here is kept, so nothing here can disagree with the log.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from assistant.app.ports import Record
from assistant.domain.condition import Value
from assistant.domain.events import (
    Event,
    Flagged,
    Forgot,
    Practised,
    ProfileSet,
    Rated,
    Started,
    Told,
)
from assistant.domain.person import Practice
from assistant.domain.tier import Tier

DAY_MS: Final = 86_400_000

PRACTICE_KINDS: Final = ("Practised", "Rated", "Told", "Forgot")
"""Kinds of event that ``practices`` reads."""

PROFILE_KINDS: Final = ("ProfileSet",)
"""Kinds of event that ``profile`` reads."""

WEEK: Final = 7
"""Days."""

FACT_KINDS: Final = ("Started", "Rated")
"""Kinds of event that ``facts`` reads."""

TIER_KINDS: Final = ("Flagged",)
"""Kinds of event that ``carried_tier`` reads."""


@dataclass
class _Open:
    """The session being read: what was said last, and the practice that waits for its effect."""

    craving: int | None = None
    place: str | None = None
    company: str | None = None
    waiting: list[Practice] = field(default_factory=list)


def practices(records: Iterable[Record], now_ms: int) -> tuple[Practice, ...]:
    """Return every practice with its moment and the craving after it, oldest first.

    One that was passed over before it began has no craving after it: it did nothing. What the
    person reset is left out, and so is what could not be learned from it any more.

    Args:
        records: stored events, oldest first.
        now_ms: milliseconds since 1970, to tell how long ago each was.
    """
    done: list[Practice] = []
    sessions: dict[str, _Open] = {}
    for record in records:
        if isinstance(record.event, Forgot):
            for listed in (done, *(seen.waiting for seen in sessions.values())):
                listed[:] = [p for p in listed if p.exercise != record.event.exercise]
        elif record.session is not None and record.event is not None:
            seen = sessions.setdefault(record.session, _Open())
            _read(record.event, seen, done, max(0.0, (now_ms - record.utc_ms) / DAY_MS))
    return (*done, *(p for seen in sessions.values() for p in seen.waiting))


def _read(event: Event, seen: _Open, done: list[Practice], days_ago: float) -> None:
    match event:
        case Practised(outcome=outcome):
            (done if outcome == "skipped" else seen.waiting).append(
                Practice(
                    exercise=event.exercise,
                    outcome=outcome,
                    before=seen.craving,
                    days_ago=days_ago,
                    made_worse=outcome == "worse",
                    place=seen.place,
                    company=seen.company,
                )
            )
        case Told(means="place", values=(place, *_)):
            seen.place = place
        case Told(means="company", values=(company, *_)):
            seen.company = company
        case Rated(means="craving", value=value):
            seen.craving = value
            done.extend(replace(p, after=value) for p in seen.waiting)
            seen.waiting = []
        case Rated(means="made_worse", value=1, exercise=exercise):
            _mark_worse(done, seen.waiting, exercise)
        case _:
            pass


def _mark_worse(done: list[Practice], waiting: list[Practice], exercise: str) -> None:
    """Note on the newest practice of *exercise* that it made things worse."""
    for listed in (waiting, done):
        for index in range(len(listed) - 1, -1, -1):
            old = listed[index]
            if old.exercise == exercise:
                listed[index] = replace(old, made_worse=True)
                return


def profile(records: Iterable[Record]) -> Mapping[str, Value]:
    """Return what the person told about themselves; the newest word counts."""
    return {
        record.event.name: record.event.value
        for record in records
        if isinstance(record.event, ProfileSet)
    }


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
