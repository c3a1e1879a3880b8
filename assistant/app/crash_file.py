"""The crash file: which kind of error and where in the code, for a report the person may send.

No message, no value, no line of source and no time: each can tell about a person. Light to import,
for it is written when something is broken already.
"""

import os
from types import TracebackType
from typing import Final

FILE: Final = "crash.txt"
MOST_LINES: Final = 20
_DEEPEST: Final = 6
_LARGEST: Final = 16_384


def place_line(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return one line: the type of an error and the places it came through, innermost last."""
    places: list[str] = []
    while trace is not None:
        places.append(f"{_code_name(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{kind.__name__} at {' > '.join(places[-_DEEPEST:]) or 'an unknown place'}"


def _code_name(path: str) -> str:
    """Return where a file of code is within us, or its bare name: a whole path names the person."""
    inside = path.rpartition("assistant/")
    return inside[2] if inside[1] else path.rpartition("/")[2]


def write_down(folder: str, line: str) -> bool:
    """Add *line* to the crash file in *folder*, if there is such a folder. Never raises.

    Returns:
        Whether it was written.
    """
    if not os.path.isdir(folder):  # noqa: PTH112 - pathlib costs a crash handler too much
        return False
    path = f"{folder}/{FILE}"
    try:
        kept = [*lines(folder), line][-MOST_LINES:]
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
        handle = os.open(path, flags, 0o600)
        with os.fdopen(handle, "w", encoding="ascii", errors="replace") as file:
            file.write("".join(f"{one}\n" for one in kept))
    except OSError:
        return False
    return True


def lines(folder: str) -> tuple[str, ...]:
    """Return what is in the crash file of *folder*, oldest first; empty when there is none."""
    try:
        handle = os.open(f"{folder}/{FILE}", os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(handle, encoding="ascii", errors="replace") as file:
            return tuple(file.read(_LARGEST).splitlines())
    except OSError:
        return ()


def remove(folder: str) -> None:
    """Remove the crash file from *folder*; nothing happens when there is none.

    Raises:
        OSError: it is there and cannot be removed.
    """
    try:
        os.unlink(f"{folder}/{FILE}")  # noqa: PTH108 - as above
    except FileNotFoundError:
        return
