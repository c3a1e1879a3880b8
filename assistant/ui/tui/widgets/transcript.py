"""What was said so far, nearest to the question last; wrapped anew when the window changes."""

from collections.abc import Iterable
from typing import Final

from textual.events import Resize

from assistant.ui.tui.widgets.rows import SHORT_SCREEN, Row, RowsView
from assistant.ui.view import Kind, Line
from assistant.ui.wrapping import hanging

_FIRST: Final = {Kind.YOU: "You: ", Kind.OFFERED: "- ", Kind.PERSON: "- ", Kind.DETAIL: "  "}
_CLOSE: Final = frozenset({Kind.DETAIL, Kind.PERSON})


class Transcript(RowsView):
    """Paragraphs with a gap between them, standing on the bottom of their window."""

    def __init__(self, *, id: str | None = None, from_top: bool = False) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines: list[Line] = []
        self._from_top = from_top
        self._wrapped_for = (0, False)
        self._news = 0
        self._news_row = 0

    def add(self, lines: Iterable[Line]) -> None:
        """Add *lines* and show them: from the first of them on, when not all fit."""
        added = list(lines)
        if not added:
            return
        self._news = len(self._lines)
        self._lines.extend(added)
        if self._wrapped_for[0]:
            self._wrap(self._news)
            self.sized()
        self._show_news()

    def replace(self, lines: Iterable[Line]) -> None:
        """Show *lines* in place of what was there."""
        self._lines, self.rows = [], []
        self.add(lines)

    def text(self) -> str:
        """Return all that is shown, as one text."""
        return "\n".join(row.text for row in self.rows)

    def on_resize(self, event: Resize) -> None:
        """Wrap everything anew when the window changed."""
        event.stop()
        size = (self.room, self.app.size.height >= SHORT_SCREEN)
        if size != self._wrapped_for:
            self._wrapped_for = size
            self.rows = []
            self._wrap(0)
        self.sized()
        self._show_news()

    def above(self) -> int:
        """Stand on the bottom while there is room."""
        return 0 if self._from_top else max(self.size.height - len(self.rows), 0)

    def _belongs(self, line: Line) -> bool:
        """Whether *line* stands right under the row before it."""
        answers = line.kind is Kind.YOU and self.rows[-1].look == Kind.ASKED
        return answers or line.kind in _CLOSE

    def _show_news(self) -> None:
        if not self._from_top:
            # forced: a list that has just grown has no scroll bar yet
            y = min(self._news_row, self.max_scroll_y)
            self.scroll_to(y=y, animate=False, force=True)

    def _wrap(self, start: int) -> None:
        roomy = self.app.size.height >= SHORT_SCREEN
        for at, line in enumerate(self._lines[start:], start):
            if self.rows and roomy and not self._belongs(line):
                self.rows.append(Row("", "plain"))
            if at == self._news:
                self._news_row = len(self.rows)
            text = f"({line.text})" if line.kind is Kind.NOTE else line.text
            first = _FIRST.get(line.kind, "")
            self.rows.extend(Row(row, line.kind) for row in hanging(first, text, self.room))
