"""The line "start here with …": a step, and what is known there, as in ``again craving=7``."""

from assistant.authoring.live.keeping import PICKED
from assistant.authoring.live.talk import Start
from assistant.authoring.live.values import ValueRefusedError, read_value, written
from assistant.content.problems import did_you_mean, quoted
from assistant.domain.condition import Value
from assistant.domain.flow import Flow, Kind, Variable


class StartRefusedError(Exception):
    """The line names no place. The sentence says what to write."""


def read_start(flow: Flow, line: str) -> Start:
    """Return where *line* says to begin.

    Args:
        flow: the flow that is written.
        line: a step, then ``variable=value`` as often as needed; a text may hold spaces.

    Raises:
        StartRefusedError: there is no such step, variable or value; show the sentence.
    """
    step, _, rest = line.strip().partition(" ")
    if not step:
        raise StartRefusedError("write a step, and values as in craving=7")
    if step not in flow.steps:
        hint = did_you_mean(step, flow.steps)
        raise StartRefusedError(f"there is no step {quoted(step)}; {hint}")
    wait = flow.steps[step].wait
    if wait is not None and wait.exercise == PICKED:
        words = f"{quoted(step)} does what was picked before it; start at the offer instead"
        raise StartRefusedError(words)
    values: dict[str, Value] = {}
    for name, text in _pairs(rest):
        variable = flow.variables.get(name)
        if variable is None:
            hint = did_you_mean(name, flow.variables) or "the flow has no variables"
            raise StartRefusedError(f"there is no variable {quoted(name)}; {hint}")
        try:
            values[name] = read_value(variable, text)
        except ValueRefusedError as refused:
            raise StartRefusedError(str(refused)) from refused
    return Start(step, values)


def _pairs(text: str) -> list[tuple[str, str]]:
    """Return names and values; a word without ``=`` belongs to the value before it."""
    pairs: list[tuple[str, str]] = []
    for word in text.split():
        name, sign, value = word.partition("=")
        if sign:
            pairs.append((name, value))
        elif pairs:
            pairs[-1] = (pairs[-1][0], f"{pairs[-1][1]} {word}")
        else:
            raise StartRefusedError(f"{quoted(word)} has no value; write it as {name}=value")
    return pairs


def start_words(start: Start) -> str:
    """Return *start* as it is typed."""
    return " ".join([start.step, *(f"{n}={written(v)}" for n, v in start.values.items())]).strip()


def that_fit(flow: Flow, line: str) -> tuple[tuple[str, str], ...]:
    """Return what the last word of *line* may become, each with a few words about it.

    Steps first; behind a step, its variables with their values.
    """
    words = line.split(" ")
    last = words[-1]
    if len(words) == 1:
        steps = (step for step in flow.steps.values() if last in step.id)
        return tuple((step.id, "asks" if step.wait else "speaks") for step in steps)
    name, sign, _ = last.partition("=")
    given = {word.partition("=")[0] for word in words[:-1]}
    return tuple(
        (variable.name + "=", _kind(variable))
        for variable in flow.variables.values()
        if (variable.name == name if sign else name in variable.name and variable.name not in given)
    )


def _kind(variable: Variable) -> str:
    match variable.kind:
        case Kind.SCALE | Kind.COUNT:
            return f"{variable.low} to {variable.high}"
        case Kind.YES_NO:
            return "yes or no"
        case Kind.TEXT:
            return "words"
        case Kind.ONE_OF:
            return "one of " + ", ".join(variable.values)
        case Kind.ANY_OF:
            return "any of " + ",".join(variable.values)
