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
    from assistant.content.known import Known
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


KINDS: Final = ("flows", "tests", "translations")


def schema(path: Path | None, out: Path | None, *, project: bool, kind: str = "flows") -> int:
    """Print the JSON Schema of flow files, or write it to *out*.

    Args:
        path: a folder of flows, or one flow in it; this folder when None.
        out: a file to write.
        project: whether it offers the names of the flows there.
        kind: ``flows``, or the files beside them: ``tests`` or ``translations``.
    """
    if kind not in KINDS:
        return wrong(f"There is no schema of '{kind}'. There are: {', '.join(KINDS)}.")
    if path is not None and missing([path]):
        return Exit.USAGE
    made = _schema(path or Path(), kind, project=project)
    text = json.dumps(made, indent=1) + "\n"
    if out is None:
        sys.stdout.write(text)
        return Exit.FINE
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        return wrong(f"This cannot be written to {out}: {error.strerror}.")
    first = f"# $schema: {out.name}"
    sys.stdout.write(f"Wrote {out}. In {_BESIDE[kind]} beside it, the first line is: {first}\n")
    return Exit.FINE


_BESIDE: Final = {"flows": "a flow", "tests": "a test file", "translations": "a translation"}


def _schema(path: Path, kind: str, *, project: bool) -> dict[str, object]:
    from assistant.authoring.schema import flow_schema, project_schema
    from assistant.authoring.side_schemas import schema_of_tests, schema_of_translations

    known, flows = _project(path) if project else (None, {})
    built_in = [file.name.removesuffix(FLOW_END) for file in BUILT_IN]
    own = [flow for flow in flows.values() if flow.id not in built_in]
    if kind == "tests":
        return schema_of_tests(flows.values())
    if kind == "translations":
        return schema_of_translations(own)
    return flow_schema() if known is None else project_schema(known, own, {*flows, *built_in})


def _project(path: Path) -> "tuple[Known, dict[str, Flow]]":
    """Return the flows around *path* as far as they can be read, those of the program included."""
    from assistant.authoring.check import content_around
    from assistant.content.flow_reader import read_draft
    from assistant.content.open_file import FileProblemError, read_bytes

    folder = path if path.is_dir() else path.parent
    folder = folder / "flows" if (folder / "flows").is_dir() else folder
    files = flow_files(folder)
    known = content_around(files or (folder / "any",))
    flows: dict[str, Flow] = {}
    for file in (*files, *BUILT_IN):
        try:
            read = read_draft(read_bytes(file, str(file)), str(file), known).flow
        except FileProblemError:
            continue
        if read is not None and _ID.fullmatch(read.id):
            flows.setdefault(read.id, read)
    return known, flows
