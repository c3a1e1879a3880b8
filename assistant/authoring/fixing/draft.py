"""What a fixer looks at: the text, the problem, and the nodes when the text can be read."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from assistant.authoring.fixing.edit import Edit, Fix, Lines, Trust
from assistant.content.flow_reader import FlowReading, read_draft
from assistant.content.known import NOTHING, Known
from assistant.content.nodes import MappingNode, Node, ScalarNode, SequenceNode
from assistant.content.problems import Problem


@dataclass(slots=True)
class Draft:
    """A file with a problem, opened for mending."""

    source: str
    path: str
    problem: Problem
    known: Known = NOTHING
    lines: Lines = field(init=False)
    _reading: FlowReading | None = None

    def __post_init__(self) -> None:
        """Cut the text into lines."""
        self.lines = Lines(self.source)

    @property
    def reading(self) -> FlowReading:
        """The flow as far as it can be read."""
        if self._reading is None:
            self._reading = read_draft(self.source.encode(), self.path, self.known)
        return self._reading

    @property
    def root(self) -> Node | None:
        """The root node; None when the text cannot be read as YAML."""
        return self.reading.root

    @property
    def at(self) -> int:
        """The offset of the problem."""
        return self.lines.offset(self.problem.place)

    @property
    def row(self) -> int:
        """The line of the problem, 0-based."""
        return min(max(self.problem.place.line - 1, 0), len(self.lines) - 1)

    def way_to(self, offset: int) -> tuple[tuple[str | int, Node], ...]:
        """Return the nodes from the root down to the one at *offset*, each with its key or index.

        Empty when no node stands there. A key counts as its value's way.
        """
        found: list[tuple[str | int, Node]] = []
        node = self.root
        while node is not None:
            inner = self._inner(node, offset)
            if inner is None:
                break
            found.append(inner)
            node = inner[1]
        return tuple(found)

    def _inner(self, node: Node, offset: int) -> tuple[str | int, Node] | None:
        """Return the part of *node* that begins last before or at *offset*."""
        best: tuple[str | int, Node] | None = None
        if isinstance(node, MappingNode):
            for key, value in node.entries:
                if self.start(key) <= offset:
                    best = (key.text, value)
        elif isinstance(node, SequenceNode):
            for index, item in enumerate(node.items):
                if self.start(item) <= offset:
                    best = (index, item)
        return best

    def start(self, node: Node) -> int:
        """Return the offset at which the token of *node* starts, its opening sign included."""
        return self.lines.starts[node.line] + node.column

    def scalar_at(self, offset: int) -> ScalarNode | None:
        """Return the single value that covers *offset*."""
        way = self.way_to(offset)
        node = way[-1][1] if way else self.root
        return node if isinstance(node, ScalarNode) else None

    def span(self, node: ScalarNode) -> tuple[int, int]:
        """Return where the token of *node* starts and ends."""
        end = min(node.end_line, len(self.lines) - 1)
        return self.start(node), min(self.lines.starts[end] + node.end_column, len(self.source))


Fixer: TypeAlias = Callable[[Draft], Iterable[Fix]]
"""Gives the ways to mend the problem of a draft; none when it cannot tell."""


def one(title: str, *edits: Edit, trust: Trust = Trust.SURE) -> tuple[Fix, ...]:
    """Return a single fix of *edits*."""
    return (Fix(title=title, edits=tuple(sorted(edits)), trust=trust),)
