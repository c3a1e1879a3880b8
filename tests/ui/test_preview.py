"""The preview: a file and its talk side by side, in half windows, with hostile words, on a save."""

import asyncio
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pexpect
import pyte
import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from assistant.app.stage import Stage
from assistant.authoring.editing.desk import Desk
from assistant.authoring.live.preview import Preview
from assistant.authoring.starting import new_flow
from assistant.cli.flow_preview import previewed
from assistant.content.folder import content_root
from assistant.content.shipped import load
from assistant.ui.tui.preview import shown
from assistant.ui.tui.preview.app import PreviewApp
from assistant.ui.tui.preview.file_pane import FilePane
from assistant.ui.tui.preview.keys import IN_PREVIEW
from assistant.ui.tui.widgets.entry import Entry
from assistant.ui.tui.widgets.transcript import Transcript
from tests.authoring.written import CALLED, FLOW, KNOWN
from tests.ui.pictures import picture
from tests.ui.test_safe_text import HOSTILE

KEPT = Path(__file__).parent / "__snapshots__"
ROOT = Path(__file__).parents[2]
STAGE = Stage(load(content_root())[0])
SIZES = [(80, 24), (120, 40)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "meet.flow.yaml").write_text(CALLED, encoding="utf-8")
    path = tmp_path / "ride.flow.yaml"
    path.write_text(FLOW, encoding="utf-8")
    return path


def save(file: Path, text: str) -> None:
    file.write_bytes(text.encode("utf-8", "replace"))


def app_on(file: Path) -> PreviewApp:
    return PreviewApp(Preview(file, Desk(known=lambda _: KNOWN), STAGE.opening))


def said(pilot: Pilot[Any]) -> str:
    """All of the transcript on one line."""
    return " ".join(pilot.app.screen.query_one(Transcript).text().split())


def words(pilot: Pilot[Any], which: str) -> str:
    return str(pilot.app.screen.query_one(which, Static).content)


async def until(pilot: Pilot[Any], which: str, text: str, *, gone: bool = False) -> float:
    """Wait until *text* stands in *which*, or is gone from it; return the seconds it took."""
    started = time.perf_counter()
    while (text in words(pilot, which)) is gone:
        assert time.perf_counter() - started < 5, words(pilot, which)
        await asyncio.sleep(0.01)
    return time.perf_counter() - started


@pytest.mark.parametrize("size", SIZES)
async def test_file_and_talk_stand_side_by_side_and_every_key_is_shown(
    file: Path, size: tuple[int, int]
) -> None:
    async with app_on(file).run_test(size=size) as pilot:
        await pilot.pause()
        pane, entry = pilot.app.screen.query_one(FilePane), pilot.app.screen.query_one(Entry)
        drawn = picture(pilot.app)

        assert pane.region.width >= size[0] * 0.4 - 3
        assert pane.region.right < entry.region.x
        assert entry.region.bottom <= size[1]
        assert pane.rows[pane.at].text == " >16   rate:"
        assert words(pilot, "#talk-state") == "at rate"
        for key in IN_PREVIEW:
            assert key.shown in drawn.replace("&#160;", " ")


