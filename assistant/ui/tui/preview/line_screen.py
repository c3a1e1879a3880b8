"""One line to write, with what fits below it: where to start, or what a test is called."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from assistant.ui.keys import CLOSE
from assistant.ui.safe_text import safe_label, safe_text
from assistant.ui.tui.bindings import binding
from assistant.ui.tui.preview.keys import IN_LINE
from assistant.ui.tui.screens.calm import CalmScreen
from assistant.ui.tui.widgets.key_line import KeyLine
from assistant.ui.tui.widgets.transcript import Transcript
from assistant.ui.view import Kind, Line

Fits = Callable[[str], Sequence[tuple[str, str]]]
"""What the last word of a line may become, each with a few words about it."""

Does = Callable[[str], str | None]
"""Does what the line says; returns a sentence when it cannot."""


class LineScreen(CalmScreen[bool]):
    """Closes once what was written could be done, or without a result."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding(CLOSE, "go_back"),
    ]

    def __init__(self, question: str, written: str, does: Does, fits: Fits | None = None) -> None:
        """Ask *question* over a line that holds *written* already."""
        super().__init__()
        self._question = safe_label(question)
        self._written = safe_label(written)
        self._does = does
        self._fits = fits

    def compose(self) -> ComposeResult:
        """Lay out the question, the line, what fits, and the keys."""
        with Vertical(id="column"):
            yield Static(self._question, id="question", markup=False)
            line = Input(self._written, id="line", compact=True, select_on_focus=False)
            line.cursor_blink = False
            yield line
            yield Static(id="trouble", markup=False)
            yield Transcript(from_top=True)
            yield KeyLine(IN_LINE)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits now."""
        self.query_one("#trouble", Static).update("")
        found = self._fits(event.value) if self._fits is not None else ()
        lines = (Line(Kind.DETAIL, safe_text(f"{name}  {words}")) for name, words in found)
        self.query_one(Transcript).replace(lines)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Do it, or say why not; the line stays as it was written."""
        trouble = self._does(event.value)
        if trouble is None:
            self.close(result=True)
        else:
            self.query_one("#trouble", Static).update(safe_text(trouble))
