"""A line for something secret: hidden while it is typed, until the person wants to see it."""

from textual.events import Paste
from textual.widgets import Input

from assistant.ui.safe_text import safe_text

_LONGEST = 512


class SecretLine(Input):
    """One line, shown as dots."""

    def __init__(self) -> None:
        super().__init__(id="secret", compact=True, password=True, max_length=_LONGEST)
        self.select_on_focus = False
        self.cursor_blink = False

    def show_or_hide(self) -> None:
        """Show what is typed, or hide it again."""
        self.password = not self.password

    def on_paste(self, event: Paste) -> None:
        """Take what was pasted as one line, made safe."""
        event.stop()
        event.prevent_default()
        self.insert_text_at_cursor(" ".join(safe_text(event.text).split()))
