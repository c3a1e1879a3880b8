"""The full-screen application: which screen is open, and the keys that work on all of them."""

import os
from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from assistant.ui import home
from assistant.ui.environment import theme_of
from assistant.ui.keys import ASIDE, HELP, LEAVE, LIGHT, LOCK
from assistant.ui.ports import Breakwater, Conversation
from assistant.ui.returning import Guarded
from assistant.ui.tui.bindings import binding
from assistant.ui.tui.idle import Idle
from assistant.ui.tui.locking import LockingApp
from assistant.ui.tui.themes import DARK, DEFAULTS, THEMES
from assistant.ui.tui.themes import LIGHT as LIGHT_THEME
from assistant.ui.tui.widgets.rows import SHORT_SCREEN
from assistant.ui.unlocking import COVERED, UNLOCKED, Tries


class BreakwaterApp(LockingApp):
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
        binding(LOCK, "lock", priority=True),
        binding(ASIDE, "aside", priority=True),
    ]

    def __init__(
        self,
        breakwater: Breakwater,
        flow_id: str | None = None,
        idle: Idle | None = None,
        *,
        guarded: Guarded | None = None,
        cover_when_away: bool = False,
    ) -> None:
        """Open *flow_id*, or home; where the person was, once the screen was locked.

        Args:
            breakwater: the application below.
            flow_id: a conversation to begin with.
            idle: knows how long nobody touched a key.
            guarded: the supervisor above, when there is one.
            cover_when_away: whether losing the focus of the terminal covers the screen.
        """
        self._colours = theme_of(os.environ)
        super().__init__(
            breakwater,
            idle=idle,
            guarded=guarded,
            cover_when_away=cover_when_away,
            ansi_color=True if self._colours == "ansi" else None,
        )
        self._back = guarded.back if guarded is not None else None
        self._flow_id = flow_id if self._back is None else None
        self._tries = Tries()
        self.register_theme(DARK)
        self.register_theme(LIGHT_THEME)
        self.theme = THEMES[self._colours]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our own colour names for themes that do not know them."""
        return DEFAULTS

    async def on_mount(self) -> None:
        """Keep watch; open home, or the flow that was asked for."""
        self.keep_watch()
        notices = home.notices(self.breakwater)
        talk = self._talk(self._flow_id, "", notices) if self._flow_id else None
        await self.push_screen(talk or self._home(COVERED if self._back else ""))
        if self._back is not None and self._back.help:
            await self.action_help_page()

    def _handle_exception(self, error: Exception) -> None:
        if not self.in_a_hurry:
            self.note(error)
            self.keep_draft()
        super()._handle_exception(error)

    def helping(self) -> bool:
        """Whether people and lines are open."""
        from assistant.ui.tui.screens.help import HelpScreen  # noqa: PLC0415 - opened rarely

        return isinstance(self.screen, HelpScreen)

    async def cover_with_home(self, told: str) -> None:
        """Put a fresh home screen, with *told* on it, in place of everything."""
        await self.switch_screen(self._home(told))

    def unlocked(self) -> None:
        """Go on in the talk that was locked away, with its draft; else home, which says it."""
        back, self._back = self._back, None
        if back is not None and back.talk and self.breakwater.unfinished():
            self.talk(None, home.RESUME)
        else:
            self.go_home(UNLOCKED)  # anew: what was missing is there now

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
