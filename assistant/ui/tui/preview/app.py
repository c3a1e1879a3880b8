"""The preview as an application of its own: quiet, like the one for people."""

import os
from typing import ClassVar

from textual.binding import BindingType

from assistant.authoring.live.preview import Preview
from assistant.ui.environment import theme_of
from assistant.ui.keys import LEAVE, LIGHT
from assistant.ui.tui.bindings import binding
from assistant.ui.tui.preview.screen import PreviewScreen
from assistant.ui.tui.quiet import QuietApp
from assistant.ui.tui.themes import DARK, DEFAULTS, THEMES
from assistant.ui.tui.themes import LIGHT as LIGHT_THEME
from assistant.ui.tui.widgets.rows import SHORT_SCREEN


class PreviewApp(QuietApp):
    """Shows one flow while it is written."""

    TITLE = "Breakwater"
    CSS_PATH = ["../breakwater.tcss", "preview.tcss"]  # noqa: RUF012 - the framework's shape
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-normal"), (100, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (SHORT_SCREEN, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        binding(LEAVE, "leave", priority=True),
        binding(LIGHT, "light_or_dark", priority=True),
    ]

    def __init__(self, preview: Preview) -> None:
        self._colours = theme_of(os.environ)
        super().__init__(ansi_color=True if self._colours == "ansi" else None)
        self._preview = preview
        self.register_theme(DARK)
        self.register_theme(LIGHT_THEME)
        self.theme = THEMES[self._colours]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our own colour names for themes that do not know them."""
        return DEFAULTS

    async def on_mount(self) -> None:
        """Open the one screen."""
        self.listen_for_signals()
        await self.push_screen(PreviewScreen(self._preview))

    def action_leave(self) -> None:
        """Close; nothing was kept that has to be hidden."""
        self.exit()

    def action_light_or_dark(self) -> None:
        """Change the colours, unless there are none."""
        if self._colours != "ansi":
            self._colours = "light" if self._colours == "dark" else "dark"
            self.theme = THEMES[self._colours]
