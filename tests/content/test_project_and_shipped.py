"""What no flow may change, and the content of a release as a whole."""

from pathlib import Path

import pytest

from assistant.content.folder import content_root
from assistant.content.project_reader import read_project
from assistant.content.shipped import load
from assistant.domain.inputs import Command

ANYTIME = "".join(f"  {command}: {{hears: [{command}]}}\n" for command in Command)
PROJECT = (
    "project: sample\nlimits: {questions_per_session: 12}\nmatching: {accept: 90, gap: 4}\n"
    "anytime:\n  crisis: {goes_to: flow safety_help, first: true}\n" + ANYTIME
)


def test_a_project() -> None:
    project, problems = read_project(PROJECT.encode(), "project.yaml")

    assert problems == ()
    assert project is not None
    assert (project.questions_per_session, project.accept, project.confirm) == (12, 90, 70)
    assert set(project.anytime) == set(Command)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("  stop: {hears: [stop]}\n", "", "S104"),
        ("  stop:", "  halt:", "S101"),
        ("first: true", "first: false", "X001"),
        ("  crisis: {goes_to: flow safety_help, first: true}\n", "", "X001"),
        ("flow safety_help", "flow other", "X001"),
        ("accept: 90", "accept: 190", "S102"),
    ],
)
def test_what_a_project_must_keep(old: str, new: str, code: str) -> None:
    project, problems = read_project(PROJECT.replace(old, new).encode(), "project.yaml")

    assert project is None
    assert code in {p.code for p in problems}


def test_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    flows = tmp_path / "flows"
    flows.mkdir()
    (flows / "a.flow.yaml").write_text("flow: [\n")
    (flows / "b.flow.yaml").write_text("flow: b\nsteps: {}\n")
    (flows / "project.yaml").write_text(PROJECT)

    content, problems = load(tmp_path)

    assert {p.place.path for p in problems if "flows/" in p.place.path} == {
        "flows/a.flow.yaml",
        "flows/b.flow.yaml",
    }
    assert content.project.name == "sample"
    assert content.flows == {}


def test_the_shipped_vocabularies_countries_and_project_are_sound() -> None:
    content, problems = load(content_root())
    library = [p for p in problems if p.place.path.startswith("coping_library/vocabulary")]

    assert library == []
    assert content.project.name
    assert content.vocabularies
