"""A flow as lines of text: every step, where it leads, and where the conversation stands."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from assistant.authoring.diagram import arrows
from assistant.domain.flow import Flow


@dataclass(frozen=True, slots=True)
class MapLine:
    """One line of the map."""

    text: str
    line: int
    """The 1-based line of the step in the file."""
    here: bool = False
    """Whether the conversation stands at this step."""


def map_lines(
    flow: Flow, here: str = "", been: Collection[str] = (), marks: Mapping[str, str] | None = None
) -> tuple[MapLine, ...]:
    """Return the map of *flow*: a line for each step, and one below it for each way on.

    Signs, so that no colour is needed: ``>`` here, ``*`` been there, ``E`` or ``W`` a finding.

    Args:
        flow: the flow.
        here: the step where the conversation stands; empty for none.
        been: the steps it came through.
        marks: step to ``error`` or ``warning``.
    """
    found = marks or {}
    ways: dict[str, list[str]] = {}
    for arrow in arrows(flow):
        words = f"{arrow.words} -> " if arrow.words else "-> "
        ways.setdefault(arrow.start, []).append(words + arrow.end)
    out: list[MapLine] = []
    for step in flow.steps.values():
        sign = ">" if step.id == here else "*" if step.id in been else " "
        mark = {"error": "E", "warning": "W"}.get(found.get(step.id, ""), " ")
        called = f" (calls {step.call.flow})" if step.call is not None else ""
        out.append(MapLine(f"{mark}{sign} {step.id}{called}", step.at.line, step.id == here))
        out += [MapLine(f"     {way}", step.at.line) for way in ways.get(step.id, ())]
    return tuple(out)
