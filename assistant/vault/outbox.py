"""What is said while the vault is locked: sealed at once, joined to the log at the next unlock.

Each process writes a file of its own. A record is on disk before ``append`` returns; whoever has
the files but not the master can neither read a record nor move it.
"""

import errno
import fcntl
import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

from assistant.domain.events import Event
from assistant.vault import key_file
from assistant.vault.durable import PRIVATE_FILE, sync_folder
from assistant.vault.errors import VaultBusy, VaultError, VaultFullError
from assistant.vault.folder import Layout, make_private, prepare
from assistant.vault.key_values import KeyFile
from assistant.vault.ports import Clock, Ids
from assistant.vault.records import body
from assistant.vault.seal import seal

SUFFIX: Final = ".sealed"
LENGTH_BYTES: Final = 4
_PAD: Final = 256
_FLAGS: Final = os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_APPEND | os.O_NOFOLLOW


class Outbox:
    """A place to put sprints without a key. Made by ``open``; use it from one thread."""

    def __init__(self, layout: Layout, *, clock: Clock, ids: Ids) -> None:
        self._layout = layout
        self._clock = clock
        self._ids = ids
        self._handle, self._name = -1, ""
        self._count = 0
        self._gate = _shared_gate(layout)
        try:
            file = _key_file(layout)  # read behind the gate: no change of master comes between
        except BaseException:
            self.close()
            raise
        self._vault = file.vault
        self._public = file.public

    @classmethod
    def open(cls, folder: Path, *, clock: Clock, ids: Ids) -> "Outbox":
        """Get ready to take sprints for the vault in *folder*, which may be locked or busy.

        Raises:
            VaultError: there is no vault, or its key file is unreadable; the talk is not kept.
        """
        os.umask(0o077)
        prepare(folder)
        layout = Layout(folder)
        try:
            make_private(layout.outbox)
            return cls(layout, clock=clock, ids=ids)
        except OSError:
            raise VaultError(
                "There is no room to keep what you say while the diary is locked. "
                "You can still talk; check the disk later."
            ) from None

    def append(self, session_id: str | None, events: Sequence[Event]) -> None:
        """Seal *events* of *session_id*; on return they are safe on disk.

        Raises:
            VaultError: they were not kept; say so and keep what was typed.
        """
        if not events:
            return
        rows = [[self._ids.new(), type(e).__name__, body(session_id, e)] for e in events]
        moment = asdict(self._clock.now())
        plain = json.dumps({"moment": moment, "rows": rows}).encode("ascii")
        # padded, so that the size of a record does not tell how much was said
        plain += b" " * (-len(plain) % _PAD)
        try:
            self._write(plain)
        except OSError:
            raise VaultFullError(
                "This could not be saved: the disk is full or failing. "
                "Free some space, then try again."
            ) from None

    def close(self) -> None:
        """Let go; closing twice does no harm."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1
        if self._gate >= 0:
            os.close(self._gate)
            self._gate = -1

    def _write(self, plain: bytes) -> None:
        if self._handle < 0:
            self._handle, self._name = _new_file(self._layout.outbox)
            self._count = 0
        box = seal(self._public, plain, context(self._vault, self._name, self._count))
        record = len(box).to_bytes(LENGTH_BYTES) + box
        try:
            _write_all(self._handle, record)
        except OSError:
            # what stands in this file after a failed write is unknown: the next goes in a new one
            os.close(self._handle)
            self._handle = -1
            raise
        self._count += 1


def _write_all(handle: int, record: bytes) -> None:
    if os.write(handle, record) != len(record):
        raise OSError(errno.ENOSPC, "the record did not fit")
    os.fdatasync(handle)


def context(vault: str, name: str, number: int) -> bytes:
    """Return where a record belongs: which vault, which file, which place in it."""
    return json.dumps([vault, name, number]).encode("ascii")


def files(layout: Layout) -> tuple[Path, ...]:
    """Return the files waiting in the outbox, in the order they were begun."""
    return tuple(sorted(layout.outbox.glob(f"*{SUFFIX}")))


def _key_file(layout: Layout) -> KeyFile:
    for file in key_file.load(layout):
        return file
    raise VaultError("There is no diary here yet, so there is nothing to add to.")


def _shared_gate(layout: Layout) -> int:
    """Take part in the gate that a change of master closes while it runs."""
    gate = os.open(layout.outbox / "gate", os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW, PRIVATE_FILE)
    try:
        fcntl.flock(gate, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(gate)
        raise VaultBusy(
            "The keys are being changed in another window. Try again in a moment."
        ) from None
    return gate


def _new_file(folder: Path) -> tuple[int, str]:
    """Begin the next file, locked while this process writes to it."""
    while True:
        taken = [int(path.stem) for path in folder.glob("*.*") if path.stem.isdecimal()]
        name = f"{max(taken, default=0) + 1:06d}{SUFFIX}"
        try:
            handle = os.open(folder / name, _FLAGS, PRIVATE_FILE)
        except FileExistsError:
            continue
        fcntl.flock(handle, fcntl.LOCK_EX)
        if os.fstat(handle).st_nlink == 0:  # a merge found it empty and took it away
            os.close(handle)
            continue
        sync_folder(folder)
        return handle, name
