"""Everything that can be checked about the vault without opening it, and with it open."""

import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import apsw

from assistant.vault import ballast, key_file
from assistant.vault.backup import backups
from assistant.vault.database import library_fault
from assistant.vault.durable import read_private
from assistant.vault.errors import VaultError
from assistant.vault.folder import Layout, is_ours
from assistant.vault.key_codec import decode
from assistant.vault.opened import Opened
from assistant.vault.outbox import files
from assistant.vault.process import may_be_read, may_dump
from assistant.vault.surroundings import disk_kind, is_network, mounts, sync_service


class Level(StrEnum):
    """How a check came out."""

    FINE = "fine"
    NOTE = "note"
    """Works, but worth knowing."""
    WRONG = "wrong"
    """Needs doing something about."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    level: Level
    sentence: str
    """For the person: what is so, and what to do when it is not fine."""


def examine(folder: Path) -> tuple[Check, ...]:
    """Look at the vault in *folder* from outside. Never raises, opens nothing, changes nothing."""
    layout = Layout(folder)
    looks: dict[str, Callable[[], Iterable[Check]]] = {
        "library": lambda: [_library()],
        "process": lambda: [_process()],
        "folder": lambda: list(_folder(layout)),
        "disk": lambda: [_disk(folder)],
        "keys": lambda: [_keys(layout)],
        "backups": lambda: [_backups(layout)],
        "outbox": lambda: [_outbox(layout)],
    }
    return tuple(check for name, look in looks.items() for check in _looked(name, look))


def examine_open(opened: Opened) -> tuple[Check, ...]:
    """Read the whole open vault: every page, the chain, the parts that must agree."""
    try:
        fault = opened.log.first_fault()
    except VaultError:
        fault = "a page of the data file cannot be read"
    if fault is not None:
        log = Check(
            "log",
            Level.WRONG,
            f"Your data was changed by something else: {fault}. "
            "Run 'breakwater vault restore' to go on from the newest good backup.",
        )
    else:
        count = opened.log.head().count
        log = Check("log", Level.FINE, f"All {count} entries are as they were written.")
    return (log, *(Check("notice", Level.NOTE, notice) for notice in opened.notices))


def _looked(name: str, look: Callable[[], Iterable[Check]]) -> Iterable[Check]:
    try:
        return look()
    except OSError:
        return [
            Check(name, Level.WRONG, f"The {name} could not be looked at. Check its permissions.")
        ]


def _library() -> Check:
    fault = library_fault()
    if fault is not None:
        return Check("library", Level.WRONG, fault)
    version = apsw.sqlite_lib_version()
    return Check("library", Level.FINE, f"SQLite {version} with encryption is installed.")


def _process() -> Check:
    if may_dump() or may_be_read():
        return Check(
            "process", Level.NOTE, "A crash or another program of yours could read what is open."
        )
    return Check("process", Level.FINE, "A crash leaves no copy of what is open.")


def _folder(layout: Layout) -> Iterator[Check]:
    root = layout.root
    if not root.is_dir():
        yield Check("folder", Level.NOTE, "There is no diary yet. It is made at the first talk.")
        return
    loose = [path for path in (root, *filter(is_ours, root.iterdir())) if _is_loose(path)]
    if loose:
        names = ", ".join(path.name for path in loose)
        yield Check(
            "folder",
            Level.WRONG,
            f"Others could get at these: {names}. Opening the diary makes them private; "
            "replace links by real files.",
        )
    else:
        yield Check("folder", Level.FINE, "Only you can look into the data folder.")
    service = sync_service(root)
    if service:
        yield Check(
            "sync",
            Level.NOTE,
            f"The data folder lies in {service}. Copies made while writing may be incomplete; "
            "the backups are whole.",
        )


def _is_loose(path: Path) -> bool:
    try:
        seen = path.lstat()
    except OSError:
        return True
    plain = stat.S_ISDIR(seen.st_mode) or (stat.S_ISREG(seen.st_mode) and seen.st_nlink == 1)
    return not plain or bool(stat.S_IMODE(seen.st_mode) & 0o077)


def _disk(folder: Path) -> Check:
    there = next((path for path in (folder, *folder.parents) if path.exists()), Path("/"))
    if is_network(disk_kind(there, mounts())):
        return Check(
            "disk",
            Level.WRONG,
            "The data folder is on a network disk. Choose one on this computer.",
        )
    if ballast.is_nearly_full(there):
        return Check("disk", Level.WRONG, ballast.NEARLY_FULL)
    return Check("disk", Level.FINE, "There is room on the disk.")


def _keys(layout: Layout) -> Check:
    try:
        found = key_file.load(layout)
    except VaultError as error:
        return Check("keys", Level.WRONG, error.sentence)
    if not found:
        return Check("keys", Level.NOTE, "There is no key file yet.")
    if found[0].open is not None:
        return Check(
            "keys",
            Level.NOTE,
            "There is no passphrase: anyone who can use this computer can read this.",
        )
    if found[0].keyring is not None:
        return Check(
            "keys",
            Level.NOTE,
            "The key store of this computer opens the diary for whoever is logged in.",
        )
    if found[0].passphrase is None:
        return Check(
            "keys", Level.NOTE, "Only the recovery code opens the diary. Set a passphrase."
        )
    return Check("keys", Level.FINE, "A passphrase protects the diary.")


def _backups(layout: Layout) -> Check:
    found = backups(layout.backups)
    if not found:
        return Check("backups", Level.NOTE, "There is no backup yet. One is made each day.")
    locked = _opens_freely(layout.keys) is False
    if locked and any(_opens_freely(backup.keys) for backup in found):
        return Check(
            "backups",
            Level.WRONG,
            "An old backup opens without a passphrase. Run 'breakwater vault backup --renew'.",
        )
    day = found[-1].day
    newest = f"{day[:4]}-{day[4:6]}-{day[6:]}"
    return Check("backups", Level.FINE, f"{len(found)} backups; the newest is of {newest}.")


def _opens_freely(path: Path) -> bool | None:
    try:
        return decode(read_private(path)).open is not None
    except (OSError, VaultError):
        return None


def _outbox(layout: Layout) -> Check:
    waiting = len(files(layout))
    if waiting:
        return Check(
            "outbox", Level.NOTE, "Something you said while locked waits for the next unlock."
        )
    return Check("outbox", Level.FINE, "Nothing waits at the door.")
