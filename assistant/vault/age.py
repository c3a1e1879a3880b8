"""The door to age: whole files encrypted for a passphrase or for someone's public key.

The format is a public one. So a backup outlives this program: ``age --decrypt`` opens it, and what
is inside is a plain tar.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final

from assistant.vault.errors import VaultError, WrongKeyError

MISSING: Final = (
    "This needs the extra 'age', which is not installed. "
    "Install it: pip install 'breakwater-checkin[age]'"
)
NOT_OPENED: Final = (
    "That does not open the file. Try again; if it surely is the right one, the file is damaged."
)
_BEGINNINGS: Final = (b"age-encryption.org/v1\n", b"-----BEGIN AGE ENCRYPTED FILE-----")
_SCRYPT: Final = b"-> scrypt "
_HEADER: Final = 200
_RECIPIENT: Final = "age1"
_IDENTITY: Final = "AGE-SECRET-KEY-1"


def is_age(data: bytes) -> bool:
    """Tell whether *data* begins like an age file."""
    return data.startswith(_BEGINNINGS)


def wants_passphrase(data: bytes) -> bool:
    """Tell whether the age file *data* was made for a passphrase rather than for a key."""
    return _SCRYPT in data[:_HEADER]


def seal_with_passphrase(plain: bytes, passphrase: str) -> bytes:
    """Return *plain* as an age file that *passphrase* opens. Takes about a second, on purpose.

    Raises:
        VaultError: the extra is not installed; its sentence says how.
    """
    sealed: bytes = _library().passphrase.encrypt(plain, passphrase)
    return sealed


def seal_for(plain: bytes, recipients: Sequence[str]) -> bytes:
    """Return *plain* as an age file that the key of any of *recipients* opens.

    Args:
        plain: what goes in.
        recipients: public keys, each beginning with ``age1``.

    Raises:
        VaultError: one of them is no public key, or the extra is not installed.
    """
    library = _library()
    try:
        keys = [library.x25519.Recipient.from_str(text.strip()) for text in recipients]
    except library.RecipientError:
        raise VaultError(
            f"That is not a public key of age. One begins with {_RECIPIENT}; copy it whole."
        ) from None
    sealed: bytes = library.encrypt(plain, keys)
    return sealed


def open_with_passphrase(sealed: bytes, passphrase: str) -> bytes:
    """Return what is in the age file *sealed*.

    Raises:
        WrongKeyError: the passphrase does not fit, or a byte of the file was changed.
        VaultError: the extra is not installed.
    """
    library = _library()
    return _opened(library, lambda: library.passphrase.decrypt(sealed, passphrase))


def open_with_identity(sealed: bytes, identity: str) -> bytes:
    """Return what is in the age file *sealed*, by the private key in the text *identity*.

    Args:
        sealed: the file.
        identity: the text of a key file of age; lines that are no key are passed over.

    Raises:
        WrongKeyError: no key in it fits, or a byte of the file was changed.
        VaultError: there is no key in it, or the extra is not installed.
    """
    library = _library()
    lines = [line.strip() for line in identity.splitlines()]
    try:
        read = library.x25519.Identity.from_str
        keys = [read(line) for line in lines if line.startswith(_IDENTITY)]
    except library.IdentityError:
        keys = []
    if not keys:
        raise VaultError("There is no private key of age in that file. Name the right one.")
    return _opened(library, lambda: library.decrypt(sealed, keys))


def check_installed() -> None:
    """Check that the extra is there, before anything is asked.

    Raises:
        VaultError: it is not; the sentence says how to install it.
    """
    _library()


def _opened(library: Any, work: Callable[[], bytes]) -> bytes:  # noqa: ANN401 - has no types
    try:
        return work()
    except library.DecryptError:
        raise WrongKeyError(NOT_OPENED) from None


def _library() -> Any:  # noqa: ANN401 - the library has no types
    try:
        import pyrage  # noqa: PLC0415 - an extra: most people never need it
    except ImportError:
        raise VaultError(MISSING) from None
    return pyrage
