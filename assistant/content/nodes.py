"""The nodes of a content file: words, lists and mappings, each knowing where it stands.

Built by ``assistant.content.yaml_nodes``; nothing here knows the YAML library. Words stay as they
were written. What they mean is read by our own rules (YAML 1.2 without its surprises): ``no`` is a
word, ``010`` is a word, ``22:30`` is a word, and nothing is turned into a date.
"""

from typing import Final, NamedTuple, TypeAlias

from assistant.domain.place import Place

LITERAL: Final = "|"
FOLDED: Final = ">"
PLAIN: Final = ""

_LARGEST_DIGITS: Final = 9


class Source(NamedTuple):
    """The text a node was read from."""

    path: str
    lines: tuple[str, ...]
    """Without line ends."""


class ScalarNode(NamedTuple):
    """A word, a number or a text, as it was written."""

    source: Source
    line: int
    """0-based, where the token starts."""
    column: int
    """0-based, in characters."""
    end_line: int
    end_column: int
    text: str
    """The text itself: quotes and indentation taken off, nothing else interpreted."""
    style: str
    """Empty for plain, else the sign it was opened with: one of ``' " | >``."""

    @property
    def place(self) -> Place:
        """Where the first character of the value stands."""
        return self.place_of(0)

    @property
    def plain(self) -> bool:
        """Whether it stands without quotes, ``|`` or ``>``."""
        return self.style == PLAIN

    @property
    def prose(self) -> bool:
        """Whether it stands under ``|``."""
        return self.style == LITERAL

    def place_of(self, offset: int) -> Place:
        """Return where character *offset* of the text stands, 0-based.

        Exact for text under ``|`` and for plain and quoted text on one line; the start of the
        value otherwise.
        """
        if self.style in {LITERAL, FOLDED}:
            return self._in_block(offset)
        if self.line != self.end_line:
            return Place(self.source.path, self.line + 1, self.column + 1)
        column = self.column + (0 if self.plain else 1) + offset
        if self.style == "'":
            column += self.text.count("'", 0, offset)
        return Place(self.source.path, self.line + 1, column + 1)

    @property
    def dropped(self) -> Place | None:
        """Where a comment starts that follows a plain text on its line, or None."""
        lines = self.source.lines
        if self.style or self.end_line >= len(lines) or "#" not in lines[self.end_line]:
            return None
        rest = lines[self.end_line][self.end_column :]
        sign = len(rest) - len(rest.lstrip())
        if not rest[sign:].startswith("#"):
            return None
        return Place(self.source.path, self.end_line + 1, self.end_column + sign + 1)

    def _in_block(self, offset: int) -> Place:
        before = self.text[:offset] if self.style == LITERAL else ""
        row = before.count("\n")
        column = offset - (before.rfind("\n") + 1) if self.style == LITERAL else 0
        line = self.line + 1 + row
        if line >= len(self.source.lines):  # nothing stands under the bar: the bar itself is it
            return Place(self.source.path, self.line + 1, self.column + 1)
        return Place(self.source.path, line + 1, self._indent() + column + 1)

    def _indent(self) -> int:
        for inside, text in enumerate(self.text.split("\n")):
            if text.strip():
                row = self.line + 1 + inside
                written = self.source.lines[row] if row < len(self.source.lines) else ""
                lead = len(written) - len(written.lstrip(" "))
                return max(0, lead - (len(text) - len(text.lstrip(" "))))
        return 0

    def as_text(self) -> str:
        """Return the text without space around it."""
        return self.text.strip()

    def as_int(self) -> int | None:
        """Return the whole number written here in plain digits, or None.

        ``010`` and ``1_000`` are no numbers; neither is anything in quotes.
        """
        digits = self.text.removeprefix("-")
        if not self.plain or not digits.isascii() or not digits.isdigit():
            return None
        if len(digits) > _LARGEST_DIGITS or (digits[0] == "0" and digits != "0"):
            return None
        return int(self.text)

    def as_bool(self) -> bool | None:
        """Return the truth of a plain ``true``, ``false``, ``yes`` or ``no``, or None."""
        return _TRUTH.get(self.text) if self.plain else None


_TRUTH: Final = {"true": True, "yes": True, "false": False, "no": False}


class SequenceNode(NamedTuple):
    """A list."""

    source: Source
    line: int
    column: int
    items: tuple["Node", ...]

    @property
    def place(self) -> Place:
        """Where the list starts."""
        return Place(self.source.path, self.line + 1, self.column + 1)


class MappingNode(NamedTuple):
    """Keys and their values, in the order of the file; no key stands twice."""

    source: Source
    line: int
    column: int
    entries: tuple[tuple[ScalarNode, "Node"], ...]

    @property
    def place(self) -> Place:
        """Where the mapping starts."""
        return Place(self.source.path, self.line + 1, self.column + 1)

    @property
    def inline(self) -> bool:
        """Whether it is written between ``{`` and ``}``."""
        line = self.source.lines[self.line] if self.line < len(self.source.lines) else ""
        return line[self.column : self.column + 1] == "{"

    def get(self, key: str) -> "Node | None":
        """Return the value under *key*, or None."""
        return next((value for name, value in self.entries if name.text == key), None)


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode


def find(root: Node, *path: str | int) -> Node:
    """Return the node at *path* of keys and indexes, or the nearest one around it."""
    node = root
    for part in path:
        inner: Node | None = None
        if isinstance(node, MappingNode) and isinstance(part, str):
            inner = node.get(part)
        elif isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.items):
            inner = node.items[part]
        if inner is None:
            return node
        node = inner
    return node


def find_key(root: Node, *path: str | int) -> Node:
    """Return the key at the end of *path* instead of its value, or the nearest node around it."""
    around = find(root, *path[:-1])
    if isinstance(around, MappingNode):
        return next((name for name, _ in around.entries if name.text == path[-1]), around)
    return around
