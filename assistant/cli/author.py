"""``flow check`` and its kin: the author's commands, as far as printing goes."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli import Exit
from assistant.content.folder import content_root, flow_files
from assistant.ui.safe_text import safe_text

if TYPE_CHECKING:
    from assistant.authoring.report import Report


def checked(paths: Sequence[Path], form: str, *, tests: bool = False) -> int:
    """Print every problem of the files and folders *paths*, or of the shipped flows.

    With *tests*, play their tests too, and tell what those leave out.
    """
    from assistant.authoring.check import check
    from assistant.authoring.report import FORMATS

    if form not in FORMATS:
        sys.stderr.write(
            f"There is no format '{safe_text(form)}'. There are: {', '.join(FORMATS)}.\n"
        )
        return Exit.USAGE
    if missing(paths):
        return Exit.USAGE
    wanted = tuple(paths) or (flows_here(),)
    report = _checked_with_tests(wanted) if tests else check(wanted)
    sys.stdout.write(report.written(form) + "\n")
    return Exit.PROBLEMS if report.failed else Exit.FINE


def _checked_with_tests(paths: Sequence[Path]) -> "Report":
    from assistant.app.stage import Stage
    from assistant.authoring.tested import check_with_tests

    return check_with_tests(paths, Stage.around(paths[0]))


def flows_here() -> Path:
    """Return the folder whose flows are meant when no path is given.

    It is the folder ``flows`` here, or this folder, when flows lie in it; the shipped flows
    otherwise.
    """
    near = (folder for folder in (Path("flows"), Path()) if flow_files(folder))
    return next(near, content_root() / "flows")


def missing(paths: Sequence[Path]) -> bool:
    """Whether one of *paths* is not there; a sentence says which."""
    gone = [path for path in paths if not path.exists()]
    if gone:
        sys.stderr.write(f"There is nothing at {safe_text(str(gone[0]))}. Check the path.\n")
    return bool(gone)
