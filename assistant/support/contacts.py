"""The person's own people, as the log tells them."""

from collections.abc import Iterable

from assistant.domain.events import ContactRemoved, ContactSaved, Event
from assistant.domain.support import Contact


def contacts(events: Iterable[Event]) -> tuple[Contact, ...]:
    """Return the contacts that stand after *events*, oldest first.

    A contact that is saved again changes in its place. Names and numbers are the person's own
    text and stay exactly as typed: what shows them makes them safe to show.
    """
    held: dict[str, Contact] = {}
    for event in events:
        if isinstance(event, ContactSaved):
            held[event.id] = Contact(
                id=event.id, name=event.name, relation=event.relation, phone=event.phone
            )
        elif isinstance(event, ContactRemoved):
            held.pop(event.id, None)
    return tuple(held.values())
