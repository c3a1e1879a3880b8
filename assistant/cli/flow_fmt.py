"""``flow fmt``: every flow in the one layout."""

import sys
from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli import Exit
from assistant.cli.author import flows_here, missing
from assistant.content.folder import FLOW_END
from assistant.ui.safe_text import safe_text

if TYPE_CHECKING:
    from assistant.content.known import Known


def formatted(paths: Sequence[Path], *, check: bool) -> int:
    """Lay out the flows at *paths*, or the shipped ones; with *check*, only say which would change.

    Returns:
        0 when all is in the layout, 1 when a file would change or was left as it is.
    """
    from assistant.authoring.check import content_around, files_in

    if missing(paths):
        return Exit.USAGE
    given = tuple(paths) or (flows_here(),)
    files = [file for file in files_in(given) if file.name.endswith(FLOW_END)]
    known = content_around(files)
    done = [_laid_out(file, known, check=check) for file in files]
    changed = sum(one is _Done.CHANGED for one in done)
    sys.stdout.write(_count(changed, len(files), check=check) + "\n")
    return Exit.PROBLEMS if _Done.LEFT in done or (check and changed) else Exit.FINE


class _Done(Enum):
    """What became of a file."""

    SAME = auto()
    CHANGED = auto()
    LEFT = auto()


def _laid_out(file: Path, known: "Known", *, check: bool) -> _Done:
    from assistant.authoring.fixing.keep import NotKeptError, keep
    from assistant.authoring.layout.layout import laid_out
    from assistant.content.open_file import FileProblemError, read_bytes

    try:
        source = read_bytes(file, str(file)).decode("utf-8")
        done = laid_out(source, str(file), known)
        if done.refused:
            return _left(file, done.refused)
        if done.text == source:
            return _Done.SAME
        if not check:
            keep(file, done.text)
    except FileProblemError as refused:
        return _left(file, refused.problem.message)
    except UnicodeDecodeError:
        return _left(file, "it is not UTF-8")
    except NotKeptError as refused:
        return _left(file, str(refused))
    sys.stdout.write(f"{safe_text(str(file))}\n")
    return _Done.CHANGED


def _left(file: Path, reason: str) -> _Done:
    sys.stderr.write(f"{safe_text(str(file))} was left as it is: {safe_text(reason)}.\n")
    return _Done.LEFT


def _count(changed: int, files: int, *, check: bool) -> str:
    word = "file" if files == 1 else "files"
    return f"{changed} of {files} {word} {'would change' if check else 'changed'}"
