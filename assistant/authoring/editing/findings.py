"""What ``flow check`` says of a file as it is in the editor, open files beside it included."""

from assistant.authoring.allowed import without_allowed
from assistant.authoring.check import look
from assistant.authoring.editing.desk import Desk
from assistant.authoring.editing.sheet import FLOW, PROJECT_FILE, TESTS, TRANSLATION, Sheet
from assistant.authoring.rehearsal.script import read_script
from assistant.authoring.rules.rule import Subject
from assistant.authoring.translation.look import flow_of, translation_problems
from assistant.content.folder import BUILT_IN
from assistant.content.problems import Problem
from assistant.content.project_reader import read_project
from assistant.domain.flow import Flow


def findings(desk: Desk, sheet: Sheet) -> tuple[Problem, ...]:
    """Return every problem of *sheet*, in the order of the file; never raises."""
    path = str(sheet.path)
    if sheet.kind == FLOW:
        found = without_allowed(_of_flow(desk, sheet), sheet.text, path)
    elif sheet.kind == TESTS:
        found = read_script(sheet.text.encode("utf-8", "replace"), path, _tested(desk, sheet))[1]
    elif sheet.kind == TRANSLATION:
        called = desk.flow_called(sheet.path, flow_of(sheet.path))
        flow = called.flow if called is not None else None
        data = sheet.text.encode("utf-8", "replace")
        found = translation_problems(data, path, flow, desk.project(sheet.path))
    elif sheet.kind == PROJECT_FILE:
        found = read_project(sheet.text.encode("utf-8", "replace"), path)[1]
    else:
        found = sheet.problems
    return tuple(sorted(found))


def _of_flow(desk: Desk, sheet: Sheet) -> tuple[Problem, ...]:
    reading = sheet.reading
    if reading is None or reading.flow is None:
        return sheet.problems
    subject = Subject(
        reading=reading,
        flow=reading.flow,
        path=str(sheet.path),
        lines=sheet.text.count("\n") + 1,
        flows=desk.flows_around(sheet.path, reading.flow),
        known=desk.known(sheet.path),
        project=desk.project(sheet.path),
    )
    return (*sheet.problems, *look(subject))


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
