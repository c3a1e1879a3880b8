"""What a key file holds: slots that each lead to the master."""

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSlot:
    """The master as it is: whoever can read the file can read the vault. First use only."""

    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one guess at a passphrase costs, for Argon2id."""

    memory_kib: int
    passes: int
    lanes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseSlot:
    """The master under a key made from a passphrase."""

    cost: Cost
    salt: bytes
    nonce: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyringSlot:
    """The master under a key that the operating system's own store holds."""

    nonce: bytes
    sealed: bytes


Slot: TypeAlias = OpenSlot | PassphraseSlot | KeyringSlot


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """What the key file says. Nothing in it is trusted before its master confirmed the seal."""

    vault: str
    """Id of the vault, 16 hexadecimal digits."""
    generation: int
    """How many masters there have been, from 1; it names the database file."""
    public: bytes
    """The public half of the outbox's lock."""
    slots: tuple[Slot, ...]
    seal: bytes = bytes(32)

    @property
    def open(self) -> OpenSlot | None:
        """The slot that needs no secret, when there is one."""
        return next((slot for slot in self.slots if isinstance(slot, OpenSlot)), None)

    @property
    def passphrase(self) -> PassphraseSlot | None:
        """The slot a passphrase opens, when there is one."""
        return next((slot for slot in self.slots if isinstance(slot, PassphraseSlot)), None)

    @property
    def keyring(self) -> KeyringSlot | None:
        """The slot the operating system's key store opens, when it was turned on."""
        return next((slot for slot in self.slots if isinstance(slot, KeyringSlot)), None)
