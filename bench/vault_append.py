"""What a saved answer costs, beside appending the same bytes to a file and syncing it.

    python bench/vault_append.py

Interleaved, one after the other, in one folder. A saved answer is a whole sprint (what was
answered, said and asked next): encrypted, chained, authenticated, and on disk. Goal: at most 1.6
times the plain append at the median.
"""

# ruff: noqa: D103 - the names of the scenarios say what they do

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assistant.domain.events import Answered, Asked, Choice, Event, Said  # noqa: E402
from assistant.domain.flow import Form  # noqa: E402
from assistant.vault.records import body  # noqa: E402
from assistant.vault.system import OrderedIds, SystemClock  # noqa: E402
from assistant.vault.vault import Vault  # noqa: E402

GOAL = 1.6


def sprint(number: int) -> list[Event]:
    """One answer of a talk, as the conversation stores it."""
    words = f"it was a long day and the shop was on the way home, number {number}"
    return [
        Answered(step="note", form=Form.WORDS, text=words, shown=words),
        Said(step="next", texts=("Thank you for saying it.", "You do not have to act on it.")),
        Asked(
            step="next",
            form=Form.CHOICE,
            prompt="What would help for the next ten minutes?",
            choices=tuple(Choice(id=f"c{n}", label=f"Something to do, {n}") for n in range(4)),
        ),
    ]


def measure(saves: int, folder: Path) -> dict[str, float]:
    vault = Vault.open(folder / "data", clock=SystemClock(), ids=OrderedIds())
    plain = os.open(folder / "plain", os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    ours: list[float] = []
    theirs: list[float] = []
    for number in range(saves):
        events = sprint(number)
        raw = "".join(body("session", event) + "\n" for event in events).encode()
        start = time.perf_counter()
        vault.append("session", events)
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        os.write(plain, raw)
        os.fdatasync(plain)
        theirs.append(time.perf_counter() - start)
    os.close(plain)
    vault.close(backup=False)
    return {
        "saves": saves,
        "bytes": len(raw),
        "vault_p50_ms": statistics.median(ours) * 1000,
        "vault_p99_ms": statistics.quantiles(ours, n=100)[98] * 1000,
        "plain_p50_ms": statistics.median(theirs) * 1000,
        "plain_p99_ms": statistics.quantiles(theirs, n=100)[98] * 1000,
        "ratio_p50": statistics.median(ours) / statistics.median(theirs),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--saves", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--folder", default=None, help="which disk to measure")
    arguments = parser.parse_args()
    ratios = []
    for _ in range(arguments.runs):
        with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
            found = measure(arguments.saves, Path(folder))
        ratios.append(found["ratio_p50"])
        print(json.dumps({name: round(value, 3) for name, value in found.items()}))
    ratio = statistics.median(ratios)
    print(f"median ratio {ratio:.2f}, goal {GOAL}")
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
