"""Going back to a backup: verified first, and what was there is put aside, never overwritten."""

import contextlib
import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.vault import creation, key_file
from assistant.vault.backup import Backup, backups
from assistant.vault.database import connect, drop, spoken
from assistant.vault.doors import Secret, master_from
from assistant.vault.durable import PRIVATE_FILE, TEMPORARY, read_private, scrub, sync_folder
from assistant.vault.errors import VaultDamagedError, VaultError, VaultLocked
from assistant.vault.folder import Hold, Layout, make_private, prepare
from assistant.vault.key_codec import decode
from assistant.vault.key_values import KeyFile
from assistant.vault.log import Head, Log
from assistant.vault.master import Master
from assistant.vault.recovery_code import RecoveryCode
from assistant.vault.seal import public_half


@dataclass(frozen=True, slots=True)
class Contents:
    """How much a database holds."""

    rows: int
    last_day: str
    """The day of the newest row, ``YYYY-MM-DD``; empty when there is none."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did."""

    now: Contents
    before: Contents | None
    """What was there; None when it could not be read."""
    aside: Path | None
    """Where it was put; None when there was nothing."""


@spoken()
def restore(
    folder: Path,
    backup: Backup,
    *,
    secret: Secret | RecoveryCode | None = None,
    expected: Head | None = None,
) -> Restored:
    """Make *backup* the vault in *folder*; close the vault before.

    The backup is copied and read whole before anything is moved.

    Args:
        folder: the data folder; made if needed.
        backup: a database and its key file.
        secret: what opened it when it was made.
        expected: where its log must end, when that is known from elsewhere.

    Raises:
        VaultLocked: the backup has a passphrase; it is the one from when it was made.
        VaultBusy: a Breakwater has the vault open; close it.
        VaultError: the backup is no good, or the disk refused; what was there still is.
    """
    os.umask(0o077)
    prepare(folder)
    layout = Layout(folder)
    hold = Hold(layout.lock)
    try:
        master, slots = _keys_of(layout, backup, secret)
        generation = _next_generation(layout, slots)
        database = layout.log(generation)
        fresh = database.with_name(database.name + TEMPORARY)
        now = _checked_copy(backup.path, fresh, master, expected)
        before = _contents_here(layout, master)
        aside = _put_aside(layout)
        file = replace(slots, generation=generation)
        key_file.store(layout, key_file.sealed(file, master))
        creation.finish(layout, file)
        scrub(layout.head)  # it tells of a log that went further, which is now aside
        return Restored(now, before, aside)
    except OSError:
        raise VaultError(
            "The backup could not be put in place. Check the space on the disk, then try again."
        ) from None
    finally:
        hold.release()


@spoken()
def newest_good(folder: Path, *, secret: Secret | RecoveryCode | None = None) -> Backup:
    """Return the newest backup of the vault in *folder* that reads back whole.

    Raises:
        VaultLocked: the backups have a passphrase.
        VaultDamagedError: there is none.
    """
    layout = Layout(folder)
    trial = layout.root / f"head.trial{TEMPORARY}"
    for backup in reversed(backups(layout.backups)):
        try:
            master, _ = _keys_of(layout, backup, secret)
            _checked_copy(backup.path, trial, master)
        except VaultLocked:
            raise
        except VaultError:
            continue
        finally:
            trial.unlink(missing_ok=True)
        return backup
    raise VaultDamagedError(
        "There is no whole backup in the data folder. If you keep one elsewhere, name its file."
    )


def _keys_of(
    layout: Layout, backup: Backup, secret: Secret | RecoveryCode | None
) -> tuple[Master, KeyFile]:
    """Return the master of *backup*, and the key file its slots come from."""
    candidates: list[KeyFile] = []
    with contextlib.suppress(OSError, VaultDamagedError):
        candidates.append(decode(read_private(backup.keys)))
    with contextlib.suppress(VaultDamagedError):
        candidates.extend(key_file.load(layout))
    if isinstance(secret, RecoveryCode):
        master = secret.master()
        whole = (file for file in candidates if key_file.is_whole(file, master))
        return master, next(whole, None) or _bare(backup, master)
    refused: VaultError = VaultDamagedError(
        "The key file of this backup is missing or damaged. Your recovery code still opens it."
    )
    for file in candidates:
        try:
            master = master_from(file, secret)
        except VaultError as error:
            refused = error
            continue
        if key_file.is_whole(file, master):
            return master, file
    raise refused


def _bare(backup: Backup, master: Master) -> KeyFile:
    """Return a key file without slots, for a backup only the recovery code opens."""
    connection = connect(backup.path, master.database_key)
    with spoken():
        ((vault,),) = connection.execute("SELECT value FROM about WHERE name = 'vault'").fetchall()
        connection.close()
    return KeyFile(vault=str(vault), generation=1, public=public_half(master), slots=())


def _next_generation(layout: Layout, slots: KeyFile) -> int:
    known = [slots.generation, *layout.generations()]
    with contextlib.suppress(VaultDamagedError):
        known += [file.generation for file in key_file.load(layout)]
    return max(known) + 1


def _checked_copy(
    source: Path, fresh: Path, master: Master, expected: Head | None = None
) -> Contents:
    """Copy the file *source* to *fresh* and read all of it; it must end where it is *expected*."""
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE)
    with os.fdopen(handle, "wb") as target, source.open("rb") as file:
        shutil.copyfileobj(file, target)
        target.flush()
        os.fsync(handle)
    connection = connect(fresh, master.database_key)
    try:
        log = Log(connection)
        if log.first_fault() is not None or expected not in {None, log.head()}:
            raise VaultDamagedError("This backup is damaged. Choose an older one.")
        return _contents(log)
    finally:
        with spoken():
            connection.close()


def _contents_here(layout: Layout, master: Master) -> Contents | None:
    for generation in reversed(layout.generations()):
        with contextlib.suppress(VaultError):
            connection = connect(layout.log(generation), master.database_key)
            try:
                return _contents(Log(connection))
            finally:
                drop(connection)
    return None


def _contents(log: Log) -> Contents:
    last = log.last()
    return Contents(last.seq, last.local_day) if last is not None else Contents(0, "")


def _put_aside(layout: Layout) -> Path | None:
    """Move database and key files out of the way; return where to, or None if there were none."""
    there = [path for path in layout.root.glob("log-*.db*") if TEMPORARY not in path.name]
    if not there:
        return None
    make_private(layout.aside)
    taken = [int(path.name) for path in layout.aside.iterdir() if path.name.isdecimal()]
    aside = layout.aside / str(max(taken, default=0) + 1)
    aside.mkdir(mode=0o700)
    for keys in (layout.keys, layout.keys_copy):
        if keys.exists():
            shutil.copyfile(keys, aside / keys.name)
    for path in there:
        path.rename(aside / path.name)
    sync_folder(aside)
    sync_folder(layout.aside)
    return aside
