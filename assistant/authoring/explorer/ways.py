"""What can be computed on the graph of situations: endings, circles, longest ways."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from assistant.authoring.explorer.graph import Graph
from assistant.authoring.explorer.moves import Move


def can_end(graph: Graph) -> list[bool]:
    """Return for each situation whether some ending can be reached from it."""
    back: list[list[int]] = [[] for _ in graph.situations]
    found = [False] * len(graph.situations)
    waiting: list[int] = []
    for number, moves in enumerate(graph.moves):
        for move, target in moves:
            if target >= 0:
                back[target].append(number)
            elif move.outcome and not found[number]:
                found[number] = True
                waiting.append(number)
    while waiting:
        for before in back[waiting.pop()]:
            if not found[before]:
                found[before] = True
                waiting.append(before)
    return found


def circles(graph: Graph, along: Callable[[Move], bool]) -> list[list[int]]:
    """Return groups of situations that lead back to themselves (Tarjan, without recursion).

    Args:
        graph: the situations.
        along: which moves count.
    """
    successors = [
        [target for move, target in moves if target >= 0 and along(move)] for moves in graph.moves
    ]
    groups = _components(successors)
    return [group for group in groups if len(group) > 1 or group[0] in successors[group[0]]]


def _components(successors: list[list[int]]) -> list[list[int]]:
    search = _Tarjan(successors)
    for root, targets in enumerate(successors):
        if targets:
            search.visit(root)
    return search.groups


class _Tarjan:
    """Strongly connected components, with a stack of its own instead of recursion."""

    def __init__(self, successors: list[list[int]]) -> None:
        self.groups: list[list[int]] = []
        self._successors = successors
        self._order: dict[int, int] = {}
        self._low = [0] * len(successors)
        self._stack: list[int] = []
        self._on_stack = [False] * len(successors)

    def visit(self, root: int) -> None:
        """Find the components that can be reached from *root*."""
        if root in self._order:
            return
        work = [self._open(root)]
        while work:
            node, rest = work[-1]
            child = next(rest, None)
            if child is None:
                work.pop()
                if work:
                    above = work[-1][0]
                    self._low[above] = min(self._low[above], self._low[node])
                self._close(node)
            elif child not in self._order:
                work.append(self._open(child))
            elif self._on_stack[child]:
                self._low[node] = min(self._low[node], self._order[child])

    def _open(self, node: int) -> tuple[int, Iterator[int]]:
        self._order[node] = self._low[node] = len(self._order)
        self._stack.append(node)
        self._on_stack[node] = True
        return node, iter(self._successors[node])

    def _close(self, node: int) -> None:
        if self._low[node] != self._order[node]:
            return
        group: list[int] = []
        while not group or group[-1] != node:
            group.append(self._stack.pop())
            self._on_stack[group[-1]] = False
        self.groups.append(group)


def shortest_circle(graph: Graph, group: Iterable[int]) -> tuple[int, ...]:
    """Return a shortest way from the first-reached situation of *group* back to itself."""
    inside = set(group)
    start = min(inside)
    ways: deque[tuple[int, ...]] = deque([(start,)])
    seen = {start}
    while ways:
        way = ways.popleft()
        for _, target in graph.moves[way[-1]]:
            if target == start:
                return (*way, start)
            if target in inside and target not in seen:
                seen.add(target)
                ways.append((*way, target))
    return (start, start)


def in_order(graph: Graph) -> list[int] | None:
    """Return all situations, each after all that lead to it; None when some lead in a circle."""
    coming = [0] * len(graph.situations)
    for targets in graph.following:
        for target in targets:
            coming[target] += 1
    order = [number for number, count in enumerate(coming) if not count]
    for number in order:
        for target in graph.following[number]:
            coming[target] -= 1
            if not coming[target]:
                order.append(target)
    return order if len(order) == len(graph.situations) else None


def heaviest(graph: Graph, weights: list[int], order: list[int]) -> list[int]:
    """Return for each situation the weight of the heaviest way from it to an end.

    Args:
        graph: the situations.
        weights: of each situation.
        order: from ``in_order``.
    """
    totals = weights[:]
    following = graph.following
    for number in reversed(order):
        if following[number]:
            totals[number] += max([totals[target] for target in following[number]])
    return totals


def longest(graph: Graph, weights: list[int]) -> tuple[list[int], list[int]]:
    """Return for each situation the heaviest silent way from it, and the next situation on it.

    Only where there are no silent circles. Ways stop where the person speaks.
    """
    totals = [-1] * len(graph.situations)
    following = [-1] * len(graph.situations)
    for root in range(len(graph.situations)):
        work = [root] if totals[root] < 0 else []
        while work:
            node = work[-1]
            targets = [t for m, t in graph.moves[node] if t >= 0 and m.silent]
            missing = [target for target in targets if totals[target] < 0]
            if missing:
                work.extend(missing)
                continue
            work.pop()
            best = max(targets, key=totals.__getitem__, default=-1)
            totals[node] = weights[node] + (totals[best] if best >= 0 else 0)
            following[node] = best
    return totals, following
