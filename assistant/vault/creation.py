"""A new vault, made at first use without a question.

Order matters: the finished database waits under a temporary name until the key file stands. So a
crash leaves either nothing of worth or a pair that fits, and a missing database beside a key file
always means loss, never first use.
"""

import secrets
from pathlib import Path

from assistant.vault import key_file, schema
from assistant.vault.database import connect, is_plaintext, spoken, transaction
from assistant.vault.durable import TEMPORARY, sync_folder
from assistant.vault.errors import VaultDamagedError, VaultError
from assistant.vault.folder import Layout
from assistant.vault.key_values import KeyFile, OpenSlot
from assistant.vault.master import Master
from assistant.vault.seal import public_half

_FIRST: int = 1


def is_new(layout: Layout) -> bool:
    """Tell whether there is no vault here yet."""
    return not any(layout.root.glob("log-*.db")) and not (
        layout.keys.exists() or layout.keys_copy.exists()
    )


def make(layout: Layout) -> tuple[Master, KeyFile]:
    """Make an empty vault whose key lies beside it.

    Raises:
        VaultError: the disk refused; nothing of worth was made, and trying again starts afresh.
    """
    master = Master.fresh()
    file = KeyFile(
        vault=secrets.token_hex(8),
        generation=_FIRST,
        public=public_half(master),
        slots=(OpenSlot(secret=master.secret),),
    )
    file = key_file.sealed(file, master)
    database = layout.log(_FIRST)
    waiting = _waiting(database)
    _make_database(waiting, master, file.vault)
    key_file.store(layout, file)
    _move_in(waiting, database)
    return master, file


def finish(layout: Layout, file: KeyFile) -> None:
    """Complete a creation that was cut short; nothing happens when the database stands.

    Raises:
        VaultDamagedError: the database is gone; a backup is the way back.
    """
    database = layout.log(file.generation)
    if database.exists():
        return
    waiting = _waiting(database)
    if not waiting.exists():
        raise VaultDamagedError(
            "Your data file is missing. "
            "Run 'breakwater vault restore' to go on from the newest good backup."
        )
    _move_in(waiting, database)


def _waiting(database: Path) -> Path:
    return database.with_name(database.name + TEMPORARY)


def _make_database(path: Path, master: Master, vault: str) -> None:
    path.unlink(missing_ok=True)
    connection = connect(path, master.database_key, create=True)
    try:
        with transaction(connection):
            connection.execute(schema.from_version(0))
            connection.execute("INSERT INTO about VALUES ('vault', ?)", (vault,))
            connection.pragma("application_id", schema.APPLICATION)
            connection.pragma("user_version", schema.VERSION)
    finally:
        with spoken():
            connection.close()
    if is_plaintext(path):
        path.unlink()
        raise VaultError(
            "The database library wrote without encryption, so it was not used. "
            "Install Breakwater again in an environment of its own."
        )


def _move_in(waiting: Path, database: Path) -> None:
    try:
        waiting.replace(database)
        sync_folder(database.parent)
    except OSError:
        raise VaultError(
            "Your data file could not be made. Check the space on the disk, then try again."
        ) from None
