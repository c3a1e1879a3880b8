"""The explorer: what is proven of the worked example, and what each change to it breaks."""

import pytest

from assistant.authoring.explorer import graph
from assistant.authoring.explorer.explore import Exploration, explore
from assistant.content.flow_reader import read_flow
from assistant.content.known import NOTHING
from assistant.domain.flow import Project
from tests.authoring.flows import example, shipped
from tests.authoring.test_check import long_flow


def explored(old: str = "", new: str = "") -> Exploration:
    return explore(example(old, new), "craving", Project(name="p"))


def said(exploration: Exploration) -> list[str]:
    return [f"{p.place.line} {p.code} {p.message}" for p in exploration.problems]


def test_the_worked_example_is_proven() -> None:
    found = explored()

    assert found.problems == ()
    assert found.questions == 13
    assert found.outcomes == ("eased", "handed_over")
    assert 500 <= found.situations <= 1_200


def test_without_its_counter_the_example_never_ends() -> None:
    found = explored("    set: {rounds: rounds + 1}\n", "")

    assert found.questions is None
    assert [p.code for p in found.problems] == ["P02", "P08", "P09"]
    assert "check_in -> surf" in found.problems[1].message
    assert found.problems[2].message == "branch 2 of 'again' is never taken"


def test_a_broken_promise_comes_with_its_path() -> None:
    found = explored("craving <= 2", "craving <= 9")
    broken = [p for p in found.problems if p.code == "P20"]

    assert [p.hint for p in broken] == ["path: rate[8]"]
    assert found.stories[broken[0]] == (
        "bot  {name}, how strong is the craving right now, from 0 to 10?",
        "you  8",
        "bot  That is a light one. Noticing it early is a skill, and you just used it.",
    )


def test_a_promise_about_a_way_is_held() -> None:
    found = explored("        go: move\n", "        go: check_in\n")

    assert "P20" in {p.code for p in found.problems}


def test_a_bound_on_questions_is_exact() -> None:
    assert explored("at_most: 13", "at_most: 13").problems == ()

    found = explored("at_most: 13", "at_most: 12")

    assert said(found) == ["112 P21 this check fails: a session can ask 13 questions"]


def test_a_limit_bounds_a_circle() -> None:
    found = explored("    set: {rounds: rounds + 1}\n", "    limit: {times: 2, then: person}\n")

    assert "P08" not in {p.code for p in found.problems}
    assert found.questions is not None


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("rounds >= 3", "rounds >= 3 and craving >= 9", "P11"),
        ("craving >= 7 and 'lonely' in moods", "craving <= 2 and 'lonely' in moods", "P09"),
        ("outcomes: [eased, handed_over]", "outcomes: [eased, handed_over, gone]", "P10"),
        ("    skip: check_in\n", "", "P19"),
    ],
)
def test_what_each_change_breaks(old: str, new: str, code: str) -> None:
    assert code in {p.code for p in explored(old, new).problems}


def test_too_many_situations_are_no_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graph, "MOST_SITUATIONS", 50)

    found = explored()

    assert found.capped
    assert [p.code for p in found.problems] == ["P00"]
    assert found.questions is None


def test_what_nobody_reads_again_is_forgotten() -> None:
    """A flow of 400 questions has a few situations for each, not a product of all answers."""
    flow, _ = read_flow(long_flow(400).encode(), "f", NOTHING)
    assert flow is not None
    found = explore({flow.id: flow}, flow.id, Project(name="p", questions_per_session=500))

    assert found.situations < 400 * 12
    assert found.questions == 400


@pytest.mark.parametrize(
    ("flow_id", "flows"), shipped(), ids=lambda v: v if isinstance(v, str) else ""
)
def test_nobody_can_be_trapped_in_a_shipped_flow(flow_id: str, flows: dict) -> None:  # type: ignore[type-arg]
    """Whatever is answered, skipped or not understood: there is always a way on, and an end."""
    found = explore(flows, flow_id)
    traps = {"P00", "P01", "P04", "P05", "P06", "P08", "P11", "P19", "P20"}

    assert [str(p) for p in found.problems if p.code in traps] == []
