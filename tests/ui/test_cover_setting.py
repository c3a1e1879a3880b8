"""The setting that covers the screen when its window is not in use: off until it is wanted."""

from pathlib import Path

import pytest

from assistant.app.settings import FileSettings
from assistant.cli.covering import OFF, ON, cover


def test_it_is_off_at_first_and_kept_beside_the_country(tmp_path: Path) -> None:
    settings = FileSettings(tmp_path)
    assert not settings.cover()
    settings.set_country("GB")
    settings.set_cover(on=True)
    settings.set_country("DE")

    assert FileSettings(tmp_path).cover()
    assert FileSettings(tmp_path).country() == "DE"


@pytest.mark.parametrize("broken", ["", "[]", '{"cover": 1}', '{"cover": "yes"}', "\x00"])
def test_a_broken_setting_means_off(tmp_path: Path, broken: str) -> None:
    (tmp_path / "settings.json").write_text(broken)

    assert not FileSettings(tmp_path).cover()


def test_the_command_says_and_changes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BREAKWATER_HOME", str(tmp_path))
    assert [cover(None), cover("on"), cover(None), cover("off")] == [0, 0, 0, 0]

    assert capsys.readouterr().out.splitlines() == [OFF, ON, ON, OFF]
