"""Counter-examples as short chats: the shortest way to what goes wrong, and as a test to keep."""

from collections.abc import Iterator
from typing import Final, TypeAlias

from assistant.authoring.explorer.graph import Graph
from assistant.authoring.explorer.inputs import UNREADABLE
from assistant.authoring.explorer.moves import GAVE_UP, NOTHING_FITS, SKIP, Situation
from assistant.authoring.explorer.plan import NOTHING, Plan
from assistant.domain.flow import Form

LONGEST_STORY: Final = 14
"""Lines of a chat that are shown; the middle of a longer one is left out."""
LONGEST_PATH: Final = 8
_LINE: Final = 72

Way: TypeAlias = tuple[tuple[int, str], ...]
"""Situations by number, each with the answer given there; empty where nothing was asked."""


def way_to(graph: Graph, number: int, last: str = "") -> Way:
    """Return the shortest way to situation *number*, and the answer *last* given there."""
    return (*graph.path(number), (number, last))


def step_name(situation: Situation, flow_id: str) -> str:
    """Return the step of *situation*, with its flow when that is another one."""
    top = situation[-1]
    return top.step if top.flow == flow_id else f"{top.flow}.{top.step}"


def path_of(graph: Graph, flow_id: str, way: Way) -> str:
    """Return ``rate[8] -> where[safe]``: the answers on *way*.

    Args:
        graph: the situations.
        flow_id: the flow whose steps need no prefix.
        way: where it goes.
    """
    said = [f"{step_name(graph.situations[at], flow_id)}[{label}]" for at, label in way if label]
    if len(said) > LONGEST_PATH:
        said = [*said[:3], "...", *said[-(LONGEST_PATH - 4) :]]
    return " -> ".join(said) or "the very beginning"


def story_of(graph: Graph, plan: Plan, way: Way) -> tuple[str, ...]:
    """Return the same way as lines of a chat: ``bot`` and ``you``."""
    lines: list[str] = []
    for at, label in way:
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


# --- as a test


def script_of(graph: Graph, plan: Plan, way: Way, name: str, words: str) -> str:
    """Return *way* as a file of conversation tests that plays it and says where it leads.

    Args:
        graph: the situations.
        plan: the explored flows.
        way: from a start of the flow.
        name: of the test.
        words: what is wrong there, for a comment.
    """
    first = graph.situations[way[0][0]][0]
    lines = [f"flow: {first.flow}", ""]
    given = [f"  {key}: {_value(value)}" for key, value in _given(plan, first.flow, first.values)]
    if given:
        lines += ["given:", *given, ""]
    lines += ["tests:", f"  {_quoted(name)}:"]
    for at, label in way:
        lines += [f"    {line}" for line in _spoken(graph.situations[at], plan, label)]
    lines.append(f"    # {words}. Write below what should follow instead.")
    lines.append(f"    - {_leads_to(graph, way)}")
    return "\n".join(lines) + "\n"


def _given(
    plan: Plan, flow_id: str, values: tuple[tuple[str, object], ...]
) -> Iterator[tuple[str, object]]:
    """Give what was known beforehand; what the flow itself starts with needs no telling."""
    variables = plan.flows[flow_id].variables
    for name, value in values:
        if variables[name].source is not None:
            yield name, value


def _spoken(situation: Situation, plan: Plan, label: str) -> Iterator[str]:
    top = situation[-1]
    wait = plan.steps[top.flow, top.step].step.wait
    if not label or wait is None:
        return
    if label == NOTHING_FITS:
        yield "# nothing is safe to offer here"
    elif label == SKIP:
        yield "- you: skip"
    elif label == GAVE_UP:
        times = wait.retry.tries + 1 if wait.retry is not None else 1
        yield from (f"- you: {UNREADABLE}" for _ in range(times))
    elif wait.form is Form.NUMBER:
        number = next(
            way.key for way in plan.steps[top.flow, top.step].alternatives if way.label == label
        )
        yield f'- you: "{number}"'
    elif wait.form is Form.WORDS:
        yield "- you: words"
    elif wait.form is Form.MANY:
        yield "- you: nothing" if label == NOTHING else f"- pick: [{_list(label)}]"
    else:
        yield f"- pick: {_quoted(label)}"


def _list(label: str) -> str:
    return ", ".join(_quoted(id_) for id_ in label.split(", "))


def _leads_to(graph: Graph, way: Way) -> str:
    number, label = way[-1]
    for move, target in graph.moves[number]:
        if move.label == label:
            if target >= 0 and label:
                return f"at: {graph.situations[target][-1].step}"
            if target < 0:
                return f"ended: {_quoted(move.outcome or 'failed')}"
    return f"at: {graph.situations[number][-1].step}"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_quoted, value))}]"
    return str(value) if isinstance(value, int) else _quoted(str(value))


def _quoted(text: str) -> str:
    """Return *text* as YAML that stays a text, whatever stands in it."""
    plain = text.replace("_", "").replace(" ", "").isalpha() and text not in {"yes", "no", "true"}
    return text if plain else "'" + text.replace("'", "''") + "'"
