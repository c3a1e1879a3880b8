"""``flow new``, ``flow schema``, ``flow graph`` and ``flow play``, as an author runs them."""

import io
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant.authoring.check import check
from assistant.authoring.prove import prove
from assistant.authoring.schema import flow_schema
from assistant.authoring.starting import new_flow, new_tests
from assistant.cli import Exit, run
from assistant.content.yaml_nodes import read_nodes
from tests.authoring.flows import EXAMPLE
from tests.authoring.test_schema import fits
from tests.library.test_schema import plain

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def one(folder: Path) -> Path:
    (folder / "one.test.yaml").write_text(new_tests("one"), encoding="utf-8")
    file = folder / "one.flow.yaml"
    file.write_text(new_flow("one", "One"), encoding="utf-8")
    return file


# --- new


def test_the_tools_alone_tell_what_there_is(capsys: Capture) -> None:
    assert run(["flow"]) == Exit.FINE

    shown = capsys.readouterr()
    assert "Start with: breakwater flow new NAME." in shown.out
    assert shown.err == ""


def test_a_new_flow_passes_every_check_proof_and_test(folder: Path, capsys: Capture) -> None:
    assert run(["flow", "new", "my_own", "--title", "A flow of my own"]) == Exit.FINE

    assert check([folder]).written("text") == "no problems in 2 files"
    assert [proven.report.problems for proven in prove([folder])] == [()]
    capsys.readouterr()
    assert run(["flow", "test", "."]) == Exit.FINE
    assert run(["flow", "cover", "."]) == Exit.FINE
    assert run(["flow", "mutate", "."]) == Exit.FINE
    shown = capsys.readouterr().out
    assert "6 of 6 tests passed" in shown
    assert "no test reaches" not in shown
    assert "(100.0 %)" in shown


