"""What may be said of a crash: which kind and where in the code, never what was typed.

No message of the error, no local variable and no line of source: each can hold a person's words.
"""

import traceback
from pathlib import PurePath
from typing import Final

SENTENCES: Final = (
    "Something went wrong on this side, not yours. What you said before is kept.",
    "For people and lines, type:  breakwater help-now",
    "If someone is in danger now, call your local emergency number.",
)
_DEEPEST: Final = 8


def crash_text(error: BaseException) -> str:
    """Return what is printed after a crash: the way to help first, then a place to report."""
    where = [
        f"{PurePath(frame.filename).name}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__, limit=-_DEEPEST)
    ]
    return "\n".join([*SENTENCES, "", f"For a report: {type(error).__name__} at {' '.join(where)}"])
