"""Conversation tests: played on the conversation people have, read anew between every two turns."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from assistant.app.conversation import Turn
from assistant.app.stage import Stage
from assistant.app.wiring import Parts, parts, safety_flow
from assistant.authoring.rehearsal.perform import Opening, Played, ReloadError, Talk, perform
from assistant.authoring.rehearsal.script import Script, read_script
from assistant.authoring.testing.cover import coverage
from assistant.domain.condition import Value
from assistant.domain.flow import Flow
from assistant.domain.inputs import Input
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

    assert [scene.failure for scene in played if not scene.passed] == []
    everywhere = [scene.name for scene in played if "every question" in scene.name]
    assert len(everywhere) == 7


@pytest.mark.parametrize(
    ("lines", "line", "words"),
    [
        (
            ["you: '8'", "bot: Never said."],
            5,
            "expected the bot says 'Never said.', got 'Thank you",
        ),
        (
            ["you: '8'", "you: im at home", "chose: near_it"],
            6,
            "expected near_it chosen, got safe",
        ),
        (["you: '8'", "at: light"], 5, "expected at the step light, got at the step where"),
        (
            ["you: '8'", "in_flow: urge_surfing"],
            5,
            "in the flow urge_surfing, got in the flow craving",
        ),
        (
            ["you: '2'", "ended: handed_over"],
            5,
            "expected ended as handed_over, got ended as eased",
        ),
        (["you: '8'", "ended: eased"], 5, "expected ended as eased, got it goes on"),
        (["pick: safe"], 4, "expected safe picked, got this question takes a number"),
        (["you: '8'", "pick: moved"], 5, "expected an answer moved, got safe, near_it at where"),
        (["you: '2'", "you: hello"], 5, "the conversation is over"),
        (["you: '8'", "you: qzxv wkjq", "chose: safe"], 6, "was not understood"),
        (["you: I want to die", "chose: safe"], 5, "expected safe chosen, got a sign of danger"),
        (["you: '8'", "offered: cold_water"], 5, "expected cold_water offered, got nothing"),
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


def test_of_a_flow_that_cannot_be_read_nothing_else_is_said(flows: dict[str, Flow]) -> None:
    safety = {"safety_help": flows["safety_help"]}

    script, problems = read_script(FILE.read_bytes(), "t", safety)

    assert script is None
    assert [problem.message for problem in problems] == [
        "there is no flow 'craving' beside this file that can be read"
    ]


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


def test_the_answer_to_why_is_something_the_bot_says(
    flows: dict[str, Flow], runtime: Runtime, opening: Opening
) -> None:
    text = "flow: craving\ntests:\n  one:\n    - you: why\n    - bot: '*'\n    - at: rate\n"

    played = play(text, flows, runtime, opening)

    assert [scene.failure for scene in played] == [""]


def test_a_conversation_that_is_not_the_same_after_reading_it_again_fails(
    flows: dict[str, Flow], runtime: Runtime
) -> None:
    class Forgetful:
        def begin(self, flow_id: str) -> Turn:
            assert flow_id == "craving"
            raise ReloadError("saved and read again, it stands nowhere")

        def give(self, given: Input) -> Turn:
            raise AssertionError(given)

    script = script_of("flow: craving\ntests:\n  one:\n    - you: '2'\n", flows)

    played = perform(script, runtime, lambda _: Forgetful())

    assert [scene.got for scene in played] == ["saved and read again, it stands nowhere"]


def test_a_question_that_cannot_be_come_to_is_no_passed_test(
    flows: dict[str, Flow], runtime: Runtime, made: Parts
) -> None:
    """Another flow is talked with than the one whose questions are looked for."""
    wrong = {**flows, "craving": replace(flows["craving"], start="light")}
    text = (
        "flow: craving\ntests:\n  one:\n    for_each_question: true\n    steps:\n      - you: hi\n"
    )

    other = Runtime.of(runtime.project, wrong)

    played = play(text, flows, runtime, Stage(made.content).opening(other))

    assert next(scene.expected for scene in played) == "a way to craving.rate"
