"""Kill -9 while the vault is written through its real interface; then look what is left.

    python bench/vault_kill.py --rounds 1000

Each round forks a writer, kills it at a random moment, opens the vault again and checks that every
acknowledged answer is there, that nothing is damaged, and that at most one answer is there which
was not yet acknowledged. Goal: 0 lost, 0 damaged, 0 not opened, the slowest opening under 1 second.
"""

# ruff: noqa: D102, D103 - the names of the scenarios say what they do

import argparse
import contextlib
import json
import os
import random
import select
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assistant.domain.events import Answered  # noqa: E402
from assistant.domain.flow import Form  # noqa: E402
from assistant.vault import drafts  # noqa: E402
from assistant.vault.backup import back_up  # noqa: E402
from assistant.vault.chain import START, fault  # noqa: E402
from assistant.vault.erase import erase_entry  # noqa: E402
from assistant.vault.errors import VaultBusy, VaultError  # noqa: E402
from assistant.vault.locks import rotate, set_passphrase  # noqa: E402
from assistant.vault.outbox import Outbox  # noqa: E402
from assistant.vault.passphrase import FLOOR, Passphrase  # noqa: E402
from assistant.vault.records import read  # noqa: E402
from assistant.vault.system import OrderedIds, SystemClock  # noqa: E402
from assistant.vault.vault import Vault  # noqa: E402

Say = Callable[[str], None]
FIXTURES = ROOT / "tests" / "vault" / "fixtures"
HELD = 3
"""Events in each fixture."""


@dataclass
class Tally:
    """What was found."""

    rounds: int = 0
    acknowledged: int = 0
    lost: int = 0
    damaged: int = 0
    not_opened: int = 0
    early: int = 0
    """Answers found that were not acknowledged yet: at most one a round."""
    too_early: int = 0
    slowest_open_ms: float = 0.0
    kinds: dict[str, int] = field(default_factory=dict)


def answer(text: str) -> Answered:
    return Answered(step="note", form=Form.WORDS, text=text)


def open_vault(folder: Path) -> Vault:
    return Vault.open(folder, clock=SystemClock(), ids=OrderedIds())


def texts(seed: str) -> Iterator[str]:
    """Answers of 20 bytes to 9 kB, each different."""
    rng = random.Random(seed)  # noqa: S311
    for number in range(10**6):
        yield f"{seed}-{number:06d}-" + "w" * int(20 * 450 ** rng.random())


def write_answers(folder: Path, seed: str, say: Say) -> None:
    vault = open_vault(folder)
    for text in texts(seed):
        vault.append("s", [answer(text)])
        say(text)


def write_with_drafts(folder: Path, seed: str, say: Say) -> None:
    vault = open_vault(folder)
    for text in texts(seed):
        drafts.keep(vault.opened, "s", text[:200])
        vault.append("s", [answer(text)])
        say(text)


def write_and_back_up(folder: Path, seed: str, say: Say) -> None:
    vault = open_vault(folder)
    for text in texts(seed):
        vault.append("s", [answer(text)])
        say(text)
        back_up(vault.opened)


def write_and_erase(folder: Path, seed: str, say: Say) -> None:
    vault = open_vault(folder)
    for text in texts(seed):
        vault.append("s", [answer(text)])
        say(text)
        vault.append("s", [answer("to be erased")])
        say("to be erased")
        erase_entry(vault.opened, vault.opened.log.head().count)


def write_and_rotate(folder: Path, seed: str, say: Say) -> None:
    vault = open_vault(folder)
    for text in texts(seed):
        vault.append("s", [answer(text)])
        say(text)
        rotate(vault.opened, None)


def write_at_the_door(folder: Path, seed: str, say: Say) -> None:
    outbox = Outbox.open(folder, clock=SystemClock(), ids=OrderedIds())
    for text in texts(seed):
        outbox.append("s", [answer(text)])
        say(text)


def open_and_close(folder: Path, seed: str, say: Say) -> None:
    for text in texts(seed):
        vault = open_vault(folder)
        vault.append("s", [answer(text)])
        say(text)
        vault.close()


