"""Every question of every shipped flow, each with a way a person could have come to it."""

from collections.abc import Iterator

from assistant.domain.events import Choice
from assistant.domain.flow import Form
from assistant.domain.hazard import HAZARDS, LEVELS, SAFETY_FLOW
from assistant.domain.inputs import Command, Given, Picked, Rated, Wrote
from assistant.domain.session import Session, Status
from assistant.engine.question import choices_of
from assistant.engine.runtime import RejectedError, Runtime
from assistant.engine.step import begin, step

EXERCISE = Choice(id="feet_floor", label="Feet on the floor", detail="1-2 min")


def offers(_: Session) -> tuple[Choice, ...]:
    return (EXERCISE,)


def inputs(runtime: Runtime, session: Session) -> Iterator[Given]:
    """Answers that between them take every branch worth taking."""
    compiled = runtime.flows[session.top.flow]
    wait = compiled.flow.steps[session.top.step].wait
    assert wait is not None
    ids = [choice.id for choice in choices_of(compiled, session)]
    match wait.form:
        case Form.NUMBER:
            yield from (Rated(n) for n in (0, 3, 5, 8, 10))
        case Form.WORDS:
            yield Wrote("a few words")
        case Form.MANY:
            yield from (Picked((), None), *(Picked((id_,)) for id_ in ids), Picked(tuple(ids)))
        case _:
            yield from (Picked((id_,)) for id_ in ids)
    yield Command.SKIP


def everywhere(runtime: Runtime) -> dict[tuple[str, str], Session]:
    """Flow and step of every question that can be reached, to a session that stands there."""
    found: dict[tuple[str, str], Session] = {}
    waiting = [
        begin(runtime, flow_id, given=given, offers=offers).session
        for flow_id, given in _starts(runtime)
    ]
    seen: set[tuple[object, ...]] = set()
    while waiting:
        session = waiting.pop()
        if session.status is not Status.WAITING:
            continue
        found.setdefault((session.top.flow, session.top.step), session)
        key = tuple((f.flow, f.step, _steering(f.values)) for f in session.frames)
        if key in seen:
            continue
        seen.add(key)
        for given in inputs(runtime, session):
            try:
                waiting.append(step(runtime, session, given, offers=offers).session)
            except RejectedError:
                continue
    return found


def _steering(values: object) -> tuple[tuple[str, str], ...]:
    assert hasattr(values, "items")
    steering = {"craving", "before", "rounds", "hazard", "level", "form"}
    return tuple(sorted((k, str(v)) for k, v in values.items() if k in steering))


def _starts(runtime: Runtime) -> Iterator[tuple[str, dict[str, str]]]:
    for flow_id in runtime.flows:
        if flow_id == SAFETY_FLOW:
            for hazard in HAZARDS:
                for level in ("none", *LEVELS) if hazard == "suicide" else ("none",):
                    yield flow_id, {"hazard": hazard, "level": level}
        else:
            yield flow_id, {}


def questions(runtime: Runtime) -> set[tuple[str, str]]:
    """Flow and step of every question there is."""
    return {
        (flow_id, step_.id)
        for flow_id, compiled in runtime.flows.items()
        for step_ in compiled.flow.steps.values()
        if step_.wait is not None
    }
