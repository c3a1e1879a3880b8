"""``breakwater help-now``: people and lines, with no vault, no question and no delay."""

from typing import Protocol

from assistant.app.settings import FileSettings
from assistant.app.system import SystemClock, surroundings
from assistant.support.help_page import help_page
from assistant.support.lines import load_lines
from assistant.ui.safe_text import safe_text

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
    code = args[0].upper() if args else FileSettings(surroundings().folder).country()
    country = load_lines().get(code or "")
    page = help_page(contacts=(), country=country, today=SystemClock().today())
    for section in page.sections:
        stdout.write(f"{section.title}\n")
        for row in section.rows:
            stdout.write(f"  {safe_text(row.text)}\n")
            if row.detail:
                stdout.write(f"      {safe_text(row.detail)}\n")
        stdout.write("\n")
    stdout.write(f"{_YOUR_PEOPLE}\n" + ("" if country else f"{_COUNTRY}\n"))
    return 0
