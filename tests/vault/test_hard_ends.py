"""Killed, unplugged, failing disks: bounded runs of the benches that look for lost answers.

The slow ones run in every check before a change lands, with the first of their two counts; with
``BREAKWATER_FULL=1`` they run at length, which takes an hour or two.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"
FULL = "BREAKWATER_FULL" in os.environ
PATIENCE_S = 4 * 3600 if FULL else 1800


def _count(usual: int, full: int) -> int:
    return full if FULL else usual


def _run(script: str, *arguments: str) -> tuple[int, dict[str, int]]:
    run = subprocess.run(
        [sys.executable, str(BENCH / script), *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    assert run.stdout, run.stderr
    return run.returncode, json.loads(run.stdout.splitlines()[-1])


def _kill(rounds: int) -> None:
    changes, starts = str(rounds // 20 if rounds < 1000 else 500), str(min(rounds, 100))
    counts = ("--rounds", str(rounds), "--passphrases", changes, "--starts", starts)
    code, found = _run("vault_kill.py", *counts)

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
        "migrations_not_whole",
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
@pytest.mark.timeout(PATIENCE_S)
def test_a_kill_at_any_moment_loses_nothing_at_length() -> None:
    _kill(_count(100, 1000))


def test_a_power_cut_at_any_moment_loses_nothing() -> None:
    _power(50)


@pytest.mark.slow
@pytest.mark.timeout(PATIENCE_S)
def test_a_power_cut_at_any_moment_loses_nothing_at_length() -> None:
    _power(_count(500, 5000))


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
@pytest.mark.timeout(PATIENCE_S)
def test_the_same_power_cuts_do_lose_answers_with_fewer_syncs_at_length() -> None:
    states = _count(500, 500)
    code, found = _run("vault_power.py", "--states", str(states), "--control")

    assert found["states"] == states
    assert found["lost_states"] > 50
    assert code == 0


@pytest.mark.slow
@pytest.mark.timeout(PATIENCE_S)
def test_a_full_disk_loses_nothing_and_takes_one_more_note() -> None:
    rounds = _count(50, 200)
    run = subprocess.run(
        [sys.executable, str(BENCH / "vault_full.py"), "--rounds", str(rounds)],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    if run.returncode == 77:
        pytest.skip("no right to mount a small disk here")
    found = json.loads(run.stdout.splitlines()[-1])

    assert run.returncode == 0, run.stderr
    each_round = ("told", "one_more", "started_full")
    assert {name: found[name] for name in each_round} == dict.fromkeys(each_round, rounds)
    assert (found["lost"], found["left_over"], found["refused"]) == (0, 0, 2 * rounds)


@pytest.mark.slow
@pytest.mark.timeout(PATIENCE_S)
def test_our_own_backups_are_whole_and_copies_by_others_are_not_taken_for_whole() -> None:
    copies = _count(90, 500)
    code, found = _run("vault_copies.py", "--copies", str(copies))

    assert (found["own_good"], found["naive"], found["unnoticed"]) == (copies, copies, 0)
    assert found["noticed"] > copies // 10  # the copies really came in between
    assert code == 0


@pytest.mark.slow
@pytest.mark.timeout(PATIENCE_S)
@pytest.mark.parametrize("layer", ["database", "system"])
def test_no_failing_disk_operation_loses_anything_in_any_scenario(layer: str) -> None:
    code, found = _run("vault_faults.py", "--layer", layer)

    assert found["runs"] > 700
    assert code == 0


@pytest.mark.slow
@pytest.mark.timeout(PATIENCE_S)
def test_years_of_entries_open_save_read_and_come_back_in_time() -> None:
    """Times with room to spare: on a busy machine they are measured by hand instead."""
    entries = _count(20_000, 100_000)
    _, found = _run("vault_ten_years.py", "--entries", str(entries))

    assert found["all_the_same"]
    assert found["entries"] == entries
    assert found["restore_s"] < 120
