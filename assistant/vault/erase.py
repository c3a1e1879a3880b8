"""Erasing: one entry, a session, some days, or everything; with what may remain said plainly."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant.vault import drafts, key_file, keyring_slot
from assistant.vault.backup import backups
from assistant.vault.database import spoken, transaction
from assistant.vault.durable import scrub, sync_folder
from assistant.vault.errors import VaultError
from assistant.vault.folder import Hold, Layout, is_ours, prepare
from assistant.vault.log import Entry
from assistant.vault.opened import Opened
from assistant.vault.records import OWN_KINDS, plain_body, read

KIND: Final = "erased"
REMAINS: Final = "That something was kept here, its time and its kind stay. The words are gone."
MAY_REMAIN: Final = (
    "Copies you made yourself are not touched: exports, backups elsewhere, synced folders.",
    "A solid-state disk may keep old blocks for a while. They are encrypted.",
    "A recovery code on paper still opens any copy of the data that is left.",
)
STORE_REMAINS: Final = (
    "The key store of this computer may still hold an entry named breakwater. It opens nothing."
)


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did."""

    rows: int
    """How many entries lost their words."""
    backups: tuple[Path, ...]
    """Backups that still hold them; ``locks.renew_backups`` replaces them with a fresh one."""


def erase_entry(opened: Opened, seq: int) -> Erased:
    """Erase the words of the entry numbered *seq*.

    Raises:
        VaultError: nothing was erased; try again.
    """
    return _erase(opened, (seq,), draft=None)


def erase_session(opened: Opened, session: str) -> Erased:
    """Erase every word of *session*, its draft included.

    Raises:
        VaultError: nothing was erased; try again.
    """
    found = [
        row.seq
        for row in opened.log.rows()
        if (s := read(row)) is not None and s.session == session
    ]
    return _erase(opened, found, draft=session)


def erase_days(opened: Opened, first: str, last: str) -> Erased:
    """Erase every word from day *first* to day *last*, both included, and all drafts.

    Args:
        opened: the open vault.
        first: ``YYYY-MM-DD`` on the person's own calendar.
        last: the same; not before *first*.

    Raises:
        VaultError: nothing was erased; try again.
    """
    found = [
        row.seq
        for row in opened.log.rows()
        if first <= row.local_day <= last and row.kind not in OWN_KINDS
    ]
    return _erase(opened, found, draft="%")


def _erase(opened: Opened, rows: Iterable[int], *, draft: str | None) -> Erased:
    erased = 0
    connection = opened.connection
    with transaction(connection):
        for seq in rows:
            connection.execute(
                "UPDATE event SET salt = NULL, body = NULL WHERE seq = ? AND body IS NOT NULL",
                (seq,),
            )
            erased += connection.changes()
        if draft == "%":
            connection.execute("DELETE FROM draft")
        elif draft is not None:
            drafts.drop_within(opened, draft)
        if erased:
            entry = Entry(opened.ids.new(), KIND, plain_body(None, {"rows": erased}))
            opened.log.append_within([entry], opened.clock.now())
    with spoken():
        # the write-ahead log still holds the pages as they were
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    holding = tuple(found.path for found in backups(opened.layout.backups)) if erased else ()
    return Erased(erased, holding)


@spoken()
def erase_everything(folder: Path) -> tuple[str, ...]:
    """Destroy the vault in *folder*, keys first: without them the rest is noise.

    Needs no passphrase. Close the vault before. Files that are not ours stay.

    Returns:
        What may remain elsewhere, one sentence each.

    Raises:
        VaultBusy: a Breakwater has it open; close it.
        VaultError: something could not be removed; try again.
    """
    prepare(folder)
    layout = Layout(folder)
    hold = Hold(layout.lock)
    kept_in_store = _forget_in_store(layout)
    try:
        for path in _keys_first(layout):
            scrub(path)
        sync_folder(folder)
        for path in sorted(folder.iterdir()):
            if is_ours(path):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        sync_folder(folder)
    except OSError:
        raise VaultError(
            "The keys are destroyed, but a file could not be removed. Run the same again."
        ) from None
    finally:
        hold.release()
    return (*MAY_REMAIN, STORE_REMAINS) if kept_in_store else MAY_REMAIN


def _forget_in_store(layout: Layout) -> bool:
    """Take our key out of the system's key store, if there is one; tell whether it may remain."""
    try:
        files = key_file.load(layout)
    except VaultError:
        return False
    vaults = {file.vault for file in files if file.keyring is not None}
    gone = {vault: keyring_slot.forget(vault) for vault in vaults}
    return not all(gone.values())


def _keys_first(layout: Layout) -> list[Path]:
    keys = [layout.keys, layout.keys_copy, *layout.root.glob("keys*.tmp")]
    for inside in (layout.backups, layout.aside):
        keys += sorted(inside.rglob("*keys*.json*"))
    return keys
