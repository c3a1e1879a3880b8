"""Talking at the locked door, unlocking under a conversation, and what a wrong passphrase costs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.app import securing
from assistant.app.breakwater import Breakwater
from assistant.app.conversation import Conversation, Turn
from assistant.app.hearing import Hearing
from assistant.app.locking import KEPT_AT_THE_DOOR, KEPT_NOWHERE, LOCKED, NOTHING_TYPED, Diary
from assistant.app.ports import MemoryStore
from assistant.app.settings import MemorySettings
from assistant.app.wiring import Parts
from assistant.domain import events as ev
from assistant.domain.inputs import Command, Input, Picked, Typed
from assistant.support.lines import load_lines
from assistant.vault.folder import Layout
from assistant.vault.locks import set_passphrase
from assistant.vault.outbox import files
from assistant.vault.passphrase import FLOOR, Passphrase
from assistant.vault.restore import newest_good, restore
from assistant.vault.system import OrderedIds, SystemClock
from assistant.vault.vault import Vault
from tests.app.conftest import CountingIds, StandingClock

WORDS = "maple river seven coats lantern"
WRONG = "maple river seven boats lantern"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def open_door(made: Parts, folder: Path) -> Iterator[Callable[[], Breakwater]]:
    opened: list[Breakwater] = []

    def make() -> Breakwater:
        memory = MemoryStore(StandingClock())
        diary = Diary(folder, clock=SystemClock(), ids=OrderedIds(), memory=memory)
        breakwater = Breakwater(
            runtime=made.runtime,
            hearing=Hearing(made.runtime, made.content.vocabularies, made.lexicon),
            library=made.library,
            countries=load_lines(),
            store=diary,
            settings=MemorySettings(),
            clock=StandingClock(),
            ids=CountingIds(),
            diary=diary,
        )
        opened.append(breakwater)
        return breakwater

    yield make
    for breakwater in opened:
        breakwater.close()


@pytest.fixture
def locked(folder: Path) -> str:
    """A diary with a passphrase and somebody's contact in it; return its recovery code."""
    vault = Vault.open(folder, clock=SystemClock(), ids=OrderedIds())
    vault.append(None, [ev.ContactSaved(id="c1", name="Ana", phone="1")])
    code = set_passphrase(vault.opened, WORDS, cost=FLOOR).code
    vault.close()
    return code


NONE = Picked(())
"""To the second question: nothing of the list."""
HOME = Typed("at home")


def talk(breakwater: Breakwater, *given: Input) -> tuple[Conversation, Turn]:
    conversation = breakwater.conversation()
    turn = conversation.begin("craving")
    for one in (Typed("6"), *given):
        turn = conversation.give(one)
    return conversation, turn


def answers(folder: Path) -> list[str]:
    vault = Vault.open(folder, clock=SystemClock(), ids=OrderedIds(), secret=Passphrase(WORDS))
    try:
        return [s.event.shown for s in vault.stored() if isinstance(s.event, ev.Answered)]
    finally:
        vault.close()


@pytest.mark.usefixtures("locked")
def test_a_locked_diary_takes_a_talk_at_once_and_says_what_is_missing(
    open_door: Callable[[], Breakwater],
) -> None:
    breakwater = open_door()

    _, turn = talk(breakwater)

    assert breakwater.locked
    assert breakwater.notice == LOCKED
    assert turn.asked is not None
    assert breakwater.contacts() == ()


@pytest.mark.usefixtures("locked")
def test_each_answer_is_sealed_before_the_next_question(
    open_door: Callable[[], Breakwater], folder: Path
) -> None:
    """Nothing is closed in good order: what is on disk when the question stands is what counts."""
    breakwater = open_door()
    talk(breakwater, NONE, HOME)
    (sealed,) = files(Layout(folder))
    copied = sealed.read_bytes()
    breakwater.close()
    sealed.write_bytes(copied)

    assert answers(folder) == ["6", "", "At home"]


