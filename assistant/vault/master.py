"""The one secret everything else is derived from."""

import secrets
from dataclasses import dataclass, field
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MASTER_BYTES: Final = 20
KEY_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Master:
    """160 random bits; short enough to write on paper, far too many to guess."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != MASTER_BYTES:
            raise ValueError(f"a master key has {MASTER_BYTES} bytes")

    @classmethod
    def fresh(cls) -> "Master":
        """Draw a new one from the system's source of randomness."""
        return cls(secrets.token_bytes(MASTER_BYTES))

    def key(self, label: str) -> bytes:
        """Return the 32-byte key for one purpose; keys of different labels tell nothing apart."""
        return HKDF(SHA256(), KEY_BYTES, salt=None, info=label.encode("ascii")).derive(self.secret)

    @property
    def database_key(self) -> bytes:
        """What the database pages are encrypted with."""
        return self.key("db v1")

    @property
    def head_key(self) -> bytes:
        """What the remembered head is encrypted with."""
        return self.key("head v1")

    @property
    def slots_key(self) -> bytes:
        """What the key file is authenticated with."""
        return self.key("slots v1")

    @property
    def outbox_key(self) -> bytes:
        """The private half of the outbox's lock; the public half stands in the key file."""
        return self.key("outbox v1")
