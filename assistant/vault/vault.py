"""The vault as the rest of the program sees it: open, append, read, close."""

import contextlib
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Final

from assistant.domain.events import Ended, Event, Started
from assistant.vault import ballast, clock_watch, drafts, head
from assistant.vault.backup import back_up, is_due
from assistant.vault.database import spoken, transaction
from assistant.vault.doors import Secret
from assistant.vault.errors import VaultError, VaultFullError
from assistant.vault.folder import Hold
from assistant.vault.log import Entry
from assistant.vault.opened import Opened
from assistant.vault.opening import open_vault
from assistant.vault.ports import Clock, Ids
from assistant.vault.records import Stored, body, plain_body, read
from assistant.vault.recovery_code import RecoveryCode

_DAY_MS: Final = 24 * 60 * 60 * 1000
_FEW: Final = 32
_MOST_OLDER: Final = 200
"""Older rows to look past: what was said at the door joins late, and a clock may have been wrong
for a while, so an old row is no proof that all before it are older."""


class Vault:
    """The one open store of this process. Made by ``open``; use it from one thread."""

    def __init__(self, opened: Opened, hold: Hold) -> None:
        self.opened = opened
        """The insides, for the other parts of this package."""
        self._hold = hold
        self._closed = False

    @classmethod
    def open(
        cls, folder: Path, *, clock: Clock, ids: Ids, secret: Secret | RecoveryCode | None = None
    ) -> "Vault":
        """Open the vault in *folder*, making everything at first use.

        From here on the process makes files for its owner alone (umask 077).

        Args:
            folder: made if needed; nobody else can look into it.
            clock: stamps what is stored.
            ids: names what is stored.
            secret: a ``Passphrase`` or ``RecoveryCode``, once the person set one up.

        Raises:
            VaultLocked: it has a passphrase; ask for it, and let the person talk meanwhile.
            VaultBusy: another Breakwater has it open.
            VaultError: it cannot be opened safely; the sentence says what to do.
        """
        return cls(*open_vault(folder, clock=clock, ids=ids, secret=secret))

    @property
    def notices(self) -> tuple[str, ...]:
        """What the person should hear once, quietly: one sentence each."""
        return tuple(self.opened.notices)

    def append(self, session_id: str | None, events: Sequence[Event]) -> None:
        """Store *events* of *session_id* in order; on return they are safe on disk.

        The draft of this session, now sent, is gone with the same stroke.

        Raises:
            VaultError: none of them was stored; say so and keep what was typed.
        """
        if not events:
            return
        new = self.opened.ids.new
        entries = [Entry(new(), type(event).__name__, body(session_id, event)) for event in events]
        try:
            self._append(session_id, entries)
        except VaultFullError:
            if not ballast.give_up(self.opened.layout.root):
                raise
            self.opened.notices.append(ballast.NOTICE)
            self._append(session_id, entries)

    def stored(
        self, session_id: str | None = None, kinds: Collection[str] | None = None
    ) -> Iterator[Stored]:
        """Yield what was stored, oldest first, without what was erased.

        Args:
            session_id: only of this session.
            kinds: only of these kinds, such as ``{"Rated"}``.

        Raises:
            VaultError: a row cannot be read; the sentence says what to do.
        """
        after = self._before_session(session_id) if session_id is not None else 0
        if kinds is not None and not kinds:
            return
        for row in self.opened.log.rows(after, kinds or ()):
            found = read(row)
            if found is not None and (session_id is None or found.session == session_id):
                yield found

    def unfinished(self) -> str | None:
        """Return the newest session that was begun in the last 24 hours and never ended."""
        since = self.opened.clock.now().utc_ms - _DAY_MS
        over: set[str | None] = set()
        older = 0
        for row in self.opened.log.newest_first((Started.__name__, Ended.__name__), batch=_FEW):
            older = older + 1 if row.at_utc_ms < since else 0
            if older > _MOST_OLDER:
                return None
            found = read(row)
            if found is None or found.session in over:
                continue
            if isinstance(found.event, Ended):
                over.add(found.session)
            elif not older:
                return found.session
        return None

    def close(self, *, backup: bool = True) -> None:
        """Put everything in its place and let go; closing twice does no harm.

        Args:
            backup: whether to make the backup of the day when it is due. Say no when leaving in
                a hurry: the next close makes it.

        Raises:
            VaultError: the disk failed while closing; what was appended is safe all the same.
        """
        if self._closed:
            return
        self._closed = True
        try:
            # a failed backup must not keep the vault open; doctor shows the newest one's age
            with contextlib.suppress(VaultError):
                if backup and is_due(self.opened):
                    back_up(self.opened)
            self._close()
        finally:
            self._hold.release()

    def _close(self) -> None:
        opened = self.opened
        now = opened.log.head()
        with spoken():
            opened.connection.close()
        known = head.remembered(opened.layout, opened.master, opened.file.vault)
        if now != known:
            with contextlib.suppress(OSError):
                head.remember(opened.layout, opened.master, opened.file.vault, now)

    def _append(self, session: str | None, entries: Sequence[Entry]) -> None:
        opened = self.opened
        now = opened.clock.now()
        with transaction(opened.connection):
            end = opened.log.end()
            back_ms = clock_watch.set_back_ms(end, now) if end is not None else 0
            if back_ms:
                noted = plain_body(None, {"back_ms": back_ms})
                entries = [Entry(opened.ids.new(), clock_watch.KIND, noted), *entries]
            opened.log.append_after(end, entries, now)
            drafts.drop_within(opened, session or "")
        if back_ms:
            opened.notices.append(clock_watch.NOTICE)

    def _before_session(self, session: str) -> int:
        """Return a row number after which all of *session* lies, looking from the newest back."""
        for row in self.opened.log.newest_first((Started.__name__,)):
            found = read(row)
            if found is not None and found.session == session:
                return row.seq - 1
        return 0
