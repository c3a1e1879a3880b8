"""Lines of the file, or of the map, with one of them pointed at."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.events import Click, Key
from textual.message import Message

from assistant.ui.tui.widgets.rows import Row, RowsView

_MOVES = {"up": -1, "down": 1}
_CONTEXT = 3
"""Lines kept in sight above and below the one pointed at."""


class FilePane(RowsView, can_focus=True):
    """Shows rows; arrows, pages and the mouse point at one."""

    LOOKS = ("plain", "error", "warning", "info", "cursor")
    COMPONENT_CLASSES = {f"row--{look}" for look in LOOKS}  # noqa: RUF012 - the framework's shape

    @dataclass
    class Pointed(Message):
        """Another row is pointed at."""

        row: int
        """0-based."""

    def __init__(self) -> None:
        super().__init__(id="file")
        self.at = 0
        self._shown: Sequence[tuple[str, str]] = ()

    def show(self, rows: Sequence[tuple[str, str]], at: int) -> None:
        """Show *rows*, pairs of text and look, and point at row *at*, 0-based."""
        self._shown = rows
        self.point(at)

    def point(self, at: int) -> None:
        """Point at row *at*, or the nearest there is."""
        self.at = min(max(at, 0), max(len(self._shown) - 1, 0))
        self.rows = [
            Row(text, "cursor" if row == self.at else look)
            for row, (text, look) in enumerate(self._shown)
        ]
        self.sized()
        self._in_sight()
        self.post_message(self.Pointed(self.at))

    def on_resize(self) -> None:
        """Keep the row that is pointed at in sight."""
        self.sized()
        self._in_sight()

    def on_key(self, event: Key) -> None:
        """Move by line, page or to an end."""
        page = max(self.size.height - 1, 1)
        jumps = {"pageup": -page, "pagedown": page, "home": -len(self.rows), "end": len(self.rows)}
        move = _MOVES.get(event.key) or jumps.get(event.key)
        if move is not None:
            event.stop()
            self.point(self.at + move)

    def on_click(self, event: Click) -> None:
        """Point at the row under the mouse."""
        self.point(event.y + round(self.scroll_y))

    def _in_sight(self) -> None:
        height = max(self.size.height, 1)
        context = min(_CONTEXT, (height - 1) // 2)
        top = round(self.scroll_y)
        if self.at < top + context:
            top = self.at - context
        elif self.at > top + height - 1 - context:
            top = self.at - height + 1 + context
        self.scroll_to(y=max(top, 0), animate=False, force=True)
