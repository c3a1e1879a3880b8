"""One file as an editor has it: its text, what could be read of it, and its last good form."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from assistant.authoring.editing.flow_names import names_in_flow
from assistant.authoring.editing.mention import Mention, What
from assistant.authoring.editing.other_names import names_in_tests, names_in_translation
from assistant.authoring.translation.look import is_translation
from assistant.content.flow_reader import FlowReading, read_draft
from assistant.content.folder import FLOW_END, PROJECT, TEST_END
from assistant.content.known import Known
from assistant.content.nodes import MappingNode, Node, ScalarNode
from assistant.content.problems import Problem
from assistant.content.yaml_nodes import read_nodes
from assistant.domain.flow import Flow

FLOW: Final = "flow"
TESTS: Final = "tests"
TRANSLATION: Final = "translation"
PROJECT_FILE: Final = "project"
OTHER: Final = "other"

_FOR: Final = {FLOW: "flow", TESTS: "flow", TRANSLATION: "translates"}
"""The key under which each kind of file says which flow it is about."""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A file, read as far as it goes. Its names are looked for when the first is asked for."""

    path: Path
    text: str
    kind: str
    lines: tuple[str, ...]
    """Of the text as it is now."""
    root: Node | None
    """None when it does not read as YAML."""
    reading: FlowReading | None = None
    """For a flow."""
    problems: tuple[Problem, ...] = ()
    """Of reading; no rules yet."""
    good: "Sheet | None" = field(default=None, repr=False)
    """The last form that could be read, when this one cannot."""

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every name in it; none when it does not read."""
        return () if self.root is None else tuple(_mentions(self.kind, self.root))

    @property
    def best(self) -> "Sheet":
        """This sheet when it reads, else its last good form, else this one."""
        return self if self.root is not None else self.good or self

    @property
    def flow(self) -> Flow | None:
        """The flow of the best form."""
        return self.best.reading.flow if self.best.reading is not None else None

    @property
    def about(self) -> str:
        """The id of the flow it holds, tests or translates; empty when it does not say."""
        root = self.best.root
        node = root.get(_FOR.get(self.kind, "")) if isinstance(root, MappingNode) else None
        return node.as_text() if isinstance(node, ScalarNode) else ""

    def names(self, what: What) -> tuple[str, ...]:
        """Return the names of *what* that the best form declares, in the order of the file."""
        found = (m.name for m in self.best.mentions if m.what is what and m.defines)
        return tuple(dict.fromkeys(found))

    def then(self, line: int) -> int:
        """Return the line of the best form that the 1-based *line* of the text was."""
        return _moved(self.lines, self.best.lines, line)

    def now(self, line: int) -> int:
        """Return the line of the text that the 1-based *line* of the best form is."""
        return _moved(self.best.lines, self.lines, line)

    def at(self, line: int, column: int) -> Mention | None:
        """Return what is named at the 1-based place of the text, or None."""
        wanted = self.then(line)
        found = [m for m in self.best.mentions if m.covers(wanted, column)]
        return min(found, key=lambda m: len(m.name), default=None)


def kind_of(path: Path) -> str:
    """Return what kind of file *path* is, by its name."""
    if path.name == PROJECT:
        return PROJECT_FILE
    if path.name.endswith(FLOW_END):
        return FLOW
    if path.name.endswith(TEST_END):
        return TESTS
    return TRANSLATION if is_translation(path) else OTHER


def read_sheet(path: Path, text: str, known: Known, before: Sheet | None = None) -> Sheet:
    """Return the sheet of the file at *path* with *text*; never raises, whatever it holds.

    Args:
        path: names the file, and shows what kind it is.
        text: all of it, as it is in the editor.
        known: vocabularies and exercises that it may name.
        before: the sheet it was until now: its last good form is kept.
    """
    data = text.encode("utf-8", "replace")
    kind = kind_of(path)
    reading: FlowReading | None = None
    if kind == FLOW:
        reading = read_draft(data, str(path), known)
        root, problems = reading.root, reading.problems
    else:
        root, problems = read_nodes(data, str(path))
    return Sheet(
        path=path,
        text=text,
        kind=kind,
        lines=tuple(text.split("\n")),
        root=root,
        reading=reading,
        problems=problems,
        good=None if root is not None or before is None else before.best,
    )


def _mentions(kind: str, root: Node) -> Iterator[Mention]:
    if kind == FLOW:
        yield from names_in_flow(root)
    elif kind == TESTS:
        yield from names_in_tests(root)
    elif kind == TRANSLATION:
        yield from names_in_translation(root)


def _moved(old: tuple[str, ...], new: tuple[str, ...], line: int) -> int:
    """Return where the 1-based *line* of *old* stands in *new*: alike at both ends of a change."""
    if old is new:
        return line
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    if line <= head:
        return line
    rest = shorter - head
    tail = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    if line > len(old) - tail:
        return line + len(new) - len(old)
    return max(1, min(line, len(new)))
