"""When something breaks: one sentence, help, and nothing the person typed.

A traceback shows lines of code and a debugger shows values; neither belongs on this screen. Only
types and places in our own code are told.
"""

import contextlib
import errno
import os
import sys
import termios
import threading
from collections.abc import Iterator
from types import TracebackType
from typing import Final

from assistant.app.crash_file import place_line, write_down
from assistant.cli.help_now import data_folder

SORRY: Final = (
    "Something went wrong on this side, not yours. What you said before is kept.\n"
    "For people and lines, run: breakwater help-now\n"
    "In danger now? Call your local emergency number.\n"
)


def noted(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what may be told of an error, and note it in the crash file for a later report."""
    line = place_line(kind, trace)
    with contextlib.suppress(Exception):  # nothing may go wrong where things went wrong
        write_down(os.environ.get("BREAKWATER_HOME") or data_folder(), line)
    return f"({line})\n"


def install() -> None:
    """Let nothing that goes wrong anywhere in this process tell more than its kind and place.

    From here on until the process is over: what breaks while it ends is told no more either.
    """
    sys.excepthook = _hook
    threading.excepthook = lambda args: _hook(args.exc_type, args.exc_value, args.exc_traceback)
    sys.unraisablehook = lambda args: _note(args.exc_type, args.exc_value, args.exc_traceback)


@contextlib.contextmanager
def guard() -> Iterator[None]:
    """Turn any error into one sentence with a way out; exit code 1."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    install()
    try:
        yield
    except (SystemExit, KeyboardInterrupt):
        raise
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(1) from None
    except Exception as error:  # noqa: BLE001 - the last line of defence: silence would leave a person alone
        if _window_closed(error):
            raise SystemExit(1) from None
        _tell(SORRY + noted(type(error), error.__traceback__))
        raise SystemExit(1) from None
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before


def _tell(words: str) -> None:
    with contextlib.suppress(OSError, ValueError):  # there may be no one left to tell
        sys.stderr.write(words)
        sys.stderr.flush()


def _note(
    kind: type[BaseException], value: BaseException | None, trace: TracebackType | None
) -> None:
    """Note an error nobody can act on, without a word on the screen."""
    if not _window_closed(value):
        noted(kind, trace)


def _window_closed(error: BaseException | None) -> bool:
    """Whether *error* only says that the window was closed: that is no crash."""
    if not isinstance(error, OSError) or error.errno != errno.EIO:
        return False
    try:
        os.write(2, b"")
        termios.tcgetattr(2)
    except termios.error as gone:
        return bool(gone.args and gone.args[0] == errno.EIO)
    except OSError:
        return True
    return False


def _hook(
    kind: type[BaseException], value: BaseException | None, trace: TracebackType | None
) -> None:
    del value
    if not issubclass(kind, KeyboardInterrupt):
        _tell(SORRY + noted(kind, trace))
