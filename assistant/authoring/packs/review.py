"""Hold what a pack brings against everything shipped: the same checks, proofs and gates.

The pack is laid out among the shipped content in a folder of its own for a moment, so that the
author's tools see it exactly as the program will.
"""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from assistant.authoring.check import Checker
from assistant.authoring.packs.errors import PackRefusedError
from assistant.authoring.packs.kinds import exercise_id, flow_id
from assistant.authoring.prove import prove
from assistant.authoring.report import Report
from assistant.content.folder import BUILT_IN, FLOW_END, PROJECT, content_root, flow_files
from assistant.content.library_check import check_library
from assistant.content.problems import Problem, quoted
from assistant.content.shipped import known_content
from assistant.domain.place import Place

_LIBRARY: Final = "coping_library"


@dataclass(frozen=True, slots=True)
class Taken:
    """Ids that are taken: by what came with the program, or by other packs."""

    flows: Mapping[str, str] = field(default_factory=dict)
    """Flow id to whose it is."""
    exercises: Mapping[str, str] = field(default_factory=dict)


def shipped_ids(root: Path | None = None) -> Taken:
    """Return the ids of everything that came with the program: no pack may replace any of it."""
    where = root or content_root()
    own = "Breakwater itself"
    flows = {path.name.removesuffix(FLOW_END): own for path in flow_files(where / "flows")}
    built_in = {path.name.removesuffix(FLOW_END): own for path in BUILT_IN}
    exercises = {path.stem: own for path in (where / _LIBRARY / "exercises").glob("*/*.yaml")}
    return Taken({**flows, **built_in}, exercises)


def check_taken(files: Mapping[str, bytes], taken: Taken) -> None:
    """Let *files* pass when no flow and no exercise among them takes the place of another.

    Raises:
        PackRefusedError: one would; crisis help and what came with the program stay as they are.
    """
    for name in files:
        flow, exercise = flow_id(name), exercise_id(name)
        whose = taken.flows.get(flow or "") or taken.exercises.get(exercise or "")
        if whose is not None:
            raise PackRefusedError(
                f"{quoted(flow or exercise or '')} belongs to {whose}, and a pack cannot replace "
                "it. Give it another id."
            )


@contextmanager
def laid_out(files: Mapping[str, bytes], root: Path | None = None) -> Iterator[Path]:
    """Lay *files* among the shipped content, and give the folder that holds both."""
    where = root or content_root()
    with TemporaryDirectory() as folder:
        merged = Path(folder)
        (merged / "flows").mkdir()
        for path in (*flow_files(where / "flows"), where / "flows" / PROJECT):
            shutil.copyfile(path, merged / "flows" / path.name)
        shutil.copytree(where / _LIBRARY, merged / _LIBRARY)
        for name, data in files.items():
            place = merged / _placed(name)
            if place != merged:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(data)
        yield merged


def _placed(name: str) -> str:
    """Return where the file *name* of a pack lies among the content; empty for the rest."""
    if name.startswith("exercises/"):
        return f"{_LIBRARY}/{name}"
    return name if name.startswith("flows/") else ""


def review(files: Mapping[str, bytes], today: date, root: Path | None = None) -> Report:
    """Return every problem of what a pack brings, by the names of its own files.

    Args:
        files: the files of the pack.
        today: for reviews that are due.
        root: the shipped content; the program's own when None.
    """
    with laid_out(files, root) as merged:
        known = known_content(merged)
        checker = Checker(known=known)
        flows = [merged / name for name in files if name.startswith("flows/")]
        found = [problem for path in flows for problem in checker.problems(path)]
        if not any(problem.is_error for problem in found):
            proofs = prove([path for path in flows if path.name.endswith(FLOW_END)], known=known)
            found += [problem for proof in proofs for problem in proof.report.problems]
        if any(name.startswith("exercises/") for name in files):
            found += check_library(merged, today)
        problems = [named for problem in found if (named := _named(problem, merged)) is not None]
    sources = {name: data.decode("utf-8", "replace") for name, data in files.items()}
    own = {problem for problem in problems if problem.place.path in files}
    return Report(problems=tuple(sorted(own)), sources=sources, files=len(files))


def _named(problem: Problem, merged: Path) -> Problem | None:
    """Return *problem* with its place as the pack names it."""
    path = problem.place.path.removeprefix(f"{merged}/").removeprefix(f"{_LIBRARY}/")
    place = Place(path, problem.place.line, problem.place.column)
    return replace(problem, place=place)
