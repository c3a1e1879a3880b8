"""The full-screen view. The framework is imported by ``run``, not by importing this package."""

import os
import sys
import threading
from typing import Final

from assistant.ui.first_words import TAKE_BACK, frame, size_of, write
from assistant.ui.home import GREETING
from assistant.ui.ports import Breakwater
from assistant.ui.returning import Guarded
from assistant.ui.unlocking import COVERED

FINE: Final = 0

_FRAMES: Final = "240"
"""Most times a second the screen is drawn anew. Nothing here moves by itself, so this costs
nothing, and an answer is on the screen in half the time of the framework's own 60."""


def run(
    breakwater: Breakwater,
    flow_id: str | None,
    *,
    guarded: Guarded | None = None,
    cover_when_away: bool = False,
) -> int:
    """Run *flow_id*, or the home screen when None; return the exit code. Closes *breakwater*.

    After the leave key, and to lock, the process ends here, with that code: what an interpreter
    tidies up at its end takes longer than someone who has to hide the screen can wait.

    Call ``assistant.ui.environment.drop_textual_variables`` first: the framework obeys some
    variables that write down what a person types.

    Args:
        breakwater: the application below.
        flow_id: a conversation to begin with.
        guarded: the supervisor above, when there is one: it can begin a fresh screen.
        cover_when_away: whether losing the focus of the terminal covers the screen.
    """
    words = COVERED if guarded is not None and guarded.back is not None else GREETING
    write(frame(os.environ, words, size_of(sys.stdout)), sys.stdout)
    os.environ["TEXTUAL_FPS"] = _FRAMES
    before = threading.excepthook
    try:
        from assistant.ui.tui.app import BreakwaterApp  # noqa: PLC0415 - after the first words

        app = BreakwaterApp(breakwater, flow_id, guarded=guarded, cover_when_away=cover_when_away)
        threading.excepthook = app.thread_broke
        app.run()
    except BaseException:
        write(TAKE_BACK, sys.stdout)
        breakwater.close()
        raise
    finally:
        threading.excepthook = before
    breakwater.close(hurry=app.in_a_hurry)
    code = app.return_code or FINE
    if app.in_a_hurry and sys.stdout.isatty():
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    return code
