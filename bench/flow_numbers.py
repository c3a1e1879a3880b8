"""The numbers an author's tools must meet, measured and held against their goals.

    python bench/flow_numbers.py [--json]

Findings on the shipped flows, the check of a flow of 200 steps, exploring one of 1,000 steps, the
tests of the shipped flows and what they reach. How many one-line mistakes are noticed takes
minutes and has a command of its own: ``bench/mutants.py``. Times are CPU milliseconds, the median
of five runs. Ends with 1 when a goal is missed.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.app.stage import Stage
from assistant.authoring.check import Checker, check
from assistant.authoring.explorer.explore import explore
from assistant.authoring.prove import prove
from assistant.authoring.testing.cover import covered
from assistant.authoring.testing.rehearse import rehearse, scripts_in
from assistant.content.flow_reader import read_flow
from assistant.content.folder import BUILT_IN
from assistant.content.known import NOTHING
from assistant.content.shipped import known_content
from assistant.domain.flow import Branch, Flow, Step
from tests.authoring.test_check import long_flow

ROOT = Path(__file__).parents[1]
RUNS = 5
CHECK_MS = 100
EXPLORE_MS = 1_000
THIRD = 334
REACHED = 90
"""Per cent of every shipped flow that its tests reach."""


@dataclass(frozen=True, slots=True)
class Number:
    """One figure and its goal."""

    name: str
    value: float
    unit: str
    goal: str
    met: bool


def cpu_ms(work: Callable[[], object]) -> float:
    """Return the median CPU milliseconds of *work*."""
    taken = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        taken.append((time.process_time() - start) * 1000)
    return statistics.median(taken)


def thousand_steps() -> dict[str, Flow]:
    """Return a flow of over 1,000 steps: three that fit in a file, one behind the other."""
    part = read(long_flow(THIRD))
    steps: dict[str, Step] = {}
    for number in range(3):
        for step in part.steps.values():
            steps[f"p{number}_{step.id}"] = moved(step, f"p{number}_")
    for number in range(2):
        last = f"p{number}_s{THIRD}"
        onward = Branch(when=None, to=f"p{number + 1}_s0")
        steps[last] = replace(steps[last], end=None, go=(onward,))
    return {part.id: replace(part, start="p0_s0", steps=steps)}


def moved(step: Step, before: str) -> Step:
    """Return *step* with *before* before every step it names."""
    wait = step.wait
    if wait is not None:
        answers = tuple(replace(a, go=before + a.go if a.go else None) for a in wait.answers)
        wait = replace(wait, answers=answers)
    go = tuple(replace(branch, to=before + branch.to) for branch in step.go)
    return replace(step, id=before + step.id, go=go, wait=wait)


def read(text: str) -> Flow:
    """Return the flow in *text*."""
    flow, problems = read_flow(text.encode(), "ten.flow.yaml", NOTHING)
    assert flow is not None, problems
    return flow


def figures() -> Iterator[Number]:
    """Measure one figure after the other."""
    paths = (ROOT / "flows", *BUILT_IN)
    found = len(check(paths).problems)
    yield Number("findings of checks on shipped flows", found, "", "0", found == 0)
    proven = prove(paths)
    unproven = sum(len(one.report.problems) for one in proven)
    yield Number("findings of proofs on shipped flows", unproven, "", "0", unproven == 0)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ten.flow.yaml"
        file.write_text(long_flow(200), encoding="utf-8")
        took = cpu_ms(lambda: check([file], known=NOTHING))
    yield Number("check of 200 steps", took, "ms", f"< {CHECK_MS}", took < CHECK_MS)
    flows = thousand_steps()
    took = cpu_ms(lambda: explore(flows, "ten"))
    steps = len(flows["ten"].steps)
    yield Number(f"explore of {steps:,} steps", took, "ms", f"< {EXPLORE_MS}", took < EXPLORE_MS)
    yield from _tests()


def _tests() -> Iterator[Number]:
    checker = Checker(known=known_content(ROOT))
    stage = Stage.around(ROOT / "flows")
    began = time.process_time()
    played = [rehearse(file, checker, stage.opening) for file in scripts_in([ROOT / "flows"])]
    took = (time.process_time() - began) * 1000
    scenes = [scene for one in played for scene in one.played]
    failed = sum(not scene.passed for scene in scenes) + sum(one.refused for one in played)
    yield Number(f"failed of {len(scenes)} conversation tests", failed, "", "0", failed == 0)
    yield Number("playing them, saved and read every turn", took, "ms", "-", met=True)
    flows: Mapping[str, Flow] = {
        one.flow: one.runtime.flows[one.flow].flow for one in played if one.runtime is not None
    }
    least = min(100 * covered(flow, played).share for flow in flows.values())
    yield Number("least reached of a shipped flow", least, "%", f">= {REACHED}", least >= REACHED)


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", action="store_true")
    as_json = parser.parse_args().json
    met, rows = True, []
    for number in figures():
        met = met and number.met
        rows.append({"name": number.name, "value": round(number.value, 1), "met": number.met})
        if not as_json:
            value = f"{number.value:,.1f}".removesuffix(".0")
            mark = "" if number.met else "  MISSED"
            print(f"{number.name:42} {value:>9} {number.unit:3} goal {number.goal}{mark}")
            sys.stdout.flush()
    if as_json:
        print(json.dumps(rows, indent=2))
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
