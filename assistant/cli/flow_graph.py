"""``flow graph``: a flow as a picture, with what checks found and what no test reaches."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.cli import Exit
from assistant.cli.author import missing
from assistant.cli.flow_test import stage_around, wrong

if TYPE_CHECKING:
    from assistant.authoring.check import Checker
    from assistant.domain.flow import Flow

FORMATS: Final = ("mermaid", "dot", "svg")

DRAWING_S: Final = 60
"""Seconds after which ``dot`` is given up."""

NO_DOT: Final = (
    "There is no 'dot' on this computer, so no SVG can be drawn. "
    "Install graphviz, or use --format mermaid."
)


def drawn(file: Path, form: str, out: Path | None, *, plain: bool) -> int:
    """Print the flow in *file* as ``mermaid``, ``dot`` or ``svg``, or write it to *out*."""
    from assistant.authoring.check import Checker, content_around
    from assistant.authoring.diagram import dot, mermaid

    if form not in FORMATS:
        return wrong(f"There is no format '{form}'. There are: {', '.join(FORMATS)}.")
    if missing([file]):
        return Exit.USAGE
    checker = Checker(known=content_around([file]))
    flow = _read(file, checker)
    if flow is None or not flow.steps:
        wrong(f"No flow can be read there. See: breakwater flow check {file}")
        return Exit.PROBLEMS
    marks = {} if plain else _marks(file, flow, checker)
    picture = mermaid(flow, marks) if form == "mermaid" else dot(flow, marks)
    if form == "svg":
        picture = _svg(picture)
        if not picture:
            return Exit.USAGE
    return _given_out(picture, out)


def _read(file: Path, checker: "Checker") -> "Flow | None":
    """Return the flow in *file* as far as it can be read: a broken flow is drawn too."""
    from assistant.content.flow_reader import read_draft
    from assistant.content.open_file import FileProblemError, read_bytes

    try:
        return read_draft(read_bytes(file, str(file)), str(file), checker.known).flow
    except FileProblemError:
        return None


def _marks(file: Path, flow: "Flow", checker: "Checker") -> dict[str, str]:
    """Return the colours of steps: findings of checks and proofs, and what no test reaches."""
    from assistant.authoring.diagram import marks_of
    from assistant.authoring.prove import prove
    from assistant.authoring.testing.cover import covered
    from assistant.authoring.testing.rehearse import rehearse, scripts_in

    proven = (p for one in prove([file], known=checker.known) for p in one.report.problems)
    problems = {*proven, *checker.problems(file)}
    stage = stage_around(file)
    played = [rehearse(script, checker, stage.opening) for script in scripts_in([file])]
    tested = any(one.runtime is not None for one in played)
    missed = covered(flow, played).missed_steps if tested else {}
    lines = checker.sources.get(str(file), "").split("\n")
    return marks_of(flow, problems, missed, lines)


def _svg(picture: str) -> str:
    """Return the DOT *picture* as SVG; empty, with a sentence, when it cannot be drawn."""
    program = shutil.which("dot")
    if program is None:
        wrong(NO_DOT)
        return ""
    try:
        done = subprocess.run(  # noqa: S603 - graphviz, found on the path; the picture goes in as data
            [program, "-Tsvg"],
            input=picture,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=DRAWING_S,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        wrong("'dot' could not draw this. Use --format mermaid.")
        return ""
    return done.stdout


def _given_out(text: str, out: Path | None) -> int:
    if out is None:
        sys.stdout.write(text)
        return Exit.FINE
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        return wrong(f"This cannot be written to {out}: {error.strerror}.")
    return Exit.FINE
