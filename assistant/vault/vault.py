"""The vault as the rest of the program sees it: open, append, read, close."""

import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Final

from assistant.domain.events import Ended, Event, Started
from assistant.vault import creation, key_file
from assistant.vault.database import connect, is_plaintext, make_room, spoken
from assistant.vault.errors import VaultDamagedError, VaultLocked
from assistant.vault.folder import Hold, Layout, prepare, sweep
from assistant.vault.key_values import KeyFile
from assistant.vault.log import Entry, Log
from assistant.vault.master import Master
from assistant.vault.ports import Clock, Ids
from assistant.vault.records import Stored, body, read

_DAY_MS: Final = 24 * 60 * 60 * 1000


class Vault:
    """The one open store of this process. Made by ``open``; use it from one thread."""

    def __init__(self, log: Log, hold: Hold, *, clock: Clock, ids: Ids) -> None:
        self._log = log
        self._hold = hold
        self._clock = clock
        self._ids = ids

    @classmethod
    def open(cls, folder: Path, *, clock: Clock, ids: Ids) -> "Vault":
        """Open the vault in *folder*, making everything at first use.

        From here on the process makes files for its owner alone (umask 077).

        Raises:
            VaultLocked: it has a passphrase; ask for it, and let the person talk meanwhile.
            VaultBusy: another Breakwater has it open.
            VaultError: it cannot be opened safely; the sentence says what to do.
        """
        os.umask(0o077)
        prepare(folder)
        layout = Layout(folder)
        hold = Hold(layout.lock)
        try:
            return cls(_open_log(layout), hold, clock=clock, ids=ids)
        except BaseException:
            hold.release()
            raise

    def append(self, session: str | None, events: Sequence[Event]) -> None:
        """Store *events* of *session* in order; on return they are safe on disk.

        Raises:
            VaultError: none of them was stored; say so and keep what was typed.
        """
        if not events:
            return
        entries = [Entry(self._ids.new(), type(e).__name__, body(session, e)) for e in events]
        self._log.append(entries, self._clock.now())

    def stored(
        self, session: str | None = None, kinds: Collection[str] | None = None
    ) -> Iterator[Stored]:
        """Yield what was stored, oldest first, without what was erased.

        Args:
            session: only of this session.
            kinds: only of these kinds, such as ``{"Rated"}``.

        Raises:
            VaultError: a row cannot be read; the sentence says what to do.
        """
        after = self._before_session(session) if session is not None else 0
        for row in self._log.rows(after):
            if kinds is not None and row.kind not in kinds:
                continue
            found = read(row)
            if found is not None and (session is None or found.session == session):
                yield found

    def unfinished(self) -> str | None:
        """Return the newest session that was begun in the last 24 hours and never ended."""
        since = self._clock.now().utc_ms - _DAY_MS
        over: set[str | None] = set()
        for row in self._log.newest_first():
            if row.at_utc_ms < since:
                return None
            if row.kind not in {Started.__name__, Ended.__name__}:
                continue
            found = read(row)
            if found is None or found.session in over:
                continue
            if isinstance(found.event, Started):
                return found.session
            over.add(found.session)
        return None

    def close(self) -> None:
        """Put everything in its place and let go; closing twice does no harm."""
        try:
            with spoken():
                self._log.connection.close()
        finally:
            self._hold.release()

    def _before_session(self, session: str) -> int:
        """Return a row number after which all of *session* lies, looking from the newest back."""
        for row in self._log.newest_first():
            if row.kind == Started.__name__ and row.body is not None:
                found = read(row)
                if found is not None and found.session == session:
                    return row.seq - 1
        return 0


def _open_log(layout: Layout) -> Log:
    if creation.is_new(layout):
        sweep(layout.root)
        master, file = creation.make(layout)
    else:
        master, file = _unlock(layout)
    creation.finish(layout, file)
    sweep(layout.root)
    database = layout.log(file.generation)
    if is_plaintext(database):
        raise VaultDamagedError(
            "Your data file is not encrypted, so it is not the one Breakwater wrote. "
            "Run 'breakwater vault restore' to go on from the newest good backup."
        )
    make_room(database)
    return Log(connect(database, master.database_key))


def _unlock(layout: Layout) -> tuple[Master, KeyFile]:
    for file in key_file.load(layout):
        if file.open is None:
            continue
        master = Master(file.open.secret)
        if key_file.is_whole(file, master):
            key_file.store(layout, file)
            return master, file
    raise VaultLocked("Your diary is locked. Give your passphrase to look back.")
