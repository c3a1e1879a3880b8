"""A passphrase for the diary: five drawn words or own ones, then the recovery code, once."""

from collections.abc import Callable
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static
from textual.worker import Worker, WorkerState

from assistant.ui import securing, view
from assistant.ui.keys import CLOSE, HELP, LEAVE, SHOW
from assistant.ui.noting import note_crash
from assistant.ui.ports import Breakwater, Secured
from assistant.ui.safe_text import safe_text
from assistant.ui.setting import Setting
from assistant.ui.tui.bindings import binding
from assistant.ui.tui.screens.calm import CalmScreen
from assistant.ui.tui.widgets.key_line import KeyLine
from assistant.ui.tui.widgets.secret_line import SecretLine
from assistant.ui.unlocking import TAKES_A_MOMENT

_WORK: Final = "secure"
"""Name and group of the worker. Its description never holds the words."""


class PassphraseScreen(CalmScreen[str]):
    """Sets a passphrase; closes with the sentence that says so, or None when nothing changed.

    Words and code stand on this screen only, and nowhere once it is closed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        binding(CLOSE, "go_back"),
        binding(SHOW, "show_or_hide"),
    ]

    def __init__(
        self,
        breakwater: Breakwater,
        draw: Callable[[], str] = securing.draw,
        begin: Callable[[str], Setting] = Setting,
    ) -> None:
        """Lock the diary of *breakwater* with what *draw* gives, or with own words."""
        super().__init__()
        self._breakwater = breakwater
        self._setting = begin(draw())
        self.working = False
        """Whether the passphrase is just being set: its code must be seen."""

    def compose(self) -> ComposeResult:
        """Lay out what it is, the words, how to go on, the line, and the keys."""
        with Vertical(id="column"):
            yield Static(id="what", markup=False, classes="label")
            yield Static(id="words", markup=False, classes="label")
            yield Static(id="how", markup=False, classes="label")
            yield SecretLine()
            yield Static(id="trouble", markup=False)
            yield KeyLine((CLOSE, SHOW, HELP, LEAVE))

    def on_mount(self) -> None:
        """Show the drawn words."""
        self._show()

    def action_show_or_hide(self) -> None:
        """Show what is typed, or hide it again."""
        self.query_one(SecretLine).show_or_hide()

    def action_go_back(self) -> None:
        """Close, unless the passphrase is just being set."""
        if not self.working:
            self._setting.close()
            self.close(self._setting.over)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the line; set the passphrase when it is time to."""
        event.stop()
        if self.working:
            return
        chosen = self._setting.enter(event.value)
        if self._setting.over is not None:
            self.close(self._setting.over)
            return
        self._show()
        if chosen is not None:
            self._set(chosen)

    def _show(self) -> None:
        page, line = self._setting.page, self.query_one(SecretLine)
        for id_, words in (("what", page.what), ("words", page.words), ("how", page.how)):
            place = self.query_one(f"#{id_}", Static)
            place.update(safe_text(words))
            place.display = bool(words)
        line.placeholder, line.password = page.hint, page.hidden
        line.value = self._setting.line
        line.cursor_position = len(line.value)
        self._tell(safe_text(self._setting.trouble))

    def _set(self, typed: str) -> None:
        self.working = True
        self._tell(TAKES_A_MOMENT)
        self.run_worker(
            lambda: self._breakwater.set_passphrase(typed),
            name=_WORK,
            group=_WORK,
            description=_WORK,
            exit_on_error=False,
            thread=True,
        )

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show the code, or say why nothing changed."""
        event.stop()
        worker = event.worker
        if worker.state is WorkerState.SUCCESS and worker.result is not None:
            self.working = False
            self._heard(worker.result)
        elif worker.state is WorkerState.ERROR:
            self.working = False
            if worker.error is not None:
                note_crash(self._breakwater, worker.error)
            self._tell(view.TROUBLE)

    def _heard(self, secured: Secured) -> None:
        if secured.code is None:
            self._setting.refused(secured.sentence)
        else:
            self._setting.is_set(secured.sentence, secured.code)
        self._show()

    def _tell(self, words: str) -> None:
        self.query_one("#trouble", Static).update(words)