async def test_a_talk_is_held_by_keys_and_words(file: Path) -> None:
    async with app_on(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("8", "enter", "2")
        await pilot.pause()
        assert words(pilot, "#talk-state") == "at feel craving=8 before=8 place=work"
        await pilot.press(*"back", "enter")
        await pilot.pause()
        assert words(pilot, "#talk-state").startswith("at where")
        pane = pilot.app.screen.query_one(FilePane)
        assert "where:" in pane.rows[pane.at].text
        await pilot.press("1", "enter")
        await pilot.pause()

        assert words(pilot, "#talk-state") == "ended: eased"
        await pilot.press("1")
        await pilot.pause()
        assert words(pilot, "#talk-state") == "at rate"


async def test_a_save_shows_what_is_wrong_and_where_within_the_fifth_of_a_second(
    file: Path,
) -> None:
    async with app_on(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("8", "enter", *"some")
        took = []
        for _ in range(3):
            save(file, FLOW.replace("to: light", "to: lihgt"))
            took.append(await until(pilot, "#message", "G207 there is no step 'lihgt'"))
            pane = pilot.app.screen.query_one(FilePane)
            assert pane.rows[pane.at].text.startswith("E ")
            assert "the talk stays with the version before" in said(pilot)
            assert words(pilot, "#file-state").startswith("ride: 1 error")
            save(file, FLOW)
            took.append(await until(pilot, "#file-state", "error", gone=True))
            await pilot.pause()

        assert words(pilot, "#talk-state").startswith("at where")
        assert pilot.app.screen.query_one(Entry).value == "some"
        assert min(took) < 0.2


async def test_people_and_an_exercise_are_told_where_they_would_be_shown(file: Path) -> None:
    own = file.with_name("evening.flow.yaml")
    save(own, new_flow("evening", "A look at the evening"))
    async with app_on(own).run_test(size=(80, 24)) as pilot:
        await pilot.press("8", "enter")
        await pilot.pause()
        assert "(Here people and lines are shown.)" in said(pilot)
        await pilot.press("f2", *"help", "enter")
        await pilot.pause()
        assert "(Here people and lines are shown.)" in said(pilot)


async def test_a_landing_is_said_in_the_talk(file: Path) -> None:
    async with app_on(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("8", "enter", "2")
        save(file, FLOW.replace("feel", "sense"))
        await until(pilot, "#talk-state", "at sense")

        assert "(Saved. The talk goes on at 'sense', because" in said(pilot)


async def test_the_map_the_next_finding_and_the_other_side(file: Path) -> None:
    async with app_on(file).run_test(size=(80, 24)) as pilot:
        save(file, FLOW.replace("to: light", "to: lihgt").replace("skip: feel", "skip: fel"))
        await until(pilot, "#message", "G207")
        pane = pilot.app.screen.query_one(FilePane)
        assert words(pilot, "#message").startswith("G207")
        first = pane.at
        await pilot.press("f6")
        assert pane.at != first
        assert words(pilot, "#message")
        await pilot.press("f5")
        await pilot.pause()
        assert any(row.text.startswith("E> rate") for row in pane.rows)
        await pilot.press("f5", "tab", "home")
        await pilot.pause()
        assert pane.has_focus
        assert pane.at == 0
        await pilot.press("down", "pagedown", "tab")
        await pilot.pause()
        assert pane.at > 3
        assert pilot.app.screen.query_one(Entry).has_focus


async def test_start_here_offers_the_step_that_is_pointed_at(file: Path) -> None:
    async with app_on(file).run_test(size=(80, 24)) as pilot:
        pilot.app.screen.query_one(FilePane).point(FLOW.split("\n").index("  feel:") + 2)
        await pilot.press("f3")
        await pilot.pause()
        line = pilot.app.screen.query_one("#line", Input)
        assert line.value == "feel"
        line.value = "feel craving=99"
        await pilot.press("enter")
        await pilot.pause()
        assert "give a number from 0 to 10" in words(pilot, "#trouble")
        line.value = "feel craving=9 m"
        await pilot.pause()
        assert "moods= any of hungry,lonely" in said(pilot)
        line.value = "feel craving=9"
        await pilot.press("enter")
        await pilot.pause()

        assert words(pilot, "#talk-state") == "at feel craving=9"


async def test_keep_as_test_asks_for_a_name_and_says_what_it_did(file: Path) -> None:
    async with app_on(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("f4")
        await pilot.pause()
        assert "Nothing was said yet" in said(pilot)
        await pilot.press("1", "enter", "f4")
        await pilot.pause()
        assert pilot.app.screen.query_one("#line", Input).value == "1 ends as eased"
        await pilot.press("enter")
        await pilot.pause()

        assert "(Kept as a test in ride.test.yaml. It passes.)" in said(pilot)
        tests = file.with_name("ride.test.yaml").read_text(encoding="utf-8")
        assert '  1 ends as eased:\n    - you: "1"\n    - ended: eased\n' in tests
        await pilot.press("f4", "enter")
        await pilot.pause()
        assert "already" in words(pilot, "#trouble")
        await pilot.press("escape")
        await pilot.pause()
        assert file.with_name("ride.test.yaml").read_text(encoding="utf-8") == tests


async def test_words_of_a_hostile_file_are_plain_text_everywhere(file: Path) -> None:
    """Its text, its name, what is found in it and what is asked about it."""
    everything = "".join(HOSTILE.values()).replace("\n", " ")
    line = "[@click=app.quit]press[/] [/] " + everything
    text = FLOW.replace("That is a light one, {name}.", line).replace("At home", "At [b]home[/b]")
    own = file.with_name("[b]\x1b[2J\u202e.flow.yaml")
    save(own, text)
    preview = Preview(own, Desk(known=lambda _: KNOWN), STAGE.opening)
    rows = [row for row, _ in (*shown.file_rows(preview), *shown.map_rows(preview))]
    notes = [shown.message(preview, at) for at in range(1, 80)]
    states = [shown.file_state(preview), shown.talk_state(preview)]
    for words_shown in (*rows, *notes, *states):
        assert all(c == "\n" or c.isprintable() or c == "\ufffd" for c in words_shown)
    assert any("[@click=app.quit]press[/]" in row for row in rows)

    save(own, FLOW.replace("At home", "At [b]home[/b]"))
    preview = Preview(own, Desk(known=lambda _: KNOWN), STAGE.opening)
    async with PreviewApp(preview).run_test(size=(120, 40)) as pilot:
        await pilot.press("tab", "home", "f5", "f5", "f6", "f6", "tab", "8", "enter", "1", "f4")
        await pilot.pause()
        question = words(pilot, "#question")
        drawn = picture(pilot.app)
        await pilot.press("escape")
        await pilot.pause()
        assert "At [b]home[/b]" in said(pilot)

    assert question.startswith("What is this test called? It goes into [b]\ufffd[2J\ufffd")
    assert "\x1b" not in drawn


LOOKS = [((80, 24), "dark"), ((120, 40), "light"), ((80, 24), "none")]


@pytest.mark.snapshot
@pytest.mark.parametrize(("size", "colours"), LOOKS)
async def test_the_preview_looks_as_it_was_approved(
    file: Path,
    size: tuple[int, int],
    colours: str,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    if colours == "none":
        monkeypatch.setenv("NO_COLOR", "1")
    else:
        monkeypatch.setenv("BREAKWATER_THEME", colours)
    text = new_flow("evening", "A look at the evening")
    own = file.with_name("evening.flow.yaml")
    save(own, text)
    async with app_on(own).run_test(size=size) as pilot:
        await pilot.press("8", "enter")
        save(own, text.replace("else: close", "else: clsoe"))
        await until(pilot, "#message", "G207")
        await pilot.pause()
        drawn = picture(pilot.app)

    kept = KEPT / f"preview-{size[0]}x{size[1]}-{colours}.svg"
    if request.config.getoption("update_snapshots", default=False):
        kept.write_text(drawn, encoding="utf-8")
    assert drawn == kept.read_text(encoding="utf-8")


OWN = FLOW.replace("{one_of: vocabulary place, means: place}", "{one_of: [home, work, outside]}")
"""The flow with its own places: the program brings its own library."""


@pytest.fixture
def terminal(file: Path) -> Iterator[Any]:
    save(file, OWN)
    environ = {key: value for key, value in os.environ.items() if not key.startswith("TEXTUAL")}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "assistant", "flow", "preview", str(file)],
        env=environ | {"TERM": "xterm-256color"},
        cwd=str(ROOT),
        dimensions=(24, 80),
        timeout=15,
    )
    yield child
    child.close(force=True)


def test_in_a_real_terminal_a_bad_save_and_a_good_one_are_seen(terminal: Any, file: Path) -> None:
    screen = pyte.Screen(80, 24)
    stream = pyte.ByteStream(screen)

    def wait_for(text: str) -> str:
        for _ in range(150):
            display = "\n".join(screen.display)
            if text in display:
                return display
            try:
                stream.feed(terminal.read_nonblocking(65536, timeout=0.2))
            except pexpect.TIMEOUT:
                continue
        raise AssertionError(text + " never came:\n" + "\n".join(screen.display))

    wait_for("How strong is it?")
    save(file, OWN.replace("craving <= 2", "craving = 2"))
    wait_for("EX02")
    save(file, OWN.replace("how strong is it", "how strong is it now"))
    wait_for("How strong is it now?")
    terminal.send("\x1b[21~")  # F10
    terminal.expect(pexpect.EOF)
    terminal.close()

    assert terminal.exitstatus == 0


@pytest.mark.parametrize(
    ("name", "terminal_there", "sentence"),
    [
        ("ride.flow.yaml", False, "breakwater flow play"),
        ("ride.yaml", True, "A flow's file ends in .flow.yaml"),
        ("none.flow.yaml", True, "there is no such file"),
        ("link.flow.yaml", True, "this cannot be opened as a file"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_a_sentence(  # noqa: PLR0917 - a row
    file: Path,
    name: str,
    terminal_there: bool,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file.with_name("link.flow.yaml").symlink_to(file)
    monkeypatch.setattr("assistant.ui.environment.drop_textual_variables", lambda _: ())
    for stream in ("stdin", "stdout"):
        monkeypatch.setattr(f"sys.{stream}.isatty", lambda: terminal_there)

    assert previewed(file.with_name(name)) == 2
    assert sentence in capsys.readouterr().err


async def test_a_window_too_narrow_for_two_sides_shows_the_talk(file: Path) -> None:
    async with app_on(file).run_test(size=(44, 16)) as pilot:
        await pilot.pause()
        assert not pilot.app.screen.query_one("#left").display
        assert pilot.app.screen.query_one(Entry).region.bottom <= 16
        await pilot.press("8", "enter")
        await pilot.pause()
        assert words(pilot, "#talk-state").startswith("at where")
