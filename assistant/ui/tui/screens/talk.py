"""A conversation: what was said, the question that stands, its answers, a line for own words."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Static

from assistant.domain.events import Asked
from assistant.domain.flow import Form
from assistant.domain.inputs import Command, Typed
from assistant.domain.inputs import Input as Given
from assistant.domain.tier import Tier
from assistant.ui import view
from assistant.ui.keys import COMMANDS, EARLIER, IN_TALK, IN_TALK_NARROW, READ_ON
from assistant.ui.noting import note_crash
from assistant.ui.ports import Breakwater, Turn
from assistant.ui.safe_text import safe_label, safe_text
from assistant.ui.tui.bindings import binding, commands
from assistant.ui.tui.screens.practising import PractisingScreen
from assistant.ui.tui.widgets.answers import Answers
from assistant.ui.tui.widgets.asking import Asking
from assistant.ui.tui.widgets.entry import Entry
from assistant.ui.tui.widgets.key_line import KeyLine
from assistant.ui.tui.widgets.transcript import Transcript


class TalkScreen(PractisingScreen):
    """Shows turns and hands over answers; decides nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *commands(COMMANDS),
        binding(EARLIER, "read(-1)"),
        binding(READ_ON, "read(1)"),
    ]

    def __init__(
        self,
        breakwater: Breakwater,
        flow_id: str | None,
        title: str = "",
        notices: Sequence[str] = (),
    ) -> None:
        """Run *flow_id*, or go on with the unfinished session when None; *notices* come first."""
        super().__init__(breakwater)
        self._notices = notices
        self._flow_id = flow_id
        self._title = safe_label(title)
        self._asked: Asked | None = None

    def compose(self) -> ComposeResult:
        """Lay out transcript, question, answers, line and keys, top to bottom."""
        with Vertical(id="column"):
            if self._title:
                yield Static(self._title, id="title", markup=False)
            yield Transcript()
            yield Static(id="reach", markup=False)
            yield Asking()
            yield KeyLine(IN_TALK, IN_TALK_NARROW)

    async def on_mount(self) -> None:
        """Say the first words."""
        talk = self.conversation
        self.query_one(Transcript).add(view.Line(view.Kind.NOTE, note) for note in self._notices)
        try:
            turn = talk.begin(self._flow_id) if self._flow_id else talk.resume()
        except Exception as error:  # noqa: BLE001 - rule SR52: never silence, never a dead end
            note_crash(self.breakwater, error)
            self.paths.go_home()
            await self.paths.action_help_page()
            return
        if turn is None:
            self.paths.go_home()
        else:
            self.unsent = "" if self._flow_id else safe_text(self.breakwater.draft())
            await self._show(turn)
            self.put_back(self.unsent)

    def put_back(self, words: str) -> None:
        """Put *words* into the line, if a question stands and the line is empty."""
        if words and self._asked is not None and not self.query_one(Entry).value:
            self.query_one(Asking).put(self._asked, words)

    def on_asking_typing(self, event: Asking.Typing) -> None:
        """Have what stands in the line kept."""
        if self.is_current:  # an exercise on top has a line of its own
            self.typing(event.text)

    async def give(self, given: Given) -> None:
        """Hand over *given* and show what it came to."""
        self.brief = self.brief or given is Command.SHORTER
        try:
            turn = self.conversation.give(given)
        except Exception as error:  # noqa: BLE001 - as above; the question still stands
            note_crash(self.breakwater, error)
            self.query_one(Transcript).add([view.Line(view.Kind.NOTE, view.TROUBLE)])
            self.query_one(Asking).put(self._asked, given.text if isinstance(given, Typed) else "")
            await self.paths.action_help_page()
            return
        await self._show(turn)

    async def _show(self, turn: Turn) -> None:
        if turn.ended == "paused":
            self.line.paused()
            self.paths.go_home()
            return
        self.line.sent()  # the line is set anew below, and says so
        told = view.told_lines(turn, self._asked)
        self._asked = turn.asked
        if turn.asked is not None and turn.asked.form is Form.REACH:
            told = (*told, *view.help_lines(self.conversation.help_page()))
        self.query_one(Transcript).add(told)
        self.query_one(Asking).put(turn.asked, safe_text(turn.put_back))
        reach = self.query_one("#reach", Static)
        reach.update(self.reach_line(turn))
        reach.display = turn.tier >= Tier.ELEVATED
        if turn.asked is not None and turn.asked.form is Form.PRACTISE:
            await self.practise(turn.asked, turn)
        if turn.show_help or turn.ended == "failed":
            await self.paths.action_help_page()

    async def on_asking_answered(self, event: Asking.Answered) -> None:
        """Hand over the answer."""
        await self.give(event.given)

    async def on_asking_went_on(self, event: Asking.WentOn) -> None:
        """Go home, or leave."""
        if event.where == "leave":
            self.app.exit()
        else:
            self.paths.go_home()

    def on_key(self, event: Key) -> None:
        """Once all is over there is no line for words, and the answers take the keys."""
        if self._asked is None and self.query_one(Answers).key(event.key):
            event.stop()

    async def action_command(self, name: str) -> None:
        """Hand over a command; once all is over, stopping goes home."""
        if self._asked is not None:
            await self.give(Command(name))
        elif name == Command.STOP:
            self.paths.go_home()
