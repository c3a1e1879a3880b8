"""The diary and its door: open, it is the vault; shut, what is said is sealed at the door.

A person who needs to talk never waits for a passphrase. So this is one store for both: it begins
at the door when the vault does not open, and becomes the vault the moment it does, under the very
conversation that is going on.
"""

import contextlib
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Final

from assistant.app import locking_draft, securing
from assistant.app.ports import MemoryStore, NotSavedError, Record
from assistant.app.vault_store import VaultStore
from assistant.domain.events import Ended, Event, Started
from assistant.vault.doors import Secret
from assistant.vault.errors import VaultError, VaultLocked, WrongKeyError
from assistant.vault.outbox import Outbox
from assistant.vault.passphrase import Passphrase
from assistant.vault.ports import Clock, Ids
from assistant.vault.recovery_code import RecoveryCode
from assistant.vault.vault import Vault

LOCKED: Final = (
    "Your diary is locked: your people and what helped before are not here yet. "
    "What you say now is kept."
)
KEPT_AT_THE_DOOR: Final = "What you say here is kept, and joins your diary later."
KEPT_NOWHERE: Final = "Until then nothing you say here is kept, and everything else works."
NOTHING_TYPED: Final = "Type your passphrase or your recovery code."


def secret_of(typed: str) -> Secret | RecoveryCode:
    """Return what *typed* is: a recovery code when it is a whole one, else a passphrase."""
    code = RecoveryCode(typed)
    try:
        code.master()
    except WrongKeyError:
        return Passphrase(typed)
    return code


