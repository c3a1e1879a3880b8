"""Small private files that are either wholly the old one or wholly the new one."""

import contextlib
import os
import stat
from pathlib import Path
from typing import Final

from assistant.vault.errors import UnsafeFolderError

PRIVATE_FILE: Final = 0o600
TEMPORARY: Final = ".tmp"
_LARGEST: Final = 64 * 1024


def write_whole(path: Path, data: bytes) -> None:
    """Put *data* at *path* so that a crash at any moment leaves the old file or the new one.

    Raises:
        OSError: the disk refused. The old file is untouched, unless only the last step failed: the
            new one is in place then, but may not survive a power cut.
    """
    fresh = path.with_name(path.name + TEMPORARY)
    fresh.unlink(missing_ok=True)
    try:
        write_new(fresh, data)
        fresh.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise
    sync_folder(path.parent)


def write_new(path: Path, data: bytes, step: int = 1 << 30) -> None:
    """Create *path*, readable by its owner alone, with *data* safely on disk.

    Args:
        path: where nothing may be yet.
        data: what goes in.
        step: bytes handed to the system at a time.

    Raises:
        FileExistsError: something is there already; choose another name.
        OSError: the disk refused.
    """
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, PRIVATE_FILE)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view[:step]) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def read_private(path: Path, largest: int = _LARGEST) -> bytes:
    """Return the bytes of *path*, which must be a plain file of at most *largest* bytes.

    Raises:
        FileNotFoundError: there is no such file.
        UnsafeFolderError: it is a link, a device, shared with another name, or too large.
        OSError: the disk refused.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        raise
    except OSError as error:
        if path.is_symlink():
            raise _unsafe() from None
        raise error from None
    with os.fdopen(handle, "rb") as file:
        seen = os.fstat(handle)
        if not stat.S_ISREG(seen.st_mode) or seen.st_nlink != 1 or seen.st_size > largest:
            raise _unsafe()
        return file.read(largest)


def sync_folder(folder: Path) -> None:
    """Make names created, replaced or removed in *folder* survive a power cut."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def scrub(path: Path) -> None:
    """Overwrite *path* with zeros, then remove it; nothing happens when it is not there.

    A best effort: an SSD or a file system with copies may keep the old blocks.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_NOFOLLOW)
    except FileNotFoundError:
        return
    except OSError:
        path.unlink(missing_ok=True)  # a link, or not ours to write: the name goes
        return
    try:
        left = os.fstat(handle).st_size
        while left > 0:
            left -= os.write(handle, bytes(min(left, 1 << 20)))
        os.fsync(handle)
    finally:
        os.close(handle)
    path.unlink(missing_ok=True)


def _unsafe() -> UnsafeFolderError:
    return UnsafeFolderError(
        "A vault file is not a plain file of its own, so it was not read. "
        "Run 'breakwater doctor' to see which one."
    )
