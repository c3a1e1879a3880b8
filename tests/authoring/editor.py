"""A small editor: drives the language server over its standard input and output."""

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self, TypeAlias

Json: TypeAlias = Any

WAIT_S = 20.0


class Editor:
    """Speaks the protocol by hand, message by message, as editors do."""

    def __init__(self, root: Path, *, units: str | None = None) -> None:
        self._server = subprocess.Popen(
            [sys.executable, "-m", "assistant", "flow", "lsp"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._answers: queue.Queue[Json] = queue.Queue()
        self._number = 0
        self._version = 0
        self.notes: list[Json] = []
        """Notifications nobody has waited for yet."""
        threading.Thread(target=self._listen, daemon=True).start()
        general = {"positionEncodings": [units]} if units else {}
        self.can = self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "capabilities": {"general": general},
            },
        )["capabilities"]
        self.tell("initialized", {})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> int:
        """Say goodbye as the protocol wants it; return the exit code."""
        if self._server.poll() is None:
            self.ask("shutdown", None)
            self.tell("exit", None)
        code = self._server.wait(WAIT_S)
        for pipe in (self._server.stdin, self._server.stdout, self._server.stderr):
            if pipe is not None:
                pipe.close()
        return code

    # --- messages

    def _listen(self) -> None:
        out = self._server.stdout
        assert out is not None
        while True:
            length = 0
            while (line := out.readline()) not in {b"\r\n", b""}:
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if not length:
                return
            self._answers.put(json.loads(out.read(length)))

    def _send(self, message: Mapping[str, Json]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._server.stdin.flush()

    def tell(self, method: str, params: Json) -> None:
        self._send({"method": method, "params": params})

    def answer(self, method: str, params: Json) -> Json:
        """Send a request and return the whole answer, an error too."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            message = self._answers.get(timeout=WAIT_S)
            if message.get("id") == self._number and "method" not in message:
                return message
            self.notes.append(message)

    def ask(self, method: str, params: Json) -> Json:
        got = self.answer(method, params)
        assert "error" not in got, got
        return got["result"]

    def findings(self, path: Path) -> list[Json]:
        """Return the next diagnostics of the file at *path*."""
        for at, note in enumerate(self.notes):
            if _are_about(note, path):
                found: list[Json] = self.notes.pop(at)["params"]["diagnostics"]
                return found
        while True:
            message = self._answers.get(timeout=WAIT_S)
            self.notes.append(message)
            if _are_about(message, path):
                return self.findings(path)

    # --- files

    def open(self, path: Path, text: str | None = None) -> list[Json]:
        """Open *path* and return its diagnostics."""
        words = path.read_text(encoding="utf-8") if text is None else text
        item = {"uri": path.as_uri(), "languageId": "yaml", "version": 0, "text": words}
        self.tell("textDocument/didOpen", {"textDocument": item})
        return self.findings(path)

    def change(self, path: Path, text: str) -> list[Json]:
        """Put *text* in place of the whole file and return its diagnostics."""
        self._version += 1
        document = {"uri": path.as_uri(), "version": self._version}
        changes = [{"text": text}]
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": changes})
        return self.findings(path)

    def type(self, path: Path, line: int, character: int, text: str) -> list[Json]:
        """Put *text* in at a place, in the editor's units, and return the diagnostics."""
        self._version += 1
        document = {"uri": path.as_uri(), "version": self._version}
        at = {"line": line, "character": character}
        changes = [{"range": {"start": at, "end": at}, "text": text}]
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": changes})
        return self.findings(path)

    def at(self, path: Path, line: int, character: int, **more: Json) -> Json:
        """Return the parameters of a request about one place, 0-based."""
        return {
            "textDocument": {"uri": path.as_uri()},
            "position": {"line": line, "character": character},
            **more,
        }


def _are_about(message: Json, path: Path) -> bool:
    """Whether *message* tells the diagnostics of the file at *path*."""
    published = message.get("method") == "textDocument/publishDiagnostics"
    return bool(published and message["params"]["uri"] == path.as_uri())
