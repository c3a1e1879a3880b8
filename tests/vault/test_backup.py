"""Backups that are whole, thinned gently, and lead back."""

import re
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.vault import backup as backup_module
from assistant.vault.backup import Backup, back_up, back_up_to, backups, remove, superfluous
from assistant.vault.doctor import Level, examine
from assistant.vault.errors import VaultBusy, VaultDamagedError, VaultError, VaultLocked
from assistant.vault.folder import Layout
from assistant.vault.locks import renew_backups, rotate, set_passphrase
from assistant.vault.passphrase import FLOOR, Passphrase
from assistant.vault.recovery_code import RecoveryCode, code_of
from assistant.vault.restore import newest_good, restore
from assistant.vault.vault import Vault
from tests.vault.fakes import FakeClock, FakeIds, wrote

DAY_MS = 86_400_000
WORDS = "maple river seven coats lantern"


def _said(vault: Vault) -> list[str]:
    return [s.event.text or "" for s in vault.stored() if hasattr(s.event, "text")]


def test_closing_makes_the_backup_of_the_day_when_something_was_added(
    folder: Path, clock: FakeClock, ids: FakeIds
) -> None:
    counts = []
    for text in ("one", "two", "", "three"):
        vault = Vault.open(folder, clock=clock, ids=ids)
        if text:
            vault.append("s", [wrote(text)])
        vault.close()
        counts.append([made.count for made in backups(Layout(folder).backups)])
        if text != "one":
            clock.pass_ms(DAY_MS)

    # the second is of the same day; the third close had nothing new
    assert counts == [[1], [1], [1, 2], [1, 2, 3]]


@pytest.mark.parametrize(
    ("hours", "made"), [(0, 1), (5, 1), (23.9, 1), (23.99, 1), (24, 2), (900, 2), (-48, 2)]
)
def test_the_next_backup_is_due_after_24_hours_and_not_at_midnight(
    folder: Path, clock: FakeClock, ids: FakeIds, hours: float, made: int
) -> None:
    """A clock that was set back is no reason to wait for the day it once showed."""
    for text in ("one", "two"):
        vault = Vault.open(folder, clock=clock, ids=ids)
        vault.append("s", [wrote(text)])
        vault.close()
        clock.pass_ms(int(hours * DAY_MS / 24), 1000)

    vault = Vault.open(folder, clock=clock, ids=ids)
    vault.close(backup=False)
    assert len(backups(Layout(folder).backups)) == made


def test_no_backup_is_ever_written_over(vault: Vault) -> None:
    vault.append("s", [wrote("one")])
    first = back_up(vault.opened)
    before = (first.path.read_bytes(), first.keys.read_bytes())

    second, third = (back_up_to(vault.opened, first.path.parent) for _ in range(2))

    assert (first.path.read_bytes(), first.keys.read_bytes()) == before
    assert [b.path.name for b in (first, second, third)] == [
        "20260921-000000001.db",
        "20260921-000000001-2.db",
        "20260921-000000001-3.db",
    ]
    assert backups(first.path.parent) == (first, second, third)
    assert superfluous((first, second, third)) == (first, second)
    remove(first)
    assert back_up_to(vault.opened, first.path.parent).serial == 4


def test_leaving_in_a_hurry_leaves_the_backup_to_the_next_close(
    vault: Vault, folder: Path, clock: FakeClock, ids: FakeIds
) -> None:
    vault.append("s", [wrote("one")])
    vault.close(backup=False)
    assert backups(Layout(folder).backups) == ()

    Vault.open(folder, clock=clock, ids=ids).close()
    assert len(backups(Layout(folder).backups)) == 1


days = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(st.lists(st.tuples(days, st.integers(0, 5)), max_size=60, unique=True))
def test_thinning_keeps_seven_days_and_four_weeks_and_always_the_newest(
    made: list[tuple[date, int]],
) -> None:
    found = tuple(
        sorted(Backup(f"{day:%Y%m%d}", count, Path(f"{day}-{count}")) for day, count in made)
    )
    gone = superfluous(found)
    kept = [backup for backup in found if backup not in gone]
    all_days = sorted({backup.day for backup in found}, reverse=True)

    assert found[-1:] == tuple(kept[-1:])
    assert {backup.day for backup in kept} >= set(all_days[:7])
    assert len(kept) <= 7 + 4
    assert superfluous(tuple(kept)) == ()


