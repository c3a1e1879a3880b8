"""How far the log went at the last clean close, kept beside it.

Pages and chain prove that a database is one we wrote; only this tells that it is the newest one.
An older copy put in its place opens, with a quiet word: a person restoring a backup is no attacker.
"""

import json
import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from assistant.vault.durable import read_private, write_whole
from assistant.vault.errors import UnsafeFolderError
from assistant.vault.folder import Layout
from assistant.vault.log import Head, Log
from assistant.vault.master import Master

OLDER_COPY: Final = "This looks like an older copy of your data. You can go on with it."

_NONCE_BYTES: Final = 12


def remember(layout: Layout, master: Master, vault: str, head: Head) -> None:
    """Write *head* down, encrypted.

    Raises:
        OSError: the disk refused; only the check for older copies is weaker for it.
    """
    plain = json.dumps({"count": head.count, "hash": head.hash.hex()}).encode("ascii")
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = ChaCha20Poly1305(master.head_key).encrypt(nonce, plain, vault.encode("ascii"))
    write_whole(layout.head, nonce + sealed)


def remembered(layout: Layout, master: Master, vault: str) -> Head | None:
    """Return the head written down last; None when there is none or it is not readable."""
    try:
        data = read_private(layout.head)
        nonce, sealed = data[:_NONCE_BYTES], data[_NONCE_BYTES:]
        plain = ChaCha20Poly1305(master.head_key).decrypt(nonce, sealed, vault.encode("ascii"))
        held = json.loads(plain)
        return Head(int(held["count"]), bytes.fromhex(held["hash"]))
    except (OSError, UnsafeFolderError, InvalidTag, ValueError):
        return None


def is_older(log: Log, known: Head) -> bool:
    """Tell whether *log* lacks what was there when *known* was written down."""
    return log.hash_at(known.count) != known.hash
