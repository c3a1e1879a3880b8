"""The preview: the file with what is wrong in it, and the conversation it makes, side by side."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Key
from textual.screen import Screen
from textual.widgets import Static

from assistant.authoring.live.preview import Preview
from assistant.authoring.live.scene import SceneRefusedError
from assistant.authoring.live.start_line import StartRefusedError, start_words, that_fit
from assistant.authoring.live.talk import Start
from assistant.ui.tui.bindings import binding
from assistant.ui.tui.preview import shown
from assistant.ui.tui.preview.file_pane import FilePane
from assistant.ui.tui.preview.keys import AGAIN, HERE, IN_PREVIEW, KEEP, MAP, NEXT
from assistant.ui.tui.preview.line_screen import LineScreen
from assistant.ui.tui.preview.talk_pane import NarrowAsking
from assistant.ui.tui.widgets.answers import Answers
from assistant.ui.tui.widgets.asking import Asking
from assistant.ui.tui.widgets.entry import Entry
from assistant.ui.tui.widgets.key_line import KeyLine
from assistant.ui.tui.widgets.transcript import Transcript

LOOK_EVERY_S = 0.1
"""A save is seen within this, and shown within twice as long."""


class PreviewScreen(Screen[None]):
    """Shows a ``Preview`` and hands it keys; decides nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding(AGAIN, "start_over"),
        binding(HERE, "start_here"),
        binding(KEEP, "keep_test"),
        binding(MAP, "map"),
        binding(NEXT, "next_finding"),
    ]

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self._preview = preview
        self._mapped = False

    def compose(self) -> ComposeResult:
        """Lay out the file on the left, the talk on the right, and the keys."""
        with Horizontal(id="sides"):
            with Vertical(id="left"):
                yield Static(id="file-state", markup=False)
                yield FilePane()
                yield Static(id="message", markup=False)
            with Vertical(id="right"):
                yield Static(id="talk-state", markup=False)
                yield Transcript()
                yield NarrowAsking()
        yield KeyLine(IN_PREVIEW)

    def on_mount(self) -> None:
        """Show everything, and look at the file again and again."""
        self.query_one(Entry).focus()
        self._show(asked_anew=True)
        self.set_interval(LOOK_EVERY_S, self.look)

    def look(self) -> None:
        """Show what was saved, if anything was; words typed and not yet sent stay."""
        before = self._preview.talk
        typed = self.query_one(Entry).value
        if self._preview.look():
            self._show(asked_anew=self._preview.talk is not before, typed=typed)

    def _show(self, *, asked_anew: bool, typed: str = "") -> None:
        preview = self._preview
        self.query_one("#file-state", Static).update(shown.file_state(preview))
        self.query_one("#talk-state", Static).update(shown.talk_state(preview))
        self._show_file(shown.first_error(preview.problems) or preview.line_of(preview.place))
        self.query_one(Transcript).replace(shown.chat(preview))
        asking = self.query_one(NarrowAsking)
        asking.display = preview.talk is not None
        if asked_anew and preview.talk is not None:
            asking.put(preview.talk.asked, typed)
            if not self.query_one(FilePane).has_focus:
                self.query_one(Entry).focus()  # hidden while nothing was asked

    def _show_file(self, line: int) -> None:
        pane = self.query_one(FilePane)
        if self._mapped:
            lines = self._preview.map()
            at = next((row for row, step in enumerate(lines) if step.here), 0)
            pane.show(shown.map_rows(self._preview), at)
        else:
            pane.show(shown.file_rows(self._preview), line - 1)

    def _line(self) -> int:
        """Return the line of the file that is pointed at, 1-based."""
        at = self.query_one(FilePane).at
        lines = self._preview.map() if self._mapped else ()
        return lines[at].line if at < len(lines) else at + 1

    def on_file_pane_pointed(self) -> None:
        """Show what was found on that line."""
        self.query_one("#message", Static).update(shown.message(self._preview, self._line()))

    def on_key(self, event: Key) -> None:
        """Once all is over there is no line for words, and the answers take the keys."""
        talk = self._preview.talk
        over = talk is not None and talk.ended is not None
        if over and self.query_one(Answers).key(event.key):
            event.stop()

    def on_asking_answered(self, event: Asking.Answered) -> None:
        """Hand over the answer."""
        self._preview.give(event.given)
        self._show(asked_anew=True)

    def on_asking_went_on(self, event: Asking.WentOn) -> None:
        """Begin once more, or leave."""
        if event.where == "leave":
            self.app.exit()
        else:
            self.action_start_over()

    def action_start_over(self) -> None:
        """Begin the talk once more."""
        self._preview.restart()
        self._show(asked_anew=True)

    def action_map(self) -> None:
        """Show the map in place of the file, or the file again."""
        line = self._line()
        self._mapped = not self._mapped
        self._show_file(line)

    def action_next_finding(self) -> None:
        """Point at the next line with a finding."""
        line = shown.next_line(self._preview.problems, self._line())
        if line is not None:
            self._mapped = False
            self._show_file(line)

    async def action_start_here(self) -> None:
        """Ask for a step and values; the step on the line that is pointed at is written already."""
        talk = self._preview.talk
        if talk is None:
            return
        flow = talk.ready.flows[talk.ready.flow]
        step = self._preview.step_at(self._line())
        written = start_words(Start(step, self._preview.known))
        question = "Start where, and with what? As in: a_step craving=7"
        await self.app.push_screen(
            LineScreen(question, written, self._start, lambda line: that_fit(flow, line)),
            self._done,
        )

    def _start(self, line: str) -> str | None:
        try:
            self._preview.start_here(line)
        except StartRefusedError as refused:
            return str(refused)
        return None

    async def action_keep_test(self) -> None:
        """Ask for a name, and add the talk to the tests."""
        try:
            name = self._preview.name_for_test()
        except SceneRefusedError as refused:
            self._preview.words = str(refused)
            self._show(asked_anew=False)
            return
        question = f"What is this test called? It goes into {self._preview.test_file.name}."
        await self.app.push_screen(LineScreen(question, name, self._keep), self._done)

    def _keep(self, name: str) -> str | None:
        try:
            self._preview.words = self._preview.keep_test(name)
        except SceneRefusedError as refused:
            return str(refused)
        return None

    def _done(self, result: bool | None) -> None:  # noqa: FBT001 - the framework's shape
        if result:
            self._show(asked_anew=True)
