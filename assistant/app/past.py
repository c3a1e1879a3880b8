"""What earlier sessions tell this one: practice and its effect, the profile, the tier.

Pure folds over stored events; nothing here is kept, so nothing here can disagree with the log.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from assistant.app.ports import Record
from assistant.domain.condition import Value
from assistant.domain.events import Flagged, Practised, ProfileSet, Rated, Started
from assistant.domain.person import Practice
from assistant.domain.tier import Tier

DAY_MS: Final = 86_400_000


@dataclass
class _Open:
    """The session being read: what was rated last, and the practice that waits for its effect."""

    craving: int | None = None
    waiting: list[Practice] = field(default_factory=list)


def practices(records: Iterable[Record], now_ms: int) -> tuple[Practice, ...]:
    """Return every practice with the craving before and after it, oldest first.

    Args:
        records: stored events, oldest first.
        now_ms: milliseconds since 1970, to tell how long ago each was.
    """
    done: list[Practice] = []
    sessions: dict[str, _Open] = {}
    for record in records:
        if record.session is None or record.event is None:
            continue
        seen = sessions.setdefault(record.session, _Open())
        match record.event:
            case Practised(exercise=exercise, outcome=outcome):
                seen.waiting.append(
                    Practice(
                        exercise=exercise,
                        outcome=outcome,
                        before=seen.craving,
                        days_ago=max(0.0, (now_ms - record.utc_ms) / DAY_MS),
                        made_worse=outcome == "worse",
                    )
                )
            case Rated(means="craving", value=value):
                seen.craving = value
                seen.waiting = [replace(p, after=value) for p in seen.waiting]
                done.extend(seen.waiting)
                seen.waiting = []
            case Rated(means="made_worse", value=1, exercise=exercise):
                _mark_worse(done, seen.waiting, exercise)
            case _:
                pass
    return (*done, *(p for seen in sessions.values() for p in seen.waiting))


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


def days_since_lapse(records: Iterable[Record], now_ms: int) -> int | None:
    """Return whole days since the person last told of a slip; None when none is known."""
    told = [
        record.utc_ms
        for record in records
        if isinstance(record.event, Started) and record.event.flow == "after_a_slip"
    ]
    return max(0, (now_ms - max(told)) // DAY_MS) if told else None
