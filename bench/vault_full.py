"""Fill a small disk to the last byte while saving; then look what is left, and save once more.

    python bench/vault_full.py --rounds 50

Needs the right to mount a small memory disk; says so and stops with code 77 where it has none.
Goal: 0 acknowledged answers lost, everything readable while the disk is full, the person is told,
and one more note fits into the spare room in every round. The diary starts while the disk is full,
and a backup or an export that finds no room says so and leaves nothing.
"""

# ruff: noqa: D103 - names say what they do; mount and umount are the system's own

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assistant.domain.events import Answered  # noqa: E402
from assistant.domain.flow import Form  # noqa: E402
from assistant.vault import ballast, drafts  # noqa: E402
from assistant.vault.backup import back_up  # noqa: E402
from assistant.vault.errors import VaultError, VaultFullError  # noqa: E402
from assistant.vault.export import Form as Export  # noqa: E402
from assistant.vault.export import export  # noqa: E402
from assistant.vault.system import OrderedIds, SystemClock  # noqa: E402
from assistant.vault.vault import Vault  # noqa: E402

NO_RIGHT = 77
DISK = "6m"


@dataclass
class Tally:
    """What was found."""

    rounds: int = 0
    acknowledged: int = 0
    lost: int = 0
    damaged: int = 0
    unreadable: int = 0
    told: int = 0
    """Rounds in which a sentence said that the disk is full."""
    one_more: int = 0
    """Rounds in which one more note went into the spare room."""
    refused: int = 0
    """Backups and exports that found no room: two a round, each told and nothing left of it."""
    left_over: int = 0
    started_full: int = 0
    """Rounds in which the diary opened and read while the disk was full."""
    other_errors: int = 0


def open_vault(folder: Path) -> Vault:
    return Vault.open(folder, clock=SystemClock(), ids=OrderedIds())


def fill(folder: Path) -> Path:
    """Take every free byte of the disk."""
    filler = folder / "filler"
    handle = os.open(filler, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    for size in (65536, 4096, 512, 1):
        with contextlib.suppress(OSError):
            while True:
                os.write(handle, b"x" * size)
    os.close(handle)
    return filler


def one_round(disk: Path, number: int, tally: Tally) -> None:
    tally.rounds += 1
    folder = disk / f"data{number}"
    vault = open_vault(folder)
    said: list[str] = []
    filler = disk / "filler"
    try:
        for at in range(5000):
            text = f"{number}-{at}-" + "w" * 1500
            vault.append("s", [Answered(step="note", form=Form.WORDS, text=text)])
            said.append(text)
            if at == 20 + number % 7:
                filler = fill(disk)
    except VaultFullError:
        tally.told += 1
    except VaultError:
        tally.other_errors += 1
    tally.one_more += ballast.NOTICE in vault.notices
    tally.acknowledged += len(said)
    try:
        found = {getattr(stored.event, "text", "") for stored in vault.stored()}
        tally.lost += len(set(said) - found)
        drafts.kept(vault.opened, "s")
    except VaultError:
        tally.unreadable += 1
    no_room(disk, vault, tally)
    if number % 2:  # half end as if killed
        vault.opened.connection.close()
        vault._hold.release()  # noqa: SLF001
    else:
        vault.close()
    start_while_full(folder, said, tally)
    filler.unlink()
    again = open_vault(folder)
    tally.damaged += again.opened.log.first_fault() is not None
    found = {getattr(stored.event, "text", "") for stored in again.stored()}
    tally.lost += len(set(said) - found)
    again.close(backup=False)
    subprocess.run(["rm", "-r", str(folder)], check=True)


def no_room(disk: Path, vault: Vault, tally: Tally) -> None:
    """Ask for a backup and an export that cannot fit; nothing of either may stay."""
    before = sorted(disk.rglob("*"))
    work: tuple[Callable[[], object], ...] = (
        lambda: back_up(vault.opened),
        lambda: export(vault.opened, disk / "out.md", Export.MARKDOWN),
    )
    for one in work:
        try:
            one()
        except VaultError:
            tally.refused += 1
    left = set(disk.rglob("*")) - set(before) - {vault.opened.layout.backups}
    tally.left_over += len(left)


def start_while_full(folder: Path, said: list[str], tally: Tally) -> None:
    try:
        vault = open_vault(folder)
        found = {getattr(stored.event, "text", "") for stored in vault.stored()}
        tally.lost += len(set(said) - found)
        vault.close()
    except VaultError as error:
        print(f"not started while full: {error}", file=sys.stderr)
    else:
        tally.started_full += 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=20)
    arguments = parser.parse_args()
    tally = Tally()
    with tempfile.TemporaryDirectory() as name:
        mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", name]
        try:
            subprocess.run(mount, check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            print("no right to mount a small disk here", file=sys.stderr)
            return NO_RIGHT
        try:
            for number in range(arguments.rounds):
                one_round(Path(name), number, tally)
        finally:
            subprocess.run(["umount", name], check=True)
    print(json.dumps(asdict(tally)))
    bad = tally.lost + tally.damaged + tally.unreadable + tally.other_errors
    each_round = {tally.told, tally.one_more, tally.started_full, tally.refused // 2}
    return 1 if bad or tally.left_over or each_round != {tally.rounds} else 0


if __name__ == "__main__":
    sys.exit(main())
