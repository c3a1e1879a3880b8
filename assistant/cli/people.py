"""``contacts`` and ``country``: a person's own people, and the lines near them."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from assistant.app.ports import NotSavedError
from assistant.app.settings import FileSettings
from assistant.app.system import SystemIds, surroundings
from assistant.app.vault_store import VaultStore
from assistant.cli import Exit
from assistant.cli.vault_asking import RefusedError, answered, ask_line, at_terminal
from assistant.cli.vault_door import open_diary
from assistant.domain.events import ContactRemoved, ContactSaved
from assistant.domain.support import Contact
from assistant.support.contacts import contacts
from assistant.support.lines import load_lines
from assistant.ui.safe_text import safe_text
from assistant.vault.system import SystemClock


@contextmanager
def _store() -> Iterator[VaultStore]:
    with open_diary(make=True) as vault:
        yield VaultStore(vault, SystemClock())


def _people(store: VaultStore) -> tuple[Contact, ...]:
    kinds = {"ContactSaved", "ContactRemoved"}
    return contacts(r.event for r in store.stored(kinds=kinds) if r.event is not None)


@answered
def listed() -> int:
    """Print the person's people."""
    with _store() as store:
        people = _people(store)
    for person in people:
        words = (person.name, person.relation, person.phone)
        sys.stdout.write(safe_text(" - ".join(word for word in words if word)) + "\n")
    if not people:
        sys.stdout.write("Nobody yet. Add someone: breakwater contacts add NAME --phone NUMBER\n")
    return Exit.FINE


@answered
def added(name: str, relation: str, phone: str) -> int:
    """Keep a person; at a terminal without a name, ask: what is typed there is in no history."""
    if not name and at_terminal():
        name = ask_line("Their name:")
        relation = relation or ask_line("Who are they to you? Enter skips this:")
        phone = phone or ask_line("How do you reach them? Enter skips this:")
    if not name.strip():
        raise RefusedError(
            "A name is needed, so that you know whom to call. See 'breakwater --help'.",
            Exit.USAGE,
        )
    saved = ContactSaved(id=SystemIds().new(), name=name, relation=relation, phone=phone)
    return _append(saved, f"{safe_text(name)} is on your list.\n")


@answered
def removed(name: str) -> int:
    """Take a person off the list."""
    with _store() as store:
        found = [person for person in _people(store) if person.name == name]
    if not found:
        sys.stderr.write(f"There is nobody called '{safe_text(name)}' on your list.\n")
        return Exit.USAGE
    return _append(ContactRemoved(id=found[0].id), f"{safe_text(name)} is off your list.\n")


def _append(event: ContactSaved | ContactRemoved, done: str) -> int:
    with _store() as store:
        store.append(None, (event,))
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
