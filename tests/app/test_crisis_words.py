"""What a person types in a crisis stays out of the record (safety rule SR33)."""

from collections.abc import Callable

from assistant.app.breakwater import Breakwater
from assistant.app.ports import MemoryStore
from assistant.app.wiring import Parts
from assistant.domain.events import to_record
from assistant.domain.inputs import Typed
from assistant.engine.replay import replay
from tests.app.conftest import StandingClock

TYPED = ("i want to die", "yes i want to die so badly", "purple mumble", "rather not say, skip")


def test_no_word_typed_inside_the_crisis_conversation_is_stored(
    open_with: Callable[..., Breakwater], made: Parts
) -> None:
    store = MemoryStore(StandingClock())
    conversation = open_with(store).conversation()
    conversation.begin("craving")
    for words in TYPED:
        turn = conversation.give(Typed(words))
        assert turn.asked is not None
        assert words in str(turn.events)  # still shown

    events = [record.event for record in store.stored() if record.event is not None]
    kept = str([to_record(event) for event in events])
    assert [words for words in TYPED if words in kept] == []
    again, now = replay(made.runtime, events), conversation._session
    assert now is not None
    assert (again.frames, again.tier, again.tries) == (now.frames, now.tier, now.tries)


def test_words_typed_before_it_are_kept(open_with: Callable[..., Breakwater]) -> None:
    store = MemoryStore(StandingClock())
    conversation = open_with(store).conversation()
    conversation.begin("craving")
    conversation.give(Typed("about a six"))

    assert "about a six" in str([to_record(r.event) for r in store.stored() if r.event])
