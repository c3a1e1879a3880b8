"""An exercise, one step at a time. The person says when to go on; time is told, never counted."""

import time
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
from assistant.ui.practice import how_long, is_timed, step_title, time_left
from assistant.ui.safe_text import safe_label, safe_text
from assistant.ui.tui.bindings import commands
from assistant.ui.tui.screens.calm import CalmScreen
from assistant.ui.tui.widgets.answers import Answers
from assistant.ui.tui.widgets.entry import Entry
from assistant.ui.tui.widgets.key_line import KeyLine
from assistant.ui.tui.widgets.transcript import Transcript
from assistant.ui.view import FIXED_LABELS, Kind, Line, Option

_EVERY: Final = 10.0
"""Seconds between two changes of the time shown: slow enough not to be watched."""
_STOP: Final = Option("stopped", FIXED_LABELS["stopped"])
_WORSE: Final = Option("worse", FIXED_LABELS["worse"])


class ExerciseScreen(CalmScreen[tuple[Given, int]]):
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
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Show *steps* of *exercise*; *before* is read first; *reach* names a person beside it."""
        super().__init__()
        self._exercise = exercise
        self._steps = tuple(steps)
        self._before = tuple(before)
        self._reach = reach
        self._monotonic = monotonic
        self._at = min(start, len(self._steps) - 1)
        self._began = self._step_began = monotonic()
        self._timed = True
        self._options: tuple[Option, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out steps, time, answers, line and keys, top to bottom."""
        answers = Answers()
        with Vertical(id="column"):
            yield Static(safe_label(self._exercise.title), id="title", markup=False)
            yield Transcript()
            yield Static(self._reach, id="reach", markup=False)
            yield Static(id="timer", markup=False)
            yield answers
            yield Entry(answers.key)
            yield KeyLine((HELP, SKIP, STOP, LEAVE))

    def on_mount(self) -> None:
        """Say what it is for, and show the first step."""
        purpose = Line(Kind.SAID, safe_text(self._exercise.purpose))
        self.query_one(Transcript).add([*self._before, purpose])
        self.query_one("#reach", Static).display = bool(self._reach)
        self._show()
        self.set_interval(_EVERY, self._tell_time)

    def _show(self) -> None:
        step = self._steps[self._at]
        last = self._at == len(self._steps) - 1
        title = Line(Kind.TITLE, step_title(self._at + 1, len(self._steps)))
        self.query_one(Transcript).add([title, Line(Kind.SAID, safe_text(step.text))])
        self._step_began = self._monotonic()
        timed = self._timed and is_timed(step)
        quiet = [Option("quiet", "Leave out the time")] if timed else []
        on = Option("next", FIXED_LABELS["done"] if last else "Next")
        self._options = (on, _STOP, _WORSE, *quiet)
        self.query_one(Answers).offer(self._options)
        self.query_one(Entry).placeholder = "Press 1 to go on. Stop any time."
        timer = self.query_one("#timer", Static)
        timer.display = timed
        timer.update(how_long(step.seconds or 0) if timed else "")

    @property
    def in_time(self) -> bool:
        """Whether the time of a step is running: nobody needs to touch a key then."""
        step = self._steps[self._at]
        return is_timed(step) and self._monotonic() - self._step_began < (step.seconds or 0)

    def _tell_time(self) -> None:
        step = self._steps[self._at]
        if self._timed and is_timed(step):
            left = (step.seconds or 0) - (self._monotonic() - self._step_began)
            self.query_one("#timer", Static).update(time_left(left))

    def on_answers_chosen(self, event: Answers.Chosen) -> None:
        """Go on, stop, or leave out the time."""
        match self._options[event.indices[0]].id:
            case "next":
                self._go_on()
            case "quiet":
                self._timed = False
                self.query_one("#timer", Static).display = False
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
        self.close((Picked((outcome,), seconds=round(self._monotonic() - self._began)), 0))

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
