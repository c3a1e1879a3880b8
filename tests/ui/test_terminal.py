"""What really reaches a terminal: no control byte of strangers, and nothing left behind."""

import re
import signal
import time
from collections.abc import Iterator

import pytest

from tests.ui.terminal import Terminal
from tests.ui.test_safe_text import HOSTILE

OURS = re.compile(
    rb"\x1b\[[0-9;?<>=]*[ $]?[A-Za-z]|\x1b\[[0-9;?]*\$p|\x1b[=>78]|\x1b\(B|\x1b\]22;[a-z-]+\x07"
)
"""The sequences the framework itself writes: cursor, colours, modes, the shape of the pointer."""


@pytest.fixture
def started() -> Iterator[list[Terminal]]:
    """Terminals that are ended whatever happens."""
    terminals: list[Terminal] = []
    yield terminals
    for terminal in terminals:
        terminal.child.close(force=True)


def foreign(raw: bytes) -> bytes:
    """Return the control bytes in *raw* that are no sequence of the framework."""
    rest = OURS.sub(b"", raw).decode("utf-8", "replace")
    return "".join(
        c for c in rest if (c < " " and c not in "\r\n") or "\x7f" <= c <= "\x9f" or c == "\u202e"
    ).encode()


def test_hostile_answers_and_names_reach_the_terminal_as_plain_text(
    started: list[Terminal],
) -> None:
    everything = "".join(HOSTILE.values())
    terminal = Terminal(
        "craving",
        f"app.add_contact('[/] [@click=app.quit]x' + {everything!r}[:-3], '\\x1b[2J', '\\x9b2J')",
    )
    started.append(terminal)
    terminal.wait_for("How strong")
    terminal.type("\x1b[200~hmm [/] [@click=app.quit]go \x9d52;c;eA==\x07\x1b[201~")
    terminal.wait_for("[@click=app.quit]go")
    terminal.type("\r")
    terminal.wait_for("You: hmm [/] [@click=app.quit]go")
    terminal.type("\x1bOP")
    terminal.wait_for("Your people")

    assert "- [/]\n   [@click=app.quit]x" in terminal.shown()
    assert foreign(terminal.raw) == b""
    assert b"app.quit" in terminal.raw


def test_the_leave_key_blanks_the_terminal_at_once_and_exits_well(
    started: list[Terminal],
) -> None:
    terminal = Terminal("craving")
    started.append(terminal)
    terminal.wait_for("How strong")
    terminal.type("some private words")
    terminal.wait_for("some private words")
    terminal.read()
    began = time.perf_counter()
    terminal.type("\x1b[21~")
    new = b""
    while b"\x1b[?1049l" not in new:
        new += terminal.bytes_within(5)
    seconds = time.perf_counter() - began

    assert new.index(b"\x1b[2J") < new.index(b"\x1b[?1049l")
    assert seconds < 2.0  # the promise is 0.1, kept with room; a crowded machine gets more
    assert b"private" not in new
    assert b"private" not in terminal.read(0.5)
    assert terminal.close() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["TERM", "HUP"])
def test_an_ended_terminal_is_left_clean(started: list[Terminal], number: signal.Signals) -> None:
    terminal = Terminal("craving")
    started.append(terminal)
    terminal.wait_for("How strong")
    terminal.child.kill(number)
    rest = terminal.read(1.0)

    assert b"\x1b[?1049l" in rest
    assert b"\x1b[?1003l" in rest
    assert b"How strong" not in rest.split(b"\x1b[?1049l", 1)[1]
    assert terminal.close() == 0


def test_a_crash_tells_the_way_to_help_and_no_word_that_was_typed(
    started: list[Terminal],
) -> None:
    broken = """
from assistant.ui.tui.widgets import asking
def boom(self, event):
    typed = event.value
    raise RuntimeError("canary-message " + typed)
asking.Asking.on_input_submitted = boom
"""
    terminal = Terminal("craving", broken)
    started.append(terminal)
    terminal.wait_for("How strong")
    terminal.type("canary-typed")
    terminal.wait_for("canary-typed")
    terminal.read()
    before = len(terminal.raw)
    terminal.type("\r")
    code = terminal.close()
    after = terminal.raw[before:].split(b"\x1b[?1049l", 1)[1]

    assert code == 1
    assert b"breakwater help-now" in after
    assert b"RuntimeError" in after
    assert b"canary" not in after


def test_the_terminal_title_is_never_set(started: list[Terminal]) -> None:
    terminal = Terminal()
    started.append(terminal)
    terminal.wait_for("A craving, right now")

    assert not re.search(rb"\x1b\][012];", terminal.raw)


def test_without_colours_no_colour_code_is_written(
    started: list[Terminal], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    terminal = Terminal("craving")
    started.append(terminal)
    terminal.wait_for("How strong")

    assert not re.search(rb"\x1b\[[0-9;]*(?:3[0-7]|38;|4[0-7]|48;|9[0-7])[0-9;]*m", terminal.raw)
