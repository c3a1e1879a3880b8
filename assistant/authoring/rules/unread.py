"""V315: a value that is filled over again before anything has read it."""

from collections.abc import Iterable, Iterator
from typing import Final

from assistant.authoring.explorer.liveness import shown_in
from assistant.authoring.rules.rule import Finding, Rule, Subject, named_by, rule
from assistant.content.problems import quoted
from assistant.domain.condition import Expr
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
    stores = [(step, *store) for step in subject.flow.steps.values() for store in _stores(step)]
    watched = frozenset(name for _, name, _ in stores if _may_be_lost(subject, name))
    lives = _Lives(subject, watched) if watched else None
    for step, name, place in stores if lives is not None else ():
        if lives is not None and name in watched and name not in lives.after_store(step, name):
            words = f"{quoted(name)} is filled again before anything reads this"
            yield place, words, "read it first, keep it under another name, or take it out"


def _may_be_lost(subject: Subject, name: str) -> bool:
    """Whether a value of *name* counts only when a step reads it: the others are kept as said."""
    variable = subject.flow.variables.get(name)
    return variable is not None and not variable.remember and variable.means is None


def _stores(step: Step) -> Iterator[tuple[str, Place]]:
    """Give what *step* fills, without answers that steer by themselves."""
    wait = step.wait
    if wait is not None and wait.into is not None:
        steers = any(a.go or a.end or a.sets for a in wait.answers)
        if not steers and wait.form is not Form.WORDS:
            yield wait.into, wait.at
    for assign in step.sets:
        yield assign.name, assign.at


class _Lives:
    """Which of some variables may still be read, or are kept to an ending, from each step on."""

    def __init__(self, subject: Subject, watched: frozenset[str]) -> None:
        flow = subject.flow
        self._names = subject.names
        self._watched = watched
        self._entering: dict[str, frozenset[str]] = dict.fromkeys(flow.steps, frozenset())
        steps = flow.steps.values()
        self._ways = {s.id: tuple(dict.fromkeys(named_by(s))) for s in steps}
        self._read = {s.id: self._of(*_read_leaving(s)) for s in steps}
        self._first = {s.id: self._of(*_read_entering(s)) | shown_in(s) & watched for s in steps}
        before: dict[str, list[str]] = {step_id: [] for step_id in flow.steps}
        for step_id, targets in self._ways.items():
            for target in targets:
                before[target].append(step_id)
        waiting = list(flow.steps)
        while waiting:
            step_id = waiting.pop()
            found = self._from(flow.steps[step_id])
            if found != self._entering[step_id]:
                self._entering[step_id] = found
                waiting.extend(before[step_id])

    def _of(self, *exprs: Expr) -> frozenset[str]:
        """Return the watched variables that *exprs* read."""
        return self._watched & frozenset().union(*map(self._names, exprs)) if exprs else frozenset()

    def _leaving(self, step: Step) -> frozenset[str]:
        """Return what may be read once the sets of *step* have run; an ending keeps all."""
        ends = step.end is not None or any(a.end for a in (step.wait.answers if step.wait else ()))
        after = self._watched if ends else self._read[step.id]
        return after.union(*(self._entering[to] for to in self._ways[step.id]))

    def after_store(self, step: Step, name: str) -> frozenset[str]:
        """Return what may be read right after *step* has filled *name*."""
        later = self._leaving(step)
        answered = step.wait is not None and step.wait.into == name
        first = next((i for i, assign in enumerate(step.sets) if assign.name == name), -1)
        for assign in reversed(step.sets if answered else step.sets[first + 1 :]):
            later = (later - {assign.name}) | self._of(assign.value)
        return later

    def _from(self, step: Step) -> frozenset[str]:
        """Return what may be read from the beginning of *step* on."""
        later = self._leaving(step)
        for assign in reversed(step.sets):
            later = (later - {assign.name}) | self._of(assign.value)
        if step.wait is not None and step.wait.into is not None:
            later -= {step.wait.into}
        if step.call is not None:
            later -= {mine for mine, _ in step.call.gets}
        if step.limit is not None:
            later |= self._entering[step.limit.then]
        return later | self._first[step.id]


def _read_leaving(step: Step) -> Iterator[Expr]:
    yield from (branch.when for branch in step.go if branch.when is not None)
    for answer in step.wait.answers if step.wait else ():
        yield from (assign.value for assign in answer.sets)


def _read_entering(step: Step) -> Iterator[Expr]:
    for answer in step.wait.answers if step.wait else ():
        if answer.when is not None:
            yield answer.when
    yield from (assign.value for assign in (step.call.inputs if step.call else ()))


RULES: Final[tuple[Rule, ...]] = (overwritten,)
