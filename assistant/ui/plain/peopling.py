"""The page of people and lines in plain lines, with what can be changed on it."""

from collections.abc import Sequence

from assistant.ui import people, view
from assistant.ui.plain.page import Page
from assistant.ui.ports import Breakwater


def people_page(page: Page, breakwater: Breakwater) -> None:
    """Show people and lines until the person goes back.

    Raises:
        LeavingError: the input ended.
    """
    while True:
        page.show(view.help_lines(breakwater.help_page()))
        page.gap()
        choices = [people.ADD, people.COUNTRY]
        if breakwater.contacts():
            choices.append(people.REMOVE)
        chosen = _choose(page, [*choices, people.GO_BACK])
        if chosen is None or chosen >= len(choices):
            return
        (_add, _country, _remove)[chosen](page, breakwater)


def _add(page: Page, breakwater: Breakwater) -> None:
    page.gap()
    page.say(people.NAME)
    name = page.ask()
    page.say(f"{people.RELATION} {people.MAY_SKIP}")
    relation = page.ask()
    page.say(f"{people.PHONE} {people.MAY_SKIP}")
    phone = page.ask()
    page.say(people.keep(breakwater, people.Person(name, relation, phone)) or people.KEPT)


def _country(page: Page, breakwater: Breakwater) -> None:
    known = people.countries(breakwater)
    page.gap()
    page.say(people.WHICH_COUNTRY)
    chosen = _choose(page, [name for _, name in known])
    if chosen is not None:
        _tell(page, people.attempt(lambda: breakwater.set_country(known[chosen][0])))


def _remove(page: Page, breakwater: Breakwater) -> None:
    known = people.names(breakwater)
    page.gap()
    page.say(people.WHICH_PERSON)
    chosen = _choose(page, [name for _, name in known])
    if chosen is not None:
        _tell(page, people.attempt(lambda: breakwater.remove_contact(known[chosen][0])))


def _tell(page: Page, trouble: str | None) -> None:
    if trouble is not None:
        page.say(trouble)


def _choose(page: Page, labels: Sequence[str]) -> int | None:
    """Return the 0-based choice, by number or by the start of its words; None for an empty line."""
    for number, label in enumerate(labels, 1):
        page.say(label, f"{number}. ")
    page.say(f"Type a number from 1 to {len(labels)}, or the words. Enter alone goes back.")
    while True:
        chosen = chosen_of(page.ask(), labels)
        if chosen != -1:
            return chosen
        page.say(f"That is not on the list. A number from 1 to {len(labels)}, please.")


def chosen_of(text: str, labels: Sequence[str]) -> int | None:
    """Return which of *labels* is meant, 0-based; None when *text* is empty, -1 for no one."""
    word = " ".join(text.lower().split())
    if word in {"", "back", "stop"}:
        return None
    if word.isascii() and word.isdigit() and len(word) <= len(str(len(labels))):
        return int(word) - 1 if 1 <= int(word) <= len(labels) else -1
    near = [at for at, label in enumerate(labels) if label.lower().startswith(word)]
    return near[0] if near else -1
