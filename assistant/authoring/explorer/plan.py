"""A flow made ready for exploring: what steers, what may be answered, what can be forgotten."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Final, NamedTuple, TypeAlias

from assistant.authoring.explorer.liveness import held_at_end, liveness
from assistant.authoring.explorer.relevance import OUTCOME, Key, values_that_count
from assistant.authoring.told_apart import MOST_NAMED
from assistant.domain.condition import Value, names_in
from assistant.domain.flow import FIXED_ANSWERS, Assign, Flow, Form, Kind, Step, Variable, Wait
from assistant.engine.guards import Guard, compile_expr

NOTHING: Final = "nothing"
"""The label of picking none of many answers."""

Ready: TypeAlias = tuple[str, Guard, Variable, Assign]
"""Variable name, its new value, its declaration, and where that was written."""


class Alternative(NamedTuple):
    """One thing a person may answer, as far as anything can tell it from others."""

    label: str
    """For paths: an answer id, a number, several ids."""
    key: str
    """The answer that steers, as the engine names it; several ids with spaces between."""
    value: Value | None
    """What the variable of the question keeps; None when it does not steer."""
    when: Guard | None


@dataclass(frozen=True, slots=True)
class StepPlan:
    """One step, with everything compiled."""

    flow: str
    step: Step
    live: tuple[str, ...]
    """What is remembered when the step is entered, sorted."""
    during: tuple[str, ...]
    """What is remembered while a called flow runs, sorted."""
    alternatives: tuple[Alternative, ...]
    sets: tuple[Ready, ...]
    answer_sets: Mapping[str, tuple[Ready, ...]]
    branches: tuple[tuple[Guard | None, str], ...]
    inputs: tuple[tuple[str, Guard], ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """All flows that one flow can come to."""

    flows: Mapping[str, Flow]
    steps: Mapping[tuple[str, str], StepPlan]
    values: Mapping[Key, tuple[Value, ...]]
    cut: bool
    """Whether some choices were left out because there are too many sets of them."""


def make_plan(flows: Mapping[str, Flow], flow_id: str) -> Plan:
    """Compile *flow_id* and the flows it calls.

    Raises:
        KeyError: one of them is missing; check the flow first.
    """
    used = _reached(flows, flow_id)
    counting = values_that_count(used)
    outputs = {(target, theirs) for flow in used.values() for target, theirs in _outputs(flow)}
    steps: dict[tuple[str, str], StepPlan] = {}
    for flow in used.values():
        at_end = {name for target, name in outputs if target == flow.id}
        checked = flow.id == flow_id
        if checked:
            at_end |= _checked_at_end(flow)
        live = liveness(flow, frozenset(at_end), checked=checked)
        for step in flow.steps.values():
            relevant = [n for n in sorted(live.at[step.id]) if (flow.id, n) in counting]
            during = [n for n in sorted(live.during.get(step.id, ())) if (flow.id, n) in counting]
            steps[flow.id, step.id] = _step_plan(
                flow, step, counting, tuple(relevant), tuple(during)
            )
    cut = any(_too_many(flow, counting) for flow in used.values())
    return Plan(used, steps, counting, cut)


def _reached(flows: Mapping[str, Flow], flow_id: str) -> dict[str, Flow]:
    found, waiting = {flow_id: flows[flow_id]}, [flow_id]
    while waiting:
        steps = flows[waiting.pop()].steps.values()
        for called in (step.call.flow for step in steps if step.call is not None):
            if called not in found:
                found[called] = flows[called]
                waiting.append(called)
    return found


def values_of(variable: Variable) -> tuple[str, ...]:
    """Return the ids of the answers that *variable* can keep; none for numbers and texts."""
    return ("yes", "no") if variable.kind is Kind.YES_NO else variable.values


def _outputs(flow: Flow) -> Iterator[Key]:
    for step in flow.steps.values():
        for _, theirs in step.call.gets if step.call else ():
            if step.call is not None and theirs != OUTCOME:
                yield step.call.flow, theirs


def _checked_at_end(flow: Flow) -> set[str]:
    found: set[str] = set()
    for check in flow.checks:
        if check.when is not None and held_at_end(check):
            found |= names_in(check.when)
    return found


def _too_many(flow: Flow, counting: Mapping[Key, tuple[Value, ...]]) -> bool:
    return any(
        len(counting.get((flow.id, variable.name), ())) == len(variable.values) + 2
        for variable in flow.variables.values()
        if len(variable.values) > MOST_NAMED and variable.kind == "any_of"
    )


def _step_plan(
    flow: Flow,
    step: Step,
    counting: Mapping[Key, tuple[Value, ...]],
    live: tuple[str, ...],
    during: tuple[str, ...],
) -> StepPlan:
    def ready(assigns: tuple[Assign, ...]) -> tuple[Ready, ...]:
        return tuple(
            (a.name, compile_expr(a.value), flow.variables[a.name], a)
            for a in assigns
            if (flow.id, a.name) in counting
        )

    answers = step.wait.answers if step.wait else ()
    return StepPlan(
        flow=flow.id,
        step=step,
        live=live,
        during=during,
        alternatives=tuple(_alternatives(flow, step.wait, counting)) if step.wait else (),
        sets=ready(step.sets),
        answer_sets={a.id: ready(a.sets) for a in answers if a.sets},
        branches=tuple((compile_expr(b.when) if b.when else None, b.to) for b in step.go),
        inputs=tuple((a.name, compile_expr(a.value)) for a in step.call.inputs)
        if step.call
        else (),
    )


def _alternatives(
    flow: Flow, wait: Wait, counting: Mapping[Key, tuple[Value, ...]]
) -> Iterator[Alternative]:
    values = counting.get((flow.id, wait.into or ""))
    variable = flow.variables.get(wait.into or "")
    match wait.form:
        case Form.NUMBER:
            for number in values or (variable.low if variable else 0,):
                label = str(number) if values else "a number"
                yield Alternative(label, str(number), number if values else None, None)
        case Form.WORDS:
            yield Alternative("words", "", "words" if values else None, None)
        case Form.MANY:
            yield from _sets_of_answers(wait, variable, values)
        case _:
            yield from _single_answers(wait, variable, values)


def _single_answers(
    wait: Wait, variable: Variable | None, values: tuple[Value, ...] | None
) -> Iterator[Alternative]:
    when = {a.id: compile_expr(a.when) for a in wait.answers if a.when is not None}
    given = tuple(answer.id for answer in wait.answers)
    fixed = FIXED_ANSWERS.get(wait.form)
    ids = fixed or given
    if wait.form is Form.YES_NO or (not ids and variable is not None):
        ids = values_of(variable) if variable is not None else ("yes", "no")
    for id_ in ids:
        kept: Value = id_ == "yes" if wait.form is Form.YES_NO else id_
        yield Alternative(id_, id_, kept if values is not None else None, when.get(id_))


def _sets_of_answers(
    wait: Wait, variable: Variable | None, values: tuple[Value, ...] | None
) -> Iterator[Alternative]:
    """Give the sets of answers that steer, by what they put into the variable or by their way."""
    steer = {a.id for a in wait.answers if a.go or a.end or a.sets}
    told = set(chain.from_iterable(v for v in values or () if isinstance(v, tuple)))
    order = variable.values if variable is not None else tuple(a.id for a in wait.answers)
    shown = [id_ for id_ in order if id_ in steer or id_ in told]
    if not steer and values is not None:
        sets: Iterator[tuple[str, ...]] = (v for v in values if isinstance(v, tuple))
    else:
        sets = chain.from_iterable(combinations(shown, n) for n in range(len(shown) + 1))
    for picked in sets:
        kept = tuple(id_ for id_ in picked if id_ in told)
        label = ", ".join(picked) or NOTHING
        yield Alternative(label, " ".join(picked), kept if values is not None else None, None)
