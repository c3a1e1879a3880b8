"""Opening a vault, step by step; each step leaves something a crash can be picked up from."""

import contextlib
import os
from pathlib import Path
from typing import Final

import apsw

from assistant.vault import ballast, creation, head
from assistant.vault.chain import START, fault
from assistant.vault.database import PAGE, connect, drop, is_plaintext, make_room, spoken
from assistant.vault.doors import Secret, unlock
from assistant.vault.errors import UnsafeFolderError, VaultDamagedError, VaultError
from assistant.vault.folder import Hold, Layout, prepare, sweep
from assistant.vault.key_values import KeyFile
from assistant.vault.log import Log
from assistant.vault.master import Master
from assistant.vault.migrations import bring_forward
from assistant.vault.opened import Opened
from assistant.vault.outbox_merge import merge
from assistant.vault.ports import Clock, Ids
from assistant.vault.recovery_code import RecoveryCode
from assistant.vault.surroundings import SYNCED, disk_kind, is_network, mounts, sync_service

MERGED_LATER: Final = (
    "What you said while locked could not be added yet. It is kept, and is tried again next time."
)


@spoken()
def open_vault(
    folder: Path, *, clock: Clock, ids: Ids, secret: Secret | RecoveryCode | None
) -> tuple[Opened, Hold]:
    """Return the open insides of the vault in *folder*, and the hold on it.

    Raises:
        VaultError: as ``Vault.open`` says; nothing stays held.
    """
    os.umask(0o077)
    prepare(folder)
    if is_network(disk_kind(folder, mounts())):
        raise UnsafeFolderError(
            "Your data folder is on a network disk, where an answer could be lost. "
            "Choose a folder on this computer."
        )
    layout = Layout(folder)
    hold = Hold(layout.lock)
    first = creation.is_new(layout)
    try:
        master, file = _keys(layout, secret)
        log = _open_log(layout, master, file)
    except BaseException:
        hold.release()
        raise
    opened = Opened(layout=layout, master=master, file=file, log=log, clock=clock, ids=ids)
    if first and sync_service(folder):
        opened.notices.append(SYNCED)
    try:
        _settle(opened)
    except BaseException:
        drop(log.connection)
        hold.release()
        raise
    return opened, hold


def _keys(layout: Layout, secret: Secret | RecoveryCode | None) -> tuple[Master, KeyFile]:
    if creation.is_new(layout):
        return creation.make(layout)
    master, file = unlock(layout, secret)
    creation.finish(layout, file)
    return master, file


def _open_log(layout: Layout, master: Master, file: KeyFile) -> Log:
    database = layout.log(file.generation)
    if is_plaintext(database):
        raise VaultDamagedError(
            "Your data file is not encrypted, so it is not the one Breakwater wrote. "
            "Run 'breakwater vault restore' to go on from the newest good backup."
        )
    if database.stat().st_size < PAGE:
        # too short for a single page: the library would take it for a new and empty database
        raise _changed()
    make_room(database)
    return Log(connect(database, master.database_key))


def _settle(opened: Opened) -> None:
    """Check the end of the log, then bring everything up to date."""
    layout = opened.layout
    with spoken():
        _check_end(opened)
        known = head.remembered(layout, opened.master, opened.file.vault)
        if known is not None and head.is_older(opened.log, known):
            opened.notices.append(head.OLDER_COPY)
    bring_forward(opened)
    _tidy(opened)
    if ballast.is_nearly_full(layout.root):
        opened.notices.append(ballast.NEARLY_FULL)
    try:
        merge(opened)
    except VaultError:
        opened.notices.append(MERGED_LATER)


def _tidy(opened: Opened) -> None:
    """Remove what crashes left behind and set the spare room aside; tried again at each opening."""
    layout = opened.layout
    with contextlib.suppress(OSError):
        sweep(layout.root)
        for generation in layout.generations():
            if generation < opened.file.generation:
                # left by a crash at the end of a change of master: the old key must open nothing
                for path in layout.root.glob(f"{layout.log(generation).name}*"):
                    path.unlink()
    ballast.keep(layout.root)


def _check_end(opened: Opened) -> None:
    """Check vault id and newest row; pages are checked as they are read, the rest by doctor."""
    try:
        found = opened.connection.execute("SELECT value FROM about WHERE name = 'vault'").fetchall()
    except apsw.SQLError:
        raise _changed() from None  # not even its tables are there
    last = opened.log.last()
    whole = True
    if last is not None:
        before = opened.log.hash_at(last.seq - 1) or START
        whole = fault(last, last.seq, before) is None
    if found != [(opened.file.vault,)] or not whole:
        raise _changed()


def _changed() -> VaultDamagedError:
    return VaultDamagedError(
        "Your data file was changed by something else. "
        "Run 'breakwater vault restore' to go on from the newest good backup."
    )
