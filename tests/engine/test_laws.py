"""The engine by law: over random walks of everything a person can do."""

import json
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain import events as ev
from assistant.domain.events import Choice, from_record, to_record
from assistant.domain.flow import Form
from assistant.domain.inputs import Command, Given, Picked, Rated, Skipped, Unclear, Wrote
from assistant.domain.session import Session, Status
from assistant.domain.tier import Tier
from assistant.engine.question import choices_of
from assistant.engine.replay import replay
from assistant.engine.runtime import RejectedError, Runtime
from assistant.engine.step import begin, flag, interrupt, step

EXERCISES = (Choice(id="walk", label="Walk"), Choice(id="call", label="Call"))
DEPTH = 6
COMMANDS = [Command.SKIP, Command.BACK, Command.SHORTER, Command.STOP, Command.JUST_LOG]


def offers(session: Session) -> tuple[Choice, ...]:
    return EXERCISES[: 1 + session.questions % 2] if session.tier < Tier.URGENT else ()


Draw = Callable[[st.SearchStrategy[int]], int]


def inputs(runtime: Runtime, session: Session, draw: Draw) -> Given:
    """One thing a person could do now: an answer most of the time, else anything else."""
    others: list[Given] = [
        COMMANDS[draw(st.integers(0, 4))],
        Unclear("mumble", ()),
        Skipped("rather not"),
    ]
    choice = draw(st.integers(0, 9))
    return others[choice] if choice < len(others) else answer(runtime, session, draw)


def answer(runtime: Runtime, session: Session, draw: Draw) -> Given:
    compiled = runtime.flows[session.top.flow]
    wait = compiled.flow.steps[session.top.step].wait
    assert wait is not None
    if wait.form is Form.NUMBER:
        return Rated(draw(st.integers(-1, 11)))
    if wait.form is Form.WORDS:
        return Wrote("words " * draw(st.integers(0, 9)))
    shown = [c.id for c in choices_of(compiled, session)]
    if wait.form is Form.MANY:
        return Picked(tuple(id_ for id_ in shown if draw(st.integers(0, 1))))
    return Picked((shown[draw(st.integers(0, len(shown) - 1))],), seconds=draw(st.integers(0, 99)))


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_the_log_replays_to_the_identical_session(runtime: Runtime, data: st.DataObject) -> None:
    """At every point of every walk, also after a round trip through JSON."""
    sprint = begin(runtime, "main", given={"name": "Sam"}, offers=offers)
    session, log = sprint.session, list(sprint.events)
    for _ in range(data.draw(st.integers(0, 14))):
        if session.status is not Status.WAITING:
            break
        if data.draw(st.integers(0, 9)) == 0 and len(session.frames) < DEPTH - 2:
            danger = ev.Flagged(step="x", tier=Tier.URGENT, hazard="suicide", rule="r", typed="t")
            raised = flag(session, danger)
            over = interrupt(runtime, raised.session, "safety_help", given={"hazard": "suicide"})
            session, log = over.session, [*log, *raised.events, *over.events]
            continue
        try:
            sprint = step(runtime, session, inputs(runtime, session, data.draw), offers=offers)
        except RejectedError:
            continue
        session, log = sprint.session, [*log, *sprint.events]

        assert replay(runtime, log) == session
    stored = [(type(e).__name__, json.dumps(to_record(e))) for e in log]
    again = [from_record(kind, json.loads(body)) for kind, body in stored]
    assert again == log
    assert replay(runtime, again) == session


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_back_undoes_exactly_one_answer(runtime: Runtime, data: st.DataObject) -> None:
    session = begin(runtime, "main", offers=offers).session
    for _ in range(data.draw(st.integers(0, 8))):
        before = session
        try:
            session = step(
                runtime, session, inputs(runtime, session, data.draw), offers=offers
            ).session
        except RejectedError:
            continue
        if session.status is not Status.WAITING:
            return
        if len(session.past) == len(before.past) + 1:
            back = step(runtime, session, Command.BACK, offers=offers).session
            assert back.frames == before.frames
            assert back.past == before.past
            assert back.tier >= session.tier


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_stepping_is_pure(runtime: Runtime, data: st.DataObject) -> None:
    session = begin(runtime, "main", offers=offers).session
    for _ in range(data.draw(st.integers(0, 8))):
        given_ = inputs(runtime, session, data.draw)
        try:
            first = step(runtime, session, given_, offers=offers)
        except RejectedError:
            continue

        assert step(runtime, session, given_, offers=offers) == first
        session = first.session
        if session.status is not Status.WAITING:
            return
