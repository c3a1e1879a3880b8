"""Keeping the running program to itself: no core dumps, no reading along, no open files."""

import contextlib
import ctypes
import os
import resource
import sys
from typing import Final

_PR_SET_DUMPABLE: Final = 4
_PR_GET_DUMPABLE: Final = 3


def harden() -> None:
    """Make this process leave nothing behind when it crashes, and let no other one read it.

    Call once, early. Where the system does not know how, nothing happens; ``doctor`` tells.
    """
    os.umask(0o077)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def may_dump() -> bool:
    """Tell whether a crash of this process could write its memory to disk."""
    return resource.getrlimit(resource.RLIMIT_CORE)[0] != 0


def may_be_read() -> bool:
    """Tell whether another program of the same person could read this one's memory."""
    if sys.platform != "linux":
        return True
    try:
        return bool(ctypes.CDLL(None).prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) != 0)
    except (OSError, AttributeError):
        return True
