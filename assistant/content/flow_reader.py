"""From the bytes of a flow file to the typed, finite form that everything else works from."""

import hashlib
import re
from dataclasses import dataclass, field, replace
from typing import Final

from assistant.content.check_reader import read_checks
from assistant.content.known import Known
from assistant.content.nodes import Node, ScalarNode
from assistant.content.problems import Problem, quoted
from assistant.content.scope import Scope
from assistant.content.shape import Fields, Shape
from assistant.content.step_reader import read_step
from assistant.content.variable_reader import read_variables
from assistant.content.yaml_nodes import read_nodes
from assistant.domain.flow import Flow, Step, Variable

LANGUAGE_VERSION: Final = 1
"""Version of the flow language this release reads."""
MOST_STEPS: Final = 500
"""Steps of one flow."""

FLOW_KEYS: Final = (
    "flow",
    "title",
    "version",
    "language",
    "note",
    "start",
    "outcomes",
    "variables",
    "steps",
    "checks",
    "moved",
)
_REQUIRED: Final = ("flow", "title", "version", "language", "start", "outcomes", "steps")

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_NEWER: Final = re.compile(r"#\s*\$schema:.*\bflow-(\d+)\.schema\.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowReading:
    """What could be read of a flow file: for the checks, which look at broken flows too."""

    flow: Flow | None
    """As far as it could be read; None when the file is no mapping. Not fit to run while there
    are errors."""
    root: Node | None
    problems: tuple[Problem, ...]
    damaged: frozenset[str] = field(default_factory=frozenset)
    """Steps that are not fully known, because a part of them is wrong."""
    blurred: frozenset[str] = field(default_factory=frozenset)
    """Variables that are declared, but wrongly."""

    @property
    def failed(self) -> bool:
        """Whether there is an error."""
        return any(problem.is_error for problem in self.problems)


def read_flow(data: bytes, path: str, known: Known) -> tuple[Flow | None, tuple[Problem, ...]]:
    """Return the flow in *data*, or None when it has an error; and every problem.

    References between steps and flows, and everything that needs a proof, are the part of
    ``assistant.authoring``: a flow that only reads well may still lead nowhere.

    Args:
        data: the bytes of the file.
        path: how problems name the file.
        known: vocabularies, exercises and facts it may refer to.
    """
    reading = read_draft(data, path, known)
    return (None if reading.failed else reading.flow), reading.problems


def read_draft(data: bytes, path: str, known: Known) -> FlowReading:
    """Return what can be read of the flow in *data*, errors or not."""
    root, problems = read_nodes(data, path)
    if root is None:
        return FlowReading(flow=None, root=None, problems=problems)
    shape = Shape()
    shape.add(problems)
    scope = Scope(shape, known)
    fields = shape.fields(root, "the flow", FLOW_KEYS, required=_REQUIRED)
    if fields.node is None:
        return FlowReading(flow=None, root=root, problems=shape.problems)
    _check_version(shape, fields)
    read_variables(scope, fields["variables"])
    steps = _steps(scope, fields["steps"])
    flow = Flow(
        id=_flow_id(scope, fields["flow"]),
        title=shape.label(fields["title"], "a title"),
        version=shape.number(fields["version"], 1, 1_000_000, "version", default=1),
        language=_language(shape, fields["language"]),
        start=shape.id(fields["start"], "a step"),
        outcomes=shape.ids(fields["outcomes"], "the outcomes"),
        variables=_with_labels(scope.variables, steps),
        steps=steps,
        checks=read_checks(scope, fields["checks"]),
        moved=_moved(scope, fields["moved"]),
        sha=hashlib.sha256(data).hexdigest(),
        at=fields.place,
    )
    return FlowReading(
        flow=flow,
        root=root,
        problems=shape.problems,
        damaged=frozenset(scope.damaged),
        blurred=frozenset(scope.blurred),
    )


def _check_version(shape: Shape, fields: Fields) -> None:
    lines = fields.node.source.lines if fields.node is not None else ()
    for number, line in enumerate(lines[:5]):
        match = _NEWER.match(line)
        if match is not None and int(match[1]) > LANGUAGE_VERSION:
            place = replace(fields.place, line=number + 1, column=match.start(1) + 1)
            words = f"this flow is written for version {match[1]} of the language"
            hint = f"this program reads version {LANGUAGE_VERSION}; use a newer release"
            shape.error(place, "S110", words, hint)


def _flow_id(scope: Scope, node: Node | None) -> str:
    scalar = scope.shape.scalar(node, "a flow")
    return "" if scalar is None else scope.name(scalar, "a flow")


def _language(shape: Shape, node: Node | None) -> str:
    scalar = shape.scalar(node, "a language")
    if scalar is None:
        return ""
    text = scalar.as_text()
    if not _LANGUAGE.fullmatch(text):
        words = f"{quoted(text)} is no language code"
        shape.error(scalar.place, "S102", words, "write two letters, as in en or es-MX")
    return text


def _steps(scope: Scope, node: Node | None) -> dict[str, Step]:
    entries = scope.shape.entries(node, "steps")
    if node is not None and len(entries) > MOST_STEPS:
        words = f"there are {len(entries)} steps; the limit is {MOST_STEPS}"
        scope.shape.error(node.place, "Y013", words, "move a part of them to a flow of its own")
        return {}
    if node is not None and not entries:
        scope.shape.wrong(
            node, "the flow has no steps", "write a step: its name, then say: and end:"
        )
    steps: dict[str, Step] = {}
    for key, value in entries:
        before = len(scope.shape.problems)
        scope.name(key, "a step")
        steps[key.text] = read_step(scope, key, value)
        if any(_hides(problem) for problem in scope.shape.problems[before:]):
            scope.damaged.add(key.text)
    return steps


def _hides(problem: Problem) -> bool:
    """Whether a part of the step is unknown because of *problem*."""
    family = problem.code.rstrip("0123456789")
    shaped = problem.code in {"G203", "A402", "V310"} or family in {"Y", "S"}
    return problem.is_error and shaped


def _with_labels(variables: dict[str, Variable], steps: dict[str, Step]) -> dict[str, Variable]:
    """Give each variable the labels of the first question that fills it."""
    labels: dict[str, dict[str, str]] = {}
    for step in steps.values():
        if step.wait is not None and step.wait.into in variables:
            into = labels.setdefault(step.wait.into, dict(variables[step.wait.into].labels))
            for answer in step.wait.answers:
                if answer.label and answer.id not in into:
                    into[answer.id] = answer.label
    return {
        name: replace(variable, labels=labels[name]) if labels.get(name) else variable
        for name, variable in variables.items()
    }


def _moved(scope: Scope, node: Node | None) -> dict[str, str]:
    return {
        key.text: scope.shape.id(value, "a step")
        for key, value in scope.shape.entries(node, "moved")
        if isinstance(value, ScalarNode)
    }
