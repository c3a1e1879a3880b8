"""``vault backup`` and ``vault restore``: copies that were read back before they count."""

from pathlib import Path
from typing import Final

from assistant.app.system import surroundings
from assistant.cli import Exit
from assistant.cli.vault_asking import (
    NOTHING_CHANGED,
    RefusedError,
    agreed,
    answered,
    entries,
    show,
    tell,
)
from assistant.cli.vault_door import open_diary, with_secret
from assistant.vault.backup import Backup, back_up, back_up_to, backups
from assistant.vault.folder import Layout
from assistant.vault.locks import renew_backups
from assistant.vault.process import harden
from assistant.vault.restore import Contents, Restored, newest_good, restore
from assistant.vault.status import status

OPEN_KEY: Final = (
    "There is no passphrase, so whoever gets this backup can read it. "
    "Set one before you give it away: breakwater vault passphrase"
)
NOT_LOCKED: Final = "This backup has no passphrase. To set one: breakwater vault passphrase"


@answered
def backup(folder: Path | None, *, renew: bool) -> int:
    """Make a verified backup: in the data folder, or in *folder*, such as a stick.

    Args:
        folder: an existing folder, or None.
        renew: make a fresh one in the data folder and destroy all older ones there.
    """
    if folder is not None and not folder.is_dir():
        raise RefusedError("There is no such folder. Make it first, or check its name.", Exit.USAGE)
    with open_diary() as vault:
        if renew:
            renew_backups(vault.opened)
            made = backups(vault.opened.layout.backups)[-1]
        else:
            made = back_up_to(vault.opened, folder) if folder else back_up(vault.opened)
        open_key = vault.opened.file.open is not None
    show(f"Backup: {made.path}")
    show(f"It holds {entries(made.count)} and was read back whole.")
    if folder is not None:
        tell(f"Its key file belongs to it: {made.keys.name}. Keep the two together.")
    if folder is not None and open_key:
        tell(OPEN_KEY)
    return Exit.FINE


def _days(found: Backup) -> str:
    return f"{found.day[:4]}-{found.day[4:6]}-{found.day[6:]}"


@answered
def restore_backup(path: Path | None, *, listing: bool, yes: bool) -> int:
    """Go back to a backup; what is there now is put aside, not overwritten.

    Args:
        path: the backup's database file; None takes the newest whole one of the data folder.
        listing: only list the backups there are.
        yes: do not ask.
    """
    harden()
    folder = surroundings().folder
    if listing:
        for one in backups(Layout(folder).backups):
            show(f"{_days(one)}  {entries(one.count)}  {one.path}")
        return Exit.FINE
    chosen = _named(path) if path is not None else None
    words = f"the backup of {_days(chosen)}" if chosen else "the newest whole backup"
    tell(f"Your diary goes back to {words}. What is there now is put aside, not erased.")
    if not agreed("Go back to it?", yes=yes):
        tell(NOTHING_CHANGED)
        return Exit.FINE
    done = with_secret(
        lambda secret: restore(folder, chosen or newest_good(folder, secret=secret), secret=secret)
    )
    report(done)
    if not status(folder).locked:
        tell(NOT_LOCKED)
    return Exit.FINE


def _named(path: Path) -> Backup:
    for found in backups(path.parent):
        if found.path.name == path.name:
            return found
    raise RefusedError(
        "That is not a backup of Breakwater. See them all: breakwater vault restore --list",
        Exit.USAGE,
    )


def report(done: Restored) -> None:
    """Say what a restore did."""
    show(f"Now: {_held(done.now)}.")
    before = "nothing" if done.aside is None else "could not be read"
    show(f"Before: {_held(done.before) if done.before else before}.")
    if done.aside is not None:
        show(f"What was there before lies in {done.aside}.")


def _held(contents: Contents) -> str:
    last = f", the newest of {contents.last_day}" if contents.last_day else ""
    return f"{entries(contents.rows)}{last}"
