"""V315: a value that is filled over again before anything has read it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from assistant.authoring.explorer.liveness import shown_in
from assistant.authoring.rules.rule import Finding, Rule, Subject, rule
from assistant.authoring.rules.walks import legs
from assistant.content.problems import quoted
from assistant.domain.condition import names_in
from assistant.domain.flow import Form, Step
from assistant.domain.place import Place


@rule("V315", "warning")
def overwritten(subject: Subject) -> Iterable[Finding]:
    """A value is filled over again, on every way, before anything has read it.

    Why: an answer that nobody looks at was asked for nothing, or a step that should read it is
    missing. An ending counts as reading: what is kept to the end is in the record.
    Mend: read it before it is filled again, keep it in a variable of its own, or take it out.
    Example: `set: {before: craving}` in two steps that follow one another.
    """
    if not subject.connected:
        return
    flow = subject.flow
    needed = _needed(subject)
    for step in flow.steps.values():
        for name, place in _stores(step):
            variable = flow.variables.get(name)
            if variable is None or variable.remember or variable.means is not None:
                continue
            after = _after_store(step, name, needed)
            if name not in after:
                words = f"{quoted(name)} is filled again before anything reads this"
                hint = "read it first, keep it under another name, or take it out"
                yield place, words, hint


def _stores(step: Step) -> Iterator[tuple[str, Place]]:
    """Give what *step* fills, without answers that steer by themselves."""
    wait = step.wait
    if wait is not None and wait.into is not None:
        steers = any(a.go or a.end or a.sets for a in wait.answers)
        if not steers and wait.form is not Form.WORDS:
            yield wait.into, wait.at
    for assign in step.sets:
        yield assign.name, assign.at


def _after_store(step: Step, name: str, needed: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return what is needed right after *step* has filled *name*."""
    later: set[str] = set(_leaving(step, None, needed))
    for answer in step.wait.answers if step.wait else ():
        later |= _leaving(step, answer.id, needed)
    sets = list(step.sets)
    index = next((i for i, assign in enumerate(sets) if assign.name == name), -1)
    filled_by_answer = step.wait is not None and step.wait.into == name
    for assign in reversed(sets if filled_by_answer else sets[index + 1 :]):
        later = (later - {assign.name}) | names_in(assign.value)
    return frozenset(later)


def _leaving(step: Step, answer_id: str | None, needed: Mapping[str, frozenset[str]]) -> set[str]:
    """Return what is needed once the sets of *step* have run."""
    found: set[str] = set()
    wait = step.wait
    answer = next((a for a in wait.answers if a.id == answer_id), None) if wait else None
    if step.end is not None or (answer is not None and answer.end is not None):
        found |= needed[""]
    if answer is not None and answer.go is not None:
        return found | needed.get(answer.go, frozenset())
    for branch in step.go:
        found |= needed.get(branch.to, frozenset())
        if branch.when is not None:
            found |= names_in(branch.when)
    if wait is not None and answer is None:
        passed = (wait.skip, wait.retry.go if wait.retry is not None else None)
        for target in passed:
            found |= needed.get(target or "-", frozenset())
    return found


def _needed(subject: Subject) -> dict[str, frozenset[str]]:
    """Return for each step what may be read from its beginning on, or be kept to an ending.

    Under the empty name: what an ending keeps, which is everything.
    """
    flow = subject.flow
    everything = frozenset(flow.variables)
    meaning = frozenset(v.name for v in flow.variables.values() if v.means is not None)
    needed: dict[str, frozenset[str]] = {"": everything}
    before: dict[str, list[str]] = {step_id: [] for step_id in flow.steps}
    for step in flow.steps.values():
        for leg in legs(step):
            before[leg.to].append(step.id)
    waiting = list(flow.steps)
    while waiting:
        step_id = waiting.pop()
        found = _entering(flow.steps[step_id], needed, meaning)
        if found != needed.get(step_id):
            needed[step_id] = found
            waiting.extend(before[step_id])
    return needed


def _entering(
    step: Step, needed: Mapping[str, frozenset[str]], meaning: frozenset[str]
) -> frozenset[str]:
    later = set(_leaving(step, None, needed))
    for answer in step.wait.answers if step.wait else ():
        own = _leaving(step, answer.id, needed)
        for assign in reversed(answer.sets):
            own = (own - {assign.name}) | names_in(assign.value)
        later |= own
    for assign in reversed(step.sets):
        later = (later - {assign.name}) | names_in(assign.value)
    later = _turn(step, later, meaning)
    if step.limit is not None:
        later |= needed.get(step.limit.then, frozenset())
    return frozenset(later) | shown_in(step)


def _turn(step: Step, later: set[str], meaning: frozenset[str]) -> set[str]:
    """Return what is needed before the question or the call of *step*, given what is after it."""
    if step.wait is not None:
        later = later - {step.wait.into or ""}
        later |= meaning if step.wait.form in {Form.OFFER, Form.PRACTISE} else set()
        for answer in step.wait.answers:
            later |= names_in(answer.when) if answer.when is not None else set()
    if step.call is not None:
        later = later - {mine for mine, _ in step.call.gets}
        for assign in step.call.inputs:
            later |= names_in(assign.value)
    return later


RULES: Final[tuple[Rule, ...]] = (overwritten,)
