"""The real content, wired once; a store in memory, and a clock that stands."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from assistant.app.breakwater import Breakwater
from assistant.app.conversation import Conversation
from assistant.app.hearing import Hearing
from assistant.app.ports import MemoryStore, Store
from assistant.app.settings import MemorySettings
from assistant.app.wiring import Parts, parts
from assistant.domain.session import Session
from assistant.support.lines import load_lines
from tests.app.everywhere import everywhere


class StandingClock:
    """Always the same evening."""

    def now(self) -> datetime:
        return datetime(2026, 11, 22, 20, 30, tzinfo=UTC)


class CountingIds:
    def __init__(self) -> None:
        self._last = 0

    def new(self) -> str:
        self._last += 1
        return f"id{self._last}"


@pytest.fixture(scope="session")
def made() -> Parts:
    return parts()


@pytest.fixture(scope="session")
def standing(made: Parts) -> dict[tuple[str, str], Session]:
    """A session at every question of every shipped flow."""
    return everywhere(made.runtime)


@pytest.fixture
def open_with(made: Parts) -> Callable[..., Breakwater]:
    def make(store: Store | None = None) -> Breakwater:
        return Breakwater(
            runtime=made.runtime,
            hearing=Hearing(made.runtime, made.content.vocabularies, made.lexicon),
            library=made.library,
            countries=load_lines(),
            store=store or MemoryStore(StandingClock()),
            settings=MemorySettings(),
            clock=StandingClock(),
            ids=CountingIds(),
        )

    return make


@pytest.fixture
def breakwater(open_with: Callable[..., Breakwater]) -> Breakwater:
    return open_with()


@pytest.fixture
def stand_at(breakwater: Breakwater) -> Callable[[Session], Conversation]:
    """Return a conversation that stands at *session*, with its question on the screen."""

    def stand(session: Session) -> Conversation:
        conversation = breakwater.conversation()
        conversation.begin("craving")
        conversation._session = session
        return conversation

    return stand
