"""``flow preview``: a flow, what is wrong with it, and the talk it makes, side by side."""

import os
import sys
from pathlib import Path

from assistant.cli import Exit
from assistant.ui.safe_text import safe_text


def previewed(file: Path) -> int:
    """Show the flow at *file* and talk to it, checked anew at every save."""
    from assistant.content.folder import FLOW_END
    from assistant.content.open_file import FileProblemError, read_bytes

    if not file.name.endswith(FLOW_END):
        return _refused(f"A flow's file ends in {FLOW_END}. Give one of those.")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return _refused("The preview needs a terminal. Without one, use: breakwater flow play")
    from assistant.ui.environment import drop_textual_variables

    drop_textual_variables(os.environ)
    from assistant.app.stage import Stage
    from assistant.authoring.editing.desk import Desk
    from assistant.authoring.live.preview import Preview
    from assistant.ui.tui.preview import run

    file = file.absolute()
    try:
        read_bytes(file)  # before the library is: a wrong path is told at once
        preview = Preview(file, Desk(), Stage.around(file).opening)
    except FileProblemError as refused:
        problem = refused.problem
        return _refused(f"{problem.place.path}: {problem.message}; {problem.hint}.")
    return run(preview)


def _refused(sentence: str) -> int:
    sys.stderr.write(safe_text(sentence) + "\n")
    return Exit.USAGE
