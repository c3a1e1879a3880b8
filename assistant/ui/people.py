"""People and lines, changed: checks and words shared by both front ends."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from assistant.ui.ports import Breakwater
from assistant.ui.safe_text import safe_label

MAX_NAME: Final = 60
MAX_PHONE: Final = 40

NAME: Final = "What is their name?"
RELATION: Final = "Who are they to you? For example: friend, sister, sponsor."
PHONE: Final = "How do you reach them? A phone number, for example."
MAY_SKIP: Final = "You may leave this empty."
NEEDS_NAME: Final = "A name is needed, so that you can find them again."
NOT_KEPT: Final = "That could not be saved. Nothing has changed. Please try again later."
KEPT: Final = "On your list now."
ADD: Final = "Add a person"
REMOVE: Final = "Take a person off the list"
COUNTRY: Final = "Choose your country"
GO_BACK: Final = "Go back"
WHICH_PERSON: Final = "Who should come off the list?"
WHICH_COUNTRY: Final = "Which country are you in?"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone as they were typed in."""

    name: str
    relation: str = ""
    phone: str = ""


def keep(breakwater: Breakwater, person: Person) -> str | None:
    """Keep *person*; return a sentence when that was not possible."""
    name = person.name.strip()[:MAX_NAME]
    if not name:
        return NEEDS_NAME
    relation, phone = person.relation.strip()[:MAX_NAME], person.phone.strip()[:MAX_PHONE]
    return attempt(lambda: breakwater.add_contact(name, relation, phone))


def attempt(change: Callable[[], object]) -> str | None:
    """Make *change*; return a sentence when it could not be kept, whatever the reason."""
    try:
        change()
    except Exception:  # noqa: BLE001 - a full disk must not close the page of people
        return NOT_KEPT
    return None


def names(breakwater: Breakwater) -> tuple[tuple[str, str], ...]:
    """Return id and label of everyone on the list."""
    return tuple(
        (
            person.id,
            safe_label(f"{person.name} ({person.relation})" if person.relation else person.name),
        )
        for person in breakwater.contacts()
    )


def countries(breakwater: Breakwater) -> tuple[tuple[str, str], ...]:
    """Return code and name of every country, by name."""
    return tuple(sorted(breakwater.countries(), key=lambda pair: pair[1]))