def test_a_new_flow_goes_where_flows_are(folder: Path) -> None:
    (folder / "flows").mkdir()

    run(["flow", "new", "one"])
    run(["flow", "new", "two", "--folder", "elsewhere/deep"])

    assert (folder / "flows" / "one.flow.yaml").is_file()
    assert (folder / "elsewhere" / "deep" / "two.test.yaml").is_file()
    assert "title: One\n" in (folder / "flows" / "one.flow.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("there", ["one.flow.yaml", "one.test.yaml"])
def test_a_file_that_is_there_is_never_written_over(
    there: str, folder: Path, capsys: Capture
) -> None:
    (folder / there).write_text("mine", encoding="utf-8")

    assert run(["flow", "new", "one"]) == Exit.USAGE

    assert "already" in capsys.readouterr().err
    assert (folder / there).read_text(encoding="utf-8") == "mine"
    assert [path.name for path in folder.iterdir()] == [there]


@pytest.mark.parametrize(
    "args",
    [
        ["Evening"],
        ["../up"],
        ["end"],
        ["safety_help"],
        ["a" * 60],
        ["one", "--title", "long " * 20],
        ["one", "--folder", "file/below"],
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    args: list[str], folder: Path, capsys: Capture
) -> None:
    (folder / "file").touch()

    assert run(["flow", "new", *args]) == Exit.USAGE

    assert len(capsys.readouterr().err.splitlines()) == 1
    assert [path.name for path in folder.iterdir()] == ["file"]


def test_in_a_folder_without_a_project_the_words_of_the_program_are_taken(
    one: Path, capsys: Capture
) -> None:
    text = one.read_text(encoding="utf-8")
    asks = "    ask: |\n      Shall we?\n    answers:\n      one: {label: One, hears: [skip]}\n"
    text = text.replace("    reach: support\n", asks)
    one.write_text(text, encoding="utf-8")

    assert run(["flow", "check", str(one)]) == Exit.PROBLEMS

    assert "M502 'skip' means 'skip' in every flow" in capsys.readouterr().out


# --- schema


def test_the_schema_alone_is_the_static_one(capsys: Capture) -> None:
    assert run(["flow", "schema"]) == Exit.FINE

    assert json.loads(capsys.readouterr().out) == flow_schema()


def test_the_schema_of_a_project_has_its_names(one: Path, folder: Path, capsys: Capture) -> None:
    (folder / "broken.flow.yaml").write_text("flow: [", encoding="utf-8")

    assert run(["flow", "schema", "--project", str(one)]) == Exit.FINE
    whole = json.loads(capsys.readouterr().out)

    assert [part["if"] for part in whole["allOf"][:-1]] == [
        {"properties": {"flow": {"const": "one"}}, "required": ["flow"]}
    ]
    steps = whole["allOf"][0]["then"]["properties"]["start"]["enum"]
    assert steps == ["greet", "person", "close"]

    assert run(["flow", "schema", "--project", "--output", "s/all.json"]) == Exit.FINE
    assert json.loads((folder / "s" / "all.json").read_text(encoding="utf-8")) == whole
    assert "# $schema: all.json" in capsys.readouterr().out
    assert run(["flow", "schema", "--output", "s"]) == Exit.USAGE
    assert run(["flow", "schema", "gone"]) == Exit.USAGE


@pytest.mark.parametrize("kind", ["tests", "translations"])
def test_the_files_beside_a_flow_have_schemas_too(
    kind: str, one: Path, folder: Path, capsys: Capture
) -> None:
    assert run(["flow", "i18n", "new", "es"]) == Exit.FINE
    capsys.readouterr()
    made = {"tests": "one.test.yaml", "translations": "one.es.yaml"}[kind]
    good = (folder / made).read_text(encoding="utf-8")
    broken = good.replace("at: person", "at: persn").replace("  greet.ask:", "  great.ask:")
    assert broken != good

    for args in (["--of", kind], ["--of", kind, "--project", str(one)]):
        assert run(["flow", "schema", *args]) == Exit.FINE
        read = json.loads(capsys.readouterr().out)
        schema = unfolded(read, read.get("$defs", {}), 4)
        assert fits(written(good), schema)
        assert fits(written(broken), schema) is ("--project" not in args)
        assert not fits(written(good + "odd: 1\n"), schema)


def unfolded(schema: Any, defs: dict[str, Any], deep: int) -> Any:
    """Return *schema* with what it refers to in its place, *deep* levels of it."""
    if isinstance(schema, list):
        return [unfolded(item, defs, deep) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        return unfolded(defs[name], defs, deep - 1) if deep else {"enum": []}
    return {key: unfolded(item, defs, deep) for key, item in schema.items() if key != "$defs"}


def written(text: str) -> object:
    node, _ = read_nodes(text.encode(), "x")
    assert node is not None
    return plain(node)


def test_there_is_no_schema_of_anything_else(capsys: Capture) -> None:
    assert run(["flow", "schema", "--of", "poems"]) == Exit.USAGE
    assert "There are: flows, tests, translations." in capsys.readouterr().err


# --- graph


def test_a_graph_shows_findings_and_what_no_test_reaches(one: Path, capsys: Capture) -> None:
    tests = "flow: one\ntests:\n  light:\n    - you: '2'\n    - ended: done\n"
    one.with_name("one.test.yaml").write_text(tests, encoding="utf-8")
    text = one.read_text(encoding="utf-8").replace("Thank you for", "You should stay clean,")
    one.write_text(text, encoding="utf-8")

    assert run(["flow", "graph", str(one)]) == Exit.FINE
    picture = capsys.readouterr().out
    assert run(["flow", "graph", str(one), "--plain"]) == Exit.FINE
    plain = capsys.readouterr().out
    assert run(["flow", "graph", str(one), "--format", "dot", "--output", "one.dot"]) == Exit.FINE

    assert "  class s_close warning\n" in picture
    assert "  class s_person missed\n" in picture
    assert "  class s_greet partly\n" in picture
    assert "class" not in plain
    assert 's_person [label="person: reach", fillcolor="#d0d0d0"]' in Path("one.dot").read_text()


def test_a_broken_flow_is_drawn_with_its_errors(one: Path, capsys: Capture) -> None:
    text = one.read_text(encoding="utf-8").replace("to: person", "to: persn")
    one.write_text(text, encoding="utf-8")

    assert run(["flow", "graph", str(one)]) == Exit.FINE

    picture = capsys.readouterr().out
    assert "  class s_greet error\n" in picture
    assert "s_greet --> s_close" in picture


def test_a_picture_needs_graphviz_and_says_so(
    one: Path, folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = folder / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))

    assert run(["flow", "graph", str(one), "--format", "svg"]) == Exit.USAGE
    assert "Install graphviz, or use --format mermaid." in capsys.readouterr().err

    drawing = programs / "dot"
    drawing.write_text(f"#!{sys.executable}\nimport sys\nprint('<svg>', len(sys.stdin.read()))\n")
    drawing.chmod(0o755)
    assert run(["flow", "graph", str(one), "--format", "svg"]) == Exit.FINE
    assert capsys.readouterr().out.startswith("<svg> ")

    drawing.write_text(f"#!{sys.executable}\nimport sys\nsys.exit(1)\n")
    assert run(["flow", "graph", str(one), "--format", "svg"]) == Exit.USAGE
    assert "could not draw" in capsys.readouterr().err


def test_a_graph_of_nothing_is_a_sentence(folder: Path, capsys: Capture) -> None:
    (folder / "x.flow.yaml").write_text("- no flow\n", encoding="utf-8")

    assert run(["flow", "graph", "x.flow.yaml"]) == Exit.PROBLEMS
    assert run(["flow", "graph", "gone.flow.yaml"]) == Exit.USAGE
    assert run(["flow", "graph", "x.flow.yaml", "--format", "png"]) == Exit.USAGE
    assert run(["flow", "graph", ".", "--output", os.devnull]) == Exit.PROBLEMS
    assert len(capsys.readouterr().err.splitlines()) == 4


# --- play


def records(capsys: Capture) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_flow_is_played_line_by_line(one: Path, folder: Path, capsys: Capture) -> None:
    (folder / "answers.txt").write_text('why\n8\n{"pick": ["reached"]}\nmore\n', encoding="utf-8")

    assert run(["flow", "play", str(one), "--answers", "answers.txt"]) == Exit.FINE

    told = records(capsys)
    assert [event["event"] for event in told] == [
        "Started",
        "Said",
        "Asked",
        "Note",
        "Answered",
        "Rated",
        "Said",
        "Asked",
        "Answered",
        "Reached",
        "Said",
        "Ended",
    ]
    assert told[3]["text"] == "The number shows what could fit this moment."


def test_answers_come_from_standard_input_and_may_run_out(
    one: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("help\nI want to die\n"))

    assert run(["flow", "play", str(one)]) == Exit.FINE

    told = [event["event"] for event in records(capsys)]
    assert told[3:6] == ["HelpShown", "Flagged", "Called"]
    assert told[-1] == "Asked"


def test_a_flow_that_asks_for_people_and_lines_opens_them(
    one: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = one.read_text(encoding="utf-8").replace(
        "    end: done", "    do: show_contacts\n    end: done"
    )
    one.write_text(text, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("2\n"))

    run(["flow", "play", str(one)])

    told = [event["event"] for event in records(capsys)]
    assert told[-3:] == ["Acted", "Ended", "HelpShown"]


@pytest.mark.parametrize("language", ["es", "es-MX"])
def test_a_flow_is_played_in_another_language(
    language: str, folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in EXAMPLE.glob("*.yaml"):
        shutil.copy(path, folder)
    monkeypatch.setattr(sys, "stdin", io.StringIO("8\nen casa\n"))

    run(["flow", "play", "craving.flow.yaml", "--language", language])

    told = records(capsys)
    assert told[1]["prompt"] == "¿qué tan fuerte es el deseo ahora mismo, de 0 a 10?"
    answered = [event for event in told if event["event"] == "Answered"]
    assert [event["shown"] for event in answered] == ["8", "Estoy en un lugar seguro"]


def test_a_shipped_flow_is_played_by_its_name(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO('{"pick": 7}\n'))

    assert run(["flow", "play", "craving"]) == Exit.FINE
    assert records(capsys)[0]["flow"] == "craving"


def test_what_cannot_be_played_says_why(one: Path, folder: Path, capsys: Capture) -> None:
    (folder / "odd.txt").write_bytes(b"\xff\xfe")

    assert run(["flow", "play", "no_such_flow"]) == Exit.USAGE
    assert run(["flow", "play", str(one), "--answers", "odd.txt"]) == Exit.USAGE
    assert run(["flow", "play", str(one), "--answers", "gone.txt"]) == Exit.USAGE
    assert len(capsys.readouterr().err.splitlines()) == 3

    one.write_text(one.read_text(encoding="utf-8").replace("to: person", "to: persn"))
    assert run(["flow", "play", str(one)]) == Exit.PROBLEMS
    told = capsys.readouterr()
    assert "G207" in told.err
    assert told.out == ""
