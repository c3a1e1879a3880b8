"""A line for something secret: hidden while it is typed, until the person wants to see it."""

from assistant.ui.tui.widgets.pasting import PastingLine

_LONGEST = 512


class SecretLine(PastingLine):
    """One line, shown as dots."""

    def __init__(self) -> None:
        super().__init__(id="secret", compact=True, password=True, max_length=_LONGEST)
        self.select_on_focus = False
        self.cursor_blink = False

    def show_or_hide(self) -> None:
        """Show what is typed, or hide it again."""
        self.password = not self.password
