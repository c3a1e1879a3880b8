"""Opening the diary for a command: unasked where it can be, else by passphrase or code."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

from assistant.app.locking import secret_of
from assistant.app.locking_draft import take_in
from assistant.app.system import surroundings
from assistant.cli import Exit
from assistant.cli.vault_asking import RefusedError, ask_secret, at_terminal, tell
from assistant.ui.plain.page import LeavingError
from assistant.vault.doors import Secret
from assistant.vault.errors import VaultLocked, WrongKeyError
from assistant.vault.process import harden
from assistant.vault.recovery_code import RecoveryCode
from assistant.vault.status import status
from assistant.vault.system import OrderedIds, SystemClock
from assistant.vault.vault import Vault

NO_DIARY: Final = "There is no diary here yet. It is made at the first talk."
PROMPT: Final = "Passphrase or recovery code (not shown)"
PAUSES_S: Final = (1, 2, 0)
"""After each wrong try; three tries a command."""

_Result = TypeVar("_Result")


@contextmanager
def open_diary(*, make: bool = False) -> Iterator[Vault]:
    """Open the vault, asking for its passphrase when it has one, and close it afterwards.

    Args:
        make: whether to make a new one where there is none.

    Raises:
        RefusedError: there is none; or a ``VaultError``, with its sentence.
    """
    folder = surroundings().folder
    if not make and not status(folder).exists:
        raise RefusedError(NO_DIARY, Exit.LOCKED)
    harden()
    vault = with_secret(
        lambda secret: Vault.open(folder, clock=SystemClock(), ids=OrderedIds(), secret=secret)
    )
    try:
        take_in(vault.opened)  # before a command may change the master they are sealed for
        for notice in vault.notices:
            tell(notice)
        yield vault
    finally:
        vault.close()


def with_secret(work: Callable[[Secret | RecoveryCode | None], _Result]) -> _Result:
    """Do *work* without a secret; when that is refused, ask for one, a few times.

    Raises:
        VaultLocked: no secret fitted, or none was given.
    """
    try:
        return work(None)
    except VaultLocked as locked:
        try:
            return asked_until(lambda typed: work(secret_of(typed)))
        except LeavingError:
            raise locked from None


def asked_until(work: Callable[[str], _Result]) -> _Result:
    """Ask for passphrase or code and do *work* with it, again after a wrong one.

    Raises:
        VaultLocked: none fitted.
    """
    pauses = PAUSES_S if at_terminal() else ()
    for pause in pauses[:-1]:
        try:
            return work(ask_secret(PROMPT))
        except WrongKeyError as wrong:
            tell(wrong.sentence)
            time.sleep(pause)  # only slows someone who guesses at the keyboard
    return work(ask_secret(PROMPT))
