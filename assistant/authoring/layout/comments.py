"""The comments of a file, each with the part of the file that it is about.

A comment on lines of its own belongs to what follows it, one behind a value to that value. When
parts change their order, their comments go with them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.content.nodes import FOLDED, LITERAL, MappingNode, Node, ScalarNode, SequenceNode


@dataclass(slots=True)
class Comments:
    """What comments say, by the node they belong to."""

    above: dict[int, list[str]] = field(default_factory=dict)
    """Identity of a key or item, to the lines above it; an empty one is a paragraph's end."""
    behind: dict[int, str] = field(default_factory=dict)
    below: list[str] = field(default_factory=list)
    """At the end of the file."""
    inside: set[int] = field(default_factory=set)
    """Rows that have one."""


@dataclass(frozen=True, slots=True)
class _Found:
    row: int
    text: str
    alone: bool


def comments_of(root: Node, anchors: list[tuple[int, int]]) -> Comments:
    """Return the comments of the file that *root* was read from.

    Args:
        root: the whole document.
        anchors: row and identity of every key and item that gets a line of its own, in the order
            of the file.
    """
    found = Comments()
    waiting: list[_Found] = []
    remarks = list(_comments(root))
    found.inside = {remark.row for remark in remarks}
    last: tuple[int, int] | None = None
    rest = iter(anchors)
    following = next(rest, None)
    for remark in remarks:
        while following is not None and (
            following[0] < remark.row or (following[0] == remark.row and not remark.alone)
        ):
            if waiting:
                found.above[following[1]] = _lines(waiting, following[0])
                waiting = []
            last, following = following, next(rest, None)
        if remark.alone or last is None:
            waiting.append(remark)
        elif last[1] in found.behind:
            found.above.setdefault(last[1], []).append(remark.text)
        else:
            found.behind[last[1]] = remark.text
    if waiting and following is not None:
        found.above[following[1]] = _lines(waiting, following[0])
    else:
        found.below = [remark.text for remark in waiting]
    return found


def _lines(remarks: list[_Found], row: int) -> list[str]:
    """Return the texts of *remarks* above *row*, with an empty line where paragraphs end."""
    lines: list[str] = []
    rows = [remark.row for remark in remarks]
    for remark, after in zip(remarks, (*rows[1:], row), strict=True):
        lines.append(remark.text)
        if after > remark.row + 1:
            lines.append("")
    return lines


def _comments(root: Node) -> Iterator[_Found]:
    lines = root.source.lines
    texts = _texts(root)
    for row, line in enumerate(lines):
        spans = texts.get(row, ())
        if "#" not in line or (0, -1) in spans:
            continue
        for at in (index for index, sign in enumerate(line) if sign == "#"):
            if not any(start <= at < end for start, end in spans):
                yield _Found(row, line[at:].rstrip(), line[:at].strip() == "")
                break


def _texts(root: Node) -> dict[int, list[tuple[int, int]]]:
    """Return for each row where text stands; (0, -1) for a row that is text as a whole."""
    found: dict[int, list[tuple[int, int]]] = {}
    for scalar in scalars(root):
        if scalar.style in {LITERAL, FOLDED}:
            for row in _block(scalar):
                found.setdefault(row, []).append((0, -1))
            continue
        for row in range(scalar.line, scalar.end_line + 1):
            start = scalar.column if row == scalar.line else 0
            line = scalar.source.lines[row] if row < len(scalar.source.lines) else ""
            end = scalar.end_column if row == scalar.end_line else len(line)
            found.setdefault(row, []).append((start, end))
    return found


def _block(scalar: ScalarNode) -> Iterator[int]:
    """Give the rows of the text under ``|`` or ``>``."""
    lines = scalar.source.lines
    depth: int | None = None
    for row in range(scalar.line + 1, len(lines)):
        text = lines[row]
        if not text.strip():
            continue
        indent = len(text) - len(text.lstrip(" "))
        if depth is None:
            depth = indent if scalar.text.strip() else len(text) + 1
        if indent < depth:
            break
        yield row


def scalars(node: Node) -> Iterator[ScalarNode]:
    """Give every single value and key of *node*."""
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from scalars(item)
    elif isinstance(node, MappingNode):
        for key, value in node.entries:
            yield key
            yield from scalars(value)