class Diary:
    """Keeps events in the vault, or sealed at its door while it does not open."""

    def __init__(self, folder: Path, *, clock: Clock, ids: Ids, memory: MemoryStore) -> None:
        """Open the vault in *folder*, or take a place at its door. Never raises.

        Args:
            folder: where the vault lies; made at first use.
            clock: stamps what is stored.
            ids: names what is stored.
            memory: keeps what was said at the door at hand, for as long as the program runs.
        """
        self.folder = folder
        """Where the vault lies."""
        self._clock = clock
        self._ids = ids
        self._memory = memory
        self._draft = ""
        self._store: VaultStore | None = None
        self._outbox: Outbox | None = None
        self._sealing = False
        self._why: VaultError | None = None
        try:
            self._enter(self._opened(None))
        except VaultError as error:
            self._stand_at_door(error)

    # --- the door -------------------------------------------------------------------

    @property
    def locked(self) -> bool:
        """Whether a passphrase or recovery code is needed to look back."""
        return self._store is None and isinstance(self._why, VaultLocked)

    @property
    def notice(self) -> str | None:
        """What the person should hear at the start, in one quiet line."""
        if self._store is not None:
            return " ".join(self._store.vault.notices) or None
        if self.locked and self._sealing:
            return LOCKED
        return f"{self._why} {KEPT_AT_THE_DOOR if self._sealing else KEPT_NOWHERE}"

    @property
    def vault(self) -> Vault | None:
        """The open vault; None while it is shut."""
        return self._store.vault if self._store is not None else None

    def unlock(self, typed: str) -> str | None:
        """Open the diary with what was *typed*; what was said at the door joins it, in order.

        Returns:
            None when it is open, else one sentence. Nothing said and no draft is lost by a wrong
            one: the person tries again, or just goes on talking.
        """
        if self._store is not None:
            return None
        if not typed.strip():
            return NOTHING_TYPED
        self._leave_door()  # a box that is still being written could not be merged
        try:
            vault = self._opened(secret_of(typed))
        except VaultError as error:
            return error.sentence
        self._enter(vault)
        return None

    def lock(self) -> bool:
        """Shut an open diary that has a passphrase; tell whether it is shut now.

        What is said from here on is sealed at the door. The process still holds what it read:
        whoever locks because someone is near ends it, or starts it anew.
        """
        if self._store is None or self._store.vault.opened.file.open is not None:
            return self.locked
        self._draft = self.draft()
        with contextlib.suppress(VaultError):
            self._store.vault.close(backup=False)
        self._store = None
        self._stand_at_door(VaultLocked(LOCKED))
        return True

    def _opened(self, secret: Secret | RecoveryCode | None) -> Vault:
        return Vault.open(self.folder, clock=self._clock, ids=self._ids, secret=secret)

    def _enter(self, vault: Vault) -> None:
        self._store = VaultStore(vault, self._clock)
        locking_draft.take_in(vault.opened)
        self._memory.close()
        draft, self._draft = self._draft, ""
        if draft and not self.draft():
            self.keep_draft(draft)

    def _stand_at_door(self, why: VaultError) -> None:
        self._why = why
        try:
            self._outbox = self._door()
            self._sealing = True
        except VaultError:
            self._sealing = False

    def _door(self) -> Outbox:
        return Outbox.open(self.folder, clock=self._clock, ids=self._ids)

    def _leave_door(self) -> None:
        if self._outbox is not None:
            self._outbox.close()
            self._outbox = None

    # --- a store ----------------------------------------------------------------------

    def append(self, session_id: str | None, events: Sequence[Event]) -> None:
        """Keep *events*, all or none; on return they are on disk, in the vault or at its door.

        Raises:
            NotSavedError: none was kept; its sentence says what to do.
        """
        if self._store is not None:
            self._store.append(session_id, events)
            return
        if self._sealing:
            self._seal(session_id, events)
        self._memory.append(session_id, events)
        self._draft = ""
        if self._sealing:
            locking_draft.keep(self.folder, session_id or "", "")

    def _seal(self, session_id: str | None, events: Sequence[Event]) -> None:
        try:
            if self._outbox is None:
                self._outbox = self._door()
            self._outbox.append(session_id, events)
        except VaultError as error:
            raise NotSavedError(error.sentence) from error

    def stored(
        self, session_id: str | None = None, kinds: Collection[str] | None = None
    ) -> Iterator[Record]:
        """Return what is kept, oldest first; at the door only what was said since the start."""
        return (self._store or self._memory).stored(session_id, kinds)

    def unfinished(self) -> str | None:
        """Return the newest session that has not ended; at the door, of those begun there."""
        if self._store is not None:
            return self._store.unfinished()
        over: set[str | None] = set()
        for record in reversed(tuple(self._memory.stored(kinds=("Started", "Ended")))):
            if isinstance(record.event, Ended):
                over.add(record.session)
            elif isinstance(record.event, Started) and record.session not in over:
                return record.session
        return None

    def close(self, *, hurry: bool = False) -> None:
        """Let go of vault or door; a backup is made when one is due, unless in a *hurry*."""
        self._leave_door()
        if self._store is not None:
            with contextlib.suppress(VaultError):  # what was appended is safe all the same
                self._store.vault.close(backup=not hurry)

    # --- a passphrase ----------------------------------------------------------------------

    def may_offer_passphrase(self) -> bool:
        """Tell whether a passphrase should be offered now."""
        return self._store is not None and securing.may_offer(self._store)

    def remember_offer(self) -> None:
        """Note that it was offered, so that it is not offered again."""
        if self._store is not None:
            securing.remember_offer(self._store)

    def set_passphrase(self, typed: str) -> securing.Secured:
        """Lock the open diary with *typed*; or say why not."""
        if self._store is None:
            return securing.Secured(str(self._why))
        return securing.secure(self._store.vault.opened, typed)

    # --- half-written words -------------------------------------------------------------

    def keep_draft(self, text: str) -> bool:
        """Keep words not yet sent, in place of those before; tell whether they are on disk.

        At the door they are sealed, and can be read again once the diary is open. They are gone
        once the conversation takes an answer.
        """
        if self._store is None:
            self._draft = text
            return self._sealing and locking_draft.keep(self.folder, self._draft_name(), text)
        try:
            self._store.keep_draft(self._draft_name(), text)
        except NotSavedError:
            return False
        return True

    def draft(self) -> str:
        """Return the words that were not yet sent, or an empty text."""
        if self._store is None:
            return self._draft
        return self._store.draft(self._draft_name())

    def _draft_name(self) -> str:
        return self.unfinished() or ""