WORK = {
    "answers": write_answers,
    "drafts": write_with_drafts,
    "backup": write_and_back_up,
    "erase": write_and_erase,
    "rotate": write_and_rotate,
    "door": write_at_the_door,
    "open": open_and_close,
}


def kill_one(work: Callable[[Path, str, Say], None], folder: Path, seed: str) -> list[str]:
    """Run *work* in a child, kill it at a random moment, return what it acknowledged."""
    rng = random.Random(f"kill {seed}")  # noqa: S311
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with contextlib.suppress(VaultError):
            work(folder, seed, lambda text: _say(writing, text))
        os._exit(0)
    os.close(writing)
    # wait for the first sign of life, or kill it while it is still opening
    if rng.random() < 0.9:  # noqa: PLR2004
        select.select([reading], [], [], 5)
    time.sleep(rng.expovariate(1 / 0.02))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode().split("\n")
    return said[:-1]


def _say(handle: int, text: str) -> None:
    os.write(handle, text.encode() + b"\n")


class Checker:
    """Compares the vault with what was acknowledged, reading only what is new."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tally = Tally()
        self._seq, self._hash = 0, START

    def check(self, said: list[str], kind: str) -> None:
        tally = self.tally
        tally.rounds += 1
        tally.acknowledged += len(said)
        tally.kinds[kind] = tally.kinds.get(kind, 0) + 1
        start = time.perf_counter()
        try:
            vault = open_vault(self.folder)
        except VaultError as error:
            print(f"not opened after {kind}: {error}", file=sys.stderr)
            tally.not_opened += 1
            return
        tally.slowest_open_ms = max(tally.slowest_open_ms, (time.perf_counter() - start) * 1000)
        found = self._read(vault)
        vault.close(backup=False)
        missing = set(said) - found - {"to be erased"}
        extra = found - set(said) - {"to be erased"}
        tally.lost += len(missing)
        tally.early += len(extra)
        tally.too_early += len(extra) > 1

    def _read(self, vault: Vault) -> set[str]:
        found: set[str] = set()
        for row in vault.opened.log.rows(self._seq):
            wrong = fault(row, self._seq + 1, self._hash)
            if wrong is not None:
                self.tally.damaged += 1
            self._seq, self._hash = row.seq, row.hash
            stored = read(row)
            if stored is not None and isinstance(stored.event, Answered):
                found.add(stored.event.text or "")
        return found

    def finish(self) -> None:
        vault = open_vault(self.folder)
        if vault.opened.log.first_fault() is not None:
            self.tally.damaged += 1
        vault.close()


def run(rounds: int, seed: int, kinds: list[str]) -> Tally:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        open_vault(data).close()
        checker = Checker(data)
        for number in range(rounds):
            kind = kinds[number % len(kinds)]
            said = kill_one(WORK[kind], data, f"{seed}-{number}")
            checker.check(said, kind)
        checker.finish()
        return checker.tally


def first_uses(rounds: int, seed: int) -> int:
    """Kill the very first use at random moments; return how many folders then failed to open."""
    failed = 0
    for number in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder) / "data"
            child = os.fork()
            if child == 0:
                open_vault(data)
                time.sleep(1)
                os._exit(0)
            time.sleep(random.Random(f"{seed} {number}").uniform(0, 0.03))  # noqa: S311
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            try:
                open_vault(data).close()
            except VaultError as error:
                print(f"first use: {error}", file=sys.stderr)
                failed += 1
    return failed


def migrations(rounds: int, seed: int) -> int:
    """Kill the change from an older schema; return how often what it held was not all there."""
    failed = 0
    older = sorted(FIXTURES.glob("schema-*"))
    for number in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder) / "data"
            shutil.copytree(older[number % len(older)], data)
            child = os.fork()
            if child == 0:
                open_vault(data)
                time.sleep(1)
                os._exit(0)
            time.sleep(random.Random(f"{seed} {number}").uniform(0, 0.06))  # noqa: S311
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            try:
                vault = open_vault(data)
                whole = vault.opened.log.first_fault() is None
                failed += not whole or sum(1 for _ in vault.stored()) < HELD
                vault.close()
            except VaultError as error:
                print(f"migration: {error}", file=sys.stderr)
                failed += 1
    return failed


def passphrase_changes(rounds: int, seed: int) -> dict[str, int]:
    """Kill changes of the passphrase; the last one acknowledged, or the next, must open."""
    words = tuple(f"maple river seven coats {letter}" for letter in "abcdefgh")
    found = {"passphrase_rounds": 0, "passphrase_changes": 0, "passphrase_not_opened": 0}
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        vault = open_vault(data)
        vault.append("s", [answer("kept")])
        set_passphrase(vault.opened, words[0], cost=FLOOR)
        vault.close(backup=False)
        now = 0
        for number in range(rounds):
            acknowledged = _change_and_kill(data, words, now, f"{seed} {number}")
            found["passphrase_rounds"] += 1
            found["passphrase_changes"] += acknowledged
            now = _opens(data, words, now + acknowledged)
            if now < 0:
                found["passphrase_not_opened"] += 1
                break
    return found


def _change_and_kill(data: Path, words: tuple[str, ...], now: int, seed: str) -> int:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        secret = Passphrase(words[now % len(words)])
        vault = Vault.open(data, clock=SystemClock(), ids=OrderedIds(), secret=secret)
        for at in range(now + 1, now + 50):
            set_passphrase(vault.opened, words[at % len(words)], cost=FLOOR)
            os.write(writing, b"x")
        os._exit(0)
    os.close(writing)
    time.sleep(random.Random(seed).uniform(0.2, 1.2))  # noqa: S311
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        return len(pipe.read())


def _opens(data: Path, words: tuple[str, ...], last: int) -> int:
    """Return which of the last passphrase and the one after it opens the vault; -1 for neither."""
    for at in (last, last + 1):
        secret = Passphrase(words[at % len(words)])
        with contextlib.suppress(VaultError):
            vault = Vault.open(data, clock=SystemClock(), ids=OrderedIds(), secret=secret)
            kept = [getattr(stored.event, "text", "") for stored in vault.stored()]
            vault.close(backup=False)
            if kept == ["kept"]:
                return at
    return -1


def two_at_once(rounds: int) -> int:
    """Open the same vault from two processes at the same moment; return how often not one won."""
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        open_vault(data).close()
        for _ in range(rounds):
            reading, writing = os.pipe()
            children = [_open_and_stay(data, writing) for _ in range(2)]
            outcomes = sorted(os.read(reading, 1) for _ in range(2))
            for child in children:
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
            os.close(reading)
            os.close(writing)
            wrong += outcomes != [b"b", b"w"]
    return wrong


def _open_and_stay(data: Path, writing: int) -> int:
    child = os.fork()
    if child == 0:
        try:
            vault = open_vault(data)
            os.write(writing, b"w")
            time.sleep(30)
            vault.close()
        except VaultBusy:
            os.write(writing, b"b")
            time.sleep(30)
        except BaseException:  # noqa: BLE001 - anything else is a wrong outcome, to be counted
            os.write(writing, b"?")
        os._exit(0)
    return child


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", default=",".join(WORK))
    parser.add_argument("--passphrases", type=int, default=0, help="rounds of changing it")
    parser.add_argument("--starts", type=int, default=0, help="rounds of two starts at once")
    arguments = parser.parse_args()
    tally = run(arguments.rounds, arguments.seed, arguments.kinds.split(","))
    failed = first_uses(max(arguments.rounds // 10, 5), arguments.seed)
    changes = passphrase_changes(arguments.passphrases, arguments.seed)
    not_one = two_at_once(arguments.starts or max(arguments.rounds // 5, 5))
    moved = migrations(max(arguments.rounds // 5, 6), arguments.seed)
    more = {
        "first_uses_not_opened": failed,
        "two_at_once_not_one_won": not_one,
        "migrations_not_whole": moved,
        **changes,
    }
    print(json.dumps({**asdict(tally), **more}))
    bad = tally.lost + tally.damaged + tally.not_opened + tally.too_early + failed + not_one
    return 1 if bad + moved + changes["passphrase_not_opened"] else 0


if __name__ == "__main__":
    sys.exit(main())
