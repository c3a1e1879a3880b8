"""A scrolling list of rows drawn one by one: its cost does not grow with its length."""

from dataclasses import dataclass
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from assistant.ui.view import Kind

SHORT_SCREEN: Final = 18
"""Rows. Below this there are no empty rows, no title, and fewer keys."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the terminal."""

    text: str
    """Safe, and no wider than the list."""
    look: str
    """A ``Kind`` or a word of the style sheet."""


class RowsView(ScrollView, can_focus=False):
    """Draws ``rows``; knows nothing of what they mean."""

    LOOKS = (*(kind.value for kind in Kind), "plain", "cursor")
    COMPONENT_CLASSES = {f"row--{look}" for look in LOOKS}  # noqa: RUF012 - the framework's shape

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the framework's word
        super().__init__(id=id)
        self.rows: list[Row] = []

    @property
    def room(self) -> int:
        """How many cells a row may take; a column is kept free for the scroll bar."""
        return max(self.outer_size.width - self.styles.scrollbar_size_vertical, 1)

    def render_line(self, y: int) -> Strip:
        """Return row *y* of the window, blank where there is none."""
        at = y + round(self.scroll_y) - self.above()
        base = self.rich_style
        if not 0 <= at < len(self.rows):
            return Strip.blank(self.size.width, base)
        row = self.rows[at]
        strip = Strip([Segment(row.text, base + self._style(row.look))])
        return strip.adjust_cell_length(self.size.width, base)

    def above(self) -> int:
        """Return how many empty rows stand above the first one."""
        return 0

    def sized(self) -> None:
        """Tell the framework how many rows there are, once they changed."""
        self.virtual_size = Size(self.room, len(self.rows))
        self.refresh()

    def _style(self, look: str) -> Style:
        return self.get_component_rich_style(f"row--{look}", partial=True)
