"""Half-written text, kept so that a closed terminal loses nothing, and gone once it is sent."""

import json

from assistant.vault.database import spoken, transaction
from assistant.vault.opened import Opened


def keep(opened: Opened, name: str, text: str) -> None:
    """Keep *text* under *name*, in place of what was there; safe on disk on return.

    Empty text removes the draft.

    Raises:
        VaultError: it was not kept; what was there before still is.
    """
    with transaction(opened.connection):
        if text:
            held = json.dumps(text)  # ASCII, so that any text a terminal gives can be kept
            opened.connection.execute("INSERT OR REPLACE INTO draft VALUES (?, ?)", (name, held))
        else:
            drop_within(opened, name)


def kept(opened: Opened, name: str) -> str:
    """Return the draft under *name*, or an empty text."""
    with spoken():
        found = opened.connection.execute("SELECT body FROM draft WHERE name = ?", (name,))
        for (held,) in found:
            return str(json.loads(str(held)))
    return ""


def drop_within(opened: Opened, name: str) -> None:
    """Remove the draft under *name* inside a transaction that the caller holds."""
    opened.connection.execute("DELETE FROM draft WHERE name = ?", (name,))
