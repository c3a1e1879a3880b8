"""What a fixer looks at: the text, the problem, and the nodes when the text can be read."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

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

    # --- rows and blocks

    def indent(self, row: int) -> int:
        """Return the column at which the text of *row* begins, 0-based."""
        text = self.lines.text(row)
        return len(text) - len(text.lstrip(" "))

    def last_row(self, row: int, column: int) -> int:
        """Return the last row of the block that begins in *row* at *column*.

        Empty rows and comments behind its last word belong to what follows.
        """
        last = row
        for later in range(row + 1, len(self.lines)):
            text = self.lines.text(later).strip()
            if text and self.indent(later) <= column and not text.startswith("#"):
                break
            if text and not text.startswith("#"):
                last = later
        return last

    def rows(self, first: int, last: int) -> tuple[int, int]:
        """Return where the rows *first* to *last* start and end, the last line end included."""
        after = last + 1
        end = self.lines.starts[after] if after < len(self.lines) else len(self.source)
        return self.lines.starts[first], end

    def below(self, row: int, text: str) -> Edit:
        """Return the edit that puts the line *text* below *row*."""
        at = self.lines.starts[row] + len(self.lines.text(row))
        return Edit(at, at, "\n" + text)

    def above(self, row: int, text: str) -> Edit:
        """Return the edit that puts the line *text* above *row*."""
        at = self.lines.starts[row]
        return Edit(at, at, text + "\n")

    def keyed(self, row: int) -> "Keyed | None":
        """Return the key and the value of *row*; None when it has no such form."""
        found = _KEYED.match(self.lines.text(row))
        if found is None:
            return None
        return Keyed(
            column=len(found["lead"]),
            key=found["key"].strip("\"'"),
            start=self.lines.starts[row] + found.start("value"),
            end=self.lines.starts[row] + found.end("value"),
        )


class Keyed(NamedTuple):
    """A row that is ``key: value``."""

    column: int
    """0-based, of the key."""
    key: str
    start: int
    """Offset of the value."""
    end: int


_KEYED: Final = re.compile(
    r"(?P<lead> *(?:- +)*)(?P<key>[\w-]+|\"[^\"]*\"|'[^']*'):[ ]+(?P<value>\S.*?)\s*$"
)


def in_quotes(text: str) -> str:
    """Return *text* as a value in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


Fixer: TypeAlias = Callable[[Draft], Iterable[Fix]]
"""Gives the ways to mend the problem of a draft; none when it cannot tell."""


def one(title: str, *edits: Edit, trust: Trust = Trust.SURE) -> tuple[Fix, ...]:
    """Return a single fix of *edits*."""
    return (Fix(title=title, edits=tuple(sorted(edits)), trust=trust),)
