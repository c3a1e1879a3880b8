"""``contacts``, ``country``, ``vault status`` and ``doctor``: a person's own things."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant import __version__
from assistant.app.ports import NotSavedError
from assistant.app.settings import FileSettings
from assistant.app.system import SystemIds, surroundings
from assistant.app.vault_store import VaultStore
from assistant.cli import Exit
from assistant.domain.events import ContactRemoved, ContactSaved
from assistant.domain.support import Contact
from assistant.support.contacts import contacts
from assistant.support.lines import load_lines
from assistant.ui.safe_text import safe_text
from assistant.vault.errors import VaultError
from assistant.vault.system import OrderedIds, SystemClock
from assistant.vault.vault import Vault


class _Closed(Exception):  # noqa: N818 - a door, not a fault
    """The vault did not open; its sentence was printed."""


@contextmanager
def _store() -> Iterator[VaultStore]:
    clock = SystemClock()
    try:
        vault = Vault.open(surroundings().folder, clock=clock, ids=OrderedIds())
    except VaultError as error:
        raise _Closed(error.sentence) from error
    store = VaultStore(vault, clock)
    try:
        yield store
    finally:
        store.close()


def _people(store: VaultStore) -> tuple[Contact, ...]:
    kinds = {"ContactSaved", "ContactRemoved"}
    return contacts(r.event for r in store.stored(kinds=kinds) if r.event is not None)


def listed() -> int:
    """Print the person's people."""
    try:
        with _store() as store:
            people = _people(store)
    except _Closed as closed:
        return _closed(closed)
    for person in people:
        words = (person.name, person.relation, person.phone)
        sys.stdout.write(safe_text(" - ".join(word for word in words if word)) + "\n")
    if not people:
        sys.stdout.write("Nobody yet. Add someone: breakwater contacts add NAME --phone NUMBER\n")
    return Exit.FINE


def added(name: str, relation: str, phone: str) -> int:
    """Keep a person."""
    if not name.strip():
        sys.stderr.write("A name is needed, so that you know whom to call.\n")
        return Exit.USAGE
    saved = ContactSaved(id=SystemIds().new(), name=name, relation=relation, phone=phone)
    return _append(saved, f"{safe_text(name)} is on your list.\n")


def removed(name: str) -> int:
    """Take a person off the list."""
    try:
        with _store() as store:
            found = [person for person in _people(store) if person.name == name]
    except _Closed as closed:
        return _closed(closed)
    if not found:
        sys.stderr.write(f"There is nobody called '{safe_text(name)}' on your list.\n")
        return Exit.USAGE
    return _append(ContactRemoved(id=found[0].id), f"{safe_text(name)} is off your list.\n")


def _append(event: ContactSaved | ContactRemoved, done: str) -> int:
    try:
        with _store() as store:
            store.append(None, (event,))
    except _Closed as closed:
        return _closed(closed)
    except NotSavedError as error:
        sys.stderr.write(f"{error}\n")
        return Exit.LOCKED
    sys.stdout.write(done)
    return Exit.FINE


def country(code: str | None) -> int:
    """Show or set the country."""
    settings, known = FileSettings(surroundings().folder), load_lines()
    if code is None:
        current = known.get(settings.country() or "")
        sys.stdout.write(f"{current.name}\n" if current else "Not chosen yet. Choose one of:\n")
        for listed_code, listed_country in sorted(known.items()):
            sys.stdout.write(f"  {listed_code}  {listed_country.name}\n")
        return Exit.FINE
    if code.upper() not in known:
        sys.stderr.write(
            f"No lines are known for '{safe_text(code)}'. Known: {', '.join(sorted(known))}. "
            "findahelpline.com lists others.\n"
        )
        return Exit.USAGE
    try:
        settings.set_country(code.upper())
    except NotSavedError as error:
        sys.stderr.write(f"{error}\n")
        return Exit.LOCKED
    sys.stdout.write(f"Lines for {known[code.upper()].name} show from now on.\n")
    return Exit.FINE


def vault_status() -> int:
    """Say where the data is and how it is kept."""
    folder = surroundings().folder
    try:
        with _store() as store:
            count = sum(1 for _ in store.stored())
    except _Closed as closed:
        return _closed(closed)
    sys.stdout.write(
        f"Your data: {folder}\nEncrypted: yes\nEntries: {count}\n"
        "The key lies beside the data. Anyone who can use this computer can read this.\n"
    )
    return Exit.FINE


def doctor() -> int:
    """Say what is installed, where things are, and what is wrong."""
    from assistant.app.wiring import ContentError, parts

    folder = surroundings().folder
    wrong: list[str] = []
    try:
        made = parts()
        content = (
            f"{len(made.runtime.flows)} conversations, {len(made.library.exercises)} exercises"
        )
    except ContentError as error:
        content = "cannot be used"
        wrong.append(safe_text(str(error)))
    try:
        with _store() as store:
            kept = f"{sum(1 for _ in store.stored())} entries, encrypted"
    except _Closed as closed:
        kept = "not open"
        wrong.append(str(closed))
    sys.stdout.write(
        f"Breakwater {__version__}, Python {sys.version.split()[0]}\n"
        f"Program: {Path(__file__).parents[1]}\nData: {folder} ({kept})\nContent: {content}\n"
        f"Lines: {len(load_lines())} countries\n"
    )
    sys.stdout.write("".join(f"Wrong: {line}\n" for line in wrong) or "Nothing wrong was found.\n")
    return Exit.PROBLEMS if wrong else Exit.FINE


def _closed(closed: _Closed) -> int:
    sys.stderr.write(f"{closed}\n")
    return Exit.LOCKED
