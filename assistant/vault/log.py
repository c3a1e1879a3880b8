"""The append-only log in the database: rows in, rows out, and proof that none was changed."""

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, cast

import apsw

from assistant.vault.chain import COLUMNS, SALT_BYTES, START, Row, Stamp, fault, fresh_rows
from assistant.vault.database import spoken, transaction
from assistant.vault.ports import Moment

ROW_VERSION: Final = 1
_BATCH: Final = 500

_LIST: Final = ", ".join(COLUMNS)
INSERT: Final = f"INSERT INTO event ({_LIST}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608
_LAST: Final = f"SELECT {_LIST} FROM event ORDER BY seq DESC LIMIT 1"  # noqa: S608
_END: Final = "SELECT seq, hash, at_utc_ms, boot, mono_ns FROM event ORDER BY seq DESC LIMIT 1"
_SELECT: Final = f"SELECT {_LIST} FROM event"  # noqa: S608


class Entry(NamedTuple):
    """Something to append."""

    id: str
    kind: str
    body: str


class End(NamedTuple):
    """What the next row needs to know of the newest one."""

    seq: int
    hash: bytes
    at_utc_ms: int
    boot: str
    mono_ns: int


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
        self.append_after(self.end(), entries, moment)

    def append_after(self, end: End | None, entries: Sequence[Entry], moment: Moment) -> None:
        """Add *entries* after *end*, as read in the transaction that the caller holds."""
        seq, before = (end.seq, end.hash) if end is not None else (0, START)
        stamp = Stamp(
            ROW_VERSION,
            moment.utc_ms,
            moment.tz,
            moment.off_min,
            moment.local_day,
            moment.boot,
            moment.mono_ns,
        )
        salts = os.urandom(SALT_BYTES * len(entries))
        self.connection.executemany(INSERT, fresh_rows(before, seq + 1, entries, stamp, salts))

    def end(self) -> End | None:
        """Return where the log ends; None while there is nothing in it."""
        for values in self.connection.execute(_END):
            return End._make(values)
        return None

    def last(self) -> Row | None:
        """Return the newest row, or None while there is none."""
        with spoken():
            found = self.connection.execute(_LAST).fetchall()
        return Row._make(found[0]) if found else None

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

    def ids(self) -> set[str]:
        """Return the id of every row. Reads the whole log: for the rare moments that join logs."""
        with spoken():
            return {str(name) for (name,) in self.connection.execute("SELECT id FROM event")}

    def rows(self, after: int = 0, kinds: Collection[str] = ()) -> Iterator[Row]:
        """Yield the rows with numbers above *after*, oldest first, erased ones included.

        Rows appended while reading may be among them. Only those of *kinds*, where any are given.
        """
        return self._batches(f"{_SELECT} WHERE seq > ?{_of(kinds)} ORDER BY seq", after, kinds)

    def newest_first(self, kinds: Collection[str] = (), batch: int = _BATCH) -> Iterator[Row]:
        """Yield the rows, newest first; only those of *kinds*, where any are given.

        Args:
            kinds: empty for all.
            batch: how many to read at a time; few where the first ones are likely to do.
        """
        select = f"{_SELECT} WHERE seq < ?{_of(kinds)} ORDER BY seq DESC"
        return self._batches(select, 2**62, kinds, batch)

    def _batches(
        self, select: str, start: int, kinds: Collection[str], size: int = _BATCH
    ) -> Iterator[Row]:
        # in batches, so that no read stays open across a commit and holds back the checkpoint
        while True:
            with spoken():
                values = (start, *sorted(kinds), size)
                found = self.connection.execute(f"{select} LIMIT ?", values).fetchall()
            batch = [Row._make(columns) for columns in found]
            yield from batch
            if len(batch) < size:
                return
            start = batch[-1].seq

    def first_fault(self) -> str | None:
        """Read the whole log and return the first thing wrong with it; None when it is whole."""
        with spoken():
            answer = self.connection.pragma("integrity_check")
        if answer != "ok":
            return "a page of the data file was changed"
        before = START
        ids: set[str] = set()
        for seq, row in enumerate(self.rows(), start=1):
            wrong = fault(row, seq, before)
            if wrong is not None:
                return wrong
            if row.id in ids:
                return "a row is there twice"
            ids.add(row.id)
            before = row.hash
        return None


def _of(kinds: Collection[str]) -> str:
    """Return the condition for *kinds*: a mark for each, never the kinds themselves."""
    return f" AND kind IN ({', '.join('?' * len(kinds))})" if kinds else ""
