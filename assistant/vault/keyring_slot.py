"""The key store of the operating system as a way in: an extra, off unless the person turns it on.

The store holds a key that only opens the slot; the slot lies in the key file. So neither alone is
of use. Only stores that the system itself guards are taken, by the name of their class: others
keep what they are given readable on the disk.
"""

import secrets
import threading
from collections.abc import Callable
from typing import Any, Final, TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from assistant.vault.errors import VaultError, VaultLocked
from assistant.vault.key_codec import VERSION
from assistant.vault.key_values import KeyFile, KeyringSlot
from assistant.vault.master import KEY_BYTES, Master

SERVICE: Final = "breakwater"
RECOGNISED: Final = {
    "keyring.backends.macOS.Keyring": "the Keychain of macOS",
    "keyring.backends.Windows.WinVaultKeyring": "the Credential Manager of Windows",
    "keyring.backends.SecretService.Keyring": "the Secret Service of this desktop",
    "keyring.backends.libsecret.Keyring": "the Secret Service of this desktop",
    "keyring.backends.kwallet.DBusKeyring": "KWallet",
}
"""Stores the operating system guards, and what to call them. Nothing else is ever used."""

MISSING: Final = (
    "This needs the extra 'keyring', which is not installed. "
    "Install it: pip install 'breakwater-checkin[keyring]'"
)
NOT_RECOGNISED: Final = (
    "This computer has no key store that Breakwater trusts, so nothing was changed. "
    "A passphrase does the same."
)
_NO_ANSWER: Final = "The key store of this computer did not answer. Nothing was changed; try again."
_NOT_GIVEN: Final = (
    "The key store of this computer did not give the key. "
    "Type your passphrase or recovery code, or just talk."
)
_PATIENCE_S: Final = 3.0
"""A store may ask on a screen nobody looks at; a craving does not wait for it."""

_CHAIN: Final = "keyring.backends.chainer.ChainerBackend"
_NONCE_BYTES: Final = 12
_T = TypeVar("_T")


def store_name() -> str:
    """Return what to call the key store of this computer.

    Raises:
        VaultError: there is none to be trusted, or the extra is missing; the sentence says which.
    """
    return RECOGNISED[_class_of(_store())]


def seal(master: Master, vault: str) -> KeyringSlot:
    """Return a slot for *master* of *vault* whose key the system's store now holds.

    Raises:
        VaultError: there is no store to be trusted, or it did not take the key.
    """
    key, nonce = secrets.token_bytes(KEY_BYTES), secrets.token_bytes(_NONCE_BYTES)
    store = _store()
    _asked(lambda: store.set_password(SERVICE, vault, key.hex()))
    if _asked(lambda: store.get_password(SERVICE, vault)) != key.hex():
        raise VaultError(_NO_ANSWER)
    sealed = ChaCha20Poly1305(key).encrypt(nonce, master.secret, _bound(vault))
    return KeyringSlot(nonce=nonce, sealed=sealed)


def master(file: KeyFile, slot: KeyringSlot) -> Master:
    """Return the master in *slot* of *file*, by the key in the system's store.

    Raises:
        VaultLocked: the store did not give the key; passphrase and code still open the vault.
    """
    try:
        store = _store()
        held = _asked(lambda: store.get_password(SERVICE, file.vault))
        key = bytes.fromhex(held or "")
        plain = ChaCha20Poly1305(key).decrypt(slot.nonce, slot.sealed, _bound(file.vault))
    except (VaultError, ValueError, TypeError, InvalidTag):
        raise VaultLocked(_NOT_GIVEN) from None
    return Master(plain)


def forget(vault: str) -> bool:
    """Take the key of *vault* out of the system's store; tell whether it is surely gone."""
    try:
        store = _store()
        if _asked(lambda: store.get_password(SERVICE, vault)) is not None:
            _asked(lambda: store.delete_password(SERVICE, vault))
        return _asked(lambda: store.get_password(SERVICE, vault)) is None
    except VaultError:
        return False


def _bound(vault: str) -> bytes:
    return f"keyring {VERSION} {vault}".encode("ascii")


def _store() -> Any:  # noqa: ANN401 - stores share no type of ours
    try:
        import keyring  # noqa: PLC0415 - an extra, and slow to import: only where it is turned on
    except ImportError:
        raise VaultError(MISSING) from None
    found: Any = _asked(keyring.get_keyring)
    several = found.backends if _class_of(found) == _CHAIN else (found,)
    for store in several:
        if _class_of(store) in RECOGNISED:
            return store
    raise VaultError(NOT_RECOGNISED)


def _class_of(store: object) -> str:
    return f"{type(store).__module__}.{type(store).__qualname__}"


def _asked(work: Callable[[], _T]) -> _T:
    """Return what *work* gives, unless the store fails or takes too long."""
    given: list[_T] = []

    def ask() -> None:
        try:
            given.append(work())
        except Exception:  # noqa: BLE001 - each system has errors of its own; all mean no answer
            return

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(_PATIENCE_S)
    if not given:
        raise VaultError(_NO_ANSWER)
    return given[0]
