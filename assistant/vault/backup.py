"""Backups: whole, verified before they count, and thinned to seven days and four weeks."""

import contextlib
import os
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

import apsw

from assistant.vault.database import connect, spoken
from assistant.vault.durable import TEMPORARY, scrub, sync_folder, write_new, write_whole
from assistant.vault.errors import VaultDamagedError, VaultError
from assistant.vault.folder import make_private
from assistant.vault.key_codec import encode
from assistant.vault.key_values import KeyFile
from assistant.vault.log import Head, Log
from assistant.vault.master import Master
from assistant.vault.opened import Opened

DAYS: Final = 7
WEEKS: Final = 4
_PAGES: Final = 256
_DAY_MS: Final = 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """A backup on disk: a database and, beside it, its key file."""

    day: str
    """The person's day it was made on, ``YYYYMMDD``."""
    count: int
    """How many rows it holds."""
    path: Path = field(compare=False)
    serial: int = 1
    """Above 1 where there was one of that day and size already: none is ever written over."""

    @property
    def keys(self) -> Path:
        """The key file that belongs to it."""
        return self.path.with_suffix(".keys.json")


@spoken()
def back_up(opened: Opened) -> Backup:
    """Make a backup in the vault's own folder, verify it, and thin out the older ones.

    Raises:
        VaultError: no backup was made; the older ones are untouched.
    """
    folder = opened.layout.backups
    make_private(folder)
    made = back_up_to(opened, folder)
    for backup in superfluous(backups(folder)):
        remove(backup)
    return made


@spoken()
def back_up_to(opened: Opened, folder: Path) -> Backup:
    """Make a verified backup in *folder*, such as a stick; its key file goes with it.

    Raises:
        VaultError: the backup could not be made or did not verify; nothing is left of it.
    """
    head = opened.log.head()
    day = _today(opened)
    backup = _next_name(folder, day, head.count)
    path = backup.path
    fresh = path.with_name(path.name + TEMPORARY)
    try:
        fresh.unlink(missing_ok=True)
        copy_database(opened.connection, fresh, opened.master)
        verify(fresh, opened.master, head)
        made_ns = opened.clock.now().utc_ms * 1_000_000
        os.utime(fresh, ns=(made_ns, made_ns))
        write_whole(backup.keys, encode(opened.file))
        fresh.replace(path)
        sync_folder(folder)
    except OSError:
        raise VaultError(
            "The backup could not be written. Check the space there, then try again."
        ) from None
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
    return backup


def _next_name(folder: Path, day: str, count: int) -> Backup:
    """Return a name after all those of this day and size: the newest must also sort as such."""
    alike = [one.serial for one in backups(folder) if (one.day, one.count) == (day, count)]
    serial = max(alike, default=0) + 1
    more = f"-{serial}" if serial > 1 else ""
    return Backup(day, count, folder / f"{day}-{count:09d}{more}.db", serial)


def copy_database(source: apsw.Connection, path: Path, master: Master) -> None:
    """Copy the database of *source* to a new file at *path*, encrypted for *master*.

    Raises:
        VaultError: the copy could not be made.
    """
    write_new(path, b"")
    target = connect(path, master.database_key)
    with spoken():
        try:
            with target.backup("main", source, "main") as copying:
                while not copying.done:
                    copying.step(_PAGES)
        finally:
            target.close()


def verify(path: Path, master: Master, expected: Head) -> None:
    """Read the database at *path* whole: every page, the chain, and where it ends.

    Raises:
        VaultDamagedError: it is not what was copied; make another backup, elsewhere.
    """
    connection = connect(path, master.database_key)
    try:
        log = Log(connection)
        fault = log.first_fault()
        if fault is not None or log.head() != expected:
            raise VaultDamagedError(
                "The backup did not read back as it was written, so it was not kept. "
                "Try again; if it fails again, the disk may be failing."
            )
    finally:
        with spoken():
            connection.close()


def backups(folder: Path) -> tuple[Backup, ...]:
    """Return the backups in *folder*, oldest first."""
    found: list[Backup] = []
    for path in folder.glob("*.db"):
        day, *numbers = path.stem.split("-")
        if _is_day(day) and len(numbers) in {1, 2} and all(map(str.isdecimal, numbers)):
            serial = int(numbers[1]) if len(numbers) > 1 else 1
            found.append(Backup(day, int(numbers[0]), path, serial))
    return tuple(sorted(found))


def superfluous(found: tuple[Backup, ...]) -> tuple[Backup, ...]:
    """Return the backups to remove: all but the newest of seven days and of four weeks."""
    by_day: dict[str, Backup] = {}
    by_week: dict[tuple[int, int], Backup] = {}
    for backup in sorted(found, reverse=True):
        year, week, _ = _date(backup.day).isocalendar()
        if len(by_day) < DAYS:
            by_day.setdefault(backup.day, backup)
        if len(by_week) < WEEKS:
            by_week.setdefault((year, week), backup)
    kept = {*by_day.values(), *by_week.values()}
    return tuple(backup for backup in sorted(found) if backup not in kept)


def remove(backup: Backup) -> None:
    """Destroy *backup*, its key file first."""
    scrub(backup.keys)
    scrub(backup.path)


def is_due(opened: Opened) -> bool:
    """Tell whether something was added since the newest backup, made a day ago or more."""
    found = backups(opened.layout.backups)
    count = opened.log.head().count
    if not found:
        return count > 0
    made_ms = found[-1].path.stat().st_mtime_ns // 1_000_000
    # one from the future is of a clock that was wrong: it does not keep the next from being made
    fresh = 0 <= opened.clock.now().utc_ms - made_ms < _DAY_MS
    return count > found[-1].count and not fresh


def rewrite_keys(folder: Path, file: KeyFile) -> None:
    """Put *file* beside every backup in *folder*, so that an old passphrase opens none.

    Raises:
        OSError: the disk refused; some backups may still open with the old passphrase.
    """
    for backup in backups(folder):
        write_whole(backup.keys, encode(file))


def _today(opened: Opened) -> str:
    return opened.clock.now().local_day.replace("-", "")


def _is_day(text: str) -> bool:
    try:
        return len(text) == len("YYYYMMDD") and bool(_date(text))
    except ValueError:
        return False


def _date(day: str) -> date:
    return date(int(day[:4]), int(day[4:6]), int(day[6:8]))
