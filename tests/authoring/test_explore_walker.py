"""The explorer agrees with a walk that tries everything, on every small flow that can be drawn."""

import os
from collections.abc import Mapping
from types import ModuleType

import pytest
from hypothesis import HealthCheck, Phase, find, given, note, reject, settings

from assistant.authoring.explorer import liveness, moves, relevance
from assistant.authoring.explorer.explore import explore
from assistant.authoring.explorer.graph import build
from assistant.authoring.explorer.plan import make_plan
from assistant.domain.flow import Flow, Form, Project
from tests.authoring.flows import shipped
from tests.authoring.small_flows import small_flows
from tests.authoring.walker import TooManyError, walk

PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
WALKS = int(os.environ.get("BREAKWATER_WALKS", "1500"))
"""Flows that the slow form draws."""


def agree(flows: Mapping[str, Flow], flow_id: str) -> None:
    """Hold everything the explorer says of a flow against what a walk has seen."""
    flow = flows[flow_id]
    walked = walk(flows, flow_id)
    project = Project(name="p", tries=2, questions_per_session=10_000)
    found = explore(flows, flow_id, project)
    graph = build(make_plan(flows, flow_id), flow_id)
    codes = {problem.code for problem in found.problems}

    assert {(s[-1].flow, s[-1].step) for s in graph.situations} == walked.steps
    assert steer(flows, graph.marks) == steer(flows, walked.marks)
    assert set(found.outcomes) == walked.outcomes - {"failed"}
    assert ("P01" in codes) is walked.trapped
    assert ("P05" in codes) is ("failed" in walked.outcomes)
    if "failed" not in walked.outcomes:
        assert found.questions == walked.most_questions
        assert ("P08" in codes) is (walked.most_questions is None)
    assert ("P04" in codes) is any((flow_id, id_) not in walked.steps for id_ in flow.steps)
    assert ("P10" in codes) is (set(flow.outcomes) - walked.outcomes != set())
    failed = {
        p.place for p in found.problems if p.code == "P20" and "says nothing" not in p.message
    }
    assert failed == {flow.checks[number].at for number in walked.broken}


def steer(flows: Mapping[str, Flow], marks: object) -> set[tuple[str, str, str | int]]:
    """Leave out answers of any-of questions: the explorer tries only those that steer."""
    kept = set()
    for flow_id, step_id, mark in marks:  # type: ignore[attr-defined]
        wait = flows[flow_id].steps[step_id].wait
        if isinstance(mark, int) or wait is None or wait.form is not Form.MANY:
            kept.add((flow_id, step_id, mark))
    return kept


def compared(drawn: tuple[Mapping[str, Flow], str]) -> None:
    flows, text = drawn
    note(text)
    try:
        agree(flows, "main")
    except TooManyError:
        reject()


@given(small_flows())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)
def test_the_explorer_agrees_with_a_walk_on_small_flows(
    drawn: tuple[Mapping[str, Flow], str],
) -> None:
    compared(drawn)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@given(small_flows())
@settings(max_examples=WALKS, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)
def test_the_explorer_agrees_with_a_walk_on_many_small_flows(
    drawn: tuple[Mapping[str, Flow], str],
) -> None:
    compared(drawn)


@pytest.mark.parametrize(
    ("place", "name", "mistake"),
    [
        pytest.param(relevance, "names_in", lambda _: frozenset(), id="relevance"),
        pytest.param(
            liveness,
            "_before",
            lambda assign, needed: needed - {assign.name},
            id="liveness",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            moves,
            "UNANSWERED",
            {Form.OFFER: "picked", Form.PRACTISE: "done", Form.REACH: "reached"},
            id="skips",
            marks=pytest.mark.slow,
        ),
    ],
)
def test_a_mistake_in_the_explorer_is_noticed(
    place: ModuleType, name: str, mistake: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, name, mistake)

    def disagree(drawn: tuple[Mapping[str, Flow], str]) -> bool:
        try:
            agree(drawn[0], "main")
        except TooManyError:
            return False
        except (AssertionError, KeyError):
            return True
        return False

    many = settings(
        max_examples=400,
        phases=[Phase.generate],
        database=None,
        derandomize=True,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )

    assert find(small_flows(), disagree, settings=many)


@pytest.mark.parametrize("flow_id", ["reach_a_person", "urge_surfing", "safety_plan"])
def test_they_agree_on_the_small_shipped_flows(flow_id: str) -> None:
    agree(dict(shipped())[flow_id], flow_id)
