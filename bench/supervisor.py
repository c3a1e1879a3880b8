"""What the supervisor of the full screen costs: the same starts with it and without it.

    python bench/supervisor.py

Each run starts the program in a terminal, waits for the first words and for the first screen that
takes keys, and leaves. Medians of interleaved runs; the goal is a few milliseconds.
"""

# ruff: noqa: D103 - the names say what they do

import argparse
import os
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pexpect

ROOT = Path(__file__).resolve().parents[1]
WITHOUT = """
import os, sys
import assistant.cli.supervise as supervise
from assistant.ui.returning import Guarded
supervise.stand_guard = lambda **_: Guarded(os.getppid())
from assistant.cli import main
main()
"""
KINDS = {"with": ["-m", "assistant"], "without": ["-c", WITHOUT]}
FIGURES = ("first words", "takes keys", "blank", "gone", "processor time")


def until(child: "pexpect.spawn[str]", words: bytes, began: float) -> float:
    raw = b""
    while words not in raw:
        raw += child.read_nonblocking(65536, timeout=20)
    return (time.perf_counter() - began) * 1000


def run(command: list[str]) -> tuple[float, ...]:
    kept = {k: v for k, v in os.environ.items() if k in {"PATH", "LANG"}}
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as home:
        environ = {**kept, "HOME": home, "BREAKWATER_HOME": home, "TERM": "xterm-256color"}
        began = time.perf_counter()
        child = pexpect.spawn(
            sys.executable, command, env=environ, dimensions=(24, 80), cwd=str(ROOT)
        )
        child.delaybeforesend = None
        first = until(child, b"Good that you are here", began)
        keys = until(child, b"People and lines", began)
        time.sleep(0.3)
        began = time.perf_counter()
        child.send("\x1b[21~")
        blank = until(child, b"\x1b[?1049l", began)
        child.expect(pexpect.EOF)
        child.wait()
        gone = (time.perf_counter() - began) * 1000
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
    return first, keys, blank, gone, spent * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    taken: dict[str, list[tuple[float, ...]]] = {kind: [] for kind in KINDS}
    for number in range(runs + 1):
        for kind, command in KINDS.items():
            found = run(command)
            if number:  # the first one warms the disk
                taken[kind].append(found)
    for kind, rows in taken.items():
        medians = [statistics.median(column) for column in zip(*rows, strict=True)]
        told = (f"{name} {value:.0f} ms" for name, value in zip(FIGURES, medians, strict=True))
        print(f"{kind:>8}: {', '.join(told)}")


if __name__ == "__main__":
    main()
