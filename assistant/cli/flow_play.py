"""``flow play``: a flow with answers line by line, and what happens as JSON lines."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from assistant.cli import Exit
from assistant.cli.flow_test import stage_around, wrong
from assistant.content.folder import FLOW_END, content_root

if TYPE_CHECKING:
    from assistant.authoring.rehearsal.perform import Shown
    from assistant.domain.flow import Flow
    from assistant.domain.inputs import Input

MAX_LINE = 10_000
"""Characters of one line that are taken."""


def played(
    name: str, answers: Path | None, given: TextIO, out: TextIO, *, language: str = ""
) -> int:
    """Play a flow on its own, with nothing kept.

    A line is typed as it stands; a line such as ``{"pick": ["done"]}`` picks answers by their ids.

    Args:
        name: a flow file, or the id of a shipped flow.
        answers: a file with one answer in a line; None reads *given*.
        given: where lines come from when there is no file.
        out: gets one JSON object in a line for everything that happens.
        language: the language to speak, where there is a translation.
    """
    from assistant.authoring.check import Checker, content_around
    from assistant.authoring.testing.rehearse import playable
    from assistant.content.problems import render
    from assistant.engine.runtime import Runtime

    file = _file(name)
    if not file.is_file():
        return wrong(f"There is no flow at {name}. Give a file that ends in {FLOW_END}.")
    checker = Checker(known=content_around([file]))
    ready = playable(file, checker)
    if ready.broken or ready.flow not in ready.flows:
        for problem in ready.problems:
            text = checker.sources.get(problem.place.path, "")
            sys.stderr.write(render(problem, text) + "\n")
        wrong(f"It cannot be played yet. See: breakwater flow check {file}")
        return Exit.PROBLEMS
    try:
        lines = answers.read_text(encoding="utf-8").splitlines() if answers is not None else given
    except (OSError, UnicodeError):
        return wrong(f"The answers at {answers} cannot be read. Give a text file in UTF-8.")
    flows = _in_language(ready.flows, file.parent, language) if language else ready.flows
    runtime = Runtime.of(ready.project, flows)
    talk = stage_around(file).opening(runtime)({})
    shown = talk.begin(ready.flow)
    _tell(shown, out)
    for line in lines:
        if shown.ended is not None:
            break
        shown = talk.give(_input(line.rstrip("\n")[:MAX_LINE]))
        _tell(shown, out)
    return Exit.FINE


def _file(name: str) -> Path:
    shipped = content_root() / "flows" / (name + FLOW_END)
    return shipped if not Path(name).exists() and "/" not in name else Path(name)


def _in_language(flows: "Mapping[str, Flow]", folder: Path, language: str) -> "Mapping[str, Flow]":
    """Return *flows* with the translations that lie in *folder*."""
    from assistant.content.open_file import FileProblemError, read_bytes
    from assistant.content.translated import in_language
    from assistant.content.translation_reader import read_translation

    made = {}
    for flow_id in flows:
        for one in dict.fromkeys((language, language.partition("-")[0])):
            file = folder / f"{flow_id}.{one}.yaml"
            try:
                found = read_translation(read_bytes(file), str(file))[0]
            except FileProblemError:
                continue
            if found is not None:
                made[f"{flow_id}.{one}"] = found
    return in_language(flows, made, language)


def _input(line: str) -> "Input":
    from assistant.domain.inputs import Picked, Typed

    picked = _ids(line)
    return Typed(line) if picked is None else Picked(picked)


def _ids(line: str) -> tuple[str, ...] | None:
    """Return the ids of ``{"pick": [...]}``; None for a line that is typed."""
    if not line.startswith("{"):
        return None
    try:
        read = json.loads(line)
    except ValueError:
        return None
    ids = read.get("pick") if isinstance(read, dict) and set(read) == {"pick"} else None
    fits = isinstance(ids, list) and all(isinstance(id_, str) for id_ in ids)
    return tuple(ids) if ids is not None and fits else None


def _tell(shown: "Shown", out: TextIO) -> None:
    out.writelines(json.dumps(record) + "\n" for record in _records(shown))
    out.flush()


def _records(shown: "Shown") -> Iterator[dict[str, object]]:
    from assistant.domain.events import to_record

    for event in shown.events:
        yield {"event": type(event).__name__, **to_record(event)}
    for note in shown.notes:
        yield {"event": "Note", "text": note}
    if shown.show_help:
        yield {"event": "HelpShown"}
