"""Unlocking the diary: the words, and how long to pause between tries, for both front ends."""

import time
from collections.abc import Callable
from typing import Final

UNLOCK_KIND: Final = "unlock"
UNLOCK: Final = "Unlock your diary"
COVERED: Final = "Your diary is locked."
COVER: Final = "Press any key to go on."
ONLY_COVERED: Final = "Without a passphrase this only covers the screen."
UNLOCKED: Final = "Your diary is open. What you said before has joined it."
ASKING: Final = "Type your passphrase or recovery code."
TAKES_A_MOMENT: Final = "This takes a moment."
WAIT: Final = "That was quick. Wait a little, then press Enter again."
LONGEST_PAUSE_S: Final = 30


class Tries:
    """Counts wrong tries: each one doubles the pause before the next.

    It slows someone who guesses at the keyboard, and nobody else. The vault does not know it.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        """Take seconds that only go up."""
        self._monotonic = monotonic
        self._pause = 1
        self._ready = monotonic()

    @property
    def ready(self) -> bool:
        """Whether the next try may be made now."""
        return self._monotonic() >= self._ready

    def failed(self) -> int:
        """Note a wrong try; return the seconds to wait: 1, 2, 4 and so on, at most 30."""
        pause = self._pause
        self._ready = self._monotonic() + pause
        self._pause = min(pause * 2, LONGEST_PAUSE_S)
        return pause
