"""The encrypted database file: opened with a raw key, one connection, every commit on disk.

The library is never asked to derive a key: with some of its ciphers a failed derivation passes
unnoticed and encrypts under zeros. It gets 32 finished bytes and must say ``ok``.
"""

import contextlib
import errno
import sys
from pathlib import Path
from typing import Final

import apsw

from assistant.vault.durable import sync_folder, write_new
from assistant.vault.errors import VaultBusy, VaultDamagedError, VaultError, VaultFullError

OLDEST_SQLITE: Final = (3, 51, 3)
"""Older ones can lose a commit when a write-ahead log restarts."""

_PLAIN_HEADER: Final = b"SQLite format 3"
PAGE: Final = 4096
"""Bytes of a page of the database."""

_LOG_ROOM: Final = 1 << 20
_ROOM_STEP: Final = 1 << 16
_CHECKPOINT_PAGES: Final = 250

_PRAGMAS: Final = (
    ("locking_mode", "EXCLUSIVE"),  # before WAL, so that no shared-memory file is made
    ("journal_mode", "WAL"),
    ("synchronous", "FULL"),  # NORMAL loses acknowledged answers at a power cut
    ("secure_delete", "ON"),
    ("temp_store", "MEMORY"),
    ("mmap_size", 0),
    ("trusted_schema", "OFF"),
    ("foreign_keys", "ON"),
    ("recursive_triggers", "ON"),  # so that REPLACE cannot slip past the delete trigger
    ("cell_size_check", "ON"),
    ("wal_autocheckpoint", _CHECKPOINT_PAGES),
    ("journal_size_limit", _LOG_ROOM),  # after something large the log goes back to its room
)


def library_fault() -> str | None:
    """Return why the installed database library must not be used, or None when it may be."""
    if not getattr(apsw, "mc_version", ""):
        return (
            "The installed database library cannot encrypt, so nothing was opened. "
            "Install Breakwater again in an environment of its own."
        )
    if tuple(int(part) for part in apsw.sqlite_lib_version().split(".")) < OLDEST_SQLITE:
        return (
            "The installed database library is too old to be safe. "
            "Install Breakwater again in an environment of its own."
        )
    return None


def connect(path: Path, key: bytes, *, create: bool = False) -> apsw.Connection:
    """Open the database at *path* with the raw 32-byte *key*.

    Raises:
        VaultDamagedError: the key does not fit or the file was changed; restore a backup.
        VaultBusy: something else holds the file; close it and try again.
        VaultError: the library cannot be trusted or the disk refused; the sentence says which.
    """
    fault = library_fault()
    if fault is not None:
        raise VaultError(fault)
    flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if create else 0)
    with spoken():
        connection = apsw.Connection(str(path), flags=flags)
        try:
            _unlock(connection, key)
            for name, value in _PRAGMAS:
                connection.pragma(name, value)
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
            if sys.platform == "darwin":
                connection.pragma("fullfsync", 1)
                connection.pragma("checkpoint_fullfsync", 1)
        except BaseException:
            drop(connection)
            raise
        return connection


def drop(connection: apsw.Connection) -> None:
    """Let go of *connection* after something failed; a second failure adds nothing."""
    with contextlib.suppress(apsw.Error):
        connection.close(force=True)


def _unlock(connection: apsw.Connection, key: bytes) -> None:
    connection.pragma("cipher", "chacha20")
    if connection.pragma("key", f"raw:{key.hex()}") != "ok":
        raise VaultError(
            "The database library did not take the key, so nothing was opened. "
            "Install Breakwater again in an environment of its own."
        )


def is_plaintext(path: Path) -> bool:
    """Tell whether the file at *path* is an unencrypted database.

    Only before the file is connected to: closing any second handle drops SQLite's locks.
    """
    with path.open("rb") as file:
        return file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER


def make_room(path: Path) -> None:
    """Give the write-ahead log of the database at *path* its blocks beforehand.

    A commit then overwrites blocks instead of growing a file, which saves a disk a second write
    for every answer. SQLite reads a log that starts with zeros as an empty one. Before connecting.
    Written in small pieces: a system that caches what was written in one piece as one piece looks
    through all of it again at every page that is overwritten.
    """
    log = path.with_name(path.name + "-wal")
    if log.exists():
        return
    try:
        write_new(log, bytes(_LOG_ROOM), step=_ROOM_STEP)
        sync_folder(log.parent)
    except OSError:
        with contextlib.suppress(OSError):
            log.unlink(missing_ok=True)  # a full disk: answers may still fit, one by one


class spoken(contextlib.ContextDecorator):  # noqa: N801 - reads like the functions of contextlib
    """Turn what the database library or the disk raises into a sentence without values.

    Also a decorator, for whole functions. A class, for every saved answer goes through it.
    """

    def __enter__(self) -> None:
        """Begin to listen."""

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        """Say in our own words what went wrong, where it is not in them already."""
        if error is not None:
            _say(error)


class transaction(spoken):  # noqa: N801 - the same
    """Run the block in one write transaction: all of it is on disk on leaving, or none of it.

    Raises:
        VaultError: it could not be written, and nothing of it was.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        """Take the right to write."""
        with spoken():
            self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: object, error: BaseException | None, where: object) -> None:
        """Put all of it on disk, or take all of it back."""
        with spoken():
            try:
                if error is None:
                    self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
        super().__exit__(kind, error, where)


def _say(error: BaseException) -> None:
    """Raise the sentence for *error*, if it is one of the library's or the disk's.

    No frame keeps what is raised: in a ring with its traceback it would hold the connection, and
    with it the locks, for as long as the garbage lies about.
    """
    match error:
        case OSError(errno=errno.ENOSPC) | apsw.FullError():
            raise _full() from None
        case apsw.ConnectionClosedError():
            raise VaultError("Your diary is closed. Open it again, then go on.") from None
        case apsw.BusyError() | apsw.LockedError():
            raise VaultBusy(
                "Another program is using your data file. Close it, then try again."
            ) from None
        case apsw.NotADBError() | apsw.CorruptError():
            raise VaultDamagedError(
                "Your data file cannot be read as it was written. "
                "Run 'breakwater vault restore' to go on from the newest good backup."
            ) from None
        case OSError() | apsw.Error():
            raise _disk() from None
        case _:
            return  # ours already, or none of ours


def _full() -> VaultFullError:
    return VaultFullError(
        "The disk is full, so this was not saved. Free some space, then try again."
    )


def _disk() -> VaultError:
    return VaultError(
        "The disk did not take or give the data. What was saved before is safe; try again."
    )
