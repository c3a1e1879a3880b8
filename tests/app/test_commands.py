"""The command line: what it prints, and that its help page tells of every command."""

import io
import os
import sys

import pytest

from assistant.app.system import surroundings
from assistant.cli import Exit, run
from assistant.cli.commands import root
from assistant.cli.help_now import data_folder
from assistant.cli.help_text import HELP


@pytest.fixture(autouse=True)
def own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("BREAKWATER_HOME", str(tmp_path_factory.mktemp("home")))
    for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
        monkeypatch.setenv(name, os.environ[name])  # the program drops them: put them back after


def test_the_help_page_tells_of_every_command() -> None:
    told = {name for name, command in root.commands.items() if not command.hidden}

    assert [name for name in sorted(told) if f"breakwater {name}" not in HELP] == []


def test_help_fits_a_small_terminal() -> None:
    assert max(map(len, HELP.splitlines())) <= 80


def test_help_now_shows_lines_without_a_country(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["help-now"]) == Exit.FINE

    shown = capsys.readouterr().out
    assert "emergency" in shown.lower()
    assert "findahelpline.com" in shown
    assert "911" not in shown  # no country is guessed


def test_a_country_is_remembered_for_help_now(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["country", "gb"]) == Exit.FINE
    assert run(["help-now"]) == Exit.FINE

    shown = capsys.readouterr().out
    assert "999" in shown
    assert "116 123" in shown


@pytest.mark.parametrize("data_home", ["", "/somewhere/else"])
def test_help_now_looks_where_the_app_keeps_its_data(
    monkeypatch: pytest.MonkeyPatch, data_home: str
) -> None:
    monkeypatch.delenv("BREAKWATER_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", data_home)

    assert data_folder() == str(surroundings().folder)


def test_an_unknown_country_is_named_with_a_way_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["country", "zz"]) == Exit.USAGE
    assert "findahelpline.com" in capsys.readouterr().err


def test_an_unknown_flow_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cravng"]) == Exit.USAGE
    assert "Did you mean 'craving'?" in capsys.readouterr().err


def test_the_built_in_crisis_flow_is_no_ones_to_start(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["safety_help"]) == Exit.USAGE
    assert "no conversation called" in capsys.readouterr().err


@pytest.mark.parametrize("args", [["--nonsense"], ["flow", "nonsense"], ["contacts", "add"]])
def test_wrong_use_is_one_sentence(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(args) == Exit.USAGE

    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    assert "breakwater --help" in told


def test_contacts_are_added_listed_and_removed(capsys: pytest.CaptureFixture[str]) -> None:
    hostile = "[@click=app.quit]K\x1b]52;c;AAAA\x07 [/]"

    assert run(["contacts", "add", hostile, "--phone", "07700 900000"]) == Exit.FINE
    assert run(["contacts"]) == Exit.FINE
    assert run(["contacts", "remove", hostile]) == Exit.FINE
    assert run(["contacts"]) == Exit.FINE

    shown = capsys.readouterr().out
    assert "[@click=app.quit]K" in shown
    assert "\x1b" not in shown
    assert shown.splitlines()[-1].startswith("Nobody yet")


def test_a_crash_tells_no_one_what_was_typed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: list[str]) -> int:
        secret = "the words of a person"
        raise RuntimeError(secret)

    monkeypatch.setattr("assistant.cli.commands.run_commands", broken)

    with pytest.raises(SystemExit):
        run(["doctor"])
    told = capsys.readouterr().err
    assert "breakwater help-now" in told
    assert "the words of a person" not in told
    assert "RuntimeError" in told


def test_talk_runs_plain_without_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("4\n"))

    assert run(["--guest", "craving"]) == Exit.FINE
    assert "How strong is the craving right now" in capsys.readouterr().out
