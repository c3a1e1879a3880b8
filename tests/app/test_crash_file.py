"""The crash file: a type and a place, never a word of the person; and every hook writes it."""

import gc
import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from assistant.app import crash_file
from assistant.app.wiring import open_breakwater
from assistant.cli import crash, run

SECRET = "the words of a person"


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("BREAKWATER_HOME", str(tmp_path))
    return tmp_path


def broken(_: list[str]) -> int:
    secret = SECRET
    raise RuntimeError(secret)


def test_a_crash_leaves_a_place_and_no_word(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("assistant.cli.commands.run_commands", broken)

    with pytest.raises(SystemExit):
        run(["doctor"])

    (line,) = crash_file.lines(str(home))
    assert line.startswith("RuntimeError at ")
    assert "test_crash_file.py:" in line
    assert "/" not in line.replace("cli/", "")  # no path that names the person
    assert SECRET not in line + capsys.readouterr().err
    assert stat.S_IMODE((home / crash_file.FILE).stat().st_mode) == 0o600


def test_threads_and_what_nobody_catches_are_noted_too(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    class Clumsy:
        def __del__(self) -> None:
            raise LookupError(SECRET)

    with crash.guard():
        thread = threading.Thread(target=broken, args=([],))
        thread.start()
        thread.join()
        sys.excepthook(KeyError, KeyError(SECRET), None)
        Clumsy()
        gc.collect()

    kinds = [line.split()[0] for line in crash_file.lines(str(home))]
    assert sorted(kinds) == ["KeyError", "LookupError", "RuntimeError"]
    assert SECRET not in capsys.readouterr().err
    assert SECRET not in (home / crash_file.FILE).read_text()


def test_the_front_ends_can_note_a_crash(home: Path) -> None:
    breakwater = open_breakwater(home)
    try:
        broken([])
    except RuntimeError as error:
        breakwater.crashed(error)
    breakwater.close()

    (line,) = crash_file.lines(str(home))
    assert line.startswith("RuntimeError at ")


def test_a_guests_crash_leaves_nothing(home: Path) -> None:
    breakwater = open_breakwater(home, guest=True)
    breakwater.crashed(RuntimeError(SECRET))

    assert list(home.iterdir()) == []


def test_the_file_stays_short(home: Path) -> None:
    for number in range(50):
        crash_file.write_down(str(home), f"RuntimeError at x.py:{number}")

    kept = crash_file.lines(str(home))
    assert len(kept) == crash_file.MOST_LINES
    assert kept[-1] == "RuntimeError at x.py:49"


def test_without_a_folder_or_through_a_link_nothing_is_written(home: Path) -> None:
    target = home / "target"
    target.write_text("mine")
    (home / crash_file.FILE).symlink_to(target)

    assert not crash_file.write_down(str(home / "nowhere"), "x")
    assert not crash_file.write_down(str(home), "x")
    assert target.read_text() == "mine"
    assert crash_file.lines(str(home)) == ()
    assert not os.path.lexists(home / "nowhere")


def test_doctor_shows_the_last_one(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    crash_file.write_down(str(home), "RuntimeError at cli/x.py:1")

    run(["doctor"])

    assert "the last one RuntimeError at cli/x.py:1" in capsys.readouterr().out
