"""The leave key, pressed again and again on a diary of ten years: blank at once, nothing lost."""

import os
import statistics
import time
from pathlib import Path

import pytest

from assistant.domain import events as ev
from assistant.domain.flow import Form
from assistant.vault.system import OrderedIds, SystemClock
from assistant.vault.vault import Vault
from tests.terminal.person import Person
from tests.terminal.state import changed_modes, left_in_window

PRESSES = int(os.environ.get("BREAKWATER_LEAVES", "10"))
ENTRIES = int(os.environ.get("BREAKWATER_LEAVES_ENTRIES", "100000"))
FULL = PRESSES >= 100
AT_MOST = 0.1
"""Seconds until the screen is blank."""
F10 = "\x1b[21~"
WORDS = "zzkeep"
SEEN = 20
"""Letters of the draft that are looked for: the line shows its end."""


def ten_years(home: Path) -> None:
    vault = Vault.open(home, clock=SystemClock(), ids=OrderedIds())
    for talk in range(ENTRIES // 1000):
        said = [ev.Answered(step="note", form=Form.WORDS, text=f"evening {n}") for n in range(998)]
        begun = ev.Started(flow="evening", sha="0" * 64)
        vault.append(f"s{talk}", [begun, *said, ev.Ended(flow="evening", outcome="logged")])
    vault.close(backup=False)


def seconds_to_blank(person: Person) -> float:
    """Press the leave key and take the time until nothing is on the screen any more."""
    person.see()
    seen = len(person.raw)
    began = time.perf_counter()
    person.type(F10)
    while b"\x1b[?1049l" not in person.raw[seen:]:
        person.take_next()
        assert time.perf_counter() - began < 5
    return time.perf_counter() - began


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_leaving_is_at_once_and_keeps_the_draft(tmp_path: Path) -> None:
    ten_years(tmp_path)
    with Person("craving", home=tmp_path) as person:
        person.wait_for("How strong is the craving right now")
        person.type(WORDS)
        person.wait_for(WORDS)
        taken = [seconds_to_blank(person)]
        assert person.leave() == 0
    typed = WORDS
    while len(taken) < PRESSES:
        with Person(home=tmp_path) as person:
            seen = person.wait_for("Go on where you stopped")
            row = next(row for row in seen.splitlines() if "Go on where" in row)
            person.type(row.split()[0])
            person.wait_for("How strong is the craving", typed[-SEEN:])
            typed += "abcdefghij"[len(taken) % 10]
            person.type(typed[-1])
            person.wait_for(typed[-SEEN:])
            taken.append(seconds_to_blank(person))
            assert person.leave() == 0
            assert changed_modes(person.raw) == set()
            assert WORDS.encode() not in left_in_window(person.raw)

    p95 = statistics.quantiles(taken, n=20)[-1]
    (tmp_path / "figures").write_text(f"{len(taken)} presses, p95 {p95 * 1000:.1f} ms\n")
    # a crowded machine may be late once; the promise is looked at in the full count
    worst = p95 if FULL else statistics.median(taken)
    assert worst <= AT_MOST, sorted(taken)
