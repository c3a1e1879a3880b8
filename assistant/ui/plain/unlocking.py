"""Unlocking the diary in plain lines: tried as often as wanted, and left at any time."""

import sys
import time
from collections.abc import Callable
from typing import Final, Protocol, TextIO, runtime_checkable

from assistant.ui import unlocking
from assistant.ui.plain.page import Page
from assistant.ui.plain.secret import WouldShowError, read_secret

UNLOCK: Final = unlocking.UNLOCK
UNLOCKED: Final = unlocking.UNLOCKED
ASKING: Final = f"{unlocking.ASKING} It is not shown. Enter alone goes back."
WOULD_SHOW: Final = "This terminal would show what you type, so nothing was asked."
_PROMPT: Final = "Passphrase: "


@runtime_checkable
class Lockable(Protocol):
    """A diary that may be locked."""

    @property
    def locked(self) -> bool:
        """Whether looking back needs the passphrase."""

    def unlock(self, passphrase: str) -> str | None:
        """Open it; return a sentence when it stays shut."""


def unlock_page(
    page: Page,
    diary: object,
    stdin: TextIO,
    *,
    wait: Callable[[float], object] | None = None,
    told: TextIO | None = None,
) -> None:
    """Ask for the passphrase until it fits, or until the person goes back.

    A growing pause between tries slows someone who guesses at the keyboard, and nobody else.

    Raises:
        LeavingError: the input ended.
    """
    if not isinstance(diary, Lockable):
        return
    page.gap()
    tries = unlocking.Tries()
    while True:
        page.say(ASKING)
        try:
            typed = read_secret(_PROMPT, stdin, told or sys.stderr)
        except WouldShowError:
            page.say(WOULD_SHOW)
            return
        if not typed.strip():
            return
        refused = diary.unlock(typed)
        if refused is None:
            page.say(UNLOCKED)
            return
        page.say(refused)
        (wait or time.sleep)(tries.failed())
