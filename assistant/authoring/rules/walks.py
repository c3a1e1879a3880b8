"""Ways through a flow that some answers really take: enough of an explorer for one question.

The explorer visits every situation; here one way to one step is looked for, within a bound, so
that checking a file stays nearly as fast as reading it.
"""

from collections import deque
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final, NamedTuple, TypeAlias

from assistant.authoring.told_apart import distinct_values, links_numbers, literals
from assistant.domain.condition import Expr, Value, names_in
from assistant.domain.flow import Answer, Flow, Form, Kind, Step, Variable
from assistant.domain.place import Place
from assistant.engine.guards import Guard, compile_expr

MOST_EXTENDED: Final = 200
"""Ways that are made one step longer."""
MOST_CHECKED: Final = 30
"""Whole ways that are held against their conditions."""
MOST_TRIED: Final = 4_000
"""Values that are tried in one flow: a check stays under a second, whatever the file."""

Values: TypeAlias = Mapping[str, Value]


class Leg(NamedTuple):
    """One step of a way, and how it is left."""

    step: Step
    to: str
    answer: Answer | None = None
    """The answer that leads there by itself."""
    branch: int | None = None
    """The branch of ``go`` that is taken."""
    limited: bool = False
    """Sent on by its ``limit`` before it has done anything."""


class Reading(NamedTuple):
    """One place of a step where a variable is read."""

    name: str
    place: Place
    expr: Expr | None = None
    """What reads it; None for a text."""
    earlier: tuple[Expr, ...] = ()
    """Branches that are looked at before, and may lead away."""
    steers: bool = True
    """Whether it decides a way, and is no value that is put into a variable."""
    entering: bool = True
    """Read before the question is answered; else after it, and after ``set``."""


class Walker:
    """Looks for ways through one flow; what it may try is shared by all it is asked."""

    def __init__(self, flow: Flow) -> None:
        """Begin with nothing tried."""
        self.flow = flow
        self.left = MOST_TRIED
        """Values that may still be tried."""
        self._guards: dict[int, Guard] = {}

    def guard(self, expr: Expr) -> Guard:
        """Return *expr* compiled; a part of the flow, so it lives as long as this does."""
        made = self._guards.get(id(expr))
        if made is None:
            made = self._guards[id(expr)] = compile_expr(expr)
        return made

    def taken_way(self, goal: str, reading: Reading) -> str | None:
        """Return a way to the step *goal* on which nothing fills what is read, told as a chat.

        None when no way can be taken, when what is unknown changes nothing there, or when none is
        found within the bounds: then nothing is said.
        """
        for number, way in enumerate(_ways(self.flow, goal, reading.name)):
            if number >= MOST_CHECKED or self.left <= 0:
                break
            chat = _Trial(self, way, self.flow.steps[goal], reading).chat()
            if chat is not None:
                return " -> ".join((*chat, goal))
        return None


def _ways(flow: Flow, goal: str, unfilled: str) -> Iterator[tuple[Leg, ...]]:
    """Give ways to *goal* that fill nothing into *unfilled*, the shortest first."""
    waiting: deque[tuple[str, tuple[Leg, ...]]] = deque([(flow.start, ())])
    extended = 0
    while waiting and extended < MOST_EXTENDED:
        here, way = waiting.popleft()
        if here == goal:
            yield way
            continue
        extended += 1
        seen = {leg.step.id for leg in way} | {here}
        for leg in legs(flow.steps[here]):
            if leg.to not in seen and not _fills(leg, unfilled):
                waiting.append((leg.to, (*way, leg)))


def legs(step: Step) -> Iterator[Leg]:
    """Give every way from *step* to another."""
    if step.limit is not None:
        yield Leg(step, step.limit.then, limited=True)
    wait = step.wait
    for answer in wait.answers if wait is not None else ():
        if answer.go is not None:
            yield Leg(step, answer.go, answer)
    for index, branch in enumerate(step.go):
        yield Leg(step, branch.to, branch=index)
    if wait is not None and wait.skip is not None:
        yield Leg(step, wait.skip)
    if wait is not None and wait.retry is not None and wait.retry.go is not None:
        yield Leg(step, wait.retry.go)


def _fills(leg: Leg, name: str) -> bool:
    """Whether leaving by *leg* fills *name*; a question passed over counts as asked."""
    step = leg.step
    if leg.limited:
        return False
    sets = (*step.sets, *(leg.answer.sets if leg.answer is not None else ()))
    asked = step.wait is not None and step.wait.into == name
    brought = step.call is not None and any(mine == name for mine, _ in step.call.gets)
    return asked or brought or any(assign.name == name for assign in sets)


