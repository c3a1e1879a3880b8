"""The key file on disk, and the seal that only its master can make or confirm."""

import contextlib
import hmac
import os
from dataclasses import replace

from assistant.vault.durable import read_private, scrub, write_whole
from assistant.vault.errors import UnsafeFolderError, VaultDamagedError, VaultError
from assistant.vault.folder import Layout
from assistant.vault.key_codec import damaged, decode, encode
from assistant.vault.key_values import KeyFile
from assistant.vault.master import Master


def sealed(file: KeyFile, master: Master) -> KeyFile:
    """Return *file* with the seal of *master*."""
    return replace(file, seal=_seal(file, master))


def is_whole(file: KeyFile, master: Master) -> bool:
    """Tell whether nothing in *file* was changed since *master* sealed it."""
    return hmac.compare_digest(file.seal, _seal(file, master))


def store(layout: Layout, file: KeyFile) -> None:
    """Write *file* and then its copy, each wholly or not at all.

    The copy never keeps what the file no longer holds: an old passphrase must stop working. So a
    copy that cannot be written is removed; the next opening makes a new one.

    Raises:
        VaultError: the disk refused the file itself; the slots from before still work.
    """
    try:
        write_whole(layout.keys, encode(file))
    except OSError:
        # a failed sync of the folder leaves the new file in place: then it is the one that counts
        if not _stands(layout, file):
            raise VaultError(
                "The key file could not be written. Check the space on the disk, then try again."
            ) from None
    try:
        write_whole(layout.keys_copy, encode(file))
    except OSError:
        with contextlib.suppress(OSError):
            scrub(layout.keys_copy)


def load(layout: Layout) -> tuple[KeyFile, ...]:
    """Return the readable ones of key file and copy, in that order; none when there is neither.

    Raises:
        VaultDamagedError: there are files, but none can be read; the recovery code opens the vault.
        UnsafeFolderError: one of them is not a plain file.
    """
    there = [path for path in (layout.keys, layout.keys_copy) if os.path.lexists(path)]
    found: list[KeyFile] = []
    for path in there:
        try:
            found.append(decode(read_private(path)))
        except (OSError, VaultDamagedError):
            continue
    if there and not found:
        raise damaged()
    return tuple(found)


def _stands(layout: Layout, file: KeyFile) -> bool:
    try:
        return read_private(layout.keys) == encode(file)
    except (OSError, UnsafeFolderError):
        return False


def _seal(file: KeyFile, master: Master) -> bytes:
    blank = replace(file, seal=bytes(len(file.seal)))
    return hmac.digest(master.slots_key, encode(blank), "sha256")
