"""C603 to C605: what the tests of a flow leave out; for ``flow check --tests``.

Playing every test, and playing them again on changed flows, takes seconds: so a plain check does
without, and whoever asks for it waits.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from assistant.authoring.allowed import without_allowed
from assistant.authoring.check import Checker, content_around, files_in
from assistant.authoring.mutate import Mutant, survey
from assistant.authoring.rehearsal.perform import Opening
from assistant.authoring.report import Report
from assistant.authoring.testing.cover import Coverage, covered
from assistant.authoring.testing.rehearse import Rehearsal, notices, rehearse, scripts_in
from assistant.content.folder import FLOW_END
from assistant.content.known import Known
from assistant.content.problems import Problem, error, quoted, warning
from assistant.domain.place import Place
from assistant.engine.runtime import Runtime

MOST_TOLD: Final = 40
"""Findings of one kind in one flow."""


class Staged(Protocol):
    """Opens conversations on flows; see ``assistant.app.stage``."""

    def opening(self, runtime: Runtime) -> Opening:
        """Return what opens conversations that are read anew every turn."""

    def quick_opening(self, runtime: Runtime) -> Opening:
        """Return what opens conversations that are not."""


def check_with_tests(paths: Sequence[Path], stage: Staged, *, known: Known | None = None) -> Report:
    """Return every problem in the files and folders *paths*, and what their tests leave out.

    Args:
        paths: flow files, or folders of them.
        stage: opens conversations on them.
        known: vocabularies and exercises; those of the content around the first path when None.
    """
    files = tuple(files_in(paths))
    checker = Checker(known=content_around(files) if known is None else known)
    found = [problem for file in files for problem in checker.problems(file)]
    flows = [file for file in files if file.name.endswith(FLOW_END)]
    found.extend(Tested(checker, stage).problems(flows))
    return Report(problems=tuple(sorted(found)), sources=checker.sources, files=len(files))


@dataclass(frozen=True, slots=True)
class Tested:
    """Flows with their tests, and what those leave out."""

    checker: Checker
    stage: Staged

    def problems(self, flows: Iterable[Path]) -> tuple[Problem, ...]:
        """Return C603, C604 and C605 of *flows*: a gap, a change nobody sees, a test that fails.

        Flows with errors, and flows without tests, are passed over: the check says the first, and
        a flow without any test has nothing to be measured.
        """
        files = [file for file in flows if self.checker.flow(file) is not None]
        played = {file: self._played(file) for file in files}
        every = [one for found in played.values() for one in found]
        return tuple(p for file in files if played[file] for p in self._of(file, every))

    def _played(self, file: Path) -> tuple[Rehearsal, ...]:
        return tuple(rehearse(t, self.checker, self.stage.opening) for t in scripts_in([file]))

    def _of(self, file: Path, every: list[Rehearsal]) -> tuple[Problem, ...]:
        flow = self.checker.flow(file)
        assert flow is not None
        found = tuple(_failing(every, flow.id))
        if not found:
            found = (*_missed(covered(flow, every)), *self._unnoticed(file))
        text = self.checker.sources[str(file)]
        return without_allowed(found, text, str(file), told_by="tests")

    def _unnoticed(self, file: Path) -> Iterator[Problem]:
        """Give the lines that can be taken out while checks and tests stay content."""
        notice = notices(scripts_in([file])[0], self.checker, self.stage.quick_opening)
        found = survey(file, self.checker, notice, only=_taken_out)
        for mutant in found.survivors[:MOST_TOLD]:
            column = len(mutant.was) - len(mutant.was.lstrip()) + 1
            words = f"no check and no test notices when {quoted(mutant.was.strip())} is taken out"
            hint = "test what it does, promise it under checks:, or take it out"
            yield warning(Place(str(file), mutant.line, column), "C604", words, hint)


def _taken_out(mutant: Mutant) -> bool:
    return not mutant.now


def _failing(every: Iterable[Rehearsal], flow: str) -> Iterator[Problem]:
    """Give tests of *flow* that fail: until they pass, nothing else is said of them."""
    for one in every:
        for scene in one.played if one.flow == flow else ():
            if not scene.passed:
                words = f"the test {quoted(scene.name)} fails"
                yield error(scene.place, "C605", words, "see it with: breakwater flow test")


def _missed(coverage: Coverage) -> Iterator[Problem]:
    new = {step for step, whole in coverage.missed_steps.items() if whole}
    told = 0
    for (_, step, what), place in coverage.missed:
        if (step in new and what != "step") or told >= MOST_TOLD:
            continue  # whoever tests the step comes to its answers next
        told += 1
        shown = (
            f"the step {quoted(step)}" if what == "step" else f"{_shown(what)} of {quoted(step)}"
        )
        hint = "write a test that goes there; breakwater flow explore knows a way"
        yield warning(place, "C603", f"no test reaches {shown}", hint)


_KINDS: Final[Mapping[str, str]] = {
    "answer": "the answer",
    "end": "the outcome",
    "branch": "branch",
}


def _shown(what: str) -> str:
    kind, _, name = what.partition(" ")
    return f"{_KINDS[kind]} {name if kind == 'branch' else quoted(name)}"
