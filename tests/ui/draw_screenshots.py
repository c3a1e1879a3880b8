"""Draws ``docs/screenshots`` anew, from the program itself and its shipped conversations.

Run from the top of the repository: ``python -m tests.ui.draw_screenshots``.
"""

import asyncio
import os
import tempfile
from pathlib import Path

from assistant.app.wiring import open_breakwater
from assistant.ui.environment import drop_textual_variables
from assistant.ui.tui.app import BreakwaterApp
from tests.ui.pictures import picture

PLACE = Path(__file__).parents[2] / "docs" / "screenshots"
TO_OFFER = ("7", "enter", "enter", "1", "2")
PICTURES: dict[str, tuple[tuple[int, int], str, str | None, tuple[str, ...]]] = {
    "home": ((80, 24), "dark", None, ()),
    "craving": ((80, 24), "dark", "craving", ("7",)),
    "ideas": ((80, 24), "dark", "craving", TO_OFFER),
    "exercise": ((80, 24), "dark", "craving", (*TO_OFFER, "3", "1")),
    "people-and-lines": ((80, 24), "light", None, ("f1",)),
    "small-terminal": ((40, 12), "light", "craving", ("7", "enter", "enter")),
    "no-colours": ((80, 24), "none", "craving", ("7", "enter", "enter", "1")),
}


async def draw(name: str, folder: Path) -> str:
    """Return one picture as SVG."""
    size, colours, flow, keys = PICTURES[name]
    os.environ.pop("NO_COLOR", None)
    os.environ["BREAKWATER_THEME"] = colours
    if colours == "none":
        os.environ["NO_COLOR"] = "1"
    breakwater = open_breakwater(folder)
    breakwater.add_contact("Sam", "brother", "555 0100")
    breakwater.set_country("GB")
    app = BreakwaterApp(breakwater, flow)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        drawn = picture(app)
    breakwater.close()
    return drawn


def main() -> None:
    """Draw them all."""
    drop_textual_variables(os.environ)
    for name in PICTURES:
        with tempfile.TemporaryDirectory() as folder:
            drawn = asyncio.run(draw(name, Path(folder)))
        (PLACE / f"{name}.svg").write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
