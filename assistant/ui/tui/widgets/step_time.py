"""The time of a step of an exercise: told now and then, never counted down, left out at will."""

from collections.abc import Callable
from typing import Final

from textual.widgets import Static

from assistant.domain.exercise import ExerciseStep
from assistant.ui.practice import how_long, is_timed, time_left

_EVERY: Final = 10.0
"""Seconds between two changes of the time shown: slow enough not to be watched."""


class StepTime(Static):
    """Says how long a step takes, and about how much of that is left."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Take seconds that only go up."""
        super().__init__(id="timer", markup=False)
        self._clock = clock
        self._wanted = True
        self._seconds = 0
        self._began = clock()

    def on_mount(self) -> None:
        """Tell the time now and then."""
        self.set_interval(_EVERY, self.tell)

    def begin(self, step: ExerciseStep) -> bool:
        """Begin the time of *step*; return whether it is told."""
        self._seconds = (step.seconds or 0) if is_timed(step) else 0
        self._began = self._clock()
        self.display = self._wanted and self._seconds > 0
        self.update(how_long(self._seconds) if self.display else "")
        return self.display

    def leave_out(self) -> None:
        """Tell no time from here on."""
        self._wanted = self.display = False

    def tell(self) -> None:
        """Say about how much is left."""
        if self.display:
            self.update(time_left(self._seconds - (self._clock() - self._began)))

    @property
    def running(self) -> bool:
        """Whether the time of the step is not over."""
        return self._clock() - self._began < self._seconds
