"""The hash chain: each row vouches for itself and, through the one before, for all of them.

Every column is covered. ``salt`` and ``body`` are covered through ``body_mac``, so that they can be
erased without breaking the chain, and a guess at an erased body cannot be confirmed.
"""

import hashlib
import hmac
import json
from collections.abc import Sequence
from json.encoder import encode_basestring_ascii as quoted
from typing import Final, NamedTuple

START: Final = bytes(32)
"""What the first row names as the hash before it."""


class Row(NamedTuple):
    """One row of the log, column by column. A tuple: ten years of them are read at once."""

    seq: int
    id: str
    kind: str
    v: int
    at_utc_ms: int
    tz: str
    off_min: int
    local_day: str
    boot: str
    mono_ns: int
    flow_id: str | None
    flow_sha: bytes | None
    step: str | None
    salt: bytes | None
    body: str | None
    body_mac: bytes
    prev: bytes
    hash: bytes


SALT_BYTES: Final = 16
"""Bytes of chance that keep a body from being guessed by its ``body_mac``."""

_FACTS: Final = 10
"""Columns from ``seq`` to ``mono_ns``."""

COLUMNS: Final = Row._fields
"""Column names in the order of the table."""


def body_mac(salt: bytes, body: str) -> bytes:
    """Return what stands for *body* in the chain."""
    return hmac.digest(salt, body.encode("utf-8"), "sha256")


def row_hash(row: Row) -> bytes:
    """Return the hash *row* must carry."""
    sha = None if row.flow_sha is None else row.flow_sha.hex()
    return _digest(row.prev, (*row[:_FACTS], row.flow_id, sha, row.step, row.body_mac.hex()))


def hashed(row: Row) -> Row:
    """Return *row* with the hash it must carry."""
    return row._replace(hash=row_hash(row))


class Stamp(NamedTuple):
    """The columns from ``v`` to ``mono_ns``, the same for all rows of one moment."""

    v: int
    at_utc_ms: int
    tz: str
    off_min: int
    local_day: str
    boot: str
    mono_ns: int


def fresh_rows(
    before: bytes, first: int, entries: Sequence[tuple[str, str, str]], stamp: Stamp, salts: bytes
) -> list[tuple[object, ...]]:
    """Return the rows that follow hash *before*, column by column, as ``hashed`` would make them.

    Args:
        before: the hash of the row that was last.
        first: the number of the first new row.
        entries: id, kind and body of each.
        stamp: when it was.
        salts: ``SALT_BYTES`` for each entry.
    """
    # a saved answer waits for this: what all rows share is written once, as json.dumps would
    v, at_utc_ms, tz, off_min, local_day, boot, mono_ns = stamp
    shared = (
        f"{v}, {at_utc_ms}, {quoted(tz)}, {off_min}, {quoted(local_day)}, {quoted(boot)}, {mono_ns}"
        ", null, null, null"
    )
    rows: list[tuple[object, ...]] = []
    at = 0
    for seq, (name, kind, body) in enumerate(entries, start=first):
        salt = salts[at : at + SALT_BYTES]
        at += SALT_BYTES
        mac = body_mac(salt, body)
        covered = f'[{seq}, {quoted(name)}, {quoted(kind)}, {shared}, "{mac.hex()}"]'
        digest = hashlib.sha256(before + covered.encode("ascii")).digest()
        rows.append((seq, name, kind, *stamp, None, None, None, salt, body, mac, before, digest))
        before = digest
    return rows


def _digest(before: bytes, covered: tuple[object, ...]) -> bytes:
    # JSON keeps the edges between columns: moving a letter from one to the next changes the bytes
    return hashlib.sha256(before + json.dumps(covered).encode("ascii")).digest()


def fault(row: Row, seq: int, before: bytes) -> str | None:
    """Return what is wrong with *row*, which should be number *seq* after hash *before*.

    None when it is as it was written, or erased since.
    """
    if row.seq != seq:
        return "a row is missing"
    if row.prev != before:
        return "a row does not follow the one before"
    if row.hash != row_hash(row):
        return "a row was changed"
    if (row.salt is None) != (row.body is None):
        return "a row is half erased"
    if (
        row.salt is not None
        and row.body is not None
        and body_mac(row.salt, row.body) != row.body_mac
    ):
        return "the text of a row was changed"
    return None
