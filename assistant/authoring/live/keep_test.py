"""Adding a test to a ``*.test.yaml``: one place gets longer, every other byte stays."""

import contextlib
import json
import os
import re
import tempfile
from pathlib import Path
from typing import Final

from assistant.authoring.live.scene import (
    LONGEST_NAME,
    SceneRefusedError,
    given_lines,
    scene_lines,
)
from assistant.authoring.live.talk import LiveTalk, Staging
from assistant.authoring.rehearsal.perform import perform
from assistant.authoring.rehearsal.script import Script, read_script
from assistant.content.nodes import MappingNode, Node, ScalarNode
from assistant.content.open_file import FileProblemError, read_bytes
from assistant.content.problems import safe
from assistant.content.yaml_nodes import read_nodes

_PLAIN: Final = re.compile(r"[A-Za-z0-9]+( [A-Za-z0-9]+)+")
"""Names that need no quotes: several plain words."""


def keep_test(talk: LiveTalk, path: Path, name: str, staging: Staging) -> None:
    """Add *talk* to the tests at *path* under *name*.

    The test is played first: only one that passes is written, and nothing else is changed.

    Args:
        talk: the conversation so far.
        path: the test file, which need not be there yet.
        name: what the test is called.
        staging: gives what opens conversations on flows.

    Raises:
        SceneRefusedError: it cannot be written or does not pass; nothing was written.
    """
    lines, before = scene_lines(talk), _read(path)
    after = with_test(before or "", talk.ready.flow, name, lines, given_lines(talk))
    _check_plays(talk, path, after, staging)
    write(path, before, after)


def _read(path: Path) -> str | None:
    try:
        return read_bytes(path).decode("utf-8")
    except FileProblemError as refused:
        if not path.exists() and not path.is_symlink():
            return None
        why = refused.problem.message
        raise SceneRefusedError(f"The test file cannot be read: {why}.") from None
    except UnicodeError:
        raise SceneRefusedError("The test file is not UTF-8. Mend it first.") from None


def _check_plays(talk: LiveTalk, path: Path, text: str, staging: Staging) -> None:
    script, problems = read_script(text.encode(), str(path), talk.ready.flows)
    if script is None:
        found = next((p.message for p in problems if p.is_error), "it cannot be read")
        raise SceneRefusedError(f"The test file would not read: {found}. Nothing was written.")
    runtime = talk.ready.runtime()
    only = Script(flow=script.flow, given=script.given, scenes=script.scenes[-1:])
    played = perform(only, runtime, staging(runtime))
    failed = next((scene.failure for scene in played if not scene.passed), None)
    if failed is not None:
        raise SceneRefusedError(f"This talk would not pass as a test: {failed}.")


def with_test(
    text: str, flow: str, name: str, lines: tuple[str, ...], given: tuple[str, ...]
) -> str:
    """Return *text* with one more test, at the end of its tests.

    Args:
        text: the file as it is; empty for a new one.
        flow: the id of the flow.
        name: what the test is called; not yet in the file.
        lines: of the test, without their indentation.
        given: what is known beforehand, as the lines of a mapping.

    Raises:
        SceneRefusedError: the name is taken, or the file is not one that can be added to.
    """
    called = safe(" ".join(name.split()))[:LONGEST_NAME]
    if not called:
        raise SceneRefusedError("A test needs a name. Write a few words.")
    if not text.strip():
        return _new(flow, given) + _test(called, lines, "  ")
    root, problems = read_nodes(text.encode("utf-8", "replace"), "")
    if not isinstance(root, MappingNode) or any(problem.is_error for problem in problems):
        raise SceneRefusedError("The test file cannot be read as YAML. Mend it first.")
    _check_same(root, flow, given)
    tests = root.get("tests")
    if not isinstance(tests, MappingNode) or tests.inline or not tests.entries:
        raise SceneRefusedError("The test file has no tests in lines of their own to add to.")
    if any(key.text == called for key, _ in tests.entries):
        raise SceneRefusedError(f"There is a test called '{called}' already. Take another name.")
    return _inserted(text, root, tests, called, lines)


def _new(flow: str, given: tuple[str, ...]) -> str:
    known = "given:\n" + "".join(f"  {line}\n" for line in given) if given else ""
    return f"flow: {flow}\n{known}\ntests:\n"


def _test(name: str, lines: tuple[str, ...], indent: str) -> str:
    body = "".join(f"{indent}  {line}\n" for line in lines)
    key = name if _PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False)
    return f"{indent}{key}:\n{body}"


def _check_same(root: MappingNode, flow: str, given: tuple[str, ...]) -> None:
    about = root.get("flow")
    if not isinstance(about, ScalarNode) or about.as_text() != flow:
        raise SceneRefusedError("The test file is for another flow. Look at its first line.")
    known = root.get("given")
    entries = known.entries if isinstance(known, MappingNode) else ()
    there = {f"{key.text}: {_shown(value)}" for key, value in entries}
    if there != {line.replace('"', "") for line in given}:
        words = "What is given in the test file is not what this talk began with."
        raise SceneRefusedError(f"{words} Start with the same values, then keep it.")


def _shown(node: Node) -> str:
    if isinstance(node, ScalarNode):
        return node.as_text()
    items = () if isinstance(node, MappingNode) else node.items
    return "[" + ", ".join(i.as_text() for i in items if isinstance(i, ScalarNode)) + "]"


def _inserted(
    text: str, root: MappingNode, tests: MappingNode, name: str, lines: tuple[str, ...]
) -> str:
    after = [key.line for key, _ in root.entries if key.line > tests.line]
    rows = text.split("\n")
    end = after[0] if after else len(rows)
    while end > 0 and not rows[end - 1].strip():
        end -= 1
    while end > 0 and after and rows[end - 1].startswith("#"):
        end -= 1
    while end > 0 and not rows[end - 1].strip():
        end -= 1
    ending = "\r\n" if rows[0].endswith("\r") else "\n"
    added = _test(name, lines, " " * tests.entries[0][0].column).replace("\n", ending)
    head = "\n".join(rows[:end]) + ("\n" if end else "")
    if end == len(rows) and ending == "\r\n" and not head.endswith("\r\n"):
        head = head[:-1] + ending
    return head + ending + added + "\n".join(rows[end:])


def write(path: Path, before: str | None, after: str) -> None:
    """Put *after* into the file at *path*, whole or not at all.

    Args:
        path: the file.
        before: what it held when it was read; None when there was none.
        after: what it holds from now on.

    Raises:
        SceneRefusedError: it changed in between, or cannot be written; nothing was written.
    """
    try:
        if before is None:
            with path.open("x", encoding="utf-8", newline="") as file:
                file.write(after)
            return
        if path.read_bytes() != before.encode("utf-8"):
            raise SceneRefusedError("The test file was changed just now. Keep the test once more.")
        _replace(path, after)
    except FileExistsError as failure:
        raise SceneRefusedError(
            "A test file came up just now. Keep the test once more."
        ) from failure
    except OSError as failure:
        raise SceneRefusedError("The test file cannot be written here.") from failure


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            os.fchmod(file.fileno(), path.stat().st_mode & 0o777)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
