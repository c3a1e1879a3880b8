"""Whatever ends the program, the terminal is left as it was, empty of words; the draft is kept."""

import os
import shutil
import signal
import subprocess
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pexpect
import psutil
import pytest

from assistant.app import crash_file, securing
from assistant.app.wiring import open_breakwater
from assistant.cli.supervise import BROKE, KEPT, KILLED
from assistant.ui.unlocking import COVER, COVERED
from assistant.vault.system import OrderedIds, SystemClock
from assistant.vault.vault import Vault
from tests.terminal.person import BREAKWATER, Person
from tests.terminal.state import changed_modes, left_in_window

OWN = "maple river seven coats lantern"
SENT, UNSENT = "qwzzt plmokn vrrb", "zzkeep this for me"
PROGRAM = BREAKWATER
GONE_WITHIN = 5.0
RESIZES = int(os.environ.get("BREAKWATER_RESIZES", "200"))

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]


def with_passphrase(home: Path) -> None:
    vault = Vault.open(home, clock=SystemClock(), ids=OrderedIds())
    assert securing.secure(vault.opened, OWN).code
    vault.close(backup=False)


def talked(person: Person) -> None:
    """Say something, and half of something else."""
    person.wait_for("How strong is the craving right now")
    person.line(SENT)
    person.wait_for(f"You: {SENT}")
    person.type(UNSENT)
    person.wait_for(UNSENT)


def nothing_readable(home: Path, pids: Sequence[int] = ()) -> None:
    """No word of the person in any file, argument or environment."""
    told = [path for path in home.rglob("*") if path.is_file()]
    told += [Path(f"/proc/{pid}/{name}") for pid in pids for name in ("cmdline", "environ")]
    for path in told:
        data = path.read_bytes()
        assert SENT.encode() not in data, path
        assert UNSENT.encode() not in data, path


def settled(person: Person) -> None:
    """Let the two seconds pass after which what was typed is on disk."""
    until = time.monotonic() + 2.3
    while time.monotonic() < until:
        person.see()


def modes_of(person: Person) -> list[object]:
    return list(termios.tcgetattr(person.child.child_fd))


def unharmed(person: Person, before: list[object]) -> None:
    """The terminal as it was, and nothing the person said on it."""
    assert changed_modes(person.raw) == set()
    assert modes_of(person) == before
    window = left_in_window(person.raw)
    for words in (SENT, UNSENT, "craving"):
        assert words.encode() not in window


def nobody_left(pids: list[int]) -> None:
    until = time.monotonic() + GONE_WITHIN
    while [pid for pid in pids if psutil.pid_exists(pid)]:
        assert time.monotonic() < until, pids
        time.sleep(0.05)


def draft_of(home: Path, secret: str | None = None) -> str:
    """The draft as the next start finds it."""
    breakwater = open_breakwater(home)
    try:
        assert secret is None or breakwater.unlock(secret) is None
        assert breakwater.unfinished() is not None
        return breakwater.draft()
    finally:
        breakwater.close()


Target = Callable[[Person], None]


def to_the_screen(number: int) -> Target:
    return lambda person: os.kill(person.app, number)


def to_the_parent(number: int) -> Target:
    return lambda person: os.kill(person.child.pid or 0, number)


def to_all(number: int) -> Target:
    return lambda person: os.killpg(person.child.pid or 0, number)


@pytest.mark.parametrize("to", [to_the_screen, to_the_parent, to_all])
@pytest.mark.parametrize(
    "number", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT], ids=lambda n: n.name
)
def test_told_to_end_it_leaves_cleanly(
    tmp_path: Path, to: Callable[[int], Target], number: signal.Signals
) -> None:
    with Person("craving", home=tmp_path) as person:
        before = modes_of(person)
        talked(person)
        pids = person.processes()
        assert len(pids) == 2
        nothing_readable(tmp_path, pids)
        to(number)(person)
        person.over(GONE_WITHIN)
        nobody_left(pids)
        unharmed(person, before)
        person.child.close()

        assert person.child.exitstatus == 0
    nothing_readable(tmp_path)
    assert draft_of(tmp_path) == UNSENT
    assert crash_file.lines(str(tmp_path)) == ()