@pytest.mark.usefixtures("locked")
def test_unlocking_goes_on_with_the_same_conversation(
    open_door: Callable[[], Breakwater], folder: Path
) -> None:
    breakwater = open_door()
    conversation, _ = talk(breakwater)

    assert breakwater.unlock(WORDS) is None
    turn = conversation.give(NONE)
    conversation.give(Command.STOP)
    resumed = breakwater.conversation().resume()
    people = [c.name for c in breakwater.contacts()]
    breakwater.close()

    assert not breakwater.locked
    assert turn.asked is not None
    assert resumed is not None
    assert resumed.asked is not None
    assert resumed.asked.step == turn.asked.step
    assert people == ["Ana"]
    assert answers(folder) == ["6", ""]
    assert files(Layout(folder)) == ()


@pytest.mark.usefixtures("locked")
def test_a_wrong_passphrase_loses_nothing(
    open_door: Callable[[], Breakwater], folder: Path
) -> None:
    breakwater = open_door()
    conversation, _ = talk(breakwater)
    breakwater.keep_draft("half a sen")

    refused = breakwater.unlock(WRONG)
    kept = breakwater.draft()
    conversation.give(NONE)
    nothing = breakwater.unlock("  ")
    conversation.give(HOME)
    breakwater.close()

    assert refused is not None
    assert "does not fit" in refused
    assert nothing == NOTHING_TYPED
    assert kept == "half a sen"
    assert answers(folder) == ["6", "", "At home"]


def test_the_recovery_code_opens_it_too(locked: str, open_door: Callable[[], Breakwater]) -> None:
    breakwater = open_door()

    assert breakwater.unlock(locked.lower().replace("-", " ")) is None
    assert [c.name for c in breakwater.contacts()] == ["Ana"]


@pytest.mark.usefixtures("locked")
def test_the_draft_typed_at_the_door_comes_in_with_the_person(
    open_door: Callable[[], Breakwater],
) -> None:
    breakwater = open_door()
    talk(breakwater)
    breakwater.keep_draft("not sent yet")
    breakwater.unlock(WORDS)
    breakwater.close()

    again = open_door()
    assert again.draft() == ""
    again.unlock(WORDS)
    assert again.draft() == "not sent yet"


def test_a_draft_is_kept_until_it_is_sent(open_door: Callable[[], Breakwater]) -> None:
    breakwater = open_door()
    talk(breakwater)
    assert breakwater.keep_draft("half a w")
    breakwater.close()

    again = open_door()
    assert again.draft() == "half a w"
    conversation = again.conversation()
    conversation.resume()
    conversation.give(NONE)
    assert again.draft() == ""


@pytest.mark.usefixtures("locked")
def test_a_talk_stopped_at_the_door_can_be_gone_on_with_there(
    open_door: Callable[[], Breakwater],
) -> None:
    breakwater = open_door()
    conversation, turn = talk(breakwater)
    conversation.give(Command.STOP)

    resumed = breakwater.conversation().resume()

    assert breakwater.unfinished() is not None
    assert resumed is not None
    assert resumed.asked == turn.asked


def test_a_second_window_keeps_what_is_said_for_the_first(
    open_door: Callable[[], Breakwater],
) -> None:
    first, second = open_door(), open_door()
    talk(second)

    assert not second.locked
    assert second.notice is not None
    assert second.notice.endswith(KEPT_AT_THE_DOOR)
    second.close()
    first.close()
    third = open_door()
    shown = [r.event.shown for r in third._store.stored() if isinstance(r.event, ev.Answered)]
    assert shown == ["6"]


