"""The numbers that every rating and count can be at every step: the smallest and the largest.

What is known of a number is carried along every way, narrowed by the conditions a way passes and
changed by what is set. An unknown number has no span: no condition takes it anywhere.
"""

from collections.abc import Mapping
from typing import Final, TypeAlias

from assistant.domain.condition import (
    Arithmetic,
    Both,
    Compare,
    Count,
    Either,
    Expr,
    Literal,
    Name,
    Negation,
)
from assistant.domain.flow import Answer, Assign, Flow, Kind, Step, Variable, Wait

Span: TypeAlias = tuple[int, int]
Spans: TypeAlias = dict[str, Span]
"""Name to smallest and largest; a number that is unknown everywhere is missing."""

MOST_VISITS: Final = 60
"""Times one step is looked at anew; then nothing is said, and proving is left to the explorer."""
MOST_CARRIED: Final = 100_000
"""Numbers that are carried from step to step in one flow; then nothing is said either."""

_NUMBERS: Final = frozenset({Kind.SCALE, Kind.COUNT})
_TURNED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
_DENIED: Final = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}


class Reached:
    """The spans with which each step of a flow is reached."""

    def __init__(self, flow: Flow) -> None:
        """Follow every way through *flow*, whose steps all exist."""
        self._flow = flow
        self._numbers = {n: v for n, v in flow.variables.items() if v.kind in _NUMBERS}
        self._visits: dict[str, int] = {}
        self.at: dict[str, Spans] = {flow.start: self._outside()}
        self.blurred = not self._numbers
        """Whether nothing can be told: there is no number, or there are too many ways."""
        waiting = [flow.start] if self._numbers else []
        carried = 0
        while waiting:
            step_id = waiting.pop()
            self._visits[step_id] = self._visits.get(step_id, 0) + 1
            carried += len(self._numbers) * (1 + len(flow.steps[step_id].go))
            if self._visits[step_id] > MOST_VISITS or carried > MOST_CARRIED:
                self.blurred = True
                return
            waiting.extend(self._pass(flow.steps[step_id]))

    def _outside(self) -> Spans:
        found: Spans = {}
        for name, variable in self._numbers.items():
            if isinstance(variable.starts, int):
                found[name] = (variable.starts, variable.starts)
            elif variable.source is not None:
                found[name] = (variable.low, variable.high)
        return found

    def _pass(self, step: Step) -> list[str]:
        """Carry the spans of *step* on, and return the steps where something is new."""
        spans = self.at[step.id]
        fresh = []
        if step.limit is not None and self._join(step.limit.then, spans):
            fresh.append(step.limit.then)
        for target, left in self._ways(step, spans):
            if self._join(target, left):
                fresh.append(target)
        return fresh

    def _ways(self, step: Step, spans: Spans) -> list[tuple[str, Spans]]:
        wait = step.wait
        found = [
            (answer.go, self.leaving(step, spans, answer))
            for answer in (wait.answers if wait is not None else ())
            if answer.go is not None
        ]
        left = self.leaving(step, spans, None)
        if wait is not None:
            passed = (wait.skip, wait.retry.go if wait.retry is not None else None)
            without = self._without_into(wait, left)
            found.extend((target, without) for target in passed if target is not None)
        for branch in step.go:
            taken = left if branch.when is None else narrowed(left, branch.when, holds=True)
            if taken is not None:
                found.append((branch.to, taken))
            if branch.when is not None:
                left = narrowed(left, branch.when, holds=False) or {}
        return found

    @staticmethod
    def _without_into(wait: Wait, spans: Spans) -> Spans:
        """A question that is passed over leaves its variable unknown."""
        return {name: span for name, span in spans.items() if name != wait.into}

    def filled(self, step: Step, spans: Spans) -> Spans:
        """Return *spans* once the answer, or the called flow, has filled its variables."""
        wait, call = step.wait, step.call
        names = [mine for mine, _ in call.gets] if call is not None else []
        if wait is not None and wait.into is not None:
            names.append(wait.into)
        numbers = (self._numbers[name] for name in names if name in self._numbers)
        fresh = {variable.name: (variable.low, variable.high) for variable in numbers}
        return {**spans, **fresh} if fresh else spans

    def leaving(self, step: Step, spans: Spans, answer: Answer | None) -> Spans:
        """Return *spans* once the sets of *answer*, and then of *step*, have run."""
        sets = (*(answer.sets if answer is not None else ()), *step.sets)
        spans = self.filled(step, spans)
        for assign in sets:
            spans = self.assigned(spans, assign)
        return spans

    def assigned(self, spans: Spans, assign: Assign) -> Spans:
        """Return *spans* after *assign*; the engine keeps a number inside its range."""
        variable = self._numbers.get(assign.name)
        if variable is None:
            return spans
        found = span_of(assign.value, spans, self._flow.variables)
        left = {name: span for name, span in spans.items() if name != assign.name}
        if found is not None:
            low, high = (min(max(end, variable.low), variable.high) for end in found)
            left[assign.name] = (low, high)
        return left

    def _join(self, step_id: str, spans: Spans) -> bool:
        before = self.at.get(step_id)
        if before is None:
            self.at[step_id] = dict(spans)
            return True
        changed = False
        for name, (low, high) in spans.items():
            known = before.get(name, (low, high))
            wider = (min(low, known[0]), max(high, known[1]))
            if before.get(name) != wider:
                before[name] = wider
                changed = True
        return changed


