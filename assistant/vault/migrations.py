"""Databases of older versions, brought forward one step at a time; never back."""

from assistant.vault import schema
from assistant.vault.backup import back_up
from assistant.vault.database import spoken, transaction
from assistant.vault.errors import VaultError
from assistant.vault.opened import Opened


def bring_forward(opened: Opened) -> None:
    """Bring the database to the schema of this program, after a verified backup.

    All steps are one transaction: a crash leaves the old schema whole.

    Raises:
        VaultError: a newer program wrote it, or backup or change failed; nothing was changed.
    """
    with spoken():
        version = int(str(opened.connection.pragma("user_version")))
    if version == schema.VERSION:
        return
    if version > schema.VERSION:
        raise VaultError(
            "Your data was written by a newer Breakwater. Update this one, then open it again."
        )
    back_up(opened)
    with transaction(opened.connection):
        opened.connection.execute(schema.from_version(version))
        opened.connection.pragma("user_version", schema.VERSION)
