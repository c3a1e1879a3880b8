"""Plain lines need no supervisor: told to end, they save, say goodbye, and leave the echo on."""

import os
import signal
import termios
from pathlib import Path

import pytest

from assistant.app import crash_file
from assistant.domain import events as ev
from assistant.ui.home import GOODBYE
from tests.terminal.person import Person
from tests.terminal.record import kept
from tests.terminal.test_locked_door import number_of
from tests.terminal.test_signals import OWN, nobody_left, with_passphrase

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]
ENDS = [signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT]


def echoes(person: Person) -> bool:
    return bool(termios.tcgetattr(person.child.child_fd)[3] & termios.ECHO)


@pytest.mark.parametrize("number", ENDS, ids=lambda n: n.name)
def test_told_to_end_a_talk_is_kept_and_goodbye_said(
    tmp_path: Path, number: signal.Signals
) -> None:
    with Person("--plain", "craving", home=tmp_path, rows=60) as person:
        person.wait_for("How strong is the craving right now")
        person.line("6")
        person.wait_for("First, is any of this true")
        assert len(person.processes()) == 1
        os.kill(person.app, number)
        person.over()

        assert GOODBYE in person.see()
        assert b"\x1b[" not in person.raw
        person.child.close()
        assert person.child.exitstatus == 0
    assert isinstance(kept(tmp_path)[-1], ev.Paused)
    assert crash_file.lines(str(tmp_path)) == ()


@pytest.mark.parametrize("number", ENDS, ids=lambda n: n.name)
def test_told_to_end_while_a_passphrase_is_typed_the_echo_comes_back(
    tmp_path: Path, number: signal.Signals
) -> None:
    with_passphrase(tmp_path)
    with Person("--plain", home=tmp_path, rows=60) as person:
        seen = person.wait_for("Unlock your diary", "Type a number from 1 to")
        person.line(number_of("Unlock your diary", seen))
        person.wait_for("Passphrase:")
        while echoes(person):
            person.see()
        person.type(OWN[:8])
        os.kill(person.app, number)
        person.over()

        assert echoes(person)
        assert OWN[:8] not in person.see()


def test_a_closed_window_ends_it_and_the_talk_is_kept(tmp_path: Path) -> None:
    with Person("--plain", "craving", home=tmp_path, rows=60) as person:
        person.wait_for("How strong is the craving right now")
        person.line("6")
        person.wait_for("First, is any of this true")
        pids = person.processes()
        person.hang_up()
        person.child.wait()
        nobody_left(pids)
    assert isinstance(kept(tmp_path)[-1], ev.Paused)
    assert crash_file.lines(str(tmp_path)) == ()
