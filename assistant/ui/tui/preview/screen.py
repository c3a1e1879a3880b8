"""The preview: the file with what is wrong in it, and the conversation it makes, side by side."""

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import Key
from textual.screen import Screen

from assistant.authoring.live.preview import Preview
from assistant.authoring.live.scene import SceneRefusedError
from assistant.authoring.live.start_line import StartRefusedError, start_words, that_fit
from assistant.authoring.live.talk import Start
from assistant.ui.tui.bindings import binding
from assistant.ui.tui.preview.file_pane import FilePane
from assistant.ui.tui.preview.file_side import FileSide
from assistant.ui.tui.preview.keys import AGAIN, HERE, IN_PREVIEW, KEEP, MAP, NEXT
from assistant.ui.tui.preview.line_screen import LineScreen
from assistant.ui.tui.preview.talk_side import TalkSide
from assistant.ui.tui.widgets.asking import Asking
from assistant.ui.tui.widgets.key_line import KeyLine

LOOK_EVERY_S: Final = 0.1
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
        self._file = FileSide(preview)
        self._talk = TalkSide(preview)

    def compose(self) -> ComposeResult:
        """Lay out the file on the left, the talk on the right, and the keys."""
        with Horizontal(id="sides"):
            yield self._file
            yield self._talk
        yield KeyLine(IN_PREVIEW)

    def on_mount(self) -> None:
        """Show everything, and look at the file again and again."""
        self._talk.listen()
        self._show()
        self.set_interval(LOOK_EVERY_S, self.look)

    def look(self) -> None:
        """Show what was saved, if anything was; words typed and not yet sent stay."""
        before, typed = self._preview.talk, self._talk.typed
        if self._preview.look():
            self._show(typed, anew=self._preview.talk is not before)

    def _show(self, typed: str = "", *, anew: bool = True) -> None:
        self._file.show()
        self._talk.show()
        if anew:
            self._talk.ask(typed)
            if not self.query_one(FilePane).has_focus:
                self._talk.listen()

    def on_key(self, event: Key) -> None:
        """Hand over a key that nobody else has taken."""
        self._talk.choose(event)

    def on_asking_answered(self, event: Asking.Answered) -> None:
        """Hand over the answer."""
        self._preview.give(event.given)
        self._show()

    def on_asking_went_on(self, event: Asking.WentOn) -> None:
        """Begin once more, or leave."""
        if event.where == "leave":
            self.app.exit()
        else:
            self.action_start_over()

    def action_start_over(self) -> None:
        """Begin the talk once more."""
        self._preview.restart()
        self._show()

    def action_map(self) -> None:
        """Show the map in place of the file, or the file again."""
        self._file.turn()

    def action_next_finding(self) -> None:
        """Point at the next line with a finding."""
        self._file.next_finding()

    async def action_start_here(self) -> None:
        """Ask for a step and values; the step on the line that is pointed at is written already."""
        talk = self._preview.talk
        if talk is None:
            return
        flow = talk.ready.flows[talk.ready.flow]
        written = start_words(Start(self._preview.step_at(self._file.line), self._preview.known))
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
            self._talk.show()
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
            self._show()
