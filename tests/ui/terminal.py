"""The full-screen view in a real pseudo-terminal, and what a terminal would show of it."""

import os
import sys
from pathlib import Path
from typing import cast

import pexpect
import pyte

ROOT = Path(__file__).parents[2]
CODE = """
import os, sys
from assistant.ui.environment import drop_textual_variables
drop_textual_variables(os.environ)
from tests.ui.fakes import FakeBreakwater
from assistant.ui import tui
app = FakeBreakwater()
{prepare}
sys.exit(tui.run(app, {flow!r}))
"""


class Terminal:
    """Starts the view with a fake application and reads every byte it writes."""

    def __init__(
        self, flow: str | None = None, prepare: str = "", size: tuple[int, int] = (80, 24)
    ) -> None:
        environ = {key: value for key, value in os.environ.items() if not key.startswith("TEXTUAL")}
        environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(ROOT)}
        self.child = pexpect.spawn(
            sys.executable,
            ["-c", CODE.format(prepare=prepare, flow=flow)],
            env=environ,
            cwd=str(ROOT),
            dimensions=(size[1], size[0]),
            timeout=15,
        )
        self.raw = b""
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)

    def read(self, seconds: float = 0.4) -> bytes:
        """Read what comes until nothing came for *seconds*."""
        new = b""
        while True:
            try:
                new += self.bytes_within(seconds)
            except (pexpect.TIMEOUT, pexpect.EOF):
                break
        self.raw += new
        self._stream.feed(new)
        return new

    def bytes_within(self, seconds: float) -> bytes:
        """Return the next bytes, raw; they are not drawn."""
        return cast("bytes", self.child.read_nonblocking(65536, timeout=seconds))

    def wait_for(self, words: str, tries: int = 60) -> None:
        """Read until *words* are on the screen."""
        for _ in range(tries):
            if words in self.shown():
                return
            self.read(0.2)
        raise AssertionError(f"{words!r} never came:\n{self.shown()}")

    def type(self, keys: str) -> None:
        """Send *keys* as a keyboard would."""
        self.child.send(keys)

    def shown(self) -> str:
        """What a terminal shows now."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def close(self) -> int | None:
        """Wait for the end and return the exit code."""
        self.read(0.5)
        self.child.expect(pexpect.EOF)
        self.child.close()
        return self.child.exitstatus
