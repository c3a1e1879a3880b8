"""The framework's application with its leaks closed: every private name we rely on is here.

The framework is pinned for this module; its tests fail when a new version changes one of them.
"""

import asyncio
import os
import signal
import termios
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Final

from rich.console import RenderableType
from rich.segment import Segment
from rich.text import Text
from textual.app import App
from textual.color import Color
from textual.driver import Driver
from textual.filter import LineFilter

from assistant.ui.safe_text import strip_controls
from assistant.ui.tui.crash import SENTENCES, crash_text

BLANK: Final = "\x1b[0m\x1b[2J\x1b[H\x1b[<u\x1b[?1049l\x1b[?25h"
"""Clear, keys back to normal, leave the alternate screen, show the cursor."""
WIPED: Final = "\x1b[0m\x1b[2J\x1b[H"
_GRACE_S: Final = 0.5


class ControlFilter(LineFilter):
    """Lets no control or bidi character through to the terminal, whatever widget drew it."""

    def apply(
        self,
        segments: list[Segment],
        background: Color,  # noqa: ARG002 - the framework's signature
    ) -> list[Segment]:
        """Return *segments* with such characters taken out; they have no width."""
        return [
            segment
            if segment.control or segment.text.isprintable()
            else Segment(strip_controls(segment.text), segment.style)
            for segment in segments
        ]


def quick(driver: type[Driver]) -> type[Driver]:
    """Return *driver* without the fifth of a second its reading thread takes to end.

    Only for the end of the program: the thread still sees that it is over and stops by itself.
    """
    if not hasattr(driver, "_disable_mouse_support"):
        return driver

    class QuickDriver(driver):  # type: ignore[misc, valid-type]
        """Does not wait for its thread once the application is leaving."""

        def disable_input(self) -> None:
            if not self._app._exit:  # noqa: SLF001 - this module is where private names live
                super().disable_input()
            elif not self.exit_event.is_set():
                self._disable_mouse_support()
                self.exit_event.set()
                with suppress(termios.error):  # keys pressed late are not for the shell
                    termios.tcflush(self.fileno, termios.TCIFLUSH)

    return QuickDriver


class QuietApp(App[None]):
    """An application that writes nothing down, shows no variables and leaves at once."""

    ALLOW_SELECT = False
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color, driver_class=quick(self.get_driver_class()))
        self._net = ControlFilter()
        self.in_a_hurry = False
        """Whether the person had to hide the screen, or the terminal was closed."""
        self._stopped = False
        self._no_stop_until = 0.0
        self._monotonic = time.monotonic
        self.animation_level = "none"

    def bell(self) -> None:
        """Make no sound: someone may be near."""

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return the framework's filters, and ours last."""
        return [*super().get_line_filters(), self._net]

    def listen_for_signals(self) -> None:
        """Leave cleanly when told to end or the terminal is closed; stop and go on cleanly too.

        The framework's own handlers draw twice when told twice to go on, so they are replaced.
        """
        loop = asyncio.get_running_loop()
        loop.set_debug(False)  # it would write down what is being handled
        loop.set_exception_handler(self._noted)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
            loop.add_signal_handler(number, self.leave_now)
        loop.add_signal_handler(signal.SIGTSTP, self.asked_aside)
        loop.add_signal_handler(signal.SIGCONT, self.back_again)

    def asked_aside(self) -> None:
        """Give the terminal back and stop, because a signal asks for it."""
        self.stop_here()

    def stop_here(self) -> None:
        """Give the terminal back and stop this process until it is told to go on."""
        if self._driver is None or self._stopped or self._monotonic() < self._no_stop_until:
            return
        self._stopped = True
        self._driver.suspend_application_mode()
        os.kill(os.getpid(), signal.SIGSTOP)

    def back_again(self) -> None:
        """Take the terminal and draw anew, after a stop of our own or one from outside."""
        if self._driver is None or self.in_a_hurry:
            return
        if not self._stopped:
            self._driver.suspend_application_mode()
        self._stopped = False
        # told twice to stop, once by the shell and once by the supervisor, it stops once
        self._no_stop_until = self._monotonic() + _GRACE_S
        self._driver.resume_application_mode()
        self.refresh(layout=True)

    def wipe(self) -> None:
        """Take everything off the terminal at once; what comes next is drawn on an empty one."""
        if self._driver is not None:
            self._driver.write(WIPED)
            self._driver.flush()

    def begin_anew(self, code: int) -> None:
        """Close at once with *code*, drawing nothing more: the supervisor begins a fresh one."""
        if not self.in_a_hurry:
            self.in_a_hurry = True
            self._begin_batch()
            self.exit(return_code=code)

    def leave_now(self) -> None:
        """Blank the terminal first, then close at once. Everything said is on disk already."""
        if self.in_a_hurry:
            return
        self.in_a_hurry = True
        self._begin_batch()  # nothing is drawn from here on
        if self._driver is not None:
            self._driver.write(BLANK)
            self._driver.flush()
        self.exit()

    def note(self, error: BaseException) -> None:
        """Have *error* noted for a later report; for applications that can."""

    def thread_broke(self, args: threading.ExceptHookArgs) -> None:
        """Close after an error in a thread: without its threads a screen stands still for ever."""
        if args.exc_value is not None:
            self.note(args.exc_value)
        self._return_code = 1
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._fatal_error)

    def _noted(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Note what went wrong in the background; the framework would print what it held."""
        del loop
        error = context.get("exception")
        if isinstance(error, BaseException):
            self.note(error)

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002 - may hold words
        """Close with our own sentences instead of *renderables*."""
        self._close_with("\n".join(SENTENCES))

    def _handle_exception(self, error: Exception) -> None:
        if self.in_a_hurry:  # a screen that was just being made stumbles over its own end
            self._close_messages_no_wait()
            return
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_with(crash_text(error))

    def _fatal_error(self) -> None:
        self._close_with("\n".join(SENTENCES))

    def _close_with(self, words: str) -> None:
        self._exit_renderables[:] = self._exit_renderables[:1] or [Text(words)]
        self._close_messages_no_wait()
