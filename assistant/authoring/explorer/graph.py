"""The graph of all situations of a flow, and what can be computed on it."""

import gc
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from assistant.authoring.explorer.liveness import held_at_end
from assistant.authoring.explorer.moves import (
    Frame,
    Mark,
    Move,
    Mover,
    Place,
    Situation,
    Values,
    Visits,
)
from assistant.authoring.explorer.plan import Plan
from assistant.domain.condition import Value
from assistant.domain.flow import Assign, Flow
from assistant.engine.guards import compile_expr

MOST_SITUATIONS: Final = 200_000
"""Beyond these only the graph of the steps is vouched for."""
MOST_STARTS: Final = 5_000
"""Combinations of values from outside that a flow is begun with."""


@dataclass(slots=True)
class Graph:
    """Situations by number, and the moves between them."""

    situations: list[Situation] = field(default_factory=list)
    moves: list[list[tuple[Move, int]]] = field(default_factory=list)
    """For each situation its moves, with the number of the one they lead to; -1 is an ending."""
    parents: list[tuple[int, str]] = field(default_factory=list)
    """The situation each one was first reached from, and by which answer; -1 for a start."""
    starts: int = 0
    marks: set[Mark] = field(default_factory=set)
    outcomes: dict[str, int] = field(default_factory=dict)
    """Outcome to the situation it was first reached from."""
    overflows: dict[tuple[str, Assign], tuple[int, int]] = field(default_factory=dict)
    """Flow and assignment to the value that left its range, and the situation."""
    held: dict[tuple[int, int], frozenset[int]] = field(default_factory=dict)
    """Situation and index of a move that ends the flow, to the numbers of the checks whose
    ``when`` holds at that end; those without a ``when`` included."""
    capped: bool = False
    total: int = 0
    """Moves."""
    following: list[list[int]] = field(default_factory=list)
    """For each situation the numbers its moves lead to, endings left out."""
    lost: list[tuple[int, Move]] = field(default_factory=list)
    """Situations and moves after which no branch applies."""

    def path(self, number: int) -> tuple[tuple[int, str], ...]:
        """Return how *number* is reached: situations with the answer given in each."""
        found: list[tuple[int, str]] = []
        parent, label = self.parents[number]
        while parent >= 0:
            found.append((parent, label))
            parent, label = self.parents[parent]
        return tuple(reversed(found))


def build(plan: Plan, flow_id: str) -> Graph:
    """Visit every situation of *flow_id*, breadth first, so that paths are shortest."""
    search = _Search(plan, flow_id)
    with _uncollected():
        search.begin()
        search.run()
    return search.graph


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no circles of objects meanwhile.

    Tuples upon tuples are made here and none of them forms a circle: looking through all of them
    again and again would be most of the work.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Search:
    """A breadth-first visit of all situations."""

    def __init__(self, plan: Plan, flow_id: str) -> None:
        self.graph = Graph()
        self._plan = plan
        self._flow = plan.flows[flow_id]
        self._here = _Here(self.graph, self._flow)
        self._mover = Mover(plan, self._come, self._here.overflow, self._here.at_end)
        self._stacks: dict[Situation, int] = {(): 0}
        self._next = 0
        """The situation to be visited next: they are numbered in the order they are found."""

    def begin(self) -> None:
        """Number the situations the flow can begin in."""
        for values in starting_values(self._plan, self._flow):
            self._mover.start(self._flow.id, values)
            self._reached(-1, "")
        self.graph.starts = len(self.graph.situations)

    def run(self) -> None:
        """Visit until nothing is left, or too much was found."""
        graph = self.graph
        while self._next < len(graph.situations):
            if len(graph.situations) > MOST_SITUATIONS:
                graph.capped = True
                self._leave_open()
                break
            self._visit(self._next)
            self._next += 1
        graph.marks = self._mover.marks

    def _leave_open(self) -> None:
        """Give what was found and never visited no moves."""
        missing = len(self.graph.situations) - len(self.graph.moves)
        self.graph.moves += [[] for _ in range(missing)]
        self.graph.following += [[] for _ in range(missing)]

    def _visit(self, current: int) -> None:
        graph, here = self.graph, self._here
        here.number = current
        here.ends.clear()
        moves = self._mover.moves(graph.situations[current])
        for index, (move, target) in enumerate(moves):
            if target >= len(graph.parents):
                graph.parents.append((current, move.label))
            elif target < 0:
                self._over(current, index, move)
        graph.moves.append(moves)
        graph.following.append([target for _, target in moves if target >= 0])
        graph.total += len(moves)

    def _over(self, current: int, index: int, move: Move) -> None:
        if not move.outcome:
            self.graph.lost.append((current, move))
            return
        self.graph.outcomes.setdefault(move.outcome, current)
        self.graph.held[current, index] = self._here.ends.popleft()

    def _reached(self, parent: int, label: str) -> None:
        if len(self.graph.parents) < len(self.graph.situations):
            self.graph.parents.append((parent, label))

    def _come(self, below: Situation, place: Place, values: Values, visits: Visits) -> int:
        """Return the number of a situation: what it remembers is what is still needed."""
        get = values.get
        kept = tuple([get(name) for name in place.live])
        if not below and not visits:
            number = place.plain.get(kept)
            if number is None:
                number = place.plain[kept] = self._stand(below, place, kept, visits)
            return number
        stack = self._stacks.get(below)
        if stack is None:
            stack = self._stacks[below] = len(self._stacks)
        key = (kept, stack, visits)
        number = place.others.get(key)
        if number is None:
            number = place.others[key] = self._stand(below, place, kept, visits)
        return number

    def _stand(
        self, below: Situation, place: Place, kept: tuple[Value | None, ...], visits: Visits
    ) -> int:
        named = zip(place.live, kept, strict=True)
        known = tuple([(name, held) for name, held in named if held is not None])
        plan = place.plan
        self.graph.situations.append((*below, Frame(plan.flow, plan.step.id, known, visits)))
        return len(self.graph.situations) - 1


def starting_values(plan: Plan, flow: Flow) -> Iterator[Values]:
    """Give every combination of values *flow* can begin with, unknown ones left out."""
    fixed: Values = {}
    open_: list[tuple[str, tuple[Value | None, ...]]] = []
    for variable in flow.variables.values():
        if variable.starts is not None:
            fixed[variable.name] = variable.starts
        elif variable.source is not None and (flow.id, variable.name) in plan.values:
            open_.append((variable.name, (None, *plan.values[flow.id, variable.name])))
    names = [name for name, _ in open_]
    for number, values in enumerate(product(*(choices for _, choices in open_))):
        if number >= MOST_STARTS:
            return
        given = zip(names, values, strict=True)
        yield fixed | {name: value for name, value in given if value is not None}


class _Here:
    """Where the search stands, for what is noticed on the way."""

    def __init__(self, graph: Graph, flow: Flow) -> None:
        self._graph = graph
        self.number = -1
        self.ends: deque[frozenset[int]] = deque()
        """For the ends just come to, in order: the checks whose ``when`` held there."""
        self._checks = [
            (n, None if check.when is None else compile_expr(check.when))
            for n, check in enumerate(flow.checks)
            if check.when is None or held_at_end(check)
        ]

    def overflow(self, flow: str, written: Assign, value: int) -> None:
        """Note a number that leaves its range."""
        self._graph.overflows.setdefault((flow, written), (value, self.number))

    def at_end(self, outcome: str, values: Mapping[str, Value]) -> None:
        """Note which checks have something to say about an ending of the flow."""
        del outcome
        held = (n for n, guard in self._checks if guard is None or guard(values) is True)
        self.ends.append(frozenset(held))
