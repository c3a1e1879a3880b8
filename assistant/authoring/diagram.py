"""A flow as a picture: Mermaid or DOT, drawn from the typed form.

Findings and what no test reaches come in as marks on steps. Words of the file are quoted so that
nothing in them is read as part of the drawing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from assistant.content.problems import Problem, safe
from assistant.domain.flow import Flow, Step

LONGEST: Final = 40
"""Characters of a text on a step or an arrow."""

_COLOURS: Final = {
    "error": "#f4b6b6",
    "warning": "#f7e3a1",
    "missed": "#d0d0d0",
    "partly": "#ececec",
}
_KEY: Final = "red: an error; yellow: a warning; grey: no test; light grey: not every way tested"


class Arrow(NamedTuple):
    """One way from a step."""

    start: str
    end: str
    """A step, or "end outcome"."""
    words: str


def arrows(flow: Flow) -> Iterator[Arrow]:
    """Give every way of *flow*, in the order of the file."""
    for step in flow.steps.values():
        yield from _answers(step)
        for branch in step.go:
            yield Arrow(step.id, branch.to, branch.source)
        if step.end is not None:
            yield Arrow(step.id, f"end {step.end}", "")
        if step.limit is not None:
            yield Arrow(step.id, step.limit.then, f"after {step.limit.times} times")


def _answers(step: Step) -> Iterator[Arrow]:
    wait = step.wait
    if wait is None:
        return
    for answer in wait.answers:
        if answer.go is not None:
            yield Arrow(step.id, answer.go, answer.label or answer.id)
        elif answer.end is not None:
            yield Arrow(step.id, f"end {answer.end}", answer.label or answer.id)
    if wait.skip is not None:
        yield Arrow(step.id, wait.skip, "skip")


def mermaid(flow: Flow, marks: Mapping[str, str] | None = None) -> str:
    """Return *flow* as a Mermaid flowchart.

    Args:
        flow: the flow.
        marks: step id to ``error``, ``warning``, ``missed`` (no test comes there) or ``partly``
            (no test takes some way from there).
    """
    found = marks or {}
    lines = [*([f"%% {_KEY}"] if found else []), "flowchart TD"]
    for step in flow.steps.values():
        opening, closing = ("([", "])") if step.wait is None else ("[", "]")
        lines.append(f'  s_{step.id}{opening}"{_quoted(_shown(step))}"{closing}')
    lines += [f'  e_{outcome}((("{_quoted(outcome)}")))' for outcome in flow.outcomes]
    for arrow in arrows(flow):
        words = f'|"{_quoted(arrow.words)}"|' if arrow.words else ""
        lines.append(f"  s_{arrow.start} -->{words} {_target(arrow)}")
    for name, colour in _COLOURS.items():
        steps = [f"s_{step}" for step, mark in found.items() if mark == name]
        if steps:
            lines.append(f"  classDef {name} fill:{colour}")
            lines.append(f"  class {','.join(steps)} {name}")
    return "\n".join(lines) + "\n"


def dot(flow: Flow, marks: Mapping[str, str] | None = None) -> str:
    """Return *flow* as a DOT digraph, with the same marks as ``mermaid``."""
    found = marks or {}
    lines = ["digraph flow {", "  node [shape=box, style=filled, fillcolor=white];"]
    lines += [f'  label="{_KEY}";'] if found else []
    for step in flow.steps.values():
        colour = _COLOURS.get(found.get(step.id, ""), "white")
        label = _escaped(_shown(step))
        lines.append(f'  s_{step.id} [label="{label}", fillcolor="{colour}"];')
    lines += [
        f'  e_{outcome} [label="{_escaped(outcome)}", shape=doublecircle];'
        for outcome in flow.outcomes
    ]
    for arrow in arrows(flow):
        words = _escaped(arrow.words)
        lines.append(f'  s_{arrow.start} -> {_target(arrow)} [label="{words}"];')
    return "\n".join([*lines, "}"]) + "\n"


def marks_of(
    flow: Flow,
    problems: Iterable[Problem],
    missed: Mapping[str, bool],
    lines: Sequence[str],
) -> dict[str, str]:
    """Return the marks of steps: the worst finding first, then what no test reaches.

    Args:
        flow: the flow.
        problems: what checks and proofs found in its file.
        missed: step id to whether no test comes there at all; steps with a way that no test
            takes are in it too.
        lines: the lines of its file.
    """
    marks = {step: "missed" if whole else "partly" for step, whole in missed.items()}
    worst = sorted(problems, key=lambda problem: problem.is_error)
    for problem in worst:
        step = _step_at(flow, problem.place.line, lines)
        if step is not None and problem.severity != "info":
            marks[step] = "error" if problem.is_error else "warning"
    return marks


def _step_at(flow: Flow, line: int, lines: Sequence[str]) -> str | None:
    """Return the step that *line* belongs to, or None where no step stands."""
    before = [step for step in flow.steps.values() if step.at.line <= line]
    if not before:
        return None
    last = max(before, key=lambda step: step.at.line)
    between = lines[last.at.line : line]
    left = any(text[:1].strip() and not text.startswith("#") for text in between)
    return None if left else last.id


def _target(arrow: Arrow) -> str:
    if arrow.end.startswith("end "):
        return "e_" + arrow.end.removeprefix("end ")
    return f"s_{arrow.end}"


def _shown(step: Step) -> str:
    if step.call is not None:
        return f"{step.id}: calls {step.call.flow}"
    prompt = step.wait.prompt.source if step.wait and step.wait.prompt else ""
    said = prompt or (step.say[0].source if step.say else "")
    if step.wait is not None and not prompt:
        said = step.wait.form.value
    return f"{step.id}: {said}" if said else step.id


def _cut(text: str) -> str:
    text = safe(" ".join(text.split()))
    return text if len(text) <= LONGEST else text[: LONGEST - 3] + "..."


def _quoted(text: str) -> str:
    """Return *text* for a Mermaid label: every sign that could mean something is a code."""
    return "".join(c if c.isalnum() or c in " .,:?'-" else f"#{ord(c)};" for c in _cut(text))


def _escaped(text: str) -> str:
    return _cut(text).replace("\\", "\\\\").replace('"', '\\"')
