"""Words typed and not sent at the locked door: sealed like everything said there.

Whoever has the files but not the master can neither read them nor learn how much was typed. At the
next unlock they are a draft of the vault again, under the conversation they were typed in.
"""

import contextlib
import json
from pathlib import Path
from typing import Final

from assistant.vault import drafts, key_file
from assistant.vault.database import spoken
from assistant.vault.durable import read_private, write_whole
from assistant.vault.errors import VaultError
from assistant.vault.folder import Layout
from assistant.vault.opened import Opened
from assistant.vault.seal import seal, unseal

_PREFIX: Final = "draft-"
_SUFFIX: Final = ".box"
_PAD: Final = 1024
_LARGEST: Final = 256 * 1024
"""Bytes. The longest line there is takes less, whatever is in it."""


def keep(folder: Path, session: str, text: str) -> bool:
    """Seal *text* of *session* in place of what was there; tell whether it is on disk.

    An empty text removes it. Never raises: a draft is no reason to trouble anyone.
    """
    layout = Layout(folder)
    path = _path(layout, session)
    if path is None:
        return False
    if not text:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        return True
    plain = json.dumps({"session": session, "text": text}).encode("ascii")
    plain += b" " * (-len(plain) % _PAD)  # so that the size does not tell how much was typed
    try:
        for file in key_file.load(layout):
            write_whole(path, seal(file.public, plain, _context(file.vault)))
            return True
    except (OSError, VaultError):
        return False
    return False


def take_in(opened: Opened) -> None:
    """Make drafts of *opened* from what was sealed at its door. Never raises.

    A draft that is there already was typed later, so it stays. What cannot be read is left where
    it is: it may be for another master.
    """
    for path in sorted(opened.layout.outbox.glob(f"{_PREFIX}*{_SUFFIX}")):
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError, VaultError):
            plain = unseal(opened.master, read_private(path, _LARGEST), _context(opened.file.vault))
            if plain is None:
                continue
            with spoken():
                _take(opened, json.loads(plain))
            path.unlink()


def _take(opened: Opened, held: dict[str, object]) -> None:
    session, text = held["session"], held["text"]
    if isinstance(session, str) and isinstance(text, str) and not drafts.kept(opened, session):
        drafts.keep(opened, session, text)


def _path(layout: Layout, session: str) -> Path | None:
    """Return the file for *session*; None when its name could be more than a name."""
    return layout.outbox / f"{_PREFIX}{session}{_SUFFIX}" if session.isalnum() else None


def _context(vault: str) -> bytes:
    return json.dumps([vault, "draft"]).encode("ascii")
