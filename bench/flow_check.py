"""Checking a flow of 200 steps, against composing its YAML with libyaml; and exploring flows.

Prints CPU milliseconds, medians of seven interleaved runs. Run: python bench/flow_check.py
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.authoring.check import Checker, check
from assistant.authoring.explorer.explore import explore
from assistant.content.flow_reader import read_draft
from assistant.content.folder import flow_files
from assistant.content.known import NOTHING
from assistant.content.shipped import known_content
from assistant.content.yaml_nodes import read_nodes
from tests.authoring.test_check import long_flow

RUNS = 7
ROOT = Path(__file__).parents[1]


def cpu_ms(work: Callable[[], object]) -> float:
    """Return the CPU milliseconds that *work* takes."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def main() -> int:
    """Measure and tell."""
    text = long_flow(200)
    data = text.encode()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ten.flow.yaml"
        path.write_bytes(data)
        works: dict[str, Callable[[], object]] = {
            "limit: compose with libyaml": lambda: yaml.compose(text, Loader=yaml.CSafeLoader),
            "nodes with places": lambda: read_nodes(data, "f"),
            "typed flow": lambda: read_draft(data, "f", NOTHING),
            "whole check": lambda: check([path], known=NOTHING),
        }
        times: dict[str, list[float]] = {name: [] for name in works}
        for _ in range(RUNS):
            for name, work in works.items():
                times[name].append(cpu_ms(work))
    limit = statistics.median(times["limit: compose with libyaml"])
    for name, taken in times.items():
        middle = statistics.median(taken)
        print(f"{name:30} {middle:7.1f} ms  {middle / limit:4.1f} x")
    checker = Checker(known=known_content(ROOT))
    for path in flow_files(ROOT / "flows"):
        flow = checker.flow(path)
        if flow is None:
            continue
        flows = checker.flows_around(path, flow)
        found = explore(flows, flow.id)
        middle = statistics.median(cpu_ms(partial(explore, flows, flow.id)) for _ in range(3))
        each = 1000 * middle / max(1, found.situations)
        told = f"{found.situations:6} situations, {each:.0f} us each"
        print(f"explore {flow.id:22} {middle:7.1f} ms  {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
