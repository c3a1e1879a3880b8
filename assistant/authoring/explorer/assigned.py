"""Which variables have been settled on every way to a step.

Settled means: asked for, set, brought home by a call, or given from outside before the first
question. A skipped question settles its variable too: it is then unknown for good, and whatever
reads it copes with that (decision 0001). What is not settled has never been spoken of.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from assistant.domain.flow import Flow, Kind, Step, Variable


class _Way(NamedTuple):
    """One way out of a step, with what it settles."""

    to: str
    settles: frozenset[str]


def assigned(flow: Flow) -> Mapping[str, frozenset[str]]:
    """Return for each step of *flow* the variables settled on every way to it.

    Before the step asks its own question; a step that no way leads to has none. Ways are those of
    the plain graph of steps, whatever conditions allow: so this holds for every situation.

    Args:
        flow: a flow whose steps all exist.
    """
    found: dict[str, frozenset[str]] = {flow.start: from_outside(flow)}
    ways = {step.id: tuple(_ways(step)) for step in flow.steps.values()}
    waiting = [flow.start]
    while waiting:
        step_id = waiting.pop()
        for way in ways[step_id]:
            settled = found[step_id] | way.settles
            before = found.get(way.to)
            after = settled if before is None else before & settled
            if after != before:
                found[way.to] = after
                waiting.append(way.to)
    return {step_id: found.get(step_id, frozenset()) for step_id in flow.steps}


def from_outside(flow: Flow) -> frozenset[str]:
    """Return the variables of *flow* that a value, or its absence, is known of at the start."""
    return frozenset(
        v.name for v in flow.variables.values() if v.starts is not None or v.source is not None
    )


def takes_over(old: Variable, new: Variable) -> bool:
    """Whether every value of *old* is a value of *new*: it can be kept when a flow has changed."""
    if old.kind is not new.kind:
        return False
    match old.kind:
        case Kind.SCALE | Kind.COUNT:
            return new.low <= old.low and old.high <= new.high
        case Kind.ONE_OF | Kind.ANY_OF:
            return set(old.values) <= set(new.values)
        case Kind.TEXT:
            return old.max_length <= new.max_length
        case Kind.YES_NO:
            return True


def _ways(step: Step) -> Iterator[_Way]:
    settles = _settles(step)
    yield from (_Way(branch.to, settles) for branch in step.go)
    if step.limit is not None:
        yield _Way(step.limit.then, frozenset())
    if step.wait is None:
        return
    passed = (step.wait.skip, step.wait.retry.go if step.wait.retry is not None else None)
    yield from (_Way(to, settles) for to in passed if to is not None)
    for answer in step.wait.answers:
        if answer.go is not None:
            yield _Way(answer.go, settles | {assign.name for assign in answer.sets})


def _settles(step: Step) -> frozenset[str]:
    """Return what *step* settles whichever way it is left."""
    found = {assign.name for assign in step.sets}
    if step.wait is not None and step.wait.into is not None:
        found.add(step.wait.into)
    if step.call is not None:
        found |= {mine for mine, _ in step.call.gets}
    return frozenset(found)
