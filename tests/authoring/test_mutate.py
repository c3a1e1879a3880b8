"""Changing a flow line by line: what checks, proofs and tests notice, and what survives."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from assistant.authoring.check import Checker
from assistant.authoring.mutate import Mutant, Survey, mutants, survey
from assistant.authoring.starting import new_flow
from assistant.content.flow_reader import read_flow
from assistant.content.known import NOTHING
from assistant.domain.flow import Flow, Project
from assistant.domain.inputs import Rated
from assistant.engine.runtime import Runtime
from assistant.engine.step import begin, step
from tests.authoring.flows import EXAMPLE


@pytest.fixture
def craving(tmp_path: Path) -> Path:
    for path in EXAMPLE.glob("*.flow.yaml"):
        shutil.copy(path, tmp_path)
    return tmp_path / "craving.flow.yaml"


@pytest.fixture(scope="module")
def before() -> Survey:
    return surveyed(EXAMPLE / "craving.flow.yaml")


def surveyed(path: Path) -> Survey:
    return survey(path, Checker(known=NOTHING))


def test_a_mutant_changes_one_line() -> None:
    text = new_flow("one", "One")
    flow, _ = read_flow(text.encode(), "one.flow.yaml", NOTHING)
    assert flow is not None
    lines = text.split("\n")

    found = list(mutants(text, flow))

    assert len(found) == 7
    for mutant in found:
        changed = mutant.applied(text).split("\n")
        assert lines[mutant.line - 1] == mutant.was
        rest = lines[: mutant.line - 1] + lines[mutant.line :]
        kept = changed[: mutant.line - 1] + changed[mutant.line - (mutant.now == "") :]
        assert rest == kept


def test_what_checks_and_proofs_notice(before: Survey) -> None:
    missed = {(m.was.strip(), m.now.strip()) for m in before.survivors}

    assert before.total == before.by_checks + len(before.survivors)
    assert before.by_checks >= 20
    assert ("set: {rounds: rounds + 1}", "") not in missed
    assert ("go: move", "go: check_in") not in missed
    assert ("- if: rounds >= 3", "- if: rounds >= 4") not in missed


def test_a_promise_leaves_fewer_survivors(tmp_path: Path) -> None:
    path = tmp_path / "one.flow.yaml"
    text = new_flow("one", "One")
    path.write_text(text[: text.index("checks:")], encoding="utf-8")
    without = surveyed(path)
    path.write_text(text, encoding="utf-8")

    with_promise = surveyed(path)

    assert len(with_promise.survivors) < len(without.survivors)


def test_tests_notice_what_proofs_cannot(tmp_path: Path) -> None:
    path = tmp_path / "one.flow.yaml"
    path.write_text(new_flow("one", "One"), encoding="utf-8")

    def notices(flows: Mapping[str, Flow]) -> bool:
        """A craving of 6 is still light."""
        runtime = Runtime.of(Project(name="p"), flows)
        after = step(runtime, begin(runtime, "one").session, Rated(6)).session
        return after.outcome != "done"

    without = surveyed(path)
    with_tests = survey(path, Checker(known=NOTHING), notices)

    assert with_tests.by_tests > 0
    assert len(with_tests.survivors) == len(without.survivors) - with_tests.by_tests
    assert "more by tests" in with_tests.as_text("one.flow.yaml")


def test_a_flow_with_errors_is_refused(craving: Path) -> None:
    craving.write_text("flow: craving\n", encoding="utf-8")

    with pytest.raises(ValueError, match="flow check"):
        surveyed(craving)


def test_survivors_are_told_with_their_line() -> None:
    mutant = Mutant(line=7, was="  skip: a", now="")

    text = Survey(flow="f", by_checks=1, survivors=(mutant,)).as_text("f.flow.yaml")

    assert "f.flow.yaml:7: nobody notices 'the line taken out' for 'skip: a'" in text
    assert "2 mutants" in text
