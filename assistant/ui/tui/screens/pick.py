"""One of a list: a country, a person. A letter jumps to what begins with it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Static

from assistant.ui.keys import CLOSE, HELP, LEAVE
from assistant.ui.tui.bindings import binding
from assistant.ui.tui.screens.calm import CalmScreen
from assistant.ui.tui.widgets.answers import Answers
from assistant.ui.tui.widgets.key_line import KeyLine
from assistant.ui.view import Option


class PickScreen(CalmScreen[str]):
    """Closes with the id that was picked, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [binding(CLOSE, "go_back")]

    def __init__(self, question: str, known: Sequence[tuple[str, str]]) -> None:
        """Ask *question* over pairs of id and label."""
        super().__init__()
        self._question = question
        self._known = tuple(known)

    def compose(self) -> ComposeResult:
        """Lay out question, list and keys."""
        with Vertical(id="column"):
            yield Static(self._question, id="question", markup=False)
            yield Answers(id="list")
            yield KeyLine((CLOSE, HELP, LEAVE))

    def on_mount(self) -> None:
        """Show the list."""
        self.query_one(Answers).offer([Option(id_, label) for id_, label in self._known])

    def on_key(self, event: Key) -> None:
        """Answers take the keys; a letter jumps."""
        answers = self.query_one(Answers)
        if answers.key(event.key):
            event.stop()
        elif event.character and event.character.isalpha():
            event.stop()
            answers.jump(event.character)

    def on_answers_chosen(self, event: Answers.Chosen) -> None:
        """Close with what was picked."""
        self.close(self._known[event.indices[0]][0])
