"""The row of keys at the bottom: what can be pressed now, and it can be clicked too."""

from collections.abc import Sequence

from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.widget import Widget

from assistant.ui.keys import Key
from assistant.ui.tui.widgets.rows import SHORT_SCREEN
from assistant.ui.wrapping import MIN_WIDTH

_GAP = 2


class KeyLine(Widget, can_focus=False):
    """Keys and their words, on as many rows as they need; fewer keys on a small screen."""

    def __init__(self, keys: Sequence[Key], few: Sequence[Key] = ()) -> None:
        """Show *keys*; on a short screen *few*, with their short words."""
        super().__init__(id="keys")
        self._keys = keys
        self._few = few or keys

    def render(self) -> Content:
        """Return the rows as plain text."""
        placed = self._placed(self.size.width)
        rows: dict[int, str] = {}
        for y, x, words, _ in placed:
            rows[y] = rows.get(y, "").ljust(x) + words
        return Content("\n".join(rows[y] for y in sorted(rows)))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows the keys take at *width*."""
        del container, viewport
        placed = self._placed(width)
        return placed[-1][0] + 1 if placed else 1

    async def on_click(self, event: Click) -> None:
        """Do what the clicked key does."""
        for y, x, words, key in self._placed(self.size.width):
            if event.y == y and x <= event.x < x + len(words):
                self.app.simulate_key(key.keys[0])

    def _placed(self, width: int) -> list[tuple[int, int, str, Key]]:
        """Return row, column, words and key of each."""
        short = self.app.size.height < SHORT_SCREEN
        placed, y, x = [], 0, 0
        for key in self._few if short else self._keys:
            words = f"{key.shown} {key.short if short else key.label}"
            if x and x + len(words) > max(width, MIN_WIDTH):
                y, x = y + 1, 0
            placed.append((y, x, words, key))
            x += len(words) + _GAP
        return placed
