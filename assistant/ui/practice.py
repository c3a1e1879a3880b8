"""Words for an exercise in progress. Time is told roughly, and never hurries anyone."""

from typing import Final

from assistant.domain.exercise import Exercise, ExerciseStep

_MINUTE: Final = 60
_ROUGH: Final = 10
_WORTH_TELLING: Final = 30
"""Seconds. A shorter step passes before anyone has read how long it takes."""
NO_HURRY: Final = "Take the time you need."


def steps_of(exercise: Exercise, *, brief: bool) -> tuple[ExerciseStep, ...]:
    """Return the steps to show: the short form when fewer words were asked for and there is one."""
    return exercise.short if brief and exercise.short else exercise.steps


def step_title(number: int, count: int) -> str:
    """Return where we are, as in ``Step 1 of 3``; *number* from 1."""
    return f"Step {number} of {count}"


def is_timed(step: ExerciseStep) -> bool:
    """Return whether the time of *step* is told."""
    return step.seconds is not None and step.seconds >= _WORTH_TELLING


def how_long(seconds: int) -> str:
    """Return how long a step takes, before it begins."""
    return f"About {_rough(seconds)}. {NO_HURRY}"


def time_left(seconds: float) -> str:
    """Return how long a running step still takes; no hurry once its time is over."""
    if seconds <= 0:
        return f"That was the time. {NO_HURRY}"
    return f"About {_rough(seconds)} left."


def _rough(seconds: float) -> str:
    """Tens of seconds up to a minute, then half minutes: no one is to watch a number fall."""
    tens = max(round(seconds / _ROUGH), 1) * _ROUGH
    if tens < _MINUTE:
        return f"{tens} seconds"
    halves = round(seconds * 2 / _MINUTE)
    whole, half = divmod(max(halves, 2), 2)
    if half:
        return f"{whole} and a half minutes"
    return "1 minute" if whole == 1 else f"{whole} minutes"
