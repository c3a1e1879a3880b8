"""What the tests of the front ends share."""

import pytest

from tests.ui.fakes import FakeBreakwater


@pytest.fixture
def app() -> FakeBreakwater:
    """An application with nothing unfinished and nobody on the list."""
    return FakeBreakwater()


@pytest.fixture(autouse=True)
def no_colour_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the developer's terminal out of the tests."""
    for name in ("NO_COLOR", "COLORFGBG", "BREAKWATER_THEME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def fast_fingers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test press Enter right after a digit and mean it, where habit is not the subject."""
    if not request.module.__name__.endswith("test_habit"):
        monkeypatch.setattr("assistant.ui.tui.widgets.answers._HABIT", 0.0)
