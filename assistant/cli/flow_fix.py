"""``flow check --fix``: mend what has one way out, and say what was done."""

import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.cli import Exit
from assistant.cli.author import flows_here, missing


def mended(paths: Sequence[Path], *, diff: bool) -> int:
    """Mend the files and folders *paths*, or the shipped flows; with *diff*, only show it."""
    from assistant.authoring.fixing.files import mend_files
    from assistant.authoring.fixing.keep import NotKeptError, keep

    if missing(paths):
        return Exit.USAGE
    found, left = mend_files(tuple(paths) or (flows_here(),))
    changed = [one for one in found if one.changed]
    if diff:
        sys.stdout.write("".join(one.diff() + "\n" for one in changed))
        return Exit.PROBLEMS if changed or left.failed else Exit.FINE
    for one in changed:
        try:
            keep(one.file, one.mended.text)
        except NotKeptError as refused:
            sys.stderr.write(f"{refused}.\n")
            return Exit.PROBLEMS
        sys.stdout.write("".join(line + "\n" for line in one.told()))
    sys.stdout.write(left.written("text") + "\n")
    return Exit.PROBLEMS if left.failed else Exit.FINE
