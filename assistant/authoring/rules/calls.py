"""G220-G225: flows that call flows."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from assistant.authoring.rules.rule import Finding, Rule, Subject, rule
from assistant.content.problems import did_you_mean, quoted
from assistant.domain.condition import Arithmetic, Count, Expr, Literal, Name
from assistant.domain.flow import Call, Flow, Kind, Source, Step, Variable

DEEPEST: Final = 3
"""Calls within calls."""
_NUMBERS: Final = frozenset({Kind.SCALE, Kind.COUNT})
OUTCOME: Final = "outcome"
"""What ``gets:`` calls the way the called flow ended."""


def _calls(subject: Subject) -> Iterator[tuple[Step, Call, Flow]]:
    """Give the calls whose flow exists."""
    for step in subject.sound_steps():
        target = subject.flows.get(step.call.flow) if step.call else None
        if step.call is not None and target is not None:
            yield step, step.call, target


@rule("G220")
def circle(subject: Subject) -> Iterable[Finding]:
    """Flows that call each other in a circle, so that a conversation would never come back.

    Why: the conversation would never come back.
    Mend: end the flow instead of calling.
    Example: `a` calls `b`, and `b` calls `a`.
    """
    for step in subject.flow.steps.values():
        if step.call is None:
            continue
        way = _way_back(step.call.flow, subject.flow.id, subject.flows)
        if way is not None:
            words = "flows call each other in a circle: " + " -> ".join((subject.flow.id, *way))
            yield subject.place("steps", step.id, "call"), words, "end the flow instead of calling"


def _way_back(start: str, goal: str, flows: Mapping[str, Flow]) -> tuple[str, ...] | None:
    """Return a shortest way of calls from *start* to *goal*, both included."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    for way in ways:
        if way[-1] == goal:
            return way
        for name in called_by(flows.get(way[-1])):
            if name not in seen or name == goal:
                seen.add(name)
                ways.append((*way, name))
    return None


def called_by(flow: Flow | None) -> tuple[str, ...]:
    """Return the flows that *flow* calls, each once."""
    steps = flow.steps.values() if flow is not None else ()
    return tuple(dict.fromkeys(step.call.flow for step in steps if step.call is not None))


@rule("G221")
def unknown_flow(subject: Subject) -> Iterable[Finding]:
    """A call of a flow that does not exist.

    Why: there is nothing to run.
    Mend: take the name that is offered; a flow is called by the name of its file.
    Example: `call: urge_surfng`.
    """
    for step in subject.flow.steps.values():
        if step.call is not None and step.call.flow and step.call.flow not in subject.flows:
            words = f"there is no flow {quoted(step.call.flow)}"
            hint = did_you_mean(step.call.flow, sorted(subject.flows))
            yield subject.place("steps", step.id, "call"), words, hint


@rule("G222")
def wrong_inputs(subject: Subject) -> Iterable[Finding]:
    """``with:`` misses an input of the called flow, names none, or gives the wrong kind.

    Why: the called flow cannot begin without what it needs.
    Mend: give each input, with its kind.
    Example: `call: safety_help` without `with:`.
    """
    for step, call, target in _calls(subject):
        wanted = {v.name: v for v in target.variables.values() if v.source is Source.CALLER}
        listed = "its inputs are " + ", ".join(wanted) if wanted else "it takes no inputs"
        given = {assign.name for assign in call.inputs}
        for name in wanted:
            if name not in given:
                words = f"{quoted(target.id)} needs {quoted(name)}"
                yield subject.place("steps", step.id, "call"), words, listed
        for assign in call.inputs:
            if assign.name not in wanted:
                words = f"{quoted(target.id)} has no input {quoted(assign.name)}"
                yield subject.key("steps", step.id, "with", assign.name), words, listed
                continue
            odd = _misfit(assign.value, wanted[assign.name], subject.flow.variables)
            if odd:
                yield assign.at, f"{quoted(assign.name)} of {quoted(target.id)} {odd}", listed


def _misfit(value: Expr, wanted: Variable, variables: Mapping[str, Variable]) -> str:
    """Return what is wrong with *value* for *wanted*, or nothing."""
    if isinstance(value, Literal):
        return _misfit_literal(value, wanted)
    if isinstance(value, Name):
        mine = variables.get(value.name)
        return "" if mine is None else _misfit_variable(mine, wanted)
    computed = isinstance(value, Arithmetic | Count)
    if computed:
        return "" if wanted.kind in _NUMBERS else f"is {wanted.kind.value}, not a number"
    return "" if wanted.kind is Kind.YES_NO else f"is {wanted.kind.value}, not a yes/no"


