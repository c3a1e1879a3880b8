"""One run of a flow by one person, as a value: stepping gives a new one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from assistant.domain.condition import Value
from assistant.domain.events import Choice, Event
from assistant.domain.tier import Tier


@dataclass(frozen=True, slots=True)
class Shelf:
    """Which part of what may be offered is on the screen: moved by the person, never by a flow."""

    turn: int = 0
    """How often something else was asked for; 0 shows the best."""
    seen: tuple[str, ...] = ()
    """Exercises this offer has shown, for something else than those."""
    over: bool = False
    """True: there is nothing else left."""
    whole: bool = False
    """True: the whole list, by family."""
    family: str = ""
    """The family that is open in the whole list."""
    page: int = 0
    marking: bool = False
    """True: the next pick marks or unmarks a favourite."""
    marks: tuple[tuple[str, bool], ...] = ()
    """Favourites marked (True) and let go (False) in this offer, oldest first."""


class Status(StrEnum):
    """Whether the session waits for the person."""

    WAITING = "waiting"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One flow on the call stack."""

    flow: str
    """Flow id."""
    step: str
    """Where this flow stands."""
    values: Mapping[str, Value] = field(default_factory=dict)
    """Variables filled so far. Never changed in place."""
    visits: Mapping[str, int] = field(default_factory=dict)
    """How often each step with a limit was entered."""
    interrupt: bool = False
    """True: pushed over a question, which stands again when this flow ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Where a conversation stands: everything the next step depends on, and nothing else."""

    frames: tuple[Frame, ...]
    """The call stack; the last one is running. Empty once ended."""
    status: Status = Status.WAITING
    tries: int = 0
    """Unclear answers to the question that stands now."""
    nearest: tuple[str, ...] = ()
    """Answers offered back after an unclear one; typing or picking still takes any answer."""
    offers: tuple[Choice, ...] = ()
    """Exercises on offer now."""
    shelf: Shelf = Shelf()
    """What of the ranked exercises the offer shows."""
    exercise: str = ""
    """The exercise picked last; what ``practise: picked`` runs."""
    tier: Tier = Tier.ROUTINE
    """The highest seen; never drops by itself."""
    brief: bool = False
    """The person asked for shorter."""
    questions: int = 0
    """Questions asked so far, against the budget."""
    past: tuple["Session", ...] = ()
    """The session at earlier questions, oldest first, for ``back``; each with an empty past."""
    outcome: str = ""

    @property
    def top(self) -> Frame:
        """The running flow. Only while the session is waiting."""
        return self.frames[-1]

    def with_top(self, **changes: object) -> "Session":
        """Return this session with fields of the running frame replaced."""
        frame = replace(self.frames[-1], **changes)  # type: ignore[arg-type]
        return replace(self, frames=(*self.frames[:-1], frame))


@dataclass(frozen=True, slots=True)
class Sprint:
    """What one input produced: the next session and its events."""

    session: Session
    events: tuple[Event, ...]
