"""The engine's machines against the language itself, on every move that was explored.

Three readings of the same flow must agree: the compiled machine, the explorer, and a small
interpreter of the typed form that is written here in the plainest way.
"""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from assistant.authoring.explorer import moves
from assistant.authoring.explorer.graph import Graph, build
from assistant.authoring.explorer.moves import GAVE_UP, NOTHING_FITS, SKIP, Move, Situation
from assistant.authoring.explorer.plan import Plan, make_plan
from assistant.authoring.rules.answers import UNANSWERED
from assistant.domain.condition import Value
from assistant.domain.events import Choice
from assistant.domain.flow import Flow, Form, Project, Step
from assistant.domain.inputs import Given, Picked, Rated, Skipped, Unclear, Wrote
from assistant.domain.session import Frame, Session, Status
from assistant.engine import walk
from assistant.engine.machine import Cursor, How
from assistant.engine.runtime import Runtime
from assistant.engine.step import step as engine_step
from tests.authoring.flows import example, shipped
from tests.authoring.plainly import value_of

FLOWS = [("craving", example()), *shipped()]
OFFER = Choice(id="an_exercise", label="An exercise")


# --- the plain interpreter


def way_out(step: Step, known: Mapping[str, Value], answer: str | None, how: How) -> str:
    """The state a step is left for: a step id, or "end outcome", or nothing."""
    if step.wait is not None:
        if how is How.GAVE_UP and step.wait.retry and step.wait.retry.go:
            return step.wait.retry.go
        if how is not How.ANSWERED and step.wait.skip:
            return step.wait.skip
        picked = (answer or "").split() if step.wait.form is Form.MANY else [answer]
        for one in step.wait.answers:
            if one.id in picked and (one.go or one.end):
                return one.go or f"end {one.end}"
    for branch in step.go:
        if branch.when is None or value_of(branch.when, known) is True:
            return branch.to
    return f"end {step.end}" if step.end else ""


# --- a session from a situation, and back


def session_at(situation: Situation) -> Session:
    frames = tuple(
        Frame(
            flow=frame.flow,
            step=frame.step,
            values=dict(frame.values),
            visits=dict(frame.visits),
        )
        for frame in situation
    )
    return Session(frames=frames, offers=(OFFER,), exercise=OFFER.id)


def given_for(plan: Plan, situation: Situation, move: Move) -> Given:
    top = situation[-1]
    step_plan = plan.steps[top.flow, top.step]
    wait = step_plan.step.wait
    assert wait is not None
    if move.label == SKIP:
        return Skipped()
    if move.label == GAVE_UP:
        return Unclear("?")
    way = next(w for w in step_plan.alternatives if w.label == move.label)
    if wait.form is Form.NUMBER:
        return Rated(int(way.key))
    if wait.form is Form.WORDS:
        return Wrote("words")
    if wait.form is Form.OFFER and way.key == "picked":
        return Picked((OFFER.id,))
    return Picked(tuple(way.key.split()))


def settled(graph: Graph, target: int, outcome: str) -> tuple[Situation | None, str]:
    """Follow silent moves to the next question or ending, as the engine does in one step."""
    while target >= 0:
        silent = [m for m in graph.moves[target] if m[0].silent and m[0].label != NOTHING_FITS]
        if not silent:
            return graph.situations[target], ""
        move, target = silent[0]
        outcome = move.outcome
    return None, outcome


def kept(plan: Plan, session: Session, expected: Situation) -> list[dict[str, object]]:
    """The values of *session*, as far as *expected* remembers them."""
    found = []
    for mine, theirs in zip(session.frames, expected, strict=True):
        step_plan = plan.steps[theirs.flow, theirs.step]
        names = step_plan.live if theirs is expected[-1] else step_plan.during
        values: dict[str, object] = {}
        for name in names:
            if name in mine.values:
                held = mine.values[name]
                counted = plan.values[theirs.flow, name]
                told = {item for value in counted if isinstance(value, tuple) for item in value}
                values[name] = tuple(v for v in held if v in told) if type(held) is tuple else held
        found.append(values)
    return found


@pytest.mark.parametrize(("flow_id", "flows"), FLOWS, ids=[name for name, _ in FLOWS])
def test_the_engine_makes_the_explored_moves(flow_id: str, flows: Mapping[str, Flow]) -> None:
    """Every move of flows up to 3,000 situations, an even sample of larger ones."""
    compare_moves(flow_id, flows, most=3_000)


@pytest.mark.slow
@pytest.mark.parametrize(("flow_id", "flows"), FLOWS, ids=[name for name, _ in FLOWS])
def test_the_engine_makes_every_explored_move(flow_id: str, flows: Mapping[str, Flow]) -> None:
    compare_moves(flow_id, flows, most=1_000_000)


def compare_moves(flow_id: str, flows: Mapping[str, Flow], most: int) -> None:
    plan = make_plan(flows, flow_id)
    graph = build(plan, flow_id)
    runtime = Runtime.of(Project(name="p"), plan.flows)
    compared = 0
    stride = 1 + len(graph.situations) // most
    for number in range(0, len(graph.situations), stride):
        situation = graph.situations[number]
        for move, target in graph.moves[number]:
            if move.silent:
                continue
            session = session_at(situation)
            if move.label == GAVE_UP:
                session = replace(session, tries=9)
            after = engine_step(
                runtime, session, given_for(plan, situation, move), offers=lambda _: (OFFER,)
            ).session
            expected, outcome = settled(graph, target, move.outcome)
            compared += 1
            if expected is None:
                assert after.status is Status.ENDED
                assert after.outcome == (outcome or "failed")
                continue
            assert [(f.flow, f.step) for f in after.frames] == [(f.flow, f.step) for f in expected]
            assert kept(plan, after, expected) == [dict(frame.values) for frame in expected]
    assert compared >= len(graph.situations) / stride / 4


@pytest.mark.parametrize(("flow_id", "flows"), FLOWS, ids=[name for name, _ in FLOWS])
def test_the_machine_leaves_every_step_as_the_interpreter_does(
    flow_id: str, flows: Mapping[str, Flow]
) -> None:
    plan = make_plan(flows, flow_id)
    graph = build(plan, flow_id)
    runtime = Runtime.of(Project(name="p"), plan.flows)
    seen: set[object] = set()
    for situation in graph.situations:
        top = situation[-1]
        step_plan = plan.steps[top.flow, top.step]
        step = step_plan.step
        held = dict(top.values)
        ways: list[tuple[str | None, Value | None, How]] = [
            (way.key, way.value, How.ANSWERED) for way in step_plan.alternatives
        ]
        if step.wait is not None:
            passed = UNANSWERED.get(step.wait.form)
            ways += [(passed, None, How.SKIPPED), (passed, None, How.GAVE_UP)]
        for answer, value, how in ways or [(None, None, How.ANSWERED)]:
            known = dict(held)
            if step.wait is not None and step.wait.into is not None:
                known.pop(step.wait.into, None)
                if value is not None:
                    known[step.wait.into] = value
            key = (top.flow, top.step, answer, how, tuple(known.items()))
            if key in seen:
                continue
            seen.add(key)
            cursor = Cursor(step.id, known, answer, how)
            moved = runtime.flows[top.flow].leave(cursor)
            assert (cursor.state if moved else "") == way_out(step, known, answer, how)


def test_passing_over_means_the_same_everywhere() -> None:
    assert UNANSWERED == walk.UNANSWERED == moves.UNANSWERED
