"""How much of a flow its checks and tests would miss: change one line at a time, and look.

Each mutant is a mistake an author could make and nobody would see: a number off by one, a branch
to the wrong step, a forgotten ``set``. Checks or proofs notice it, or a test does; what is left
over survives, and shows where a promise or a test is missing.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from assistant.authoring.check import Checker, keeps_from_exploring, look
from assistant.authoring.explorer.explore import explore
from assistant.authoring.rules.rule import Subject
from assistant.authoring.same import same
from assistant.content.flow_reader import read_draft
from assistant.content.problems import Problem
from assistant.domain.flow import Flow

TestsNotice: TypeAlias = Callable[[Mapping[str, Flow]], bool]
"""Plays the tests of the flow on changed flows; True when one fails that passed before."""

_WAY: Final = re.compile(r"^(\s*(?:- )?(?:go|to|else|skip|then):\s+)([a-z][a-z0-9_]*)\s*$")
_INLINE_WAY: Final = re.compile(r"(\bgo:\s+)([a-z][a-z0-9_]*)(\s*[,}])")
_END: Final = re.compile(r"(\bend:\s+)([a-z][a-z0-9_]*)")
_WHEN: Final = re.compile(r"^(\s*(?:- )?if:\s+)(.+)$")
_DROPPED: Final = re.compile(r"^\s*(?:set|into|skip|gets|limit):\s+\S.*$")
_SWAPS: Final = {">=": ">", "<=": "<", ">": ">=", "<": "<=", "==": "!=", "!=": "=="}
_STARTS: Final = re.compile(r"\bstarts:\s+(\d+)\b")
_GIVEN: Final = re.compile(r"\bwith:\s+\{.*\}")
_PAIR: Final = re.compile(r"\b([a-z][a-z0-9_]*):\s+\"?'([a-z][a-z0-9_]*)'\"?")
_LITERAL: Final = re.compile(r"'([a-z][a-z0-9_]*)'")
_LOGIC: Final = {" and ": " or ", " or ": " and ", " in ": " not in ", " not in ": " in "}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A flow with one line changed."""

    line: int
    """1-based."""
    was: str
    now: str
    """The line as it was and as it is; empty when it was taken out."""

    def applied(self, text: str) -> str:
        """Return *text* with the change made."""
        lines = text.split("\n")
        lines[self.line - 1 : self.line] = [self.now] if self.now else []
        return "\n".join(lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """How many mutants of one flow were noticed, and by what."""

    flow: str
    by_checks: int = 0
    """By rules or proofs."""
    by_tests: int = 0
    """Only by tests."""
    survivors: tuple[Mutant, ...] = ()
    same: int = 0
    """Changes that only write the same in another way: they are no mistakes, and do not count."""
    left_to_tests: tuple[Mutant, ...] = ()
    """What checks and proofs did not notice, survivors included."""

    @property
    def total(self) -> int:
        """All mutants."""
        return self.by_checks + self.by_tests + len(self.survivors)

    def as_text(self, path: str) -> str:
        """Return one line for each survivor, and a last line with the sums."""
        lines = [
            f"{path}:{m.line}: nobody notices '{m.now.strip() or 'the line taken out'}' "
            f"for '{m.was.strip()}'"
            for m in self.survivors
        ]
        done = self.by_checks + self.by_tests
        share = f"{100 * done / self.total:.0f} %" if self.total else "nothing to change"
        last = (
            f"{self.flow}: {self.total} mutants, {self.by_checks} noticed by checks and proofs, "
            f"{self.by_tests} more by tests ({share})"
        )
        return "\n".join([*lines, last])


def mutants(text: str, flow: Flow, flows: Mapping[str, Flow] | None = None) -> Iterator[Mutant]:
    """Give every one-line change of the flow file *text* that is worth trying.

    Args:
        text: the file.
        flow: what was read of it.
        flows: those it calls, to change what it hands them; none when None.
    """
    called = [f for id_, f in (flows or {}).items() if id_ != flow.id]
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        for changed in dict.fromkeys((*_changes(line, flow), *_handed(line, called))):
            if changed != line:
                yield Mutant(line=number, was=line, now=changed)


def _changes(line: str, flow: Flow) -> Iterator[str]:
    yield from _other_ways(line, flow)
    if found := _WHEN.match(line):
        changed = (*_conditions(found[2]), *_choices(found[2], flow))
        yield from (found[1] + condition for condition in changed)
    for number in _STARTS.finditer(line):
        yield _spliced(line, number, 1, str(int(number[1]) + 1))
    if _DROPPED.match(line):
        yield ""


def _other_ways(line: str, flow: Flow) -> Iterator[str]:
    """Give *line* with each step or outcome that it leads to changed for the next one."""
    steps, outcomes = list(flow.steps), list(flow.outcomes)
    if (way := _WAY.match(line)) and way[2] in flow.steps:
        yield way[1] + _next(steps, way[2])
    for found in _INLINE_WAY.finditer(line):
        if found[2] in flow.steps:
            yield _spliced(line, found, 2, _next(steps, found[2]))
    for found in _END.finditer(line):
        if found[2] in outcomes and len(outcomes) > 1:
            yield _spliced(line, found, 2, _next(outcomes, found[2]))


def _conditions(text: str) -> Iterator[str]:
    for found in re.finditer(r">=|<=|==|!=|(?<![<>=!])[<>](?!=)", text):
        yield _spliced(text, found, 0, _SWAPS[found[0]])
    for found in re.finditer(r"(?<![\w'])\d+(?![\w'])", text):
        yield _spliced(text, found, 0, str(int(found[0]) + 1))
        yield _spliced(text, found, 0, str(max(0, int(found[0]) - 1)))
    for found in re.finditer(r" not in | in | and | or ", text):
        yield _spliced(text, found, 0, _LOGIC[found[0]])


def _choices(text: str, flow: Flow) -> Iterator[str]:
    """Give a condition with one choice named for another of the same variable."""
    for found in _LITERAL.finditer(text):
        for name in _names(text):
            values = flow.variables[name].values if name in flow.variables else ()
            if found[1] in values and len(values) > 1:
                yield _spliced(text, found, 1, _next(list(values), found[1]))
                break


def _names(text: str) -> Iterator[str]:
    """Give the names in a condition, choices in quotes left out."""
    yield from re.findall(r"[a-z][a-z0-9_]*", _LITERAL.sub("", text))


def _handed(line: str, called: list[Flow]) -> Iterator[str]:
    """Give a ``with`` that hands over another choice."""
    if not _GIVEN.search(line):
        return
    for found in _PAIR.finditer(line):
        for flow in called:
            values = flow.variables[found[1]].values if found[1] in flow.variables else ()
            if found[2] in values and len(values) > 1:
                yield _spliced(line, found, 2, _next(list(values), found[2]))
                break


def _spliced(text: str, found: "re.Match[str]", group: int, new: str) -> str:
    return text[: found.start(group)] + new + text[found.end(group) :]


def _next(names: list[str], name: str) -> str:
    return names[(names.index(name) + 1) % len(names)]


def survey(
    file: Path,
    checker: Checker,
    tests_notice: TestsNotice | None = None,
    only: Callable[[Mutant], bool] | None = None,
) -> Survey:
    """Try every mutant of the flow in *file*, which must be sound.

    Args:
        file: the flow.
        checker: has the vocabularies and exercises, and finds the flows it calls.
        tests_notice: plays its tests; None when it has none.
        only: which mutants to try; all when None.

    Raises:
        ValueError: the flow has errors; check it first.
    """
    flow = checker.flow(file)
    if flow is None:
        raise ValueError(f"{file} has errors; mend what flow check says first")
    text = checker.sources[str(file)]
    judge = _Judge(file, checker, flow)
    by_checks = alike = 0
    left: list[Mutant] = []
    survivors: list[Mutant] = []
    for mutant in mutants(text, flow, judge.flows):
        if only is not None and not only(mutant):
            continue
        changed = judge.changed(mutant.applied(text))
        if changed is None:
            by_checks += 1
        elif same(flow, changed[flow.id]):
            alike += 1
        else:
            left.append(mutant)
            if tests_notice is None or not tests_notice(changed):
                survivors.append(mutant)
    return Survey(
        flow=flow.id,
        by_checks=by_checks,
        by_tests=len(left) - len(survivors),
        survivors=tuple(survivors),
        same=alike,
        left_to_tests=tuple(left),
    )


def _of_release(problem: Problem) -> bool:
    """Whether *problem* compares with what was published: that any change is one tells nothing."""
    return problem.code.rstrip("0123456789") == "R"


class _Judge:
    """Holds changed flows against what the flow itself already showed."""

    def __init__(self, file: Path, checker: Checker, flow: Flow) -> None:
        self._file = file
        self._checker = checker
        self._flows = dict(checker.flows_around(file, flow))
        self._project = checker.project_beside(file)
        self._before = self._codes(self._looked(checker.sources[str(file)])[0])
        self._proven = self._codes(explore(self._flows, flow.id, self._project).problems)

    @property
    def flows(self) -> Mapping[str, Flow]:
        """The flow and all it calls, as they are."""
        return self._flows

    def changed(self, text: str) -> Mapping[str, Flow] | None:
        """Return the flows with the changed one; None when checks or proofs notice the change."""
        problems, flow = self._looked(text)
        if flow is None or self._codes(problems) != self._before:
            return None
        flows = {**self._flows, flow.id: flow}
        found = explore(flows, flow.id, self._project)
        return None if self._codes(found.problems) != self._proven else flows

    def _looked(self, text: str) -> tuple[tuple[Problem, ...], Flow | None]:
        reading = read_draft(text.encode(), str(self._file), self._checker.known)
        if reading.flow is None:
            return reading.problems, None
        subject = Subject(
            reading=reading,
            flow=reading.flow,
            path=str(self._file),
            lines=text.count("\n") + 1,
            flows={**self._flows, reading.flow.id: reading.flow},
            known=self._checker.known,
            project=self._project,
        )
        found = tuple(p for p in (*reading.problems, *look(subject)) if not _of_release(p))
        broken = any(map(keeps_from_exploring, found))
        return found, None if broken else reading.flow

    @staticmethod
    def _codes(problems: tuple[Problem, ...]) -> list[str]:
        return sorted(problem.code for problem in problems)
