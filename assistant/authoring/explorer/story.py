"""Counter-examples as short chats: the shortest way to what goes wrong."""

from collections.abc import Iterator
from typing import Final

from assistant.authoring.explorer.graph import Graph
from assistant.authoring.explorer.moves import Situation
from assistant.authoring.explorer.plan import Plan

LONGEST_STORY: Final = 14
"""Lines of a chat that are shown; the middle of a longer one is left out."""
LONGEST_PATH: Final = 8
_LINE: Final = 72


def step_name(situation: Situation, flow_id: str) -> str:
    """Return the step of *situation*, with its flow when that is another one."""
    top = situation[-1]
    return top.step if top.flow == flow_id else f"{top.flow}.{top.step}"


def path_to(graph: Graph, flow_id: str, number: int, last: str = "") -> str:
    """Return ``rate[8] -> where[safe]``: the answers that lead to situation *number*.

    Args:
        graph: the situations.
        flow_id: the flow whose steps need no prefix.
        number: where the path ends.
        last: the answer given there, if any.
    """
    moves = (*graph.path(number), (number, last))
    said = [f"{step_name(graph.situations[at], flow_id)}[{label}]" for at, label in moves if label]
    if len(said) > LONGEST_PATH:
        said = [*said[:3], "...", *said[-(LONGEST_PATH - 4) :]]
    return " -> ".join(said) or "the very beginning"


def story_to(graph: Graph, plan: Plan, number: int, last: str = "") -> tuple[str, ...]:
    """Return the same way as lines of a chat: ``bot`` and ``you``."""
    lines: list[str] = []
    for at, label in (*graph.path(number), (number, last)):
        lines += _told(graph.situations[at], plan)
        if label:
            lines.append(f"you  {label}")
    if len(lines) > LONGEST_STORY:
        half = LONGEST_STORY // 2
        lines = [*lines[:half], "...", *lines[-half:]]
    return tuple(lines)


def _told(situation: Situation, plan: Plan) -> Iterator[str]:
    top = situation[-1]
    step = plan.steps[top.flow, top.step].step
    for text in step.say:
        yield f"bot  {_short(text.source)}"
    if step.wait is not None and step.wait.prompt is not None:
        yield f"bot  {_short(step.wait.prompt.source)}"


def _short(text: str) -> str:
    return text if len(text) <= _LINE else text[: _LINE - 3] + "..."
