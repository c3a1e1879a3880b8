"""Explore flow files: what ``flow explore`` does, as far as printing goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.authoring.allowed import without_allowed
from assistant.authoring.check import Checker, content_around, files_in
from assistant.authoring.explorer.explore import Exploration, explore
from assistant.authoring.report import Report
from assistant.content.folder import FLOW_END
from assistant.content.known import Known
from assistant.content.problems import Problem, render, safe


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """What came of exploring one file."""

    path: str
    exploration: Exploration | None
    """None when the file has errors: those come first."""
    report: Report
    """The errors that kept it from being explored, or what does not hold."""

    @property
    def failed(self) -> bool:
        """Whether there is an error."""
        return self.report.failed

    def as_text(self) -> str:
        """Return every problem, with a chat that shows it where there is one, and a last line."""
        parts = [self._problem(problem) for problem in self.report.problems]
        return "\n\n".join([*parts, self._last_line()])

    def _problem(self, problem: Problem) -> str:
        shown = render(problem, self.report.sources.get(problem.place.path, ""))
        story = self.exploration.stories.get(problem, ()) if self.exploration else ()
        return "\n".join([shown, *(f"    {safe(line)}" for line in story)])

    def _last_line(self) -> str:
        if self.exploration is None:
            return f"{safe(self.path)}: not explored; run flow check and mend it first"
        found = self.exploration
        most = "without end" if found.questions is None else str(found.questions)
        return (
            f"{found.flow}: {len(self.report.problems)} findings, "
            f"explored {found.situations} situations, {found.moves} moves, "
            f"most questions in one session: {most}"
        )


def prove(paths: Sequence[Path], *, known: Known | None = None) -> tuple[Proven, ...]:
    """Explore every flow in the files and folders *paths*.

    Args:
        paths: flow files, or folders of them.
        known: vocabularies and exercises; those of the content around the first path when None.
    """
    files = tuple(file for file in files_in(paths) if file.name.endswith(FLOW_END))
    checker = Checker(known=content_around(files) if known is None else known)
    return tuple(_proven(checker, file) for file in files)


def _proven(checker: Checker, file: Path) -> Proven:
    path = str(file)
    problems = tuple(sorted(checker.problems(file)))
    flow = checker.flow(file)
    flows = checker.flows_around(file, flow) if flow is not None else {}
    exploration = None
    if flow is not None and all(checker.sound(file, called) for called in flows):
        exploration = explore(flows, flow.id, checker.project_beside(file))
        text = checker.sources[path]
        problems = without_allowed(exploration.problems, text, path, proofs=True)
    report = Report(problems=tuple(sorted(problems)), sources=checker.sources, files=1)
    return Proven(path=path, exploration=exploration, report=report)
