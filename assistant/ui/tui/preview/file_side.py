"""The left side: how much there is to mend, the file or its map, and what is wrong on a line."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from assistant.authoring.live.preview import Preview
from assistant.ui.tui.preview import shown
from assistant.ui.tui.preview.file_pane import FilePane


class FileSide(Vertical):
    """Shows the file of a ``Preview``, with one line pointed at."""

    def __init__(self, preview: Preview) -> None:
        super().__init__(id="left")
        self._preview = preview
        self._mapped = False

    def compose(self) -> ComposeResult:
        """Lay out the state, the lines, and what was found on one of them."""
        yield Static(id="file-state", markup=False)
        yield FilePane()
        yield Static(id="message", markup=False)

    def show(self) -> None:
        """Show the file as it is now, at its first error or where the talk stands."""
        preview = self._preview
        self.query_one("#file-state", Static).update(shown.file_state(preview))
        self._at(shown.first_error(preview.problems) or preview.line_of(preview.place))

    @property
    def line(self) -> int:
        """The line of the file that is pointed at, 1-based."""
        at = self.query_one(FilePane).at
        lines = self._preview.map() if self._mapped else ()
        return lines[at].line if at < len(lines) else at + 1

    def turn(self) -> None:
        """Show the map in place of the file, or the file again."""
        line = self.line
        self._mapped = not self._mapped
        self._at(line)

    def next_finding(self) -> None:
        """Point at the next line with a finding."""
        line = shown.next_line(self._preview.problems, self.line)
        if line is not None:
            self._mapped = False
            self._at(line)

    def _at(self, line: int) -> None:
        pane = self.query_one(FilePane)
        if self._mapped:
            lines = self._preview.map()
            at = next((row for row, step in enumerate(lines) if step.here), 0)
            pane.show(shown.map_rows(self._preview), at)
        else:
            pane.show(shown.file_rows(self._preview), line - 1)

    def on_file_pane_pointed(self) -> None:
        """Show what was found on that line."""
        self.query_one("#message", Static).update(shown.message(self._preview, self.line))
