"""The recovery code: the master itself, written so that a person can copy it by hand."""

import hashlib
from dataclasses import dataclass, field
from typing import Final

from assistant.vault.errors import WrongKeyError
from assistant.vault.master import MASTER_BYTES, Master

GROUPS: Final = 9
GROUP: Final = 4
_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS: Final = 5
_CHECK_BITS: Final = 20
_LOOKALIKES: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """What the person typed, for ``Vault.open``."""

    typed: str = field(repr=False)

    def master(self) -> Master:
        """Return the master this code is.

        Capitals, spaces and dashes do not matter; O reads as 0, and I and L read as 1.

        Raises:
            WrongKeyError: it is not a recovery code; one character may be off.
        """
        letters = self.typed.upper().translate(_LOOKALIKES)
        letters = "".join(letters.split())
        if len(letters) != GROUPS * GROUP or any(letter not in _LETTERS for letter in letters):
            raise _wrong()
        number = 0
        for letter in letters:
            number = number << _BITS | _LETTERS.index(letter)
        secret = (number >> _CHECK_BITS).to_bytes(MASTER_BYTES)
        if number & (1 << _CHECK_BITS) - 1 != _check(secret):
            raise _wrong()
        return Master(secret)


def code_of(master: Master) -> str:
    """Return the recovery code of *master*: nine groups of four, joined by dashes."""
    number = int.from_bytes(master.secret) << _CHECK_BITS | _check(master.secret)
    top = (GROUPS * GROUP - 1) * _BITS
    letters = "".join(_LETTERS[number >> shift & 31] for shift in range(top, -1, -_BITS))
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def was_copied(code: str, group: int, typed: str) -> bool:
    """Tell whether *typed* is group *group*, 1-9, of *code*: proof that it was written down."""
    right = code.split("-")[group - 1]
    return "".join(typed.upper().translate(_LOOKALIKES).split()) == right


def _check(secret: bytes) -> int:
    digest = hashlib.sha256(b"recovery v1" + secret).digest()
    return int.from_bytes(digest[:3]) >> (24 - _CHECK_BITS)


def _wrong() -> WrongKeyError:
    return WrongKeyError(
        "That is not a whole recovery code: 9 groups of 4. Check each group, then try again."
    )
