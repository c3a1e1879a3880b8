"""The conversation people have, thrown away and resumed from its record after every turn."""

from collections.abc import Callable, Mapping

from assistant.app.breakwater import Breakwater
from assistant.app.conversation import Conversation, Turn
from assistant.app.hearing import Hearing
from assistant.app.ports import MemoryStore
from assistant.app.settings import MemorySettings
from assistant.app.wiring import Parts
from assistant.domain.condition import Value
from assistant.domain.inputs import Input
from assistant.engine.runtime import Runtime
from tests.app.conftest import CountingIds, StandingClock


class KeptStore(MemoryStore):
    """A store in memory that can be continued from, as the vault can."""

    def unfinished(self) -> str | None:
        sessions = [record.session for record in self.stored() if record.session]
        return sessions[-1] if sessions else None


class Reloaded:
    """A conversation that is read anew between every two turns."""

    def __init__(self, open_again: Callable[[], Conversation]) -> None:
        self._open_again = open_again
        self._talk = open_again()

    def begin(self, flow_id: str) -> Turn:
        return self._next(self._talk.begin(flow_id))

    def give(self, given: Input) -> Turn:
        return self._next(self._talk.give(given))

    def _next(self, turn: Turn) -> Turn:
        if turn.ended is None:
            self._talk = self._open_again()
            resumed = self._talk.resume()
            assert resumed is not None
            assert resumed.asked is not None
            assert turn.asked is not None
            assert resumed.asked.step == turn.asked.step
        return turn


def open_talk(made: Parts, runtime: Runtime, given: Mapping[str, Value]) -> Reloaded:
    """Open a conversation with *given* known beforehand."""
    store = KeptStore(StandingClock())
    ids = CountingIds()

    def conversation() -> Conversation:
        talk = Breakwater(
            runtime=runtime,
            hearing=Hearing(runtime, made.content.vocabularies, made.lexicon),
            library=made.library,
            countries={},
            store=store,
            settings=MemorySettings(),
            clock=StandingClock(),
            ids=ids,
        ).conversation()
        talk._given = lambda _: given
        return talk

    return Reloaded(conversation)
