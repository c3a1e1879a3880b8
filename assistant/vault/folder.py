"""The folder the vault lives in: what it holds, and that nobody else can get at it."""

import fcntl
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant.vault.durable import PRIVATE_FILE, TEMPORARY, sync_folder
from assistant.vault.errors import UnsafeFolderError, VaultBusy, VaultError

PRIVATE_FOLDER: Final = 0o700

OWN_FLOWS: Final = ("flows", "packs")
"""Folders, in the data folder, of flows the person brought along."""

_OURS: Final = (
    *OWN_FLOWS,
    "keys.json*",
    "keys.copy.json*",
    "head*",
    "lock",
    "ballast",
    "log-*.db*",
    "settings.json",
    "settings.new",
    "crash.txt",
    "outbox",
    "backups",
    "aside",
)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each file of a vault is."""

    root: Path

    @property
    def keys(self) -> Path:
        """The key slots."""
        return self.root / "keys.json"

    @property
    def keys_copy(self) -> Path:
        """A second copy of the key slots, in case the first is damaged."""
        return self.root / "keys.copy.json"

    @property
    def head(self) -> Path:
        """How far the log went at the last clean close."""
        return self.root / "head"

    @property
    def lock(self) -> Path:
        """Held while a Breakwater has the vault open."""
        return self.root / "lock"

    @property
    def outbox(self) -> Path:
        """What was said while the vault was locked."""
        return self.root / "outbox"

    @property
    def backups(self) -> Path:
        """Copies made by Breakwater itself."""
        return self.root / "backups"

    @property
    def aside(self) -> Path:
        """What a restore put out of the way, still whole."""
        return self.root / "aside"

    def log(self, generation: int) -> Path:
        """Return the database under the master key of *generation*, counted from 1."""
        return self.root / f"log-{generation}.db"

    def generations(self) -> tuple[int, ...]:
        """Return the generations a database file is there for, lowest first."""
        names = (path.name for path in self.root.glob("log-*.db"))
        numbers = (name.removeprefix("log-").removesuffix(".db") for name in names)
        return tuple(sorted(int(number) for number in numbers if number.isdecimal()))


def prepare(root: Path) -> None:
    """Make *root* if needed, and make it and our files in it private to its owner.

    A folder of ours that is open to others is closed rather than refused: the usual cause is a
    copy or a restore, and the person needs the vault more than a lecture.

    Raises:
        UnsafeFolderError: *root* is a link or belongs to someone else; choose another folder.
        VaultError: the folder cannot be made; check the disk and its permissions.
    """
    try:
        if not root.is_dir():
            root.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            sync_folder(root.parent)
        _check_owner(root)
        for path in root.iterdir():
            if is_ours(path):
                _check_entry(path)
    except OSError:
        raise VaultError(
            "The folder for your data cannot be made or read. Check that the disk is there."
        ) from None


def is_ours(path: Path) -> bool:
    """Tell by its name whether *path*, in the data folder, belongs to Breakwater."""
    return any(path.match(pattern) for pattern in _OURS)


def sweep(root: Path) -> None:
    """Remove files half-written at a crash. Only while holding the lock: they may be in use."""
    for folder in (root, root / "backups"):
        for path in folder.glob(f"*{TEMPORARY}*"):
            if folder != root or is_ours(path):
                path.unlink(missing_ok=True)


def make_private(folder: Path) -> None:
    """Make *folder*, inside a vault, readable by its owner alone; it survives a power cut."""
    if not folder.is_dir():
        folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        sync_folder(folder.parent)
    _check_owner(folder)


def _check_owner(folder: Path) -> None:
    for part in (folder, folder.parent):
        if part.is_symlink():
            raise UnsafeFolderError(
                "The folder for your data is a link to another place. Move it there for real."
            )
    seen = folder.stat()
    if seen.st_uid != os.getuid():
        raise UnsafeFolderError(
            "The folder for your data belongs to another user. Choose a folder of your own."
        )
    if stat.S_IMODE(seen.st_mode) != PRIVATE_FOLDER:
        folder.chmod(PRIVATE_FOLDER)


def _check_entry(path: Path) -> None:
    seen = path.lstat()
    if stat.S_ISDIR(seen.st_mode):
        if stat.S_IMODE(seen.st_mode) != PRIVATE_FOLDER:
            path.chmod(PRIVATE_FOLDER)
        return
    if not stat.S_ISREG(seen.st_mode) or seen.st_nlink != 1:
        raise UnsafeFolderError(
            "A file among your data is a link or shared with another name. "
            "Run 'breakwater doctor' to see which one."
        )
    if stat.S_IMODE(seen.st_mode) != PRIVATE_FILE:
        path.chmod(PRIVATE_FILE)


class Hold:
    """The right to write: one holder per folder, and never stale after a crash."""

    def __init__(self, path: Path) -> None:
        """Take the hold.

        Raises:
            VaultBusy: another Breakwater has it.
        """
        # a file of its own: closing any handle on the database would drop SQLite's own locks
        self._handle = os.open(path, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW, PRIVATE_FILE)
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._handle)
            raise VaultBusy(
                "Breakwater is already open in another window. Close it there, or go on there."
            ) from None

    def release(self) -> None:
        """Let go; twice does no harm."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1
