"""Plain lines in and out: what a screen reader, a pipe and the oldest terminal can all use.

No cursor movement, no colours, no clearing: what was said stays above, in reading order.
"""

import contextlib
import errno
import os
import shutil
from collections.abc import Iterable
from typing import Final, TextIO

from assistant.ui.safe_text import safe_text
from assistant.ui.view import Kind, Line
from assistant.ui.wrapping import hanging, wrap

PROMPT: Final = "> "
_WIDEST: Final = 78
_PIPE_WIDTH: Final = 72
_FIRST: Final = {Kind.YOU: "You: ", Kind.OFFERED: "- ", Kind.PERSON: "- ", Kind.DETAIL: "  "}


class LeavingError(Exception):
    """The input is over, the window closed, or Ctrl-C pressed: save, say goodbye, go."""


class Page:
    """One reader and one writer of lines."""

    def __init__(self, stdin: TextIO, stdout: TextIO, width: int | None = None) -> None:
        """Take the two ends; *width* in cells, or None to ask the terminal."""
        self._in = stdin
        self._out = stdout
        self.width = width or _width_of(stdout)

    def say(self, text: str, first: str = "") -> None:
        """Write one paragraph, wrapped; further rows stand under the first."""
        rows = hanging(first, safe_text(text), self.width) if first else self._rows(text)
        self._write("\n".join(row.rstrip() for row in rows) + "\n")

    def gap(self) -> None:
        """Write an empty line between two blocks."""
        self._write("\n")

    def show(self, lines: Iterable[Line]) -> None:
        """Write *lines* of a transcript or page, a gap before each paragraph."""
        for line in lines:
            if line.kind is not Kind.DETAIL and line.kind is not Kind.PERSON:
                self.gap()
            text = f"({line.text})" if line.kind is Kind.NOTE else line.text
            self.say(text, _FIRST.get(line.kind, ""))

    def ask(self) -> str:
        """Return the next line the person typed, without its end.

        Raises:
            LeavingError: there is no more input, or the person pressed Ctrl-C.
        """
        self._write(PROMPT)
        try:
            line = self._in.readline()
        except KeyboardInterrupt:
            line = ""
        except OSError as error:
            _closed(error)
            line = ""
        if not line:
            self.gap()
            raise LeavingError
        return line.rstrip("\r\n")

    def _rows(self, text: str) -> list[str]:
        return wrap(safe_text(text), self.width)

    def _write(self, text: str) -> None:
        encoding = self._out.encoding or "utf-8"
        try:
            self._out.write(text.encode(encoding, "replace").decode(encoding))
            self._out.flush()
        except OSError as error:
            _closed(error)
            self._say_it_to_nobody()
            raise LeavingError from None

    def _say_it_to_nobody(self) -> None:
        """Let what is still in the writer go nowhere: the end of the program writes it."""
        with contextlib.suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._out.fileno())
            os.close(nowhere)


def _closed(error: OSError) -> None:
    """Return when *error* only says that the window was closed; else raise it."""
    if error.errno != errno.EIO:
        raise error


def _width_of(stdout: TextIO) -> int:
    if not stdout.isatty():
        return _PIPE_WIDTH
    size = shutil.get_terminal_size(os.terminal_size((_PIPE_WIDTH, 24)))
    return min(size.columns, _WIDEST)
