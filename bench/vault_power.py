"""Pull the plug at random moments of saving; then look what is left.

    python bench/vault_power.py --states 5000
    python bench/vault_power.py --states 500 --control

Every write of the database is noted, and states of the disk are made from that: unsynced writes
dropped, kept, reordered or torn at 512 bytes. Goal: 0 damaged, 0 acknowledged answers lost. The
control run saves with ``synchronous=NORMAL`` and must lose some, or this bench proves nothing.
"""

# ruff: noqa: D103 - the names of the scenarios say what they do

import argparse
import json
import random
import shutil
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from vault_disk import Op, Recorder, power_cut

from assistant.domain.events import Answered
from assistant.domain.flow import Form
from assistant.vault import database
from assistant.vault.erase import erase_entry
from assistant.vault.errors import VaultError
from assistant.vault.system import OrderedIds, SystemClock
from assistant.vault.vault import Vault

SAVES = 120
STATES_PER_TALK = 50


@dataclass
class Tally:
    """What was found."""

    states: int = 0
    acknowledged: int = 0
    lost_states: int = 0
    """States that lack an acknowledged answer."""
    lost: int = 0
    damaged: int = 0
    not_opened: int = 0


def open_vault(folder: Path) -> Vault:
    return Vault.open(folder, clock=SystemClock(), ids=OrderedIds())


def talk(folder: Path, start: Path, rng: random.Random) -> list[Op]:
    """Save answers of all sizes and note every write; *start* gets the disk as it was before."""
    vault = open_vault(folder)
    shutil.copytree(folder, start)
    Recorder.ops.clear()
    for number in range(SAVES):
        text = f"{number:04d}-" + "w" * int(20 * 450 ** rng.random())
        vault.append("s", [Answered(step="note", form=Form.WORDS, text=text)])
        Recorder.ops.append(Op("ack", "", data=text.encode()))
        if rng.random() < 0.05:  # noqa: PLR2004
            vault.append("s", [Answered(step="note", form=Form.WORDS, text="gone")])
            erase_entry(vault.opened, vault.opened.log.head().count)
    ops = list(Recorder.ops)
    vault.close(backup=False)
    return ops


def look(folder: Path, acknowledged: list[str], tally: Tally) -> None:
    tally.states += 1
    tally.acknowledged += len(acknowledged)
    try:
        vault = open_vault(folder)
    except VaultError as error:
        print(f"not opened: {error}", file=sys.stderr)
        tally.not_opened += 1
        return
    try:
        if vault.opened.log.first_fault() is not None:
            tally.damaged += 1
        found = {getattr(stored.event, "text", "") for stored in vault.stored()}
    except VaultError:
        tally.damaged += 1
        found = set()
    vault.close(backup=False)
    lost = len(set(acknowledged) - found)
    tally.lost += lost
    tally.lost_states += lost > 0


def run(states: int, seed: int) -> Tally:
    tally = Tally()
    rng = random.Random(seed)  # noqa: S311
    while tally.states < states:
        with tempfile.TemporaryDirectory() as name:
            base = Path(name)
            open_vault(base / "data").close()
            ops = talk(base / "data", base / "start", rng)
            for _ in range(min(STATES_PER_TALK, states - tally.states)):
                done = ops[: rng.randrange(len(ops) + 1)]
                power_cut(base / "start", done, base / "after", rng)
                acknowledged = [op.data.decode() for op in done if op.kind == "ack"]
                look(base / "after", acknowledged, tally)
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--states", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--control", action="store_true", help="save with synchronous=NORMAL")
    arguments = parser.parse_args()
    recorder = Recorder()
    if arguments.control:
        changed = {"synchronous": "NORMAL"}
        pragmas = tuple((name, changed.get(name, value)) for name, value in database._PRAGMAS)  # noqa: SLF001
        database._PRAGMAS = pragmas  # type: ignore[misc]  # noqa: SLF001
    tally = run(arguments.states, arguments.seed)
    recorder.unregister()
    print(json.dumps({**asdict(tally), "control": arguments.control}))
    bad = tally.lost + tally.damaged + tally.not_opened
    return (0 if tally.lost else 1) if arguments.control else (1 if bad else 0)


if __name__ == "__main__":
    sys.exit(main())
