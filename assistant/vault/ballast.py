"""One spare mebibyte on the disk, given up when the disk is full so that one more note fits."""

import contextlib
import os
from pathlib import Path
from typing import Final

from assistant.vault.durable import write_new

SIZE: Final = 1 << 20
LEAST_FREE: Final = 20 << 20
NEARLY_FULL: Final = "The disk is nearly full. Please free some space soon."
NOTICE: Final = "The disk is full. This was saved in the last spare room; please free some space."


def keep(folder: Path) -> None:
    """Set the spare room aside, if it is not yet and the disk allows."""
    spare = folder / "ballast"
    if spare.exists():
        return
    try:
        # not zeros: some file systems would take no room for them
        write_new(spare, b"\x5a" * SIZE)
    except OSError:
        with contextlib.suppress(OSError):
            spare.unlink(missing_ok=True)


def give_up(folder: Path) -> bool:
    """Free the spare room; tell whether there was any."""
    try:
        (folder / "ballast").unlink()
    except OSError:
        return False
    return True


def is_nearly_full(folder: Path) -> bool:
    """Tell whether less than 20 MiB are free where *folder* is."""
    disk = os.statvfs(folder)
    return disk.f_bavail * disk.f_frsize < LEAST_FREE