def span_of(expr: Expr, spans: Spans, variables: Mapping[str, Variable]) -> Span | None:
    """Return the smallest and largest value of *expr*; None when it is no known number."""
    match expr:
        case Literal(bool()):
            return None
        case Literal(int(value)):
            return value, value
        case Name(name):
            return spans.get(name)
        case Count(name) if name in variables:
            return 0, len(variables[name].values)
        case Arithmetic(sign, left, right):
            one, other = span_of(left, spans, variables), span_of(right, spans, variables)
            return None if one is None or other is None else _computed(sign, one, other)
        case _:
            return None


def _computed(sign: str, one: Span, other: Span) -> Span:
    if sign == "+":
        return one[0] + other[0], one[1] + other[1]
    if sign == "-":
        return one[0] - other[1], one[1] - other[0]
    ends = [a * b for a in one for b in other]
    return min(ends), max(ends)


def narrowed(spans: Spans, expr: Expr, *, holds: bool) -> Spans | None:
    """Return *spans* where *expr* holds, or where it does not; None when that cannot be."""
    match expr:
        case Negation(part):
            return narrowed(spans, part, holds=not holds)
        case Both(parts) | Either(parts):
            together = isinstance(expr, Both) is holds
            of_parts = _all if together else _any
            return of_parts(spans, parts, holds=holds)
        case Compare(first, ((sign, second),)):
            return _compared(spans, first, sign if holds else _DENIED.get(sign, ""), second)
        case Compare() if holds:
            return _chain(spans, expr)
        case _:
            return spans


def _chain(spans: Spans, expr: Compare) -> Spans | None:
    left, found = expr.first, spans
    for sign, right in expr.rest:
        after = _compared(found, left, sign, right)
        if after is None:
            return None
        left, found = right, after
    return found


def _all(spans: Spans, parts: tuple[Expr, ...], *, holds: bool) -> Spans | None:
    found = spans
    for part in parts:
        after = narrowed(found, part, holds=holds)
        if after is None:
            return None
        found = after
    return found


def _any(spans: Spans, parts: tuple[Expr, ...], *, holds: bool) -> Spans | None:
    ways = [way for part in parts if (way := narrowed(spans, part, holds=holds)) is not None]
    if not ways:
        return None
    return {
        name: (min(way[name][0] for way in ways), max(way[name][1] for way in ways))
        for name in spans
    }


def _compared(spans: Spans, left: Expr, sign: str, right: Expr) -> Spans | None:
    if sign not in _TURNED:
        return spans
    one, other = span_of(left, spans, {}), span_of(right, spans, {})
    if one is None or other is None:
        return spans
    found: Spans | None = dict(spans)
    for expr, way, against in ((left, sign, other), (right, _TURNED[sign], one)):
        found = None if found is None else _held_to(found, expr, way, against)
    return found


def _held_to(spans: Spans, expr: Expr, sign: str, against: Span) -> Spans | None:
    """Return *spans* where *expr* stands in the relation *sign* to a number in *against*."""
    match expr:
        case Name(name) if name in spans:
            cut = _cut(spans[name], sign, against)
            return None if cut is None else {**spans, name: cut}
        case Arithmetic("+", left, right) if sign != "!=":
            other = span_of(right, spans, {})
            moved = None if other is None else _computed("-", against, other)
            return spans if moved is None else _held_to(spans, left, sign, moved)
        case Arithmetic("-", left, right) if sign != "!=":
            other = span_of(right, spans, {})
            moved = None if other is None else _computed("+", against, other)
            return spans if moved is None else _held_to(spans, left, sign, moved)
        case _:
            return spans


def _cut(span: Span, sign: str, against: Span) -> Span | None:
    low, high = span
    match sign:
        case "<":
            high = min(high, against[1] - 1)
        case "<=":
            high = min(high, against[1])
        case ">":
            low = max(low, against[0] + 1)
        case ">=":
            low = max(low, against[0])
        case "==":
            low, high = max(low, against[0]), min(high, against[1])
        case _ if against == (low, low):
            low += 1
        case _ if against == (high, high):
            high -= 1
    return (low, high) if low <= high else None
