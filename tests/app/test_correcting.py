"""A correction is remembered: the same words at the same question mean what the person meant."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.app.breakwater import Breakwater
from assistant.app.conversation import Conversation, Turn
from assistant.app.correcting import CORRECTION_KINDS, corrections
from assistant.app.ports import Kept, MemoryStore, NotSavedError
from assistant.app.wiring import Parts
from assistant.cli import Exit, run
from assistant.domain.correction import Corrected
from assistant.domain.events import Answered, Event, Flagged
from assistant.domain.inputs import Command, Input, Picked, Rated, Skipped, Typed
from assistant.engine.replay import replay
from tests.app.conftest import StandingClock

WORDS = "wound up"
"""A phrase of two triggers: the first one it is taken as is not everyone's."""
MEANT = Picked(("boredom",))


class Full(MemoryStore):
    """A store on a disk without room."""

    def append(self, session_id: str | None, events: Sequence[Event]) -> None:
        raise NotSavedError(f"No room for {len(events)} entries of {session_id}.")


def at_cue(breakwater: Breakwater) -> Conversation:
    """A craving at the question of what set it off."""
    conversation = breakwater.conversation()
    conversation.begin("craving")
    conversation.give(Rated(5))
    while conversation._waiting.top.step != "cue":
        conversation.give(Skipped())
    return conversation


def answers(turn: Turn) -> tuple[str, ...]:
    return next(e.answers for e in turn.events if isinstance(e, Answered))


def correct(breakwater: Breakwater, words: str, *then: Input) -> Conversation:
    conversation = at_cue(breakwater)
    conversation.give(Typed(words))
    for given_ in then:
        conversation.give(given_)
    return conversation


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(StandingClock())


@pytest.fixture
def kept(store: MemoryStore, open_with: Callable[..., Breakwater]) -> Breakwater:
    return open_with(store)


def learned(store: MemoryStore) -> list[Corrected]:
    return list(corrections(store.stored(kinds=CORRECTION_KINDS)).values())


def test_the_same_words_are_taken_as_they_were_corrected(
    kept: Breakwater, store: MemoryStore
) -> None:
    assert answers(at_cue(kept).give(Typed(WORDS))) != MEANT.answers
    correct(kept, WORDS, Command.BACK, MEANT)
    turn = at_cue(kept).give(Typed("Wound UP!"))

    assert answers(turn) == MEANT.answers
    assert next(e.typed for e in turn.events if isinstance(e, Answered)) == "Wound UP!"
    assert [one.words for one in learned(store)] == [WORDS]


def test_asking_why_or_for_help_in_between_changes_nothing(
    kept: Breakwater, store: MemoryStore
) -> None:
    correct(kept, WORDS, Command.BACK, Command.WHY, Command.HELP, Typed("shorter"), MEANT)

    assert [one.meant for one in learned(store)] == [MEANT.answers]


@pytest.mark.parametrize(
    "then",
    [
        (Command.BACK,),
        (Command.BACK, Skipped()),
        (Command.BACK, Typed(WORDS)),
        (Command.BACK, Picked(())),
        (Skipped(), Command.BACK, Command.BACK, MEANT),
        (Command.BACK, Command.BACK, Picked(("alone",)), MEANT),
    ],
)
def test_anything_else_is_no_correction(
    kept: Breakwater, store: MemoryStore, then: tuple[Input, ...]
) -> None:
    correct(kept, WORDS, *then)

    assert learned(store) == []


@pytest.mark.parametrize("words", ["Stress", "the first one", "no", "none of them", "4"])
def test_going_back_on_a_plain_answer_is_a_change_of_mind(
    kept: Breakwater, store: MemoryStore, words: str
) -> None:
    correct(kept, words, Command.BACK, MEANT)

    assert learned(store) == []


def test_a_pressed_answer_is_no_words(kept: Breakwater, store: MemoryStore) -> None:
    conversation = at_cue(kept)
    for given_ in (Picked(("loneliness",)), Command.BACK, MEANT):
        conversation.give(given_)

    assert learned(store) == []


def test_words_the_safety_screen_flags_are_never_learned_and_never_corrected(
    kept: Breakwater, store: MemoryStore
) -> None:
    words = "I want to die"
    store.append(None, (Corrected(words=words, flow="craving", step="cue", meant=("boredom",)),))
    turn = at_cue(kept).give(Typed(words))

    assert any(isinstance(event, Flagged) for event in turn.events)
    assert not any(isinstance(event, Answered) for event in turn.events)


def test_a_command_stays_a_command(kept: Breakwater, store: MemoryStore) -> None:
    store.append(None, (Corrected(words="stop", flow="craving", step="cue", meant=("boredom",)),))

    assert at_cue(kept).give(Typed("stop")).ended == "paused"


def test_an_answer_that_is_no_longer_there_is_not_taken(
    kept: Breakwater, store: MemoryStore
) -> None:
    store.append(None, (Corrected(words=WORDS, flow="craving", step="cue", meant=("gone",)),))

    assert "gone" not in answers(at_cue(kept).give(Typed(WORDS)))


def test_what_cannot_be_saved_is_not_learned(kept: Breakwater, store: MemoryStore) -> None:
    conversation = correct(kept, WORDS, Command.BACK)
    before = conversation._undoing
    conversation._store = Full(StandingClock())
    conversation.give(MEANT)
    assert conversation._undoing == before

    conversation._store = store
    conversation.give(MEANT)
    assert len(learned(store)) == 1


def test_the_session_replays_to_where_it_stands(
    made: Parts, kept: Breakwater, store: MemoryStore
) -> None:
    conversation = correct(kept, WORDS, Command.BACK, MEANT)
    log = (record.event for record in store.stored(conversation._id))

    assert replay(made.runtime, (e for e in log if e is not None)) == conversation._session


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), min_size=1))
def test_the_newest_correction_of_the_same_words_counts(said: list[tuple[str, str]]) -> None:
    def records() -> Iterator[Kept]:
        for words, meant in said:
            event = Corrected(words=words.upper(), flow="f", step="s", meant=(meant,))
            yield Kept(None, 0, event)

    found = {key[2]: event.meant for key, event in corrections(records()).items()}
    assert found == {words: (meant,) for words, meant in said}


def test_corrections_are_listed_and_forgotten(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("BREAKWATER_HOME", str(tmp_path_factory.mktemp("home")))
    from assistant.app.system import surroundings
    from assistant.app.wiring import open_breakwater

    person = open_breakwater(surroundings().folder)
    correct(person, WORDS, Command.BACK, MEANT)
    person.close()

    assert run(["corrections"]) == Exit.FINE
    assert '1. "wound up" is taken as: Boredom' in capsys.readouterr().out
    assert run(["corrections", "forget", "2"]) == Exit.USAGE
    assert run(["corrections", "forget", "1"]) == Exit.FINE
    assert run(["corrections", "list"]) == Exit.FINE
    assert "None yet" in capsys.readouterr().out
