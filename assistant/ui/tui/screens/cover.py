"""A neutral cover over whatever is open: it tells nothing, and any key takes it away."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Click, Key
from textual.widgets import Static

from assistant.ui.tui.screens.calm import CalmScreen


class CoverScreen(CalmScreen[None]):
    """Hides what is open until a key is pressed; that key does nothing else."""

    def __init__(self, words: Sequence[str], *, away: bool = False) -> None:
        """Show *words*; with *away* the cover goes by itself when the person comes back."""
        super().__init__()
        self.away = away
        """Whether it stands because the terminal lost the focus."""
        self._words = tuple(words)

    def compose(self) -> ComposeResult:
        """Lay out the words and nothing else: no name and no keys."""
        with Vertical(id="column"):
            for sentence in self._words:
                yield Static(sentence, classes="greeting", markup=False)

    def on_key(self, event: Key) -> None:
        """Any key takes the cover away."""
        event.stop()
        self.close()

    def on_click(self, event: Click) -> None:
        """So does the mouse."""
        event.stop()
        self.close()
