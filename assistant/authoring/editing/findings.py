"""What ``flow check`` says of a file as it is in the editor, open files beside it included."""

from collections.abc import Callable, Mapping
from typing import Final

from assistant.authoring.allowed import without_allowed
from assistant.authoring.check import look
from assistant.authoring.editing.desk import Desk
from assistant.authoring.editing.sheet import FLOW, PROJECT_FILE, TESTS, TRANSLATION, Sheet
from assistant.authoring.rehearsal.script import read_script
from assistant.authoring.rules.rule import Subject
from assistant.authoring.translation.look import flow_of, translation_problems
from assistant.content.folder import BUILT_IN, FLOW_END
from assistant.content.problems import Problem
from assistant.content.project_reader import read_project
from assistant.domain.flow import Flow


def findings(desk: Desk, sheet: Sheet) -> tuple[Problem, ...]:
    """Return every problem of *sheet*, in the order of the file; never raises.

    Nothing is said of a YAML file that is none of ours: an editor may ask about any.
    """
    find = _BY_KIND.get(sheet.kind)
    return tuple(sorted(find(desk, sheet))) if find is not None and _is_ours(sheet) else ()


def _is_ours(sheet: Sheet) -> bool:
    """Whether the file is a flow or tests by its name, or stands beside a flow."""
    if sheet.kind in {FLOW, TESTS}:
        return True
    return next(sheet.path.parent.glob(f"*{FLOW_END}"), None) is not None


def _data(sheet: Sheet) -> bytes:
    return sheet.text.encode("utf-8", "replace")


def _of_tests(desk: Desk, sheet: Sheet) -> tuple[Problem, ...]:
    return read_script(_data(sheet), str(sheet.path), _tested(desk, sheet))[1]


def _of_translation(desk: Desk, sheet: Sheet) -> tuple[Problem, ...]:
    called = desk.flow_called(sheet.path, flow_of(sheet.path))
    flow = called.flow if called is not None else None
    project = desk.project(sheet.path)
    return translation_problems(_data(sheet), str(sheet.path), flow, project)


def _of_project(desk: Desk, sheet: Sheet) -> tuple[Problem, ...]:
    del desk
    return read_project(_data(sheet), str(sheet.path))[1]


def _of_flow(desk: Desk, sheet: Sheet) -> tuple[Problem, ...]:
    reading = sheet.reading
    if reading is None or reading.flow is None:
        return without_allowed(sheet.problems, sheet.text, str(sheet.path))
    subject = Subject(
        reading=reading,
        flow=reading.flow,
        path=str(sheet.path),
        lines=sheet.text.count("\n") + 1,
        flows=desk.flows_around(sheet.path, reading.flow),
        known=desk.known(sheet.path),
        project=desk.project(sheet.path),
    )
    found = (*sheet.problems, *look(subject))
    return without_allowed(found, sheet.text, str(sheet.path))


def _tested(desk: Desk, sheet: Sheet) -> dict[str, Flow]:
    about = desk.flow_of(sheet)
    if about is None or about.flow is None:
        return {}
    return playable_flows(desk, about, about.flow)


def playable_flows(desk: Desk, sheet: Sheet, flow: Flow) -> dict[str, Flow]:
    """Return *flow* of *sheet*, every flow it brings in, and those that are part of the program."""
    found = desk.flows_around(sheet.path, flow)
    for built_in in BUILT_IN:
        own = desk.sheet(built_in)
        if own is not None and own.flow is not None:
            found[own.flow.id] = own.flow
    return found


_BY_KIND: Final[Mapping[str, Callable[[Desk, Sheet], tuple[Problem, ...]]]] = {
    FLOW: _of_flow,
    TESTS: _of_tests,
    TRANSLATION: _of_translation,
    PROJECT_FILE: _of_project,
}
