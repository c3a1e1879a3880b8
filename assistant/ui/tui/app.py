"""The full-screen application: which screen is open, and the keys that work on all of them."""

import os
from collections.abc import Sequence
from typing import ClassVar, Final

from textual.binding import BindingType
from textual.events import Event, InputEvent
from textual.screen import Screen

from assistant.ui import home
from assistant.ui.environment import theme_of
from assistant.ui.keys import HELP, LEAVE, LIGHT
from assistant.ui.noting import note_crash
from assistant.ui.ports import Breakwater, Conversation
from assistant.ui.tui.bindings import binding
from assistant.ui.tui.idle import LOOK_EVERY_S, Idle
from assistant.ui.tui.quiet import QuietApp
from assistant.ui.tui.themes import DARK, DEFAULTS, THEMES
from assistant.ui.tui.themes import LIGHT as LIGHT_THEME
from assistant.ui.tui.widgets.rows import SHORT_SCREEN
from assistant.ui.unlocking import COVERED, Tries

_HOME_DEPTH: Final = 2
"""Screens on the stack when home, or a conversation in its place, is on top."""


class BreakwaterApp(QuietApp):
    """Opens the home screen, or one conversation at once."""

    TITLE = "Breakwater"
    CSS_PATH = "breakwater.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-normal"), (100, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (SHORT_SCREEN, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        # on the app: only an app's own priority bindings work on every screen
        binding(LEAVE, "leave", priority=True),
        binding(HELP, "help_page", priority=True),
        binding(LIGHT, "light_or_dark", priority=True),
    ]

    def __init__(
        self,
        breakwater: Breakwater,
        flow_id: str | None = None,
        idle: Idle | None = None,
    ) -> None:
        self._colours = theme_of(os.environ)
        super().__init__(ansi_color=True if self._colours == "ansi" else None)
        self.breakwater = breakwater
        self._flow_id = flow_id
        self._tries = Tries()
        self._idle = idle or Idle()
        self.register_theme(DARK)
        self.register_theme(LIGHT_THEME)
        self.theme = THEMES[self._colours]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our own colour names for themes that do not know them."""
        return DEFAULTS

    async def on_mount(self) -> None:
        """Leave cleanly when the terminal goes away; open home, or the flow that was asked for."""
        self.listen_for_signals()
        self.set_interval(LOOK_EVERY_S, self.lock_when_idle)
        notices = home.notices(self.breakwater)
        talk = self._talk(self._flow_id, "", notices) if self._flow_id else None
        await self.push_screen(talk or self._home())

    def _handle_exception(self, error: Exception) -> None:
        note_crash(self.breakwater, error)
        super()._handle_exception(error)

    async def on_event(self, event: Event) -> None:
        """Note every key and mouse event before it goes where it belongs."""
        if isinstance(event, InputEvent):
            self._idle.touched()
        await super().on_event(event)

    async def lock_when_idle(self) -> None:
        """After five minutes alone: keep the draft, shut a diary that has a passphrase, cover."""
        busy = any(getattr(screen, "in_time", False) for screen in self.screen_stack)
        if busy or not self._idle.long:
            return
        self._idle.touched()
        self._keep_draft()
        helping = self._helping()
        if not self.breakwater.lock():
            return
        while len(self.screen_stack) > _HOME_DEPTH:
            await self.pop_screen()
        await self.switch_screen(self._home(COVERED))
        if helping:  # lines to call stay within sight; the person's own people are locked
            await self.action_help_page()

    def _helping(self) -> bool:
        from assistant.ui.tui.screens.help import HelpScreen  # noqa: PLC0415 - opened rarely

        return isinstance(self.screen, HelpScreen)

    def leave_now(self) -> None:
        """Blank the screen, then keep what was typed and not sent, and close."""
        super().leave_now()
        self._keep_draft()

    def _keep_draft(self) -> None:
        for screen in self.screen_stack:
            keep = getattr(screen, "keep_draft", None)
            if keep is not None:
                try:
                    keep()
                except Exception as error:  # noqa: BLE001 - leaving never waits for the disk
                    note_crash(self.breakwater, error)

    def action_leave(self) -> None:
        """Blank the screen and close at once."""
        self.leave_now()

    def action_light_or_dark(self) -> None:
        """Change the colours, unless there are none."""
        if self._colours != "ansi":
            self._colours = "light" if self._colours == "dark" else "dark"
            self.theme = THEMES[self._colours]

    async def action_help_page(self) -> None:
        """Open people and lines over whatever is open; once is enough."""
        from assistant.ui.tui.screens.help import HelpScreen  # noqa: PLC0415 - opened rarely

        if isinstance(self.screen, HelpScreen):
            return
        await self.push_screen(HelpScreen(self.breakwater, self._open_talk()))

    def go_home(self, told: str = "") -> None:
        """Put the home screen in place of the one that is open; *told* stands on it, once."""
        self._put(self._home(told))

    def talk(self, flow_id: str | None, title: str) -> None:
        """Put a conversation in place of the open screen; None goes on with the unfinished one."""
        self._put(self._talk(flow_id, title))

    def _put(self, screen: Screen[None]) -> None:
        # not awaited: the screen that asks for it would wait for its own end
        _ = self.switch_screen(screen)

    def _home(self, told: str = "") -> Screen[None]:
        from assistant.ui.tui.screens.home import HomeScreen  # noqa: PLC0415 - not always opened

        return HomeScreen(self.breakwater, self._tries, told)

    def _talk(self, flow_id: str | None, title: str, notices: Sequence[str] = ()) -> Screen[None]:
        from assistant.ui.tui.screens.talk import TalkScreen  # noqa: PLC0415 - not always opened

        return TalkScreen(self.breakwater, flow_id, title, notices)

    def _open_talk(self) -> Conversation | None:
        """Return the conversation that is open, if any: its page of people fits the moment."""
        for screen in self.screen_stack:
            conversation = getattr(screen, "conversation", None)
            if conversation is not None:
                return conversation  # type: ignore[no-any-return]
        return None
