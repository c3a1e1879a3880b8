"""What every property of a flow looks at, and what it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from assistant.authoring.explorer.graph import Graph
from assistant.authoring.explorer.moves import Move
from assistant.authoring.explorer.plan import Plan
from assistant.authoring.explorer.story import Way, path_of, step_name, way_to
from assistant.authoring.explorer.ways import circles, heaviest, in_order
from assistant.content.problems import Problem
from assistant.domain.flow import Flow, Project, Step
from assistant.domain.place import Place


class Found(NamedTuple):
    """Something that does not hold."""

    problem: Problem
    way: Way = ()
    """A way through the flow that shows it; empty when there is none to show."""


@dataclass(slots=True, kw_only=True)
class Proof:
    """Everything a property looks at."""

    plan: Plan
    graph: Graph
    flow: Flow
    project: Project
    _order: list[int] | None = field(default=None)
    _ordered: bool = field(default=False)
    _loops: list[list[int]] | None = field(default=None)
    _silent: list[list[int]] | None = field(default=None)
    _longest: tuple[int, Way] | None = field(default=None)

    @property
    def order(self) -> list[int] | None:
        """All situations, each after all that lead to it; None when some lead in a circle."""
        if not self._ordered:
            self._order, self._ordered = in_order(self.graph), True
        return self._order

    @property
    def loops(self) -> list[list[int]]:
        """Groups of situations that lead back to themselves."""
        if self._loops is None:
            self._loops = self.circles(lambda _: True)
        return self._loops

    @property
    def silent_loops(self) -> list[list[int]]:
        """Groups that lead back to themselves while nobody is asked anything."""
        if self._silent is None:
            self._silent = self.circles(lambda move: move.silent)
        return self._silent

    def circles(self, along: Callable[[Move], bool]) -> list[list[int]]:
        """Return groups of situations that lead back to themselves along some moves."""
        return [] if self.order is not None else circles(self.graph, along)

    @property
    def longest_session(self) -> tuple[int, Way]:
        """The most questions of one session, and the way on which they are asked."""
        if self._longest is None:
            self._longest = _longest_session(self)
        return self._longest

    def step(self, number: int) -> Step:
        """Return the step that situation *number* stands at."""
        top = self.graph.situations[number][-1]
        return self.plan.steps[top.flow, top.step].step

    def name(self, number: int) -> str:
        """Return the name of that step."""
        return step_name(self.graph.situations[number], self.flow.id)

    def way_to_step(self, *ids: str) -> Way:
        """Return a shortest way to the nearest of these steps of the flow; empty without one."""
        here = {(self.flow.id, id_) for id_ in ids}
        for number, situation in enumerate(self.graph.situations):
            if len(situation) == 1 and (situation[0].flow, situation[0].step) in here:
                return self.way(number)
        return ()

    def way(self, number: int, last: str = "") -> Way:
        """Return the shortest way to situation *number*."""
        return way_to(self.graph, number, last)

    def path(self, way: Way) -> str:
        """Return the answers on *way*."""
        return path_of(self.graph, self.flow.id, way)

    def place(self, number: int) -> Place:
        """Return where to look: the step, or the call in the explored flow that leads to it."""
        first = self.graph.situations[number][0]
        return self.plan.steps[first.flow, first.step].step.at


Property: TypeAlias = Callable[[Proof], Iterator[Found]]


def _longest_session(proof: Proof) -> tuple[int, Way]:
    graph, order = proof.graph, proof.order
    assert order is not None
    waits = {key: int(plan.step.wait is not None) for key, plan in proof.plan.steps.items()}
    asked = [waits[situation[-1][:2]] for situation in graph.situations]
    totals = heaviest(graph, asked, order)
    number = start = max(range(graph.starts), key=totals.__getitem__)
    way: list[tuple[int, str]] = []
    while number >= 0:
        ways = [(totals[to], move.label, to) for move, to in graph.moves[number] if to >= 0]
        _, label, target = max(ways, key=lambda found: found[0], default=(0, "", -1))
        way.append((number, label))
        number = target
    return totals[start], tuple(way)
