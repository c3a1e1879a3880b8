"""How long nobody has touched a key or the mouse: the diary is shut when it is long."""

import time
from collections.abc import Callable
from typing import Final

IDLE_S: Final = 300.0
LOOK_EVERY_S: Final = 10.0
"""How often it is looked at. Nothing of it is shown."""


class Idle:
    """Knows when the last key or mouse event was."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        """Take seconds that only go up."""
        self._monotonic = monotonic
        self._last = monotonic()

    def touched(self) -> None:
        """Note a key or mouse event."""
        self._last = self._monotonic()

    @property
    def long(self) -> bool:
        """Whether nobody was here for five minutes."""
        return self._monotonic() - self._last >= IDLE_S
