"""Ten years in one vault, 100,000 entries: what opening, reading, and coming back cost.

    python bench/vault_ten_years.py

Goals: opening under 1.5 s with the passphrase, a save under 10 ms at the 99th percentile, and from
a backup on a stick to a whole vault in under two minutes, with every entry the same.
"""

# ruff: noqa: D103 - the names say what they do

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assistant.domain.events import Answered, Ended, Event, Started  # noqa: E402
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
T = TypeVar("T")
FOUND: dict[str, float] = {}


def timed(name: str, work: Callable[[], T]) -> T:
    start = time.perf_counter()
    result = work()
    FOUND[name] = round(time.perf_counter() - start, 3)
    return result


def open_vault(folder: Path, secret: Passphrase | None = None) -> Vault:
    return Vault.open(folder, clock=SystemClock(), ids=OrderedIds(), secret=secret)


def talk(number: int) -> list[Event]:
    said = [f"evening {number}, thought {at}, " + "and so it went " * 6 for at in range(98)]
    answers = [Answered(step="note", form=Wait.WORDS, text=text) for text in said]
    return [
        Started(flow="evening", sha="0" * 64),
        *answers,
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
    timed("read_one_kind_s", lambda: sum(1 for _ in vault.stored(kinds={"Ended"})))
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
    return same


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--entries", type=int, default=100_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        same = run(arguments.entries, Path(folder))
    print(json.dumps({"entries": arguments.entries, "all_the_same": same, **FOUND}))
    good = FOUND["open_with_passphrase_s"] < 1.5 and FOUND["restore_s"] < 120  # noqa: PLR2004
    return 0 if same and good and FOUND["save_p99_ms"] < 10 else 1  # noqa: PLR2004


if __name__ == "__main__":
    sys.exit(main())
