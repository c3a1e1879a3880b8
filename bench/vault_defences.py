"""Switch off the vault's defences, one at a time; the tests must notice each.

    python bench/vault_defences.py

Works on a copy. A defence nobody notices losing is no defence. Goal: at least 95 in 100 noticed.
"""

# ruff: noqa: D103 - the names say what they do

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COPIED = ("assistant", "tests/vault", "tests/__init__.py", "bench", "docs", "pyproject.toml")
NOT_ASKED = {"test_hard_ends.py", "test_evidence.py"}
"""Long runs, and the test that the switches are where this bench looks for them."""

FIRST = {
    "age.py": "test_age.py",
    "backup.py": "test_backup.py",
    "clock_watch.py": "test_time.py",
    "doors.py": "test_keyring.py",
    "erase.py": "test_erase.py",
    "export.py": "test_export.py",
    "importing.py": "test_export.py",
    "key_codec.py": "test_key_file.py",
    "key_file.py": "test_key_file.py",
    "keyring_slot.py": "test_keyring.py",
    "log.py": "test_log.py",
    "migrations.py": "test_migrations.py",
    "outbox.py": "test_outbox.py",
    "outbox_merge.py": "test_outbox.py",
    "parcel.py": "test_age.py",
    "passphrase.py": "test_key_file.py",
    "records.py": "test_export.py",
    "recovery_code.py": "test_recovery_code.py",
    "restore.py": "test_backup.py",
    "schema.py": "test_log.py",
    "vault.py": "test_vault.py",
    "wording.py": "test_export.py",
}
"""Which tests to ask first about a module: they are the likeliest to notice. All are asked."""


@dataclass(frozen=True)
class Switch:
    """One defence and how to switch it off."""

    name: str
    file: str
    on: str
    off: str


def switches() -> list[Switch]:
    with Path(__file__).with_suffix(".toml").open("rb") as file:
        return [Switch(**found) for found in tomllib.load(file)["defence"]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--only", default="", help="names of defences, joined by commas")
    parser.add_argument("--green", action="store_true", help="the tests are known to be green")
    arguments = parser.parse_args()
    only = [name for name in arguments.only.split(",") if name]
    chosen = [switch for switch in switches() if not only or switch.name in only]
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / "copy"
        for part in COPIED:
            _copy(ROOT / part, copy / part)
        if not arguments.green and _is_red(copy):
            print("the tests are red before anything is switched off", file=sys.stderr)
            return 2
        missed = [switch.name for switch in chosen if not _noticed(copy, switch)]
    found = {"defences": len(chosen), "noticed": len(chosen) - len(missed), "missed": missed}
    print(json.dumps(found))
    return 0 if len(missed) * 20 <= len(chosen) else 1


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(source, target, ignore=ignore)
    else:
        shutil.copyfile(source, target)


def _noticed(copy: Path, switch: Switch) -> bool:
    path = copy / "assistant" / "vault" / switch.file
    whole = path.read_text("utf-8")
    if switch.on not in whole:
        raise SystemExit(f"{switch.name}: the defence is not where this bench looks for it")
    path.write_text(whole.replace(switch.on, switch.off), "utf-8")
    try:
        red = _is_red(copy, FIRST.get(switch.file, ""))
    finally:
        path.write_text(whole, "utf-8")
    print(f"{'noticed' if red else 'MISSED '}  {switch.name}", flush=True)
    return red


def _is_red(copy: Path, first: str = "") -> bool:
    # the likeliest first, then the quickest, and without the long runs: a defence is best noticed
    # by a test of its own
    found = (copy / "tests" / "vault").glob("test_*.py")
    tests = sorted(found, key=lambda path: (path.name != first, _cost(path)))
    names = [str(path.relative_to(copy)) for path in tests if path.name not in NOT_ASKED]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *names, "-x", "-q", "-p", "no:randomly",
         "-p", "no:cacheprovider"],
        cwd=copy, capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    return run.returncode != 0


def _cost(path: Path) -> int:
    slow = ("test_outbox.py", "test_key_file.py", "test_export.py", "test_backup.py")
    return slow.index(path.name) if path.name in slow else -1


if __name__ == "__main__":
    sys.exit(main())
