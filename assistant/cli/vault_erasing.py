"""``vault erase``: one entry, one talk, some days or everything, and plainly what may remain."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from assistant.app import crash_file
from assistant.app.system import surroundings
from assistant.cli import Exit
from assistant.cli.vault_asking import (
    NOTHING_CHANGED,
    RefusedError,
    agreed,
    answered,
    counted,
    entries,
    show,
    tell,
)
from assistant.cli.vault_door import open_diary
from assistant.cli.vault_taking import selected
from assistant.domain.events import Answered, Misread, Skipped
from assistant.vault.backup import backups
from assistant.vault.erase import (
    MAY_REMAIN,
    REMAINS,
    Erased,
    erase_days,
    erase_entry,
    erase_everything,
    erase_session,
)
from assistant.vault.errors import VaultError
from assistant.vault.locks import renew_backups
from assistant.vault.records import Stored, body
from assistant.vault.vault import Vault
from assistant.vault.wording import wording

_LISTED: Final = 20
_LISTED_KINDS: Final = frozenset(
    {"Answered", "Misread", "ContactSaved", "Practised", "Flagged", "ProfileSet"}
)
_TAKEN: Final = frozenset({"Rated", "Told", "Practised", "Reached", "ProfileSet"})
"""Kinds stored right after an answer, that say the same in another way."""
_LEAST_ECHO: Final = 3
"""Shorter words are found in too many places by chance."""
EVERYTHING: Final = (
    "This destroys the keys, the diary, your people, the country and all backups here. "
    "It cannot be undone."
)
NO_ENTRY: Final = "There is no such entry, or it was erased before. See: breakwater vault erase"


@answered
def listed() -> int:
    """List the newest entries with their numbers, and say how to go on."""
    with open_diary() as vault:
        newest = list(vault.stored(kinds=_LISTED_KINDS))[-_LISTED:]
        for stored in newest:
            words = " ".join(wording(stored.event).split())
            show(f"{stored.seq:>6}  {stored.local_day}  {stored.kind}: {words or '-'}")
    tell("To erase: breakwater vault erase --entry NUMBER, --talk NUMBER, --from DAY --to DAY,")
    tell("or --everything. You are asked once before it happens.")
    return Exit.FINE


@answered
def entry(number: int, *, yes: bool) -> int:
    """Erase the words of one entry, and where the talk repeats them."""
    with open_diary() as vault:
        found = _entry(vault, number)
        echoes = _echoes(vault, found)
        repeated = f", and where that talk repeats it: {entries(len(echoes))}" if echoes else ""
        _warn(vault, f"Entry {number} of {found.local_day}{repeated}.")
        if not agreed("Erase it?", yes=yes):
            return _left()
        _finish(vault, [erase_entry(vault.opened, seq) for seq in (number, *echoes)])
    return Exit.FINE


@answered
def talk(number: int, *, yes: bool) -> int:
    """Erase every word of the talk that entry *number* belongs to."""
    with open_diary() as vault:
        found = _entry(vault, number)
        if found.session is None:
            raise RefusedError("That entry belongs to no talk. Use --entry for it.", Exit.USAGE)
        _warn(vault, f"The whole talk of {found.local_day}.")
        if not agreed("Erase it?", yes=yes):
            return _left()
        _finish(vault, [erase_session(vault.opened, found.session)])
    return Exit.FINE


@answered
def days(first: str, last: str, *, yes: bool) -> int:
    """Erase every word from day *first* to day *last*, both included."""
    if not first or not last:
        raise RefusedError("Name both days: --from DAY --to DAY.", Exit.USAGE)
    selected(first, last, ())
    with open_diary() as vault:
        _warn(vault, f"Everything from {first} to {last}, people saved then included.")
        if not agreed("Erase it?", yes=yes):
            return _left()
        _finish(vault, [erase_days(vault.opened, first, last)])
    return Exit.FINE


@answered
def everything(*, yes: bool) -> int:
    """Destroy the whole diary, keys first. Needs no passphrase: whoever can delete, can delete."""
    folder = surroundings().folder
    if not folder.is_dir():
        raise RefusedError("There is nothing here to erase.", Exit.USAGE)
    tell(EVERYTHING)
    if not agreed("Erase everything?", yes=yes):
        return _left()
    remains = erase_everything(folder)
    _remove_the_rest(folder)
    show("Everything is erased.")
    for sentence in remains:
        tell(sentence)
    return Exit.FINE


def _remove_the_rest(folder: Path) -> None:
    try:
        crash_file.remove(str(folder))
        folder.rmdir()
    except OSError:
        tell("Some files in the folder are not ours. They were left, and so was the folder.")


def _left() -> int:
    tell(NOTHING_CHANGED)
    return Exit.FINE


def _entry(vault: Vault, number: int) -> Stored:
    for stored in vault.stored():
        if stored.seq == number:
            return stored
    raise RefusedError(NO_ENTRY, Exit.USAGE)


def _echoes(vault: Vault, entry: Stored) -> tuple[int, ...]:
    """Return the entries of the same talk that repeat *entry*, or say what was taken from it."""
    if entry.session is None:
        return ()
    own = [_inside(words) for words in _own_words(entry) if len(words) >= _LEAST_ECHO]
    found: list[int] = []
    taken = False
    for stored in vault.stored(entry.session):
        if stored.seq == entry.seq:
            taken = True
            continue
        taken = taken and stored.kind in _TAKEN
        if taken or _holds(stored, own):
            found.append(stored.seq)
    return tuple(found)


def _own_words(entry: Stored) -> tuple[str, ...]:
    match entry.event:
        case Answered(text=text, typed=typed):
            return tuple(words.strip() for words in (text, typed) if words)
        case Skipped(typed=typed) | Misread(typed=typed):
            return (typed.strip(),) if typed else ()
        case _:
            return ()


def _holds(stored: Stored, words: Sequence[str]) -> bool:
    text = body(stored.session, stored.event)
    return any(one in text for one in words)


def _inside(words: str) -> str:
    """Return *words* as they stand in the text of an entry."""
    return json.dumps(words)[1:-1]


def _warn(vault: Vault, what: str) -> None:
    """Say what goes and what stays, before the one question."""
    tell(f"{what} {REMAINS}")
    older = len(backups(vault.opened.layout.backups))
    if older:
        tell(f"{counted(older, 'backup', 'backups')} here may hold it: a fresh one replaces them.")


def _finish(vault: Vault, done: Iterable[Erased]) -> None:
    opened = vault.opened
    show(f"Erased: {entries(sum(one.rows for one in done))}.")
    if backups(opened.layout.backups):
        try:
            renew_backups(opened)
        except VaultError as error:
            raise RefusedError(
                f"The older backups still hold it. {error.sentence} "
                "Then run: breakwater vault backup --renew",
                Exit.LOCKED,
            ) from None
    if opened.layout.aside.is_dir():
        tell(f"What a restore put aside may still hold it: {opened.layout.aside}")
    for sentence in MAY_REMAIN[:2]:
        tell(sentence)