class _Trial:
    """Tries values until one way is taken."""

    def __init__(self, walker: Walker, way: tuple[Leg, ...], goal: Step, reading: Reading) -> None:
        self._walker = walker
        self._flow = walker.flow
        self._way = way
        self._goal = goal
        self._reading = reading
        own = (reading.expr,) if reading.expr is not None else ()
        sets = (assign.value for assign in goal.sets)
        exprs = [*_conditions(way), *own, *reading.earlier, *sets]
        self._needed = frozenset().union(*map(names_in, exprs))
        self._told = frozenset(chain.from_iterable(map(literals, exprs)))
        self._every = any(map(links_numbers, exprs))

    def chat(self) -> tuple[str, ...] | None:
        """Return what is said on the way, or None when nothing leads along it."""
        variables = self._flow.variables.values()
        starts = {v.name: v.starts for v in variables if v.starts is not None}
        outside = [v.name for v in variables if v.source is not None and v.name in self._needed]
        for held in self._chosen(outside, starts):
            said = self._from(0, held)
            if said is not None:
                return said
        return None

    def _from(self, index: int, values: Values) -> tuple[str, ...] | None:
        """Return what is said from leg *index* on when the way can be taken with *values*."""
        if index == len(self._way):
            return () if self._read_in_vain(values) else None
        leg = self._way[index]
        for said, held in self._left_by(leg, values):
            self._walker.left -= 1
            if self._walker.left < 0:
                return None
            rest = self._from(index + 1, held)
            if rest is not None:
                return (leg.step.id + said, *rest)
        return None

    def _read_in_vain(self, values: Values) -> bool:
        """Whether what is read stays unknown for want of the variable."""
        reading = self._reading
        if reading.expr is None:
            return True
        guard = self._walker.guard(reading.expr)
        earlier = tuple(map(self._walker.guard, reading.earlier))
        moments: Iterator[Values] = iter((values,))
        if not reading.entering:
            leg = Leg(self._goal, "", branch=0)
            moments = (self._set(leg, held) for _, held in self._answered(leg, values))
        for held in moments:
            self._walker.left -= 1
            if self._walker.left < 0:
                return False
            led_away = any(before(held) is True for before in earlier)
            if guard(held) is None and not led_away and self._would_count(guard, held):
                return True
        return False

    def _would_count(self, guard: Guard, held: Values) -> bool:
        """Whether some value of the variable would have changed what comes next."""
        variable = self._flow.variables[self._reading.name]
        tried = (guard({**held, variable.name: v}) for v in self._values(variable))
        return any(v is True if self._reading.steers else v is not None for v in tried)

    def _left_by(self, leg: Leg, values: Values) -> Iterator[tuple[str, Values]]:
        """Give what may be said at *leg*, with the values it is then left with."""
        step = leg.step
        if leg.limited:
            yield "", values
            return
        for said, held in self._answered(leg, values):
            after = self._set(leg, held)
            if leg.branch is None or self._takes(step, leg.branch, after):
                yield said, after

    def _takes(self, step: Step, index: int, values: Values) -> bool:
        """Whether *step* is left by branch *index*."""
        for number, branch in enumerate(step.go):
            if branch.when is None or self._walker.guard(branch.when)(values) is True:
                return number == index
        return False

    def _answered(self, leg: Leg, values: Values) -> Iterator[tuple[str, Values]]:
        wait, call = leg.step.wait, leg.step.call
        if call is not None:
            brought = [mine for mine, _ in call.gets if mine in self._needed]
            yield from (("", held) for held in self._chosen(brought, values))
        elif wait is None:
            yield "", values
        elif leg.answer is not None:
            if leg.answer.when is None or self._walker.guard(leg.answer.when)(values) is True:
                yield f" [{leg.answer.id}]", self._kept(wait.into, leg.answer.id, values)
        else:
            if leg.branch is not None:
                yield from self._others(leg, values)
            yield " [skipped]", {n: v for n, v in values.items() if n != wait.into}

    def _others(self, leg: Leg, values: Values) -> Iterator[tuple[str, Values]]:
        """Give the answers of *leg* that have no way of their own."""
        wait = leg.step.wait
        assert wait is not None
        led = {a.id for a in wait.answers if a.go is not None or a.end is not None}
        free = [a.id for a in wait.answers if a.id not in led]
        if wait.into is None:
            yield from ((f" [{id_}]", values) for id_ in free)
            return
        variable = self._flow.variables[wait.into]
        for value in self._values(variable):
            names = _ids(value)
            if led.isdisjoint(names) and (wait.form is not Form.CHOICE or names <= {*free}):
                yield f" [{_shown(value)}]", {**values, wait.into: value}

    def _kept(self, into: str | None, answer: str, values: Values) -> Values:
        if into is None:
            return values
        kind = self._flow.variables[into].kind
        value: Value = answer
        if kind is Kind.YES_NO:
            value = answer == "yes"
        elif kind is Kind.ANY_OF:
            value = (answer,)
        return {**values, into: value}

    def _set(self, leg: Leg, values: Values) -> Values:
        held = dict(values)
        for assign in (*(leg.answer.sets if leg.answer else ()), *leg.step.sets):
            value = self._walker.guard(assign.value)(held)
            held.pop(assign.name, None)
            if value is not None:
                held[assign.name] = value
        return held

    def _chosen(self, names: list[str], values: Values) -> Iterator[Values]:
        """Give *values* with every combination of values for *names*."""
        if not names:
            yield values
            return
        for value in self._values(self._flow.variables[names[0]]):
            yield from self._chosen(names[1:], {**values, names[0]: value})

    def _values(self, variable: Variable) -> tuple[Value, ...]:
        if variable.kind is Kind.ANY_OF:
            named = tuple(v for v in variable.values if v in self._told)
            return ((), *((value,) for value in (named or variable.values[:1])), named)
        return distinct_values(variable, self._told, every=self._every)


def _conditions(way: tuple[Leg, ...]) -> Iterator[Expr]:
    """Give what decides whether *way* is taken."""
    for leg in way:
        yield from (branch.when for branch in leg.step.go if branch.when is not None)
        yield from (assign.value for assign in leg.step.sets)
        if leg.answer is not None and leg.answer.when is not None:
            yield leg.answer.when


def _ids(value: Value) -> frozenset[str]:
    """Return the answers that *value* comes from."""
    if isinstance(value, bool):
        return frozenset({"yes" if value else "no"})
    return frozenset(value) if isinstance(value, tuple) else frozenset({str(value)})


def _shown(value: Value) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