def _misfit_variable(mine: Variable, wanted: Variable) -> str:
    numbers = wanted.kind in _NUMBERS
    if mine.kind is not wanted.kind and not (numbers and mine.kind in _NUMBERS):
        return f"is {wanted.kind.value}, and {quoted(mine.name)} is {mine.kind.value}"
    if numbers and not wanted.low <= mine.low <= mine.high <= wanted.high:
        span = f"{mine.low}-{mine.high}"
        return f"is {wanted.low}-{wanted.high}, and {quoted(mine.name)} is {span}"
    missing = [value for value in mine.values if value not in wanted.values]
    return f"does not know {quoted(missing[0])}" if missing else ""


def _misfit_literal(literal: Literal, wanted: Variable) -> str:
    value = literal.value
    match wanted.kind:
        case Kind.SCALE | Kind.COUNT:
            number = isinstance(value, int) and not isinstance(value, bool)
            fits = number and wanted.low <= int(str(value)) <= wanted.high
            return "" if fits else f"is a number from {wanted.low} to {wanted.high}"
        case Kind.YES_NO:
            return "" if isinstance(value, bool) else "is a yes/no"
        case Kind.ONE_OF:
            return "" if value in wanted.values else f"is one of {', '.join(wanted.values)}"
        case Kind.ANY_OF:
            fits = isinstance(value, tuple) and set(value) <= set(wanted.values)
            return "" if fits else f"is a list of {', '.join(wanted.values)}"
        case Kind.TEXT:
            return "" if isinstance(value, str) else "is a text"


@rule("G223")
def unknown_output(subject: Subject) -> Iterable[Finding]:
    """``gets:`` asks the called flow for a variable it does not have, or of another kind.

    Why: there is nothing to bring home.
    Mend: take the name that is offered; `outcome` is how it ended.
    Example: `gets: {mine: no_such}`.
    """
    for step, call, target in _calls(subject):
        for mine, theirs in call.gets:
            if theirs == OUTCOME:
                continue
            place = subject.place("steps", step.id, "gets", mine)
            found = target.variables.get(theirs)
            keeps = subject.flow.variables[mine]
            if found is None:
                words = f"{quoted(target.id)} has no variable {quoted(theirs)}"
                yield place, words, did_you_mean(theirs, (OUTCOME, *target.variables))
            elif _misfit(Name(theirs), keeps, target.variables):
                words = f"{quoted(theirs)} of {quoted(target.id)} does not fit {quoted(mine)}"
                yield place, words, "declare both with the same kind, values and range"


@rule("G224", "warning")
def unhandled_outcome(subject: Subject) -> Iterable[Finding]:
    """The called flow can end in several ways, and this flow goes on as if there were one.

    Why: one of its endings needs another answer than the rest.
    Mend: keep it with `gets: {a_variable: outcome}` and branch on it.
    Example: `call: urge_surfing` and `go: again`, though it can end as `worse`.
    """
    for step, call, target in _calls(subject):
        keeps = [
            subject.flow.variables.get(mine) for mine, theirs in call.gets if theirs == OUTCOME
        ]
        if len(target.outcomes) < 2 or step.end is not None:  # noqa: PLR2004 - one way, no choice
            continue
        if not keeps:
            words = f"{quoted(target.id)} can end as " + " or ".join(target.outcomes)
            hint = "keep it with gets: {a_variable: outcome} and branch on it"
            yield subject.place("steps", step.id, "call"), words, hint
        for variable in keeps:
            for outcome in target.outcomes if variable is not None else ():
                if variable is not None and outcome not in variable.values:
                    words = (
                        f"{quoted(variable.name)} has no value for the outcome {quoted(outcome)}"
                    )
                    yield (
                        variable.at,
                        words,
                        f"declare {variable.name} with one_of all its outcomes",
                    )


@rule("G225", "warning")
def deep_calls(subject: Subject) -> Iterable[Finding]:
    """Calls more than three flows deep, where nobody knows any more where they are.

    Why: nobody knows any more where they are.
    Mend: bring the flows closer together.
    Example: a flow that calls one that calls one that calls one.
    """
    known = {subject.flow.id: 0}
    for step in subject.flow.steps.values():
        if step.call is None:
            continue
        depth = _depth(step.call.flow, subject.flows, known)
        if depth > DEEPEST:
            words = (
                f"the calls from here are {depth} flows deep; at most {DEEPEST} are kept in mind"
            )
            yield subject.place("steps", step.id, "call"), words, "bring the flows closer together"


def _depth(name: str, flows: Mapping[str, Flow], known: dict[str, int]) -> int:
    """Return how many calls deep *name* goes; each flow is gone through once."""
    if name not in known and name in flows:
        known[name] = 0  # met again on its own way: a circle, which is another rule's finding
        inner = (_depth(called, flows, known) for called in called_by(flows[name]))
        known[name] = 1 + max(inner, default=0)
    return known.get(name, 0)


RULES: Final[tuple[Rule, ...]] = (
    circle,
    unknown_flow,
    wrong_inputs,
    unknown_output,
    unhandled_outcome,
    deep_calls,
)
