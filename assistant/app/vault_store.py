"""The vault as a store: what was read once stays at hand, and its errors become ours."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from assistant.app.about import ABOUT_KINDS
from assistant.app.comparing import COMPARISON_KINDS
from assistant.app.correcting import CORRECTION_KINDS
from assistant.app.own import FAVOURITE_KINDS, PLAN_KINDS
from assistant.app.past import FACT_KINDS, PRACTICE_KINDS, PROFILE_KINDS, TIER_KINDS, USE_KINDS
from assistant.app.ports import Kept, NotSavedError, Record
from assistant.domain.events import Event
from assistant.vault import drafts
from assistant.vault.errors import VaultError
from assistant.vault.ports import Clock
from assistant.vault.vault import Vault

_AT_HAND: Final = frozenset(
    {
        *PRACTICE_KINDS,
        *PROFILE_KINDS,
        *ABOUT_KINDS,
        *USE_KINDS,
        *FACT_KINDS,
        *TIER_KINDS,
        *FAVOURITE_KINDS,
        *PLAN_KINDS,
        *COMPARISON_KINDS,
        *CORRECTION_KINDS,
        "ContactSaved",
        "ContactRemoved",
    }
)
"""Kinds every conversation asks about: read once, then kept up to date beside the log."""


class VaultStore:
    """Keeps events in the open vault."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self.vault = vault
        """The open vault, for what works on it as a whole."""
        self._clock = clock
        self._kept: list[Record] | None = None

    def append(self, session_id: str | None, events: Sequence[Event]) -> None:
        """Store *events*; on return they are on disk.

        Raises:
            NotSavedError: none was stored; its sentence says what to do.
        """
        try:
            self.vault.append(session_id, events)
        except VaultError as error:
            raise NotSavedError(error.sentence) from error
        if self._kept is not None:
            at = self._clock.now().utc_ms
            self._kept.extend(
                Kept(session_id, at, e) for e in events if type(e).__name__ in _AT_HAND
            )

    def stored(
        self, session_id: str | None = None, kinds: Collection[str] | None = None
    ) -> Iterator[Record]:
        """Return what is kept, oldest first."""
        if session_id is None and kinds is not None and _AT_HAND.issuperset(kinds):
            return (r for r in self._at_hand() if type(r.event).__name__ in kinds)
        return iter(self.vault.stored(session_id, kinds))

    def _at_hand(self) -> list[Record]:
        if self._kept is None:
            self._kept = list(self.vault.stored(kinds=_AT_HAND))
        return self._kept

    def unfinished(self) -> str | None:
        """Return the newest session that has not ended, begun within a day."""
        return self.vault.unfinished()

    def keep_draft(self, name: str, text: str) -> None:
        """Keep *text*, not yet sent, under *name*; empty text removes it.

        Raises:
            NotSavedError: it was not kept; leave it on the screen.
        """
        try:
            drafts.keep(self.vault.opened, name, text)
        except VaultError as error:
            raise NotSavedError(error.sentence) from error

    def draft(self, name: str) -> str:
        """Return what was kept under *name*; empty when there is nothing, or it cannot be read."""
        try:
            return drafts.kept(self.vault.opened, name)
        except VaultError:
            return ""

    def close(self) -> None:
        """Close the vault."""
        self.vault.close()
