"""A passphrase as a key: Argon2id makes guessing dear, and every parameter is authenticated."""

import json
import secrets
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from assistant.vault.errors import VaultDamagedError, VaultError, VaultLocked, WrongKeyError
from assistant.vault.key_codec import VERSION, plain_cost
from assistant.vault.key_values import Cost, KeyFile, PassphraseSlot
from assistant.vault.master import KEY_BYTES, Master

FLOOR: Final = Cost(memory_kib=64 * 1024, passes=3, lanes=4)
"""The least a guess may cost."""
CEILING: Final = Cost(memory_kib=1024 * 1024, passes=10, lanes=8)
"""The most opening may cost: a changed file must not eat the machine's memory."""

_CALIBRATED_MOST_KIB: Final = 256 * 1024
_TARGET_S: Final = 0.7
_STEP_KIB: Final = 8 * 1024
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12


@dataclass(frozen=True, slots=True)
class Passphrase:
    """What the person typed, for ``Vault.open``."""

    typed: str = field(repr=False)

    def master(self, file: KeyFile) -> Master:
        """Return the master that *file* keeps under this passphrase.

        Raises:
            WrongKeyError: it does not fit; the person tries again, and loses nothing.
            VaultLocked: this vault has no passphrase; the recovery code opens it.
            VaultError: the slot or the machine does not allow it; the sentence says which.
        """
        slot = file.passphrase
        if slot is None:
            raise VaultLocked("This vault has no passphrase. Its recovery code opens it.")
        key = _stretch(self.typed, slot.salt, slot.cost)
        try:
            plain = ChaCha20Poly1305(key).decrypt(slot.nonce, slot.sealed, _bound(file, slot))
        except InvalidTag:
            raise WrongKeyError(
                "That passphrase does not fit. Try again, or use your recovery code."
            ) from None
        return Master(plain)


def seal(master: Master, vault: str, typed: str, cost: Cost = FLOOR) -> PassphraseSlot:
    """Return a slot that keeps *master* of *vault* under the passphrase *typed*.

    Raises:
        VaultError: there is not enough memory for *cost*; close other programs and try again.
    """
    salt = secrets.token_bytes(_SALT_BYTES)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    key = _stretch(typed, salt, cost)
    bound = _bound_to(vault, cost, salt)
    sealed = ChaCha20Poly1305(key).encrypt(nonce, master.secret, bound)
    return PassphraseSlot(cost=cost, salt=salt, nonce=nonce, sealed=sealed)


def calibrated(seconds: Callable[[Cost], float] | None = None) -> Cost:
    """Return a cost of about 0.7 seconds on this machine, from 64 MiB up to 256 MiB.

    Args:
        seconds: measures one guess at a cost; the default times a real one.
    """
    taken = max((seconds or _timed)(FLOOR), 0.001)
    wanted = int(FLOOR.memory_kib * _TARGET_S / taken) // _STEP_KIB * _STEP_KIB
    memory = min(max(wanted, FLOOR.memory_kib), _CALIBRATED_MOST_KIB)
    return Cost(memory_kib=memory, passes=FLOOR.passes, lanes=FLOOR.lanes)


def normal(typed: str) -> str:
    """Return *typed* as it is stretched: composed characters, single spaces, nothing around."""
    return " ".join(unicodedata.normalize("NFC", typed).split())


def _stretch(typed: str, salt: bytes, cost: Cost) -> bytes:
    if not _allowed(cost):
        raise VaultDamagedError(
            "The key file asks for a cost outside the safe range, so it was not used. "
            "Your recovery code still opens the vault."
        )
    secret = normal(typed).encode("utf-8", "surrogatepass")
    try:
        return hash_secret_raw(
            secret, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID
        )
    except (HashingError, MemoryError):
        raise VaultError(
            "There is not enough free memory to check the passphrase. "
            "Close other programs, then try again."
        ) from None


def _allowed(cost: Cost) -> bool:
    return (
        FLOOR.memory_kib <= cost.memory_kib <= CEILING.memory_kib
        and FLOOR.passes <= cost.passes <= CEILING.passes
        and 1 <= cost.lanes <= CEILING.lanes
    )


def _bound(file: KeyFile, slot: PassphraseSlot) -> bytes:
    return _bound_to(file.vault, slot.cost, slot.salt)


def _bound_to(vault: str, cost: Cost, salt: bytes) -> bytes:
    """Return what the slot is bound to: change any of it and the slot does not open."""
    bound = {"kind": "passphrase", "v": VERSION, "vault": vault, "salt": salt.hex()}
    return json.dumps({**bound, **plain_cost(cost)}, sort_keys=True).encode("ascii")


def _timed(cost: Cost) -> float:
    start = time.perf_counter()
    _stretch("how long does one guess take", bytes(_SALT_BYTES), cost)
    return time.perf_counter() - start
