"""Both front ends over the real application and the shipped conversations: the same words."""

import io
from pathlib import Path

from assistant.app.wiring import open_breakwater
from assistant.ui import plain
from assistant.ui.tui.app import BreakwaterApp
from assistant.ui.tui.widgets.transcript import Transcript


def spoken(tmp_path: Path, *typed: str) -> str:
    """What plain mode writes in the craving flow, as one line."""
    out = io.StringIO()
    lines = io.StringIO("".join(f"{line}\n" for line in typed))
    code = plain.run(open_breakwater(tmp_path), "craving", lines, out, width=72)
    assert code == 0
    return " ".join(out.getvalue().split())


async def test_what_the_full_screen_says_plain_mode_says_too(tmp_path: Path) -> None:
    said_plainly = spoken(tmp_path / "plain", "7", "", "1")

    breakwater = open_breakwater(tmp_path / "full")
    async with BreakwaterApp(breakwater, "craving").run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("7", "enter", "enter", "1")
        await pilot.pause()
        told = list(pilot.app.screen.query_one(Transcript)._lines)
    breakwater.close()

    assert len(told) > 5
    for line in told:
        if line.text != "7":  # in plain mode the person's own line stands there already
            assert " ".join(line.text.split()) in said_plainly


def test_a_conversation_that_was_left_goes_on_from_home(tmp_path: Path) -> None:
    left = spoken(tmp_path, "7", "")
    out = io.StringIO()
    code = plain.run(open_breakwater(tmp_path), None, io.StringIO("2\nstop\n"), out)

    assert code == 0
    assert "What you said is kept." in left
    assert "2. Go on where you stopped" in out.getvalue()
    assert "You: 7" in out.getvalue()


def test_words_of_danger_bring_people_before_anything_else(tmp_path: Path) -> None:
    heard = spoken(tmp_path, "i want to kill myself")

    assert "Reach someone now:" in heard
    assert heard.index("Reach someone now:") < heard.index("Are you thinking about suicide")
