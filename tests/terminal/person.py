"""A person at a real terminal: types, reads the screen, waits for words, pulls the plug."""

import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self, cast

import pexpect
import psutil
import pyte

PATIENCE = 20.0
"""Seconds until a screen that does not come is a failure; a busy machine is slow."""

BREAKWATER = [sys.executable, "-m", "assistant"]


class Person:
    """One run of the program in a pty of its own."""

    def __init__(
        self,
        *args: str,
        home: Path,
        rows: int = 24,
        columns: int = 80,
        command: Sequence[str] = (),
        **environ: str,
    ) -> None:
        program = [*(command or BREAKWATER), *args]
        kept = {k: v for k, v in os.environ.items() if k in {"PATH", "LANG", "VIRTUAL_ENV"}}
        self.child = pexpect.spawn(
            program[0],
            program[1:],
            env={
                **kept,
                "BREAKWATER_HOME": str(home),
                "HOME": str(home),
                "TERM": "xterm-256color",
                "LANG": "C.UTF-8",
                **environ,
            },
            dimensions=(rows, columns),
            timeout=PATIENCE,
        )
        self.child.delaybeforesend = None
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.child.close(force=True)

    def see(self) -> str:
        """Return the screen as it stands, after taking in what has come."""
        self._take()
        return "\n".join(line.rstrip() for line in self._screen.display)

    def wait_for(self, *words: str, gone: str | None = None) -> str:
        """Wait until all *words* are on the screen, and *gone* is not."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            seen = self.see()
            flat = " ".join(seen.split())
            if all(word in flat for word in words) and (gone is None or gone not in flat):
                return seen
            time.sleep(0.01)
        raise AssertionError(f"waited for {words!r}, saw:\n{self.see()}")

    def type(self, keys: str) -> None:
        self.child.send(keys)

    def line(self, words: str) -> None:
        self.child.send(words + "\r")

    @property
    def app(self) -> int:
        """The process that holds what is said: below the supervisor, where there is one."""
        assert self.child.pid is not None
        below = psutil.Process(self.child.pid).children() if self.child.isalive() else []
        return below[0].pid if below else self.child.pid

    def processes(self) -> list[int]:
        """Every process of the program."""
        assert self.child.pid is not None
        return [self.child.pid, *(p.pid for p in psutil.Process(self.child.pid).children())]

    def kill(self) -> None:
        """Pull the plug on the process that holds what is said, and wait for the end."""
        os.kill(self.app, signal.SIGKILL)
        self.over()

    def hang_up(self) -> None:
        """Close the window of the terminal."""
        self.child.ptyproc.fileobj.close()  # type: ignore[attr-defined]

    def over(self, patience: float = PATIENCE) -> None:
        """Wait until the program is gone, taking in what it still says."""
        until = time.monotonic() + patience
        while self.child.isalive() and time.monotonic() < until:
            self._take()
        self._take()
        assert not self.child.isalive(), f"still running:\n{self.see()}"

    def leave(self) -> int:
        """Wait for the program to end and return its exit code."""
        self.over()
        self.child.close()
        return int(self.child.exitstatus or 0)

    def take_next(self) -> None:
        """Take in the next bytes as soon as they come; what comes is not drawn."""
        try:
            self.raw += cast("bytes", self.child.read_nonblocking(65536, timeout=1))
        except (pexpect.TIMEOUT, pexpect.EOF):
            return

    def _take(self) -> None:
        while True:
            try:
                data = cast("bytes", self.child.read_nonblocking(65536, timeout=0.02))
            except (pexpect.TIMEOUT, pexpect.EOF):
                return
            self.raw += data
            self._stream.feed(data)
