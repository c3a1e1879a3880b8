"""Changing what opens the vault: a passphrase set or changed, or a new master for everything."""

import contextlib
import fcntl
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from assistant.vault import backup, creation, key_file, keyring_slot
from assistant.vault.database import connect, drop, make_room, spoken
from assistant.vault.durable import PRIVATE_FILE, TEMPORARY, scrub
from assistant.vault.errors import VaultBusy, VaultError, WrongKeyError
from assistant.vault.folder import make_private
from assistant.vault.key_values import Cost, KeyFile, OpenSlot, Slot
from assistant.vault.log import Log
from assistant.vault.master import Master
from assistant.vault.opened import Opened
from assistant.vault.outbox_merge import merge, waiting
from assistant.vault.passphrase import Passphrase, calibrated, seal
from assistant.vault.recovery_code import code_of
from assistant.vault.seal import public_half
from assistant.vault.strength import judge

BACKUPS_NOT_RENEWED: Final = (
    "The key was changed, but no new backup could be made, so the old backups were kept. "
    "They still open with the old key: run 'breakwater vault backup --renew' once there is space."
)


@dataclass(frozen=True, slots=True)
class Locked:
    """What the person needs to know after a change of keys."""

    code: str = field(repr=False)
    """The recovery code that opens the vault from now on. Show it once, for paper."""
    code_is_new: bool
    """Whether an earlier recovery code, if one was written down, no longer works."""


@spoken()
def set_passphrase(opened: Opened, typed: str, *, cost: Cost | None = None) -> Locked:
    """Make *typed* the passphrase, in place of the one before or of the open key.

    The open key stood readable on the disk, so its end is a new master for all data and backups.

    Args:
        opened: the open vault.
        typed: what the person chose, or five generated words.
        cost: what a guess shall cost; about 0.7 seconds of this machine unless given.

    Raises:
        VaultError: it is too easy to guess, or it could not be written; the old way in still works.
    """
    strength = judge(typed)
    if not strength.enough:
        raise VaultError(strength.sentence)
    cost = cost or calibrated()
    if opened.file.open is not None:
        vault = opened.file.vault
        return _change_master(opened, lambda master: (seal(master, vault, typed, cost),))
    others = (opened.file.keyring,) if opened.file.keyring is not None else ()
    _store_slots(opened, (seal(opened.master, opened.file.vault, typed, cost), *others))
    return Locked(code_of(opened.master), code_is_new=False)


@spoken()
def keyring_on(opened: Opened) -> Locked:
    """Let the key store of this computer open the vault too; it is off unless asked for.

    A key that lay beside the data ends with that, so everything gets a new master, as when the
    first passphrase is set.

    Raises:
        VaultError: there is no store to be trusted, or it could not be done; the sentence says so.
    """
    vault = opened.file.vault
    if opened.file.keyring is not None:
        return Locked(code_of(opened.master), code_is_new=False)
    if opened.file.open is not None:
        keyring_slot.store_name()  # before anything is copied
        return _change_master(opened, lambda master: (keyring_slot.seal(master, vault),))
    _store_slots(opened, (*opened.file.slots, keyring_slot.seal(opened.master, vault)))
    return Locked(code_of(opened.master), code_is_new=False)


@spoken()
def keyring_off(opened: Opened) -> bool:
    """End that the key store of this computer opens the vault.

    Returns:
        Whether its key is surely gone from the store; without the slot it opens nothing anyway.

    Raises:
        VaultError: there is no other way in yet, or it could not be written; nothing was changed.
    """
    if opened.file.passphrase is None and opened.file.keyring is not None:
        raise VaultError(
            "The key store is the only way in besides your code. "
            "Set a passphrase first: breakwater vault passphrase"
        )
    if opened.file.keyring is not None:
        rest = tuple(slot for slot in opened.file.slots if slot != opened.file.keyring)
        _store_slots(opened, rest)
    return keyring_slot.forget(opened.file.vault)