@pytest.mark.parametrize(
    ("number", "sentence"),
    [(signal.SIGKILL, KILLED), (signal.SIGSEGV, BROKE), (signal.SIGABRT, BROKE)],
    ids=["KILL", "SEGV", "ABRT"],
)
def test_a_screen_that_fell_is_cleared_up_after(
    tmp_path: Path, number: signal.Signals, sentence: str
) -> None:
    with Person("craving", home=tmp_path) as person:
        before = modes_of(person)
        talked(person)
        settled(person)
        pids = person.processes()
        os.kill(person.app, number)
        person.over(GONE_WITHIN)
        nobody_left(pids)
        unharmed(person, before)
        person.child.close()

        window = left_in_window(person.raw).decode()
        assert sentence in window
        assert KEPT in window
        assert person.child.exitstatus == 128 + number
    nothing_readable(tmp_path)
    assert draft_of(tmp_path) == UNSENT
    noted = crash_file.lines(str(tmp_path))
    assert [line.split()[0] for line in noted] == ([number.name] if sentence == BROKE else [])


def test_without_its_supervisor_the_screen_goes_too(tmp_path: Path) -> None:
    with Person("craving", home=tmp_path) as person:
        before = modes_of(person)
        talked(person)
        pids = person.processes()
        os.kill(pids[0], signal.SIGKILL)
        person.over()
        nobody_left(pids[1:])
        person.see()
        unharmed(person, before)
    assert draft_of(tmp_path) == UNSENT


def test_a_closed_terminal_ends_it(tmp_path: Path) -> None:
    with Person("craving", home=tmp_path) as person:
        talked(person)
        pids = person.processes()
        person.hang_up()
        nobody_left(pids[1:])
        person.child.wait()
    assert draft_of(tmp_path) == UNSENT


def test_a_screen_that_does_not_end_is_ended(tmp_path: Path) -> None:
    """Deaf to every signal, it is killed a few seconds after it was told to end."""
    with Person("craving", home=tmp_path) as person:
        before = modes_of(person)
        talked(person)
        settled(person)
        pids = person.processes()
        os.kill(person.app, signal.SIGSTOP)
        time.sleep(0.3)
        os.kill(pids[0], signal.SIGTERM)
        os.kill(pids[0], signal.SIGCONT)
        os.kill(pids[1], signal.SIGSTOP)
        person.over(15.0)
        nobody_left(pids)

        assert changed_modes(person.raw) == set()
        assert modes_of(person) == before
    assert draft_of(tmp_path) == UNSENT


def stopped(person: Person, pids: list[int]) -> None:
    """Wait until the shell would see a stopped program."""
    until = time.monotonic() + GONE_WITHIN
    while psutil.Process(pids[0]).status() != psutil.STATUS_STOPPED:
        assert time.monotonic() < until
        person.see()
    person.see()


@pytest.mark.parametrize("to", [to_the_screen, to_the_parent, to_all])
def test_set_aside_it_locks_and_comes_back_to_the_talk(
    tmp_path: Path, to: Callable[[int], Target]
) -> None:
    with_passphrase(tmp_path)
    with Person(home=tmp_path) as person:
        before = modes_of(person)
        unlocked(person)
        person.type("1")
        talked(person)
        pids = person.processes()
        to(signal.SIGTSTP)(person)
        stopped(person, pids)
        unharmed(person, before)
        nobody_left(pids[1:])  # while it is stopped, nothing of the diary is in any memory
        nothing_readable(tmp_path, pids[:1])
        to_all(signal.SIGCONT)(person)
        seen = person.wait_for(COVERED.rstrip("."), "What would help right now?")
        assert UNSENT not in seen
        unlocked(person)
        person.wait_for(f"You: {SENT}", UNSENT)
        person.type("\x1b[21~")

        assert person.leave() == 0


def unlocked(person: Person) -> None:
    seen = person.wait_for("Unlock your diary")
    row = next(row for row in seen.splitlines() if "Unlock your diary" in row)
    person.type(row.split()[0])
    person.wait_for("Type your passphrase")
    person.line(OWN)
    person.wait_for("", gone="This takes a moment.")
    person.wait_for("", gone="Type your passphrase")


