"""An exercise, one step at a time. The person says when to go on; time is told, never counted."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from assistant.domain.exercise import Exercise, ExerciseStep
from assistant.domain.inputs import Command, Picked, Typed
from assistant.domain.inputs import Input as Given
from assistant.ui.keys import HELP, LEAVE, SKIP, STOP, command_of
from assistant.ui.practice import step_title
from assistant.ui.safe_text import safe_label, safe_text
from assistant.ui.tui.bindings import commands
from assistant.ui.tui.drafting import Draft
from assistant.ui.tui.idle import seconds
from assistant.ui.tui.screens.drafting import DraftingScreen
from assistant.ui.tui.widgets.answers import Answers
from assistant.ui.tui.widgets.entry import Entry
from assistant.ui.tui.widgets.key_line import KeyLine
from assistant.ui.tui.widgets.step_time import StepTime
from assistant.ui.tui.widgets.transcript import Transcript
from assistant.ui.view import FIXED_LABELS, Kind, Line, Option

_STOP: Final = Option("stopped", FIXED_LABELS["stopped"])
_WORSE: Final = Option("worse", FIXED_LABELS["worse"])


class ExerciseScreen(DraftingScreen[tuple[Given, int]]):
    """Shows steps; closes with what to tell the conversation, and the step it came at."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands((SKIP, STOP))]

    def __init__(
        self,
        exercise: Exercise,
        steps: Sequence[ExerciseStep],
        before: Sequence[Line] = (),
        *,
        start: int = 0,
        reach: str = "",
        line: Draft | None = None,
        words: str = "",
        clock: Callable[[], float] = seconds,
    ) -> None:
        """Show *steps* of *exercise*.

        What was said *before* is read first, and *reach* names a person beside it. What is typed is
        kept by *line*; *words* were typed and not sent before.
        """
        super().__init__(line or Draft(lambda _: None))
        self._words = words
        self._exercise = exercise
        self._steps = tuple(steps)
        self._before = tuple(before)
        self._reach = reach
        self._clock = clock
        self._at = min(start, len(self._steps) - 1)
        self._began = clock()
        self._options: tuple[Option, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out steps, time, answers, line and keys, top to bottom."""
        answers = Answers()
        with Vertical(id="column"):
            yield Static(safe_label(self._exercise.title), id="title", markup=False)
            yield Transcript()
            yield Static(self._reach, id="reach", markup=False)
            yield StepTime(self._clock)
            yield answers
            yield Entry(answers.key)
            yield KeyLine((HELP, SKIP, STOP, LEAVE))

    def on_mount(self) -> None:
        """Say what it is for, and show the first step."""
        purpose = Line(Kind.SAID, safe_text(self._exercise.purpose))
        self.query_one(Transcript).add([*self._before, purpose])
        self.query_one("#reach", Static).display = bool(self._reach)
        self.query_one(Entry).value = self._words
        self._show()

    def _show(self) -> None:
        step = self._steps[self._at]
        last = self._at == len(self._steps) - 1
        title = Line(Kind.TITLE, step_title(self._at + 1, len(self._steps)))
        self.query_one(Transcript).add([title, Line(Kind.SAID, safe_text(step.text))])
        timed = self.query_one(StepTime).begin(step)
        quiet = [Option("quiet", "Leave out the time")] if timed else []
        on = Option("next", FIXED_LABELS["done"] if last else "Next")
        self._options = (on, _STOP, _WORSE, *quiet)
        self.query_one(Answers).offer(self._options)
        self.query_one(Entry).placeholder = "Press 1 to go on. Stop any time."

    @property
    def in_time(self) -> bool:
        """Whether the time of a step is running: nobody needs to touch a key then."""
        return self.query_one(StepTime).running

    def on_answers_chosen(self, event: Answers.Chosen) -> None:
        """Go on, stop, or leave out the time."""
        match self._options[event.indices[0]].id:
            case "next":
                self._go_on()
            case "quiet":
                self.query_one(StepTime).leave_out()
                self._options = self._options[:-1]
                self.query_one(Answers).offer(self._options)
            case outcome:
                self._finish(outcome)

    def _go_on(self) -> None:
        if self._at == len(self._steps) - 1:
            self._finish("done")
        else:
            self._at += 1
            self._show()

    def _finish(self, outcome: str) -> None:
        self.close((Picked((outcome,), seconds=round(self._clock() - self._began)), 0))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Have what stands in the line kept."""
        event.stop()
        self.typing(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """An empty line goes on; words go to the conversation, which reads them for safety."""
        event.stop()
        text = event.value
        if not text.strip():
            self._go_on()
        elif command_of(text) is Command.STOP:
            self._finish("stopped")
        else:
            self.close((Typed(text), self._at))

    def action_command(self, name: str) -> None:
        """Stop here, or pass over the exercise."""
        if name == Command.STOP:
            self._finish("stopped")
        else:
            self.close((Command(name), self._at))
