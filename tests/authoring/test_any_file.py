"""Whatever stands in a test or a translation: problems, and never an exception."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.app.stage import Stage
from assistant.app.wiring import Parts, parts, safety_flow
from assistant.authoring.rehearsal.perform import Opening, perform
from assistant.authoring.rehearsal.script import Line, Scene, Script, read_script
from assistant.authoring.translation.look import translation_problems
from assistant.content.translation_reader import read_translation
from assistant.domain.place import Place
from assistant.engine.runtime import Runtime
from tests.authoring.flows import EXAMPLE, example

TESTS = (EXAMPLE / "craving.test.yaml").read_text(encoding="utf-8").split("\n")
SPANISH = (EXAMPLE / "craving.es.yaml").read_text(encoding="utf-8").split("\n")
FLOWS = {**example(), "safety_help": safety_flow()}


@st.composite
def torn(draw: st.DrawFn, lines: list[str]) -> bytes:
    """Return *lines* with some taken out, moved, doubled or overwritten."""
    left = list(lines)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(left) - 1))
        how = draw(st.sampled_from(["out", "twice", "other", "cut", "deeper"]))
        line = left[at]
        other = draw(st.sampled_from(lines))
        changed = {
            "out": [],
            "twice": [line, line],
            "other": [other],
            "cut": [line[: draw(st.integers(0, len(line)))]],
            "deeper": ["  " + line],
        }[how]
        left[at : at + 1] = changed
        left = left or [""]
    return "\n".join(left).encode()


@given(st.one_of(st.binary(max_size=200), torn(TESTS)))
def test_tests_are_read_or_refused(data: bytes) -> None:
    script, problems = read_script(data, "craving.test.yaml", FLOWS)

    assert (script is None) is any(problem.is_error for problem in problems)


@given(st.one_of(st.binary(max_size=200), torn(SPANISH)))
def test_translations_are_read_or_refused(data: bytes) -> None:
    translation, problems = read_translation(data, "craving.es.yaml")
    found = translation_problems(data, "craving.es.yaml", FLOWS["craving"], None)

    assert (translation is None) is any(problem.is_error for problem in problems)
    assert {problem.code for problem in problems} <= {problem.code for problem in found}


IDS = sorted(
    {answer.id for s in FLOWS["craving"].steps.values() if s.wait for answer in s.wait.answers}
    | {"picked", "reached", "3", "99999999999999999999", "yes"}
)
WORDS = st.one_of(
    st.sampled_from(["8", "skip", "back", "stop", "just log", "why", "shorter", "I want to die"]),
    st.text(string.printable, max_size=20),
)
LINES = st.one_of(
    st.builds(Line, kind=st.just("you"), words=WORDS),
    st.builds(
        Line,
        kind=st.sampled_from(["pick", "pick", "chose", "offered"]),
        ids=st.lists(st.sampled_from(IDS), max_size=3).map(tuple),
    ),
    st.builds(Line, kind=st.sampled_from(["bot", "at", "in_flow", "ended"]), words=WORDS),
)


@pytest.fixture(scope="module")
def made() -> Parts:
    return parts()


@pytest.fixture(scope="module")
def runtime(made: Parts) -> Runtime:
    return Runtime.of(made.content.project, FLOWS)


@pytest.fixture(scope="module")
def opening(made: Parts, runtime: Runtime) -> Opening:
    return Stage(made.content).opening(runtime)


@settings(deadline=None, max_examples=60)
@given(st.lists(LINES, max_size=12))
def test_any_chat_is_played_to_a_verdict(
    runtime: Runtime, opening: Opening, lines: list[Line]
) -> None:
    """No line, wherever it stands, breaks the player; a failure names itself and its place."""
    placed = tuple(
        Line(kind=line.kind, words=line.words, ids=line.ids, at=Place("t", number, 1))
        for number, line in enumerate(lines, 2)
    )
    script = Script(flow="craving", scenes=(Scene(name="any", lines=placed),))

    (played,) = perform(script, runtime, opening)

    assert played.passed is (played.failure == "")
    assert played.passed or played.got
