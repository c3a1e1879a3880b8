"""The right side: where the talk stands, what was said, and the question with its answers."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Static

from assistant.authoring.live.preview import Preview
from assistant.domain.events import Asked
from assistant.ui import view
from assistant.ui.tui.preview import shown
from assistant.ui.tui.widgets.answers import Answers
from assistant.ui.tui.widgets.asking import Asking
from assistant.ui.tui.widgets.entry import Entry
from assistant.ui.tui.widgets.transcript import Transcript


class NarrowAsking(Asking):
    """Asks with the short hint in its line, whatever the width of the whole window."""

    def put(self, asked: Asked | None, words: str = "") -> None:
        """Ask *asked*, or what comes next when None."""
        super().put(asked, words)
        if asked is not None:
            self.query_one(Entry).placeholder = view.how_to_press(asked, narrow=True)


class TalkSide(Vertical):
    """Shows the talk of a ``Preview``."""

    def __init__(self, preview: Preview) -> None:
        super().__init__(id="right")
        self._preview = preview

    def compose(self) -> ComposeResult:
        """Lay out the state, what was said, and the question."""
        yield Static(id="talk-state", markup=False)
        yield Transcript()
        yield NarrowAsking()

    @property
    def typed(self) -> str:
        """Words typed and not yet sent."""
        return self.query_one(Entry).value

    def show(self) -> None:
        """Show what was said so far, and where the talk stands."""
        self.query_one("#talk-state", Static).update(shown.talk_state(self._preview))
        self.query_one(Transcript).replace(shown.chat(self._preview))
        self.query_one(NarrowAsking).display = self._preview.talk is not None

    def ask(self, words: str = "") -> None:
        """Ask the question that stands; *words* go back into the line."""
        talk = self._preview.talk
        if talk is not None:
            self.query_one(NarrowAsking).put(talk.asked, words)

    def listen(self) -> None:
        """Let the line for words take the keys: it had none while nothing was asked."""
        self.query_one(Entry).focus()

    def choose(self, event: Key) -> None:
        """Once all is over there is no line for words, and the answers take the keys."""
        talk = self._preview.talk
        over = talk is not None and talk.ended is not None
        if over and self.query_one(Answers).key(event.key):
            event.stop()
