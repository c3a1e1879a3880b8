"""The files an editor has open, and those beside them on the disk."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, TypeAlias

from assistant.authoring.check import content_around
from assistant.authoring.editing.sheet import FLOW, TESTS, TRANSLATION, Sheet, read_sheet
from assistant.authoring.rules.calls import called_by
from assistant.content.folder import BUILT_IN, FLOW_END, PROJECT, content_root
from assistant.content.known import Known
from assistant.content.nodes import MappingNode, ScalarNode
from assistant.content.open_file import FileProblemError, read_bytes
from assistant.content.project_reader import read_project
from assistant.content.yaml_nodes import read_nodes
from assistant.domain.flow import Flow, Project

MOST_BESIDE: Final = 400
"""Files of one folder that are looked through for a name."""
MOST_FLOWS: Final = 200
"""Flows that one flow may bring in by calling."""

_TITLE_WITHIN: Final = 10
"""Lines of an exercise that may stand above the end of its title."""

ReadFile: TypeAlias = Callable[[Path], bytes]
Stamp: TypeAlias = tuple[int, int]
"""When a file was changed last, in nanoseconds, and its size in bytes."""


class Desk:
    """Open texts first, the disk behind them. Not shared between threads."""

    def __init__(
        self, known: Callable[[Path], Known] | None = None, read: ReadFile = read_bytes
    ) -> None:
        """Begin with no file open.

        Args:
            known: gives what flows in a file may name; the content around it when None.
            read: gives the bytes of a file.
        """
        self._known_of = known or (lambda path: content_around((path,)))
        self._read = read
        self._open: dict[Path, Sheet] = {}
        self._typed: dict[Path, str] = {}
        self._unchecked: dict[Path, Sheet] = {}
        self._closed: dict[Path, tuple[Stamp, Sheet]] = {}
        self._projects: dict[Path, tuple[Stamp, Project | None]] = {}
        self._known: dict[Path, Known] = {}
        self._titles: dict[Path, str] = {}
        self._exercises: dict[Path, dict[str, Path]] = {}

    # --- what the editor says

    def put(self, path: Path, text: str) -> Sheet:
        """Take *text* as the file at *path*, opened or changed in the editor."""
        before = self._open.get(path)
        if before is not None and before.text == text:
            return before
        sheet = read_sheet(path, text, self.known(path), before)
        self._open[path] = sheet
        return sheet

    def typed(self, path: Path, text: str) -> None:
        """Take *text* as the file at *path*, to be read when it is needed or checked."""
        self._typed[path] = text

    def settle(self) -> None:
        """Read what was typed: answers are about the last text."""
        for path, text in self._typed.items():
            self._unchecked[path] = self.put(path, text)
        self._typed.clear()

    def unchecked(self) -> tuple[Sheet, ...]:
        """Return what was typed since the last time this was asked."""
        self.settle()
        found = tuple(self._unchecked.values())
        self._unchecked.clear()
        return found

    def drop(self, path: Path) -> None:
        """Take the file at *path* from the disk again."""
        self._open.pop(path, None)
        self._typed.pop(path, None)
        self._unchecked.pop(path, None)

    def forget(self) -> None:
        """Read the library anew, and every open file against it: something was saved."""
        self._known.clear()
        self._titles.clear()
        self._exercises.clear()
        self._closed.clear()
        for path, sheet in self._open.items():
            self._open[path] = read_sheet(path, sheet.text, self.known(path), sheet)

    @property
    def open(self) -> tuple[Sheet, ...]:
        """The sheets of all open files."""
        return tuple(self._open.values())

    # --- what is there

    def known(self, path: Path) -> Known:
        """Return what flows in the folder of *path* may name."""
        folder = path.parent
        if folder not in self._known:
            self._known[folder] = self._known_of(path)
        return self._known[folder]

    def sheet(self, path: Path) -> Sheet | None:
        """Return the file at *path* as the editor has it, or as it is on the disk; or None."""
        if path in self._open:
            return self._open[path]
        stamp = _stamp(path)
        if stamp is None:
            return None
        held = self._closed.get(path)
        if held is None or held[0] != stamp:
            try:
                text = self._read(path).decode("utf-8", "replace")
            except FileProblemError:
                return None
            held = stamp, read_sheet(path, text, self.known(path))
            self._closed[path] = held
        return held[1]

    def beside(self, path: Path) -> Iterator[Sheet]:
        """Give every flow, test and translation in the folder of *path*, itself first."""
        files = sorted(path.parent.glob("*.yaml"))[:MOST_BESIDE]
        opened = (other for other in self._open if other.parent == path.parent)
        for file in dict.fromkeys((path, *opened, *files)):
            sheet = self.sheet(file)
            if sheet is not None and sheet.kind in {FLOW, TESTS, TRANSLATION}:
                yield sheet

    def flow_names(self, path: Path) -> tuple[str, ...]:
        """Return the flows that a flow at *path* can call: those beside it and the built-in."""
        files = (*path.parent.glob(f"*{FLOW_END}"), *self._open, *BUILT_IN)
        names = (f.name.removesuffix(FLOW_END) for f in files if f.name.endswith(FLOW_END))
        return tuple(sorted(set(names)))

    def flow_called(self, path: Path, name: str) -> Sheet | None:
        """Return the flow *name* as a flow at *path* calls it, or None."""
        own = {built_in.name: built_in for built_in in BUILT_IN}
        wanted = name + FLOW_END
        here = self._open.get(path)
        if here is not None and here.kind == FLOW and here.about == name:
            return here
        return self.sheet(own.get(wanted, path.with_name(wanted)))

    def flow_of(self, sheet: Sheet) -> Sheet | None:
        """Return the flow that *sheet* holds, tests or translates."""
        return sheet if sheet.kind == FLOW else self.flow_called(sheet.path, sheet.about)

    def flows_around(self, path: Path, flow: Flow) -> dict[str, Flow]:
        """Return *flow*, every flow it calls, and those that these call, as far as they exist."""
        found = {flow.id: flow}
        waiting = list(called_by(flow))
        while waiting and len(found) < MOST_FLOWS:
            name = waiting.pop()
            called = None if name in found else self.flow_called(path, name)
            if called is not None and called.flow is not None:
                found[name] = called.flow
                waiting.extend(called_by(called.flow))
        return found

    def project(self, path: Path) -> Project | None:
        """Return the project that the flow at *path* belongs to, or None."""
        place = content_root() / "flows" / PROJECT if path in BUILT_IN else path.with_name(PROJECT)
        opened = self._open.get(place)
        if opened is not None:
            return read_project(opened.text.encode("utf-8", "replace"), str(place))[0]
        stamp = _stamp(place)
        held = self._projects.get(place)
        if stamp is None:
            return None
        if held is None or held[0] != stamp:
            try:
                found = read_project(self._read(place), str(place))[0]
            except FileProblemError:
                return None
            held = self._projects[place] = (stamp, found)
        return held[1]

    # --- the library

    def exercise_file(self, path: Path, name: str) -> Path | None:
        """Return the file of the exercise *name* in the library that *path* belongs to."""
        if name not in (self.known(path).exercises or ()):
            return None
        if path.parent not in self._exercises:
            folder = root_of(path) / "coping_library" / "exercises"
            self._exercises[path.parent] = {file.stem: file for file in folder.glob("*/*.yaml")}
        return self._exercises[path.parent].get(name)

    def vocabulary_file(self, path: Path, name: str) -> Path | None:
        """Return the file of the vocabulary *name*."""
        if name not in self.known(path).vocabularies:
            return None
        file = root_of(path) / "coping_library" / "vocabulary" / f"{name}.yaml"
        return file if file.is_file() else None

    def exercise_title(self, path: Path, name: str) -> str:
        """Return the title of the exercise *name*; empty when it cannot be read."""
        file = self.exercise_file(path, name)
        if file is None:
            return ""
        if file not in self._titles:
            self._titles[file] = self._title(file)
        return self._titles[file]

    def _title(self, file: Path) -> str:
        """Read the one line with the title: lists of hundreds are shown at once."""
        try:
            lines = self._read(file).split(b"\n", _TITLE_WITHIN)
        except FileProblemError:
            return ""
        line = next((line for line in lines if line.startswith(b"title:")), b"")
        root, _ = read_nodes(line, str(file))
        title = root.get("title") if isinstance(root, MappingNode) else None
        return title.as_text() if isinstance(title, ScalarNode) else ""


def _stamp(path: Path) -> Stamp | None:
    """Return what tells one state of the file at *path* from another; None without a file."""
    try:
        state = path.stat()
    except (OSError, ValueError):
        return None
    return state.st_mtime_ns, state.st_size


def root_of(path: Path) -> Path:
    """Return the folder whose library *path* belongs to."""
    for above in path.absolute().parents:
        if (above / "coping_library").is_dir():
            return above
    return content_root()
