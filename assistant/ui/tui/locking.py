"""Locking and covering: by key, after five minutes alone, when set aside, when focus is lost.

Locking ends this process, so that no key and no word stays in memory; the supervisor begins a
fresh one. Where there is none, as in tests, the diary is shut and home put over everything.
"""

import os
import threading

from textual.events import AppBlur, AppFocus, Event, InputEvent

from assistant.ui.noting import note_crash
from assistant.ui.ports import Breakwater
from assistant.ui.returning import Guarded, Return
from assistant.ui.tui.idle import LOOK_EVERY_S, Idle
from assistant.ui.tui.quiet import QuietApp
from assistant.ui.tui.screens.cover import CoverScreen
from assistant.ui.unlocking import COVER, COVERED, ONLY_COVERED

_HOME_DEPTH = 2
"""Screens on the stack when home, or a conversation in its place, is on top."""
_PATIENCE_S = 2.0
"""Seconds to keep a draft after a thread broke."""


class LockingApp(QuietApp):
    """An application that hides what it shows when it should."""

    def __init__(
        self,
        breakwater: Breakwater,
        *,
        idle: Idle | None = None,
        guarded: Guarded | None = None,
        cover_when_away: bool = False,
        ansi_color: bool | None = None,
    ) -> None:
        super().__init__(ansi_color=ansi_color)
        self.breakwater = breakwater
        self.guarded = guarded
        """The supervisor above, when there is one."""
        self._idle = idle or Idle()
        self._cover_when_away = cover_when_away

    def note(self, error: BaseException) -> None:
        """Have *error* noted: its kind and place, never what was typed."""
        note_crash(self.breakwater, error)

    def thread_broke(self, args: threading.ExceptHookArgs) -> None:
        """Keep the draft and end after an error in a thread, when someone is there to clear up.

        The thread that draws may be the one that broke, so nothing is drawn. A terminal that was
        closed under it is no crash.
        """
        if self.guarded is None or self._loop is None:
            super().thread_broke(args)
            return
        closed = isinstance(args.exc_value, OSError)
        if args.exc_value is not None and not closed:
            self.note(args.exc_value)
        late = threading.Timer(_PATIENCE_S, os.abort)
        late.daemon = True
        late.start()
        self._loop.call_soon_threadsafe(self._end_undrawn, closed)

    def _end_undrawn(self, closed: bool) -> None:  # noqa: FBT001 - the loop calls it
        self.keep_draft()
        self.breakwater.close(hurry=True)
        if closed:
            os._exit(0)
        os.abort()

    # --- what the screens tell ----------------------------------------------------------

    def in_talk(self) -> bool:
        """Whether a conversation is open."""
        return self._any("conversation")

    def helping(self) -> bool:
        """Whether people and lines are open."""
        raise NotImplementedError

    async def cover_with_home(self, told: str) -> None:
        """Put a fresh home screen, with *told* on it, in place of everything."""
        raise NotImplementedError

    async def action_help_page(self) -> None:
        """Open people and lines."""
        raise NotImplementedError

    # --- when ---------------------------------------------------------------------------

    def keep_watch(self) -> None:
        """Begin to look at the clock, and at whether the supervisor is still there."""
        self.listen_for_signals()
        self.set_interval(LOOK_EVERY_S, self._look)

    async def _look(self) -> None:
        if self.guarded is not None and not self.guarded.stands:
            self.leave_now()
        else:
            await self.lock_when_idle()

    async def on_event(self, event: Event) -> None:
        """Note every key and mouse event before it goes where it belongs.

        The first one after five minutes alone, or after a night with the lid closed, locks: it
        must not show what was there, and it answers nothing.
        """
        if isinstance(event, InputEvent):
            if await self.lock_when_idle():
                return
            self._idle.touched()
        await super().on_event(event)

    async def lock_when_idle(self) -> bool:
        """Lock after five minutes alone; return whether it was done."""
        if not self._idle.long or self._any("in_time") or self._covered():
            return False
        if self.breakwater.locked and not self._idle.used:
            return False  # nobody was here at all: there is nothing to hide
        await self.lock()
        return True

    async def on_app_blur(self, event: AppBlur) -> None:
        """Cover the screen when the terminal loses the focus, if the person wants that."""
        del event
        if self._cover_when_away and not self._covered():
            self.wipe()
            await self.push_screen(CoverScreen((COVER,), away=True))

    def on_app_focus(self, event: AppFocus) -> None:
        """Take that cover away when the focus is back."""
        del event
        if isinstance(self.screen, CoverScreen) and self.screen.away:
            self.screen.close()

    async def action_lock(self) -> None:
        """Lock now."""
        if not self._covered():
            await self.lock()

    async def action_aside(self) -> None:
        """Lock, and give the terminal back to the shell."""
        if self.in_a_hurry:
            return
        if not await self.lock(aside=True):
            self.stop_here()

    def asked_aside(self) -> None:
        """Do the same when a signal asks for it."""
        self.call_later(self.action_aside)

    def back_again(self) -> None:
        """Draw anew after a stop; the time that passed counts."""
        super().back_again()
        self.call_later(self.lock_when_idle)

    # --- how ----------------------------------------------------------------------------

    async def lock(self, *, aside: bool = False) -> bool:
        """Blank the screen, keep the draft, shut the diary; return whether it is shut.

        A diary without a passphrase, and a guest's, cannot be shut: they are only covered.
        """
        self.wipe()
        self._idle.touched()
        self.keep_draft()
        # a passphrase that is just being set brings a code that must be seen: that is not cut off
        if self._any("working") or not self.breakwater.lock():
            if not self._covered():
                words = (COVER,) if self._any("working") else (COVER, ONLY_COVERED)
                await self.push_screen(CoverScreen(words))
            return False
        back = Return(talk=self.in_talk(), help=self.helping(), aside=aside)
        if self.guarded is not None:
            self.begin_anew(back.code)
            return True
        while len(self.screen_stack) > _HOME_DEPTH:
            await self.pop_screen()
        await self.cover_with_home(COVERED)
        if back.help:  # lines to call stay within sight; the person's own people are locked
            await self.action_help_page()
        return not aside

    def leave_now(self) -> None:
        """Blank the screen, then keep what was typed and not sent, and close."""
        if not self.in_a_hurry:
            super().leave_now()
            self.keep_draft()

    def keep_draft(self) -> None:
        """Keep what stands in a line and was not sent. Never raises."""
        for screen in self.screen_stack:
            keep = getattr(screen, "keep_draft", None)
            if keep is not None:
                try:
                    keep()
                except Exception as error:  # noqa: BLE001 - leaving never waits for the disk
                    note_crash(self.breakwater, error)

    def _any(self, what: str) -> bool:
        """Whether any open screen says *what* of itself."""
        return any(getattr(screen, what, None) for screen in self.screen_stack)

    def _covered(self) -> bool:
        return any(isinstance(screen, CoverScreen) for screen in self.screen_stack)
