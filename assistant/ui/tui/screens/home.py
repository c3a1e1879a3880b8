"""The first screen: a calm greeting, and what would help right now."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Static

from assistant.ui import home, securing
from assistant.ui.keys import HELP, LEAVE, LIGHT, LOCK
from assistant.ui.ports import Breakwater
from assistant.ui.tui.screens.calm import CalmScreen
from assistant.ui.tui.widgets.answers import Answers
from assistant.ui.tui.widgets.key_line import KeyLine
from assistant.ui.unlocking import Tries
from assistant.ui.view import Option


class HomeScreen(CalmScreen[None]):
    """Greets, and opens what is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "app.help_page", show=False, id="help-here"),
    ]

    def __init__(self, breakwater: Breakwater, tries: Tries, told: str = "") -> None:
        """Offer what *breakwater* has; *tries* counts wrong passphrases; *told* is read first."""
        super().__init__()
        self._breakwater = breakwater
        self._tries = tries
        self._notices = home.notices(breakwater)
        # a notice that says the same at more length is enough
        longer = any(notice.startswith(told.rstrip(".")) for notice in self._notices)
        self._told = (told,) if told and not longer else ()
        offering = home.offers_passphrase(breakwater)
        self._offer = (securing.offer(),) if offering else ()
        self._doors = home.doors(breakwater, offering=offering)

    def compose(self) -> ComposeResult:
        """Lay out greeting, answers and keys, top to bottom."""
        with Vertical(id="column"):
            for notice in (*self._told, *self._notices, *self._offer):
                yield Static(notice, classes="greeting", markup=False)
            yield Static(home.GREETING, classes="greeting", markup=False)
            yield Static(home.ASKING, id="home-question", markup=False)
            yield Answers()
            yield KeyLine((HELP, LIGHT, LOCK, LEAVE))

    def on_mount(self) -> None:
        """Show what is on offer."""
        self.query_one(Answers).offer([Option(door.kind, door.label) for door in self._doors])

    def on_key(self, event: Key) -> None:
        """Answers take the keys."""
        if self.query_one(Answers).key(event.key):
            event.stop()

    async def on_answers_chosen(self, event: Answers.Chosen) -> None:
        """Open what was chosen."""
        door = self._doors[event.indices[0]]
        match door.kind:
            case "leave":
                self.app.exit()
            case "people":
                await self.paths.action_help_page()
            case "unlock":
                from assistant.ui.tui.screens.unlock import UnlockScreen  # noqa: PLC0415 - rare

                await self.app.push_screen(
                    UnlockScreen(self._breakwater, self._tries), self._unlocked
                )
            case "secure":
                from assistant.ui.tui.screens.passphrase import (  # noqa: PLC0415 - once
                    PassphraseScreen,
                )

                await self.app.push_screen(PassphraseScreen(self._breakwater), self._secured)
            case "not_now":
                self._breakwater.decline_passphrase()
                self.paths.go_home()
            case "resume":
                self.paths.talk(None, door.label)
            case _:
                self.paths.talk(door.flow, door.label)

    def _unlocked(self, opened: bool | None) -> None:  # noqa: FBT001 - the framework calls it
        if opened:
            self.paths.unlocked()

    def _secured(self, told: str | None) -> None:
        if told:
            self.paths.go_home(told)
