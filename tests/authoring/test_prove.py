"""Exploring files: what an author reads, and what is never explored."""

import shutil
from pathlib import Path

import pytest

from assistant.authoring.prove import prove
from assistant.authoring.rehearsal.script import read_script
from assistant.cli import Exit
from assistant.cli.flow_explore import explored
from assistant.content.known import NOTHING
from tests.authoring.flows import EXAMPLE, read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in EXAMPLE.glob("*.flow.yaml"):
        shutil.copy(path, tmp_path)
    return tmp_path


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / f"{name}.flow.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_sound_folder_has_one_line_for_each_flow(folder: Path) -> None:
    lines = [proven.as_text() for proven in prove([folder], known=NOTHING)]

    assert [line.split(",")[0] for line in lines] == [
        "craving: 0 findings",
        "reach_a_person: 0 findings",
        "urge_surfing: 0 findings",
    ]
    assert "most questions in one session: 13" in lines[0]


def test_it_says_what_is_proven_and_what_is_sampled(folder: Path) -> None:
    line = prove([folder / "craving.flow.yaml"], known=NOTHING)[0].as_text().splitlines()[-1]

    assert "looked at everywhere: P01 P02 P04-P13 P19-P21; P14 and P16 by flow check" in line
    assert "P03 P15 P18 P22 sampled at 7 questions" in line
    assert "P17 sampled at" in line


def test_a_chat_can_be_kept_as_a_test(folder: Path) -> None:
    change(folder, "craving", "craving <= 2", "craving <= 9")
    proven = prove([folder / "craving.flow.yaml"], known=NOTHING)[0]

    ((name, text),) = proven.kept()
    script, problems = read_script(
        text.encode(), name, {"craving": read(folder / "craving.flow.yaml", NOTHING)}
    )

    assert name == "craving.P20-1.test.yaml"
    assert problems == ()
    assert script is not None
    assert [(line.kind, line.words) for line in script.scenes[0].lines] == [
        ("you", "8"),
        ("ended", "eased"),
    ]


def test_a_broken_promise_is_shown_as_a_chat(folder: Path) -> None:
    change(folder, "craving", "craving <= 2", "craving <= 9")

    text = prove([folder / "craving.flow.yaml"], known=NOTHING)[0].as_text()

    assert "P20 this check fails: it comes to end eased" in text
    assert "    you  8\n" in text


def test_a_flow_with_errors_is_not_explored(folder: Path) -> None:
    change(folder, "craving", "to: light", "to: nowhere")

    proven = prove([folder / "craving.flow.yaml"], known=NOTHING)[0]

    assert proven.exploration is None
    assert [p.code for p in proven.report.problems] == ["G207"]
    assert "run flow check" in proven.as_text()


def test_nor_is_a_flow_that_calls_one_with_errors(folder: Path) -> None:
    change(folder, "urge_surfing", "    end: done", "    go: nowhere")

    proven = prove([folder / "craving.flow.yaml"], known=NOTHING)[0]

    assert proven.exploration is None


def test_a_finding_of_the_explorer_can_be_allowed(folder: Path) -> None:
    change(
        folder,
        "urge_surfing",
        "      For {minutes}",
        "      A.\n\n      B.\n\n      C.\n\n      For {minutes}",
    )
    path = folder / "urge_surfing.flow.yaml"
    assert [p.code for p in prove([path], known=NOTHING)[0].report.problems] == ["P12"]

    change(
        folder, "urge_surfing", "  begin:\n", "  # allow: P12 because one breath each\n  begin:\n"
    )

    assert prove([path], known=NOTHING)[0].report.problems == ()


def test_chats_are_kept_once_and_play_as_tests(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder, "craving", "craving <= 2", "craving <= 9")
    path = folder / "craving.flow.yaml"

    assert explored([path], folder) == Exit.PROBLEMS
    assert "craving.P20-1.test.yaml" in capsys.readouterr().err
    kept = (tmp_path / "craving.P20-1.test.yaml").read_bytes()
    assert explored([path], folder) == Exit.PROBLEMS
    assert "left as it is" in capsys.readouterr().err
    assert (tmp_path / "craving.P20-1.test.yaml").read_bytes() == kept
    assert explored([path], folder / "nowhere") == Exit.USAGE