def test_a_folder_that_cannot_be_used_never_stands_in_the_way(
    open_door: Callable[[], Breakwater], folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    folder.symlink_to(tmp_path / "elsewhere")

    breakwater = open_door()
    _, turn = talk(breakwater)

    assert turn.asked is not None
    assert breakwater.notice is not None
    assert breakwater.notice.endswith(KEPT_NOWHERE)


@pytest.mark.usefixtures("locked")
def test_locking_again_hides_what_was_there_and_keeps_what_comes(
    open_door: Callable[[], Breakwater], folder: Path
) -> None:
    breakwater = open_door()
    breakwater.unlock(WORDS)
    conversation, _ = talk(breakwater)
    breakwater.keep_draft("half")

    assert breakwater.lock()
    assert breakwater.contacts() == ()
    assert breakwater.draft() == "half"
    conversation.give(NONE)
    breakwater.close()

    assert answers(folder) == ["6", ""]


def test_a_diary_without_a_passphrase_cannot_be_locked(
    open_door: Callable[[], Breakwater],
) -> None:
    breakwater = open_door()

    assert not breakwater.lock()
    assert not breakwater.locked


# --- the offer --------------------------------------------------------------------------


def test_a_passphrase_is_offered_once_after_the_first_finished_talk(
    open_door: Callable[[], Breakwater],
) -> None:
    breakwater = open_door()
    conversation, _ = talk(breakwater)
    before = breakwater.offer_passphrase
    conversation.give(Command.JUST_LOG)
    after = breakwater.offer_passphrase
    breakwater.decline_passphrase()
    declined = breakwater.offer_passphrase
    breakwater.close()

    assert (before, after, declined) == (False, True, False)

    assert not open_door().offer_passphrase


def test_it_is_not_offered_where_there_is_one(open_door: Callable[[], Breakwater]) -> None:
    breakwater = open_door()
    conversation, _ = talk(breakwater)
    conversation.give(Command.JUST_LOG)

    secured = breakwater.set_passphrase(WORDS)

    assert secured.code is not None
    assert secured.sentence == securing.SECURED
    assert not breakwater.offer_passphrase
    breakwater.close()
    again = open_door()
    assert again.locked
    assert again.unlock(secured.code) is None


def test_a_weak_passphrase_is_refused_in_one_sentence(
    open_door: Callable[[], Breakwater],
) -> None:
    secured = open_door().set_passphrase("password12")

    assert secured.code is None
    assert "guessed" in secured.sentence


def test_the_recovery_code_is_told_even_when_backups_could_not_be_renewed(
    open_door: Callable[[], Breakwater], folder: Path
) -> None:
    """The keys have changed by then: who is not told the code could lose the diary."""
    breakwater = open_door()
    (folder / "backups").write_text("a file in the way")

    secured = breakwater.set_passphrase(WORDS)
    breakwater.close()
    (folder / "backups").unlink()

    assert secured.code is not None
    assert "backup" in secured.sentence
    assert open_door().unlock(secured.code) is None


def test_a_guest_has_no_diary_to_lock(breakwater: Breakwater) -> None:
    assert not breakwater.locked
    assert not breakwater.offer_passphrase
    assert breakwater.set_passphrase(WORDS).code is None
    breakwater.keep_draft("mine")
    assert breakwater.draft() == "mine"


def test_what_is_said_beside_a_damaged_diary_joins_the_restored_one(
    open_door: Callable[[], Breakwater], folder: Path
) -> None:
    whole = open_door()
    talk(whole)
    whole.close()  # makes the backup of the day
    database = folder / "log-1.db"
    database.write_bytes(database.read_bytes()[:4096] + bytes(8192))

    beside = open_door()
    talk(beside, NONE)
    told = beside.notice
    beside.close()
    restore(folder, newest_good(folder))
    again = open_door()
    shown = [r.event.shown for r in again._store.stored() if isinstance(r.event, ev.Answered)]

    assert told is not None
    assert "breakwater vault restore" in told
    assert told.endswith(KEPT_AT_THE_DOOR)
    assert shown == ["6", "6", ""]
    assert again.notice is None
