"""Which variables are read again before they are filled again.

Two situations that differ only in a variable nobody will read are one situation. Forgetting it is
what keeps a flow of a hundred steps at a hundred situations.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from assistant.domain.condition import Arithmetic, names_in
from assistant.domain.flow import Answer, Assign, Check, Flow, Step, Text

ENDING: Final = "end "
"""Before the outcome of a check that is about endings."""


@dataclass(frozen=True, slots=True)
class Live:
    """Names that are still needed, by step id."""

    at: Mapping[str, frozenset[str]]
    """When the step is entered."""
    during: Mapping[str, frozenset[str]]
    """While a flow that the step calls is running."""


def liveness(flow: Flow, at_end: frozenset[str], *, checked: bool = False) -> Live:
    """Return what is live at every step of *flow*.

    Args:
        flow: a flow whose steps all exist.
        at_end: what is read when it ends: by its checks, or by flows that call it.
        checked: whether its own checks are held, some of which read on entering a step.
    """
    never = _read_on_entering(flow) if checked else {}
    live: dict[str, frozenset[str]] = dict.fromkeys(flow.steps, frozenset())
    order = list(reversed(tuple(flow.steps.values())))
    changed = True
    while changed:
        changed = False
        for step in order:
            found = _entering(step, live, at_end) | never.get(step.id, frozenset())
            if found != live[step.id]:
                live[step.id] = found
                changed = True
    during = {
        step.id: _leaving(step, None, live, at_end) - {mine for mine, _ in step.call.gets}
        for step in flow.steps.values()
        if step.call is not None
    }
    return Live(live, during)


def live_in(flow: Flow, at_end: frozenset[str] = frozenset()) -> Mapping[str, frozenset[str]]:
    """Return for each step of *flow* what is read, there or later, before it is filled again.

    Texts count here as well as conditions, ``set`` and ``with``: whoever lands on the step needs
    all of it. What the coping engine reads by its meaning does not count: it ranks from what is
    known, and asks for nothing.

    Args:
        flow: a flow whose steps all exist.
        at_end: what is read when it ends, by flows that call it.
    """
    live: dict[str, frozenset[str]] = dict.fromkeys(flow.steps, frozenset())
    order = list(reversed(tuple(flow.steps.values())))
    changed = True
    while changed:
        changed = False
        for step in order:
            found = _entering(step, live, at_end) | shown_in(step)
            if found != live[step.id]:
                live[step.id] = found
                changed = True
    return live


def shown_in(step: Step) -> frozenset[str]:
    """Return the variables that the texts of *step* insert."""
    texts: list[Text] = [*step.say, *(step.short or ()), *step.why]
    if step.wait is not None:
        texts += [step.wait.prompt] if step.wait.prompt is not None else []
        texts += step.wait.retry.say if step.wait.retry is not None else ()
    return frozenset(name for text in texts for name in text.names)


def held_at_end(check: Check) -> bool:
    """Whether the ``when`` of *check* is held against the end of the flow."""
    ending = check.kind == "never" and check.target.startswith(ENDING)
    return ending or check.kind == "always_through"


def _read_on_entering(flow: Flow) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for check in flow.checks:
        if check.when is None or held_at_end(check):
            continue
        places = check.after if check.kind == "always" else (check.target,)
        for place in places:
            step = place.partition(".")[0]
            found[step] = found.get(step, frozenset()) | names_in(check.when)
    return found


def _entering(
    step: Step, live: Mapping[str, frozenset[str]], at_end: frozenset[str]
) -> frozenset[str]:
    answers: tuple[Answer | None, ...] = (None, *(step.wait.answers if step.wait else ()))
    after: frozenset[str] = frozenset().union(
        *(_leaving(step, answer, live, at_end) for answer in answers)
    )
    if step.wait is not None and step.wait.into is not None:
        after -= {step.wait.into}
    if step.call is not None:
        after -= {mine for mine, _ in step.call.gets}
        after |= frozenset().union(*(names_in(assign.value) for assign in step.call.inputs))
    if step.limit is not None:
        after |= live.get(step.limit.then, frozenset())
    offered = (names_in(a.when) for a in answers if a is not None and a.when is not None)
    return after.union(*offered)


def _leaving(
    step: Step,
    answer: Answer | None,
    live: Mapping[str, frozenset[str]],
    at_end: frozenset[str],
) -> frozenset[str]:
    """Return what is live between the answer and the first ``set``."""
    needed = set(at_end) if step.end is not None or (answer and answer.end) else set()
    for target in _targets(step, answer):
        needed |= live.get(target, frozenset())
    for branch in step.go:
        if branch.when is not None:
            needed |= names_in(branch.when)
    own = answer.sets if answer is not None else ()
    for assign in reversed((*own, *step.sets)):
        needed = _before(assign, needed)
    return frozenset(needed)


def _before(assign: Assign, needed: set[str]) -> set[str]:
    computed = isinstance(assign.value, Arithmetic)  # its range is watched, read later or not
    if assign.name not in needed and not computed:
        return needed
    return (needed - {assign.name}) | names_in(assign.value)


def _targets(step: Step, answer: Answer | None) -> Iterator[str]:
    yield from (branch.to for branch in step.go)
    if answer is not None and answer.go is not None:
        yield answer.go
    if step.wait is not None and answer is None:
        if step.wait.skip is not None:
            yield step.wait.skip
        if step.wait.retry is not None and step.wait.retry.go is not None:
            yield step.wait.retry.go
