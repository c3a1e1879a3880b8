"""An exercise in plain lines: one step, then the person says when to go on."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from assistant.domain.exercise import Exercise, ExerciseStep
from assistant.domain.inputs import Command, Input, Picked, Typed
from assistant.ui.keys import command_of
from assistant.ui.plain.page import Page
from assistant.ui.practice import how_long, is_timed, step_title

_ON: Final = frozenset({"", "next", "done"})
_WORSE: Final = frozenset({"worse", "this makes it worse"})
_NEXT: Final = "Enter goes on. Or type: stop, worse, help."
_LAST: Final = "Enter when you are done. Or type: stop, worse, help."


def practise(
    page: Page,
    exercise: Exercise,
    steps: tuple[ExerciseStep, ...],
    *,
    show_help: Callable[[], None],
    monotonic: Callable[[], float],
    start: int = 0,
) -> tuple[Input, int]:
    """Show *exercise* from step *start* on; return what to tell, and the step it came at.

    Raises:
        LeavingError: the input ended; the caller saves and leaves.
    """
    started = monotonic()
    if start == 0:
        page.gap()
        page.say(exercise.title)
        page.say(exercise.purpose)
    for at, step in enumerate(steps[start:], start):
        page.gap()
        page.say(step_title(at + 1, len(steps)))
        page.say(step.text)
        if is_timed(step):
            page.say(how_long(step.seconds or 0))
        given = _answer(page, _LAST if at == len(steps) - 1 else _NEXT, show_help)
        if isinstance(given, Picked):
            return replace(given, seconds=round(monotonic() - started)), 0
        if given is not None:
            return given, at
    return Picked(("done",), seconds=round(monotonic() - started)), 0


def _answer(page: Page, hint: str, show_help: Callable[[], None]) -> Input | None:
    """Return how it ended, other input for the conversation, or None to go on."""
    page.say(hint)
    text = page.ask()
    while command_of(text) is Command.HELP:
        show_help()
        page.gap()
        page.say(hint)
        text = page.ask()
    word = " ".join(text.lower().split())
    if word in _ON:
        return None
    if word in _WORSE:
        return Picked(("worse",))
    command = command_of(text)
    return Picked(("stopped",)) if command is Command.STOP else command or Typed(text)
