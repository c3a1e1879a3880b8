"""What the vault commands ask and show: secrets unseen, decisions once, codes that leave no trace.

Narration goes to stderr; stdout is for what was asked for. A secret comes from the keyboard without
echo, or as the next line of a pipe: never from an argument or the environment, where others see it.
"""

import itertools
import shutil
import sys
from collections.abc import Callable
from functools import wraps
from typing import Final, ParamSpec, TextIO

from assistant.app.ports import NotSavedError
from assistant.app.system import surroundings
from assistant.cli import Exit
from assistant.ui.plain.page import LeavingError
from assistant.ui.plain.secret import WouldShowError, read_secret
from assistant.ui.safe_text import safe_text
from assistant.ui.wrapping import width_of, wrap
from assistant.vault.errors import UnsafeFolderError, VaultError

NOTHING_CHANGED: Final = "Nothing was changed."
_WIDEST: Final = 78
_YES: Final = frozenset({"y", "yes"})
_OWN_SCREEN: Final = "\x1b[?1049h\x1b[2J\x1b[H"
_SCREEN_BACK: Final = "\x1b[2J\x1b[H\x1b[?1049l"

_P = ParamSpec("_P")


class RefusedError(Exception):
    """A command that will not go on: its sentence says why and what to do."""

    def __init__(self, sentence: str, code: Exit = Exit.REFUSED) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code


def answered(work: Callable[_P, int]) -> Callable[_P, int]:
    """Make *work* a command that ends every trouble in one sentence and an exit code."""

    @wraps(work)
    def command(*args: _P.args, **kwargs: _P.kwargs) -> int:
        try:
            return work(*args, **kwargs)
        except (RefusedError, VaultError, NotSavedError, WouldShowError, LeavingError) as error:
            sentence, code = _ending(error)
            tell(sentence)
            return code

    return command


def _ending(error: Exception) -> tuple[str, Exit]:
    match error:
        case RefusedError(sentence=sentence, code=code):
            return sentence, code
        case UnsafeFolderError(sentence=sentence):
            return sentence, Exit.REFUSED
        case WouldShowError():
            return "This terminal would show what you type; use another.", Exit.REFUSED
        case LeavingError():
            return NOTHING_CHANGED, Exit.REFUSED
        case _:
            return str(error), Exit.LOCKED


def at_terminal() -> bool:
    """Tell whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def tell(text: str) -> None:
    """Say something about what goes on."""
    sys.stderr.write(f"{_fitted(text, sys.stderr)}\n")
    sys.stderr.flush()


def show(text: str) -> None:
    """Write what was asked for."""
    sys.stdout.write(f"{_fitted(text, sys.stdout)}\n")


def _fitted(text: str, stream: TextIO) -> str:
    """Return *text* safe to show; at a terminal long lines are cut between words."""
    safe = safe_text(text)
    if not stream.isatty():
        return safe
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    rows = ([line] if width_of(line) <= width else wrap(line, width) for line in safe.split("\n"))
    return "\n".join(itertools.chain.from_iterable(rows))


def counted(number: int, one: str, many: str) -> str:
    """Return *number* with its noun."""
    return f"{number} {one if number == 1 else many}"


def entries(number: int) -> str:
    """Return a number of entries in words."""
    return counted(number, "entry", "entries")


def ask_secret(prompt: str) -> str:
    """Return a secret typed without echo.

    Raises:
        LeavingError: there is no more input; or ``WouldShowError``: it could not be hidden.
    """
    return read_secret(f"{prompt}: ", sys.stdin, sys.stderr)


def ask_line(prompt: str) -> str:
    """Return one visible line.

    Raises:
        LeavingError: there is no more input.
    """
    if at_terminal():
        sys.stderr.write(f"{prompt} ")
        sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise LeavingError
    return line.strip()


def agreed(question: str, *, yes: bool = False) -> bool:
    """Ask *question* once; only a plain yes is one. *yes* was said beforehand.

    Raises:
        LeavingError: there is no more input.
    """
    if yes:
        return True
    return ask_line(f"{question} Type yes or no:").lower() in _YES


def show_privately(text: str, prompt: str) -> str:
    """Show *text* on a screen of its own, which is gone once a line was typed; return that line.

    So a code for paper does not stay in the window for whoever scrolls back.

    Raises:
        LeavingError: there is no more input.
    """
    own = at_terminal() and not surroundings().dumb
    if own:
        sys.stderr.write(_OWN_SCREEN)
    tell(text)
    try:
        return ask_line(prompt)
    finally:
        if own:
            sys.stderr.write(_SCREEN_BACK)
            sys.stderr.flush()
