"""Nodes to text, in the one layout."""

from typing import Final

from assistant.authoring.layout.comments import Comments, comments_of, scalars
from assistant.authoring.layout.order import below, is_block, is_prose, ordered
from assistant.content.nodes import FOLDED, LITERAL, MappingNode, Node, ScalarNode, SequenceNode

WIDEST: Final = 320
"""Columns up to which what was written between brackets stays there."""
WIDE: Final = 120
"""Columns from which a mapping between brackets has a line for itself, below its key."""

_SCHEMA: Final = "# $schema:"
_STEP: Final = "  "
_APART: Final = frozenset({("variables",), ("steps",), ("checks",), ("moved",)})
"""Sections with an empty line before them."""

Path = tuple[str, ...]


class NoLayoutError(Exception):
    """A text has a form that the layout cannot keep."""


def written(root: MappingNode) -> str:
    """Return the flow *root* in the one layout.

    Raises:
        NoLayoutError: it holds something the layout cannot keep; leave the file as it is.
    """
    writer = _Writer()
    writer.gather(root, ())
    writer.anchors.sort(key=lambda anchor: anchor[0])
    writer.comments = comments_of(root, writer.anchors)
    if writer.crowded(root):
        raise NoLayoutError("a comment stands between brackets")
    head = writer.head(root)
    lines = [*head, *writer.mapping(root, (), 0)]
    if writer.comments.below:
        lines += ["", *writer.comments.below]
    return "\n".join(lines).strip("\n") + "\n"


class _Writer:
    """Writes one file."""

    def __init__(self) -> None:
        self.comments = Comments()
        self.anchors: list[tuple[int, int]] = []

    def head(self, root: MappingNode) -> list[str]:
        """Take out and return the comments that are about the file, and not about its first key."""
        first = min((key for key, _ in root.entries), key=lambda key: key.line, default=None)
        lines = self.comments.above.get(id(first), [])
        ends = [index + 1 for index, line in enumerate(lines) if not line]
        own = max(ends, default=1 if lines[:1] and lines[0].startswith(_SCHEMA) else 0)
        self.comments.above[id(first)] = lines[own:]
        return lines[:own]

    # --- what gets a line of its own

    def gather(self, node: Node, path: Path) -> None:
        """Note every key and item of *node* that gets a line of its own."""
        if isinstance(node, ScalarNode) or not self.opens(node, path):
            return
        if isinstance(node, SequenceNode):
            for item in node.items:
                self.anchors.append((item.line, id(item)))
                self.gather(item, (*path, "-"))
            return
        for key, value in node.entries:
            self.anchors.append((key.line, id(key)))
            self.gather(value, below(path, key.text))

    def opens(self, node: Node, path: Path) -> bool:
        """Whether *node* is written as a block."""
        if isinstance(node, ScalarNode) or not (
            node.items if isinstance(node, SequenceNode) else node.entries
        ):
            return False
        if is_block(path) or not _bracketed(node) or self._holds_prose(node, path):
            return True
        return len(self.between_brackets(node)) > WIDEST

    def _holds_prose(self, node: Node, path: Path) -> bool:
        if not isinstance(node, MappingNode):
            return False
        return any(is_prose(below(path, key.text)) for key, _ in node.entries)

    def crowded(self, root: MappingNode) -> bool:
        """Whether a comment stands inside brackets, where it would lose its place."""
        return any(self._crowded(node) for node in _collections(root))

    def _crowded(self, node: Node) -> bool:
        if not _bracketed(node):
            return False
        rows = range(node.line, max((s.end_line for s in scalars(node)), default=node.line))
        return any(row in self.comments.inside for row in rows)

    # --- blocks

    def mapping(self, node: MappingNode, path: Path, depth: int) -> list[str]:
        """Return the lines of the mapping *node*, *depth* levels deep."""
        out: list[str] = []
        keys = [key for key, _ in node.entries]
        pads = _pads(node, path, self)
        for index in ordered(path, keys):
            key, value = node.entries[index]
            inner = below(path, key.text)
            apart = inner in _APART or path == ("steps",)
            lines = self._above(id(key), depth, apart=apart)
            if out and apart:
                out.append("")
            out += lines
            out += self._entry(key, value, inner, depth, pads)
        return out

    def _above(self, anchor: int, depth: int, *, apart: bool) -> list[str]:
        """Return the comments above a key or an item; empty lines only where there is room."""
        lines = self.comments.above.get(anchor, [])
        pad = _STEP * depth
        roomy = apart or depth == 0
        return [pad + line if line else "" for line in lines if line or roomy]

    def _entry(
        self, key: ScalarNode, value: Node, path: Path, depth: int, pads: dict[str, str]
    ) -> list[str]:
        head = f"{_STEP * depth}{word(key)}:"
        remark = self.comments.behind.get(id(key))
        tail = f"  {remark}" if remark else ""
        if isinstance(value, ScalarNode):
            return self._scalar(head, value, path, depth, tail)
        if not self.opens(value, path):
            text = self.between_brackets(value)
            if isinstance(value, MappingNode) and len(head) + len(text) > WIDE:
                return [head + tail, f"{_STEP * (depth + 1)}{text}"]
            return [f"{head}{pads.get(key.text, ' ')}{text}{tail}"]
        if isinstance(value, SequenceNode):
            return [head + tail, *self._items(value, path, depth + 1)]
        return [head + tail, *self.mapping(value, path, depth + 1)]

    def _scalar(self, head: str, value: ScalarNode, path: Path, depth: int, tail: str) -> list[str]:
        if is_prose(path) or value.style in {LITERAL, FOLDED}:
            return [f"{head} |{tail}", *_prose(value.text, _STEP * (depth + 1))]
        text = word(value)
        return [f"{head} {text}{tail}" if text else f"{head}{tail}"]

    def _items(self, node: SequenceNode, path: Path, depth: int) -> list[str]:
        out: list[str] = []
        pad = _STEP * depth
        for item in node.items:
            out += self._above(id(item), depth, apart=False)
            remark = self.comments.behind.get(id(item))
            tail = f"  {remark}" if remark else ""
            if isinstance(item, MappingNode) and self.opens(item, (*path, "-")):
                lines = self.mapping(item, (*path, "-"), depth + 1)
                first = next(i for i, line in enumerate(lines) if not _is_comment(line))
                out += [line[2:] for line in lines[:first]]
                out.append(f"{pad}- {lines[first].lstrip()}{tail}")
                out += lines[first + 1 :]
            elif isinstance(item, ScalarNode):
                out.append(f"{pad}- {_single(item)}{tail}")
            else:
                out.append(f"{pad}- {self.between_brackets(item)}{tail}")
        return out

    # --- between brackets

    def between_brackets(self, node: Node) -> str:
        """Return *node* on one line."""
        if isinstance(node, ScalarNode):
            return _single(node)
        if isinstance(node, SequenceNode):
            return "[" + ", ".join(map(self.between_brackets, node.items)) + "]"
        pairs = (f"{word(key)}: {self.between_brackets(value)}" for key, value in node.entries)
        return "{" + ", ".join(pair.rstrip() for pair in pairs) + "}"


