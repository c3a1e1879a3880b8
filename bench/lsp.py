"""How long an editor waits for the findings after a key, in a flow of many steps.

Run from the checkout:  python bench/lsp.py [--steps 200] [--keys 40] [--limit MS]

Two figures: with the server as a process, messages and all, as an editor feels it; and the
processor time of reading and checking alone, which a busy machine does not stretch.
With ``--limit`` it ends with 1 when the middle of the first is above it.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.authoring.editing.desk import Desk
from assistant.authoring.editing.findings import findings
from tests.authoring.editor import Editor

HEAD = """\
flow: long
title: A long one
version: 1
language: en
start: s0
outcomes: [done]

variables:
  craving: {scale: 0-10, means: craving}
  place: {one_of: [home, work, out]}

steps:
"""
NUMBER = """\
  s%d:
    say: |
      This is part %d. Take your time.
    ask: |
      How strong is it right now, from 0 to 10?
    into: craving
    go:
      - if: craving >= 7
        to: last
      - else: %s

"""
CHOICE = """\
  s%d:
    ask: |
      Where are you at this moment, part %d?
    into: place
    answers:
      home:
        label: I am at home
        hears: [at home, my place, in the flat]
      work: At work
      out: Out and about
    go: %s

"""
TAIL = """\
  last:
    say: |
      Thank you for stopping here.
    end: done
"""


def long_flow(steps: int) -> str:
    """Return a flow of *steps* steps, questions of two kinds in turn."""
    parts = [HEAD]
    for at in range(steps - 1):
        following = f"s{at + 1}" if at < steps - 2 else "last"
        parts.append((CHOICE if at % 2 else NUMBER) % (at, at, following))
    return "".join([*parts, TAIL])


def timed(
    keys: int, press: Callable[[int], object], clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    """Return the milliseconds of each of *keys* changes, the first two left out."""
    took: list[float] = []
    for key in range(keys + 2):
        started = clock()
        press(key)
        took.append((clock() - started) * 1000)
    return took[2:]


def shown(name: str, took: list[float]) -> str:
    """Return one line of figures."""
    nearly_all = sorted(took)[int(len(took) * 0.95) - 1]
    middle = statistics.median(took)
    return f"{name:<28} median {middle:6.1f} ms   95 of 100 under {nearly_all:6.1f} ms"


def main() -> int:
    """Print both figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--keys", type=int, default=40)
    parser.add_argument("--limit", type=float, default=0.0, help="milliseconds")
    given = parser.parse_args()
    text = long_flow(given.steps)
    at = text.split("\n").index("      This is part 0. Take your time.")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "long.flow.yaml"
        desk = Desk()
        pure = timed(
            given.keys,
            lambda key: findings(desk, desk.put(path, text + f"# {key}\n")),
            time.process_time,
        )
        with Editor(path.parent) as editor:
            editor.open(path, text)
            felt = timed(given.keys, lambda _: editor.type(path, at, 10, "e"))
    print(f"{given.steps} steps, {text.count(chr(10)):,} lines, {given.keys} keys")
    print(shown("from key to findings", felt))
    print(shown("reading and checking alone", pure))
    return int(bool(given.limit) and statistics.median(felt) > given.limit)


if __name__ == "__main__":
    sys.exit(main())
