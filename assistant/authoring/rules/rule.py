"""What a rule is, and what it looks at."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias, TypeVar, cast

from assistant.content.flow_reader import FlowReading
from assistant.content.known import NOTHING, Known
from assistant.content.nodes import MappingNode, Node, ScalarNode, find, find_key
from assistant.content.problems import Problem, Severity
from assistant.domain.condition import Expr, names_in
from assistant.domain.flow import Flow, Project, Step, Text
from assistant.domain.place import Place

T = TypeVar("T")

FAMILIES: Final = ("Y", "S", "C", "T", "X", "V", "EX", "A", "G", "M", "P", "L", "R", "I")
"""Families in the order they are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One flow under check, with what it may refer to."""

    reading: FlowReading
    flow: Flow
    path: str
    lines: int = 0
    """Lines of the file."""
    flows: Mapping[str, Flow] = field(default_factory=dict)
    """Flows it may call, itself included, by id."""
    project: Project | None = None
    known: Known = NOTHING

    _made: dict[Callable[..., object], object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, make: "Callable[[Subject], T]") -> "T":
        """Return what *make* gives for this flow; made once, however many rules ask for it."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])

    def names(self, expr: Expr) -> frozenset[str]:
        """Return the variables that *expr*, a part of this flow, reads."""
        known = self.once(_read_so_far)
        found = known.get(id(expr))
        if found is None:
            found = known[id(expr)] = names_in(expr)
        return found

    def place(self, *path: str | int) -> Place:
        """Return where the value at *path* of keys and indexes stands in the file."""
        root = self.reading.root
        return self.flow.at if root is None else find(root, *path).place

    def key(self, *path: str | int) -> Place:
        """Return where the key at the end of *path* stands in the file."""
        root = self.reading.root
        return self.flow.at if root is None else find_key(root, *path).place

    def scalar(self, *path: str | int) -> ScalarNode | None:
        """Return the single value at *path*, or None."""
        root = self.reading.root
        if path[:1] == ("steps",) and len(path) > 1:
            root, path = self.once(_step_nodes).get(path[1]), path[2:]
        node = find(root, *path) if root is not None else None
        return node if isinstance(node, ScalarNode) else None

    @property
    def whole(self) -> bool:
        """Whether everything in the flow could be read: only then can anything be missing."""
        return not self.reading.failed

    @property
    def connected(self) -> bool:
        """Whether everything could be read and every step that is named exists.

        Only then can ways be followed; what is missing is the finding, and not what comes of it.
        """
        return self.once(_is_connected)

    def sound_steps(self) -> Iterator[Step]:
        """Give the steps that could be read as a whole."""
        return (s for s in self.flow.steps.values() if s.id not in self.reading.damaged)


def _is_connected(subject: Subject) -> bool:
    steps = subject.flow.steps
    known = subject.whole and subject.flow.start in steps
    return known and all(to in steps for step in steps.values() for to in named_by(step))


def _read_so_far(_: Subject) -> dict[int, frozenset[str]]:
    """By identity: a condition that stands in several steps was read into one value."""
    return {}


def _step_nodes(subject: Subject) -> Mapping[str | int, Node]:
    """Return the node of each step: looked for in a mapping, and not in a list of hundreds."""
    root = subject.reading.root
    steps = root.get("steps") if isinstance(root, MappingNode) else None
    return {k.text: v for k, v in steps.entries} if isinstance(steps, MappingNode) else {}


def named_by(step: Step) -> Iterator[str]:
    """Give every step that *step* names."""
    yield from (branch.to for branch in step.go)
    wait = step.wait
    if wait is not None:
        yield from (answer.go for answer in wait.answers if answer.go is not None)
        if wait.skip is not None:
            yield wait.skip
        if wait.retry is not None and wait.retry.go is not None:
            yield wait.retry.go
    if step.limit is not None:
        yield step.limit.then


Finding: TypeAlias = tuple[Place, str, str]
"""Where, what, and the way out."""

Look: TypeAlias = Callable[[Subject], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing an author should not have to find alone."""

    code: str
    severity: Severity
    doc: str
    """What it finds and why it matters; the first line is its summary."""
    look: Look | None = None
    """None: the readers report it while they read the file."""

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")

    @property
    def summary(self) -> str:
        """One line for lists of rules."""
        return self.doc.strip().split("\n", 1)[0]

    def problems(self, subject: Subject) -> Iterator[Problem]:
        """Give what it finds in *subject*."""
        if self.look is not None:
            for place, message, hint in self.look(subject):
                yield Problem(place, self.code, self.severity, message, hint)


def rule(code: str, severity: Severity = "error") -> Callable[[Look], Rule]:
    """Make a rule of a function; its docstring is the documentation."""

    def made(look: Look) -> Rule:
        return Rule(code, severity, look.__doc__ or "", look)

    return made


def read_rule(code: str, doc: str, severity: Severity = "error") -> Rule:
    """Return a rule that the readers of ``assistant.content`` watch over."""
    return Rule(code, severity, doc)


def texts_of(step: Step) -> Iterator[tuple[tuple[str, ...], Text]]:
    """Give every text of *step* with the path of its key inside the step."""
    for text in step.say:
        yield ("say",), text
    for text in step.short or ():
        yield ("short",), text
    for text in step.why:
        yield ("why",), text
    if step.wait is not None:
        if step.wait.prompt is not None:
            yield ("ask",), step.wait.prompt
        for text in step.wait.retry.say if step.wait.retry else ():
            yield ("retry", "say"), text


def scalars_of(subject: Subject, step: Step) -> tuple[ScalarNode, ...]:
    """Return the texts of *step* as they stand in the file, each once."""
    return subject.once(_scalars)[step.id]


def _scalars(subject: Subject) -> Mapping[str, tuple[ScalarNode, ...]]:
    found: dict[str, tuple[ScalarNode, ...]] = {}
    for step in subject.flow.steps.values():
        paths = dict.fromkeys(path for path, _ in texts_of(step))
        nodes = (subject.scalar("steps", step.id, *path) for path in paths)
        found[step.id] = tuple(node for node in nodes if node is not None)
    return found
