"""A flow that is written and talked to at once: what a preview shows, without a screen."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from assistant.authoring.check import keeps_from_exploring
from assistant.authoring.diagram import marks_of
from assistant.authoring.editing.desk import Desk
from assistant.authoring.editing.findings import findings, playable_flows
from assistant.authoring.editing.sheet import Sheet
from assistant.authoring.live.keep_test import keep_test
from assistant.authoring.live.keeping import Kept, Way, keep
from assistant.authoring.live.scene import SceneRefusedError, proposed_name, scene_lines
from assistant.authoring.live.start_line import StartRefusedError, read_start
from assistant.authoring.live.talk import TROUBLE, LiveTalk, Ready, Staging, Start
from assistant.authoring.live.text_map import MapLine, map_lines
from assistant.authoring.live.watch import Watch
from assistant.content.folder import BUILT_IN, FLOW_END, PROJECT, TEST_END, content_root
from assistant.content.open_file import FileProblemError, read_bytes
from assistant.content.problems import Problem
from assistant.domain.condition import Value
from assistant.domain.flow import Flow, Project
from assistant.domain.inputs import Input
from assistant.engine.runtime import RejectedError

WAITS: Final = "Saved. It cannot be played like this; the talk stays with the version before."
_NOTHING: Final = "It cannot be played yet. Mend what is marked, and save."


class Preview:
    """The file, what is wrong with it, and the conversation on its last sound version."""

    def __init__(self, file: Path, desk: Desk, staging: Staging) -> None:
        """Read *file* and begin the conversation, if it can be played.

        Raises:
            FileProblemError: the file cannot be read; its problem says why.
        """
        self.file = file
        self.desk = desk
        self._staging = staging
        self._watch = Watch()
        self.talk: LiveTalk | None = None
        self.words = ""
        """What the author is to know about the talk; empty for nothing new."""
        self._heard: dict[Path, tuple[str, tuple[Problem, ...]]] = {}
        self.sheet: Sheet = desk.put(file, self._text())
        self.problems: tuple[Problem, ...] = ()
        self._look_again()

    # --- the file

    def look(self) -> bool:
        """Read what was saved since the last look; return whether anything was."""
        if not self._watch.changed():
            return False
        try:
            self.sheet = self.desk.put(self.file, self._text())
        except FileProblemError as refused:
            self.problems = (refused.problem,)
            return True
        self._look_again()
        return True

    def _text(self) -> str:
        return read_bytes(self.file, str(self.file)).decode("utf-8", "replace")

    def _look_again(self) -> None:
        self.problems = findings(self.desk, self.sheet)
        ready = self._ready()
        self.words = ""
        if ready is None:
            self.words = WAITS if self.talk is not None else _NOTHING
        elif self.talk is None:
            self._take(Start(), ready)
        else:
            self._keep(self.talk, ready)
        self._watch.over(self._files(ready))

    def _files(self, ready: Ready | None) -> tuple[Path, ...]:
        """Return the files whose saving matters: the flow, its project, and the flows it calls."""
        names = ready.flows if ready is not None else ()
        beside = (self.file.with_name(name + FLOW_END) for name in names)
        own = {path.name for path in BUILT_IN}
        called = (path for path in beside if path.name not in own)
        return tuple(dict.fromkeys((self.file, self.file.with_name(PROJECT), *called)))

    def _ready(self) -> Ready | None:
        """Return what can be played now; None while something is in the way."""
        flow = self.sheet.flow if self.sheet.root is not None else None
        if flow is None or any(map(keeps_from_exploring, self.problems)):
            return None
        flows = playable_flows(self.desk, self.sheet, flow)
        if any(map(self._is_broken, flows)):
            return None
        return Ready(flow=flow.id, flows=flows, project=self._project())

    def _project(self) -> Project:
        shipped = content_root() / "flows" / self.file.name
        found = self.desk.project(self.file) or self.desk.project(shipped)
        return found or Project(name="breakwater")

    def _is_broken(self, name: str) -> bool:
        """Whether the called flow *name* cannot be played; those of the program can."""
        sheet = self.desk.flow_called(self.file, name)
        if sheet is None or sheet is self.sheet or sheet.path in BUILT_IN:
            return False
        held = self._heard.get(sheet.path)
        if held is None or held[0] != sheet.text:
            held = self._heard[sheet.path] = sheet.text, findings(self.desk, sheet)
        return any(map(keeps_from_exploring, held[1]))

    # --- the conversation

    def _keep(self, talk: LiveTalk, ready: Ready) -> None:
        if {i: f.sha for i, f in talk.ready.flows.items()} == _shas(ready):
            return
        try:
            kept: Kept = keep(talk, lambda start: LiveTalk(ready, self._staging, start))
        except (ValueError, RejectedError):
            self.words = WAITS
            return
        self.talk = kept.talk
        self.words = kept.words if kept.way is not Way.SAME else ""

    def _take(self, start: Start, ready: Ready) -> None:
        try:
            self.talk = LiveTalk(ready, self._staging, start)
        except (ValueError, RejectedError):
            self.words = _NOTHING

    def give(self, given: Input) -> None:
        """Hand *given* to the conversation."""
        self.words = ""
        if self.talk is not None and self.talk.ended is None and not self.talk.give(given):
            self.words = TROUBLE

    def restart(self) -> None:
        """Begin once more at the start of the flow, with what was known there."""
        if self.talk is not None:
            self.words = ""
            known = {} if self.talk.start.step else dict(self.talk.start.values)
            self._take(Start(values=known), self.talk.ready)

    def start_here(self, line: str) -> None:
        """Begin where *line* says.

        Raises:
            StartRefusedError: it names no place; nothing has changed.
        """
        if self.talk is None:
            return
        ready = self.talk.ready
        flow = ready.flows[ready.flow]
        start = read_start(flow, line)
        own = "" if start.step == flow.start else start.step
        try:
            self.talk = LiveTalk(ready, self._staging, Start(own, start.values))
        except (ValueError, RejectedError) as failure:
            raise StartRefusedError("the talk cannot begin there; try the step before") from failure
        self.words = ""

    # --- keeping it as a test

    @property
    def test_file(self) -> Path:
        """Where tests of this flow are kept."""
        return self.file.with_name(self.file.name.removesuffix(FLOW_END) + TEST_END)

    def name_for_test(self) -> str:
        """Return a name for the conversation as a test.

        Raises:
            SceneRefusedError: it cannot be one; the sentence says why.
        """
        scene_lines(self._held())
        return proposed_name(self._held())

    def keep_test(self, name: str) -> str:
        """Add the conversation to the tests of the flow under *name*; return a sentence.

        Raises:
            SceneRefusedError: it cannot be written or does not pass; nothing was written.
        """
        keep_test(self._held(), self.test_file, name, self._staging)
        return f"Kept as a test in {self.test_file.name}. It passes."

    def _held(self) -> LiveTalk:
        if self.talk is None:
            raise SceneRefusedError("There is no talk yet. Mend what is marked, and save.")
        return self.talk

    # --- the map

    def map(self) -> tuple[MapLine, ...]:
        """Return the map of the flow as it was read last, with the place of the conversation."""
        flow = self.sheet.flow
        if flow is None:
            return ()
        been = self.talk.steps if self.talk is not None else ()
        marks = marks_of(flow, self.problems, {}, self.sheet.lines)
        return map_lines(flow, self.here, been, marks)

    @property
    def here(self) -> str:
        """The step of the written flow where the conversation stands; empty when it is over."""
        session = self.talk.session if self.talk is not None else None
        return session.frames[0].step if session is not None else ""

    @property
    def place(self) -> str:
        """The step to show in the file: where the talk stands, or where it came to last."""
        came = self.talk.steps if self.talk is not None else ()
        return self.here or (came[-1] if came else "")

    @property
    def within(self) -> str:
        """The called flow and its step, as in ``urge_surfing.watch``; empty in the flow itself."""
        session = self.talk.session if self.talk is not None else None
        inside = session is not None and len(session.frames) > 1
        return f"{session.top.flow}.{session.top.step}" if session is not None and inside else ""

    @property
    def known(self) -> Mapping[str, Value]:
        """What is known in the written flow at this moment, by variable."""
        session = self.talk.session if self.talk is not None else None
        return session.frames[0].values if session is not None else {}

    def step_at(self, line: int) -> str:
        """Return the step that the 1-based *line* belongs to; where the talk stands for none."""
        best = self.sheet.best
        wanted = self.sheet.then(line)
        steps = self.sheet.flow.steps.values() if self.sheet.flow is not None else ()
        before = [step for step in steps if step.at.line <= wanted]
        last = max(before, key=lambda step: step.at.line, default=None)
        between = best.lines[last.at.line : wanted] if last is not None else ()
        left = any(text[:1].strip() and not text.startswith("#") for text in between)
        return self.here if last is None or left else last.id

    def line_of(self, step: str) -> int:
        """Return the 1-based line of *step* in the file as it is now; 1 when it is not there."""
        flow: Flow | None = self.sheet.flow
        found = flow.steps.get(step) if flow is not None else None
        return self.sheet.now(found.at.line) if found is not None else 1


def _shas(ready: Ready) -> dict[str, str]:
    return {id_: flow.sha for id_, flow in ready.flows.items()}
