"""A passphrase for the diary: five words offered, a choice judged, the offer made once.

The vault is made without a question, so its key lies beside it at first. After the first finished
talk the person hears that, in one sentence, and may leave it so.
"""

from dataclasses import dataclass, field
from typing import Final

from assistant.app.past import PROFILE_KINDS, profile
from assistant.app.ports import NotSavedError
from assistant.app.vault_store import VaultStore
from assistant.domain.events import ProfileSet
from assistant.vault.errors import VaultError
from assistant.vault.locks import BACKUPS_NOT_RENEWED, set_passphrase
from assistant.vault.opened import Opened
from assistant.vault.recovery_code import code_of
from assistant.vault.strength import judge

OFFER: Final = "Anyone who can use this computer can read your diary. A passphrase would lock it."
SECURED: Final = "Your passphrase is set. Next time the diary asks for it; talking never does."
ONLY_THEN: Final = "Without the passphrase and the code, nobody can open this diary."

_OFFERED: Final = "passphrase_offer"


@dataclass(frozen=True, slots=True)
class Secured:
    """What came of setting a passphrase."""

    sentence: str
    """For the person, whether it worked or not."""
    code: str | None = field(default=None, repr=False)
    """The recovery code that opens the diary from now on: show it once, for paper. None when
    nothing was changed."""


def secure(opened: Opened, typed: str) -> Secured:
    """Make *typed* the passphrase of the open vault. Never raises.

    It takes about a second, and longer for a diary of many years: data and backups are encrypted
    anew when the key from before stood readable on the disk.
    """
    strength = judge(typed)
    if not strength.enough:
        return Secured(strength.sentence)
    try:
        return Secured(SECURED, set_passphrase(opened, typed).code)
    except VaultError as error:
        # the key is changed already in this one case: the code must not be lost with the sentence
        changed = error.sentence == BACKUPS_NOT_RENEWED
        return Secured(error.sentence, code_of(opened.master) if changed else None)


def may_offer(store: VaultStore) -> bool:
    """Tell whether a passphrase should be offered: a talk has ended, and it was never offered."""
    if store.vault.opened.file.open is None:
        return False
    try:
        told = profile(store.stored(kinds=PROFILE_KINDS))
        return _OFFERED not in told and any(True for _ in store.stored(kinds={"Ended"}))
    except VaultError:
        return False  # an offer is no reason to trouble anyone


def remember_offer(store: VaultStore) -> None:
    """Note that the offer was made and declined, so that it is not made again."""
    try:
        store.append(None, (ProfileSet(name=_OFFERED, value="declined"),))
    except NotSavedError:
        return  # it is offered once more, which is no harm
