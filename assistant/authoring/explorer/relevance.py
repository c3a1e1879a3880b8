"""Which variables steer, and which of their values can be told apart.

A variable that no condition reads is forgotten. A number that is only compared with 7 needs three
values, not eleven. Variables that are copied into one another, in one flow or between flows, are
told apart by the same constants.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, combinations
from typing import Final, TypeAlias

from assistant.authoring.told_apart import MOST_NAMED, literals, parts_of
from assistant.authoring.told_apart import distinct_values as distinct
from assistant.domain.condition import Arithmetic, Compare, Count, Expr, Name, Value, names_in
from assistant.domain.flow import Assign, Call, Flow, Kind, Step, Variable

Key: TypeAlias = tuple[str, str]
"""Flow id and variable name."""

OUTCOME: Final = "outcome"


@dataclass(slots=True)
class _Links:
    """What flows say about their variables, gathered in one pass."""

    read: set[Key] = field(default_factory=set)
    """Variables that conditions read, or that are computed."""
    sources: dict[Key, set[Key]] = field(default_factory=lambda: defaultdict(set))
    """Variable to those it is filled from."""
    told: dict[Key, set[Value]] = field(default_factory=lambda: defaultdict(set))
    every: set[Key] = field(default_factory=set)
    """Variables of which all values count."""
    above: dict[Key, Key] = field(default_factory=dict)
    """Union-find: variables told apart by the same constants."""

    def root(self, key: Key) -> Key:
        while self.above.get(key, key) != key:
            key = self.above[key]
        return key

    def join(self, keys: Iterable[Key]) -> None:
        roots = [self.root(key) for key in keys]
        for other in roots[1:]:
            self.above[other] = roots[0]


def values_that_count(flows: Mapping[str, Flow]) -> dict[Key, tuple[Value, ...]]:
    """Return the variables of *flows* that steer, each with the values that can be told apart."""
    links = _Links()
    for flow in flows.values():
        _gather(links, flow, flows)
    relevant = _closure(links)
    told: dict[Key, set[Value]] = defaultdict(set)
    every: set[Key] = {links.root(key) for key in links.every}
    for key, values in links.told.items():
        told[links.root(key)] |= values
    found: dict[Key, tuple[Value, ...]] = {}
    for flow in flows.values():
        for variable in flow.variables.values():
            key = (flow.id, variable.name)
            if key in relevant:
                root = links.root(key)
                found[key] = _values(variable, frozenset(told[root]), every=root in every)
    return found


def _closure(links: _Links) -> set[Key]:
    relevant, waiting = set(links.read), list(links.read)
    while waiting:
        fresh = links.sources.get(waiting.pop(), set()) - relevant
        relevant |= fresh
        waiting.extend(fresh)
    return relevant


def _gather(links: _Links, flow: Flow, flows: Mapping[str, Flow]) -> None:
    for step in flow.steps.values():
        for expr in conditions_of(step):
            _condition(links, flow.id, expr)
        for assign in assigns_of(step):
            _assign(links, flow.id, (flow.id, assign.name), assign.value)
        if step.call is not None and step.call.flow in flows:
            _call(links, flow.id, step.call, flows[step.call.flow])
    for check in flow.checks:
        if check.when is not None:
            _condition(links, flow.id, check.when)


def _call(links: _Links, flow: str, call: Call, target: Flow) -> None:
    for assign in call.inputs:
        _assign(links, flow, (target.id, assign.name), assign.value)
    for mine, theirs in call.gets:
        if theirs == OUTCOME:
            links.told[flow, mine].update(target.outcomes)
        else:
            links.sources[flow, mine].add((target.id, theirs))
            links.join(((flow, mine), (target.id, theirs)))


def conditions_of(step: Step) -> Iterator[Expr]:
    """Give the conditions of *step*."""
    yield from (branch.when for branch in step.go if branch.when is not None)
    for answer in step.wait.answers if step.wait else ():
        if answer.when is not None:
            yield answer.when


def assigns_of(step: Step) -> Iterator[Assign]:
    """Give what *step* puts into its own variables."""
    yield from step.sets
    for answer in step.wait.answers if step.wait else ():
        yield from answer.sets


def _condition(links: _Links, flow: str, expr: Expr) -> None:
    links.read.update((flow, name) for name in names_in(expr))
    for part in _walk(expr):
        if isinstance(part, Compare):
            _compare(links, flow, part)


def _compare(links: _Links, flow: str, part: Compare) -> None:
    keys = [(flow, name) for name in sorted(names_in(part))]
    links.join(keys)
    computed = any(isinstance(inner, Arithmetic | Count) for inner in _walk(part))
    for key in keys:
        links.told[key].update(literals(part))
        if computed or len(keys) > 1:
            links.every.add(key)


def _assign(links: _Links, flow: str, target: Key, value: Expr) -> None:
    sources = [(flow, name) for name in sorted(names_in(value))]
    links.sources[target].update(sources)
    links.told[target].update(literals(value))
    if isinstance(value, Name):
        links.join((target, *sources))
    elif isinstance(value, Arithmetic):
        links.read.add(target)
        links.every.update((target, *sources))
    elif sources:
        links.read.add(target)
        _condition(links, flow, value)


def _walk(expr: Expr) -> Iterator[Expr]:
    yield expr
    yield from chain.from_iterable(map(_walk, parts_of(expr)))


def _values(variable: Variable, told: frozenset[Value], *, every: bool) -> tuple[Value, ...]:
    if variable.kind is not Kind.ANY_OF:
        return distinct(variable, told, every=every)
    named = [value for value in variable.values if every or value in told]
    if len(named) > MOST_NAMED:
        return ((), *((value,) for value in named), tuple(named))
    return tuple(chain.from_iterable(combinations(named, size) for size in range(len(named) + 1)))
