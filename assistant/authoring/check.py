"""Check content files: every problem of every file, in one run, and never an exception.

Rules run family by family. What could not be read is left out of the families that need it, so
one mistake is one problem and not ten.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final

from assistant.authoring.allowed import without_allowed
from assistant.authoring.rehearsal.script import read_script, tested_flow
from assistant.authoring.report import Report
from assistant.authoring.rules.calls import called_by
from assistant.authoring.rules.registry import ALL
from assistant.authoring.rules.rule import Subject
from assistant.authoring.translation.look import flow_of, is_translation, translation_problems
from assistant.content.flow_reader import FlowReading, read_draft
from assistant.content.folder import BUILT_IN, FLOW_END, PROJECT, TEST_END, content_root, flow_files
from assistant.content.known import NOTHING, Known
from assistant.content.open_file import FileProblemError, read_bytes
from assistant.content.problems import Problem
from assistant.content.project_reader import read_project
from assistant.content.shipped import known_content
from assistant.domain.flow import Flow, Project

MOST_FLOWS: Final = 200
"""Flows that one flow may bring in by calling."""


MOST_FOUND: Final = 100
"""Findings of one rule in one file: after these an author mends first."""


_STILL_WHOLE: Final = frozenset({"V314", "V317", "X002", "X003"})
"""Errors of a flow that can be walked through all the same; the explorer then shows how."""


def check(paths: Sequence[Path], *, known: Known | None = None) -> Report:
    """Return every problem in the files and folders *paths*.

    Args:
        paths: flow files, project files, or folders of them. Problems name files as given here.
        known: vocabularies and exercises; those of the content around the first path when None.
    """
    files = tuple(files_in(paths))
    checker = Checker(known=content_around(files) if known is None else known)
    problems: list[Problem] = []
    for file in files:
        problems.extend(checker.problems(file))
    return Report(problems=tuple(sorted(problems)), sources=checker.sources, files=len(files))


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Give the files of *paths*, and of folders among them the flows and the project."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        inner = path / "flows"
        folder = inner if inner.is_dir() else path
        yield from flow_files(folder)
        yield from sorted(folder.glob(f"*{TEST_END}"))
        yield from sorted(filter(is_translation, folder.glob("*.yaml")))
        if (folder / PROJECT).is_file():
            yield folder / PROJECT


def content_around(files: Sequence[Path]) -> Known:
    """Return the vocabularies and exercises of the content that the first file belongs to."""
    for above in files[0].absolute().parents if files else ():
        if (above / "coping_library").is_dir():
            return known_content(above)
    return known_content(content_root())


@dataclass(slots=True)
class Checker:
    """Reads files once, and keeps their texts for showing."""

    known: Known = NOTHING
    sources: dict[str, str] = field(default_factory=dict)
    _readings: dict[Path, FlowReading | None] = field(default_factory=dict)
    _projects: dict[Path, Project | None] = field(default_factory=dict)

    def problems(self, file: Path) -> tuple[Problem, ...]:
        """Return every problem of *file*."""
        try:
            data = read_bytes(file, str(file))
        except FileProblemError as refused:
            return (refused.problem,)
        return self.problems_of(file, data)

    def problems_of(self, file: Path, data: bytes) -> tuple[Problem, ...]:
        """Return the problems there would be if *file* held *data*; nothing is read or written.

        Files around it are read from where they are.
        """
        path = str(file)
        text = self.sources[path] = data.decode("utf-8", "replace")
        if file.name.endswith(TEST_END):
            return read_script(data, path, self.flows_for_tests(file, data))[1]
        if is_translation(file):
            flow = self._called(file, flow_of(file))
            return translation_problems(data, path, flow, self.project_beside(file))
        if file.name == PROJECT:
            return read_project(data, path)[1]
        return without_allowed(self._flow_problems(file, data, text), text, path)

    def _flow_problems(self, file: Path, data: bytes, text: str) -> tuple[Problem, ...]:
        path = str(file)
        reading = self._readings[file] = read_draft(data, path, self.known)
        if reading.flow is None:
            return reading.problems
        subject = Subject(
            reading=reading,
            flow=reading.flow,
            path=path,
            lines=text.count("\n") + 1,
            flows=self.flows_around(file, reading.flow),
            known=self.known,
            project=self.project_beside(file),
        )
        return (*reading.problems, *look(subject))

    def project_beside(self, file: Path) -> Project | None:
        """Return the project that *file* belongs to: the program's own where none lies beside it.

        None when that project cannot be read.
        """
        own = file in BUILT_IN or not file.with_name(PROJECT).exists()
        place = content_root() / "flows" / PROJECT if own else file.with_name(PROJECT)
        if place not in self._projects:
            try:
                self._projects[place] = read_project(read_bytes(place), str(place))[0]
            except FileProblemError:
                self._projects[place] = None
        return self._projects[place]

    def flow(self, file: Path) -> Flow | None:
        """Return the flow in *file*, when its steps are sound enough to be explored."""
        if any(map(keeps_from_exploring, self.problems(file))):
            return None
        reading = self._readings.get(file)
        return reading.flow if reading is not None else None

    def flows_for_tests(self, file: Path, data: bytes) -> Mapping[str, Flow]:
        """Return the flow that a test file is for, all it calls, and the built-in ones."""
        flow = self._called(file, tested_flow(data, str(file)))
        found = dict(self.flows_around(file, flow)) if flow is not None else {}
        for built_in in BUILT_IN:
            own = self._called(file, built_in.name.removesuffix(FLOW_END))
            if own is not None:
                found[own.id] = own
        return found

    def sound(self, file: Path, name: str) -> bool:
        """Whether the flow *name*, called from *file*, exists and has no error."""
        return self.flow(self._file_of(file, name)) is not None

    def flows_around(self, file: Path, flow: Flow) -> Mapping[str, Flow]:
        """Return *flow*, every flow it calls, and those that these call, as far as they exist."""
        found = {flow.id: flow}
        waiting = list(called_by(flow))
        while waiting and len(found) < MOST_FLOWS:
            name = waiting.pop()
            called = None if name in found else self._called(file, name)
            if called is not None:
                found[name] = called
                waiting.extend(called_by(called))
        return found

    def _called(self, file: Path, name: str) -> Flow | None:
        place = self._file_of(file, name)
        if place not in self._readings:
            self._readings[place] = self._read(place)
        reading = self._readings[place]
        return reading.flow if reading is not None else None

    def _file_of(self, file: Path, name: str) -> Path:
        """A flow is called by its id, which is the name of its file beside this one."""
        if self._readings.get(file) is not None and file.name == name + FLOW_END:
            return file
        own = {built_in.name: built_in for built_in in BUILT_IN}
        return own.get(name + FLOW_END, file.with_name(name + FLOW_END))

    def _read(self, file: Path) -> FlowReading | None:
        try:
            return read_draft(read_bytes(file), str(file), self.known)
        except FileProblemError:
            return None


def keeps_from_exploring(problem: Problem) -> bool:
    """Whether *problem* is about more than words or values: then its flow cannot be explored."""
    words = problem.code.rstrip("0123456789") in {"M", "T"}
    return problem.is_error and not words and problem.code not in _STILL_WHOLE


def look(subject: Subject) -> Iterator[Problem]:
    """Give what the rules find in *subject*, family by family."""
    for rule in ALL:
        yield from islice(rule.problems(subject), MOST_FOUND)
