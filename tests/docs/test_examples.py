"""The guide for authors is true: its commands are run, one after the other, in an empty folder.

What the guide does to a file stands in a comment above a block, which no reader sees:
``file`` writes the block, ``made`` holds it against a file there is, ``append`` adds it,
``change`` puts words in place of others, ``copy`` copies files to a folder, ``alone`` checks the
block by itself.
"""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.authoring.check import check
from assistant.cli import run
from assistant.cli.commands import root

DOCS = Path(__file__).parents[2] / "docs"
FLOWS = Path(__file__).parents[2] / "flows"
GUIDE = DOCS / "authoring.md"
PART = re.compile(
    r"^<!-- (?P<verb>\w+)(?:: (?P<what>.*?))? -->$"
    r"|^```(?P<kind>\w+)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
COMMAND = re.compile(
    r"(?:`|^ *(?:\$ )?)breakwater ([a-z][a-z_-]*)(?: ([a-z][a-z0-9_-]*))?", re.MULTILINE
)


def parts(page: Path) -> Iterator[tuple[str, str, str]]:
    """Give verb, file and text of each part of *page* that is done, in its order."""
    verb, what = "", ""
    for found in PART.finditer(page.read_text(encoding="utf-8")):
        if found["verb"] in {"change", "copy"}:
            yield found["verb"], found["what"], ""
        elif found["verb"]:
            verb, what = found["verb"], found["what"] or ""
        elif found["kind"] == "console":
            yield "run", "", found["text"]
        elif found["kind"] == "yaml":
            yield verb, what, found["text"]
            verb, what = "", ""


def said(expected: str, shown: str) -> bool:
    """Whether *shown* is *expected*, in which ``...`` stands for anything, lines included."""
    pattern = re.escape(expected.strip()).replace(re.escape("..."), ".*")
    return re.fullmatch(pattern, shown.strip(), re.DOTALL) is not None


def test_the_guide_is_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From an empty folder to a published conversation, and on."""
    monkeypatch.chdir(tmp_path)
    done: list[str] = []
    for verb, what, text in parts(GUIDE):
        done.append(verb)
        if verb == "run":
            run_all(text, capsys)
        elif verb == "made":
            assert Path(what).read_text(encoding="utf-8") == text
        elif verb == "change":
            change(what)
        elif verb == "copy":
            copy(*what.split())
        elif verb == "alone":
            alone(text, tmp_path / "alone")
        else:
            with Path(what).open("a" if verb == "append" else "w", encoding="utf-8") as file:
                file.write("\n" + text if verb == "append" else text)

    assert {"run", "made", "file", "change", "copy", "append", "alone"} == set(done)
    assert (tmp_path / "flows.lock.json").is_file()


def run_all(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    for session in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, expected = session.partition("\n")
        words = shlex.split(command)
        assert words[0] == "breakwater"
        run(words[1:])
        shown = capsys.readouterr()
        assert said(expected, shown.out + shown.err), f"$ {command}\n{shown.out}{shown.err}"


def copy(*names: str) -> None:
    target = Path(names[-1])
    target.mkdir(parents=True)
    for name in names[:-1]:
        (target / name).write_bytes(Path(name).read_bytes())


def change(what: str) -> None:
    name, _, words = what.partition(": ")
    old, _, new = words.partition(" | ")
    text = Path(name).read_text(encoding="utf-8")
    assert old in text
    Path(name).write_text(text.replace(old, new), encoding="utf-8")


def alone(text: str, folder: Path) -> None:
    """Check *text* by itself, beside the shipped flows that it may call."""
    folder.mkdir(exist_ok=True)
    for shipped in FLOWS.glob("*.yaml"):
        (folder / shipped.name).write_bytes(shipped.read_bytes())
    file = folder / (re.findall(r"^flow: (\w+)", text)[0] + ".flow.yaml")
    file.write_text(text, encoding="utf-8")
    assert check([file]).written("text").replace(str(folder), "") == "no problems in 1 file"


@pytest.mark.parametrize(
    ("expected", "shown", "same"),
    [
        ("a\n...\nd", "a\nb\nc\nd", True),
        ("a ...", "a b", True),
        ("a.b", "acb", False),
        ("a", "a\nb", False),
    ],
)
def test_what_is_said_is_held_against_the_page(expected: str, shown: str, *, same: bool) -> None:
    assert said(expected, shown) is same


@pytest.mark.parametrize("page", [*DOCS.glob("*.md"), DOCS.parent / "README.md"], ids=str)
def test_every_command_in_a_code_mark_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    made = re.findall(r"^flow: (\w+)", text, re.MULTILINE)
    flows = {*made, *(flow.name.partition(".")[0] for flow in FLOWS.iterdir())}
    unknown = []
    for name, inner in COMMAND.findall(text):
        command = root.commands.get(name)
        own = getattr(command, "commands", None)
        if (command is None and name not in {"help-now", *flows}) or (
            own and inner and inner not in own
        ):
            unknown.append(f"breakwater {name} {inner}")

    assert unknown == []


def test_every_page_linked_from_the_read_me_is_there() -> None:
    links = re.findall(r"\]\((docs/[^)#]+)\)", (DOCS.parent / "README.md").read_text("utf-8"))

    assert [link for link in links if not (DOCS.parent / link).exists()] == []
