"""``flow test``, ``flow cover`` and ``flow mutate``: what the tests of flows hold, and miss."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli import Exit
from assistant.content.folder import FLOW_END
from assistant.ui.safe_text import safe_text

if TYPE_CHECKING:
    from assistant.app.stage import Stage
    from assistant.authoring.testing.rehearse import Rehearsal


def tested(paths: Sequence[Path], form: str, junit: Path | None) -> int:
    """Play the conversation tests at *paths*, or the shipped ones, and print what failed."""
    from assistant.authoring.testing.results import FORMATS, as_junit, written

    if form not in FORMATS:
        return wrong(f"There is no format '{form}'. There are: {', '.join(FORMATS)}.")
    files = _files(paths)
    if not files:
        return Exit.USAGE
    played = tuple(_rehearsals(files))
    sys.stdout.write(written(played, form) + "\n")
    if junit is not None:
        try:
            junit.write_text(as_junit(played), encoding="utf-8")
        except OSError as error:
            return wrong(f"The results cannot be written to {junit}: {error.strerror}.")
    return Exit.PROBLEMS if any(one.failed for one in played) else Exit.FINE


def covered(paths: Sequence[Path], form: str) -> int:
    """Print which steps, answers, branches and outcomes no test reaches."""
    from assistant.authoring.testing.cover import covered as cover
    from assistant.authoring.testing.results import as_text

    if form not in {"text", "json"}:
        return wrong(f"There is no format '{form}'. There are: text, json.")
    files = _files(paths)
    if not files:
        return Exit.USAGE
    played = tuple(_rehearsals(files))
    refused = [one for one in played if one.refused]
    if refused:
        sys.stderr.write(as_text(refused) + "\n")
        return Exit.PROBLEMS
    flows = {
        one.flow: one.runtime.flows[one.flow].flow for one in played if one.runtime is not None
    }
    found = [cover(flow, played) for flow in flows.values()]
    if form == "json":
        shown = json.dumps([one.as_record() for one in found], indent=2)
    else:
        shown = "\n".join(one.as_text() for one in found)
    sys.stdout.write(shown + "\n")
    return Exit.FINE


def mutated(paths: Sequence[Path], only: str) -> int:
    """Change flows one line at a time, and print the changes that nobody notices."""
    from assistant.authoring.check import Checker, content_around, files_in
    from assistant.authoring.mutate import survey
    from assistant.authoring.testing.rehearse import notices, scripts_in
    from assistant.authoring.testing.survivors import as_diff
    from assistant.cli.author import flows_here, missing

    if only not in {"", "checks"}:
        return wrong(f"'--only {only}' is unknown. There is: --only checks.")
    if missing(paths):
        return Exit.USAGE
    wanted = tuple(paths) or (flows_here(),)
    flows = [file for file in files_in(wanted) if file.name.endswith(FLOW_END)]
    if not flows:
        return wrong(f"There is no flow at {wanted[0]}. A flow's file ends in {FLOW_END}.")
    checker = Checker(known=content_around(flows))
    stage = stage_around(flows[0]) if only == "" else None
    for file in flows:
        tests = scripts_in([file]) if stage is not None else ()
        try:
            notice = notices(tests[0], checker, stage.quick_opening) if stage and tests else None
            found = survey(file, checker, notice)
        except ValueError as error:
            sys.stderr.write(safe_text(str(error)) + "\n")
            return Exit.PROBLEMS
        sys.stdout.write(as_diff(found, str(file)) + "\n")
    return Exit.FINE


def wrong(sentence: str) -> int:
    """Say what is wrong with how the command was used; return its exit code."""
    sys.stderr.write(safe_text(sentence) + "\n")
    return Exit.USAGE


def _files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the test files at *paths*; none, and a sentence, when there are none."""
    from assistant.authoring.testing.rehearse import scripts_in
    from assistant.cli.author import flows_here, missing

    if missing(paths):
        return ()
    wanted = tuple(paths) or (flows_here(),)
    files = scripts_in(wanted)
    if not files:
        wrong(f"There are no tests at {wanted[0]}. A test stands beside its flow: name.test.yaml.")
    return files


def _rehearsals(files: Sequence[Path]) -> "Iterator[Rehearsal]":
    from assistant.authoring.check import Checker, content_around
    from assistant.authoring.testing.rehearse import rehearse

    checker = Checker(known=content_around(files))
    stage = stage_around(files[0])
    for file in files:
        yield rehearse(file, checker, stage.opening)


def stage_around(file: Path) -> "Stage":
    """Return the stage with the content that *file* belongs to."""
    from assistant.app.stage import Stage

    return Stage.around(file)
