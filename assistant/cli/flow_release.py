"""``flow publish`` and ``flow diff``: what each takes, and what it prints."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.cli import Exit
from assistant.ui.safe_text import safe_text

if TYPE_CHECKING:
    from assistant.authoring.compare import Difference
    from assistant.authoring.publish import Plan

_PATHS = click.Path(path_type=Path)


@click.command("publish")
@click.argument("paths", nargs=-1, type=_PATHS)
@click.option("--check", "only_check", is_flag=True, help="write nothing; 1 when not in step")
@click.option("--retire", multiple=True, help="a published flow that is meant to be gone")
def flow_publish(paths: tuple[Path, ...], retire: tuple[str, ...], *, only_check: bool) -> int:
    """Publish flows, when everyone in the middle of one lands safely on the new one."""
    return published(paths, retire, only_check=only_check)


@click.command("diff")
@click.argument("old", required=False, type=_PATHS)
@click.argument("new", required=False, type=_PATHS)
@click.option("--json", "as_json", is_flag=True)
def flow_diff(old: Path | None, new: Path | None, *, as_json: bool) -> int:
    """Say in words what changed: since publishing, or from OLD to NEW."""
    return told_apart(old, new, as_json=as_json)


def published(paths: Sequence[Path], retire: Sequence[str], *, only_check: bool) -> int:
    """Publish the flows at *paths*, or the shipped ones; or only say whether they are."""
    from assistant.authoring.publish import plan
    from assistant.authoring.release.lock import LockError
    from assistant.cli.author import flows_here

    missing = [path for path in paths if not path.exists()]
    if missing:
        return _usage(f"There is nothing at {missing[0]}. Check the path.")
    try:
        plans = plan(tuple(paths) or (flows_here(),))
    except LockError as error:
        return _usage(str(error))
    if not plans:
        return _usage("There are no flows here. Give a folder with flows in it.")
    refused = [planned for planned in plans if planned.refused(retire)]
    for planned in refused:
        _say_refused(planned, retire)
    if refused:
        return Exit.PROBLEMS
    return _in_step(plans) if only_check else _written(plans, retire)


def _written(plans: Sequence["Plan"], retire: Sequence[str]) -> int:
    from assistant.authoring.publish import publish

    for planned in plans:
        try:
            publish(planned, retire)
        except OSError:
            return _usage(f"{planned.folder} cannot be written. Check its permissions.")
        _say_published(planned)
    return Exit.FINE


def _say_published(planned: "Plan") -> None:
    for draft in planned.drafts:
        _out(f"{draft.flow.id}: version {draft.flow.version}, {draft.state}")
    for flow_id in planned.retired:
        _out(f"{flow_id}: retired")
    _out(f"published {_flows(len(planned.drafts))} in {planned.folder}")


def _flows(number: int) -> str:
    return "1 flow" if number == 1 else f"{number} flows"


def _say_refused(planned: "Plan", retire: Sequence[str]) -> None:
    """Say why *planned* may not be published, and who would be stranded."""
    for proven in planned.broken:
        _out(proven.as_text() + "\n")
    for draft, lost in planned.stranded:
        if lost.landing is None:
            why = "the step is gone, and moved: does not say where they land"
        else:
            names = " and ".join(f"'{name}'" for name in lost.missing or lost.misfit)
            why = f"they land on '{lost.landing}', where {names} may not be known"
        _out(f"{draft.flow.id}: people standing at '{lost.step}' would be stranded: {why}.")
    for flow_id in planned.retired:
        if flow_id not in retire:
            _out(
                f"{flow_id}: it was published and its file is gone. Bring it back, "
                f"or publish with --retire {flow_id}."
            )
    _out(f"nothing was published in {planned.folder}")


def _in_step(plans: Sequence["Plan"]) -> int:
    from assistant.authoring.publish import SAME

    behind = [planned for planned in plans if not planned.in_step()]
    for planned in behind:
        for draft in planned.drafts:
            if draft.state != SAME:
                _out(f"{draft.flow.id}: {draft.state} since it was published")
        _out(f"{planned.folder}: not published as it stands. Run breakwater flow publish.")
    if not behind:
        count = sum(len(planned.drafts) for planned in plans)
        _out(f"published as it stands: {_flows(count)}")
    return Exit.PROBLEMS if behind else Exit.FINE


def told_apart(old: Path | None, new: Path | None, *, as_json: bool) -> int:
    """Print what changed between two files or folders, or since publishing."""
    from assistant.authoring.compare import ComparisonError, compare, since_published
    from assistant.cli.author import flows_here

    try:
        if old is not None and new is not None:
            found = compare(old, new)
        else:
            found = since_published(old or flows_here())
    except ComparisonError as error:
        return _usage(str(error))
    if as_json:
        _out(json.dumps([difference.as_record() for difference in found], indent=2))
    else:
        _say_differences(found)
    return Exit.FINE


def _say_differences(found: Sequence["Difference"]) -> None:
    for difference in found:
        _out("\n".join(difference.as_lines()))
    if not found:
        _out("nothing changed")


def _out(words: str) -> None:
    sys.stdout.write(safe_text(words) + "\n")


def _usage(sentence: str) -> int:
    sys.stderr.write(safe_text(sentence) + "\n")
    return Exit.USAGE
