"""A line that takes pasted words made safe: on one row, and as many as it has room for."""

from textual.events import Paste
from textual.widgets import Input

from assistant.ui.safe_text import safe_text


class PastingLine(Input):
    """One line; the framework's own takes controls as they are, and refuses what is too long."""

    def on_paste(self, event: Paste) -> None:
        """Take pasted words as one line, made safe, as far as they fit."""
        event.stop()
        event.prevent_default()
        words = " ".join(safe_text(event.text).split())
        room = len(words) if self.max_length is None else self.max_length - len(self.value)
        self.insert_text_at_cursor(words[: max(room, 0)])
