"""From an explored move to the input a person would give for it."""

from typing import Final

from assistant.authoring.explorer.moves import GAVE_UP, SKIP, Situation
from assistant.authoring.explorer.plan import Plan
from assistant.domain.flow import Form
from assistant.domain.inputs import Given, Picked, Rated, Skipped, Typed, Unclear, Wrote

UNREADABLE: Final = "qzxv wkjq"
"""Typed where something must not be understood."""


def input_for(
    plan: Plan, situation: Situation, label: str, *, offer: str = ""
) -> Picked | Rated | Typed | Skipped:
    """Return what is given at the question of *situation* to make the move called *label*.

    Args:
        plan: the explored flows.
        situation: where the move begins; it waits.
        label: the label of the move.
        offer: the exercise to pick where any is picked.

    Raises:
        StopIteration: there is no such move here.
    """
    top = situation[-1]
    step_plan = plan.steps[top.flow, top.step]
    wait = step_plan.step.wait
    assert wait is not None
    if label == SKIP:
        return Skipped()
    if label == GAVE_UP:
        return Typed(UNREADABLE)
    way = next(way for way in step_plan.alternatives if way.label == label)
    match wait.form:
        case Form.NUMBER:
            return Rated(int(way.key))
        case Form.WORDS:
            return Typed("words")
        case Form.OFFER if way.key == "picked":
            return Picked((offer,))
        case _:
            return Picked(tuple(way.key.split()))


def given_for(
    plan: Plan, situation: Situation, label: str, *, offer: str, tries: int
) -> tuple[Given, ...]:
    """Return what the engine is given for the move called *label*: one input, or several.

    Args:
        plan: the explored flows.
        situation: where the move begins; it waits.
        label: the label of the move.
        offer: the exercise to pick where any is picked.
        tries: unclear answers after which the engine goes on, of the project.

    Raises:
        StopIteration: there is no such move here.
    """
    given = input_for(plan, situation, label, offer=offer)
    if label == GAVE_UP:
        wait = plan.steps[situation[-1].flow, situation[-1].step].step.wait
        own = wait.retry.tries if wait is not None and wait.retry is not None else tries
        return (Unclear(UNREADABLE),) * (own + 1)
    return (Wrote(given.text),) if isinstance(given, Typed) else (given,)
