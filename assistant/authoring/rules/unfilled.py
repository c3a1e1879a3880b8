"""V314: a variable is read where, on some way, nobody has asked for it.

Ways are those of the plain graph of steps; a way counts only when some answers really take it, so
a branch that cannot hold there is no way.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from assistant.authoring.explorer.assigned import assigned, from_outside
from assistant.authoring.rules.conditions import asked_known
from assistant.authoring.rules.rule import Finding, Rule, Subject, rule
from assistant.authoring.rules.variables import filled_somewhere, slots_of
from assistant.authoring.rules.walks import Reading, Walker
from assistant.content.problems import quoted
from assistant.domain.condition import Expr, names_in
from assistant.domain.flow import Assign, Step

MOST_LOOKED_FOR: Final = 40
"""Readings of one flow for which a way is looked for: a check stays under a second."""


@rule("V314")
def unfilled(subject: Subject) -> Iterable[Finding]:
    """A variable is read where, on some way, nothing has filled it yet.

    Why: a condition that reads it is never taken, and a sentence that shows it is left out, so
    the conversation goes another way than its author meant. A question that was skipped counts as
    asked: that moment is the language's own.
    Mend: ask for it on that way too, give it a value with `starts:`, or ask `known(place)` first.
    Example: `- if: place == 'safe'` in a step that can be reached before `into: place`.
    """
    if not subject.connected:
        return
    asked = subject.flow.variables.keys() - from_outside(subject.flow)
    if not asked:
        return
    settled = assigned(subject.flow)
    never = subject.flow.variables.keys() - filled_somewhere(subject)  # V311 says so
    walker = Walker(subject.flow)
    looked = 0
    for step in subject.flow.steps.values():
        told: set[str] = set()
        for reading in _readings(subject, step, settled[step.id]):
            if reading.name in told | never or looked >= MOST_LOOKED_FOR:
                continue
            looked += 1
            way = walker.taken_way(step.id, reading)
            if way is not None:
                told.add(reading.name)
                name = quoted(reading.name)
                words = f"{name} may be unfilled here: on one way nothing has asked for it"
                known = f"known({reading.name})"
                hint = f"for example: {way}; ask on that way too, or test {known} first"
                yield reading.place, words, hint


def _readings(subject: Subject, step: Step, settled: frozenset[str]) -> Iterator[Reading]:
    """Give what *step* reads that is not *settled* by then, in the order of its work."""
    variables = subject.flow.variables
    for name, place in slots_of(subject, step):
        if name in variables and name not in settled:
            yield Reading(name, place)
    wait, call = step.wait, step.call
    for answer in wait.answers if wait is not None else ():
        if answer.when is not None:
            yield from _unsettled(Reading("", answer.at, answer.when), settled)
    for assign in call.inputs if call is not None else ():
        yield from _unsettled(Reading("", assign.at, assign.value, steers=False), settled)
    filled = settled | _filled(step)
    for answer in wait.answers if wait is not None else ():
        yield from _assigned(answer.sets, filled)
    yield from _assigned(step.sets, filled)
    yield from _branches(step, filled | {assign.name for assign in step.sets})


def _filled(step: Step) -> frozenset[str]:
    """Return what the answer or the called flow fills, before any ``set``."""
    into = step.wait.into if step.wait is not None else None
    brought = (mine for mine, _ in step.call.gets) if step.call is not None else ()
    return frozenset((*brought, *((into,) if into is not None else ())))


def _assigned(sets: tuple[Assign, ...], filled: frozenset[str]) -> Iterator[Reading]:
    for assign in sets:
        reading = Reading("", assign.at, assign.value, steers=False, entering=False)
        yield from _unsettled(reading, filled)
        filled |= {assign.name}


def _branches(step: Step, filled: frozenset[str]) -> Iterator[Reading]:
    earlier: tuple[Expr, ...] = ()
    for branch in step.go:
        if branch.when is not None:
            reading = Reading("", branch.at, branch.when, earlier, entering=False)
            yield from _unsettled(reading, filled)
            filled |= frozenset(asked_known(branch.when))
            earlier = (*earlier, branch.when)


def _unsettled(reading: Reading, settled: frozenset[str]) -> Iterator[Reading]:
    """Give *reading* once for each variable it reads that is not *settled*."""
    expr = reading.expr
    unsettled = names_in(expr) - settled if expr is not None else frozenset()
    if expr is not None and unsettled:
        for name in sorted(unsettled - frozenset(asked_known(expr))):
            yield reading._replace(name=name)


RULES: Final[tuple[Rule, ...]] = (unfilled,)
