"""A flow compiled to one flat ``transitions`` machine, shared by every session of that flow.

Nothing an author wrote reaches a callback slot: guards are closures made here, states are ids the
reader has checked, and effects never happen inside callbacks. One trigger, ``answer``; guards in
document order; the first that holds wins.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final, cast

from transitions import EventData, Machine

from assistant.domain.condition import Value
from assistant.domain.flow import Answer, Flow, Form, Step, Wait
from assistant.engine.guards import Guard, compile_expr

_END: Final = "end "
"""Prefix of a final state: an outcome's id cannot hold a space, so none can clash with a step."""


class How(Enum):
    """In which way a step is being left."""

    ANSWERED = auto()
    SKIPPED = auto()
    GAVE_UP = auto()
    """Not understood too often."""


class Cursor:
    """The bare model a machine moves: never added to it, so a session costs nothing there."""

    __slots__ = ("answer", "how", "state", "values")

    def __init__(
        self, state: str, values: Mapping[str, Value], answer: str | None, how: How
    ) -> None:
        self.state = state
        self.values = values
        self.answer = answer
        self.how = how

    @property
    def outcome(self) -> str | None:
        """The outcome this cursor ended with, or None while it stands at a step."""
        return self.state.removeprefix(_END) if self.state.startswith(_END) else None


_Condition = Callable[[EventData], bool]


@dataclass(frozen=True, slots=True)
class CompiledFlow:
    """A flow with its machine and its compiled expressions."""

    flow: Flow
    machine: Machine
    sets: Mapping[str, tuple[tuple[str, Guard], ...]]
    """Step id, or "step.answer", to the variables it sets and their values."""
    inputs: Mapping[str, tuple[tuple[str, Guard], ...]]
    """Calling step id to the called flow's inputs."""
    offered: Mapping[str, Guard]
    """ "step.answer" to the condition under which the answer is on offer."""

    def leave(self, cursor: Cursor) -> bool:
        """Move *cursor* on; return False when no branch applies (the checks rule that out)."""
        return bool(self.machine.events["answer"].trigger(cursor))


def compile_flow(flow: Flow) -> CompiledFlow:
    """Compile *flow*, whose references the reader has checked.

    Raises:
        ValueError: a step leads nowhere. Run ``breakwater flow check`` on the file.
    """
    moves = [move for step in flow.steps.values() for move in _moves(step)]
    states = [*flow.steps, *dict.fromkeys(m["dest"] for m in moves if m["dest"] not in flow.steps)]
    lost = [state for state in states if state not in flow.steps and not state.startswith(_END)]
    if lost:
        raise ValueError(f"flow {flow.id!r} leads to a step that does not exist: {lost[0]!r}")
    machine = Machine(
        model=None,
        states=states,
        initial=None,
        auto_transitions=False,
        queued=False,
        send_event=True,
        ignore_invalid_triggers=False,
        transitions=moves,
    )
    steps = flow.steps.values()
    answers = [(step, a) for step in steps if step.wait for a in step.wait.answers]
    return CompiledFlow(
        flow=flow,
        machine=machine,
        sets={s.id: tuple((a.name, compile_expr(a.value)) for a in s.sets) for s in steps}
        | {
            f"{s.id}.{a.id}": tuple((set_.name, compile_expr(set_.value)) for set_ in a.sets)
            for s, a in answers
        },
        inputs={
            s.id: tuple((a.name, compile_expr(a.value)) for a in s.call.inputs)
            for s in steps
            if s.call
        },
        offered={f"{s.id}.{a.id}": compile_expr(a.when) for s, a in answers if a.when is not None},
    )


def _moves(step: Step) -> Iterator[dict[str, Any]]:
    """Every way out of *step*, in the order it is tried."""
    if step.wait is not None:
        yield from _answer_moves(step, step.wait)
    for branch in step.go:
        if branch.when is None:
            yield _move(step, branch.to)
        else:
            yield _move(step, branch.to, _holds(compile_expr(branch.when)))
    if step.end is not None:
        yield _move(step, _END + step.end)


def _answer_moves(step: Step, wait: Wait) -> Iterator[dict[str, Any]]:
    if wait.retry is not None and wait.retry.go is not None:
        yield _move(step, wait.retry.go, lambda event: _cursor(event).how is How.GAVE_UP)
    if wait.skip is not None:
        yield _move(step, wait.skip, lambda event: _cursor(event).how is not How.ANSWERED)
    for answer in wait.answers:
        if answer.end is not None:
            yield _move(step, _END + answer.end, _answered(answer, wait.form))
        elif answer.go is not None:
            yield _move(step, answer.go, _answered(answer, wait.form))


def _cursor(event: EventData) -> Cursor:
    return cast("Cursor", event.model)


def _move(step: Step, dest: str, *conditions: _Condition) -> dict[str, Any]:
    return {
        "trigger": "answer",
        "source": step.id,
        "dest": dest,
        "conditions": list(conditions),
    }


def _answered(answer: Answer, form: Form) -> _Condition:
    if form is Form.MANY:
        return lambda event: answer.id in (_cursor(event).answer or "").split()
    return lambda event: bool(_cursor(event).answer == answer.id)


def _holds(guard: Guard) -> _Condition:
    return lambda event: guard(_cursor(event).values) is True
