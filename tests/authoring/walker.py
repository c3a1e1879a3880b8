"""A second opinion on flows: walks the running engine through everything a person could answer.

It shares no code with the explorer. It knows no abstraction and forgets nothing: every number of
every scale, every set of choices, every skip and every answer that is not understood is given to
the engine, and what comes back is counted. Slow, and simple enough to be believed.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import partial
from itertools import chain, combinations, product
from typing import NamedTuple

from assistant.domain.condition import Value
from assistant.domain.events import Choice
from assistant.domain.flow import Answer, Check, Flow, Form, Kind, Project, Step, Variable, Wait
from assistant.domain.inputs import Given, Picked, Rated, Skipped, Unclear, Wrote
from assistant.domain.session import Session, Sprint, Status
from assistant.engine.machine import CompiledFlow, Cursor, How
from assistant.engine.runtime import Offers, Runtime
from assistant.engine.step import begin, step
from tests.authoring.plainly import value_of

OFFER = Choice(id="an_exercise", label="An exercise")
TRIES = 2
TOO_MANY = 500
FAILED = -2
"""Where an edge leads on which the engine gave up: to no end of the flow."""

Values = Mapping[str, Value]


class TooManyError(Exception):
    """The flow is too large to be walked."""


@dataclass(slots=True)
class Walked:
    """Everything that was seen."""

    steps: set[tuple[str, str]] = field(default_factory=set)
    marks: set[tuple[str, str, str | int]] = field(default_factory=set)
    """Flow, step, and the answer given or the branch taken."""
    outcomes: set[str] = field(default_factory=set)
    trapped: bool = False
    """Whether some situation has no way to an end."""
    most_questions: int | None = 0
    """None: a conversation can go round for ever."""
    broken: set[int] = field(default_factory=set)
    """Places in the flow's ``checks`` of promises that did not hold."""
    nodes: int = 0


class Left(NamedTuple):
    """One step of the walked flow was left."""

    step: str
    answers: tuple[str, ...]
    """``step.answer``, ``step.skip``; none where nothing was asked."""
    values: Values
    """After ``set``."""
    outcome: str | None


@dataclass(slots=True)
class Watching:
    """Notes what the compiled machines do, while they do it."""

    flow: str
    walked: Walked
    left: list[Left] = field(default_factory=list)

    def saw(self, flow: Flow, here: str, cursor: Cursor, values: Values) -> None:
        """Note one leaving: from *here* with *values*, to where *cursor* stands now."""
        step = flow.steps[here]
        self.walked.steps.add((flow.id, here))
        self.walked.marks.update((flow.id, here, mark) for mark in taken(step, cursor, values))
        if flow.id != self.flow:
            return
        picked: list[str] = []
        if step.wait is not None:
            answered = cursor.how is How.ANSWERED
            picked = (cursor.answer or "").split() if answered else ["skip"]
        answers = tuple(f"{here}.{one}" for one in picked)
        self.left.append(Left(here, answers, dict(values), cursor.outcome))


@dataclass(frozen=True, slots=True)
class Watched(CompiledFlow):
    """A compiled flow whose leavings are noted."""

    watching: Watching

    def leave(self, cursor: Cursor) -> bool:
        here, values = cursor.state, dict(cursor.values)
        moved = CompiledFlow.leave(self, cursor)
        if moved:
            self.watching.saw(self.flow, here, cursor, values)
        return moved


def taken(left: Step, cursor: Cursor, values: Values) -> Iterator[str | int]:
    """Give the answers given and the branch taken, by the language's own rules."""
    if left.wait is not None:
        answered = cursor.how is How.ANSWERED
        retry = left.wait.retry
        if cursor.how is How.GAVE_UP and retry is not None and retry.go is not None:
            return
        if not answered and left.wait.skip is not None:
            return
        ways = own_ways(left.wait, cursor.answer)
        if answered:
            yield from (answer.id for answer in ways)
        if ways and (ways[-1].go is not None or ways[-1].end is not None):
            return
    for index, branch in enumerate(left.go):
        if branch.when is None or value_of(branch.when, values) is True:
            yield index
            return


def own_ways(wait: Wait, given: str | None) -> list[Answer]:
    """Return the given answers up to the first that has a way of its own."""
    picked = (given or "").split() if wait.form is Form.MANY else [given]
    found: list[Answer] = []
    for answer in wait.answers:
        if answer.id in picked:
            found.append(answer)
            if answer.go is not None or answer.end is not None:
                break
    return found


# --- what can be said at a question


