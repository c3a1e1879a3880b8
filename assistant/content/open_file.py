"""Reading a content file without trusting it.

A path in a folder of flows may be a link, a pipe, a device or a file of any size: each of these
is refused with a sentence, at once, and nothing is read before its size is known.
"""

import os
import stat
from pathlib import Path
from typing import Final

from assistant.content.problems import Problem, error
from assistant.domain.place import Place

LARGEST: Final = 256 * 1024
"""Bytes of a content file."""


class FileProblemError(Exception):
    """A file could not be read; ``problem`` says why and what to do."""

    def __init__(self, problem: Problem) -> None:
        """Keep *problem* for the reader of the whole folder."""
        super().__init__(problem.message)
        self.problem = problem


def read_bytes(path: Path, shown: str | None = None) -> bytes:
    """Return the bytes of the regular file at *path*, at most 256 KiB.

    Args:
        path: where the file is.
        shown: how problems name it; the path itself when left out.

    Raises:
        FileProblemError: it is missing, no regular file, too large or not readable. Add its
            ``problem`` to the others and go on with the next file.
    """
    place = Place(str(path) if shown is None else shown, 1, 1)
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(path, flags | getattr(os, "O_CLOEXEC", 0))
    except (OSError, ValueError) as failure:
        raise FileProblemError(_refused(place, failure)) from failure
    try:
        return _read(handle, place)
    except OSError as failure:
        raise FileProblemError(_refused(place, failure)) from failure
    finally:
        os.close(handle)


def _read(handle: int, place: Place) -> bytes:
    about = os.fstat(handle)
    if not stat.S_ISREG(about.st_mode):
        raise FileProblemError(
            error(place, "Y014", "this is not a regular file", "give a file that holds YAML text")
        )
    if about.st_size > LARGEST:
        raise FileProblemError(too_large(place, about.st_size))
    parts: list[bytes] = []
    left = LARGEST + 1
    while left > 0 and (part := os.read(handle, left)):
        parts.append(part)
        left -= len(part)
    if left <= 0:
        raise FileProblemError(too_large(place, LARGEST + 1))
    return b"".join(parts)


def too_large(place: Place, size: int) -> Problem:
    """Return the problem of a file of *size* bytes."""
    return error(
        place,
        "Y013",
        f"the file has {size:,} bytes; the limit is {LARGEST:,} bytes (256 KiB)",
        "move a part of it to a file of its own",
    )


def _refused(place: Place, failure: OSError | ValueError) -> Problem:
    if isinstance(failure, FileNotFoundError):
        return error(place, "Y014", "there is no such file", "check the path")
    if isinstance(failure, PermissionError):
        return error(place, "Y014", "this file may not be read", "change its permissions")
    return error(
        place,
        "Y014",
        "this cannot be opened as a file",
        "give the path of the file itself, no link",
    )
