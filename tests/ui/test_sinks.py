"""Strangers' text in every place of every screen: never markup, never a control of the terminal.

The places are found by walking through the program, and the walk fails when a screen is missing.
"""

import io
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant.ui.plain.page import Page
from assistant.ui.tui.app import BreakwaterApp
from assistant.ui.view import Kind, Line
from tests.ui.terminal import Terminal
from tests.ui.test_screens import shown
from tests.ui.test_terminal import foreign
from tests.ui.tour import HostileBreakwater, Strangers, Tour, all_screens

MARKUP = (
    "[/]",
    "[/foo]",
    "[x] done",
    "I feel [sad]",
    "[b]bold[/b]",
    "[1] one",
    "[...]",
    "[I'm here]",
    "[@click=app.leave]press[/]",
    "[@click=app.pwn()]press[/]",
    "[@click=simulate_key('q')]q[/]",
    "[@click=screenshot('/x')]s[/]",
    "[link=http://x]l[/link]",
    "[link]l",
    "[red on blue]c[/]",
    "[on $primary]p",
    "[$text-muted]m",
    "$who ${who} {who}",
    "{0.__class__}",
    "%(who)s %s",
    "[",
    "]",
    "[]",
    "[[x]]",
    "[/x]]",
    "\\[x]",
    "\\\\[x]",
    "\\",
    "[x\\]",
    "[bold",
    "bold]",
    "[/bold][bold]",
    "[=x]",
    "[@x]",
    "[@click=]y[/]",
    "[:smile:] :smile:",
    "[b]a[/i]",
    "[#ff]h",
    "[not]",
    "[50%]",
    "[auto on red]a",
    "[b /]",
    "[ /b ]",
)
"""43 strings that swallow words, crash the application or press its keys where they are parsed."""


def together(pieces: Sequence[str], longest: int, between: str = "") -> list[str]:
    """The pieces in as few strings as fit into a label."""
    made = [""]
    for piece in pieces:
        if made[-1] and len(made[-1]) + len(piece) > longest:
            made.append("")
        made[-1] += between + piece if made[-1] else piece
    return made


def bare(text: str) -> str:
    """Text without the spaces and signs that wrapping and drawing put in."""
    return re.sub(r"[\s>]", "", text)


SHORTEST_LINE = 36
"""Characters that fit into every line for typing, beside the mark."""
FIRST, *REST = together(MARKUP, 72, " ")


@pytest.mark.parametrize(
    "hostile", [FIRST, *(pytest.param(one, marks=pytest.mark.slow) for one in REST)], ids=ascii
)
async def test_no_place_reads_markup(hostile: str) -> None:
    """Each string is seen, whole, in every place: so none was parsed, and nothing was pressed."""
    breakwater = HostileBreakwater(strangers=Strangers(hostile))
    app = BreakwaterApp(breakwater)
    drawn: list[str] = []
    async with app.run_test(size=(180, 70)) as pilot:
        tour = Tour(pilot, lambda: drawn.append(bare(shown(pilot))))
        await tour.walk()
        assert app.is_running

    assert tour.seen == all_screens()
    everything = "".join(drawn)
    for place, mark in breakwater.strangers.places.items():
        seen = bare(hostile[:SHORTEST_LINE] if place.startswith("typed") else hostile)
        assert f"{mark}{seen}" in everything, place


CONTROLS = [chr(point) for point in (*range(0x20), 0x7F, *range(0x80, 0xA0))]
BIDI = [chr(p) for p in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))]
SEQUENCES = (
    "\x1b[2J",
    "\x1b[5m",
    "\x1b[?1049l",
    "\x1b]0;title\x07",
    "\x1b]2;title\x1b\\",
    "\x1b]8;;http://x\x1b\\l\x1b]8;;\x1b\\",
    "\x1b]52;c;eA==\x07",
    "\x1b]1337;File=x\x07",
    "\x1bPq#0\x1b\\",
    "\x1b_Gf=100\x1b\\",
    "\x1b^pm\x1b\\",
    "\x1bXsos\x1b\\",
    "\x1bc",
    "\x9b2J\x9d0;t\x9c\x90q\x9c",
)
"""Fourteen kinds: of the screen, its modes, titles, links, the clipboard, files, devices, reset."""
POWERFUL = ["".join(f"a{c}" for c in (*CONTROLS, *BIDI)), *SEQUENCES]

WALK = """
import asyncio
from assistant.ui.tui.app import BreakwaterApp
from tests.ui.tour import HostileBreakwater, Strangers, Tour, all_screens
def walked(hostile):
    strangers = Strangers(hostile)
    app = BreakwaterApp(HostileBreakwater(strangers=strangers))
    async def walk(pilot):
        tour = Tour(pilot, lambda: None)
        await tour.walk()
        assert tour.seen == all_screens()
        await pilot.exit(None)
    app.run(auto_pilot=walk)
    return strangers.places
places = {}
for hostile in HOSTILE:
    places |= walked(hostile)
open(OUT, "w").write(" ".join(places.values()))
sys.exit(0)
"""


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_no_control_of_strangers_reaches_the_terminal(tmp_path: Path) -> None:
    """At a real terminal: all C0 and C1, bidi, and fourteen kinds of sequence, in every place."""
    pairs = [f"a{c}" for c in (*CONTROLS, *BIDI)]
    hostile = together([*pairs, *SEQUENCES], 120)
    out = tmp_path / "places"
    prepare = WALK.replace("HOSTILE", ascii(hostile)).replace("OUT", repr(str(out)))
    terminal = Terminal(prepare=prepare, size=(100, 60))
    try:
        while terminal.child.isalive():
            terminal.read(0.2)
        code = terminal.close()
    finally:
        terminal.child.close(force=True)

    assert code == 0, terminal.raw[-2000:]
    assert foreign(terminal.raw) == b""
    marks = out.read_text().split()
    assert len(marks) > 30
    assert [mark for mark in marks if mark.encode() not in terminal.raw] == []


@pytest.mark.parametrize("hostile", [*MARKUP, *POWERFUL], ids=lambda text: ascii(text)[:24])
def test_plain_lines_carry_no_control_and_lose_no_word(hostile: str) -> None:
    """The same strings in every kind of line that plain mode writes."""
    out = io.StringIO()
    page = Page(io.StringIO(), out, width=72)
    for kind in Kind:
        page.show([Line(kind, f"{kind.value} {hostile}")])
    page.say(hostile, "1. ")

    written = out.getvalue()
    assert foreign(written.encode("utf-8", "surrogatepass")) == b""
    assert not set(written) & set(BIDI)
    if hostile in MARKUP:
        assert bare(written).count(bare(hostile)) >= len(Kind) + 1


def test_the_search_for_controls_finds_them() -> None:
    """Without this, a pattern that is too kind would pass for ever."""
    for sequence in SEQUENCES[3:]:
        assert foreign(sequence.encode()) != b"", ascii(sequence)
    for control in CONTROLS:
        if control not in "\r\n\x1b":
            assert foreign(control.encode()) != b"", ascii(control)
