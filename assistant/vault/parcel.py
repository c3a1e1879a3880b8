"""A whole vault in one file: database, keys and the person's own flows, as a plain tar.

The tar is what age encrypts. Its first member says what the others must be, so that a parcel is
taken as it was packed or not at all. Whoever has a public key can make a parcel: nothing in one is
trusted, and no name in it is followed anywhere.
"""

import contextlib
import hashlib
import io
import json
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant.vault.backup import Backup, copy_database, verify
from assistant.vault.checked import exact_bytes, whole
from assistant.vault.database import spoken
from assistant.vault.durable import TEMPORARY, scrub, write_new, write_whole
from assistant.vault.errors import VaultDamagedError, VaultError
from assistant.vault.folder import OWN_FLOWS, Layout, make_private
from assistant.vault.key_codec import encode
from assistant.vault.log import Head
from assistant.vault.opened import Opened

FORMAT: Final = "breakwater backup"
VERSION: Final = 1

_ABOUT: Final = "about.json"
_DATABASE: Final = "log.db"
_KEYS: Final = "keys.json"
_MOST: Final = 2000
"""Files in a parcel."""
_LARGEST_FLOW: Final = 1 << 20
_LONGEST_PART: Final = 100
_DEEPEST: Final = 5


@dataclass(frozen=True, slots=True)
class Parcel:
    """What came out of a parcel, laid ready for ``restore``."""

    backup: Backup
    head: Head
    """Where the log in it ends, as its packer saw it."""
    flows: Mapping[str, bytes]
    """The person's own flows, by their place in the data folder."""


@spoken()
def pack(opened: Opened) -> bytes:
    """Return the open vault as a parcel, its database copied, read back whole and verified.

    Raises:
        VaultError: the copy could not be made, or did not read back.
    """
    fresh = opened.layout.root / f"log-parcel.db{TEMPORARY}"
    head = opened.log.head()
    try:
        fresh.unlink(missing_ok=True)
        copy_database(opened.connection, fresh, opened.master)
        verify(fresh, opened.master, head)
        members = {_DATABASE: fresh.read_bytes(), _KEYS: encode(opened.file)}
    finally:
        fresh.unlink(missing_ok=True)
    members |= dict(own_flows(opened.layout))
    about = {
        "format": FORMAT,
        "version": VERSION,
        "rows": head.count,
        "head": head.hash.hex(),
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in members.items()},
    }
    told = json.dumps(about, sort_keys=True, indent=1).encode("ascii")
    return _tar({_ABOUT: told, **members})


def own_flows(layout: Layout) -> Iterator[tuple[str, bytes]]:
    """Yield the person's own flows and packs: place in the data folder, and content.

    Raises:
        VaultError: one of them could not be brought back; better to hear that now.
    """
    for top in OWN_FLOWS:
        for path in sorted((layout.root / top).rglob("*")):
            name = path.relative_to(layout.root).as_posix()
            if not path.is_file() or path.is_symlink():
                continue
            if not _is_flow(name) or path.stat().st_size > _LARGEST_FLOW:
                raise VaultError(
                    "A file among your own flows is too large or oddly named to go along. "
                    "Move it elsewhere, then try again."
                )
            yield name, path.read_bytes()


@spoken()
def unpack(plain: bytes, layout: Layout) -> Parcel:
    """Check the parcel *plain* and lay its database and keys ready in the folder of *layout*.

    Call ``clear`` afterwards, whatever came of it.

    Raises:
        VaultDamagedError: it is not a parcel, or not as it was packed; nothing was laid anywhere.
        VaultError: the disk refused.
    """
    try:
        head, members = _checked(plain)
    except (tarfile.TarError, ValueError, KeyError, TypeError, EOFError, RecursionError):
        raise VaultDamagedError(
            "What is in that file is not a whole backup of Breakwater. Choose another one."
        ) from None
    make_private(layout.root)
    make_private(layout.backups)
    clear(layout)
    backup = Backup("", head.count, _staged(layout))
    write_new(backup.path, members.pop(_DATABASE))
    write_new(backup.keys, members.pop(_KEYS))
    return Parcel(backup, head, members)


def clear(layout: Layout) -> None:
    """Remove what ``unpack`` laid ready; what a failing disk keeps is swept at the next opening."""
    for path in (_staged(layout), Backup("", 0, _staged(layout)).keys):
        with contextlib.suppress(OSError):
            scrub(path)


def _staged(layout: Layout) -> Path:
    return layout.backups / f"parcel{TEMPORARY}.db"


def _checked(plain: bytes) -> tuple[Head, dict[str, bytes]]:
    members = dict(_members(plain))
    about = json.loads(members.pop(_ABOUT))
    if (about["format"], about["version"]) != (FORMAT, VERSION):
        raise ValueError("another format")
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in members.items()}
    if about["files"] != sums or not {_DATABASE, _KEYS} <= sums.keys():
        raise ValueError("not what was packed")
    return Head(whole(about["rows"]), exact_bytes(about["head"], 32)), members


def _members(plain: bytes) -> Iterator[tuple[str, bytes]]:
    seen: set[str] = set()
    with tarfile.open(fileobj=io.BytesIO(plain), mode="r:") as tar:
        for member in tar:
            name, known = member.name, member.name in {_ABOUT, _DATABASE, _KEYS}
            largest = len(plain) if known else _LARGEST_FLOW
            file = tar.extractfile(member) if member.type == tarfile.REGTYPE else None
            if file is None or name in seen or not (known or _is_flow(name)):
                raise ValueError("not a file of ours")
            if member.size > largest or len(seen) >= _MOST:
                raise ValueError("too large")
            seen.add(name)
            yield name, file.read()


def _is_flow(name: str) -> bool:
    top, *below = name.split("/")
    return top in OWN_FLOWS and 1 <= len(below) < _DEEPEST and all(map(_is_plain, below))


def _is_plain(part: str) -> bool:
    """Tell whether *part* can only name something inside its folder."""
    safe = part.isprintable() and "\\" not in part and not part.startswith(".")
    return safe and 1 <= len(part) <= _LONGEST_PART


def put_flows(layout: Layout, flows: Mapping[str, bytes], aside: Path) -> None:
    """Put *flows* in their places; a file there that differs goes to *aside*, never away.

    Raises:
        OSError: the disk refused; what is in place is whole.
    """
    for name, data in flows.items():
        target = layout.root / name
        for folder in reversed(target.relative_to(layout.root).parents[:-1]):
            make_private(layout.root / folder)
        if target.is_file() and target.read_bytes() == data:
            continue
        if target.exists():
            kept = aside / name
            kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            target.rename(kept)
        write_whole(target, data)


def _tar(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:", format=tarfile.PAX_FORMAT) as tar:
        for name, data in members.items():
            # no time, no user: a backup tells what was said, not who made it where
            info = tarfile.TarInfo(name)
            info.size, info.mode = len(data), 0o600
            tar.addfile(info, io.BytesIO(data))
    return out.getvalue()
