"""How long nobody has touched a key or the mouse: the diary is locked when it is long."""

import time
from collections.abc import Callable
from typing import Final

IDLE_S: Final = 300.0
LOOK_EVERY_S: Final = 2.0
"""How often it is looked at. Nothing of it is shown."""


def seconds() -> float:
    """Return seconds that only go up, and go on while the computer sleeps.

    The usual clock of Python stands still then: a lid closed for the night would be no time.
    """
    counts_sleep = getattr(time, "CLOCK_BOOTTIME", None)  # Linux; elsewhere CLOCK_MONOTONIC does
    return time.clock_gettime(time.CLOCK_MONOTONIC if counts_sleep is None else counts_sleep)


class Idle:
    """Knows when the last key or mouse event was."""

    def __init__(self, clock: Callable[[], float] = seconds) -> None:
        """Take seconds that only go up."""
        self._clock = clock
        self._last = clock()
        self.used = False
        """Whether there was any key or mouse event since the start."""

    def touched(self) -> None:
        """Note a key or mouse event."""
        self._last = self._clock()
        self.used = True

    @property
    def long(self) -> bool:
        """Whether nobody was here for five minutes."""
        return self._clock() - self._last >= IDLE_S
