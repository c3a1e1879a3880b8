"""Where the data folder lies: on which kind of disk, and inside which synced folder."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

SYNCED: Final = (
    "Your data folder is inside a synced folder. Copies made while writing may be incomplete."
)

_MOUNTS: Final = Path("/proc/self/mounts")
_NETWORK: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "glusterfs", "davfs", "fuse.sshfs"}
)
_SYNCED: Final = (
    "dropbox",
    "onedrive",
    "icloud",
    "mobile documents",
    "google drive",
    "googledrive",
    "nextcloud",
    "owncloud",
    "syncthing",
)


def mounts() -> tuple[str, ...]:
    """Return the system's list of mounts, one line each; empty where there is none to read."""
    try:
        return tuple(_MOUNTS.read_text("utf-8", "replace").splitlines())
    except OSError:
        return ()


def disk_kind(folder: Path, lines: Iterable[str]) -> str:
    """Return the type of file system *folder* is on, by the mounts in *lines*; empty if unknown."""
    place = folder.resolve()
    longest, kind = -1, ""
    for line in lines:
        parts = line.split(" ")
        if len(parts) < 3:  # noqa: PLR2004 - device, place, type
            continue
        at = Path(parts[1].replace("\\040", " "))
        if place.is_relative_to(at) and len(at.parts) >= longest:
            longest, kind = len(at.parts), parts[2]
    return kind


def is_network(kind: str) -> bool:
    """Tell whether file locks and syncs cannot be relied on with this kind of file system."""
    return kind in _NETWORK


def sync_service(folder: Path) -> str:
    """Return the name of the sync service whose folder *folder* seems to be in; empty for none."""
    for part in folder.resolve().parts:
        for name in _SYNCED:
            if name in part.casefold():
                return part
    return ""
