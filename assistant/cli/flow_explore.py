"""``flow explore``: what holds for every way through flows, and chats to keep as tests."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli import Exit
from assistant.cli.author import flows_here, missing
from assistant.ui.safe_text import safe_text

if TYPE_CHECKING:
    from assistant.authoring.prove import Proven


def explored(paths: Sequence[Path], keep_tests: Path | None) -> int:
    """Print what is proven of the flows at *paths*, or of the shipped ones.

    Args:
        paths: flow files, or folders of them.
        keep_tests: a folder to write every chat to that shows a problem, as a conversation test.
    """
    from assistant.authoring.prove import prove

    if missing(paths):
        return Exit.USAGE
    found = prove(tuple(paths) or (flows_here(),))
    for proven in found:
        sys.stdout.write(proven.as_text() + "\n")
    if keep_tests is not None and not _kept(found, keep_tests):
        return Exit.USAGE
    return Exit.PROBLEMS if any(proven.failed for proven in found) else Exit.FINE


def _kept(found: "Sequence[Proven]", folder: Path) -> bool:
    """Write the chats; a file that stands there already is left as it is."""
    for name, text in (test for proven in found for test in proven.kept()):
        path = folder / name
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            sys.stderr.write(f"{safe_text(str(path))} is there already; it was left as it is.\n")
        except OSError:
            sys.stderr.write(f"I cannot write to {safe_text(str(folder))}. Check the folder.\n")
            return False
        else:
            sys.stderr.write(f"Kept as a test: {safe_text(str(path))}\n")
    return True
