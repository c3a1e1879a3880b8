"""An exercise in plain lines: one step, then the person says when to go on."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from assistant.domain.exercise import Exercise, ExerciseStep
from assistant.domain.inputs import Command, Input, Picked, Typed
from assistant.ui.keys import command_of
from assistant.ui.plain.page import Page
from assistant.ui.practice import how_long, step_title

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
) -> Input:
    """Show *exercise* step by step, and return what to tell the conversation.

    Raises:
        LeavingError: the input ended; the caller saves and leaves.
    """
    started = monotonic()
    page.gap()
    page.say(exercise.title)
    page.say(exercise.purpose)
    for number, step in enumerate(steps, 1):
        page.gap()
        page.say(step_title(number, len(steps)))
        page.say(step.text)
        if step.seconds:
            page.say(how_long(step.seconds))
        given = _answer(page, _LAST if number == len(steps) else _NEXT, show_help)
        if isinstance(given, Picked):
            return replace(given, seconds=round(monotonic() - started))
        if given is not None:
            return given
    return Picked(("done",), seconds=round(monotonic() - started))


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
