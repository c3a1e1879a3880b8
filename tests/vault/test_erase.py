"""What is erased is gone from every page, and the log stays whole."""

from pathlib import Path

import apsw
import pytest

from assistant.vault import drafts
from assistant.vault.backup import back_up, backups
from assistant.vault.database import connect
from assistant.vault.erase import erase_days, erase_entry, erase_everything, erase_session
from assistant.vault.errors import VaultBusy
from assistant.vault.folder import Layout
from assistant.vault.locks import renew_backups
from assistant.vault.master import Master
from assistant.vault.outbox import Outbox
from assistant.vault.vault import Vault
from tests.vault.fakes import FakeClock, FakeIds, ended, started, wrote

DAY_MS = 86_400_000


def _pages(vault: Vault) -> bytes:
    """Every page of the database file in the clear, free pages and slack included."""
    connection = vault.opened.connection
    connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_FULL)
    size = vault.opened.layout.log(1).stat().st_size
    pages = [connection.read("main", 0, at, 4096)[1] for at in range(0, size, 4096)]
    assert pages[0].startswith(b"SQLite format 3")  # really in the clear
    return b"".join(pages)


def _clear(path: Path, master: Master) -> bytes:
    connection = connect(path, master.database_key)
    size = path.stat().st_size
    pages = [connection.read("main", 0, at, 4096)[1] for at in range(0, size, 4096)]
    connection.close()
    assert pages[0].startswith(b"SQLite format 3")
    return b"".join(pages)


def _secret(number: int) -> str:
    return f"secret-{number:03d}-" + "words " * (number % 40 * 10)


def test_no_page_holds_an_erased_word(vault: Vault, folder: Path) -> None:
    """200 entries of all sizes, searched for with the key in hand."""
    for number in range(300):
        vault.append("s", [wrote(_secret(number))])
    assert b"secret-250-" in _pages(vault)

    for number in range(100, 300):
        erase_entry(vault.opened, number + 1)

    pages = _pages(vault)
    assert [n for n in range(300) if f"secret-{n:03d}-".encode() in pages] == list(range(100))
    assert (folder / "log-1.db-wal").stat().st_size == 0
    assert vault.opened.log.first_fault() is None

    # with the next answers the log before the pages fills again: still nothing of the erased
    vault.append("s", [wrote("after")])
    renew_backups(vault.opened)
    (made,) = backups(vault.opened.layout.backups)
    copied = _clear(made.path, vault.opened.master)
    assert [n for n in range(300) if f"secret-{n:03d}-".encode() in copied] == list(range(100))
    assert b"after" in copied
    assert b"after" in _pages(vault)


def test_an_erased_session_is_gone_with_its_draft_and_an_entry_says_so(vault: Vault) -> None:
    vault.append("a", [started(), wrote("keep this"), ended()])
    vault.append("b", [started("slip"), wrote("not this"), ended("slip")])
    drafts.keep(vault.opened, "b", "half a thought")

    done = erase_session(vault.opened, "b")

    assert done.rows == 3
    assert {s.session for s in vault.stored()} == {"a"}
    assert drafts.kept(vault.opened, "b") == ""
    pages = _pages(vault)
    assert b"not this" not in pages
    assert b"half a thought" not in pages
    # not even which talk it was
    assert b"slip" not in pages
    last = vault.opened.log.last()
    assert last is not None
    assert (last.kind, last.body) == ("erased", '{"event":{"rows":3},"session":null}')


def test_erased_days_leave_the_days_around_them(vault: Vault, clock: FakeClock) -> None:
    for text in ("monday", "tuesday", "wednesday", "thursday"):
        vault.append("s", [wrote(text)])
        clock.pass_ms(DAY_MS)

    done = erase_days(vault.opened, "2026-09-22", "2026-09-23")

    assert done.rows == 2
    assert [s.event for s in vault.stored()] == [wrote("monday"), wrote("thursday")]
    assert vault.opened.log.first_fault() is None


def test_erasing_again_or_nothing_is_no_event(vault: Vault) -> None:
    vault.append("s", [wrote("one")])
    erase_entry(vault.opened, 1)

    assert erase_entry(vault.opened, 1).rows == 0
    assert erase_entry(vault.opened, 99).rows == 0
    assert vault.opened.log.head().count == 2


def test_backups_that_still_hold_erased_words_are_named_and_can_be_replaced(
    vault: Vault, folder: Path
) -> None:
    vault.append("s", [wrote("one")])
    made = back_up(vault.opened)

    done = erase_entry(vault.opened, 1)
    renew_backups(vault.opened)

    assert done.backups == (made.path,)
    assert not made.path.exists()
    assert [backup.count for backup in backups(Layout(folder).backups)] == [2]


def test_erasing_everything_leaves_no_file_of_ours_and_touches_no_other(
    vault: Vault, folder: Path
) -> None:
    vault.append("s", [wrote("one")])
    vault.close()
    Outbox.open(folder, clock=FakeClock(), ids=FakeIds()).close()
    (folder / "holiday.jpg").write_bytes(b"not ours")
    for name in ("settings.json", "crash.txt"):
        (folder / name).write_text("{}")

    remains = erase_everything(folder)

    assert [path.name for path in folder.iterdir()] == ["holiday.jpg"]
    assert len(remains) == 3
    fresh = Vault.open(folder, clock=FakeClock(), ids=FakeIds())
    assert list(fresh.stored()) == []
    fresh.close()


def test_an_open_vault_is_not_erased_under_its_reader(vault: Vault, folder: Path) -> None:
    vault.append("s", [wrote("one")])

    with pytest.raises(VaultBusy):
        erase_everything(folder)

    assert [s.event for s in vault.stored()] == [wrote("one")]
