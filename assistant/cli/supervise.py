"""The parent of the full screen: it holds nothing, and stays when the screen falls.

It is made before anything private is read, so there is never a key or a word in it. It waits,
passes signals on, puts the terminal right when its child was killed or broke, and begins a fresh
child when the screen was locked. Imports almost nothing: it must not delay the first words.
"""

import contextlib
import os
import resource
import signal
import sys
import termios
from collections.abc import Callable
from types import FrameType
from typing import Any, Final, NoReturn

from assistant.ui.returning import Guarded, Return

MODES_OFF: Final = (
    "\x18\x1b[0m\x1b[?2026l\x1b[?2048l\x1b[?2004l\x1b[?1004l"
    "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l\x1b[<u\x1b[?7h"
)
"""End a half-written sequence; then paste, focus, mouse, keys and wrapping as they were."""
SCREEN_OFF: Final = "\x1b[?1049l\x1b[?25h\x1b[0m"
"""Leave the alternate screen; show the cursor."""
WIPED: Final = "\x1b[2J\x1b[H"

KILLED: Final = "Breakwater was ended from outside."
BROKE: Final = "Something broke on this side, not yours, and Breakwater had to close."
KEPT: Final = "Your words are kept. Start again with: breakwater"
NOT_KEPT: Final = "Nothing was kept, as you wished. Start again with: breakwater --guest"
HELP: Final = "For people and lines, run: breakwater help-now"

_ENDING: Final = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)
_FROM_KEYBOARD: Final = (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP)
_BY_PLAN: Final = frozenset((*_ENDING, signal.SIGALRM, signal.SIGPIPE))
"""Ends that somebody asked for: nothing needs to be said."""
_PATIENCE_S: Final = 4.0
"""Seconds a child gets to close once it was told to; then it is killed. Nothing is lost by that."""
_SIGNALLED: Final = 128


def stand_guard(
    *, guest: bool, again: Callable[[Return], object], note: Callable[[str], object]
) -> Guarded:
    """Go on in a child of this process; the parent stays here and never returns.

    Args:
        guest: whether nothing is kept, so that nothing else is promised after a crash.
        again: called in the parent before a fresh child is made: shows the first words.
        note: called in the parent with one line for the crash file when the child broke.
    """
    parent = _Parent(guest=guest, note=note)
    back: Return | None = None
    while True:
        guarded = parent.fork(back)
        if guarded is not None:
            return guarded
        code = parent.watch()
        back = Return.of(code)
        if back is None:
            parent.end(code)
        if parent.told:
            parent.end(0)
        if back.aside:
            parent.step_aside()
        again(back)


class _Parent:
    """One terminal, and the child that draws on it."""

    def __init__(self, *, guest: bool, note: Callable[[str], object]) -> None:
        self._guest = guest
        self._note = note
        self._pid = os.getpid()
        self._child = 0
        self.told = 0
        """The signal that told it to end, once one did."""
        self._tty: list[Any] | None = None
        with contextlib.suppress(termios.error, OSError, ValueError):
            self._tty = termios.tcgetattr(sys.stdin.fileno())

        with contextlib.suppress(OSError, ValueError):  # no picture of any memory on the disk
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def fork(self, back: Return | None) -> Guarded | None:
        """Make a child. In it, return what it needs; in the parent, None."""
        sys.stdout.flush()
        sys.stderr.flush()
        caught = (*_ENDING, signal.SIGTSTP, signal.SIGALRM)
        signal.pthread_sigmask(signal.SIG_BLOCK, caught)  # none may come between
        child = os.fork()
        for number in caught:
            signal.signal(number, self._heard if child else signal.SIG_DFL)
        if child:
            self._child = child
        else:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        # the parent may put the terminal right even when it is in the background
        signal.signal(signal.SIGTTOU, signal.SIG_IGN if child else signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, caught)
        return None if child else Guarded(self._pid, back)

    def watch(self) -> int:
        """Wait until the child is over; return its exit code, negative for a signal."""
        while True:
            _, status = os.waitpid(self._child, os.WUNTRACED)
            if not os.WIFSTOPPED(status):
                self._child = 0
                signal.setitimer(signal.ITIMER_REAL, 0)
                return os.waitstatus_to_exitcode(status)
            if not self.told:  # one who was told to end stays awake to see to it
                self._put_right(MODES_OFF + SCREEN_OFF)
                os.kill(self._pid, signal.SIGSTOP)  # so that the shell sees a stopped program
                os.kill(self._child, signal.SIGCONT)

    def step_aside(self) -> None:
        """Stop here until the person calls the program back. No child is there meanwhile."""
        self._put_right("")
        os.kill(self._pid, signal.SIGSTOP)
        if self.told:
            self.end(-self.told)

    def end(self, code: int) -> NoReturn:
        """End this process as the child ended; put the terminal right first where it must be."""
        fell = code < 0
        self._put_right(MODES_OFF + WIPED + SCREEN_OFF if fell else "")
        if fell and -code not in _BY_PLAN:
            self._say_why(-code)
        os._exit(_SIGNALLED - code if fell else code)

    def _say_why(self, number: int) -> None:
        killed = number == signal.SIGKILL
        if not killed:
            self._note(f"{signal.Signals(number).name} at an unknown place")
        kept = NOT_KEPT if self._guest else KEPT
        words = f"{KILLED if killed else BROKE}\n{kept}\n{HELP}\n"
        with contextlib.suppress(OSError):
            sys.stderr.write(words)
            sys.stderr.flush()

    def _put_right(self, sequences: str) -> None:
        """Write *sequences* and give the terminal its modes back; keys typed late are dropped."""
        with contextlib.suppress(OSError, ValueError):
            os.write(sys.stdout.fileno(), sequences.encode("ascii"))
        with contextlib.suppress(termios.error, OSError, ValueError):
            if self._tty is not None and termios.tcgetattr(sys.stdin.fileno()) != self._tty:
                termios.tcsetattr(sys.stdin.fileno(), termios.TCSAFLUSH, self._tty)

    def _heard(self, number: int, frame: FrameType | None) -> None:
        """Pass a signal on, unless the keyboard has sent it to the child already."""
        del frame
        if number == signal.SIGALRM:
            self._send(signal.SIGKILL)
            return
        if number in _ENDING:
            self.told = number
            signal.setitimer(signal.ITIMER_REAL, _PATIENCE_S)
        if number not in _FROM_KEYBOARD or not self._keyboard_signals():
            self._send(number)

    def _send(self, number: int) -> None:
        if self._child:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._child, number)

    def _keyboard_signals(self) -> bool:
        """Whether Ctrl-C and the like still make signals: the full screen turns that off."""
        try:
            return bool(termios.tcgetattr(sys.stdin.fileno())[3] & termios.ISIG)
        except (termios.error, OSError, ValueError):
            return False
