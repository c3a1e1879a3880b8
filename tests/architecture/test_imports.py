"""What may be imported where, and what is not imported at all until it is needed."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "assistant"
HEAVY = {"textual", "rich", "transitions", "asyncio"}
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "webbrowser", "socketserver"}


def loaded_by(*args: str) -> set[str]:
    """Top-level modules in memory after ``breakwater ARGS``."""
    code = (
        "import sys; from assistant.cli import run\n"
        f"code = run({list(args)!r})\n"
        "sys.stderr.write('\\n' + ' '.join(sorted(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return {name.partition(".")[0] for name in done.stderr.splitlines()[-1].split()}


@pytest.mark.parametrize("args", [("--help",), ("help-now",)])
def test_help_needs_nothing_heavy(args: tuple[str, ...]) -> None:
    loaded = loaded_by(*args)

    assert not loaded & HEAVY
    assert not loaded & {"yaml", "rapidfuzz", "apsw", "click", "cryptography"}


def test_plain_mode_never_loads_the_full_screen_view() -> None:
    code = (
        "import sys, io, assistant.ui.plain, assistant.app.wiring\n"
        "sys.stdout.write(' '.join(sorted(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )

    assert not {name.partition(".")[0] for name in done.stdout.split()} & {"textual", "rich"}


def imports() -> Iterator[tuple[Path, str]]:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((path, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield path, node.module


def test_nothing_opens_a_socket() -> None:
    reaching = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for path, name in imports()
        if name.partition(".")[0] in NETWORK
    ]

    assert reaching == []


@pytest.mark.parametrize("limit", [400])
def test_a_module_fits_in_a_readers_head(limit: int) -> None:
    long = {
        str(path.relative_to(PACKAGE)): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > limit
    }

    assert long == {}


def test_no_module_hides_behind_an_empty_name() -> None:
    vague = {"utils", "helpers", "manager", "misc", "common"}

    assert [p for p in PACKAGE.rglob("*.py") if p.stem in vague] == []
