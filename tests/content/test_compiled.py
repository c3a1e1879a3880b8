"""Compiled content is the content that was read, or it counts for nothing."""

import json
import shutil
from pathlib import Path

import pytest

from assistant.content import compiled
from assistant.content.folder import content_root
from assistant.content.shipped import Content, load, read_all


@pytest.fixture(scope="module")
def read() -> Content:
    content, problems = read_all(content_root())
    assert not problems
    return content


@pytest.fixture
def copied(tmp_path: Path, read: Content) -> Path:
    """A copy of the content with its compiled form beside it."""
    for folder in ("flows", "coping_library"):
        shutil.copytree(content_root() / folder, tmp_path / folder)
    compiled.write(tmp_path, tmp_path / compiled.NAME, read)
    return tmp_path


def test_it_is_the_same_content(copied: Path, read: Content) -> None:
    assert compiled.read(copied, Content) == read
    assert load(copied) == (read, ())


def test_a_changed_file_is_read_afresh(copied: Path) -> None:
    file = copied / "coping_library/exercises/grounding/feet_floor.yaml"
    text = file.read_text()
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    file.write_text(text.replace(title, "title: Feet and floor"))

    assert compiled.read(copied, Content) is None
    content, problems = load(copied)
    assert content.exercises["feet_floor"].title == "Feet and floor"
    assert not [problem for problem in problems if problem.severity == "error"]


def test_an_added_renamed_or_removed_file_is_noticed(copied: Path) -> None:
    file = copied / "coping_library/exercises/grounding/feet_floor.yaml"
    moved = file.with_name("feet_ground.yaml")
    file.rename(moved)
    assert compiled.read(copied, Content) is None
    moved.unlink()
    assert compiled.read(copied, Content) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: "",
        lambda kept: kept[: len(kept) // 2],
        lambda _: "[" * 100_000,
        lambda kept: json.dumps({**json.loads(kept), "content": ["Content"]}),
        lambda kept: json.dumps({**json.loads(kept), "content": ["os.system", "true"]}),
        lambda kept: json.dumps({**json.loads(kept), "content": "words"}),
        lambda kept: json.dumps({"digest": json.loads(kept)["digest"]}),
        lambda _: "\udcff",
    ],
    ids=["empty", "cut", "deep", "short", "unknown_kind", "text", "no_content", "no_text"],
)
def test_a_damaged_file_counts_for_nothing(copied: Path, read: Content, damage: object) -> None:
    assert callable(damage)
    file = copied / compiled.NAME
    file.write_bytes(damage(file.read_text()).encode("utf-8", "surrogateescape"))
    assert compiled.read(copied, Content) is None
    assert load(copied)[0] == read


def test_what_has_no_form_is_refused_when_it_is_written(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="object"):
        compiled.write(content_root(), tmp_path / compiled.NAME, (object(),))
    assert not (tmp_path / compiled.NAME).exists()
