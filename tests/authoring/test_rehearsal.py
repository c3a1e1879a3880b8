"""Conversation tests: played on the conversation people have, read anew between every two turns."""

from collections.abc import Mapping
from xml.etree import ElementTree as ET

import pytest

from assistant.app.wiring import Parts, parts, safety_flow
from assistant.authoring.rehearsal.cover import coverage
from assistant.authoring.rehearsal.perform import Opening, Played, Talk, perform
from assistant.authoring.rehearsal.results import as_junit, as_text
from assistant.authoring.rehearsal.script import Script, read_script
from assistant.domain.condition import Value
from assistant.domain.flow import Flow
from assistant.engine.runtime import Runtime
from tests.authoring.flows import EXAMPLE, example
from tests.authoring.stage import open_talk

FILE = EXAMPLE / "craving.test.yaml"


@pytest.fixture(scope="module")
def made() -> Parts:
    return parts()


@pytest.fixture(scope="module")
def flows() -> dict[str, Flow]:
    safety = safety_flow()
    return {**example(), safety.id: safety}


@pytest.fixture(scope="module")
def runtime(made: Parts, flows: dict[str, Flow]) -> Runtime:
    return Runtime.of(made.content.project, flows)


@pytest.fixture
def opening(made: Parts, runtime: Runtime) -> Opening:
    def open_with(given: Mapping[str, Value]) -> Talk:
        return open_talk(made, runtime, given)

    return open_with


def script_of(text: str, flows: Mapping[str, Flow]) -> Script:
    script, problems = read_script(text.encode(), "t.test.yaml", flows)
    assert problems == ()
    assert script is not None
    return script


def play(
    text: str, flows: Mapping[str, Flow], runtime: Runtime, opening: Opening
) -> tuple[Played, ...]:
    return perform(script_of(text, flows), runtime, opening)


def test_the_example_tests_pass(flows: dict[str, Flow], runtime: Runtime, opening: Opening) -> None:
    played = play(FILE.read_text(encoding="utf-8"), flows, runtime, opening)

    assert as_text(played).split("\n")[-1] == f"{len(played)} of {len(played)} tests passed"
    everywhere = [scene.name for scene in played if "every question" in scene.name]
    assert len(everywhere) == 7


@pytest.mark.parametrize(
    ("lines", "line", "words"),
    [
        (["you: '8'", "bot: Never said."], 5, "the bot should say 'Never said.'"),
        (
            ["you: '8'", "you: im at home", "chose: near_it"],
            6,
            "near_it was meant; safe was chosen",
        ),
        (["you: '8'", "at: light"], 5, "it should be at light; it is at where"),
        (["you: '8'", "in_flow: urge_surfing"], 5, "should be at urge_surfing; it is at craving"),
        (["you: '2'", "ended: handed_over"], 5, "should end as handed_over; it ended as eased"),
        (["you: '8'", "ended: eased"], 5, "should end as eased; it goes on"),
        (["you: '2'", "you: hello"], 5, "the conversation is over"),
        (["you: '8'", "you: qzxv wkjq", "chose: safe"], 6, "was not understood"),
        (["you: '8'", "offered: cold_water"], 5, "cold_water should be offered; nothing was"),
    ],
)
def test_a_line_that_does_not_hold_is_shown_where_it_stands(
    lines: list[str], line: int, words: str, runtime: Runtime, opening: Opening
) -> None:
    flows = {id_: compiled.flow for id_, compiled in runtime.flows.items()}
    text = "flow: craving\ntests:\n  one:\n" + "".join(f"    - {entry}\n" for entry in lines)

    played = play(text, flows, runtime, opening)

    assert [scene.passed for scene in played] == [False]
    assert played[0].place.line == line
    assert words in played[0].failure
    assert played[0].failure in as_text(played)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("at: person", "at: persn", "18:11"),
        ("chose: safe", "chose: saef", "15:14"),
        ("ended: eased", "ended: esaed", "10:14"),
        ("in_flow: reach_a_person", "in_flow: reach", "19:16"),
        ("{name: Sam}", "{nam: Sam}", "3:9"),
        ("flow: craving", "flow: cravng", "2:7"),
    ],
)
def test_names_in_tests_must_exist(old: str, new: str, place: str, flows: dict[str, Flow]) -> None:
    text = "\n" + FILE.read_text(encoding="utf-8").replace(old, new)

    script, problems = read_script(text.encode(), "t", flows)

    assert script is None
    assert [f"{p.place.line}:{p.place.column} {p.code}" for p in problems[:1]] == [f"{place} C602"]


def test_results_for_other_tools(
    flows: dict[str, Flow], runtime: Runtime, opening: Opening
) -> None:
    text = (
        "flow: craving\ntests:\n  a < b:\n    - you: '2'\n    - at: where\n"
        "  fine:\n    - you: '2'\n"
    )

    suite = ET.fromstring(as_junit(play(text, flows, runtime, opening), "craving"))

    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
    assert [case.get("name") for case in suite] == ["a < b", "fine"]
    assert "it is over (eased)" in str(suite[0][0].get("message"))


def test_coverage_tells_what_no_test_reaches(
    flows: dict[str, Flow], runtime: Runtime, opening: Opening
) -> None:
    text = "flow: craving\ntests:\n  light:\n    - you: '2'\n"

    found = coverage(flows["craving"], runtime, play(text, flows, runtime, opening))
    missed = {spot for spot, _ in found.missed}

    assert ("craving", "rate", "branch 1") not in missed
    assert ("craving", "light", "end eased") not in missed
    assert ("craving", "rate", "branch 2") in missed
    assert ("craving", "where", "answer safe") in missed
    assert "craving.flow.yaml:" in found.as_text()


def test_the_example_tests_reach_most_of_the_example(
    flows: dict[str, Flow], runtime: Runtime, opening: Opening
) -> None:
    played = play(FILE.read_text(encoding="utf-8"), flows, runtime, opening)

    found = coverage(flows["craving"], runtime, played)

    assert found.share > 0.7
    assert all(place.line > 0 for place in found.spots.values())
