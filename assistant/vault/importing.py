"""Bringing an export of our own back: into an empty vault to the identical log, else joined on."""

import json
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from assistant.vault.chain import SALT_BYTES, START, Row, body_mac, hashed
from assistant.vault.checked import exact_bytes, short_text, whole
from assistant.vault.database import transaction
from assistant.vault.errors import VaultError
from assistant.vault.export import FORMAT, VERSION
from assistant.vault.log import INSERT, ROW_VERSION
from assistant.vault.opened import Opened
from assistant.vault.records import OWN_KINDS, read_foreign

LONGEST_LINE: Final = 4 << 20
_MAC_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did."""

    added: int
    known: int
    """Entries that were in the vault already."""


def import_log(opened: Opened, path: Path) -> Imported:
    """Add every entry of the export at *path* that the vault does not have, in its order.

    All or nothing. A whole export into an empty vault gives the same log to the last byte.

    Raises:
        VaultError: the file is not an export of ours, naming the line; nothing was added.
    """
    added = known = 0
    with _open(path) as file, transaction(opened.connection):
        last = opened.log.last()
        seq, before = (last.seq, last.hash) if last is not None else (0, START)
        ids = opened.log.ids()
        for row in _rows(file):
            if row.id in ids:
                known += 1
                continue
            ids.add(row.id)
            seq += 1
            placed = hashed(row._replace(seq=seq, prev=before))
            opened.connection.execute(INSERT, placed)
            before = placed.hash
            added += 1
    return Imported(added, known)


def _open(path: Path) -> IO[bytes]:
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except OSError:
        raise VaultError("That file cannot be opened. Check its name.") from None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise VaultError("That is not a plain file. Name an export made by Breakwater.")
    return os.fdopen(handle, "rb")


def _rows(file: IO[bytes]) -> Iterator[Row]:
    number = 0
    try:
        for number, line in enumerate(_lines(file), start=1):
            plain = json.loads(line)
            if number == 1:
                _check_header(plain)
            else:
                yield _row(plain)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise VaultError(
            f"Line {max(number, 1)} is not from an export of Breakwater. Nothing was added."
        ) from None
    if number == 0:
        raise VaultError("That file is empty. Name an export made by Breakwater.")


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    # a longer line comes in pieces, of which none is JSON: refused like any other wrong line
    while line := file.readline(LONGEST_LINE):
        yield line


def _check_header(plain: dict[str, object]) -> None:
    if plain["format"] != FORMAT or plain["version"] != VERSION:
        raise ValueError("another format")


def _row(plain: dict[str, object]) -> Row:
    kind = short_text(plain["kind"])
    salt, body, mac = _body(kind, plain)
    if plain["v"] != ROW_VERSION:
        raise ValueError("another version")
    return Row(
        seq=0,
        id=short_text(plain["id"]),
        kind=kind,
        v=ROW_VERSION,
        at_utc_ms=whole(plain["at_utc_ms"]),
        tz=short_text(plain["tz"]),
        off_min=whole(plain["off_min"]),
        local_day=short_text(plain["local_day"], 10),
        boot=short_text(plain["boot"]),
        mono_ns=whole(plain["mono_ns"]),
        flow_id=None,
        flow_sha=None,
        step=None,
        salt=salt,
        body=body,
        body_mac=mac,
        prev=START,
        hash=b"",
    )


def _body(kind: str, plain: dict[str, object]) -> tuple[bytes | None, str | None, bytes]:
    if "body" not in plain:
        return None, None, exact_bytes(plain["body_mac"], _MAC_BYTES)
    text = json.dumps(plain["body"], sort_keys=True, separators=(",", ":"))
    if kind not in OWN_KINDS:
        read_foreign(kind, text)
    salt = exact_bytes(plain["salt"], SALT_BYTES)
    return salt, text, body_mac(salt, text)
