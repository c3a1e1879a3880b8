"""Where one can go from a situation: the language's own meaning, apart from the engine.

The order of work in a step is said, waited, into, set, go. The compiled machine of the engine is
held against this on every move that was ever explored.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

from assistant.authoring.explorer.plan import Alternative, Plan, Ready, StepPlan
from assistant.authoring.explorer.relevance import OUTCOME
from assistant.domain.condition import Value
from assistant.domain.flow import Answer, Assign, Form, Wait
from assistant.engine.guards import Guard

Values: TypeAlias = dict[str, Value]
Visits: TypeAlias = tuple[tuple[str, int], ...]


class Frame(NamedTuple):
    """One flow on the call stack."""

    flow: str
    step: str
    values: tuple[tuple[str, Value], ...]
    """What is still needed, by name; a name that is missing is unknown."""
    visits: Visits = ()


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
    outcome: str
    """How the conversation ended; empty while it goes on, and when no branch applied."""
    marks: tuple[Mark, ...]
    silent: bool
    """Whether the person said nothing."""


Seen: TypeAlias = Callable[[str, Assign, int], None]
"""Called with flow, assignment and value when a number leaves its range."""
AtEnd: TypeAlias = Callable[[str, Mapping[str, Value]], None]
Arrive: TypeAlias = Callable[[Situation, "Place", Values, Visits], int]
"""Called with the stack below, a step that is come to, and what is known; gives its number."""

NOWHERE: Final = -1
"""The number of an ending, or of where no branch applies."""


@dataclass(slots=True)
class Place:
    """A step, with the numbers of the situations that stand at it."""

    plan: StepPlan
    live: tuple[str, ...]
    plain: dict[tuple[Value | None, ...], int] = field(default_factory=dict)
    """By what is remembered, where nothing lies below and no visits are counted."""
    others: dict[tuple[object, ...], int] = field(default_factory=dict)
    """By what is remembered, the stack below and the visits."""


@dataclass(slots=True)
class _Way:
    """One way out of a step, worked out once for all situations of the step."""

    label: str
    silent: bool
    when: Guard | None = None
    into: str | None = None
    """The variable that is filled; None leaves all as it is."""
    value: Value | None = None
    """None: it becomes unknown."""
    sets: tuple[Ready, ...] = ()
    own: str = ""
    """The step the answer leads to by itself."""
    end: str = ""
    """The outcome the answer ends with by itself."""
    marks: tuple[Mark, ...] = ()
    to: Place | None = None
    """Where it always leads, whatever is known; None: it depends."""
    along: Move | None = None
    """The move that always is."""
    taken: bool = False
    """Whether *along* ever was."""
    made: dict[tuple[int, str], Move] = field(default_factory=dict)
    """Moves by branch and outcome: there are few, and most situations share them."""

    def move(self, branch: int, outcome: str, mark: Mark | None) -> Move:
        """Return the move along this way by way of *branch*."""
        found = self.made.get((branch, outcome))
        if found is None:
            marks = self.marks if mark is None else (*self.marks, mark)
            found = self.made[branch, outcome] = Move(self.label, outcome, marks, self.silent)
        return found


class Mover:
    """Knows every move of every situation of a plan."""

    def __init__(self, plan: Plan, arrive: Arrive, seen: Seen, at_end: AtEnd) -> None:
        """Number what is come to, and report ranges that are left and endings, while moving."""
        self._plan = plan
        self._arrive = arrive
        self._seen = seen
        self._at_end = at_end
        self._ways: dict[tuple[str, str], tuple[_Way, ...]] = {}
        self._marks: set[Mark] = set()
        self._places = {key: Place(step, step.live) for key, step in plan.steps.items()}

    def start(self, flow: str, values: Values) -> int:
        """Return the number of the situation in which *flow* begins with *values*."""
        return self._enter((), flow, self._plan.flows[flow].start, values, ())

    @property
    def marks(self) -> set[Mark]:
        """Everything that was taken so far."""
        ways = [way for ways in self._ways.values() for way in ways]
        always = (way.along.marks for way in ways if way.taken and way.along is not None)
        made = (move.marks for way in ways for move in way.made.values())
        return self._marks.union(*always, *made)

    def moves(self, situation: Situation) -> list[tuple[Move, int]]:
        """Return every move from *situation*, with the number of where it leads."""
        frame = situation[-1]
        plan = self._plan.steps[frame.flow, frame.step]
        ways = self._ways.get((frame.flow, frame.step))
        if ways is None:
            ways = self._ways[frame.flow, frame.step] = self._worked_out(plan)
        held, below = dict(frame.values), situation[:-1]
        if plan.step.call is not None:
            return [(ways[0].move(NOWHERE, "", None), self._call(situation, plan, held))]
        found: list[tuple[Move, int]] = []
        for way in ways:
            if way.when is not None and way.when(held) is not True:
                continue
            values = held.copy()
            if way.into is not None:
                values[way.into] = way.value  # type: ignore[assignment]  # None: unknown
            if way.sets or way.to is None:
                found.append(self._go(situation, plan, way, values))
            else:
                assert way.along is not None
                way.taken = True
                found.append((way.along, self._arrive(below, way.to, values, frame.visits)))
        return found

    def _worked_out(self, plan: StepPlan) -> tuple[_Way, ...]:
        """Return the ways out of a step; those that always lead to one place say so."""
        ways = tuple(_ways(plan.flow, plan))
        only = plan.branches[0][1] if len(plan.branches) == 1 else ""
        only = only if plan.branches and plan.branches[0][0] is None else ""
        for way in ways if plan.step.call is None else ():
            step_id = way.own or ("" if way.end else only)
            place = self._places.get((plan.flow, step_id))
            if place is not None and place.plan.step.limit is None:
                marks = way.marks if way.own else (*way.marks, (plan.flow, plan.step.id, 0))
                way.to, way.along = place, Move(way.label, "", marks, way.silent)
        return ways

    def _go(
        self, situation: Situation, plan: StepPlan, way: _Way, values: Values
    ) -> tuple[Move, int]:
        """Take *way* with *values*, which may be changed."""
        if way.into is not None and way.value is None:
            del values[way.into]
        frame = situation[-1]
        if way.sets:
            self._assign(frame.flow, way.sets, values)
        step_id, outcome, branch = way.own, way.end, NOWHERE
        if not step_id and not outcome:
            branch, step_id = _branch(plan, values)
            outcome = "" if step_id else plan.step.end or ""
        mark = None if branch < 0 else (frame.flow, frame.step, branch)
        if step_id:
            to = self._enter(situation[:-1], frame.flow, step_id, values, frame.visits)
            return way.move(branch, "", mark), to
        if not outcome:
            return way.move(NOWHERE, "", None), NOWHERE
        if len(situation) == 1:
            self._at_end(outcome, values)
            return way.move(branch, outcome, mark), NOWHERE
        marks = list(way.move(branch, "", mark).marks)
        to, outcome = self._return(situation, outcome, values, marks)
        self._marks.update(marks)
        return Move(way.label, outcome, tuple(marks), way.silent), to

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

    # --- entering, calling, coming home

    def _enter(
        self, below: Situation, flow: str, step_id: str, values: Values, visits: Visits
    ) -> int:
        place = self._places[flow, step_id]
        limit = place.plan.step.limit
        if limit is not None:
            counted = dict(visits)
            counted[step_id] = min(counted.get(step_id, 0), limit.times) + 1
            visits = tuple(sorted(counted.items()))
            if counted[step_id] > limit.times:
                place = self._places[flow, limit.then]
        return self._arrive(below, place, values, visits)

    def _call(self, situation: Situation, plan: StepPlan, held: Values) -> int:
        call = plan.step.call
        assert call is not None
        target = self._plan.flows[call.flow]
        values: Values = {
            v.name: v.starts for v in target.variables.values() if v.starts is not None
        }
        for name, guard in plan.inputs:
            given = guard(held)
            if given is not None:
                values[name] = given
        kept = tuple((name, held[name]) for name in plan.during if name in held)
        below = (*situation[:-1], situation[-1]._replace(values=kept))
        return self._enter(below, call.flow, target.start, values, ())

    def _return(
        self, situation: Situation, outcome: str, values: Values, marks: list[Mark]
    ) -> tuple[int, str]:
        """End the called flow on top, and leave the step that called it."""
        caller = situation[-2]
        plan = self._plan.steps[caller.flow, caller.step]
        call = plan.step.call
        assert call is not None
        held = dict(caller.values)
        for mine, theirs in call.gets:
            if theirs == OUTCOME:
                held[mine] = outcome
            elif theirs in values:
                held[mine] = values[theirs]
        self._assign(caller.flow, plan.sets, held)
        branch, step_id = _branch(plan, held)
        if step_id:
            marks.append((caller.flow, caller.step, branch))
            return self._enter(situation[:-2], caller.flow, step_id, held, caller.visits), ""
        ended = plan.step.end or ""
        if ended and len(situation) > 2:  # noqa: PLR2004
            return self._return(situation[:-1], ended, held, marks)
        if ended:
            self._at_end(ended, held)
        return NOWHERE, ended


def _branch(plan: StepPlan, values: Values) -> tuple[int, str]:
    """Return the first branch that applies, and its step; none when there is none."""
    for index, (guard, to) in enumerate(plan.branches):
        if guard is None or guard(values) is True:
            return index, to
    return NOWHERE, ""


# --- the ways out of a step


def _ways(flow: str, plan: StepPlan) -> Iterator[_Way]:
    """Give every way out of a step, in the order they are tried."""
    wait = plan.step.wait
    if wait is None:
        yield _Way("", silent=True, sets=plan.sets)
        return
    for alternative in plan.alternatives:
        yield _answered(flow, plan, wait, alternative)
    into = wait.into or ""
    fixed = UNANSWERED.get(wait.form)
    passed = _own_way(wait, (fixed,)) if wait.skip is None else (wait.skip, "")
    yield _Way(SKIP, silent=False, into=into, sets=plan.sets, own=passed[0], end=passed[1])
    if wait.retry is not None and wait.retry.go is not None:
        yield _Way(GAVE_UP, silent=False, into=into, sets=plan.sets, own=wait.retry.go)
    if wait.form is Form.OFFER or (wait.form is Form.PRACTISE and wait.exercise != "picked"):
        own, end = _own_way(wait, (fixed,))
        sets = (*plan.answer_sets.get(fixed or "", ()), *plan.sets)
        marks = tuple(_marks(flow, plan, wait, (fixed,)))
        yield _Way(NOTHING_FITS, silent=True, sets=sets, own=own, end=end, marks=marks)


def _answered(flow: str, plan: StepPlan, wait: Wait, given: Alternative) -> _Way:
    many = wait.form is Form.MANY
    picked = tuple(given.key.split()) if many else (given.key,)
    own, end = _own_way(wait, picked)
    return _Way(
        given.label,
        silent=False,
        when=given.when,
        into=wait.into if given.value is not None else None,
        value=given.value,
        sets=(*plan.answer_sets.get(given.key, ()), *plan.sets),
        own=own,
        end=end,
        marks=tuple(_marks(flow, plan, wait, picked)),
    )


def _given(wait: Wait, picked: tuple[str | None, ...]) -> Iterator[Answer]:
    """Give the answers among *picked* up to the first that has a way of its own."""
    for answer in wait.answers:
        if answer.id in picked:
            yield answer
            if answer.end is not None or answer.go is not None:
                return


def _own_way(wait: Wait, picked: tuple[str | None, ...]) -> tuple[str, str]:
    """Return the step or the outcome that an answer leads to by itself, or neither."""
    for answer in _given(wait, picked):
        if answer.end is not None:
            return "", answer.end
        if answer.go is not None:
            return answer.go, ""
    return "", ""


def _marks(flow: str, plan: StepPlan, wait: Wait, picked: tuple[str | None, ...]) -> Iterator[Mark]:
    yield from ((flow, plan.step.id, answer.id) for answer in _given(wait, picked))
