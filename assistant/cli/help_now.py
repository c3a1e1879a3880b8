"""``breakwater help-now``: people and lines, with no vault, no question and no delay.

Imports nothing beyond what Python has loaded already: see ``assistant.support.now``.
"""

import json
import os
import sys
import time
from typing import Protocol

from assistant.support.now import text_now

_YOUR_PEOPLE = "Your own people: run 'breakwater contacts', or press F1 inside Breakwater."
_COUNTRY = "To see lines near you, run: breakwater country"


class _Output(Protocol):
    def write(self, text: str, /) -> object: ...


def help_now(stdout: _Output, args: list[str]) -> int:
    """Print people and lines; always succeeds.

    Args:
        stdout: where to.
        args: a country code, when another than the saved one is wanted.
    """
    country = args[0].upper() if args else saved_country()
    stdout.write(text_now(country, time.strftime("%Y-%m-%d")))
    stdout.write(f"\n{_YOUR_PEOPLE}\n" + ("" if country else f"{_COUNTRY}\n"))
    return 0


def saved_country() -> str | None:
    """Return the country of ``assistant.app.settings``, read without loading the app."""
    file = f"{os.environ.get('BREAKWATER_HOME') or data_folder()}/settings.json"
    try:
        with open(file, "rb") as settings:  # noqa: PTH123 - pathlib alone takes a third of the time
            read = json.loads(settings.read(4096))
        code = read.get("country")
    except (OSError, ValueError, AttributeError):
        return None
    return code if isinstance(code, str) else None


def data_folder() -> str:
    """Return the folder that ``assistant.app.system`` names; a test holds them together."""
    system = str(sys.platform)
    if system == "linux":
        share = os.environ.get("XDG_DATA_HOME", "").strip()
        return f"{share or os.environ.get('HOME', '') + '/.local/share'}/breakwater"
    from assistant.app.system import surroundings

    return str(surroundings().folder)
