"""The cover at a real terminal: when another window is in use, and only if it is wanted."""

from pathlib import Path

import pytest

from assistant.app.settings import FileSettings
from assistant.cli.supervise import KILLED, NOT_KEPT
from assistant.ui.unlocking import COVER
from tests.terminal.person import Person
from tests.terminal.state import changed_modes, left_in_window

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]
AWAY, BACK = "\x1b[O", "\x1b[I"
"""What a terminal sends when its window loses the focus, and when it has it again."""


def test_away_it_is_covered_and_back_it_is_as_it_was(tmp_path: Path) -> None:
    FileSettings(tmp_path).set_cover(on=True)
    with Person("craving", home=tmp_path) as person:
        person.wait_for("How strong is the craving right now")
        person.type("half a")
        person.wait_for("half a")
        person.type(AWAY)
        seen = person.wait_for(COVER)
        assert seen.split() == COVER.split()
        person.type(BACK)
        person.wait_for("How strong is the craving right now", "half a", gone=COVER)
        person.type("\x1b[21~")

        assert person.leave() == 0


def test_it_is_not_covered_until_that_is_wanted(tmp_path: Path) -> None:
    with Person("craving", home=tmp_path) as person:
        person.wait_for("How strong is the craving right now")
        person.type(AWAY)
        person.type("half a")
        person.wait_for("half a")

        assert COVER not in person.see()


def test_a_guest_is_promised_nothing_and_a_wrong_name_needs_no_screen(tmp_path: Path) -> None:
    with Person("--guest", "craving", home=tmp_path) as person:
        person.wait_for("How strong is the craving right now")
        person.kill()
        window = left_in_window(person.raw).decode()

        assert KILLED in window
        assert NOT_KEPT in window
        assert changed_modes(person.raw) == set()
    with Person("nothing_like_it", home=tmp_path) as person:
        assert person.leave() == 2
        assert b"There is no conversation called" in left_in_window(person.raw)
        assert changed_modes(person.raw) == set()
