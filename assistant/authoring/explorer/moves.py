"""Where one can go from a situation: the language's own meaning, apart from the engine.

The order of work in a step is said, waited, into, set, go. The compiled machine of the engine is
held against this on every move that was ever explored.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final, NamedTuple, TypeAlias

from assistant.authoring.explorer.plan import Alternative, Plan, Ready, StepPlan
from assistant.authoring.explorer.relevance import OUTCOME
from assistant.domain.condition import Value
from assistant.domain.flow import Assign, Form, Wait

Values: TypeAlias = dict[str, Value]


class Frame(NamedTuple):
    """One flow on the call stack."""

    flow: str
    step: str
    values: tuple[tuple[str, Value], ...]
    """What is still needed, by name; a name that is missing is unknown."""
    visits: tuple[tuple[str, int], ...] = ()


Situation: TypeAlias = tuple[Frame, ...]
"""The call stack. The last frame is about to do what its step says."""

Mark: TypeAlias = tuple[str, str, str | int]
"""Flow, step, and the answer id or the index of the branch that was taken."""

SKIP: Final = "skip"
GAVE_UP: Final = "not understood"
NOTHING_FITS: Final = "nothing fits"

UNANSWERED: Final = {Form.OFFER: "none", Form.PRACTISE: "stopped", Form.REACH: "later"}
"""The fixed answer that passing over comes to: the language's own meaning, said once more here so
that the engine can be held against it."""


class Move(NamedTuple):
    """One move from a situation."""

    label: str
    """What the person answered; empty when nothing was asked."""
    to: Situation | None
    """None: the conversation is over."""
    outcome: str
    """How it ended; empty when no branch applied."""
    marks: tuple[Mark, ...]
    silent: bool
    """Whether the person said nothing."""


Seen: TypeAlias = Callable[[str, Assign, int], None]
"""Called with flow, assignment and value when a number leaves its range."""
AtEnd: TypeAlias = Callable[[str, Mapping[str, Value]], None]
_Going: TypeAlias = Callable[[], tuple[Situation | None, str]]


class Mover:
    """Knows every move of every situation of a plan."""

    def __init__(self, plan: Plan, seen: Seen, at_end: AtEnd) -> None:
        """Report ranges that are left, and endings of the first flow, while moving."""
        self._plan = plan
        self._seen = seen
        self._at_end = at_end
        self._marks: list[Mark] = []

    def start(self, flow: str, values: Values) -> Situation:
        """Return the situation in which *flow* begins with *values*."""
        return self._enter((), flow, self._plan.flows[flow].start, values, ())

    def moves(self, situation: Situation) -> Iterator[Move]:
        """Give every move from *situation*."""
        frame = situation[-1]
        plan = self._plan.steps[frame.flow, frame.step]
        if plan.step.wait is not None:
            yield from self._answers(situation, plan, plan.step.wait)
        elif plan.step.call is not None:
            yield self._silent("", lambda: self._call(situation, plan))
        else:
            yield self._silent("", lambda: self._leave(situation, plan, _held(frame), None))

    def _spoken(self, label: str, go: _Going) -> Move:
        self._marks = []
        to, outcome = go()
        return Move(label, to, outcome, tuple(self._marks), silent=False)

    def _silent(self, label: str, go: _Going) -> Move:
        return self._spoken(label, go)._replace(silent=True)

    # --- answering

    def _answers(self, situation: Situation, plan: StepPlan, wait: Wait) -> Iterator[Move]:
        frame = situation[-1]
        held = _held(frame)
        for way in plan.alternatives:
            if way.when is None or way.when(held) is True:
                yield self._spoken(way.label, partial(self._answer, situation, plan, way))
        passing = partial(self._pass_over, situation, plan)
        yield self._spoken(SKIP, partial(passing, SKIP))
        if wait.retry is not None and wait.retry.go is not None:
            yield self._spoken(GAVE_UP, partial(passing, GAVE_UP))
        if wait.form is Form.OFFER or (wait.form is Form.PRACTISE and wait.exercise != "picked"):
            fixed = UNANSWERED[wait.form]
            yield self._silent(
                NOTHING_FITS, lambda: self._leave(situation, plan, _held(frame), fixed)
            )

    def _answer(
        self, situation: Situation, plan: StepPlan, way: Alternative
    ) -> tuple[Situation | None, str]:
        values = _held(situation[-1])
        into = plan.step.wait.into if plan.step.wait else None
        if into is not None and way.value is not None:
            values[into] = way.value
        return self._leave(situation, plan, values, way.key)

    def _pass_over(
        self, situation: Situation, plan: StepPlan, how: str
    ) -> tuple[Situation | None, str]:
        values = _held(situation[-1])
        wait = plan.step.wait
        assert wait is not None
        values.pop(wait.into or "", None)
        return self._leave(situation, plan, values, UNANSWERED.get(wait.form), how)

    # --- leaving a step

    def _leave(
        self,
        situation: Situation,
        plan: StepPlan,
        values: Values,
        answer: str | None,
        how: str = "",
    ) -> tuple[Situation | None, str]:
        flow = situation[-1].flow
        if answer is not None and not how:
            self._assign(flow, plan.answer_sets.get(answer, ()), values)
        self._assign(flow, plan.sets, values)
        step_id, outcome = self._target(situation[-1], plan, values, answer, how)
        if outcome:
            return self._end(situation, outcome, values)
        if step_id:
            frame = situation[-1]
            return self._enter(situation[:-1], flow, step_id, values, frame.visits), ""
        return None, ""

    def _assign(self, flow: str, sets: tuple[Ready, ...], values: Values) -> None:
        for name, guard, variable, written in sets:
            held = guard(values)
            if held is None:
                values.pop(name, None)
                continue
            if variable.high and isinstance(held, int) and not isinstance(held, bool):
                if not variable.low <= held <= variable.high:
                    self._seen(flow, written, held)
                held = min(max(held, variable.low), variable.high)
            values[name] = held

    def _target(
        self, frame: Frame, plan: StepPlan, values: Values, answer: str | None, how: str
    ) -> tuple[str, str]:
        """Return the next step, or the outcome, or neither when no branch applies."""
        wait = plan.step.wait
        if wait is not None:
            own = self._own_way(frame, wait, answer, how)
            if own is not None:
                return own
        for index, (guard, to) in enumerate(plan.branches):
            if guard is None or guard(values) is True:
                self._marks.append((frame.flow, frame.step, index))
                return to, ""
        return "", plan.step.end or ""

    def _own_way(
        self, frame: Frame, wait: Wait, answer: str | None, how: str
    ) -> tuple[str, str] | None:
        if how == GAVE_UP and wait.retry is not None and wait.retry.go is not None:
            return wait.retry.go, ""
        if how and wait.skip is not None:
            return wait.skip, ""
        picked = (answer or "").split() if wait.form is Form.MANY else [answer]
        for found in wait.answers:
            if found.id in picked:
                if not how:
                    self._marks.append((frame.flow, frame.step, found.id))
                if found.end is not None:
                    return "", found.end
                if found.go is not None:
                    return found.go, ""
        return None

    # --- entering, calling, ending

    def _enter(
        self,
        below: Situation,
        flow: str,
        step_id: str,
        values: Values,
        visits: tuple[tuple[str, int], ...],
    ) -> Situation:
        step = self._plan.steps[flow, step_id].step
        if step.limit is not None:
            counted = dict(visits)
            counted[step_id] = counted.get(step_id, 0) + 1
            visits = tuple(sorted(counted.items()))
            if counted[step_id] > step.limit.times:
                visits = tuple(sorted({**counted, step_id: step.limit.times + 1}.items()))
                step_id = step.limit.then
        plan = self._plan.steps[flow, step_id]
        kept = tuple((name, values[name]) for name in plan.live if name in values)
        return (*below, Frame(flow, step_id, kept, visits))

    def _call(self, situation: Situation, plan: StepPlan) -> tuple[Situation | None, str]:
        frame, call = situation[-1], plan.step.call
        assert call is not None
        held = _held(frame)
        target = self._plan.flows[call.flow]
        values: Values = {
            v.name: v.starts for v in target.variables.values() if v.starts is not None
        }
        for name, guard in plan.inputs:
            given = guard(held)
            if given is not None:
                values[name] = given
        kept = tuple((name, held[name]) for name in plan.during if name in held)
        below = (*situation[:-1], frame._replace(values=kept))
        return self._enter(below, call.flow, target.start, values, ()), ""

    def _end(
        self, situation: Situation, outcome: str, values: Values
    ) -> tuple[Situation | None, str]:
        if len(situation) == 1:
            self._at_end(outcome, values)
            return None, outcome
        caller = situation[:-1]
        plan = self._plan.steps[caller[-1].flow, caller[-1].step]
        call = plan.step.call
        assert call is not None
        held = _held(caller[-1])
        for mine, theirs in call.gets:
            if theirs == OUTCOME:
                held[mine] = outcome
            elif theirs in values:
                held[mine] = values[theirs]
        return self._leave(caller, plan, held, None)


def _held(frame: Frame) -> Values:
    return dict(frame.values)
