"""What the use cases need from the world, as parameters: so that tests bring their own."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from assistant.domain.events import Event


class Clock(Protocol):
    """The person's own time."""

    def now(self) -> datetime:
        """Return the time here, with its zone."""


class Ids(Protocol):
    """New names for new things."""

    def new(self) -> str:
        """Return an id never given before."""


class Record(Protocol):
    """One stored event, as looking back reads it."""

    @property
    def session(self) -> str | None:
        """The session it belongs to; None outside any."""

    @property
    def utc_ms(self) -> int:
        """When it was stored, milliseconds since 1970."""

    @property
    def event(self) -> Event | None:
        """What happened; None once the person erased it."""


class NotSavedError(Exception):
    """The store refused. Carries one sentence for the person, with the way out."""


class Store(Protocol):
    """Where events are kept."""

    def append(self, session_id: str | None, events: Sequence[Event]) -> None:
        """Keep *events*, all or none, before returning.

        Raises:
            NotSavedError: none was kept; stay where the conversation is and show the sentence.
        """

    def stored(
        self, session_id: str | None = None, kinds: Collection[str] | None = None
    ) -> Iterator[Record]:
        """Return what is kept, oldest first; of one session, or of some kinds, when given."""

    def unfinished(self) -> str | None:
        """Return the newest session that has not ended, begun within a day."""

    def close(self) -> None:
        """Let go of the store."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An event kept in memory only."""

    session: str | None
    utc_ms: int
    event: Event | None


class MemoryStore:
    """Keeps events for as long as the program runs: for a guest, and for a vault that is away."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._kept: list[Kept] = []

    def append(self, session_id: str | None, events: Sequence[Event]) -> None:
        """Keep *events* in memory."""
        at = int(self._clock.now().timestamp() * 1000)
        self._kept.extend(Kept(session_id, at, event) for event in events)

    def stored(
        self, session_id: str | None = None, kinds: Collection[str] | None = None
    ) -> Iterator[Kept]:
        """Return what was kept since the program began."""
        for kept in self._kept:
            of_kind = kinds is None or type(kept.event).__name__ in kinds
            if of_kind and session_id in {None, kept.session}:
                yield kept

    def unfinished(self) -> str | None:
        """Return None: a guest's session ends with the program."""
        return None

    def close(self) -> None:
        """Forget everything."""
        self._kept.clear()


def events_of(records: Iterable[Record]) -> Iterator[Event]:
    """Return the events of *records* that were not erased."""
    return (record.event for record in records if record.event is not None)
