"""Let the n-th disk operation fail, for every n until none is left; then look what is left.

    python bench/vault_faults.py

Two layers: the database's own reads, writes, syncs, opens and deletes, and the system calls the
vault makes itself. Goal, for every n and every way to fail: only errors with a sentence, no
acknowledged answer lost, nothing damaged, and the vault opens again once the disk works.
"""

# ruff: noqa: D103 - the names of the scenarios say what they do

import argparse
import contextlib
import errno
import json
import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

import apsw
from vault_disk import FAULTS, Failing

from assistant.domain.events import Answered
from assistant.domain.flow import Form
from assistant.vault.backup import back_up, backups
from assistant.vault.erase import erase_entry
from assistant.vault.errors import VaultError
from assistant.vault.folder import Layout
from assistant.vault.locks import rotate
from assistant.vault.outbox import Outbox
from assistant.vault.parcel import clear, pack, put_flows, unpack
from assistant.vault.restore import restore
from assistant.vault.system import OrderedIds, SystemClock
from assistant.vault.vault import Vault

MOST = 2000
CALLS = ("open", "write", "fsync", "fdatasync", "replace", "unlink", "rename", "mkdir")
OLD = Path(__file__).resolve().parents[1] / "tests" / "vault" / "fixtures" / "schema-1"

Say = Callable[[str], None]


def no_disk() -> OSError:
    return OSError(errno.EIO, "input/output error")


def no_room() -> OSError:
    return OSError(errno.ENOSPC, "no space left on device")


@dataclass(frozen=True)
class Mode:
    """A way to fail."""

    name: str
    error: Callable[[], BaseException]
    sticky: bool
    only: frozenset[str] = frozenset()


WRITING = frozenset({"write", "truncate", "open"})
DATABASE = (
    Mode("once", apsw.IOError, sticky=False),
    Mode("for good", apsw.IOError, sticky=True),
    Mode("full", apsw.FullError, sticky=True, only=frozenset({"write"})),
    Mode("bad read", apsw.CorruptError, sticky=False, only=frozenset({"read"})),
)
SYSTEM = (
    Mode("once", no_disk, sticky=False),
    Mode("for good", no_disk, sticky=True),
    Mode("full", no_room, sticky=True, only=frozenset({"write", "mkdir"})),
)


@dataclass
class Tally:
    """What was found."""

    runs: int = 0
    points: dict[str, int] = field(default_factory=dict)
    """How many operations each scenario had."""
    lost: int = 0
    damaged: int = 0
    not_opened: int = 0
    other_errors: int = 0
    """Errors that were no ``VaultError``."""


def open_vault(folder: Path) -> Vault:
    return Vault.open(folder, clock=SystemClock(), ids=OrderedIds())


def save(vault: Vault, text: str, say: Say) -> None:
    vault.append("s", [Answered(step="note", form=Form.WORDS, text=text)])
    say(text)


def unlock_and_save(folder: Path, say: Say) -> None:
    vault = open_vault(folder)
    try:
        for number in range(3):
            save(vault, f"new {number} " + "w" * number * 4000, say)
    finally:
        vault.close()


def back_up_and_save(folder: Path, say: Say) -> None:
    vault = open_vault(folder)
    try:
        save(vault, "before", say)
        try:
            back_up(vault.opened)
        finally:
            with contextlib.suppress(VaultError):
                save(vault, "after", say)
    finally:
        vault.close(backup=False)


def rotate_and_save(folder: Path, say: Say) -> None:
    vault = open_vault(folder)
    try:
        save(vault, "before", say)
        try:
            rotate(vault.opened, None)
        finally:
            # the person goes on talking, whatever came of it
            with contextlib.suppress(VaultError):
                save(vault, "after", say)
    finally:
        vault.close(backup=False)


def erase_and_save(folder: Path, say: Say) -> None:
    vault = open_vault(folder)
    try:
        save(vault, "kept", say)
        vault.append("s", [Answered(step="note", form=Form.WORDS, text="gone")])
        try:
            erase_entry(vault.opened, vault.opened.log.head().count)
        finally:
            with contextlib.suppress(VaultError):
                save(vault, "after", say)
    finally:
        vault.close(backup=False)


def talk_at_the_door(folder: Path, say: Say) -> None:
    outbox = Outbox.open(folder, clock=SystemClock(), ids=OrderedIds())
    try:
        for number in range(3):
            text = f"door {number}"
            outbox.append("s", [Answered(step="note", form=Form.WORDS, text=text)])
            say(text)
    finally:
        outbox.close()
    open_vault(folder).close(backup=False)


def restore_a_backup(folder: Path, say: Say) -> None:
    del say
    restore(folder, backups(folder / "backups")[-1])


def back_from_a_parcel(folder: Path, say: Say) -> None:
    """Pack everything, as for an age file, and go back to it."""
    vault = open_vault(folder)
    try:
        save(vault, "before", say)
        plain = pack(vault.opened)
    finally:
        vault.close(backup=False)
    PACKED[folder] = plain
    unpack_and_restore(folder)


