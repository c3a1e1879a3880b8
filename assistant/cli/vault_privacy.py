"""``vault privacy``: the page on privacy, as plain lines for a terminal.

The page is the one beside the program, so that it always tells of the program that is installed.
"""

import re
from collections.abc import Iterator
from typing import Final

from assistant.cli import Exit
from assistant.cli.vault_asking import RefusedError, answered, show
from assistant.content.folder import content_root

_PAGE: Final = "privacy.md"
_MARKS: Final = re.compile(r"\*\*|`")
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@answered
def privacy() -> int:
    """Show the page."""
    for line in plain(page()):
        show(line)
    return Exit.FINE


def page() -> str:
    """Return the page as it was written.

    Raises:
        RefusedError: it is not there; the installation is not whole.
    """
    root = content_root()
    for path in (root / _PAGE, root / "docs" / _PAGE):
        if path.is_file():
            return path.read_text("utf-8")
    raise RefusedError("The page is missing. Install Breakwater again, then try again.")


def plain(text: str) -> Iterator[str]:
    """Yield the lines of a page as they read without its marks; each paragraph is one line."""
    for block in text.split("\n\n"):
        yield from _block(block.strip("\n").split("\n"))
        yield ""


def _block(lines: list[str]) -> Iterator[str]:
    if lines[0].startswith("|"):
        rows = (line.strip("| ").split(" | ") for line in lines[2:])
        yield from (f"- {_bare(': '.join(cells))}" for cells in rows)
        return
    held = ""
    for line in lines:
        if held and line.startswith(("#", "- ")):
            yield held
            held = ""
        own = line.lstrip("# ") if line.startswith("#") else line.strip()
        held = f"{held} {_bare(own)}".strip()
    yield held


def _bare(text: str) -> str:
    return _MARKS.sub("", _LINK.sub(r"\1", text))
