"""People and lines, at once, over any screen; and what can be changed about them."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Key

from assistant.ui import people
from assistant.ui.keys import CLOSE, EARLIER, LEAVE, READ_ON
from assistant.ui.noting import note_crash
from assistant.ui.ports import Breakwater, Conversation
from assistant.ui.tui.bindings import binding
from assistant.ui.tui.screens.calm import CalmScreen
from assistant.ui.tui.widgets.answers import Answers
from assistant.ui.tui.widgets.key_line import KeyLine
from assistant.ui.tui.widgets.transcript import Transcript
from assistant.ui.view import NOTHING_HERE, Kind, Line, Option, help_lines


class HelpScreen(CalmScreen[None]):
    """Shows who can be reached. Asks nothing first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding(CLOSE, "go_back"),
        binding(EARLIER, "read(-1)"),
        binding(READ_ON, "read(1)"),
    ]

    def __init__(self, breakwater: Breakwater, conversation: Conversation | None) -> None:
        super().__init__()
        self._breakwater = breakwater
        self._conversation = conversation
        self._choices: tuple[Option, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the page, what can be done, and the keys."""
        with Vertical(id="column"):
            yield Transcript(from_top=True)
            yield Answers()
            yield KeyLine((CLOSE, READ_ON, LEAVE))

    def on_mount(self) -> None:
        """Show the page."""
        self._show()

    def _show(self, trouble: str | None = None) -> None:
        first = (Line(Kind.NOTE, trouble),) if trouble else ()
        self.query_one(Transcript).replace((*first, *self._lines()))
        off = [Option("remove", people.REMOVE)] if self._breakwater.contacts() else []
        self._choices = (
            Option("back", people.GO_BACK),
            Option("add", people.ADD),
            Option("country", people.COUNTRY),
            *off,
        )
        self.query_one(Answers).offer(self._choices)

    def _lines(self) -> tuple[Line, ...]:
        source = self._conversation or self._breakwater
        try:
            return help_lines(source.help_page())
        except Exception as error:  # noqa: BLE001 - this page opens whatever is broken below
            note_crash(self._breakwater, error)
            return (Line(Kind.SAID, NOTHING_HERE),)

    def on_key(self, event: Key) -> None:
        """Answers take the keys."""
        if self.query_one(Answers).key(event.key):
            event.stop()

    async def on_answers_chosen(self, event: Answers.Chosen) -> None:
        """Do what was chosen."""
        match self._choices[event.indices[0]].id:
            case "add":
                from assistant.ui.tui.screens.person import PersonScreen  # noqa: PLC0415 - rare

                await self.app.push_screen(PersonScreen(self._breakwater), self._changed)
            case "country":
                known = people.countries(self._breakwater)
                await self._pick(people.WHICH_COUNTRY, known, self._breakwater.set_country)
            case "remove":
                known = people.names(self._breakwater)
                await self._pick(people.WHICH_PERSON, known, self._breakwater.remove_contact)
            case _:
                self.action_go_back()

    async def _pick(
        self,
        question: str,
        known: Sequence[tuple[str, str]],
        then: Callable[[str], object],
    ) -> None:
        from assistant.ui.tui.screens.pick import PickScreen  # noqa: PLC0415 - opened rarely

        def picked(id_: str | None) -> None:
            if id_ is not None:
                self._show(people.attempt(lambda: then(id_)))

        await self.app.push_screen(PickScreen(question, known), picked)

    def _changed(self, kept: bool | None) -> None:  # noqa: FBT001 - the framework calls it
        if kept:
            self._show()
