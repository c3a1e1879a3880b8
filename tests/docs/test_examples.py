"""The guide for authors is true: its examples pass every check, its commands exist."""

import re
from pathlib import Path

import pytest

from assistant.authoring.check import check
from assistant.cli.commands import root

DOCS = Path(__file__).parents[2] / "docs"
FLOWS = Path(__file__).parents[2] / "flows"
YAML = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"(?:`|^ *)breakwater ([a-z][a-z_-]*)", re.MULTILINE)


def examples() -> list[str]:
    return YAML.findall((DOCS / "authoring.md").read_text(encoding="utf-8"))


def test_there_are_examples() -> None:
    assert len(examples()) >= 2


@pytest.mark.parametrize("source", examples())
def test_an_example_has_no_problem(source: str, tmp_path: Path) -> None:
    name = re.findall(r"^flow: (\w+)", source)[0]
    for shipped in FLOWS.glob("*.yaml"):
        (tmp_path / shipped.name).write_bytes(shipped.read_bytes())
    file = tmp_path / f"{name}.flow.yaml"
    file.write_text(source, encoding="utf-8")

    report = check([file])
    assert report.written("text").replace(str(tmp_path), "") == "no problems in 1 file"


@pytest.mark.parametrize("page", [*DOCS.glob("*.md"), DOCS.parent / "README.md"], ids=str)
def test_every_command_in_a_code_mark_exists(page: Path) -> None:
    told = set(COMMAND.findall(page.read_text(encoding="utf-8")))
    flows = {flow.name.partition(".")[0] for flow in FLOWS.iterdir()}

    assert told <= {*root.commands, "help-now", *flows}


def test_every_page_linked_from_the_read_me_is_there() -> None:
    links = re.findall(r"\]\((docs/[^)#]+)\)", (DOCS.parent / "README.md").read_text("utf-8"))

    assert [link for link in links if not (DOCS.parent / link).exists()] == []
