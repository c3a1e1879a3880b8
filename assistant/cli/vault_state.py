"""``vault status``, ``vault lock`` and ``doctor``: what is so, without opening more than needed."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from assistant import __version__
from assistant.app import crash_file
from assistant.app.system import surroundings
from assistant.cli import Exit
from assistant.cli.vault_asking import RefusedError, answered, show, tell
from assistant.cli.vault_door import NO_DIARY, open_diary
from assistant.support.lines import load_lines
from assistant.ui.safe_text import safe_text
from assistant.vault.doctor import Check, Level, examine, examine_open
from assistant.vault.errors import VaultBusy, VaultError, VaultLocked
from assistant.vault.folder import Hold, Layout
from assistant.vault.process import harden
from assistant.vault.status import Status
from assistant.vault.status import status as look
from assistant.vault.system import OrderedIds, SystemClock
from assistant.vault.vault import Vault

BESIDE: Final = (
    "The key lies beside the data. Anyone who can use this computer can read this. "
    "To lock it: breakwater vault passphrase"
)
LOCKED: Final = "It opens with your passphrase or your recovery code."
_MIB: Final = 1 << 20


@answered
def status() -> int:
    """Say where the data is and how it is kept; nothing is opened."""
    seen = look(surroundings().folder)
    show(f"Your data: {seen.folder}")
    if not seen.exists:
        show(NO_DIARY)
        return Exit.FINE
    for line in _status_lines(seen):
        show(line)
    return Exit.FINE


def _status_lines(seen: Status) -> Iterator[str]:
    yield "Encrypted: yes"
    yield f"Passphrase: {'yes' if seen.locked else 'no'}. {LOCKED if seen.locked else BESIDE}"
    if seen.keyring:
        yield "Key store: on. It opens for whoever is logged in on this computer."
    yield f"Size: {seen.size / _MIB:.1f} MB"
    newest = f", the newest of {seen.newest_backup}" if seen.newest_backup else ""
    yield f"Backups: {seen.backups}{newest}"
    if seen.waiting:
        yield f"Waiting at the door: {seen.waiting}. It joins the diary at the next unlock."


@answered
def lock() -> int:
    """Say whether the diary is shut, and how to shut it when it is not."""
    folder = surroundings().folder
    seen = look(folder)
    if not seen.exists:
        raise RefusedError(NO_DIARY, Exit.LOCKED)
    if not seen.locked:
        raise RefusedError(
            "There is no passphrase yet, so nothing locks. Set one: breakwater vault passphrase"
        )
    try:
        Hold(Layout(folder).lock).release()
    except VaultBusy:
        raise RefusedError(
            "Your diary is open in another window. Press F10 there: that locks it.", Exit.LOCKED
        ) from None
    show(f"Your diary is locked. {LOCKED}")
    return Exit.FINE


@answered
def doctor(*, inside: bool) -> int:
    """Say what is installed, where things are, and what is wrong.

    Args:
        inside: read the whole diary too, asking for its passphrase when it has one.
    """
    harden()
    folder = surroundings().folder
    checks = [*_program(), *examine(folder), *_inside(folder, ask=inside), *_around(folder)]
    show(f"Breakwater {__version__}, Python {sys.version.split()[0]}")
    show(f"Program: {Path(__file__).parents[1]}")
    show(f"Data: {folder}")
    for check in checks:
        show(f"{check.level:<6} {check.name}: {check.sentence}")
    wrong = sum(check.level is Level.WRONG for check in checks)
    show(f"Wrong: {wrong}" if wrong else "Nothing wrong was found.")
    return Exit.PROBLEMS if wrong else Exit.FINE


def _program() -> Iterator[Check]:
    from assistant.app.wiring import ContentError, parts

    try:
        made = parts()
    except ContentError as error:
        yield Check("content", Level.WRONG, safe_text(str(error)))
    else:
        kept = f"{len(made.runtime.flows)} conversations, {len(made.library.exercises)} exercises"
        left = len(made.problems)
        told = f"{kept}. {left} problems: run 'breakwater flow check'." if left else f"{kept}."
        yield Check("content", Level.NOTE if left else Level.FINE, told)
    yield Check("lines", Level.FINE, f"Lines for {len(load_lines())} countries.")


def _inside(folder: Path, *, ask: bool) -> Iterator[Check]:
    if not look(folder).exists:
        return
    try:
        if ask:
            with open_diary() as vault:
                yield from examine_open(vault.opened)
            return
        vault = Vault.open(folder, clock=SystemClock(), ids=OrderedIds())
    except VaultLocked:
        yield Check(
            "log", Level.NOTE, "Locked, so not read. To read it: breakwater doctor --inside"
        )
    except VaultError as error:
        yield Check("log", Level.WRONG, error.sentence)
    else:
        try:
            yield from examine_open(vault.opened)
        finally:
            vault.close(backup=False)


def _around(folder: Path) -> Iterator[Check]:
    crashes = crash_file.lines(str(folder))
    if crashes:
        told = f"{len(crashes)} times something broke, the last one {safe_text(crashes[-1])}."
        yield Check("crash", Level.NOTE, f"{told} The file holds no words of yours.")
    else:
        yield Check("crash", Level.FINE, "Nothing broke.")
    spying = sorted(name for name in os.environ if name.upper().startswith("TEXTUAL"))
    if spying:
        yield Check(
            "environment", Level.NOTE, f"{safe_text(', '.join(spying))} is set; it is not obeyed."
        )
    else:
        yield Check("environment", Level.FINE, "No setting asks to record the screen.")


def hint_offer() -> None:
    """Offer a passphrase in one sentence, once, after the first finished talk. Never raises."""
    from assistant.app.securing import OFFER, may_offer, remember_offer
    from assistant.app.vault_store import VaultStore

    clock = SystemClock()
    try:
        vault = Vault.open(surroundings().folder, clock=clock, ids=OrderedIds())
    except VaultError:
        return
    try:
        store = VaultStore(vault, clock)
        if may_offer(store):
            remember_offer(store)
            tell(f"\n{OFFER} To set one: breakwater vault passphrase")
    finally:
        vault.close(backup=False)
