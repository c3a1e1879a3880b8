"""Small questions about events and sessions that the main path asks."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.domain.events import Answered, Asked, Event, Flagged, Misread, Paused, Skipped
from assistant.domain.hazard import SAFETY_FLOW
from assistant.domain.reading import Finding
from assistant.domain.session import Session
from assistant.engine.shelf import PLAN

SHOWN_AGAIN: Final = 12
"""How many events back a resumed conversation shows."""


def kept(event: Event, *, crisis: bool) -> Event:
    """What is stored of *event*: the words typed in a crisis are not (safety rule SR33)."""
    if isinstance(event, Flagged) or (crisis and isinstance(event, Answered | Skipped)):
        return replace(event, typed=None)
    return replace(event, typed="") if crisis and isinstance(event, Misread) else event


def in_crisis(session: Session | None) -> bool:
    """Whether the crisis conversation is running."""
    return session is not None and any(frame.flow == SAFETY_FLOW for frame in session.frames)


def being_helped(session: Session, found: Finding) -> bool:
    """Whether the crisis conversation for this very danger is running already."""
    hazards = {f.values.get("hazard") for f in session.frames if f.flow == SAFETY_FLOW}
    return found.id in hazards and found.tier <= session.tier


def is_plan(event: Answered) -> bool:
    """Whether the person picked a plan of their own that brings in someone."""
    return event.answers[:1] != () and event.answers[0].startswith(PLAN)


def last_asked(events: Sequence[Event]) -> Asked | None:
    """Return the newest question of *events*."""
    return next((event for event in reversed(events) if isinstance(event, Asked)), None)


def recent(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The last of what was said, without the leaving itself, ending with the question."""
    shown = tuple(event for event in events if not isinstance(event, Paused))
    return shown[-SHOWN_AGAIN:]


def sentence(words: str) -> str:
    """Return *words* as a sentence."""
    return words[:1].upper() + words[1:] + "."
