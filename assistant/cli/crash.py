"""When something breaks: one sentence, help, and nothing the person typed.

A traceback shows lines of code and a debugger shows values; neither belongs on this screen. Only
types and places in our own code are told.
"""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Final

SORRY: Final = (
    "Something went wrong on this side, not yours. What you said before is kept.\n"
    "For people and lines, run: breakwater help-now\n"
    "In danger now? Call your local emergency number.\n"
)


def told(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what may be told of an error: its type and where in the code, nothing else."""
    places: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rpartition('assistant/')[2]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"({kind.__name__} at {' > '.join(places[-4:])})\n"


@contextmanager
def guard() -> Iterator[None]:
    """Turn any error into one sentence with a way out; exit code 1."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    sys.excepthook = _hook
    threading.excepthook = lambda args: _hook(args.exc_type, args.exc_value, args.exc_traceback)
    sys.unraisablehook = lambda _: None
    try:
        yield
    except (SystemExit, KeyboardInterrupt):
        raise
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(1) from None
    except Exception as error:  # noqa: BLE001 - the last line of defence: silence would leave a person alone
        sys.stderr.write(SORRY + told(type(error), error.__traceback__))
        raise SystemExit(1) from None
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before


def _hook(
    kind: type[BaseException], value: BaseException | None, trace: TracebackType | None
) -> None:
    del value
    if not issubclass(kind, KeyboardInterrupt):
        sys.stderr.write(SORRY + told(kind, trace))
