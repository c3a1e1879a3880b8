"""Someone of the person's own, added to the list: three short lines."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from assistant.ui import people
from assistant.ui.keys import CLOSE, HELP, LEAVE
from assistant.ui.ports import Breakwater
from assistant.ui.tui.bindings import binding
from assistant.ui.tui.screens.calm import CalmScreen
from assistant.ui.tui.widgets.key_line import KeyLine
from assistant.ui.tui.widgets.pasting import PastingLine

_FIELDS = (
    ("name", people.NAME, people.MAX_NAME),
    ("relation", people.RELATION, people.MAX_NAME),
    ("phone", people.PHONE, people.MAX_PHONE),
)


class PersonScreen(CalmScreen[bool]):
    """Asks for a name, who they are, and how to reach them; closes with whether it kept them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding(CLOSE, "go_back"),
        Binding("down", "app.focus_next", show=False, id="next-line"),
        Binding("up", "app.focus_previous", show=False, id="line-before"),
    ]

    def __init__(self, breakwater: Breakwater) -> None:
        super().__init__()
        self._breakwater = breakwater

    def compose(self) -> ComposeResult:
        """Lay out the three questions and the keys."""
        with Vertical(id="column"):
            for id_, words, longest in _FIELDS:
                yield Static(words, markup=False, classes="label")
                line = PastingLine(id=id_, compact=True, max_length=longest, select_on_focus=False)
                line.cursor_blink = False
                line.placeholder = "Enter goes on." if id_ == "name" else people.MAY_SKIP
                yield line
            yield Static(id="trouble", markup=False)
            yield KeyLine((CLOSE, HELP, LEAVE))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the next line; keep them after the last one."""
        if event.input.id != _FIELDS[-1][0]:
            self.focus_next()
            return
        person = people.Person(*(self.query_one(f"#{id_}", Input).value for id_, *_ in _FIELDS))
        trouble = people.keep(self._breakwater, person)
        if trouble is None:
            self.close(result=True)
        else:
            self.query_one("#trouble", Static).update(trouble)
            self.query_one("#name", Input).focus()