def unpack_and_restore(folder: Path) -> None:
    layout = Layout(folder)
    try:
        found = unpack(PACKED[folder], layout)
        restore(folder, found.backup, expected=found.head)
        put_flows(layout, found.flows, layout.aside)
    finally:
        clear(layout)


def first_use(folder: Path, say: Say) -> None:
    unlock_and_save(folder, say)


def migrate(folder: Path, say: Say) -> None:
    say("written under the first schema")
    unlock_and_save(folder, say)


AGAIN = {
    "restore_a_backup": lambda folder: restore(folder, backups(folder / "backups")[-1]),
    "back_from_a_parcel": unpack_and_restore,
}
"""What a person does again when it was cut short."""

PACKED: dict[Path, bytes] = {}

SCENARIOS = {
    "unlock and save": unlock_and_save,
    "backup": back_up_and_save,
    "new master": rotate_and_save,
    "erase": erase_and_save,
    "door": talk_at_the_door,
    "restore": restore_a_backup,
    "parcel": back_from_a_parcel,
    "first use": first_use,
    "migrate": migrate,
}


def prepared(folder: Path) -> None:
    vault = open_vault(folder)
    for number in range(5):
        save(vault, f"old {number}", lambda _: None)
    vault.close()


def one(
    scenario: Callable[[Path, Say], None], folder: Path, tally: Tally, arm: Callable[[], None]
) -> bool:
    """Run *scenario* with the fault armed; check what is left; tell whether the fault fired."""
    fresh = scenario in {first_use, migrate}
    said = [] if fresh else [f"old {number}" for number in range(5)]
    tally.runs += 1
    arm()
    try:
        scenario(folder, said.append)
    except VaultError:
        pass
    except Exception as error:  # noqa: BLE001 - finding these is the point
        tally.other_errors += 1
        last = traceback.extract_tb(error.__traceback__)
        where = next(
            (
                f"{Path(f.filename).name}:{f.lineno}"
                for f in reversed(last)
                if "assistant" in f.filename
            ),
            "",
        )
        print(f"{scenario.__name__}: {type(error).__name__} at {where}", file=sys.stderr)
    fired = FAULTS.count >= FAULTS.at
    FAULTS.arm(0, no_disk, sticky=False)
    look(folder, said, tally, scenario.__name__)
    return fired


def look(folder: Path, said: list[str], tally: Tally, name: str) -> None:
    try:
        vault = open_vault(folder)
    except VaultError as error:
        # an interrupted restore leaves the old data whole, aside; running it again ends it
        if name in AGAIN:
            AGAIN[name](folder)
            vault = open_vault(folder)
        else:
            print(f"not opened after {name} at {FAULTS.count}: {error}", file=sys.stderr)
            tally.not_opened += 1
            return
    if vault.opened.log.first_fault() is not None:
        tally.damaged += 1
    found = {getattr(stored.event, "text", "") for stored in vault.stored()}
    missing = set(said) - found
    if missing:
        tally.lost += len(missing)
        print(f"lost after {name}: {len(missing)}", file=sys.stderr)
    vault.close(backup=False)


def sweep(layer: str, modes: tuple[Mode, ...], tally: Tally) -> None:
    with tempfile.TemporaryDirectory() as name:
        template = Path(name) / "template"
        prepared(template)
        for title, scenario in SCENARIOS.items():
            for mode in modes:
                tally.points[f"{layer}: {title}, {mode.name}"] = _sweep_one(
                    scenario, mode, template, Path(name) / "data", tally
                )


def _sweep_one(
    scenario: Callable[[Path, Say], None], mode: Mode, template: Path, data: Path, tally: Tally
) -> int:
    for at in range(1, MOST):
        shutil.rmtree(data, ignore_errors=True)
        if scenario is not first_use:
            shutil.copytree(OLD if scenario is migrate else template, data)
        if not one(
            scenario,
            data,
            tally,
            lambda at=at: FAULTS.arm(at, mode.error, mode.only, sticky=mode.sticky),  # type: ignore[misc]
        ):
            return at - 1
    raise SystemExit(f"{scenario.__name__} still had operations after {MOST}")


def count_system_calls() -> None:
    """Put the fault counter in front of the system calls the vault makes itself."""
    for name in CALLS:
        real = getattr(os, name)

        def call(*args: object, _real: Callable[..., object] = real, _name: str = name,
                 **kwargs: object) -> object:  # fmt: skip
            FAULTS.step(_name)
            return _real(*args, **kwargs)

        setattr(os, name, call)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--layer", choices=["database", "system", "both"], default="both")
    parser.add_argument("--scenarios", default=",".join(SCENARIOS))
    arguments = parser.parse_args()
    chosen = arguments.scenarios.split(",")
    for name in list(SCENARIOS):
        if name not in chosen:
            del SCENARIOS[name]
    tally = Tally()
    if arguments.layer in {"database", "both"}:
        failing = Failing()
        sweep("database", DATABASE, tally)
        failing.unregister()
    if arguments.layer in {"system", "both"}:
        count_system_calls()
        sweep("system", SYSTEM, tally)
    print(json.dumps(asdict(tally)))
    return 1 if tally.lost + tally.damaged + tally.not_opened + tally.other_errors else 0


if __name__ == "__main__":
    sys.exit(main())
