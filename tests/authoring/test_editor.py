"""The stock YAML language server, with our schema: it completes step names and flags wrong ones.

Needs node and the server: its program in BREAKWATER_YAML_LANGUAGE_SERVER, or where npx finds it.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.authoring.starting import new_flow, new_tests
from assistant.cli import Exit, run

pytestmark = pytest.mark.slow

PROGRAM = "BREAKWATER_YAML_LANGUAGE_SERVER"
SETTINGS = {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}}


def command() -> list[str]:
    """Return what starts the server; empty when it is not there."""
    node = shutil.which("node")
    named = os.environ.get(PROGRAM, "")
    if node is None:
        return []
    if named:
        return [named] if Path(named).is_file() else []
    npx = shutil.which("npx")
    tried = [npx or "npx", "--no-install", "yaml-language-server"]
    if npx is None:
        return []
    asked = subprocess.run([*tried, "--version"], capture_output=True, timeout=50, check=False)
    return tried if asked.returncode == 0 else []


class Editor:
    """Talks with a language server over its standard input and output."""

    def __init__(self, started: "subprocess.Popen[bytes]") -> None:
        self._server = started
        self._last = 0

    def ask(self, method: str, params: object) -> Any:
        self._last += 1
        self._send({"id": self._last, "method": method, "params": params})
        return next(m["result"] for m in self._heard() if m.get("id") == self._last)

    def tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def diagnostics(self, uri: str) -> list[str]:
        for message in self._heard():
            if message.get("method") == "textDocument/publishDiagnostics":
                params = message["params"]
                if params["uri"] == uri:
                    return [
                        f"{d['range']['start']['line']}: {d['message']}"
                        for d in params["diagnostics"]
                    ]
        raise AssertionError("the server closed")

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._server.stdin.flush()

    def _heard(self) -> Iterator[dict[str, Any]]:
        """Give messages as they come; what the server asks for is answered on the way."""
        assert self._server.stdout is not None
        while line := self._server.stdout.readline():
            length = 0
            while line.strip():
                name, _, value = line.decode().partition(":")
                length = int(value) if name.lower() == "content-length" else length
                line = self._server.stdout.readline()
            message = json.loads(self._server.stdout.read(length))
            if "method" in message and "id" in message:
                self._answer(message)
            else:
                yield message

    def _answer(self, message: dict[str, Any]) -> None:
        result: object = None
        if message["method"] == "workspace/configuration":
            asked = message["params"]["items"]
            result = [SETTINGS if item["section"] == "yaml" else {} for item in asked]
        self._send({"id": message["id"], "result": result})


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    program = command()
    if not program:
        pytest.skip(f"no yaml-language-server: set {PROGRAM}, or npm install it")
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen([*program, "--stdio"], stdin=pipe, stdout=pipe, stderr=nowhere) as server:
        editor = Editor(server)
        able = {
            "workspace": {"configuration": True},
            "textDocument": {"publishDiagnostics": {}, "completion": {}},
        }
        editor.ask("initialize", {"processId": None, "rootUri": None, "capabilities": able})
        editor.tell("initialized", {})
        yield editor
        server.kill()


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Two flows and the schema that is made of them."""
    (tmp_path / "one.flow.yaml").write_text(new_flow("one", "One"), encoding="utf-8")
    other = new_flow("other", "Other").replace("close", "farewell")
    (tmp_path / "other.flow.yaml").write_text(other, encoding="utf-8")
    out = str(tmp_path / "project.schema.json")
    assert run(["flow", "schema", str(tmp_path), "--project", "--output", out]) == Exit.FINE
    capsys.readouterr()
    return tmp_path


def opened(editor: Editor, folder: Path, text: str) -> str:
    """Open *text* as the flow one, bound to the schema by its first line; return its address."""
    uri = (folder / "one.flow.yaml").as_uri()
    whole = f"# $schema: project.schema.json\n{text}"
    document = {"uri": uri, "languageId": "yaml", "version": 1, "text": whole}
    editor.tell("textDocument/didOpen", {"textDocument": document})
    return uri


def closed(editor: Editor, uri: str) -> None:
    editor.tell("textDocument/didClose", {"textDocument": {"uri": uri}})


def offered(editor: Editor, folder: Path, line: str, typed: str) -> set[str]:
    """Return what is offered behind *typed*, which stands in place of *line*."""
    text = new_flow("one", "One").replace(f"{line}\n", f"{typed}\n", 1)
    uri = opened(editor, folder, text)
    editor.diagnostics(uri)
    row = text.split("\n").index(typed) + 1
    where = {"textDocument": {"uri": uri}, "position": {"line": row, "character": len(typed)}}
    found = editor.ask("textDocument/completion", where)
    closed(editor, uri)
    items = found["items"] if isinstance(found, dict) else found
    return {item["label"] for item in items}


def test_a_sound_flow_has_no_findings(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, new_flow("one", "One"))

    assert editor.diagnostics(uri) == []
    closed(editor, uri)


@pytest.mark.parametrize(
    ("line", "typed", "words"),
    [
        ("        to: person", "        to: ", {"greet", "person", "close"}),
        ("start: greet", "start: ", {"greet", "person", "close"}),
        ("    end: done", "    end: ", {"done"}),
        ("    into: craving", "    into: ", {"craving"}),
    ],
)
def test_names_of_this_flow_are_offered(
    line: str, typed: str, words: set[str], editor: Editor, folder: Path
) -> None:
    found = offered(editor, folder, line, typed)

    assert words <= found
    assert "farewell" not in found


@pytest.mark.parametrize(("name", "wrong"), [("person", False), ("persn", True)])
def test_a_wrong_step_in_a_test_is_flagged(
    name: str, *, wrong: bool, editor: Editor, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(folder / "tests.schema.json")
    assert run(["flow", "schema", str(folder), "--project", "--of", "tests", "--output", out]) == 0
    capsys.readouterr()
    uri = (folder / f"{name}.test.yaml").as_uri()
    text = new_tests("one").replace("at: person", f"at: {name}")
    whole = f"# $schema: tests.schema.json\n{text}"
    document = {"uri": uri, "languageId": "yaml", "version": 1, "text": whole}
    editor.tell("textDocument/didOpen", {"textDocument": document})

    shown = editor.diagnostics(uri)
    closed(editor, uri)

    row = text.split("\n").index(f"    - at: {name}") + 1
    assert [one.split(":")[0] for one in shown] == ([str(row)] if wrong else [])


def test_a_key_is_explained(editor: Editor, folder: Path) -> None:
    text = new_flow("one", "One")
    uri = opened(editor, folder, text)
    editor.diagnostics(uri)
    row = text.split("\n").index("    reach: support") + 1
    where = {"textDocument": {"uri": uri}, "position": {"line": row, "character": 6}}

    found = editor.ask("textDocument/hover", where)
    closed(editor, uri)

    assert "People and lines. Answers: reached" in json.dumps(found)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("        to: person", "        to: persn"),
        ("        to: person", "        to: farewell"),
        ("    go: close", "    go: clse"),
        ("start: greet", "start: great"),
        ("    reach: support", "    raech: support"),
    ],
)
def test_a_wrong_name_is_flagged_where_it_stands(
    old: str, new: str, editor: Editor, folder: Path
) -> None:
    text = new_flow("one", "One").replace(old, new, 1)
    uri = opened(editor, folder, text)

    found = editor.diagnostics(uri)
    closed(editor, uri)

    row = text.split("\n").index(new) + 1
    assert [one.split(":")[0] for one in found] == [str(row)]
