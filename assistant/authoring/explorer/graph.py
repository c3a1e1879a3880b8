"""The graph of all situations of a flow, and what can be computed on it."""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from assistant.authoring.explorer.liveness import held_at_end
from assistant.authoring.explorer.moves import Mark, Move, Mover, Situation, Values
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
    search.begin()
    search.run()
    return search.graph


class _Search:
    """A breadth-first visit of all situations."""

    def __init__(self, plan: Plan, flow_id: str) -> None:
        self.graph = Graph()
        self._plan = plan
        self._flow = plan.flows[flow_id]
        self._here = _Here(self.graph, self._flow)
        self._mover = Mover(plan, self._here.overflow, self._here.at_end)
        self._numbers: dict[Situation, int] = {}
        self._waiting: deque[int] = deque()

    def begin(self) -> None:
        """Number the situations the flow can begin in."""
        for values in starting_values(self._plan, self._flow):
            self._number(self._mover.start(self._flow.id, values), -1, "")
        self.graph.starts = len(self.graph.situations)

    def run(self) -> None:
        """Visit until nothing is left, or too much was found."""
        while self._waiting:
            if len(self.graph.situations) > MOST_SITUATIONS:
                self.graph.capped = True
                return
            self._visit(self._waiting.popleft())

    def _visit(self, current: int) -> None:
        graph = self.graph
        self._here.number = current
        for move in self._mover.moves(graph.situations[current]):
            graph.total += 1
            graph.marks.update(move.marks)
            target = -1
            if move.to is not None:
                target = self._number(move.to, current, move.label)
            elif move.outcome:
                graph.outcomes.setdefault(move.outcome, current)
                graph.held[current, len(graph.moves[current])] = self._here.held
            graph.moves[current].append((move, target))

    def _number(self, situation: Situation, parent: int, label: str) -> int:
        known = self._numbers.get(situation)
        if known is None:
            known = self._numbers[situation] = len(self.graph.situations)
            self.graph.situations.append(situation)
            self.graph.moves.append([])
            self.graph.parents.append((parent, label))
            self._waiting.append(known)
        return known


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
        self.held: frozenset[int] = frozenset()
        """Checks whose ``when`` held at the end that was just come to."""
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
        self.held = frozenset(
            n for n, guard in self._checks if guard is None or guard(values) is True
        )
