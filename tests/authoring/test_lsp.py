"""The language server as an editor meets it: a process, and messages on its two streams."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.authoring.layout.layout import laid_out
from assistant.cli import Exit
from assistant.cli.flow_lsp import served
from tests.authoring.editor import Editor
from tests.authoring.written import FLOW, desk_over, spot

OWN = FLOW.replace("{one_of: vocabulary place, means: place}", "{one_of: [home, work, outside]}")
"""The flow with its own places: the server brings the library of the program."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    desk_over(tmp_path)
    flow = tmp_path / "ride.flow.yaml"
    flow.write_text(FLOW, encoding="utf-8")
    return flow


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """One editor for all tests: each has a folder of its own."""
    with Editor(tmp_path_factory.mktemp("editor")) as editor:
        yield editor


def at(words: str, inside: str = "", text: str = FLOW) -> tuple[int, int]:
    line, column = spot(text, words, inside)
    return line - 1, column - 1


def test_findings_come_and_go_while_a_flow_is_written(editor: Editor, path: Path) -> None:
    before = editor.open(path)
    broken = editor.change(path, FLOW.replace("to: light", "to: lihgt"))
    found = [mark for mark in broken if mark["code"] == "G207"]

    assert not [mark for mark in before if mark["code"] == "G207"]
    line, column = at("to: light", "light")
    assert [mark["range"] for mark in found] == [
        {
            "start": {"line": line, "character": column},
            "end": {"line": line, "character": column + 5},
        }
    ]
    assert "did you mean 'light'?" in found[0]["message"]
    assert (found[0]["severity"], found[0]["source"]) == (1, "breakwater")
    assert editor.change(path, FLOW) == before


def test_keys_that_come_at_once_are_answered_for_the_last_text(editor: Editor, path: Path) -> None:
    before = editor.open(path)
    document = {"uri": path.as_uri()}
    texts = [FLOW.replace("to: light", "to: l" + "x" * n) for n in range(30)] + [FLOW]
    for version, text in enumerate(texts, 1):
        changes = [{"text": text}]
        asked = {"textDocument": {**document, "version": version}, "contentChanges": changes}
        editor.tell("textDocument/didChange", asked)
    here = editor.at(path, *at("to: light", "light"))

    goal = editor.ask("textDocument/definition", here)

    assert len(goal) == 1
    seen = 1
    while (last := editor.findings(path)) != before:
        seen += 1
        assert any(mark["code"] == "G207" for mark in last)
    assert seen < len(texts)


def test_columns_are_those_of_the_editor(path: Path) -> None:
    text = FLOW.replace("That is a light one, {name}.", "😀😀 {nmae}")
    marks = {}
    for units in ("utf-16", "utf-32", "utf-8"):
        with Editor(path.parent, units=units) as editor:
            assert editor.can["positionEncoding"] == units
            found = editor.open(path, text)
            marks[units] = next(m["range"] for m in found if m["code"] == "V313")

    starts = {units: mark["start"]["character"] for units, mark in marks.items()}
    assert starts == {"utf-32": 6 + 4, "utf-16": 6 + 6, "utf-8": 6 + 10}


def test_a_keystroke_is_an_edit_in_the_units_of_the_editor(editor: Editor, path: Path) -> None:
    text = FLOW.replace("That is a light one, {name}.", "😀😀 light, {name}.")
    editor.open(path, text)
    line = at("😀😀 light", text=text)[0]

    editor.type(path, line, 6 + 4, " {")
    items = editor.ask("textDocument/completion", editor.at(path, line, 6 + 4 + 2))["items"]

    assert [item["label"] for item in items] == ["craving", "before", "place", "moods", "name"]
    assert items[0]["textEdit"]["newText"] == "craving}"
    assert items[0]["textEdit"]["range"]["start"] == {"line": line, "character": 12}


def test_steps_are_offered_and_replace_the_word_before_the_cursor(
    editor: Editor, path: Path
) -> None:
    editor.open(path)
    line, column = at("to: light", "light")

    got = editor.ask("textDocument/completion", editor.at(path, line, column + 2))

    assert [item["label"] for item in got["items"]] == ["rate", "light", "where", "feel", "person"]
    assert got["items"][0]["textEdit"]["range"] == {
        "start": {"line": line, "character": column},
        "end": {"line": line, "character": column + 2},
    }


def test_hover_definition_and_references(editor: Editor, path: Path) -> None:
    editor.open(path)
    here = editor.at(path, *at("to: light", "light"))

    shown = editor.ask("textDocument/hover", here)["contents"]
    goal = editor.ask("textDocument/definition", here)
    found = editor.ask(
        "textDocument/references", {**here, "context": {"includeDeclaration": False}}
    )

    assert shown["kind"] == "plaintext"
    assert shown["value"].startswith("step light\nThat is a light one")
    assert [place["range"]["start"] for place in goal] == [
        dict(zip(("line", "character"), at("  light:\n", "light"), strict=True))
    ]
    assert sorted(place["uri"].rpartition("/")[2] for place in found) == [
        "ride.flow.yaml",
        "ride.flow.yaml",
        "ride.test.yaml",
    ]


