"""What was typed and not sent at the locked door is sealed, and is there once it is open."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.app.locking import Diary
from assistant.app.ports import MemoryStore
from assistant.domain import events as ev
from assistant.vault.locks import set_passphrase
from assistant.vault.passphrase import FLOOR
from assistant.vault.system import OrderedIds, SystemClock
from assistant.vault.vault import Vault

WORDS = "maple river seven coats lantern"
TYPED = "qwzzt plmokn vrrb"
STARTED = ev.Started(flow="craving", sha="0" * 64)


class Standing:
    def now(self) -> datetime:
        return datetime(2026, 11, 22, tzinfo=UTC)


class Doors:
    """Diaries at one locked folder, each as a new program would have it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.opened: list[Diary] = []
        vault = Vault.open(folder, clock=SystemClock(), ids=OrderedIds())
        set_passphrase(vault.opened, WORDS, cost=FLOOR)
        vault.close(backup=False)

    def new(self) -> Diary:
        memory = MemoryStore(Standing())
        diary = Diary(self.folder, clock=SystemClock(), ids=OrderedIds(), memory=memory)
        self.opened.append(diary)
        return diary

    def boxes(self) -> list[Path]:
        return sorted((self.folder / "outbox").glob("draft-*"))


@pytest.fixture(scope="module")
def doors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Doors]:
    made = Doors(tmp_path_factory.mktemp("door") / "data")
    yield made
    for diary in made.opened:
        diary.close()


def typed_at(door: Diary, session: str, text: str) -> None:
    door.append(session, (STARTED,))
    assert door.keep_draft(text)


def test_it_is_sealed_survives_the_process_and_is_found_after_unlocking(doors: Doors) -> None:
    typed_at(doors.new(), "aa1", TYPED)
    (box,) = doors.boxes()
    assert TYPED.encode() not in box.read_bytes()
    assert (box.stat().st_mode & 0o777) == 0o600
    doors.opened[-1].close()

    again = doors.new()
    assert again.draft() == ""
    assert again.unlock(WORDS) is None
    assert again.unfinished() == "aa1"
    assert again.draft() == TYPED
    assert doors.boxes() == []
    again.close()


def test_an_answer_or_an_empty_line_removes_it(doors: Doors) -> None:
    door = doors.new()
    typed_at(door, "bb1", TYPED)
    door.append("bb1", (ev.Said(step="a", texts=("b",)),))
    assert doors.boxes() == []
    assert door.keep_draft(TYPED)
    assert door.keep_draft("")
    assert doors.boxes() == []
    door.close()


def test_the_size_of_the_box_does_not_tell_how_much_was_typed(doors: Doors) -> None:
    door = doors.new()
    sizes = set()
    for text in ("a", TYPED, TYPED * 20):
        typed_at(door, "cc1", text)
        sizes.add(doors.boxes()[0].stat().st_size)
    door.keep_draft("")
    door.close()

    assert len(sizes) == 1


def test_what_is_in_the_vault_already_was_typed_later(doors: Doors) -> None:
    door = doors.new()
    typed_at(door, "dd1", TYPED)
    door.close()
    held = doors.boxes()[0].read_bytes()
    box = doors.boxes()[0]
    first = doors.new()
    assert first.unlock(WORDS) is None
    assert first.keep_draft("newer words")
    first.close()
    box.write_bytes(held)
    box.chmod(0o600)

    again = doors.new()
    assert again.unlock(WORDS) is None
    assert again.draft() == "newer words"
    again.close()


@pytest.mark.parametrize("session", ["", "..", "../../x", "a/b", "a\x00b"])
def test_a_name_that_is_more_than_a_name_makes_no_file(doors: Doors, session: str) -> None:
    from assistant.app import locking_draft

    before = sorted(doors.folder.rglob("*"))

    assert not locking_draft.keep(doors.folder, session, TYPED)
    assert sorted(doors.folder.rglob("*")) == before


def test_a_box_that_was_changed_or_is_no_box_stops_nothing(doors: Doors) -> None:
    door = doors.new()
    typed_at(door, "ee1", TYPED)
    door.close()
    (box,) = doors.boxes()
    changed = bytearray(box.read_bytes())
    changed[50] ^= 1
    box.write_bytes(bytes(changed))
    (box.parent / "draft-ff1.box").write_bytes(b"")
    (box.parent / "draft-gg1.box").symlink_to("/etc/passwd")

    again = doors.new()
    assert again.unlock(WORDS) is None
    assert again.draft() == ""
    again.close()
    for path in doors.boxes():
        path.unlink()


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(min_size=1, max_size=10_000))
def test_any_text_comes_back_as_it_was(doors: Doors, text: str) -> None:
    from assistant.app import locking_draft

    assert locking_draft.keep(doors.folder, "hh1", text)
    diary = doors.new()
    assert diary.unlock(WORDS) is None
    assert diary._store is not None
    assert diary._store.draft("hh1") == text
    diary._store.keep_draft("hh1", "")
    diary.close()
