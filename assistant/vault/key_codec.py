"""The key file as bytes: canonical JSON, so that every changed byte is noticed."""

import hashlib
import json
from typing import Final

from assistant.vault.errors import VaultDamagedError
from assistant.vault.key_values import Cost, KeyFile, KeyringSlot, OpenSlot, PassphraseSlot, Slot
from assistant.vault.master import MASTER_BYTES

VERSION: Final = 1
MOST_SLOTS: Final = 4
_ID_BYTES: Final = 8
_KEY_BYTES: Final = 32
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_SEALED_BYTES: Final = MASTER_BYTES + 16


def encode(file: KeyFile) -> bytes:
    """Return the bytes of *file*; ``decode`` is the inverse and takes nothing else.

    The sum in it tells damage from a passphrase that does not fit, before there is a master.
    """
    plain: dict[str, object] = {
        "generation": file.generation,
        "public": file.public.hex(),
        "seal": file.seal.hex(),
        "slots": [_plain(slot) for slot in file.slots],
        "v": VERSION,
        "vault": file.vault,
    }
    plain["sum"] = hashlib.sha256(_canonical(plain)).hexdigest()
    return _canonical(plain)


def decode(data: bytes) -> KeyFile:
    """Read a key file.

    Raises:
        VaultDamagedError: *data* is not exactly what ``encode`` writes; try the second copy.
    """
    try:
        file = _file(json.loads(data))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise damaged() from None
    if len(file.slots) > MOST_SLOTS or encode(file) != data:
        raise damaged()
    return file


def damaged() -> VaultDamagedError:
    """Return the error for a key file nothing can be made of."""
    return VaultDamagedError(
        "The key file is damaged, and so is its copy. Your recovery code still opens the vault."
    )


def _canonical(plain: dict[str, object]) -> bytes:
    return json.dumps(plain, sort_keys=True, indent=1).encode("ascii") + b"\n"


def _file(plain: dict[str, object]) -> KeyFile:
    slots = plain["slots"]
    if not isinstance(slots, list):
        raise TypeError("slots are a list")
    return KeyFile(
        vault=_hex(plain["vault"], _ID_BYTES).hex(),
        generation=_whole(plain["generation"], 1, 10**6),
        public=_hex(plain["public"], _KEY_BYTES),
        slots=tuple(_slot(slot) for slot in slots),
        seal=_hex(plain["seal"], _KEY_BYTES),
    )


def plain_cost(cost: Cost) -> dict[str, object]:
    """Return what of a passphrase slot is authenticated but not secret."""
    return {
        "kdf": "argon2id",
        "memory_kib": cost.memory_kib,
        "passes": cost.passes,
        "lanes": cost.lanes,
    }


def _plain(slot: Slot) -> dict[str, object]:
    if isinstance(slot, OpenSlot):
        return {"kind": "open", "secret": slot.secret.hex()}
    if isinstance(slot, KeyringSlot):
        return {"kind": "keyring", "nonce": slot.nonce.hex(), "sealed": slot.sealed.hex()}
    return {
        "kind": "passphrase",
        **plain_cost(slot.cost),
        "salt": slot.salt.hex(),
        "nonce": slot.nonce.hex(),
        "sealed": slot.sealed.hex(),
    }


def _slot(plain: dict[str, object]) -> Slot:
    if plain["kind"] == "open":
        return OpenSlot(secret=_hex(plain["secret"], MASTER_BYTES))
    if plain["kind"] == "keyring":
        return KeyringSlot(
            nonce=_hex(plain["nonce"], _NONCE_BYTES), sealed=_hex(plain["sealed"], _SEALED_BYTES)
        )
    cost = Cost(
        memory_kib=_whole(plain["memory_kib"], 1, 2**32),
        passes=_whole(plain["passes"], 1, 2**16),
        lanes=_whole(plain["lanes"], 1, 2**16),
    )
    return PassphraseSlot(
        cost=cost,
        salt=_hex(plain["salt"], _SALT_BYTES),
        nonce=_hex(plain["nonce"], _NONCE_BYTES),
        sealed=_hex(plain["sealed"], _SEALED_BYTES),
    )


def _hex(value: object, size: int) -> bytes:
    if not isinstance(value, str) or len(value) != 2 * size:
        raise ValueError("not a value of this length")
    return bytes.fromhex(value)


def _whole(value: object, low: int, high: int) -> int:
    if type(value) is not int or not low <= value <= high:
        raise ValueError("not a number in range")
    return value
