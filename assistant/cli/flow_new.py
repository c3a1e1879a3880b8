"""``flow new`` and ``flow schema``: where an author starts, and help while writing."""

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.cli import Exit
from assistant.cli.author import missing
from assistant.cli.flow_test import wrong
from assistant.content.folder import BUILT_IN, FLOW_END, TEST_END, flow_files

if TYPE_CHECKING:
    from assistant.domain.flow import Flow

_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,47}")


def created(name: str, title: str, folder: Path | None) -> int:
    """Write a first flow called *name*, and its tests; never over a file that is there."""
    from assistant.authoring.starting import new_flow, new_tests

    refused = _refused(name)
    if refused:
        return wrong(refused)
    shown = title or name.replace("_", " ").capitalize()
    text = new_flow(name, shown)
    problem = _problem(text)
    if problem:
        return wrong(problem)
    where = folder or (Path("flows") if Path("flows").is_dir() else Path())
    files = {where / (name + FLOW_END): text, where / (name + TEST_END): new_tests(name)}
    there = [file for file in files if file.exists() or file.is_symlink()]
    if there:
        return wrong(f"There is a file {there[0]} already. Choose another name.")
    try:
        where.mkdir(parents=True, exist_ok=True)
        for file, words in files.items():
            with file.open("x", encoding="utf-8") as new:
                new.write(words)
    except OSError as error:
        return wrong(f"Nothing can be written to {where}: {error.strerror}.")
    flow, tests = files
    sys.stdout.write(f"Made {flow} and {tests}.\nNext: breakwater flow check {flow}\n")
    return Exit.FINE


def _refused(name: str) -> str:
    if not _ID.fullmatch(name):
        return (
            f"'{name}' cannot be a name. Use small letters, digits and _, a letter first, "
            "as in evening_talk."
        )
    if name + FLOW_END in {built_in.name for built_in in BUILT_IN}:
        return f"'{name}' is a conversation of the program itself. Choose another name."
    return ""


def _problem(text: str) -> str:
    """Return what keeps *text* from being a flow: a reserved name, or a title that is too long."""
    from assistant.content.flow_reader import read_flow
    from assistant.content.known import NOTHING

    problems = [p for p in read_flow(text.encode(), "", NOTHING)[1] if p.is_error]
    return f"That does not work: {problems[0].message}. {problems[0].hint}" if problems else ""


def schema(path: Path | None, out: Path | None, *, project: bool) -> int:
    """Print the JSON Schema of flow files, or write it to *out*.

    With *project* it offers the names of the flows at *path*, a folder or one flow in it.
    """
    from assistant.authoring.schema import flow_schema

    if path is not None and missing([path]):
        return Exit.USAGE
    made = _project_schema(path or Path()) if project else flow_schema()
    text = json.dumps(made, indent=1) + "\n"
    if out is None:
        sys.stdout.write(text)
        return Exit.FINE
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        return wrong(f"This cannot be written to {out}: {error.strerror}.")
    sys.stdout.write(
        f"Wrote {out}. In a flow beside it, the first line is: # $schema: {out.name}\n"
    )
    return Exit.FINE


def _project_schema(path: Path) -> dict[str, object]:
    from assistant.authoring.check import content_around
    from assistant.authoring.schema import project_schema
    from assistant.content.flow_reader import read_draft
    from assistant.content.open_file import FileProblemError, read_bytes

    folder = path if path.is_dir() else path.parent
    folder = folder / "flows" if (folder / "flows").is_dir() else folder
    files = flow_files(folder)
    known = content_around(files or (folder / "any",))
    flows: dict[str, Flow] = {}
    for file in files:
        try:
            read = read_draft(read_bytes(file, str(file)), str(file), known).flow
        except FileProblemError:
            continue
        if read is not None and _ID.fullmatch(read.id):
            flows.setdefault(read.id, read)
    built_in = (file.name.removesuffix(FLOW_END) for file in BUILT_IN)
    return project_schema(known, flows.values(), {*flows, *built_in})
