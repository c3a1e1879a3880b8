"""Killed, unplugged, failing disks: bounded runs of the benches that look for lost answers.

The same scripts run at length by hand or at night: ``bench/vault_kill.py --rounds 1000``,
``bench/vault_power.py --states 5000``, ``bench/vault_faults.py``.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"


def _run(script: str, *arguments: str) -> tuple[int, dict[str, int]]:
    run = subprocess.run(
        [sys.executable, str(BENCH / script), *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert run.stdout, run.stderr
    return run.returncode, json.loads(run.stdout.splitlines()[-1])


def _kill(rounds: int) -> None:
    changes = str(rounds // 20)
    code, found = _run("vault_kill.py", "--rounds", str(rounds), "--passphrases", changes)

    assert found["rounds"] == rounds
    assert found["acknowledged"] > rounds  # the writers really wrote
    bad = (
        "lost",
        "damaged",
        "not_opened",
        "too_early",
        "first_uses_not_opened",
        "passphrase_not_opened",
        "two_at_once_not_one_won",
    )
    assert {name: found[name] for name in bad} == dict.fromkeys(bad, 0)
    assert code == 0


def _power(states: int) -> None:
    code, found = _run("vault_power.py", "--states", str(states))

    assert found["states"] == states
    assert found["acknowledged"] > states
    bad = ("lost", "damaged", "not_opened")
    assert {name: found[name] for name in bad} == dict.fromkeys(bad, 0)
    assert code == 0


def test_a_kill_at_any_moment_loses_nothing() -> None:
    _kill(21)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_kill_at_any_moment_loses_nothing_at_length() -> None:
    _kill(100)


def test_a_power_cut_at_any_moment_loses_nothing() -> None:
    _power(50)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_power_cut_at_any_moment_loses_nothing_at_length() -> None:
    _power(500)


def test_the_same_power_cuts_do_lose_answers_with_fewer_syncs() -> None:
    """The control: if this finds nothing lost, the test above proves nothing."""
    code, found = _run("vault_power.py", "--states", "50", "--control")

    assert found["lost_states"] > 5
    assert code == 0


@pytest.mark.parametrize("layer", ["database", "system"])
def test_no_failing_disk_operation_loses_anything(layer: str) -> None:
    code, found = _run("vault_faults.py", "--layer", layer, "--scenarios", "unlock and save,door")

    assert found["runs"] > 100
    bad = ("lost", "damaged", "not_opened", "other_errors")
    assert {name: found[name] for name in bad} == dict.fromkeys(bad, 0)
    assert code == 0


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_full_disk_loses_nothing_and_takes_one_more_note() -> None:
    script = BENCH / "vault_full.py"
    run = subprocess.run(
        [sys.executable, str(script), "--rounds", "10"],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    if run.returncode == 77:
        pytest.skip("no right to mount a small disk here")
    found = json.loads(run.stdout.splitlines()[-1])

    assert run.returncode == 0, run.stderr
    assert (found["lost"], found["told"], found["one_more"]) == (0, 10, 10)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("layer", ["database", "system"])
def test_no_failing_disk_operation_loses_anything_in_any_scenario(layer: str) -> None:
    code, found = _run("vault_faults.py", "--layer", layer)

    assert found["runs"] > 700
    assert code == 0
