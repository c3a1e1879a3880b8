"""``*.test.yaml``: what is said and what must follow, in the words of a chat."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from assistant.content.nodes import MappingNode, Node, ScalarNode, SequenceNode
from assistant.content.problems import Problem, did_you_mean, nearest, quoted
from assistant.content.shape import Shape
from assistant.content.yaml_nodes import read_nodes
from assistant.domain.condition import Value
from assistant.domain.flow import FIXED_ANSWERS, Flow, Kind, Variable
from assistant.domain.place import NOWHERE, Place

SCRIPT_KEYS: Final = ("flow", "given", "tests")
SCENE_KEYS: Final = ("for_each_question", "steps")
LINE_KINDS: Final = ("bot", "you", "pick", "chose", "at", "in_flow", "offered", "ended", "repeat")

MOST_REPEATS: Final = 50

_OWN_ENDINGS: Final = ("logged", "paused", "failed")
"""How any conversation can end, whatever its flow declares."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a chat: something typed, or something that must be so."""

    kind: str
    """``bot you pick chose at in_flow offered ended repeat``."""
    words: str = ""
    """What is typed or said, a step, a flow or an outcome. ``*`` at an end of what the bot says
    stands for anything."""
    ids: tuple[str, ...] = ()
    """Answer or exercise ids of ``pick``, ``chose`` and ``offered``. To pick ``picked`` at an
    offer takes the first exercise."""
    times: int = 1
    inner: tuple["Line", ...] = ()
    """The lines that ``repeat`` repeats."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One test."""

    name: str
    lines: tuple[Line, ...]
    everywhere: bool = False
    """Whether it is played at every question that can be reached."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """The tests of one flow."""

    flow: str
    given: Mapping[str, Value] = field(default_factory=dict)
    """Values known before the first question, by variable."""
    scenes: tuple[Scene, ...] = ()
    at: Place = field(default=NOWHERE, compare=False)


def read_script(
    data: bytes, path: str, flows: Mapping[str, Flow]
) -> tuple[Script | None, tuple[Problem, ...]]:
    """Return the tests in *data*, or None when they have an error; and every problem.

    Args:
        data: the bytes of the file.
        path: how problems name it.
        flows: the tested flow and all it calls: names in the tests are held against them.
    """
    root, problems = read_nodes(data, path)
    shape = Shape()
    shape.add(problems)
    if root is None:
        return None, shape.problems
    fields = shape.fields(root, "the tests", SCRIPT_KEYS, required=("flow", "tests"))
    flow_id = shape.id(fields["flow"], "a flow")
    flow = flows.get(flow_id)
    if flow is None and flow_id and fields["flow"] is not None:
        near = nearest(flow_id, flows)
        words = f"there is no flow {quoted(flow_id)} beside this file that can be read"
        hint = f"did you mean '{near}'?" if near else "mend its file first, or check the name"
        shape.error(fields["flow"].place, "C602", words, hint)
    own = {} if flow is None else {flow_id: flow, **flows}  # its own names are offered first
    reader = _Reader(shape, own)
    script = Script(
        flow=flow_id,
        given=reader.given(fields["given"], flow),
        scenes=reader.scenes(fields["tests"]),
        at=fields.place,
    )
    return (None if shape.failed else script), shape.problems


def tested_flow(data: bytes, path: str) -> str:
    """Return the id of the flow that the tests in *data* are for; empty when it is not told."""
    root, _ = read_nodes(data, path)
    node = root.get("flow") if isinstance(root, MappingNode) else None
    return node.as_text() if isinstance(node, ScalarNode) else ""


class _Reader:
    """Reads scenes, and holds the names in them against the flows."""

    def __init__(self, shape: Shape, flows: Mapping[str, Flow]) -> None:
        self._shape = shape
        self._flows = flows
        self._blind = not flows
        """The tested flow cannot be read: that is the problem, and not every name of it."""
        every = flows.values()
        self._steps = dict.fromkeys(step for flow in every for step in flow.steps)
        outcomes = (outcome for flow in every for outcome in flow.outcomes)
        self._outcomes = dict.fromkeys((*outcomes, *_OWN_ENDINGS))
        self._answers = dict.fromkeys(_all_answers(flows))
        tested = next(iter(every), None)
        self._own = {
            "at": tuple(tested.steps) if tested else (),
            "ended": tested.outcomes if tested else (),
        }
        """What is offered where nothing is near: the names of the tested flow."""

    def given(self, node: Node | None, flow: Flow | None) -> dict[str, Value]:
        """Return what is known before the first question."""
        found: dict[str, Value] = {}
        for key, value in self._shape.entries(node, "given"):
            variable = flow.variables.get(key.text) if flow is not None else None
            if variable is None:
                if flow is not None:
                    hint = did_you_mean(key.text, flow.variables)
                    words = f"there is no variable {quoted(key.text)}"
                    self._shape.error(key.place, "C602", words, hint)
                continue
            held = _value(variable, value)
            if held is None:
                words = f"this is no value of {quoted(key.text)}"
                self._shape.error(value.place, "C602", words, f"give a {variable.kind.value}")
            else:
                found[key.text] = held
        return found

    def scenes(self, node: Node | None) -> tuple[Scene, ...]:
        """Return the tests, whose names are free text."""
        if node is not None and not isinstance(node, MappingNode):
            self._shape.wrong(node, "tests must be a mapping", "write a name, and lines below it")
            return ()
        return tuple(self._scene(key, value) for key, value in (node.entries if node else ()))

    def _scene(self, key: ScalarNode, node: Node) -> Scene:
        if isinstance(node, SequenceNode):
            return Scene(name=key.text, lines=self._lines(node), at=key.place)
        what = f"the test {quoted(key.text)}"
        fields = self._shape.fields(node, what, SCENE_KEYS, required=("steps",))
        return Scene(
            name=key.text,
            lines=self._lines(fields["steps"]),
            everywhere=self._shape.yes_no(fields["for_each_question"], "for_each_question"),
            at=key.place,
        )

    def _lines(self, node: Node | None) -> tuple[Line, ...]:
        found = (self._line(item) for item in self._shape.items(node, "the lines of a test"))
        return tuple(line for line in found if line is not None)

    def _line(self, node: Node) -> Line | None:
        fields = self._shape.fields(node, "a line", (*LINE_KINDS, "steps"))
        kinds = [kind for kind in LINE_KINDS if kind in fields]
        if fields.node is None:
            return None
        if len(kinds) != 1:
            words = "a line says one thing: " + ", ".join(LINE_KINDS)
            self._shape.error(node.place, "S102", words, "write for example - you: maybe a 2")
            return None
        kind, value = kinds[0], fields[kinds[0]]
        if kind == "repeat":
            times = self._shape.number(value, 1, MOST_REPEATS, "repeat", default=1)
            inner = self._lines(fields["steps"])
            return Line(kind=kind, times=times, inner=inner, at=node.place)
        if kind in {"pick", "chose", "offered"}:
            return Line(kind=kind, ids=self._ids(kind, value), at=node.place)
        words = self._shape.phrase(value, kind)
        if value is not None:
            self._check_name(kind, words, value)
        return Line(kind=kind, words=words, at=node.place)

    def _ids(self, kind: str, node: Node | None) -> tuple[str, ...]:
        nodes = node.items if isinstance(node, SequenceNode) else (node,) if node else ()
        found = tuple(self._shape.phrase(item, kind) for item in nodes)
        for item, id_ in zip(nodes, found, strict=True):
            named = kind != "offered" and not self._blind and not id_.isdigit()
            if named and id_ not in self._answers:
                words = f"there is no answer {quoted(id_)}"
                self._shape.error(item.place, "C602", words, did_you_mean(id_, self._answers))
        return found

    def _check_name(self, kind: str, name: str, node: Node) -> None:
        known = {"at": self._steps, "in_flow": self._flows, "ended": self._outcomes}.get(kind)
        if known is not None and name not in known and not self._blind:
            what = {"at": "step", "in_flow": "flow", "ended": "outcome"}[kind]
            offered = known if nearest(name, known) else self._own.get(kind, known)
            hint = did_you_mean(name, offered)
            self._shape.error(node.place, "C602", f"there is no {what} {quoted(name)}", hint)


def _all_answers(flows: Mapping[str, Flow]) -> Iterator[str]:
    """Give the ids that may be picked, those of the tested flow first."""
    for flow in flows.values():
        for step in flow.steps.values():
            yield from (answer.id for answer in (step.wait.answers if step.wait else ()))
        for variable in flow.variables.values():
            yield from variable.values
    for ids in FIXED_ANSWERS.values():
        yield from ids
    yield from ("yes", "no")


def _value(variable: Variable, node: Node) -> Value | None:
    if isinstance(node, SequenceNode):
        words = tuple(item.as_text() for item in node.items if isinstance(item, ScalarNode))
        fits = variable.kind is Kind.ANY_OF and set(words) <= set(variable.values)
        return words if fits else None
    return _single(variable, node) if isinstance(node, ScalarNode) else None


def _single(variable: Variable, node: ScalarNode) -> Value | None:
    match variable.kind:
        case Kind.SCALE | Kind.COUNT:
            number = node.as_int()
            fits = number is not None and variable.low <= number <= variable.high
            return number if fits else None
        case Kind.YES_NO:
            return node.as_bool()
        case Kind.ONE_OF:
            return node.as_text() if node.as_text() in variable.values else None
        case Kind.TEXT:
            return node.as_text()
        case Kind.ANY_OF:
            return None
