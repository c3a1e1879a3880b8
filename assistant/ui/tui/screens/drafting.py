"""A screen that keeps words typed and not yet sent, so that nothing said is lost."""

from typing import Final

from textual.timer import Timer

from assistant.ui.ports import Breakwater
from assistant.ui.tui.drafting import Draft
from assistant.ui.tui.screens.calm import CalmScreen
from assistant.ui.tui.widgets.asking import Asking

_KEEP_EVERY: Final = 2.0
"""Seconds between two times that words are kept."""


class DraftingScreen(CalmScreen[None]):
    """Hears what stands in the line, and has it kept."""

    def __init__(self, breakwater: Breakwater) -> None:
        super().__init__()
        self.breakwater = breakwater
        self.line = Draft(breakwater.keep_draft)
        self._waiting: Timer | None = None

    def on_asking_typing(self, event: Asking.Typing) -> None:
        """Have what stands in the line kept, soon."""
        if self.line.typed(event.text) and self._waiting is None:
            self._waiting = self.set_timer(_KEEP_EVERY, self.keep_draft)

    def keep_draft(self) -> None:
        """Keep what stands in the line now."""
        self._waiting = None
        self.line.flush()
