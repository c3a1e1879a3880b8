"""The hash chain: each row vouches for itself and, through the one before, for all of them.

Every column is covered. ``salt`` and ``body`` are covered through ``body_mac``, so that they can be
erased without breaking the chain, and a guess at an erased body cannot be confirmed.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass, fields
from typing import Final

START: Final = bytes(32)
"""What the first row names as the hash before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the log, column by column."""

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
    flow_id: str | None = None
    flow_sha: bytes | None = None
    step: str | None = None
    salt: bytes | None
    body: str | None
    body_mac: bytes
    prev: bytes
    hash: bytes = b""


COLUMNS: Final = tuple(field.name for field in fields(Row))
"""Column names in the order of the table."""


def body_mac(salt: bytes, body: str) -> bytes:
    """Return what stands for *body* in the chain."""
    return hmac.digest(salt, body.encode("utf-8"), "sha256")


def row_hash(row: Row) -> bytes:
    """Return the hash *row* must carry."""
    covered = [
        row.seq,
        row.id,
        row.kind,
        row.v,
        row.at_utc_ms,
        row.tz,
        row.off_min,
        row.local_day,
        row.boot,
        row.mono_ns,
        row.flow_id,
        row.flow_sha.hex() if row.flow_sha is not None else None,
        row.step,
        row.body_mac.hex(),
    ]
    # JSON keeps the edges between columns: moving a letter from one to the next changes the bytes
    return hashlib.sha256(row.prev + json.dumps(covered).encode("ascii")).digest()


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
