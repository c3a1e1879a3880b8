"""The question and its answers as people meet them, in half a window."""

from assistant.domain.events import Asked
from assistant.ui import view
from assistant.ui.tui.widgets.asking import Asking
from assistant.ui.tui.widgets.entry import Entry


class NarrowAsking(Asking):
    """Asks with the short hint in its line, whatever the width of the whole window."""

    def put(self, asked: Asked | None, words: str = "") -> None:
        """Ask *asked*, or what comes next when None."""
        super().put(asked, words)
        if asked is not None:
            self.query_one(Entry).placeholder = view.how_to_press(asked, narrow=True)