def subsets(values: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return chain.from_iterable(combinations(values, n) for n in range(len(values) + 1))


def all_values(variable: Variable) -> tuple[Value, ...]:
    match variable.kind:
        case Kind.SCALE | Kind.COUNT:
            return tuple(range(variable.low, variable.high + 1))
        case Kind.ONE_OF:
            return variable.values
        case Kind.ANY_OF:
            return tuple(subsets(variable.values))
        case Kind.YES_NO:
            return (True, False)
        case Kind.TEXT:
            return ("words",)


FIXED = {
    Form.YES_NO: ("yes", "no"),
    Form.OFFER: (OFFER.id, "none"),
    Form.PRACTISE: ("done", "stopped", "worse"),
    Form.REACH: ("reached", "no_answer", "later"),
}


def answers_at(flow: Flow, session: Session) -> Iterator[Given]:
    """Give every answer the question that stands can take."""
    wait = flow.steps[session.top.step].wait
    assert wait is not None
    variable = flow.variables.get(wait.into or "")
    held = session.top.values
    shown = (a for a in wait.answers if a.when is None or value_of(a.when, held) is True)
    own = tuple(answer.id for answer in shown)
    if wait.form is Form.NUMBER:
        assert variable is not None
        yield from (Rated(number) for number in range(variable.low, variable.high + 1))
    elif wait.form is Form.WORDS:
        yield Wrote("words")
    elif wait.form is Form.MANY:
        ids = variable.values if variable is not None else own
        yield from (Picked(picked) for picked in subsets(ids))
    else:
        yield from (Picked((id_,)) for id_ in FIXED.get(wait.form, own))


# --- walking


class Walk:
    """All of one flow, with those it calls."""

    def __init__(self, flows: Mapping[str, Flow], flow_id: str) -> None:
        self.walked = Walked()
        self.flow = flows[flow_id]
        self.watching = Watching(flow_id, self.walked)
        plain = Runtime.of(Project(name="p", tries=TRIES), flows)
        watched = {id_: self._watched(compiled) for id_, compiled in plain.flows.items()}
        self.runtime = Runtime(plain.project, watched)
        self.checks = [(n, c) for n, c in enumerate(self.flow.checks) if c.kind != "at_most"]
        self.numbers: dict[Hashable, int] = {}
        self.edges: list[list[tuple[int, int]]] = []
        """For each node: where to, -1 for an end, and how many questions were asked on the way."""
        self.waiting: list[tuple[int, Session, tuple[bool, ...]]] = []

    def _watched(self, compiled: CompiledFlow) -> CompiledFlow:
        parts = {f.name: getattr(compiled, f.name) for f in fields(compiled)}
        return Watched(**parts, watching=self.watching)

    def run(self) -> Walked:
        """Walk everything."""
        armed = tuple(not check.after for _, check in self.checks)
        first = [
            self.come(partial(begin, self.runtime, self.flow.id, given=given), offers, armed, given)
            for given in self.starts()
            for offers in (one, nothing)
        ]
        while self.waiting:
            number, session, armed = self.waiting.pop()
            if len(self.edges) > TOO_MANY:
                raise TooManyError
            for offers in (one, nothing):
                for play in self.plays(session):
                    self.edges[number].append(self.come(play, offers, armed, None, session))
        self.walked.nodes = len(self.edges)
        self.walked.trapped = not all(self.can_end())
        self.walked.most_questions = self.longest(first)
        return self.walked

    def starts(self) -> Iterator[dict[str, Value]]:
        outside = [v for v in self.flow.variables.values() if v.source is not None]
        for values in product(*((None, *all_values(v)) for v in outside)):
            pairs = zip(outside, values, strict=True)
            yield {v.name: value for v, value in pairs if value is not None}

    def plays(self, session: Session) -> Iterator[Callable[..., Sprint]]:
        """Give every input, ready to be played: answers, a skip, and giving up."""
        flow = self.runtime.flows[session.top.flow].flow
        wait = flow.steps[session.top.step].wait
        assert wait is not None
        for given in (*answers_at(flow, session), Skipped()):
            yield partial(step, self.runtime, session, given)
        for _ in range(wait.retry.tries if wait.retry is not None else TRIES):
            session = step(self.runtime, session, Unclear("?"), offers=one).session
        yield partial(step, self.runtime, session, Unclear("?"))

    def come(
        self,
        play: Callable[..., Sprint],
        offers: Offers,
        armed: tuple[bool, ...],
        given: Values | None,
        before: Session | None = None,
    ) -> tuple[int, int]:
        """Play, and number where it leads; return the number and the questions asked."""
        self.watching.left.clear()
        session = play(offers=offers).session
        asked = session.questions
        starts = {n: v.starts for n, v in self.flow.variables.items() if v.starts is not None}
        entering = None if given is None else {**starts, **given}
        armed = self.held(list(armed), session, entering, before)
        if session.status is Status.ENDED:
            self.walked.outcomes.add(session.outcome)
            return (FAILED if session.outcome == "failed" else -1), asked
        self.walked.steps.update((frame.flow, frame.step) for frame in session.frames)
        kept = replace(session, past=(), questions=0, offers=(OFFER,), exercise=OFFER.id)
        key = (stack_of(kept), armed)
        if key not in self.numbers:
            self.numbers[key] = len(self.edges)
            self.waiting.append((len(self.edges), kept, armed))
            self.edges.append([])
        return self.numbers[key], asked

    # --- promises, held as they are written

    def held(
        self,
        armed: list[bool],
        session: Session,
        entering: Values | None,
        before: Session | None,
    ) -> tuple[bool, ...]:
        """Hold all promises against one sprint; return which are armed after it."""
        asked_at = dict(before.frames[0].values) if before is not None else {}
        for left in self.watching.left:
            if entering is not None:
                self.entered(armed, left.step, entering)
            self.answered(armed, left.answers, asked_at if entering is None else entering)
            if left.outcome is not None:
                self.ended(armed, left)
            entering = left.values
        if entering is not None and session.status is Status.WAITING:
            self.entered(armed, session.frames[0].step, entering)
        return tuple(armed)

    def entered(self, armed: list[bool], here: str, values: Values) -> None:
        for place, (number, check) in enumerate(self.checks):
            if armed[place] and here in (check.target, *check.also):
                if check.kind == "never":
                    if holds(check, values):
                        self.walked.broken.add(number)
                else:
                    armed[place] = False
            if here in (*check.after, *check.before):
                self.moment(armed, place, check, values)

    def answered(self, armed: list[bool], answers: tuple[str, ...], values: Values) -> None:
        for place, (_, check) in enumerate(self.checks):
            if set(answers) & {*check.after, *check.before}:
                self.moment(armed, place, check, values)

    @staticmethod
    def moment(armed: list[bool], place: int, check: Check, values: Values) -> None:
        if check.before:
            armed[place] = False
        elif check.kind != "always" or holds(check, values):
            armed[place] = True

    def ended(self, armed: list[bool], left: Left) -> None:
        end = f"end {left.outcome}"
        for place, (number, check) in enumerate(self.checks):
            if not armed[place]:
                continue
            if check.kind == "always":
                breaks = end not in (check.target, *check.also)
            elif check.kind == "never":
                breaks = check.target == end and holds(check, left.values)
            else:
                breaks = holds(check, left.values)
            if breaks:
                self.walked.broken.add(number)

    # --- what follows from the graph

    def can_end(self) -> list[bool]:
        found = [any(to == -1 for to, _ in edges) for edges in self.edges]
        changed = True
        while changed:
            changed = False
            for number, edges in enumerate(self.edges):
                if not found[number] and any(to >= 0 and found[to] for to, _ in edges):
                    found[number] = changed = True
        return found

    def longest(self, first: list[tuple[int, int]]) -> int | None:
        """Return the most questions from a start to an end; None when there is a circle."""
        order = self.sorted_by_need()
        if order is None:
            return None
        totals = [0] * len(self.edges)
        for number in order:
            ways = self.edges[number]
            totals[number] = max((n + (totals[to] if to >= 0 else 0) for to, n in ways), default=0)
        return max(n + (totals[to] if to >= 0 else 0) for to, n in first)

    def sorted_by_need(self) -> list[int] | None:
        """Return the nodes, each after all it leads to; None when some lead back to themselves."""
        open_ = [len({to for to, _ in edges if to >= 0}) for edges in self.edges]
        back: list[set[int]] = [set() for _ in self.edges]
        for number, edges in enumerate(self.edges):
            for to, _ in edges:
                if to >= 0:
                    back[to].add(number)
        order = [number for number, left in enumerate(open_) if not left]
        for number in order:
            for before in back[number]:
                open_[before] -= 1
                if not open_[before]:
                    order.append(before)
        return order if len(order) == len(self.edges) else None


def one(session: Session) -> tuple[Choice, ...]:
    del session
    return (OFFER,)


def nothing(session: Session) -> tuple[Choice, ...]:
    del session
    return ()


def holds(check: Check, values: Values) -> bool:
    return check.when is None or value_of(check.when, values) is True


def stack_of(session: Session) -> Hashable:
    return tuple(
        (f.flow, f.step, tuple(sorted(f.values.items())), tuple(sorted(f.visits.items())))
        for f in session.frames
    )


def walk(flows: Mapping[str, Flow], flow_id: str) -> Walked:
    """Walk *flow_id* and all it calls.

    Raises:
        TooManyError: there are more situations than anyone wants to wait for.
    """
    return Walk(flows, flow_id).run()
