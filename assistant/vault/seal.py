"""Sealed boxes: anyone with the public half can put in, only the master can take out."""

from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from assistant.vault.master import KEY_BYTES, Master

PUBLIC_BYTES: Final = 32
_NONCE: Final = bytes(12)  # each box has a key of its own, used once


def public_half(master: Master) -> bytes:
    """Return what may be known to all: the key that boxes for *master* are sealed to."""
    return _private(master).public_key().public_bytes_raw()


def seal(public: bytes, plain: bytes, context: bytes) -> bytes:
    """Return *plain* in a box that only the master behind *public* can open.

    Args:
        public: 32 bytes from ``public_half``.
        plain: what goes in, of any length.
        context: where the box belongs; it opens nowhere else.
    """
    once = X25519PrivateKey.generate()
    front = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(public))
    key = _box_key(shared, front, public)
    return front + ChaCha20Poly1305(key).encrypt(_NONCE, plain, context)


def unseal(master: Master, box: bytes, context: bytes) -> bytes | None:
    """Return what is in *box*; None when it was changed, moved, or is for another master."""
    private = _private(master)
    front, rest = box[:PUBLIC_BYTES], box[PUBLIC_BYTES:]
    try:
        shared = private.exchange(X25519PublicKey.from_public_bytes(front))
        key = _box_key(shared, front, private.public_key().public_bytes_raw())
        return ChaCha20Poly1305(key).decrypt(_NONCE, rest, context)
    except (InvalidTag, ValueError):
        return None


def _private(master: Master) -> X25519PrivateKey:
    return X25519PrivateKey.from_private_bytes(master.outbox_key)


def _box_key(shared: bytes, front: bytes, public: bytes) -> bytes:
    info = b"box v1" + front + public
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=info).derive(shared)
