"""Ten thousand files nobody would write: each is read or refused at a place, at once."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench" / "yaml_fuzz.py"
FULL = "BREAKWATER_FULL" in os.environ


def _fuzz(files: int) -> dict[str, int]:
    run = subprocess.run(
        [sys.executable, str(BENCH), "--files", str(files)],
        capture_output=True,
        text=True,
        check=False,
        timeout=4 * 3600,
    )
    assert run.stdout, run.stderr
    found: dict[str, int] = json.loads(run.stdout)
    bad = ("crashed", "slow", "placeless", "silent")
    assert {name: found[name] for name in bad} == dict.fromkeys(bad, 0), run.stderr
    assert found["grown_mib"] < 100
    return found


def test_no_file_crashes_hangs_or_is_refused_nowhere() -> None:
    found = _fuzz(400)

    assert found["refused"] > 200


@pytest.mark.slow
@pytest.mark.timeout(4 * 3600 if FULL else 600)
def test_ten_thousand_files_neither() -> None:
    """A million with ``BREAKWATER_FULL=1``."""
    files = 1_000_000 if FULL else 10_000
    found = _fuzz(files)

    assert found["files"] >= files
    assert found["refused"] > files // 2
    assert found["read"] > 0
