"""How many one-line mistakes in the shipped flows are noticed, flow by flow.

    nice python -m bench.mutants [FLOW ...] [--survivors] [--missed]

Every mutant changes one line of a flow (``assistant/authoring/mutate.py`` has the operators). It is
noticed by checks and proofs when their findings differ from those of the flow as it is, and by
tests when a conversation test that passes on the flow fails on the mutant. The goals: 85 % by
checks and proofs alone, 98 % with the tests, for every shipped flow.
"""

import argparse
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from assistant.app.breakwater import Breakwater
from assistant.app.hearing import Hearing
from assistant.app.ports import Ids, MemoryStore
from assistant.app.settings import MemorySettings
from assistant.app.wiring import Parts, parts
from assistant.authoring.check import Checker
from assistant.authoring.mutate import Survey, survey
from assistant.authoring.rehearsal.perform import Talk, perform
from assistant.authoring.rehearsal.script import Scene, Script, read_script
from assistant.content.folder import FLOW_END, TEST_END, content_root, flow_files
from assistant.content.shipped import known_content
from assistant.domain.condition import Value
from assistant.domain.flow import Flow
from assistant.engine.runtime import Runtime
from tests.app.conftest import CountingIds, StandingClock

BY_PROOF, WITH_TESTS = 85, 98


def opening_on(made: Parts, runtime: Runtime):  # noqa: ANN201
    """Return what opens conversations on *runtime*, in memory."""

    def opening(given: Mapping[str, Value]) -> Talk:
        ids: Ids = CountingIds()
        talk = Breakwater(
            runtime=runtime,
            hearing=Hearing(runtime, made.content.vocabularies, made.lexicon),
            library=made.library,
            countries={},
            store=MemoryStore(StandingClock()),
            settings=MemorySettings(),
            clock=StandingClock(),
            ids=ids,
        ).conversation()
        talk._given = lambda _: given  # noqa: SLF001
        return talk

    return opening


class Tests:
    """The conversation tests of one flow, most telling first."""

    def __init__(self, made: Parts, script: Script) -> None:
        self._made = made
        self._script = script
        self._scenes = [scene for scene in script.scenes if not scene.everywhere]

    def notice(self, flows: Mapping[str, Flow]) -> bool:
        """Whether a test fails on *flows*."""
        shipped = {id_: c.flow for id_, c in self._made.runtime.flows.items()}
        runtime = Runtime.of(self._made.runtime.project, {**shipped, **flows})
        opening = opening_on(self._made, runtime)
        for index, scene in enumerate(self._scenes):
            if not self._holds(scene, runtime, opening):
                self._scenes.insert(0, self._scenes.pop(index))
                return True
        return False

    def _holds(self, scene: Scene, runtime: Runtime, opening) -> bool:  # noqa: ANN001
        one = Script(flow=self._script.flow, given=self._script.given, scenes=(scene,))
        try:
            return all(played.passed for played in perform(one, runtime, opening))
        except ValueError:  # a line of the test does not fit the question that stands
            return False


def surveyed(path: Path, made: Parts, checker: Checker) -> Survey:
    """Return what is noticed of the flow in *path*."""
    tests_file = path.with_name(path.name.removesuffix(FLOW_END) + TEST_END)
    flows = {id_: compiled.flow for id_, compiled in made.runtime.flows.items()}
    script, problems = read_script(tests_file.read_bytes(), tests_file.name, flows)
    assert script is not None, problems
    return survey(path, checker, Tests(made, script).notice)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("flows", nargs="*")
    parser.add_argument("--survivors", action="store_true", help="show what nobody notices")
    parser.add_argument("--missed", action="store_true", help="show what proof does not notice")
    parser.add_argument("--proof-only", action="store_true", help="play no tests")
    asked = parser.parse_args()
    made, root = parts(), content_root()
    checker = Checker(known=known_content(root))
    sys.stdout.write("flow               mutants  same   proof   tests  left      s\n")
    met = True
    for path in flow_files(root / "flows"):
        name = path.name.removesuffix(FLOW_END)
        if asked.flows and name not in asked.flows:
            continue
        began = time.perf_counter()
        found = survey(path, checker) if asked.proof_only else surveyed(path, made, checker)
        took = time.perf_counter() - began
        if not found.total:
            continue
        proof = 100 * found.by_checks / found.total
        tests = 100 * (found.by_checks + found.by_tests) / found.total
        met = met and proof >= BY_PROOF and tests >= WITH_TESTS
        row = f"{name:<18} {found.total:>7} {found.same:>5} {proof:>5.0f} % {tests:>5.0f} % "
        sys.stdout.write(row + f"{len(found.survivors):>5} {took:>6.1f}\n")
        for mutant in found.left_to_tests if asked.missed else ():
            sys.stdout.write(f"  {mutant.line}: {mutant.was.strip()} => {mutant.now.strip()}\n")
        if asked.survivors:
            sys.stdout.write(found.as_text(str(path)) + "\n")
        sys.stdout.flush()
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