@pytest.mark.parametrize("to", [to_the_screen, to_the_parent, to_all])
def test_set_aside_without_a_passphrase_it_is_covered(
    tmp_path: Path, to: Callable[[int], Target]
) -> None:
    with Person("craving", home=tmp_path) as person:
        before = modes_of(person)
        talked(person)
        pids = person.processes()
        for _ in range(2):
            to(signal.SIGTSTP)(person)
            stopped(person, pids)
            unharmed(person, before)
            to_all(signal.SIGCONT)(person)
            seen = person.wait_for(COVER)
            assert SENT not in seen
            person.type(" ")
            person.wait_for(UNSENT, gone=COVER)
            time.sleep(0.6)
        person.type("\x1b[21~")
        person.over()
        unharmed(person, before)


def test_a_shell_sees_an_ordinary_program(tmp_path: Path) -> None:
    """Ctrl-Z, fg, and the exit code, as any shell user expects them."""
    shell = pexpect.spawn(
        "/bin/bash",
        ["--norc", "--noprofile", "-i"],
        env={
            **{k: v for k, v in os.environ.items() if k in {"PATH", "VIRTUAL_ENV"}},
            "BREAKWATER_HOME": str(tmp_path),
            "HOME": str(tmp_path),
            "TERM": "xterm-256color",
            "PS1": "ready> ",
        },
        dimensions=(24, 80),
        timeout=20,
    )
    try:
        shell.expect("ready> ")
        shell.sendline(" ".join([*PROGRAM, "craving"]))
        shell.expect("How strong is the craving")
        shell.send("\x1a")
        shell.expect("Stopped")
        shell.expect("ready> ")
        shell.sendline("jobs; fg")
        shell.expect("Press any key")
        shell.send(" ")
        shell.expect("How strong is the craving")
        shell.send("\x1b[21~")
        shell.expect("ready> ")
        shell.sendline("echo code $?; jobs")
        shell.expect("code 0")
        shell.sendline(" ".join([*PROGRAM, "nothing_like_it"]))
        shell.expect("There is no conversation called")
        shell.sendline("echo code $?")
        shell.expect("code 2")
    finally:
        shell.close(force=True)


def test_a_storm_of_resizes_passes(tmp_path: Path) -> None:
    with Person("craving", home=tmp_path) as person:
        talked(person)
        for number in range(RESIZES):
            person.child.setwinsize(8 + number % 40, 30 + number * 7 % 150)
            if not number % 20:
                person.see()
        person.child.setwinsize(24, 80)
        person.wait_for(UNSENT)
        quiet(person.processes(), person.see)
        person.type("\x1b[21~")

        assert person.leave() == 0
    assert draft_of(tmp_path) == UNSENT


def quiet(pids: list[int], meanwhile: Callable[[], object], seconds: float = 3.0) -> None:
    """All of *pids* together take less than a hundredth of a processor once they have settled."""
    meanwhile()
    time.sleep(1.0)
    processes = [psutil.Process(pid) for pid in pids]
    used = -sum(sum(p.cpu_times()[:2]) for p in processes)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        meanwhile()
        time.sleep(0.2)
    used += sum(sum(p.cpu_times()[:2]) for p in processes)
    assert used / seconds < 0.01


def test_detached_in_tmux_it_waits_quietly(tmp_path: Path) -> None:
    """The client leaves no word behind; the program stays, costs nothing, and ends with tmux."""
    tmux = shutil.which("tmux")
    if tmux is None:
        pytest.skip("there is no tmux here")
    socket = str(tmp_path / "tmux")
    home = tmp_path / "home"
    command = [tmux, "-S", socket, "-f", "/dev/null"]
    run = f"exec env BREAKWATER_HOME={home} {' '.join(PROGRAM)} craving"
    subprocess.run([*command, "new-session", "-d", "-x80", "-y24", run], check=True)
    client = Person(home=home, command=[*command, "attach"])
    try:
        with client as person:
            talked(person)
            settled(person)
            (pane,) = _pane_of(command)
            pids = [pane, *(p.pid for p in psutil.Process(pane).children())]
            assert len(pids) == 2
            person.type("\x02d")  # the key of tmux, then d
            person.over()
            unharmed(person, modes_of(person))  # its own modes are for tmux to put back
            quiet(pids, lambda: None)
            assert SENT in subprocess.check_output([*command, "capture-pane", "-p"], text=True)
    finally:
        subprocess.run([*command, "kill-server"], check=False)
    nobody_left(pids)

    assert draft_of(home) == UNSENT


def _pane_of(command: list[str]) -> list[int]:
    told = subprocess.check_output([*command, "list-panes", "-F", "#{pane_pid}"], text=True)
    return [int(line) for line in told.split()]
