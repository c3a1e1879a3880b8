"""The append-only log in the database: rows in, rows out, and proof that none was changed."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from typing import Final, cast

import apsw

from assistant.vault.chain import COLUMNS, START, Row, body_mac, fault, row_hash
from assistant.vault.database import spoken, transaction
from assistant.vault.ports import Moment

ROW_VERSION: Final = 1
SALT_BYTES: Final = 16
_BATCH: Final = 500

_LIST: Final = ", ".join(COLUMNS)
INSERT: Final = f"INSERT INTO event ({_LIST}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608
_LAST: Final = f"SELECT {_LIST} FROM event ORDER BY seq DESC LIMIT 1"  # noqa: S608
_AFTER: Final = f"SELECT {_LIST} FROM event WHERE seq > ? ORDER BY seq LIMIT ?"  # noqa: S608
_BEFORE: Final = f"SELECT {_LIST} FROM event WHERE seq < ? ORDER BY seq DESC LIMIT ?"  # noqa: S608


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to append."""

    id: str
    kind: str
    body: str


@dataclass(frozen=True, slots=True)
class Head:
    """How far a log goes."""

    count: int
    hash: bytes


EMPTY: Final = Head(0, START)


class Log:
    """The rows of one open database."""

    def __init__(self, connection: apsw.Connection) -> None:
        self.connection = connection

    def append(self, entries: Sequence[Entry], moment: Moment) -> None:
        """Add *entries* at the end, all stamped with *moment*, in one durable transaction.

        Raises:
            VaultError: nothing was added; the sentence says why.
        """
        with transaction(self.connection):
            self.append_within(entries, moment)

    def append_within(self, entries: Sequence[Entry], moment: Moment) -> None:
        """Add *entries* inside a transaction that the caller holds."""
        last = self.last()
        seq, before = (last.seq, last.hash) if last is not None else (0, START)
        for entry in entries:
            seq += 1
            row = _row(entry, moment, seq, before)
            self.connection.execute(INSERT, astuple(row))
            before = row.hash

    def last(self) -> Row | None:
        """Return the newest row, or None while there is none."""
        with spoken():
            found = self.connection.execute(_LAST).fetchall()
        return _as_row(found[0]) if found else None

    def head(self) -> Head:
        """Return how far the log goes."""
        last = self.last()
        return Head(last.seq, last.hash) if last is not None else EMPTY

    def hash_at(self, seq: int) -> bytes | None:
        """Return the hash of row *seq*; None when there is no such row."""
        if seq == 0:
            return START
        with spoken():
            found = self.connection.execute(
                "SELECT hash FROM event WHERE seq = ?", (seq,)
            ).fetchall()
        return cast("bytes", found[0][0]) if found else None

    def rows(self, after: int = 0) -> Iterator[Row]:
        """Yield the rows with numbers above *after*, oldest first, erased ones included.

        Rows appended while reading may be among them.
        """
        return self._batches(_AFTER, after)

    def newest_first(self) -> Iterator[Row]:
        """Yield all rows, newest first."""
        return self._batches(_BEFORE, 2**62)

    def _batches(self, select: str, start: int) -> Iterator[Row]:
        # in batches, so that no read stays open across a commit and holds back the checkpoint
        while True:
            with spoken():
                found = self.connection.execute(select, (start, _BATCH)).fetchall()
            batch = [_as_row(columns) for columns in found]
            yield from batch
            if len(batch) < _BATCH:
                return
            start = batch[-1].seq

    def first_fault(self) -> str | None:
        """Read the whole log and return the first thing wrong with it; None when it is whole."""
        with spoken():
            answer = self.connection.pragma("integrity_check")
        if answer != "ok":
            return "a page of the data file was changed"
        before = START
        for seq, row in enumerate(self.rows(), start=1):
            wrong = fault(row, seq, before)
            if wrong is not None:
                return wrong
            before = row.hash
        return None


def _as_row(columns: tuple[object, ...]) -> Row:
    return Row(**dict(zip(COLUMNS, columns, strict=True)))  # type: ignore[arg-type]  # STRICT table


def _row(entry: Entry, moment: Moment, seq: int, before: bytes) -> Row:
    salt = os.urandom(SALT_BYTES)
    row = Row(
        seq=seq,
        id=entry.id,
        kind=entry.kind,
        v=ROW_VERSION,
        at_utc_ms=moment.utc_ms,
        tz=moment.tz,
        off_min=moment.off_min,
        local_day=moment.local_day,
        boot=moment.boot,
        mono_ns=moment.mono_ns,
        salt=salt,
        body=entry.body,
        body_mac=body_mac(salt, entry.body),
        prev=before,
    )
    return replace(row, hash=row_hash(row))
