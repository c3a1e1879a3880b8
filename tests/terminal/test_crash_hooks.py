"""Whatever breaks, wherever: its kind and place are noted, and no word of a person is told."""

import os
import secrets
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.app import crash_file
from assistant.cli.crash import SORRY
from assistant.cli.supervise import BROKE, KEPT
from tests.terminal import person as terminal
from tests.terminal.person import Person
from tests.terminal.state import changed_modes, left_in_window
from tests.terminal.test_signals import draft_of

IN_LINES = {
    "an error nobody caught": "sys.excepthook(*broken())",
    "a thread": "t = threading.Thread(target=boom); t.start(); t.join()",
    "an end nobody sees": "class C:\n    def __del__(self): boom()\nC()",
    "an end with the process": "class C:\n    def __del__(self): boom()\nkept.append(C())",
    "a hook at exit": "atexit.register(boom)",
}
AROUND = """
import atexit, sys, threading
kept = []
def boom(*args):
    typed = "CANARY"
    raise RuntimeError("I said " + typed)
def broken():
    try:
        boom()
    except RuntimeError:
        return sys.exc_info()
import assistant.cli.commands as commands
def trouble(args):
{trouble}
    return 0
commands.run_commands = trouble
from assistant.cli import main
main()
"""


def indented(code: str) -> str:
    return "\n".join(f"    {line}" for line in code.splitlines())


@pytest.mark.parametrize("trouble", IN_LINES.values(), ids=IN_LINES)
def test_no_hook_tells_what_was_said(tmp_path: Path, trouble: str) -> None:
    canary = f"zq{secrets.token_hex(8)}vx"
    code = AROUND.format(trouble=indented(trouble)).replace("CANARY", canary)
    ended = subprocess.run(
        [sys.executable, "-c", code, "craving"],
        env={**os.environ, "BREAKWATER_HOME": str(tmp_path)},
        capture_output=True,
        timeout=30,
        check=False,
    )

    assert canary.encode() not in ended.stdout + ended.stderr
    assert b"Traceback" not in ended.stderr
    noted = crash_file.lines(str(tmp_path))
    # what breaks once the modules are being taken down may find no way to be noted
    assert len(noted) == 1 or "kept" in trouble
    assert all(line.startswith("RuntimeError at ") and canary not in line for line in noted)


ON_SCREEN = """
import asyncio, os, sys, threading
from assistant.ui.tui.screens.talk import TalkScreen
kept = []
def boom(*args):
    typed = "CANARY"
    raise RuntimeError("I said " + typed)
async def later():
    boom()
class C:
    def __del__(self):
        boom()
async def trouble(self, name):
    loop = asyncio.get_running_loop()
{trouble}
TalkScreen.action_command = trouble
from assistant.cli import main
main()
"""
STAYS = {
    "a call of the loop": "loop.call_soon(boom)",
    "a task nobody waits for": "kept.append(loop.create_task(later())); "
    "await asyncio.sleep(0.1); kept.clear()",
    "an end nobody sees": "C()",
    "a loop that tells all": "loop.call_exception_handler("
    "{'message': 'I said CANARY', 'exception': RuntimeError('CANARY')})",
}
ENDS = {
    "a handler": ("boom()", SORRY.splitlines()[0]),
    "a thread": ("threading.Thread(target=boom).start()", BROKE),
    "the thread that draws": ("self.app._driver._writer_thread.write(3)", BROKE),
}


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """From now on a key breaks the program in this way; the words it must not tell are returned."""
    canary = f"zq{secrets.token_hex(8)}vx"

    def arrange(trouble: str) -> str:
        code = ON_SCREEN.replace("{trouble}", indented(trouble)).replace("CANARY", canary)
        monkeypatch.setattr(terminal, "BREAKWATER", [sys.executable, "-c", code])
        return canary

    return arrange


@pytest.mark.slow
@pytest.mark.parametrize("trouble", STAYS.values(), ids=STAYS)
def test_what_breaks_beside_the_talk_does_not_end_it(
    tmp_path: Path, broken: Callable[[str], str], trouble: str
) -> None:
    canary = broken(trouble)
    with Person("craving", home=tmp_path) as person:
        person.wait_for("How strong is the craving right now")
        person.type("\x1bOS")  # F4
        until = 50
        while not crash_file.lines(str(tmp_path)) and until:
            person.see()
            until -= 1
        person.line("half a")
        person.wait_for("You: half a")
        person.type("\x1b[21~")
        person.over()

        assert canary.encode() not in person.raw
        assert changed_modes(person.raw) == set()
    noted = crash_file.lines(str(tmp_path))
    assert [line.split(" at ")[0] for line in noted] == ["RuntimeError"]


@pytest.mark.slow
@pytest.mark.parametrize(("trouble", "sentence"), ENDS.values(), ids=ENDS)
def test_what_ends_the_talk_ends_it_with_a_sentence_and_the_draft(
    tmp_path: Path, broken: Callable[[str], str], trouble: str, sentence: str
) -> None:
    canary = broken(trouble)
    with Person("craving", home=tmp_path) as person:
        person.wait_for("How strong is the craving right now")
        person.type("half a")
        person.wait_for("half a")
        person.type("\x1bOS")
        person.over()
        window = left_in_window(person.raw).decode()

        assert sentence in window
        assert (KEPT in window) is (sentence == BROKE)
        assert canary not in person.raw.decode()
        assert changed_modes(person.raw) == set()
        person.child.close()
        assert person.child.exitstatus != 0
    assert draft_of(tmp_path) == "half a"
    assert canary not in "".join(crash_file.lines(str(tmp_path)))
