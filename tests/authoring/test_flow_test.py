"""``flow test``, ``flow cover`` and ``flow mutate``: what they print, and how they end."""

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.authoring.rehearsal.perform import Played
from assistant.authoring.starting import new_flow
from assistant.authoring.testing.rehearse import Rehearsal, scripts_in
from assistant.authoring.testing.results import as_junit
from assistant.cli import Exit, run
from assistant.content.problems import error
from assistant.domain.place import Place
from tests.authoring.flows import EXAMPLE

GOOD = """\
flow: one
tests:
  a strong craving brings in people:
    - you: "8"
    - at: person
    - pick: later
    - ended: done
"""
BAD = """\
flow: one
tests:
  a light craving ends at once:
    - you: "2"
    - bot: "*never said*"
  it goes on:
    - you: "2"
    - ended: done
"""

CASES = {"failure", "error", "skipped", "system-out", "system-err"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.flow.yaml").write_text(new_flow("one", "One"), encoding="utf-8")
    (tmp_path / "one.test.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_tests_that_hold_end_well(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["flow", "test", str(folder)]) == Exit.FINE
    assert said(capsys) == "1 of 1 tests passed\n"


@pytest.mark.parametrize("inner", ["", "flows"])
def test_without_a_path_the_flows_here_are_meant(
    inner: str, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = folder
    if inner:
        here = folder / inner
        here.mkdir()
        for name in ("one.flow.yaml", "one.test.yaml"):
            (folder / name).rename(here / name)
    monkeypatch.chdir(folder)

    assert run(["flow", "test"]) == Exit.FINE
    assert run(["flow", "check"]) == Exit.FINE
    assert run(["flow", "explore"]) == Exit.FINE
    assert run(["flow", "publish"]) == Exit.FINE

    shown = said(capsys)
    assert "1 of 1 tests passed\nno problems in 2 files\none: 0 findings" in shown
    assert (here / "flows.lock.json").is_file()


def test_the_tests_of_a_flow_stand_beside_it(folder: Path) -> None:
    flow, tests = folder / "one.flow.yaml", folder / "one.test.yaml"

    assert scripts_in([flow]) == scripts_in([folder]) == scripts_in([tests, flow]) == (tests,)


def test_a_failure_shows_the_chat_and_where(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "one.test.yaml").write_text(BAD, encoding="utf-8")

    assert run(["flow", "test", str(folder)]) == Exit.PROBLEMS

    shown = said(capsys)
    assert f"{folder}/one.test.yaml:5:7: a light craving ends at once" in shown
    assert "    you  2\n    bot  Thank you for stopping here." in shown
    assert '5 | - bot: "*never said*"' in shown
    assert "  expected: the bot says '*never said*'" in shown
    assert "  got:      'Thank you for stopping here.'" in shown
    assert shown.endswith("1 of 2 tests passed\n")


def test_tests_that_cannot_be_read_say_why(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "one.test.yaml").write_text(GOOD.replace("person", "persn"), encoding="utf-8")

    assert run(["flow", "test", str(folder)]) == Exit.PROBLEMS

    shown = said(capsys)
    assert "C602 there is no step 'persn'" in shown
    assert "0 of 0 tests passed; 1 of 1 files could not be played" in shown


def test_a_flow_with_errors_is_not_played(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = new_flow("one", "One").replace("to: person", "to: persn")
    (folder / "one.flow.yaml").write_text(broken, encoding="utf-8")

    assert run(["flow", "test", str(folder)]) == Exit.PROBLEMS
    assert "G207" in said(capsys)


def test_what_is_not_yet_fit_to_be_published_is_played(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["flow", "publish", str(folder)]) == Exit.FINE
    flow = folder / "one.flow.yaml"
    text = flow.read_text(encoding="utf-8").replace("craving >= 7", "craving >= 8")
    flow.write_text(text, encoding="utf-8")
    assert run(["flow", "check", str(folder)]) == Exit.PROBLEMS
    assert "R904" in said(capsys)

    assert run(["flow", "test", str(folder)]) == Exit.FINE


@pytest.mark.parametrize("command", ["test", "cover", "mutate"])
def test_nothing_there_is_a_sentence(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["flow", command, str(tmp_path / "gone")]) == Exit.USAGE
    assert run(["flow", command, str(tmp_path)]) == Exit.USAGE
    assert run(["flow", command, "--format" if command != "mutate" else "--only", "odd"]) == 2

    assert len(capsys.readouterr().err.splitlines()) == 3


def test_results_for_other_tools(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "one.test.yaml").write_text(BAD, encoding="utf-8")
    out = folder / "out.xml"

    assert run(["flow", "test", str(folder), "--format", "json", "--junit", str(out)]) == 1
    records = json.loads(said(capsys))
    assert [(r["test"], r["passed"], r["line"]) for r in records] == [
        ("a light craving ends at once", False, 5),
        ("it goes on", True, 6),
    ]
    assert run(["flow", "test", str(folder), "--format", "github"]) == 1
    assert f"::error file={folder}/one.test.yaml,line=5,title=flow test::" in said(capsys)

    suites = ET.parse(out).getroot()
    assert (suites.get("tests"), suites.get("failures")) == ("2", "1")
    assert [case.get("name") for case in suites[0]] == [
        "a light craving ends at once",
        "it goes on",
    ]
    assert "Thank you for stopping here." in str(suites[0][0][0].text)


def test_results_that_cannot_be_written_are_no_crash(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["flow", "test", str(folder), "--junit", str(folder)]) == Exit.USAGE
    assert "cannot be written" in capsys.readouterr().err


@given(st.text(), st.text(), st.booleans())
def test_any_words_make_a_valid_junit_file(name: str, words: str, refused: bool) -> None:
    place = Place("t.test.yaml", 1, 1)
    scene = Played(name=name, place=place, expected=words, got=words, chat=(words,))
    problems = (error(place, "C602", words),) if refused else ()

    text = as_junit([Rehearsal(path=name, flow=words, played=(scene,), problems=problems)])
    root = ET.fromstring(text.encode())

    assert root.tag == "testsuites"
    for suite in root:
        assert suite.tag == "testsuite"
        assert suite.get("name") is not None
        counts = [int(suite.get(key, "-1")) for key in ("tests", "failures", "errors")]
        assert counts[0] == len(suite)
        assert counts[1] == len(suite.findall("testcase/failure"))
        assert counts[2] == len(suite.findall("testcase/error"))
        for case in suite:
            assert case.tag == "testcase"
            assert {"name", "classname"} == set(case.attrib)
            assert {child.tag for child in case} <= CASES


def test_cover_names_the_lines_that_no_test_reaches(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["flow", "cover", str(folder)]) == Exit.FINE

    shown = said(capsys)
    line = new_flow("one", "One").split("\n").index("      - else: close") + 1
    assert f"{folder}/one.flow.yaml:{line}:9: no test reaches branch 2 of greet" in shown
    assert "one: 3 of 3 steps, 0 of 0 answers, 1 of 2 branches, 1 of 1 outcomes" in shown

    assert run(["flow", "cover", str(folder), "--format", "json"]) == Exit.FINE
    found = json.loads(said(capsys))
    assert found[0]["counts"]["branches"] == {"reached": 1, "of": 2}
    assert [(m["line"], m["step"], m["what"]) for m in found[0]["missed"]] == [
        (line, "greet", "branch 2")
    ]


def test_cover_counts_what_tests_of_a_calling_flow_reach(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in EXAMPLE.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    reached = "flow: reach_a_person\ntests:\n  nothing:\n    - at: offer\n"
    (tmp_path / "reach_a_person.test.yaml").write_text(reached, encoding="utf-8")

    run(["flow", "cover", str(tmp_path)])

    assert "no test reaches the step counselor" not in said(capsys)


def test_mutate_shows_survivors_as_lines_of_a_diff(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["flow", "mutate", str(folder), "--only", "checks"]) == Exit.FINE
    alone = said(capsys)
    just_below = "  six is not yet strong:\n    - you: '6'\n    - ended: done\n"
    (folder / "one.test.yaml").write_text(GOOD + just_below, encoding="utf-8")
    assert run(["flow", "mutate", str(folder)]) == Exit.FINE
    with_tests = said(capsys)

    assert f"@@ {folder}/one.flow.yaml:" in alone
    assert "\n-      - if: craving >= 7\n+      - if: craving" in alone
    assert " 0 more by tests" in alone
    assert with_tests.count("@@ ") < alone.count("@@ ")
    assert " 0 more by tests" not in with_tests


def test_tests_that_fail_anyway_notice_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    always = "flow: one\ntests:\n  never holds:\n    - at: close\n"
    (folder / "one.test.yaml").write_text(always, encoding="utf-8")

    run(["flow", "mutate", str(folder)])

    assert " 0 more by tests" in said(capsys)