def test_a_year_of_days_leaves_one_week_and_four_older_weeks() -> None:
    start = date(2026, 1, 1)
    found = tuple(
        Backup(f"{start + timedelta(days=n):%Y%m%d}", n, Path(str(n))) for n in range(365)
    )

    kept = [backup.count for backup in found if backup not in superfluous(found)]

    assert kept == [346, 353, 358, 359, 360, 361, 362, 363, 364]


def test_a_backup_is_encrypted_and_private(vault: Vault) -> None:
    vault.append("s", [wrote("a very private sentence")])

    made = back_up(vault.opened)

    for path in (made.path, made.keys):
        assert path.stat().st_mode & 0o077 == 0
        assert b"private" not in path.read_bytes()
    assert not made.path.read_bytes().startswith(b"SQLite format 3")


def test_a_backup_that_does_not_read_back_is_not_kept(
    vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.append("s", [wrote("one")])
    good = back_up(vault.opened)
    vault.append("s", [wrote("two")])
    real = backup_module.copy_database

    def spoiled(source: object, path: Path, master: object) -> None:
        real(source, path, master)  # type: ignore[arg-type]
        raw = bytearray(path.read_bytes())
        raw[len(raw) // 2] ^= 1
        path.write_bytes(raw)

    monkeypatch.setattr(backup_module, "copy_database", spoiled)
    with pytest.raises(VaultDamagedError):
        back_up(vault.opened)

    assert backups(Layout(folder).backups) == (good,)
    assert [path.name for path in Layout(folder).backups.glob("*.tmp*")] == []


def test_a_backup_that_lacks_the_newest_entries_is_not_kept(
    vault: Vault, folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole in itself, but not what it should be."""
    vault.append("s", [wrote("one")])
    good = back_up(vault.opened)
    clock.pass_ms(DAY_MS)
    vault.append("s", [wrote("two")])

    def older(_source: object, path: Path, _master: object) -> None:
        shutil.copyfile(good.path, path)

    monkeypatch.setattr(backup_module, "copy_database", older)
    with pytest.raises(VaultDamagedError, match="did not read back"):
        back_up(vault.opened)

    assert backups(Layout(folder).backups) == (good,)


def test_a_restore_brings_back_what_was_there_and_puts_the_rest_aside(
    vault: Vault, folder: Path, clock: FakeClock, ids: FakeIds
) -> None:
    vault.append("s", [wrote("one")])
    made = back_up(vault.opened)
    vault.append("s", [wrote("two")])
    vault.close(backup=False)

    done = restore(folder, made)

    again = Vault.open(folder, clock=clock, ids=ids)
    assert _said(again) == ["one"]
    assert (done.now.rows, done.before and done.before.rows) == (1, 2)
    assert done.aside is not None
    assert sorted(path.name for path in done.aside.iterdir()) == [
        "keys.copy.json",
        "keys.json",
        "log-1.db",
    ]
    assert again.notices == ()
    again.append("s", [wrote("three")])
    again.close()


def test_a_damaged_vault_comes_back_from_its_newest_good_backup(
    vault: Vault, folder: Path, clock: FakeClock, ids: FakeIds
) -> None:
    vault.append("s", [wrote("one")])
    back_up(vault.opened)
    clock.pass_ms(DAY_MS)
    vault.append("s", [wrote("two")])
    newest = back_up(vault.opened)
    vault.close(backup=False)
    database = Layout(folder).log(1)
    database.write_bytes(b"\0" * 4096 + database.read_bytes()[4096:])
    newest.path.write_bytes(newest.path.read_bytes()[:-4096])
    with pytest.raises(VaultDamagedError, match="vault restore"):
        Vault.open(folder, clock=clock, ids=ids)

    found = newest_good(folder)
    restore(folder, found)

    again = Vault.open(folder, clock=clock, ids=ids)
    assert _said(again) == ["one"]
    again.close()


def test_a_lost_folder_comes_back_from_a_stick(
    vault: Vault, tmp_path: Path, clock: FakeClock, ids: FakeIds
) -> None:
    """With the passphrase, or with nothing but the recovery code and the database file."""
    stick = tmp_path / "stick"
    stick.mkdir()
    vault.append("s", [wrote("one")])
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    made = back_up_to(vault.opened, stick)
    code = code_of(vault.opened.master)

    with pytest.raises(VaultLocked):
        restore(tmp_path / "new", made)
    restore(tmp_path / "new", made, secret=Passphrase(WORDS))
    made.keys.unlink()
    restore(tmp_path / "newer", made, secret=RecoveryCode(code))

    for name, secret in (("new", Passphrase(WORDS)), ("newer", RecoveryCode(code))):
        again = Vault.open(tmp_path / name, clock=clock, ids=ids, secret=secret)
        assert _said(again) == ["one"]
        again.close()


def test_a_restore_leaves_everything_alone_when_the_backup_is_bad(
    vault: Vault, folder: Path, clock: FakeClock, ids: FakeIds
) -> None:
    vault.append("s", [wrote("one")])
    made = back_up(vault.opened)
    vault.close()
    raw = bytearray(made.path.read_bytes())
    raw[9000] ^= 0x10
    made.path.write_bytes(raw)

    with pytest.raises(VaultDamagedError):
        restore(folder, made)

    again = Vault.open(folder, clock=clock, ids=ids)
    assert _said(again) == ["one"]
    again.close()


def test_a_restore_waits_until_the_vault_is_closed(vault: Vault, folder: Path) -> None:
    vault.append("s", [wrote("one")])
    made = back_up(vault.opened)

    with pytest.raises(VaultBusy):
        restore(folder, made)


def test_a_new_master_leaves_nothing_the_old_one_opens(vault: Vault, folder: Path) -> None:
    vault.append("s", [wrote("one")])
    old_code = code_of(vault.opened.master)
    back_up(vault.opened)

    locked = rotate(vault.opened, None)
    vault.append("s", [wrote("two")])

    assert locked.code_is_new
    assert locked.code == code_of(vault.opened.master) != old_code
    assert _said(vault) == ["one", "two"]
    assert vault.opened.log.first_fault() is None
    assert Layout(folder).generations() == (2,)
    assert len(backups(Layout(folder).backups)) == 1
    vault.close()
    with pytest.raises(VaultError):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds(), secret=RecoveryCode(old_code))
    Vault.open(folder, clock=FakeClock(), ids=FakeIds(), secret=RecoveryCode(locked.code)).close()


def test_a_crash_at_the_end_of_a_change_of_master_is_finished_at_the_next_opening(
    vault: Vault, folder: Path
) -> None:
    """The new pair stands, the old database was not yet destroyed."""
    vault.append("s", [wrote("one")])
    vault.close(backup=False)
    old = Layout(folder).log(1).read_bytes()
    vault = Vault.open(folder, clock=FakeClock(), ids=FakeIds(5))
    rotate(vault.opened, None)
    vault.close()
    Layout(folder).log(2).rename(folder / "log-2.db.tmp")
    Layout(folder).log(1).write_bytes(old)
    (folder / "log-1.db-wal").write_bytes(b"left over")

    again = Vault.open(folder, clock=FakeClock(), ids=FakeIds(9))

    assert _said(again) == ["one"]
    assert sorted(path.name for path in folder.glob("log-*")) == ["log-2.db", "log-2.db-wal"]
    again.close()


def test_a_wrong_passphrase_rotates_nothing(vault: Vault) -> None:
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    before = vault.opened.master

    for wrong in (None, Passphrase("copper walnut ninety kite harbor")):
        with pytest.raises(VaultLocked, match=r"Nothing was changed|does not fit"):
            rotate(vault.opened, wrong)

    assert vault.opened.master == before


def test_a_backup_that_opens_without_the_passphrase_is_pointed_out(
    vault: Vault, folder: Path
) -> None:
    """As after a crash between the new passphrase and the new backups."""
    vault.append("s", [wrote("one")])
    made = back_up(vault.opened)
    open_keys = made.keys.read_bytes()
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    left = Layout(folder).backups / "20200101-000000001.db"
    left.write_bytes(b"left over")
    left.with_suffix(".keys.json").write_bytes(open_keys)

    levels = {check.name: check.level for check in examine(folder)}
    assert levels["backups"] is Level.WRONG

    renew_backups(vault.opened)
    levels = {check.name: check.level for check in examine(folder)}
    assert levels["backups"] is Level.FINE


def test_backup_names_are_days_and_counts(vault: Vault) -> None:
    vault.append("s", [wrote("one")])

    assert re.fullmatch(r"20260921-000000001\.db", back_up(vault.opened).path.name)
