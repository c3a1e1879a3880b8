"""Ten years in one vault, 100,000 entries: what opening, reading, and coming back cost.

    python bench/vault_ten_years.py

Goals: from the start of the program over the passphrase to the first question under 1.5 s, a save
under 10 ms at the 99th percentile, the numbers for a trend under 0.5 s, and from a backup on a
stick to a whole vault in under two minutes, with every entry the same.
"""

# ruff: noqa: D103 - the names say what they do

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assistant.domain.events import Answered, Ended, Event, Rated, Started  # noqa: E402
from assistant.domain.flow import Form as Wait  # noqa: E402
from assistant.vault.backup import back_up_to  # noqa: E402
from assistant.vault.export import Form, export  # noqa: E402
from assistant.vault.importing import import_log  # noqa: E402
from assistant.vault.locks import set_passphrase  # noqa: E402
from assistant.vault.passphrase import Passphrase  # noqa: E402
from assistant.vault.restore import restore  # noqa: E402
from assistant.vault.system import OrderedIds, SystemClock  # noqa: E402
from assistant.vault.vault import Vault  # noqa: E402

WORDS = "maple river seven coats lantern"
START = """
import sys
from pathlib import Path
from assistant.app.wiring import open_breakwater
app = open_breakwater(Path(sys.argv[1]))
assert app.locked and app.unlock(sys.stdin.readline()) is None
assert app.conversation().begin("craving").asked is not None
app.close(hurry=True)
"""
T = TypeVar("T")
FOUND: dict[str, float] = {}
GOALS = {
    "start_to_first_question_s": 1.5,
    "save_p99_ms": 10,
    "numbers_for_a_trend_s": 0.5,
    "restore_s": 120,
}


def timed(name: str, work: Callable[[], T]) -> T:
    start = time.perf_counter()
    result = work()
    FOUND[name] = round(time.perf_counter() - start, 3)
    return result


def open_vault(folder: Path, secret: Passphrase | None = None) -> Vault:
    return Vault.open(folder, clock=SystemClock(), ids=OrderedIds(), secret=secret)


def talk(number: int) -> list[Event]:
    said = [f"evening {number}, thought {at}, " + "and so it went " * 6 for at in range(97)]
    answers = [Answered(step="note", form=Wait.WORDS, text=text) for text in said]
    return [
        Started(flow="evening", sha="0" * 64),
        *answers,
        Rated(step="rate", means="craving", value=number % 11),
        Ended(flow="evening", outcome="logged"),
    ]


def save_some(vault: Vault) -> float:
    taken = []
    for number in range(300):
        start = time.perf_counter()
        vault.append("last", [Answered(step="note", form=Wait.WORDS, text=f"one more {number}")])
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.quantiles(taken, n=100)[98]


def run(entries: int, base: Path) -> bool:
    vault = open_vault(base / "data")
    timed("fill_s", lambda: [vault.append(f"s{n}", talk(n)) for n in range(entries // 100)])
    timed("set_passphrase_s", lambda: set_passphrase(vault.opened, WORDS))
    vault.close(backup=False)
    secret = Passphrase(WORDS)
    vault = timed("open_with_passphrase_s", lambda: open_vault(base / "data", secret))
    timed("unfinished_s", vault.unfinished)
    FOUND["save_p99_ms"] = round(save_some(vault), 3)
    timed("read_all_s", lambda: sum(1 for _ in vault.stored()))
    timed("numbers_for_a_trend_s", lambda: sum(1 for _ in vault.stored(kinds={"Rated"})))
    timed("check_all_s", vault.opened.log.first_fault)
    stick = base / "stick"
    stick.mkdir()
    backup = timed("backup_s", lambda: back_up_to(vault.opened, stick))
    timed("restore_s", lambda: restore(base / "restored", backup, secret=secret))
    restored = timed("open_restored_s", lambda: open_vault(base / "restored", secret))
    same = list(restored.opened.log.rows()) == list(vault.opened.log.rows())
    restored.close(backup=False)
    timed("export_s", lambda: export(vault.opened, base / "all.jsonl", Form.JSONL))
    empty = open_vault(base / "imported")
    timed("import_s", lambda: import_log(empty.opened, base / "all.jsonl"))
    same = same and list(empty.opened.log.rows()) == list(vault.opened.log.rows())
    empty.close(backup=False)
    vault.close(backup=False)
    before = _childrens_cpu()
    timed("start_to_first_question_s", lambda: start(base / "data"))
    FOUND["start_to_first_question_cpu_s"] = round(_childrens_cpu() - before, 3)
    return same


def _childrens_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def start(folder: Path) -> None:
    """Start the program anew, unlock the diary, and begin to talk."""
    subprocess.run(
        [sys.executable, "-c", START, str(folder)],
        input=WORDS, text=True, check=True, cwd=ROOT, capture_output=True,
    )  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--entries", type=int, default=100_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        same = run(arguments.entries, Path(folder))
    print(json.dumps({"entries": arguments.entries, "all_the_same": same, **FOUND}))
    good = all(FOUND[name] < most for name, most in GOALS.items())
    return 0 if same and good else 1


if __name__ == "__main__":
    sys.exit(main())
