"""A screen that keeps words typed and not yet sent, so that nothing said is lost."""

from typing import Final, Generic, TypeVar

from textual.timer import Timer

from assistant.ui.tui.drafting import Draft
from assistant.ui.tui.screens.calm import CalmScreen

Result = TypeVar("Result")

_KEEP_EVERY: Final = 2.0
"""Seconds between two times that words are kept."""


class DraftingScreen(CalmScreen[Result], Generic[Result]):
    """Hears what stands in the line, and has it kept."""

    def __init__(self, line: Draft) -> None:
        """Keep what is typed by *line*, which a screen below may share."""
        super().__init__()
        self.line = line
        self._waiting: Timer | None = None

    def typing(self, text: str) -> None:
        """Have *text*, which stands in the line now, kept soon."""
        if self.line.typed(text) and self._waiting is None:
            self._waiting = self.set_timer(_KEEP_EVERY, self.keep_draft)

    def keep_draft(self) -> None:
        """Keep what stands in the line now."""
        self._waiting = None
        self.line.flush()
