"""``vault backup --age`` and going back to such a file: one encrypted file that fits anywhere."""

import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from assistant.app.system import surroundings
from assistant.cli import Exit
from assistant.cli.vault_asking import (
    NOTHING_CHANGED,
    RefusedError,
    agreed,
    answered,
    ask_secret,
    at_terminal,
    counted,
    entries,
    show,
    tell,
)
from assistant.cli.vault_copies import NOT_LOCKED, report
from assistant.cli.vault_door import PAUSES_S, open_diary, with_secret
from assistant.cli.vault_keys import chosen_passphrase
from assistant.cli.vault_taking import check_place
from assistant.ui.plain.page import LeavingError
from assistant.vault import age
from assistant.vault.durable import sync_folder, write_new
from assistant.vault.errors import VaultError, WrongKeyError
from assistant.vault.folder import Layout
from assistant.vault.parcel import Parcel, clear, pack, put_flows, unpack
from assistant.vault.process import harden
from assistant.vault.restore import restore
from assistant.vault.status import status
from assistant.vault.strength import judge

LARGEST: Final = 2 << 30
_NOT_READ: Final = "That file cannot be read. Check its name, and that it is a plain file."
_PROMPT: Final = "Passphrase of the file (not shown)"
_WANTS_KEY: Final = (
    "That file was made for a key of age. Name your key file: --identity FILE, as for age itself."
)


@answered
def backup(path: Path, recipients: tuple[str, ...]) -> int:
    """Write the whole diary into one age file at *path*, and read it back.

    Args:
        path: a new file.
        recipients: public keys; none for a passphrase, which is asked for.
    """
    check_place(path)
    age.check_installed()
    with open_diary() as vault:
        passphrase = "" if recipients else _passphrase()
        tell("This takes a moment.")
        plain = pack(vault.opened)
        rows = vault.opened.log.head().count
        open_key = vault.opened.file.open is not None
    if recipients:
        sealed = age.seal_for(plain, recipients)
    else:
        sealed = age.seal_with_passphrase(plain, passphrase)
        if age.open_with_passphrase(sealed, passphrase) != plain:
            raise RefusedError("The file did not come out as it went in, so it was not written.")
    _write(path, sealed)
    show(f"Backup: {path}")
    show(f"It holds {entries(rows)}, the keys and your own flows, and was read back whole.")
    if open_key and not recipients:
        tell("Its passphrase is all that protects it. Without it nobody can open the file.")
    tell(f"To go back to it: breakwater vault restore {path.name}")
    return Exit.FINE


def _passphrase() -> str:
    tell("This file gets a passphrase of its own.")
    if at_terminal():
        return chosen_passphrase()
    typed = ask_secret(_PROMPT)
    strength = judge(typed)
    if not strength.enough:
        raise RefusedError(strength.sentence)
    return typed


def _write(path: Path, sealed: bytes) -> None:
    try:
        write_new(path, sealed)
        sync_folder(path.parent)
        whole = path.read_bytes() == sealed
    except FileExistsError:
        raise RefusedError("There is a file of that name already. Choose another.") from None
    except OSError:
        whole = False
    if not whole:
        path.unlink(missing_ok=True)
        raise RefusedError("The file could not be written whole. Check the space there.")


def is_age_file(path: Path) -> bool:
    """Tell whether *path* is a file that begins as age files do. Never raises."""
    try:
        with path.open("rb") as file:
            return path.is_file() and age.is_age(file.read(64))
    except OSError:
        return False


@answered
def restore_file(path: Path, identity: Path | None, *, yes: bool) -> int:
    """Make what is in the age file at *path* the diary; what is there now is put aside.

    Args:
        path: the file.
        identity: a key file of age, for a file made for a public key.
        yes: do not ask.
    """
    harden()
    age.check_installed()
    folder = surroundings().folder
    layout = Layout(folder)
    plain = _opened(_read(path, LARGEST), identity)
    try:
        parcel = unpack(plain, layout)
        told = counted(len(parcel.flows), "flow of your own", "flows of your own")
        tell(f"The file is whole: {entries(parcel.head.count)}, {told}.")
        tell("Your diary goes back to it. What is there now is put aside, not erased.")
        if not agreed("Go back to it?", yes=yes):
            tell(NOTHING_CHANGED)
            return Exit.FINE
        _switch(folder, layout, parcel)
    finally:
        clear(layout)
    return Exit.FINE


def _switch(folder: Path, layout: Layout, parcel: Parcel) -> None:
    done = with_secret(
        lambda secret: restore(folder, parcel.backup, secret=secret, expected=parcel.head)
    )
    try:
        put_flows(layout, parcel.flows, done.aside or layout.aside)
    except OSError:
        tell("Your diary is back, but not all of your own flows. Free some space; run it again.")
    report(done)
    if not status(folder).locked:
        tell(NOT_LOCKED)


def _read(path: Path, largest: int) -> bytes:
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        with os.fdopen(handle, "rb") as file:
            seen = os.fstat(handle)
            if stat.S_ISREG(seen.st_mode) and seen.st_size <= largest:
                return file.read(largest)
    except OSError:
        pass
    raise RefusedError(_NOT_READ, Exit.USAGE)


def _opened(sealed: bytes, identity: Path | None) -> bytes:
    if identity is not None:
        text = _read(identity, 1 << 20).decode("utf-8", "replace")
        return age.open_with_identity(sealed, text)
    if not age.wants_passphrase(sealed):
        raise RefusedError(_WANTS_KEY, Exit.USAGE)
    return _asked(lambda typed: age.open_with_passphrase(sealed, typed))


def _asked(work: Callable[[str], bytes]) -> bytes:
    pauses = PAUSES_S if at_terminal() else PAUSES_S[-1:]
    try:
        for pause in pauses[:-1]:
            try:
                return work(ask_secret(_PROMPT))
            except WrongKeyError as wrong:
                tell(wrong.sentence)
                time.sleep(pause)
        return work(ask_secret(_PROMPT))
    except LeavingError:
        raise VaultError(age.NOT_OPENED) from None
