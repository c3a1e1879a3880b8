"""What the running program keeps to itself: no network, no core, no log of the framework."""

import os
import re
import resource
import secrets
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.terminal import person as terminal
from tests.terminal.person import Person
from tests.terminal.test_whole_session import full_screen, plain

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]

WATCHED = """
import os, sys
def heard(event, args):
    kinds = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethost", "socket.send",
             "urllib", "http", "ftplib", "smtplib", "webbrowser", "subprocess", "os.system",
             "os.exec", "os.posix_spawn", "os.startfile")
    if event.startswith(kinds):
        with open(OUT, "a") as file:
            file.write(event + " " + repr(args)[:200] + "\\n")
sys.addaudithook(heard)
"""
PROGRAM = "from assistant.cli import main\nmain()\n"


def watched(out: Path, program: str = PROGRAM) -> list[str]:
    return [sys.executable, "-c", WATCHED.replace("OUT", repr(str(out))) + program]


def test_a_whole_session_asks_nothing_of_a_network_or_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "heard"
    monkeypatch.setattr(terminal, "BREAKWATER", watched(out))
    plain(tmp_path / "plain")
    full_screen(tmp_path / "full")
    for args in (["help-now"], ["vault", "status"], ["vault", "backup", str(tmp_path)], ["doctor"]):
        with Person(*args, home=tmp_path / "full") as person:
            assert person.leave() == 0

    assert not out.exists(), out.read_text()


def test_the_watch_hears_what_it_should(tmp_path: Path) -> None:
    """Without this, a hook that hears nothing would pass for ever."""
    out = tmp_path / "heard"
    tries = """
import socket, subprocess
for attempt in (
    lambda: socket.create_connection(("127.0.0.1", 9), 0.2),
    lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 9)),
    lambda: socket.socket().bind(("127.0.0.1", 0)),
    lambda: subprocess.run(["true"]),
):
    try:
        attempt()
    except OSError:
        pass
"""
    subprocess.run(watched(out, tries), check=True, timeout=20)
    heard = {line.split()[0] for line in out.read_text().splitlines()}

    expected = {"socket.getaddrinfo", "socket.connect", "socket.sendto", "socket.bind"}
    assert expected <= heard
    assert "subprocess.Popen" in heard


def test_a_whole_session_works_where_there_is_no_network_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unshare = shutil.which("unshare")
    alone = [unshare or "", "--net", "--map-root-user"]
    if unshare is None or subprocess.run([*alone, "true"], check=False).returncode:
        pytest.skip("this system does not let a test make a network of its own")
    monkeypatch.setattr(terminal, "BREAKWATER", [*alone, *terminal.BREAKWATER])

    plain(tmp_path / "plain")


def test_the_framework_writes_nothing_down_whatever_the_environment_says(tmp_path: Path) -> None:
    canary = f"zq{secrets.token_hex(8)}vx"
    log, work = tmp_path / "keys.log", tmp_path / "work"
    work.mkdir()
    asked: dict[str, Any] = {
        "TEXTUAL": "devtools,debug",
        "TEXTUAL_LOG": str(log),
        "TEXTUAL_SCREENSHOT": "1",
        "TEXTUAL_SCREENSHOT_LOCATION": str(work),
        "TEXTUAL_DRIVER": "nowhere.to:Find",
        "TEXTUAL_PRESS": "f10",
        "PYTHONASYNCIODEBUG": "1",
    }
    with Person("craving", home=tmp_path / "home", TMPDIR=str(work), **asked) as person:
        person.wait_for("How strong is the craving right now")
        person.line(canary)
        person.wait_for(f"You: {canary}")
        person.type("\x1b[21~")
        assert person.leave() == 0

    assert not log.exists()
    assert list(work.iterdir()) == []


def test_a_program_that_falls_leaves_no_picture_of_its_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where the shell allows core files: none is made, and none may be."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    try:
        with Person("craving", home=tmp_path / "home") as person:
            person.wait_for("How strong is the craving right now")
            for pid in person.processes():
                limits = Path(f"/proc/{pid}/limits").read_text()
                assert re.search(r"Max core file size +0 +0 ", limits)
            os.kill(person.app, signal.SIGSEGV)
            person.over()
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, (soft, hard))

    assert not [path for path in tmp_path.rglob("*") if "core" in path.name]
