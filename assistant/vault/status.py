"""What ``breakwater vault status`` tells, without opening anything."""

import contextlib
from dataclasses import dataclass
from pathlib import Path

from assistant.vault import key_file
from assistant.vault.backup import backups
from assistant.vault.errors import VaultError
from assistant.vault.folder import Layout
from assistant.vault.outbox import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The state of a vault, seen from outside."""

    folder: Path
    exists: bool
    locked: bool
    """Whether it takes a passphrase or the recovery code to look back."""
    size: int
    """Bytes of the database; 0 when there is none."""
    backups: int
    newest_backup: str
    """The day it was made, ``YYYY-MM-DD``; empty when there is none."""
    keyring: bool
    """Whether the key store of this computer opens it for whoever is logged in."""
    waiting: int
    """Talks at the locked door that join the diary at the next unlock."""


def status(folder: Path) -> Status:
    """Return the state of the vault in *folder*. Never raises."""
    layout = Layout(folder)
    exists = locked = keyring = False
    size = 0
    try:
        files_of_keys = key_file.load(layout)
    except VaultError:
        exists = locked = True
    else:
        exists = bool(files_of_keys)
        locked = exists and files_of_keys[0].open is None
        keyring = exists and files_of_keys[0].keyring is not None
        if exists:
            with contextlib.suppress(OSError):
                size = layout.log(files_of_keys[0].generation).stat().st_size
    found = backups(layout.backups)
    day = found[-1].day if found else ""
    return Status(
        folder=folder,
        exists=exists,
        locked=locked,
        size=size,
        backups=len(found),
        newest_backup=f"{day[:4]}-{day[4:6]}-{day[6:]}" if day else "",
        keyring=keyring,
        waiting=len(files(layout)),
    )