def _bracketed(node: Node) -> bool:
    line = node.source.lines[node.line] if node.line < len(node.source.lines) else ""
    return not isinstance(node, ScalarNode) and line[node.column : node.column + 1] in {"{", "["}


def _collections(node: Node) -> list[Node]:
    if isinstance(node, ScalarNode):
        return []
    parts = node.items if isinstance(node, SequenceNode) else tuple(v for _, v in node.entries)
    return [node, *(inner for part in parts for inner in _collections(part))]


def _is_comment(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _pads(node: MappingNode, path: Path, writer: _Writer) -> dict[str, str]:
    """Return the space behind each key: declarations of variables stand below one another."""
    if path != ("variables",):
        return {}
    longest = max((len(word(key)) for key, _ in node.entries), default=0)
    blocks = any(writer.opens(value, ("variables", "*")) for _, value in node.entries)
    return {} if blocks else {k.text: " " * (longest - len(word(k)) + 1) for k, _ in node.entries}


def _prose(text: str, pad: str) -> list[str]:
    """Return the lines of a text: one empty line between paragraphs, none around them."""
    out: list[str] = []
    for line in (" ".join(part.split()) for part in text.strip().split("\n")):
        if line or (out and out[-1]):
            out.append(pad + line if line else "")
    return out


def _single(node: ScalarNode) -> str:
    if node.style in {LITERAL, FOLDED}:
        return _quoted(node.text.strip())
    return word(node)


def word(node: ScalarNode) -> str:
    """Return a single value as it is written: plain stays plain, quotes are double where they can.

    Raises:
        NoLayoutError: it is a text of several lines that cannot stand on one.
    """
    if node.plain:
        if "\n" in node.text:
            raise NoLayoutError("a value without quotes has several paragraphs")
        return node.text
    return _quoted(node.text)


def _quoted(text: str) -> str:
    if not text.isprintable():
        raise NoLayoutError("a value in quotes has several lines or signs that cannot be seen")
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
