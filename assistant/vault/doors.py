"""The ways in: the open slot, the system's key store, a passphrase, or the recovery code."""

from typing import Protocol

from assistant.vault import key_file, keyring_slot
from assistant.vault.database import connect, spoken
from assistant.vault.errors import VaultDamagedError, VaultLocked, WrongKeyError
from assistant.vault.folder import Layout
from assistant.vault.key_codec import damaged
from assistant.vault.key_values import KeyFile
from assistant.vault.master import Master
from assistant.vault.recovery_code import RecoveryCode
from assistant.vault.seal import public_half


class Secret(Protocol):
    """Something that leads to the master by way of the key file, such as a ``Passphrase``."""

    def master(self, file: KeyFile) -> Master:
        """Return the master, or raise ``WrongKeyError``."""
        ...


def unlock(layout: Layout, secret: Secret | RecoveryCode | None) -> tuple[Master, KeyFile]:
    """Return the master and the key file it vouches for.

    A damaged key file is mended from its copy, and a lost one from the recovery code.

    Raises:
        VaultLocked: a passphrase or the recovery code is needed.
        WrongKeyError: the one given does not fit.
        VaultError: the key file cannot be used; the sentence says what can.
    """
    if isinstance(secret, RecoveryCode):
        return _by_code(layout, secret.master())
    for file in key_file.load(layout):
        # a refusal is final: the copy may be older, and an old passphrase must not work again
        master = master_from(file, secret)
        if key_file.is_whole(file, master):
            _mend(layout, file)
            return master, file
    if key_file.load(layout):
        raise damaged()
    raise VaultLocked("The key file is missing. Your recovery code opens the vault.")


def master_from(file: KeyFile, secret: Secret | None) -> Master:
    """Return the master *file* leads to, not yet confirmed by its seal.

    Raises:
        VaultLocked: *secret* is needed; or ``WrongKeyError``: it does not fit.
    """
    if file.open is not None:
        return Master(file.open.secret)
    if secret is None and file.keyring is not None:
        return keyring_slot.master(file, file.keyring)
    if secret is None:
        raise VaultLocked("Looking back is locked. Type your passphrase, or just talk.")
    return secret.master(file)


def _mend(layout: Layout, file: KeyFile) -> None:
    """Make file and copy the same again after damage, or after a crash between the two."""
    if key_file.load(layout) != (file, file):
        key_file.store(layout, file)


def _by_code(layout: Layout, master: Master) -> tuple[Master, KeyFile]:
    for file in _readable(layout):
        if key_file.is_whole(file, master):
            _mend(layout, file)
            return master, file
    file = _rebuilt(layout, master)
    key_file.store(layout, file)
    return master, file


def _readable(layout: Layout) -> tuple[KeyFile, ...]:
    try:
        return key_file.load(layout)
    except VaultDamagedError:
        return ()


def _rebuilt(layout: Layout, master: Master) -> KeyFile:
    """Return a key file without slots for the newest database that *master* opens."""
    newest_first = sorted(layout.generations(), reverse=True)
    for generation in newest_first:
        try:
            connection = connect(layout.log(generation), master.database_key)
        except VaultDamagedError:
            continue
        with spoken():
            found = connection.execute("SELECT value FROM about WHERE name = 'vault'").fetchall()
            connection.close()
        ((vault,),) = found
        file = KeyFile(
            vault=str(vault), generation=generation, public=public_half(master), slots=()
        )
        return key_file.sealed(file, master)
    raise WrongKeyError(
        "That code is a whole one, but not of this vault. Check that you have the right one."
    )