def test_a_rename_reaches_tests_and_translations_and_a_wrong_one_is_told_why(
    editor: Editor, path: Path
) -> None:
    editor.open(path)
    here = editor.at(path, *at("    ask: |\n      {name}, how", "name"))

    editor.ask("textDocument/prepareRename", here)
    changes = editor.ask("textDocument/rename", {**here, "newName": "called"})["changes"]
    refused = editor.answer("textDocument/rename", {**here, "newName": "place"})

    assert {uri.rpartition("/")[2]: len(edits) for uri, edits in changes.items()} == {
        "ride.flow.yaml": 3,
        "ride.test.yaml": 1,
        "ride.es.yaml": 1,
    }
    assert {edit["newText"] for edits in changes.values() for edit in edits} == {"called"}
    assert refused["error"]["message"] == "there is a variable called 'place' already"


def test_a_file_that_does_not_read_keeps_answering(editor: Editor, path: Path) -> None:
    editor.open(path)
    broken = FLOW.replace("variables:", "variables: [", 1)
    marks = editor.change(path, broken)
    here = editor.at(path, *at("to: light", "light", broken))

    assert {mark["code"] for mark in marks} == {"Y007"}
    assert editor.ask("textDocument/definition", here)
    items = editor.ask("textDocument/completion", here)["items"]
    assert [item["label"] for item in items] == ["rate", "light", "where", "feel", "person"]


def test_a_finding_is_mended_from_the_menu(editor: Editor, path: Path) -> None:
    text = FLOW.replace("to: light", "to: lihgt")
    editor.open(path, text)
    line, column = at("to: lihgt", "lihgt", text)
    here = {"line": line, "character": column}
    menu = {
        "textDocument": {"uri": path.as_uri()},
        "range": {"start": here, "end": here},
        "context": {"diagnostics": []},
    }

    actions = editor.ask("textDocument/codeAction", menu)

    fix = next(a for a in actions if a["diagnostics"][0]["code"] == "G207")
    (change,) = fix["edit"]["changes"][path.as_uri()]
    assert fix["kind"] == "quickfix"
    assert change == {
        "range": {"start": here, "end": {"line": line, "character": column + 5}},
        "newText": "light",
    }


def test_a_flow_is_brought_into_the_one_layout(editor: Editor, path: Path) -> None:
    document = {
        "textDocument": {"uri": path.as_uri()},
        "options": {"tabSize": 2, "insertSpaces": True},
    }
    wanted = laid_out(OWN, path.name).text
    assert wanted != OWN

    editor.open(path, OWN)
    (change,) = editor.ask("textDocument/formatting", document)
    assert change["range"]["start"] == {"line": 0, "character": 0}
    assert change["newText"] == wanted
    editor.change(path, wanted)
    assert editor.ask("textDocument/formatting", document) == []
    editor.change(path, OWN.replace("to: light", "to: [", 1))
    assert editor.ask("textDocument/formatting", document) == []


def test_the_parts_of_a_file_are_listed(editor: Editor, path: Path) -> None:
    editor.open(path)
    document = {"textDocument": {"uri": path.as_uri()}}

    parts = editor.ask("textDocument/documentSymbol", document)

    assert [part["name"] for part in parts][-5:] == ["rate", "light", "where", "feel", "person"]
    assert parts[-1]["range"]["end"]["line"] >= parts[-1]["range"]["start"]["line"] + 3


def test_a_save_is_felt_by_the_other_files_that_are_open(editor: Editor, path: Path) -> None:
    called = path.with_name("meet.flow.yaml")
    before = {mark["code"] for mark in editor.open(path)}
    text = called.read_text(encoding="utf-8").replace("rating", "strength")
    editor.open(called, text)

    editor.tell("textDocument/didSave", {"textDocument": {"uri": called.as_uri()}})

    assert editor.can["textDocumentSync"]["save"]
    after = {mark["code"] for mark in editor.findings(path)}
    assert after - before == {"G222"}


def test_a_closed_file_has_no_findings_any_more(editor: Editor, path: Path) -> None:
    editor.open(path, FLOW.replace("to: light", "to: lihgt"))

    editor.tell("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})

    assert editor.findings(path) == []


def test_strange_files_and_places_end_nothing(editor: Editor, path: Path) -> None:
    odd = path.with_name("odd.flow.yaml")
    for text in (
        "",
        "\x00",
        "a: &x [*x]\n",
        "{" * 400,
        "steps: {a: {say: |\n",
        "é\u2028: \ud7ff\n",
    ):
        editor.open(odd, text)
        for method in ("hover", "definition", "completion"):
            editor.answer(f"textDocument/{method}", editor.at(odd, 40, 900))
    missing = editor.at(path.with_name("none.flow.yaml"), 0, 0)

    assert editor.ask("textDocument/hover", missing) is None
    assert (
        editor.ask("textDocument/hover", {**missing, "textDocument": {"uri": "untitled:1"}}) is None
    )


def test_it_ends_when_the_editor_says_so(path: Path) -> None:
    assert Editor(path.parent).close() == 0


def test_it_ends_when_the_editor_is_gone() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "assistant", "flow", "lsp"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=30,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")


def test_without_the_extra_a_sentence_names_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("assistant.cli.flow_lsp.find_spec", lambda _: None)

    assert served() == Exit.USAGE
    assert "pip install 'breakwater-checkin[lsp]'" in capsys.readouterr().err


def test_someone_at_a_terminal_is_told_what_it_is_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)

    assert served() == Exit.USAGE
    assert "breakwater flow preview FILE" in capsys.readouterr().err
