"""Plain line mode: the whole application without a full screen. A feature, not a fallback.

Importing it loads neither the full-screen framework nor anything of the application.
"""

import contextlib
import time
from collections.abc import Callable
from typing import Final, TextIO

from assistant.ui import home, view
from assistant.ui.keys import command_of, typed_words
from assistant.ui.noting import note_crash
from assistant.ui.plain.page import LeavingError, Page
from assistant.ui.plain.peopling import chosen_of, people_page
from assistant.ui.plain.talking import Talk
from assistant.ui.plain.unlocking import unlock_page
from assistant.ui.ports import Breakwater
from assistant.ui.unlocking import UNLOCK_KIND

FINE: Final = 0
BROKEN: Final = 1

_WORDS: Final = f"You can always type: {typed_words()}."


def run(
    breakwater: Breakwater,
    flow_id: str | None,
    stdin: TextIO,
    stdout: TextIO,
    *,
    width: int | None = None,
    monotonic: Callable[[], float] = time.monotonic,
) -> int:
    """Run *flow_id*, or the home menu when None; return the exit code.

    The end of the input and Ctrl-C save and leave kindly. Trouble shows people and lines
    (safety rule SR52) and gives 1, never a traceback. Closes *breakwater*.
    """
    page = Page(stdin, stdout, width)
    try:
        return _run(page, breakwater, flow_id, stdin, monotonic)
    except (LeavingError, KeyboardInterrupt):
        with contextlib.suppress(LeavingError):  # there may be no window to say it in
            page.say(home.GOODBYE)
        return FINE
    except Exception as error:  # noqa: BLE001 - whatever it was, the person gets people and lines
        note_crash(breakwater, error)
        _trouble(page, breakwater)
        return BROKEN
    finally:
        breakwater.close()


def _run(
    page: Page,
    breakwater: Breakwater,
    flow_id: str | None,
    stdin: TextIO,
    monotonic: Callable[[], float],
) -> int:
    for notice in home.notices(breakwater):
        page.say(notice)
    if flow_id is not None:
        _talk(page, breakwater, flow_id, monotonic)
        return FINE
    page.say(home.GREETING)
    while True:
        known = home.doors(breakwater)
        door = _choose(page, breakwater, known)
        if door.kind == "leave":
            page.say(home.GOODBYE)
            return FINE
        if door.kind == "people":
            people_page(page, breakwater)
        elif door.kind == UNLOCK_KIND:
            unlock_page(page, breakwater, stdin)
        else:
            _talk(page, breakwater, door.flow or None, monotonic)


def _choose(page: Page, breakwater: Breakwater, known: tuple[home.Door, ...]) -> home.Door:
    labels = [door.label for door in known]
    page.gap()
    page.say(home.ASKING)
    for number, label in enumerate(labels, 1):
        page.say(label, f"{number}. ")
    page.say(f"Type a number from 1 to {len(labels)}.")
    while True:
        text = page.ask()
        word = text.strip().lower()
        if word in {"stop", "leave", "quit", "exit", "q"}:
            return known[-1]
        by_id = next((door for door in known if door.flow and door.flow == word), None)
        if by_id is not None:
            return by_id
        chosen = chosen_of(text, labels)
        if command_of(text) is not None or chosen == -1:
            # words that fit nothing may be words of distress: never answer them with less
            page.show(view.help_lines(breakwater.help_page()))
            page.gap()
        elif chosen is not None:
            return known[chosen]
        page.say(f"To go on, type a number from 1 to {len(labels)}.")


def _talk(
    page: Page, breakwater: Breakwater, flow_id: str | None, monotonic: Callable[[], float]
) -> None:
    conversation = breakwater.conversation()
    turn = conversation.resume() if flow_id is None else conversation.begin(flow_id)
    page.gap()
    if turn is None:
        page.say("There is nothing to go on with.")
        return
    page.say(_WORDS)
    Talk(page, conversation, monotonic, home.kept(breakwater)).run(turn)


def _trouble(page: Page, breakwater: Breakwater) -> None:
    """Say that something went wrong, and show people and lines if that still works."""
    page.gap()
    page.say(view.TROUBLE)
    try:
        page.show(view.help_lines(breakwater.help_page()))
    except Exception:  # noqa: BLE001 - the last resort must not fail either
        page.say(view.NOTHING_HERE)
