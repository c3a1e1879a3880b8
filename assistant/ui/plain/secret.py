"""A passphrase, typed without being shown. From a pipe it is the next line."""

import getpass
import warnings
from typing import TextIO

from assistant.ui.plain.page import LeavingError


class WouldShowError(Exception):
    """This terminal would show what is typed, so nothing was asked."""


def read_secret(prompt: str, stdin: TextIO, told: TextIO) -> str:
    """Return what the person types after *prompt*, without showing it.

    Args:
        prompt: a few words.
        stdin: where from, when it is no terminal.
        told: where the prompt goes.

    Raises:
        LeavingError: there is no more input, or the person pressed Ctrl-C.
        WouldShowError: the terminal cannot hide it; use another one.
    """
    if not stdin.isatty():
        line = stdin.readline()
        if not line:
            raise LeavingError
        return line.rstrip("\r\n")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(prompt, told)
    except getpass.GetPassWarning:
        raise WouldShowError from None
    except (EOFError, KeyboardInterrupt):
        told.write("\n")
        raise LeavingError from None
