"""How the screens look. After a change: run with --snapshot-update, and look at the pictures."""

from pathlib import Path

import pytest

from assistant.ui.tui.app import BreakwaterApp
from tests.ui.fakes import FakeBreakwater
from tests.ui.pictures import picture

KEPT = Path(__file__).parent / "__snapshots__"
SCREENS: dict[str, tuple[str | None, tuple[str, ...]]] = {
    "home": (None, ()),
    "conversation": ("craving", ("7", "enter", "1", "1", "3", "enter", "down")),
    "exercise": ("craving", ("7", "enter", "1", "enter", "1", "1")),
    "help": ("craving", ("f1",)),
}
LOOKS = [
    ((80, 24), "dark"),
    ((80, 24), "light"),
    ((40, 12), "none"),
]


@pytest.mark.snapshot
@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize(("size", "colours"), LOOKS)
async def test_a_screen_looks_as_it_was_approved(
    name: str,
    size: tuple[int, int],
    colours: str,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    if colours == "none":
        monkeypatch.setenv("NO_COLOR", "1")
    else:
        monkeypatch.setenv("BREAKWATER_THEME", colours)
    app = FakeBreakwater(session="s1", home="GB")
    app.add_contact("Ana", "sister", "555 0100")
    flow, keys = SCREENS[name]
    async with BreakwaterApp(app, flow).run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        drawn = picture(pilot.app)

    kept = KEPT / f"{name}-{size[0]}x{size[1]}-{colours}.svg"
    if request.config.getoption("update_snapshots", default=False):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(drawn, encoding="utf-8")
    assert drawn == kept.read_text(encoding="utf-8")


def test_no_picture_loads_anything_from_elsewhere() -> None:
    pictures = [*KEPT.glob("*.svg"), *(KEPT.parents[2] / "docs" / "screenshots").glob("*.svg")]

    assert len(pictures) >= len(SCREENS) * len(LOOKS)
    for kept in pictures:
        text = kept.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http" not in text
        assert "url(" not in text.replace("url(#", "")
