"""The answers on offer at the question that stands."""

from collections.abc import Iterator

from assistant.domain.events import Choice
from assistant.domain.flow import Form, Wait
from assistant.domain.session import Session
from assistant.engine.machine import CompiledFlow
from assistant.engine.shelf import turns
from assistant.engine.words import FIXED_LABELS


def choices_of(compiled: CompiledFlow, session: Session) -> tuple[Choice, ...]:
    """Return the answers shown now, in display order; none for numbers and free words."""
    step = compiled.flow.steps[session.top.step]
    if step.wait is None:
        return ()
    fixed = FIXED_LABELS.get(step.wait.form)
    if fixed is None:
        return tuple(_own(compiled, session, step.wait))
    worded = {answer.id: answer.label for answer in step.wait.answers if answer.label}
    if step.wait.form is Form.OFFER:
        last = Choice(id="none", label=worded.get("none", fixed["none"]))
        return (*session.offers, *turns(session, step.wait.count), last)
    return tuple(Choice(id=id_, label=worded.get(id_, label)) for id_, label in fixed.items())


def _own(compiled: CompiledFlow, session: Session, wait: Wait) -> Iterator[Choice]:
    variable = compiled.flow.variables.get(wait.into or "")
    if wait.answers:
        for answer in wait.answers:
            guard = compiled.offered.get(f"{session.top.step}.{answer.id}")
            if guard is None or guard(session.top.values) is True:
                yield Choice(id=answer.id, label=answer.label)
    elif variable is not None:
        for value in variable.values:
            yield Choice(id=value, label=variable.labels.get(value, value))
