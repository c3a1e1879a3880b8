"""What an author reads when something is wrong."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.content.open_file import FileProblemError, read_bytes
from assistant.content.problems import Problem, error, nearest, render, warning
from assistant.domain.place import Place


def test_a_problem_points_at_its_character() -> None:
    problem = error(
        Place("flows/bad.yaml", 5, 7), "S101", "unknown key 'sai'", "did you mean 'say'?"
    )

    shown = render(problem, "1\n2\n3\n4\n  b: {sai: [x]}\n")

    assert shown == (
        "flows/bad.yaml:5:7: S101 unknown key 'sai'\n"
        "5 |   b: {sai: [x]}\n"
        "          ^\n"
        "hint: did you mean 'say'?"
    )


def test_wide_signs_keep_the_caret_in_place() -> None:
    shown = render(error(Place("f", 1, 3), "S101", "m"), "日本x")

    assert shown.split("\n")[2] == " " * (4 + 4) + "^"


def test_hostile_text_cannot_reach_the_terminal() -> None:
    shown = render(error(Place("f\x1b[2J", 1, 1), "S101", "a\x1b]0;b\x07", "c\u202e"), "\x1b[31m")

    assert not set(shown) & {"\x1b", "\x07", "\u202e"}


def test_problems_sort_by_place() -> None:
    late, soon = error(Place("a", 9, 1), "G201", "x"), warning(Place("a", 2, 1), "Y009", "x")

    assert sorted([late, soon]) == [soon, late]


def test_the_nearest_word_is_the_one_meant() -> None:
    assert nearest("chek_in", ["where", "check_in", "move"]) == "check_in"
    assert nearest("zebra", ["where", "check_in"]) is None


@given(st.text(max_size=300), st.integers(1, 5), st.integers(1, 9_000))
def test_rendering_never_raises(text: str, line: int, column: int) -> None:
    shown = render(Problem(Place("f", line, column), "Y001", "error", "m"), text)

    assert max(len(part) for part in shown.split("\n")) < 9_200


@pytest.mark.parametrize("kind", ["pipe", "link", "loop", "folder", "device", "missing", "sparse"])
def test_anything_but_a_small_regular_file_is_refused_at_once(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x.flow.yaml"
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "link":
            (tmp_path / "real").write_text("a: 1")
            path.symlink_to(tmp_path / "real")
        case "loop":
            path.symlink_to(path)
        case "folder":
            path.mkdir()
        case "device":
            path = Path("/dev/zero")
        case "sparse":
            with path.open("wb") as file:
                file.truncate(1 << 40)
        case _:
            pass

    with pytest.raises(FileProblemError) as refusal:
        read_bytes(path)

    assert refusal.value.problem.hint
    assert refusal.value.problem.place.path == str(path)


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.flow.yaml"
    path.write_bytes(b"x" * 262_144)

    assert len(read_bytes(path)) == 262_144

    path.write_bytes(b"x" * 262_145)
    with pytest.raises(FileProblemError, match="262,144"):
        read_bytes(path)
