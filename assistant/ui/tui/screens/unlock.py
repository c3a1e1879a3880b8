"""The door of the diary: one line for a passphrase or recovery code, hidden until shown."""

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static
from textual.worker import Worker, WorkerState

from assistant.ui import unlocking, view
from assistant.ui.keys import CLOSE, HELP, LEAVE, SHOW
from assistant.ui.noting import note_crash
from assistant.ui.ports import Breakwater
from assistant.ui.safe_text import safe_text
from assistant.ui.tui.bindings import binding
from assistant.ui.tui.screens.calm import CalmScreen
from assistant.ui.tui.widgets.key_line import KeyLine
from assistant.ui.tui.widgets.secret_line import SecretLine

_WORK: Final = "unlock"
"""Name and group of the worker. Its description never holds what was typed."""


class UnlockScreen(CalmScreen[bool]):
    """Tries what is typed, as often as wanted; closes with True once the diary is open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding(CLOSE, "go_back"),
        binding(SHOW, "show_or_hide"),
    ]

    def __init__(self, breakwater: Breakwater, tries: unlocking.Tries) -> None:
        """Open the door of *breakwater*; *tries* outlives this screen."""
        super().__init__()
        self._breakwater = breakwater
        self._tries = tries
        self._trying = False
        self._open = False

    def compose(self) -> ComposeResult:
        """Lay out question, line, what came of it, and the keys."""
        with Vertical(id="column"):
            yield Static(unlocking.ASKING, markup=False, classes="label")
            yield SecretLine()
            yield Static(id="trouble", markup=False)
            yield KeyLine((CLOSE, SHOW, HELP, LEAVE))

    def action_show_or_hide(self) -> None:
        """Show what is typed, or hide it again."""
        self.query_one(SecretLine).show_or_hide()

    def action_go_back(self) -> None:
        """Close, unless a try is under way: it is over in a moment, and may open the diary."""
        if not self._trying:
            self.close(result=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Try what was typed, once the pause is over."""
        event.stop()
        typed = event.value
        if self._trying or not typed.strip():
            return
        if not self._tries.ready:
            self._tell(unlocking.WAIT)
            return
        self._trying = True
        self._tell(unlocking.TAKES_A_MOMENT)
        self.run_worker(
            lambda: self._breakwater.unlock(typed),
            name=_WORK,
            group=_WORK,
            description=_WORK,
            exit_on_error=False,
            thread=True,
        )

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say what came of it; what was typed stays when the diary stays shut."""
        event.stop()
        worker = event.worker
        if worker.state is WorkerState.SUCCESS:
            self._trying = False
            self._heard(worker.result)
        elif worker.state is WorkerState.ERROR:
            self._trying = False
            if worker.error is not None:
                note_crash(self._breakwater, worker.error)
            self._tell(view.TROUBLE)

    def _heard(self, refused: str | None) -> None:
        if refused is not None:
            self._tries.failed()
            self._tell(safe_text(refused))
            return
        self._open = True
        self.query_one(SecretLine).value = ""
        self._leave()

    def on_screen_resume(self) -> None:
        """Close when the diary was opened while people and lines stood over this page."""
        self._leave()

    def _leave(self) -> None:
        if self._open and self.is_current:
            self._open = False
            self.close(result=True)

    def _tell(self, words: str) -> None:
        self.query_one("#trouble", Static).update(words)
