"""A stage for conversation tests: the conversation people have, on the flows of an author.

Everything but the flows is what people meet: the safety screen, the commands, reading, ranking.
After every turn the conversation is thrown away and read anew from what was written down, so a
test also shows that nothing of it lives in memory alone.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from assistant.app.conversation import Conversation, Turn
from assistant.app.hearing import Hearing
from assistant.app.offering import Offering
from assistant.app.ports import Kept
from assistant.authoring.rehearsal.perform import Opening, ReloadError, Talk
from assistant.content.folder import content_root
from assistant.content.shipped import Content, load
from assistant.coping.library import Library
from assistant.domain.condition import Value
from assistant.domain.events import Event, ProfileSet, from_record, to_record
from assistant.domain.flow import Source
from assistant.domain.inputs import Input
from assistant.domain.session import Session
from assistant.domain.tier import Tier
from assistant.engine.runtime import Runtime
from assistant.support.help_page import HelpPage, help_page
from assistant.understand.lexicon import Lexicon

EVENING: Final = datetime(2026, 1, 14, 20, 30, tzinfo=UTC)
"""When every test is played: no test depends on the day it runs."""


class StandingClock:
    """Always the same evening."""

    def now(self) -> datetime:
        """Return the evening on which every test is played."""
        return EVENING


class CountingIds:
    """Names that are the same in every run."""

    def __init__(self) -> None:
        self._last = 0

    def new(self) -> str:
        """Return the next name."""
        self._last += 1
        return f"id{self._last}"


class WrittenStore:
    """Keeps events as the text they are stored as, and reads them back from it."""

    def __init__(self) -> None:
        self._lines: list[tuple[str | None, str, str]] = []

    def append(self, session_id: str | None, events: Sequence[Event]) -> None:
        """Write *events* down."""
        for event in events:
            line = json.dumps(to_record(event), ensure_ascii=False)
            self._lines.append((session_id, type(event).__name__, line))

    def stored(
        self, session_id: str | None = None, kinds: Collection[str] | None = None
    ) -> Iterator[Kept]:
        """Read back what was written, oldest first."""
        at = int(EVENING.timestamp() * 1000)
        for session, kind, line in self._lines:
            if (kinds is None or kind in kinds) and session_id in {None, session}:
                yield Kept(session, at, from_record(kind, json.loads(line)))

    def unfinished(self) -> str | None:
        """Return the newest session: it is asked for only while it goes on."""
        sessions = [session for session, _, _ in self._lines if session is not None]
        return sessions[-1] if sessions else None

    def close(self) -> None:
        """Forget everything."""
        self._lines.clear()


class Reloaded:
    """A conversation that is read anew between every two turns."""

    def __init__(self, open_again: Callable[[], Conversation]) -> None:
        self._open_again = open_again
        self._talk = open_again()

    def begin(self, flow_id: str) -> Turn:
        """Start a flow."""
        return self._next(self._talk.begin(flow_id))

    def give(self, given: Input) -> Turn:
        """Take one input."""
        return self._next(self._talk.give(given))

    def _next(self, turn: Turn) -> Turn:
        if turn.ended is not None:
            return turn
        self._talk = self._open_again()
        again = self._talk.resume()
        if again is None or again.asked != turn.asked:
            raise ReloadError("saved and read again, it does not stand at the same question")
        return turn


class Stage:
    """Opens conversations on any flows, with everything else of the content as it is."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._lexicon = Lexicon.build(content.vocabularies)
        self._library = Library(
            content.exercises, content.weights, content.gates, content.vocabularies, content.plans
        )

    @classmethod
    def around(cls, file: Path) -> "Stage":
        """Return the stage with the content that *file* belongs to, or with the shipped one."""
        above = (folder for folder in file.absolute().parents)
        root = next((f for f in above if (f / "coping_library").is_dir()), content_root())
        return cls(load(root)[0])

    def opening(self, runtime: Runtime) -> Opening:
        """Return what opens conversations on the flows of *runtime*, read anew every turn."""
        return self._opening(runtime, Reloaded)

    def quick_opening(self, runtime: Runtime) -> Opening:
        """Return the same without reading anew: for playing one test on many changed flows."""
        return self._opening(runtime, lambda open_again: open_again())

    def _opening(
        self, runtime: Runtime, keep: Callable[[Callable[[], Conversation]], Talk]
    ) -> Opening:
        hearing = Hearing(runtime, self._content.vocabularies, self._lexicon)

        def open_talk(given: Mapping[str, Value]) -> Talk:
            store = WrittenStore()
            store.append(None, _profile(runtime, given))
            ids = CountingIds()
            return keep(lambda: self._conversation(runtime, hearing, store, ids, given))

        return open_talk

    def _conversation(
        self,
        runtime: Runtime,
        hearing: Hearing,
        store: WrittenStore,
        ids: CountingIds,
        given: Mapping[str, Value],
    ) -> Conversation:
        return Conversation(
            runtime=runtime,
            store=store,
            hearing=hearing,
            offering=Offering(
                runtime=runtime,
                library=self._library,
                store=store,
                clock=StandingClock(),
                has_contacts=lambda: True,
            ),
            clock=StandingClock(),
            ids=ids,
            given=lambda _: given,
            tier=lambda: Tier.ROUTINE,
            help_page=_help_page,
        )


def _profile(runtime: Runtime, given: Mapping[str, Value]) -> tuple[ProfileSet, ...]:
    """Return what *given* tells of the person: gates and ranking read it from the record."""
    names = {
        name
        for compiled in runtime.flows.values()
        for name, variable in compiled.flow.variables.items()
        if variable.source is Source.PROFILE
    }
    return tuple(ProfileSet(name=n, value=value) for n, value in given.items() if n in names)


def _help_page(session: Session | None) -> HelpPage:
    tier = session.tier if session is not None else Tier.ROUTINE
    return help_page(contacts=(), country=None, today=EVENING.date(), tier=tier)
