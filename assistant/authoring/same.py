"""Whether two flows say and do the same, so that nobody could ever tell them apart.

A mutant that only writes the same thing in another way is no mistake: nothing can notice it, and it
must not count. Each step is brought to a form in which every way out is spelled out; flows whose
forms are equal behave the same. The other way round is not promised.
"""

from dataclasses import replace
from typing import Final, TypeAlias

from assistant.authoring.rules.answers import UNANSWERED
from assistant.domain.flow import Answer, Flow, Step, Wait

_ON: Final = "go"

_Way: TypeAlias = tuple[str, str]
"""``go`` and a step, ``end`` and an outcome, or ``go`` and nothing: where the step itself goes."""


def same(one: Flow, other: Flow) -> bool:
    """Whether *one* and *other* can be shown to behave the same."""
    return _form(one) == _form(other)


def _form(flow: Flow) -> tuple[object, ...]:
    steps = tuple(_step(step) for step in flow.steps.values())
    variables = tuple(flow.variables.values())
    return (flow.id, flow.start, frozenset(flow.outcomes), variables, steps)


def _step(step: Step) -> tuple[object, ...]:
    wait = step.wait
    if wait is None:
        return (step,)
    retry = None if wait.retry is None else replace(wait.retry, go=None)
    bare = replace(wait, skip=None, retry=retry, answers=tuple(map(_bare, wait.answers)))
    ways = {answer.id: _way(step, answer) for answer in wait.answers}
    passed = _passed(step, wait)
    unread = (_ON, wait.retry.go) if wait.retry is not None and wait.retry.go else passed
    return (replace(step, wait=bare), tuple(ways.items()), passed, unread)


def _bare(answer: Answer) -> Answer:
    return replace(answer, go=None, end=None)


def _passed(step: Step, wait: Wait) -> _Way:
    """Return where passing over the question leads."""
    if wait.skip is not None:
        return (_ON, wait.skip)
    fixed = next((a for a in wait.answers if a.id == UNANSWERED.get(wait.form)), None)
    return _way(step, fixed)


def _way(step: Step, answer: Answer | None) -> _Way:
    if answer is not None and answer.end is not None:
        return ("end", answer.end)
    if answer is not None and answer.go is not None:
        return (_ON, answer.go)
    plain = len(step.go) == 1 and step.go[0].when is None
    return (_ON, step.go[0].to if plain else "")
