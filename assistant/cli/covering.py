"""``breakwater cover``: whether the screen covers itself when its window is not in use."""

import sys
from typing import Final

from assistant.app.ports import NotSavedError
from assistant.app.settings import FileSettings
from assistant.app.system import surroundings
from assistant.cli import Exit

ON: Final = (
    "The screen is covered while another window is in use. To stop that: breakwater cover off"
)
OFF: Final = (
    "The screen is not covered while another window is in use. For that: breakwater cover on"
)


def cover(wanted: str | None) -> int:
    """Say whether it does, or turn it ``on`` or ``off``."""
    settings = FileSettings(surroundings().folder)
    if wanted is not None:
        try:
            settings.set_cover(on=wanted == "on")
        except NotSavedError as error:
            sys.stderr.write(f"{error}\n")
            return Exit.LOCKED
    sys.stdout.write(f"{ON if settings.cover() else OFF}\n")
    return Exit.FINE
