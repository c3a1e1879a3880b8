"""Explore flow files: what ``flow explore`` does, as far as printing goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.authoring.allowed import without_allowed
from assistant.authoring.check import Checker, content_around, files_in
from assistant.authoring.explorer.drive import Engine
from assistant.authoring.explorer.explore import Beside, Exploration, Sample, explore
from assistant.authoring.explorer.heard import Ear
from assistant.authoring.report import Report
from assistant.content.folder import BUILT_IN, FLOW_END, TEST_END
from assistant.content.known import Known
from assistant.content.problems import Problem, render, safe
from assistant.understand.lexicon import Lexicon


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

    def kept(self) -> tuple[tuple[str, str], ...]:
        """Return every chat that shows a problem as a test: a name for its file, and its text."""
        tests = self.exploration.tests if self.exploration else {}
        shown = [(p, tests[p]) for p in self.report.problems if p in tests]
        flow = self.exploration.flow if self.exploration else ""
        return tuple(
            (f"{flow}.{problem.code}-{number}{TEST_END}", text)
            for number, (problem, text) in enumerate(shown, 1)
        )

    def _last_line(self) -> str:
        if self.exploration is None:
            return f"{safe(self.path)}: not explored; run flow check and mend it first"
        found = self.exploration
        most = "without end" if found.questions is None else str(found.questions)
        return (
            f"{found.flow}: {len(self.report.problems)} findings, "
            f"explored {found.situations} situations, {found.moves} moves, "
            f"most questions in one session: {most}\n"
            f"  {_vouched(found)}"
        )


def _vouched(found: Exploration) -> str:
    """Return what the exploration vouches for, and how far."""
    proven = f"looked at everywhere: {_span(found.proven)}" if found.proven else "nothing is proven"
    return "; ".join([proven, "P14 and P16 by flow check", *map(_sampled, found.samples)])


def _sampled(sample: Sample) -> str:
    return f"{' '.join(sample.codes)} sampled at {sample.number} {sample.what}"


def _span(codes: tuple[str, ...]) -> str:
    """Return codes with runs in short: ``P01 P02 P04-P13``."""
    runs: list[list[str]] = []
    for code in codes:
        if runs and int(code[1:]) == int(runs[-1][-1][1:]) + 1:
            runs[-1].append(code)
        else:
            runs.append([code])
    return " ".join(f"{r[0]}-{r[-1]}" if len(r) > 2 else " ".join(r) for r in runs)  # noqa: PLR2004


def prove(paths: Sequence[Path], *, known: Known | None = None) -> tuple[Proven, ...]:
    """Explore every flow in the files and folders *paths*.

    Args:
        paths: flow files, or folders of them.
        known: vocabularies and exercises; those of the content around the first path when None.
    """
    files = tuple(file for file in files_in(paths) if file.name.endswith(FLOW_END))
    checker = Checker(known=content_around(files) if known is None else known)
    beside = _beside(checker)
    return tuple(_proven(checker, file, beside) for file in files)


def _beside(checker: Checker) -> Beside:
    words = checker.known.vocabularies
    safety = next((flow for flow in map(checker.flow, BUILT_IN) if flow is not None), None)
    ear = Ear(vocabularies=words, lexicon=Lexicon.build(words))
    return Beside(engine=Engine(), safety=safety, ear=ear)


def _proven(checker: Checker, file: Path, beside: Beside) -> Proven:
    path = str(file)
    problems = tuple(sorted(checker.problems(file)))
    flow = checker.flow(file)
    flows = checker.flows_around(file, flow) if flow is not None else {}
    exploration = None
    if flow is not None and all(checker.sound(file, called) for called in flows):
        exploration = explore(flows, flow.id, checker.project_beside(file), beside)
        text = checker.sources[path]
        problems = without_allowed(exploration.problems, text, path, told_by="proofs")
    report = Report(problems=tuple(sorted(problems)), sources=checker.sources, files=1)
    return Proven(path=path, exploration=exploration, report=report)
