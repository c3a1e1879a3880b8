"""Find the tests of flows, hold them against the flows, and play them: what ``flow test`` does."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, TypeAlias

from assistant.authoring.check import Checker
from assistant.authoring.mutate import TestsNotice
from assistant.authoring.rehearsal.perform import Opening, Played, perform
from assistant.authoring.rehearsal.script import Scene, Script, read_script, tested_flow
from assistant.content.folder import BUILT_IN, FLOW_END, TEST_END, content_root
from assistant.content.open_file import FileProblemError, read_bytes
from assistant.content.problems import Problem
from assistant.domain.flow import Flow, Project
from assistant.engine.runtime import Runtime

STOPS: Final = frozenset({"Y", "S", "V", "EX", "A", "G"})
"""Families of errors with which a flow cannot be played. Words, promises and what was published
are no reason to wait with the tests."""

Staging: TypeAlias = Callable[[Runtime], Opening]
"""Gives what opens conversations on flows; see ``assistant.app.stage``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What came of one test file."""

    path: str
    flow: str
    """The id of the tested flow; empty when the file does not tell it."""
    played: tuple[Played, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What is wrong in the tests or in a flow they need; with an error nothing is played."""
    sources: Mapping[str, str] = field(default_factory=dict, repr=False)
    runtime: Runtime | None = field(default=None, repr=False)
    """The flows as they were played; None when nothing was."""

    @property
    def refused(self) -> bool:
        """Whether the file could not be played."""
        return any(problem.is_error for problem in self.problems)

    @property
    def failed(self) -> bool:
        """Whether a test failed, or none could be played."""
        return self.refused or any(not scene.passed for scene in self.played)


def scripts_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the test files for *paths*: tests themselves, those beside flows, those in folders."""
    return tuple(dict.fromkeys(file for path in paths for file in _tests_of(path)))


def _tests_of(path: Path) -> Iterator[Path]:
    if path.is_dir():
        inner = path / "flows"
        yield from sorted((inner if inner.is_dir() else path).glob(f"*{TEST_END}"))
    elif path.name.endswith(FLOW_END):
        beside = path.with_name(path.name.removesuffix(FLOW_END) + TEST_END)
        if beside.is_file():
            yield beside
    else:
        yield path


def rehearse(file: Path, checker: Checker, staging: Staging) -> Rehearsal:
    """Play the tests in *file*.

    Args:
        file: a test file; its flow lies beside it.
        checker: reads the flows, and remembers them.
        staging: opens conversations on them.
    """
    ready = playable(file, checker)
    script = _script(file, ready)
    if script is None:
        return Rehearsal(
            path=str(file), flow=ready.flow, problems=ready.problems, sources=checker.sources
        )
    runtime = Runtime.of(ready.project, ready.flows)
    return Rehearsal(
        path=str(file),
        flow=ready.flow,
        played=perform(script, runtime, staging(runtime)),
        problems=ready.problems,
        sources=checker.sources,
        runtime=runtime,
    )


def notices(file: Path, checker: Checker, staging: Staging) -> TestsNotice:
    """Return what tells whether the tests in *file* notice that flows were changed.

    Tests that fail on the flows as they are notice nothing.

    Raises:
        ValueError: the tests cannot be played; run ``flow test`` on the file first.
    """
    ready = playable(file, checker)
    script = _script(file, ready)
    if script is None:
        raise ValueError(f"{file} cannot be played; mend what flow test says first")

    scenes = sorted(script.scenes, key=lambda scene: scene.everywhere)

    def failing(scene: Scene, flows: Mapping[str, Flow]) -> frozenset[str]:
        runtime = Runtime.of(ready.project, flows)
        one = replace(script, scenes=(scene,))
        return frozenset(p.name for p in perform(one, runtime, staging(runtime)) if not p.passed)

    before = {scene.name: failing(scene, ready.flows) for scene in scenes}

    def notice(flows: Mapping[str, Flow]) -> bool:
        for index, scene in enumerate(scenes):
            if failing(scene, {**ready.flows, **flows}) - before[scene.name]:
                scenes.insert(0, scenes.pop(index))  # what notices one change notices others
                return True
        return False

    return notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Playable:
    """A flow, everything it needs to be played, and what is in the way."""

    flow: str
    """Its id; empty when the file does not tell it."""
    flows: Mapping[str, Flow] = field(default_factory=dict)
    project: Project = field(default_factory=lambda: Project(name="breakwater"))
    problems: tuple[Problem, ...] = ()

    @property
    def broken(self) -> bool:
        """Whether there is an error: then nothing can be played."""
        return any(problem.is_error for problem in self.problems)


def playable(file: Path, checker: Checker) -> Playable:
    """Return the flow that *file* holds or tests, with the flows it calls and its project.

    Args:
        file: a flow or a test file.
        checker: reads the flows, and remembers them.
    """
    try:
        data = read_bytes(file, str(file))
    except FileProblemError as refused:
        return Playable(flow="", problems=(refused.problem,))
    found = [] if file.name.endswith(FLOW_END) else list(checker.problems(file))
    flows = checker.flows_for_tests(file, data)
    for name in flows:
        found.extend(_errors(file.with_name(name + FLOW_END), checker))
    return Playable(
        flow=tested_flow(data, str(file)),
        flows=flows,
        project=_project(file, checker),
        problems=tuple(found),
    )


def _errors(flow_file: Path, checker: Checker) -> Sequence[Problem]:
    """Return what keeps a flow from being played; the flows of the program itself are sound."""
    if flow_file.name in {built_in.name for built_in in BUILT_IN}:
        return ()
    return [
        problem
        for problem in checker.problems(flow_file)
        if problem.is_error and problem.code.rstrip("0123456789") in STOPS
    ]


def _project(file: Path, checker: Checker) -> Project:
    """Return the project beside *file*; the one of the program where there is none."""
    shipped = content_root() / "flows" / file.name
    return (
        checker.project_beside(file)
        or checker.project_beside(shipped)
        or Project(name="breakwater")
    )


def _script(file: Path, ready: Playable) -> Script | None:
    if ready.broken:
        return None
    return read_script(read_bytes(file, str(file)), str(file), ready.flows)[0]
