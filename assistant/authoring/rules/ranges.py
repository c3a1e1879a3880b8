"""V317 and X004: the numbers a variable can really have, at a ``set`` and at an ending."""

from collections.abc import Iterable, Iterator
from typing import Final

from assistant.authoring.rules.rule import Finding, Rule, Subject, rule
from assistant.authoring.rules.spans import Reached, Spans, span_of
from assistant.content.problems import quoted
from assistant.domain.condition import Arithmetic, Name
from assistant.domain.flow import Answer, Assign, Step, Variable

STRONG: Final = 8
"""A rating from which nobody is well."""
MOST_OF_SCALE: Final = 10
"""Ratings are from 0 to 10."""

_WELL: Final = frozenset(
    {
        "better",
        "calm",
        "calmer",
        "clear",
        "done_well",
        "eased",
        "fine",
        "good",
        "ok",
        "okay",
        "passed",
        "resolved",
        "settled",
        "stable",
        "well",
    }
)
"""Outcomes that say the person is better off."""
_HARD: Final = ("craving", "urge", "pull", "distress", "pain", "anger", "fear", "panic", "stress")
"""Words in names of ratings of which more is worse, where ``means:`` does not tell."""


@rule("V317")
def leaves_its_range(subject: Subject) -> Iterable[Finding]:
    """A number that is computed can leave the range of its variable.

    Why: the engine keeps a number inside its range, so a count that should go on stands still,
    and a condition that waits for the next number never holds.
    Mend: make the range wider, or lead elsewhere before the last number is reached.
    Example: `set: {rounds: rounds + 1}` with `rounds: {count: 0-3}` and `- if: rounds >= 5`.
    """
    if not subject.connected or not _computes(subject):
        return
    reached = Reached(subject.flow)
    for step in subject.flow.steps.values() if not reached.blurred else ():
        for assign, spans in _assigns(reached, step):
            variable = subject.flow.variables.get(assign.name)
            span = span_of(assign.value, spans, subject.flow.variables)
            if variable is None or span is None or not isinstance(assign.value, Arithmetic):
                continue
            if span[0] < variable.low or span[1] > variable.high:
                yield assign.at, _beyond(variable, span), _numbers_there(assign, spans)


def _computes(subject: Subject) -> bool:
    steps = subject.flow.steps.values()
    sets = (assign for step in steps for assign in step.sets)
    own = (s for step in steps if step.wait for a in step.wait.answers for s in a.sets)
    return any(isinstance(assign.value, Arithmetic) for assign in (*sets, *own))


def _assigns(reached: Reached, step: Step) -> Iterator[tuple[Assign, Spans]]:
    """Give what *step* sets, with the numbers there are just before."""
    spans = reached.at.get(step.id)
    if spans is None:
        return
    start = reached.filled(step, spans)
    for answer in step.wait.answers if step.wait else ():
        inner = start
        for assign in answer.sets:
            yield assign, inner
            inner = reached.assigned(inner, assign)
    for assign in step.sets:
        yield assign, start
        start = reached.assigned(start, assign)


def _beyond(variable: Variable, span: tuple[int, int]) -> str:
    end = span[1] if span[1] > variable.high else span[0]
    return f"{quoted(variable.name)} can become {end} here, outside {variable.low}-{variable.high}"


def _numbers_there(assign: Assign, spans: Spans) -> str:
    held = assign.value
    names = (
        {n.name for n in (held.left, held.right) if isinstance(n, Name)}
        if isinstance(held, Arithmetic)
        else set()
    )
    told = " and ".join(f"{name} can be {_span(spans[name])}" for name in sorted(names & {*spans}))
    return f"{told or 'look at the parts'} here; make the range wider, or leave the circle earlier"


def _span(span: tuple[int, int]) -> str:
    return str(span[0]) if span[0] == span[1] else f"{span[0]} to {span[1]}"


@rule("X004", "warning")
def ends_well_in_distress(subject: Subject) -> Iterable[Finding]:
    """An ending that says the person is better is reached while the last rating can be 8 or more.

    Why: somebody at 8 of 10 is told that it eased, and is left alone with it.
    Mend: lead ratings of 8 and more to a person first, or end with an outcome such as `held`.
    Example: `- if: craving + 2 <= before` leads to `end: eased`, and 10 can fall to 8.
    """
    well = [outcome for outcome in subject.flow.outcomes if outcome in _WELL]
    ratings = _rates(subject) if well else ()
    if not ratings or not subject.connected:
        return
    reached = Reached(subject.flow)
    for step in subject.flow.steps.values() if not reached.blurred else ():
        for outcome, answer in _ends(step):
            spans = reached.at.get(step.id)
            if outcome not in well or spans is None:
                continue
            left = reached.leaving(step, spans, answer)
            for name in ratings:
                if left.get(name, (0, 0))[1] >= STRONG:
                    words = f"this ends as {quoted(outcome)} while {quoted(name)} can still be "
                    words += str(left[name][1])
                    path = ("answers", answer.id, "end") if answer is not None else ("end",)
                    hint = f"lead {name} >= {STRONG} to a person first, or end in another way"
                    yield subject.place("steps", step.id, *path), words, hint


def _rates(subject: Subject) -> tuple[str, ...]:
    """Return the variables that keep how strong something hard is right now, on 0 to 10."""
    asked = {step.wait.into for step in subject.flow.steps.values() if step.wait is not None}
    return tuple(
        v.name
        for v in subject.flow.variables.values()
        if v.name in asked and (v.low, v.high) == (0, MOST_OF_SCALE) and _hard(v)
    )


def _hard(variable: Variable) -> bool:
    named = variable.means is None and any(word in variable.name for word in _HARD)
    return named or variable.means == "craving"


def _ends(step: Step) -> Iterator[tuple[str, Answer | None]]:
    if step.end is not None:
        yield step.end, None
    for answer in step.wait.answers if step.wait else ():
        if answer.end is not None:
            yield answer.end, answer


RULES: Final[tuple[Rule, ...]] = (leaves_its_range, ends_well_in_distress)