@spoken()
def rotate(opened: Opened, passphrase: Passphrase | None) -> Locked:
    """Give everything a new master, when the old one or the recovery code may be known to others.

    The key store of this computer no longer opens it then, until it is turned on again.

    Args:
        opened: the open vault.
        passphrase: the one in use; None only while there is none.

    Raises:
        WrongKeyError: *passphrase* is not the one in use; nothing was changed.
        VaultError: it could not be done; the sentence says what stands.
    """
    if opened.file.passphrase is None and opened.file.keyring is not None:
        raise VaultError("Set a passphrase first: breakwater vault passphrase")
    if opened.file.passphrase is None:
        return _change_master(opened, lambda master: (OpenSlot(secret=master.secret),))
    if passphrase is None or passphrase.master(opened.file) != opened.master:
        raise WrongKeyError("That passphrase does not fit. Nothing was changed; try again.")
    typed, vault, cost = passphrase.typed, opened.file.vault, opened.file.passphrase.cost
    return _change_master(opened, lambda master: (seal(master, vault, typed, cost),))


def _change_master(opened: Opened, slots: Callable[[Master], tuple[Slot, ...]]) -> Locked:
    with _closed_gate(opened):
        merge(opened)
        if waiting(opened):
            raise VaultBusy(
                "Someone is still talking in another window. Close it, then change the key."
            )
        _move_to(opened, Master.fresh(), slots)
    try:
        renew_backups(opened)
    except VaultError:
        raise VaultError(BACKUPS_NOT_RENEWED) from None
    return Locked(code_of(opened.master), code_is_new=True)


@spoken()
def renew_backups(opened: Opened) -> None:
    """Make a fresh backup, then destroy all older ones: they hold old keys or erased text.

    Raises:
        VaultError: no fresh backup could be made; the older ones were kept.
    """
    fresh = backup.back_up(opened)
    for old in backup.backups(opened.layout.backups):
        if old != fresh:
            backup.remove(old)


def _move_to(opened: Opened, master: Master, slots: Callable[[Master], tuple[Slot, ...]]) -> None:
    """Copy the log to a file under *master*, verify it, and make it the one in use.

    The key file is the turning point: before it is written the old pair stands whole, and after it
    the next opening finishes what is left to do.
    """
    old = opened.layout.log(opened.file.generation)
    generation = opened.file.generation + 1
    database = opened.layout.log(generation)
    fresh = database.with_name(database.name + TEMPORARY)
    fresh.unlink(missing_ok=True)
    file = KeyFile(
        vault=opened.file.vault,
        generation=generation,
        public=public_half(master),
        slots=slots(master),
    )
    file = key_file.sealed(file, master)
    try:
        backup.copy_database(opened.connection, fresh, master)
        backup.verify(fresh, master, opened.log.head())
    except OSError:
        raise VaultError(
            "There is no room for a second copy of your data, so nothing was changed. "
            "Free some space, then try again."
        ) from None
    try:
        key_file.store(opened.layout, file)
    except VaultError:
        # which pair counts is not known now: nothing more may be added to the one that may not
        drop(opened.connection)
        raise
    with spoken():
        opened.connection.close()
    creation.finish(opened.layout, file)
    make_room(database)
    opened.master, opened.file = master, file
    opened.log = Log(connect(database, master.database_key))
    scrub(old)


def _store_slots(opened: Opened, slots: tuple[Slot, ...]) -> None:
    """Make *slots* the ways in, for the vault and all its backups."""
    file = _with_slots(opened.file, opened.master, slots)
    key_file.store(opened.layout, file)
    opened.file = file
    try:
        backup.rewrite_keys(opened.layout.backups, file)
    except OSError:
        raise VaultError(BACKUPS_NOT_RENEWED) from None


def _with_slots(file: KeyFile, master: Master, slots: tuple[Slot, ...]) -> KeyFile:
    fresh = KeyFile(vault=file.vault, generation=file.generation, public=file.public, slots=slots)
    return key_file.sealed(fresh, master)


@contextlib.contextmanager
def _closed_gate(opened: Opened) -> Iterator[None]:
    """Keep everyone out of the outbox: what is sealed to an old master could not be read later."""
    make_private(opened.layout.outbox)
    gate = os.open(
        opened.layout.outbox / "gate", os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW, PRIVATE_FILE
    )
    try:
        fcntl.flock(gate, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise VaultBusy(
            "Someone is still talking in another window. Close it, then change the key."
        ) from None
    finally:
        os.close(gate)
