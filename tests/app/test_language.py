"""Conversations in another language: chosen, named by the project, and told with its limit."""

import io
import os
import shutil
from pathlib import Path

import pytest

from assistant.app.language import ENGLISH_DANGER, spoken_language, wanted_languages
from assistant.app.wiring import open_breakwater, parts
from assistant.cli import Exit, run
from assistant.content.folder import content_root
from assistant.domain.flow import Project
from tests.authoring.flows import EXAMPLE


@pytest.mark.parametrize(
    ("chosen", "environ", "wanted"),
    [
        ("", {}, ()),
        ("", {"LANG": "es_MX.UTF-8"}, ("es-MX",)),
        ("", {"LANG": "C.UTF-8"}, ()),
        ("", {"LC_ALL": "de_DE@euro", "LANG": "es_ES"}, ("de-DE",)),
        ("", {"LC_ALL": "", "LANG": "es_ES"}, ("es-ES",)),
        ("fr", {"LANG": "es_ES"}, ("fr", "es-ES")),
        ("", {"BREAKWATER_LANGUAGE": "pt-BR", "LANG": "es"}, ("pt-BR", "es")),
        ("Spanish", {}, ()),
    ],
)
def test_what_is_asked_for_comes_before_what_the_system_says(
    chosen: str, environ: dict[str, str], wanted: tuple[str, ...]
) -> None:
    assert wanted_languages(chosen, environ) == wanted


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [(("es-MX",), "es"), (("de", "es"), "es"), (("de",), ""), ((), ""), (("en-GB", "es"), "en")],
)
def test_only_languages_of_the_project_are_spoken(wanted: tuple[str, ...], spoken: str) -> None:
    assert spoken_language(Project(name="p", languages=("en", "es")), wanted) == spoken


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The shipped library with the example's flows, in a project that names Spanish."""
    made = tmp_path / "content"
    shutil.copytree(content_root() / "coping_library", made / "coping_library")
    (made / "flows").mkdir()
    for path in EXAMPLE.glob("*.yaml"):
        shutil.copy(path, made / "flows")
    project = (content_root() / "flows" / "project.yaml").read_text(encoding="utf-8")
    spoken = project.replace("languages: [en]", "languages: [en, es]")
    assert spoken != project
    (made / "flows" / "project.yaml").write_text(spoken, encoding="utf-8")
    return made


def test_a_conversation_is_spoken_in_the_language_wanted(root: Path, tmp_path: Path) -> None:
    breakwater = open_breakwater(tmp_path / "home", guest=True, root=root, languages=["es-MX"])
    asked = breakwater.conversation().begin("craving").asked
    breakwater.close()

    assert asked is not None
    assert "qué tan fuerte" in asked.prompt
    assert breakwater.notice == ENGLISH_DANGER


def test_without_a_language_everything_stays_as_it_is(root: Path) -> None:
    assert parts(root).language == ""
    flow = parts(root).runtime.flows["craving"].flow
    assert flow.title == "Riding out a craving"
    assert flow.language == "en"


def test_the_command_takes_a_language(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
        monkeypatch.setenv(name, os.environ[name])  # the program drops them: put them back after
    monkeypatch.setenv("BREAKWATER_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("assistant.app.wiring.content_root", lambda: root)
    monkeypatch.setattr("sys.stdin", io.StringIO())

    assert run(["--plain", "--guest", "--language", "es", "craving"]) == Exit.FINE

    assert "qué tan fuerte" in capsys.readouterr().out
