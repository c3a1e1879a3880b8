"""X003: who is handed over to people has seen people first. M508 asks the same of an answer."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from assistant.authoring.rules.rule import Finding, Rule, Subject, rule
from assistant.authoring.rules.walks import legs
from assistant.content.problems import quoted
from assistant.domain.flow import Answer, Flow, Form, Step
from assistant.domain.hazard import SAFETY_FLOW
from assistant.domain.place import Place

_SHOWS: Final = frozenset({"show_help", "show_contacts"})
_HANDED: Final = ("handed_over", "hand_over", "handover", "with_people", "referred")
"""Outcomes, or parts of them, that say a person is with people now."""
_MOST_SILENT: Final = 50


@rule("X003")
def handed_to_nobody(subject: Subject) -> Iterable[Finding]:
    """An ending that hands the person over to people, and a way to it that shows none.

    Why: "people come first now" is an empty word when no name and no number was shown.
    Mend: put `reach: support`, `do: show_contacts` or a call of a flow that reaches people on
    every way before the ending.
    Example: `go: handed_over` where that step only has `end: handed_over`.
    """
    outcomes = [o for o in subject.flow.outcomes if any(part in o for part in _HANDED)]
    built_in = subject.flow.id == SAFETY_FLOW  # its own tests hold it to more
    if not outcomes or built_in or not subject.connected:
        return
    alone = _reached_without_people(subject)
    for step in subject.flow.steps.values():
        if step.id not in alone or shows_people(step, subject.flows):
            continue
        for outcome, place in _ends(subject, step):
            if outcome in outcomes:
                words = f"this ends as {quoted(outcome)}, and on one way no people were shown"
                hint = "add reach: support or do: show_contacts before it"
                yield place, words, hint


def _ends(subject: Subject, step: Step) -> Iterator[tuple[str, Place]]:
    if step.end is not None:
        yield step.end, subject.place("steps", step.id, "end")
    for answer in step.wait.answers if step.wait else ():
        if answer.end is not None:
            yield answer.end, subject.place("steps", step.id, "answers", answer.id, "end")


def _reached_without_people(subject: Subject) -> set[str]:
    """Return the steps that some way comes to without having shown people."""
    flow = subject.flow
    found, waiting = {flow.start}, [flow.start]
    while waiting:
        step = flow.steps[waiting.pop()]
        if shows_people(step, subject.flows):
            continue
        for leg in legs(step):
            if leg.to not in found:
                found.add(leg.to)
                waiting.append(leg.to)
    return found


def shows_people(step: Step, flows: Mapping[str, Flow]) -> bool:
    """Whether *step* shows people: itself, or in a flow that it calls."""
    if step.do in _SHOWS or (step.wait is not None and step.wait.form is Form.REACH):
        return True
    return step.call is not None and _flow_shows(step.call.flow, flows)


def _flow_shows(name: str, flows: Mapping[str, Flow]) -> bool:
    """Whether *name*, or a flow it calls, shows people; one not known here is trusted to."""
    seen, waiting = {name}, [name]
    while waiting:
        flow = flows.get(waiting.pop())
        if flow is None or flow.id == SAFETY_FLOW:
            return True
        for step in flow.steps.values():
            if step.do in _SHOWS or (step.wait is not None and step.wait.form is Form.REACH):
                return True
            if step.call is not None and step.call.flow not in seen:
                seen.add(step.call.flow)
                waiting.append(step.call.flow)
    return False


def answer_brings_people(subject: Subject, step: Step, answer: Answer) -> bool:
    """Whether *answer* leads to people or crisis help before another question."""
    waiting = [answer.go] if answer.go is not None else _branches_for(step, answer)
    seen: set[str] = set()
    while waiting and len(seen) < _MOST_SILENT:
        name = waiting.pop()
        after = subject.flow.steps.get(name)
        if after is None or name in seen:
            continue
        seen.add(name)
        if shows_people(after, subject.flows):
            return True
        if after.wait is None:
            waiting.extend(branch.to for branch in after.go)
    return False


def _branches_for(step: Step, answer: Answer) -> list[str]:
    """Return where *step* can go after *answer*: the branches that name it, or else all."""
    named = [b.to for b in step.go if f"'{answer.id}'" in b.source or f'"{answer.id}"' in b.source]
    return named or [branch.to for branch in step.go]


RULES: Final[tuple[Rule, ...]] = (handed_to_nobody,)
