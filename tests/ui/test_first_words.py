"""The first words are the home screen's own, in its place and its colours."""

import io
import subprocess
import sys

import pyte
import pytest
from textual.theme import Theme

from assistant.ui import first_words
from assistant.ui.tui.app import BreakwaterApp
from assistant.ui.tui.themes import DARK, LIGHT
from tests.ui.fakes import FakeBreakwater
from tests.ui.terminal import Terminal


def drawn(environ: dict[str, str], size: tuple[int, int] = (80, 24)) -> pyte.Screen:
    screen = pyte.Screen(*size)
    pyte.Stream(screen).feed(first_words.frame(environ, size=size))
    return screen


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (121, 17), (84, 18), (40, 12)])
async def test_they_stand_where_the_home_screen_puts_them(size: tuple[int, int]) -> None:
    async with BreakwaterApp(FakeBreakwater()).run_test(size=size) as pilot:
        await pilot.pause()
        rows = pilot.app.screen._compositor.render_strips()
        home = ["".join(segment.text for segment in row).rstrip() for row in rows]

    shown = [row.rstrip() for row in drawn({}, size).display]
    (at,) = [at for at, row in enumerate(shown) if row]
    assert shown[at] == home[at]


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_they_have_the_colours_of_the_theme_that_follows(theme: Theme) -> None:
    colours = {"COLORTERM": "truecolor", "BREAKWATER_THEME": "dark" if theme.dark else "light"}
    cell = drawn(colours).buffer[1][1]

    assert (f"#{cell.fg}", f"#{cell.bg}") == (theme.foreground, theme.background)
    assert drawn(colours | {"NO_COLOR": "1"}).buffer[1][1].bg == "default"


def test_nothing_is_written_where_no_terminal_is() -> None:
    out = io.StringIO()
    first_words.write(first_words.frame({}), out)

    assert out.getvalue() == ""


def test_they_come_before_the_framework_is_loaded() -> None:
    code = "import assistant.ui.tui, sys; print('textual' in sys.modules, 'rich' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["False", "False"]


def test_a_screen_that_never_came_gives_the_terminal_back() -> None:
    broken = "tui.BROKEN = sys.modules.__setitem__('assistant.ui.tui.app', None)"
    terminal = Terminal(prepare=broken)
    code = terminal.close()

    assert code == 1
    assert terminal.raw.rindex(b"\x1b[?1049l") > terminal.raw.rindex(b"\x1b[?1049h")
