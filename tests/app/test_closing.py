"""Leaving: a verified backup when one is due, and none when the person has to be gone."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.app.wiring import open_breakwater
from assistant.domain.inputs import Typed
from assistant.vault.backup import backups
from assistant.vault.folder import Layout
from assistant.vault.restore import newest_good


def a_word(folder: Path, *, hurry: bool = False) -> None:
    breakwater = open_breakwater(folder)
    conversation = breakwater.conversation()
    conversation.begin("craving")
    conversation.give(Typed("6"))
    breakwater.close(hurry=hurry)


def test_leaving_makes_the_backup_of_the_day_and_it_reads_back_whole(tmp_path: Path) -> None:
    a_word(tmp_path)
    a_word(tmp_path)

    (made,) = backups(Layout(tmp_path).backups)  # once a day
    assert newest_good(tmp_path) == made
    assert made.count > 0


def test_a_backup_of_another_day_is_followed_by_a_new_one(tmp_path: Path) -> None:
    a_word(tmp_path)
    (made,) = backups(Layout(tmp_path).backups)
    old = made.path.with_name(f"20200101-{made.count:09d}.db")
    made.path.rename(old)
    made.keys.rename(old.with_suffix(".keys.json"))
    long_ago = datetime(2020, 1, 1, tzinfo=UTC).timestamp()
    os.utime(old, (long_ago, long_ago))

    a_word(tmp_path)

    assert [b.day == "20200101" for b in backups(Layout(tmp_path).backups)] == [True, False]


def test_in_a_hurry_there_is_none_and_the_next_leaving_makes_it(tmp_path: Path) -> None:
    a_word(tmp_path, hurry=True)
    assert backups(Layout(tmp_path).backups) == ()

    a_word(tmp_path)
    assert len(backups(Layout(tmp_path).backups)) == 1


@pytest.mark.parametrize("times", [2, 3])
def test_closing_again_does_no_harm(tmp_path: Path, times: int) -> None:
    breakwater = open_breakwater(tmp_path)
    for _ in range(times):
        breakwater.close()

    assert open_breakwater(tmp_path).notice is None
