"""``flow i18n``: translations beside the flows, made, kept in step, and checked."""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.cli import Exit
from assistant.cli.author import flows_here, missing
from assistant.cli.flow_test import wrong
from assistant.content.folder import FLOW_END
from assistant.content.problems import safe

if TYPE_CHECKING:
    from assistant.authoring.translation.sidecar import Updated
    from assistant.domain.flow import Flow
    from assistant.domain.translation import Translation

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")

HEARD: Final = (
    "Note: signs of danger and the words that work everywhere (help, stop ...) are heard in "
    "English only.\n"
)


def begun(language: str, paths: Sequence[Path]) -> int:
    """Write a translation to fill for each flow at *paths* that has none in *language*."""
    from assistant.authoring.translation.sidecar import updated, written
    from assistant.domain.translation import Translation

    refused = _refused(language, paths)
    if refused:
        return refused
    for file, flow in _flows(paths):
        target = _beside(file, language)
        if target.exists() or target.is_symlink():
            sys.stdout.write(f"{target} is there already. See: flow i18n update {language}\n")
            continue
        if flow.language.partition("-")[0] == language:
            sys.stdout.write(f"{file} is written in {language} itself.\n")
            continue
        empty = Translation(flow=flow.id, version=flow.version, language=language)
        text = written(flow, updated(flow, empty).translation)
        try:
            with target.open("x", encoding="utf-8") as new:
                new.write(text)
        except OSError as error:
            return wrong(f"{target} cannot be written: {error.strerror}.")
        sys.stdout.write(f"Made {target}. Fill in what stands behind each 'is:'.\n")
    sys.stderr.write(HEARD)
    return Exit.FINE


def brought_up(language: str, paths: Sequence[Path], accept: Sequence[str]) -> int:
    """Bring the translations into *language* in step with their flows."""
    from assistant.authoring.translation.sidecar import updated, with_comments, written

    refused = _refused(language, paths)
    if refused:
        return refused
    failed = False
    for file, flow in _flows(paths):
        target = _beside(file, language)
        if not target.exists():
            continue
        was = _read(target)
        if was is None or was.flow != flow.id or was.language != language:
            wrong(f"{target} cannot be updated yet. See: breakwater flow i18n check {language}")
            failed = True
            continue
        done = updated(flow, was, accept)
        try:
            before = target.read_text(encoding="utf-8")
            _replace(target, with_comments(written(flow, done.translation), before))
        except OSError as error:
            return wrong(f"{target} cannot be written: {error.strerror}.")
        sys.stdout.write("\n".join(_told(target, done)) + "\n")
    return Exit.PROBLEMS if failed else Exit.FINE


def checked(language: str, paths: Sequence[Path], form: str) -> int:
    """Print what is missing, old or wrong in the translations into *language*."""
    from assistant.authoring.report import FORMATS, Report

    if form not in FORMATS:
        return wrong(f"There is no format '{form}'. There are: {', '.join(FORMATS)}.")
    refused = _refused(language, paths)
    if refused:
        return refused
    from assistant.authoring.check import Checker, content_around
    from assistant.authoring.translation.look import translation_problems
    from assistant.content.open_file import FileProblemError, read_bytes

    files = [(file, flow) for file, flow in _flows(paths)]
    checker = Checker(known=content_around([file for file, _ in files]))
    problems, sources, count = [], {}, 0
    for file, flow in files:
        target = _beside(file, language)
        if not target.exists():
            sys.stdout.write(f"{safe(str(file))} has no translation into {language}.\n")
            continue
        try:
            data = read_bytes(target, str(target))
        except FileProblemError as unreadable:
            problems.append(unreadable.problem)
            continue
        count += 1
        sources[str(target)] = data.decode("utf-8", "replace")
        project = checker.project_beside(file)
        problems += translation_problems(data, str(target), flow, project)
    report = Report(problems=tuple(sorted(problems)), sources=sources, files=count)
    sys.stdout.write(report.written(form) + "\n")
    return Exit.PROBLEMS if report.failed else Exit.FINE


def _refused(language: str, paths: Sequence[Path]) -> int:
    if not _LANGUAGE.fullmatch(language):
        return wrong(f"'{language}' is no language. Write two letters, as in es or es-MX.")
    if missing(paths):
        return Exit.USAGE
    if not any(True for _ in _flow_files(paths)):
        return wrong(f"There is no flow there. A flow's file ends in {FLOW_END}.")
    return Exit.FINE


def _flow_files(paths: Sequence[Path]) -> Iterator[Path]:
    from assistant.authoring.check import files_in

    for file in files_in(tuple(paths) or (flows_here(),)):
        if file.name.endswith(FLOW_END):
            yield file


def _flows(paths: Sequence[Path]) -> "Iterator[tuple[Path, Flow]]":
    """Give the flows at *paths* that can be read; the others are told on standard error."""
    from assistant.authoring.check import content_around
    from assistant.content.flow_reader import read_flow
    from assistant.content.open_file import FileProblemError, read_bytes

    files = tuple(_flow_files(paths))
    known = content_around(files)
    for file in files:
        try:
            flow = read_flow(read_bytes(file, str(file)), str(file), known)[0]
        except FileProblemError:
            flow = None
        if flow is None:
            wrong(f"{file} has errors. Mend it first: breakwater flow check {file}")
        else:
            yield file, flow


def _beside(file: Path, language: str) -> Path:
    return file.with_name(f"{file.name.removesuffix(FLOW_END)}.{language}.yaml")


def _read(target: Path) -> "Translation | None":
    from assistant.content.open_file import FileProblemError, read_bytes
    from assistant.content.translation_reader import read_translation

    try:
        return read_translation(read_bytes(target, str(target)), str(target))[0]
    except FileProblemError:
        return None


def _replace(target: Path, text: str) -> None:
    """Write the whole file or leave the old one."""
    fresh = target.with_name(target.name + ".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(target)


def _told(target: Path, done: "Updated") -> Iterator[str]:
    yield (
        f"{safe(str(target))}: {len(done.added)} to translate, {len(done.stale)} to look at again, "
        f"{len(done.moved)} moved, {len(done.dropped)} taken out"
    )
    for old, new in done.moved:
        yield f"  moved: {safe(old)} is now {safe(new)}"
    for address in done.dropped:
        yield f"  taken out: {safe(address)}"
