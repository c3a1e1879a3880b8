"""What a sync tool copies while answers are being saved, beside what our own backup copies.

    python bench/vault_copies.py --copies 500

A child saves answers without a pause. Beside it the database file is copied, first as a sync tool
that passes over write-ahead logs would do, then with the log in either order. In the child, our own
backup runs as often. Every copy is then opened in a folder of its own, with a ``head`` that says
how far the log went when the copy began. Goals: our own backups whole and complete, each one; no
naive copy that lacks an acknowledged answer opens without a word.
"""

# ruff: noqa: D103 - the names say what they do

import argparse
import json
import os
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assistant.domain.events import Answered  # noqa: E402
from assistant.domain.flow import Form  # noqa: E402
from assistant.vault import head  # noqa: E402
from assistant.vault.backup import back_up_to, backups, remove  # noqa: E402
from assistant.vault.database import connect  # noqa: E402
from assistant.vault.errors import VaultError  # noqa: E402
from assistant.vault.folder import Layout  # noqa: E402
from assistant.vault.log import Head, Log  # noqa: E402
from assistant.vault.system import OrderedIds, SystemClock  # noqa: E402
from assistant.vault.vault import Vault  # noqa: E402

WAYS = (("db",), ("db", "wal"), ("wal", "db"))
"""In which order a tool copies the two files; the first one leaves the log out."""
AT_A_TIME = 20


@dataclass
class Tally:
    """What was found."""

    own: int = 0
    own_good: int = 0
    naive: int = 0
    naive_whole: int = 0
    """Held every answer acknowledged when the copying began."""
    noticed: int = 0
    """Lacked answers or were torn, and it was said or refused."""
    unnoticed: int = 0
    """Lacked answers and opened without a word."""


def open_vault(folder: Path) -> Vault:
    return Vault.open(folder, clock=SystemClock(), ids=OrderedIds())


def answer(number: int) -> Answered:
    return Answered(step="note", form=Form.WORDS, text=f"{number} " + "w" * (number % 60 * 20))


def write_for_ever(folder: Path, writing: int) -> None:
    """Save answers and say after each one how far the log goes now."""
    vault = open_vault(folder)
    for number in range(10**7):
        vault.append("s", [answer(number)])
        now = vault.opened.log.head()
        os.write(writing, f"{now.count} {now.hash.hex()}\n".encode())


class Said:
    """The newest thing the writer said."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._rest = b""
        self._last: Head | None = None
        os.set_blocking(handle, False)

    def newest(self) -> Head:
        """Return how far the log is acknowledged to go."""
        while True:
            try:
                self._rest += os.read(self._handle, 1 << 20)
            except BlockingIOError:
                if self._last is not None:
                    return self._last
                time.sleep(0.001)
                continue
            *lines, self._rest = self._rest.split(b"\n")
            if lines:
                count, digest = lines[-1].decode().split()
                self._last = Head(int(count), bytes.fromhex(digest))


def copy(data: Path, target: Path, way: tuple[str, ...]) -> None:
    """Copy the data folder as a tool would that knows nothing of databases."""
    target.mkdir(mode=0o700)
    for name in ("keys.json", "keys.copy.json"):
        shutil.copyfile(data / name, target / name)
    for part in way:
        name = "log-1.db" if part == "db" else "log-1.db-wal"
        shutil.copyfile(data / name, target / name)


def look(target: Path, acknowledged: Head, tally: Tally) -> None:
    """Open the copy as a person would who finds it on another computer."""
    tally.naive += 1
    try:
        vault = open_vault(target)
    except VaultError:
        tally.noticed += 1
        return
    try:
        whole = vault.opened.log.first_fault() is None
        complete = vault.opened.log.hash_at(acknowledged.count) == acknowledged.hash
        told = head.OLDER_COPY in vault.notices
    except VaultError:
        whole = complete = told = False
    vault.close(backup=False)
    if whole and complete:
        tally.naive_whole += 1
    elif told or not whole:
        tally.noticed += 1
    else:
        tally.unnoticed += 1


def naive_copies(copies: int, base: Path, tally: Tally) -> None:
    """Copy many times; now and then a fresh diary, for this one grows without a pause."""
    for first in range(0, copies, AT_A_TIME):
        some = range(first, min(first + AT_A_TIME, copies))
        _copies_of_one(some, base / f"data{first}", base / "copy", tally)


def _copies_of_one(numbers: range, data: Path, target: Path, tally: Tally) -> None:
    vault = open_vault(data)
    master, name = vault.opened.master, vault.opened.file.vault
    vault.close(backup=False)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        write_for_ever(data, writing)
    os.close(writing)
    said = Said(reading)
    try:
        for number in numbers:
            acknowledged = said.newest()
            copy(data, target, WAYS[number % len(WAYS)])
            head.remember(Layout(target), master, name, acknowledged)
            look(target, acknowledged, tally)
            shutil.rmtree(target)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(reading)


def own_backups(copies: int, base: Path, tally: Tally) -> None:
    """Back up after every few answers; each backup must hold all of them."""
    vault = open_vault(base / "own")
    stick = base / "stick"
    stick.mkdir()
    for number in range(copies):
        vault.append("s", [answer(number)])
        made = back_up_to(vault.opened, stick)
        vault.append("s", [answer(number)])
        connection = connect(made.path, vault.opened.master.database_key)
        log = Log(connection)
        good = log.first_fault() is None and log.head().count == 2 * number + 1
        connection.close()
        tally.own += 1
        tally.own_good += good
        for old in backups(stick):
            remove(old)
    vault.close(backup=False)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--copies", type=int, default=500)
    arguments = parser.parse_args()
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        own_backups(arguments.copies, Path(folder), tally)
        naive_copies(arguments.copies, Path(folder), tally)
    print(json.dumps(asdict(tally)))
    return 1 if tally.unnoticed or tally.own_good < tally.own else 0


if __name__ == "__main__":
    sys.exit(main())
