"""Take an answer: does it fit the question, what does it fill, what happened."""

from dataclasses import replace

from assistant.domain.condition import Value
from assistant.domain.events import Answered, Practised, Reached, Told
from assistant.domain.events import Rated as RatedEvent
from assistant.domain.flow import Form, Kind, Variable
from assistant.domain.inputs import Picked, Rated, Wrote
from assistant.engine.browse import turn
from assistant.engine.machine import How
from assistant.engine.question import choices_of
from assistant.engine.runtime import RejectedError
from assistant.engine.walk import Walk


def accept(walk: Walk, given: Picked | Rated | Wrote) -> None:
    """Take *given* as the answer and go on.

    Raises:
        RejectedError: the question cannot take it; nothing has changed.
    """
    form = walk.wait.form
    match given:
        case Rated(value, typed) if form is Form.NUMBER:
            _number(walk, value, typed)
        case Wrote(text) if form is Form.WORDS:
            _words(walk, text)
        case Picked() if form not in {Form.NUMBER, Form.WORDS}:
            _picked(walk, given)
        case _:
            raise RejectedError("that kind of answer does not fit this question")


def _variable(walk: Walk) -> Variable | None:
    return walk.compiled.flow.variables.get(walk.wait.into or "")


def _number(walk: Walk, value: int, typed: str | None) -> None:
    variable = _variable(walk)
    assert variable is not None
    if not variable.low <= value <= variable.high:
        raise RejectedError(f"pick a number from {variable.low} to {variable.high}")
    walk.remember()
    walk.say(
        Answered(step=walk.here.id, form=Form.NUMBER, number=value, typed=typed, shown=str(value))
    )
    _fill(walk, variable, value)
    walk.leave(None, How.ANSWERED)


def _words(walk: Walk, text: str) -> None:
    variable = _variable(walk)
    assert variable is not None
    kept = text[: variable.max_length]
    walk.remember()
    walk.say(Answered(step=walk.here.id, form=Form.WORDS, text=kept, shown=kept))
    _fill(walk, variable, kept)
    walk.leave(None, How.ANSWERED)


def _picked(walk: Walk, given: Picked) -> None:
    form, step, variable = walk.wait.form, walk.here.id, _variable(walk)
    ids = _checked(walk, given.answers)
    labels = {choice.id: choice.label for choice in choices_of(walk.compiled, walk.session)}
    if variable is not None:
        labels = dict(variable.labels) | labels
    shown = ", ".join(labels.get(id_, id_) for id_ in ids)
    walk.remember()
    walk.say(
        Answered(
            step=step,
            form=form,
            answers=ids,
            typed=given.typed,
            shown=shown,
            seconds=given.seconds or 0,
        )
    )
    if variable is not None:
        _fill(walk, variable, _value(form, ids))
    if form is Form.OFFER and turn(walk, ids[0]):
        return
    walk.leave(_special(walk, form, ids, given), How.ANSWERED)


def _special(walk: Walk, form: Form, ids: tuple[str, ...], given: Picked) -> str | None:
    """Do what the three steps beyond a question add; return the answer that steers."""
    step = walk.here.id
    if form is Form.OFFER:
        if ids == ("none",):
            return "none"
        walk.session = replace(walk.session, exercise=ids[0])
        return "picked"
    if form is Form.PRACTISE:
        exercise = walk.practising
        walk.session = replace(walk.session, exercise=exercise)
        seconds = given.seconds or 0
        walk.say(Practised(step=step, exercise=exercise, outcome=ids[0], seconds=seconds))
    if form is Form.REACH:
        walk.say(Reached(step=step, outcome=ids[0]))
        if ids[0] == "reached":
            walk.session = replace(walk.session, past=())  # back never undoes a hand-over
    if form is Form.MANY:
        return " ".join(ids)
    return ids[0]


def _checked(walk: Walk, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return *ids* in display order, each once.

    Raises:
        RejectedError: an id is not on offer, or their number does not fit.
    """
    form, variable = walk.wait.form, _variable(walk)
    shown = tuple(choice.id for choice in choices_of(walk.compiled, walk.session))
    if form is not Form.MANY:
        if len(ids) == 1 and ids[0] in shown:
            return ids
        raise RejectedError(f"pick one of 1-{len(shown)}")
    known = tuple(dict.fromkeys((*shown, *(variable.values if variable else ()))))
    if not set(ids) <= set(known):
        raise RejectedError("one of these is not an answer here")
    order = variable.values if variable else known
    return tuple(id_ for id_ in order if id_ in ids)


def _value(form: Form, ids: tuple[str, ...]) -> Value:
    if form is Form.MANY:
        return ids
    return ids[0] == "yes" if form is Form.YES_NO else ids[0]


def _fill(walk: Walk, variable: Variable, value: Value) -> None:
    values = {**walk.session.top.values, variable.name: value}
    walk.session = walk.session.with_top(values=values)
    if variable.means is not None and isinstance(value, int):
        walk.say(
            RatedEvent(
                step=walk.here.id,
                means=variable.means,
                value=int(value),
                exercise=walk.session.exercise,
            )
        )
    elif variable.means is not None and not variable.private:
        told = value if isinstance(value, tuple) else (str(value),)
        walk.say(Told(step=walk.here.id, means=variable.means, values=told))
    elif variable.remember and variable.kind is Kind.TEXT and not variable.private:
        means = f"{walk.session.top.flow}.{variable.name}"  # a dot: no meaning of a list has one
        walk.say(Told(step=walk.here.id, means=means, values=(str(value),)))
