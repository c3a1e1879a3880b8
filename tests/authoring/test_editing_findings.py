"""An editor is told what ``flow check`` says, what stands behind a word, and how to mend it."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.authoring.check import check
from assistant.authoring.editing.completing import complete
from assistant.authoring.editing.desk import Desk
from assistant.authoring.editing.findings import findings
from assistant.authoring.editing.hovering import hover
from assistant.authoring.editing.mending import quick_fixes
from assistant.authoring.editing.outline import Part, outline
from assistant.authoring.fixing.edit import Edit, Fix, Trust
from assistant.authoring.rules.registry import BY_CODE
from assistant.content.folder import content_root, flow_files
from assistant.content.known import Known
from assistant.content.problems import Problem
from tests.authoring.test_rules import FIXTURES
from tests.authoring.test_rules import KNOWN as RULES_KNOWN
from tests.authoring.written import FLOW, KNOWN, TESTS, desk_over, opened, spot

BROKEN = sorted(FIXTURES.glob("*.bad.*.yaml"))


@pytest.mark.parametrize("source", BROKEN, ids=lambda path: path.name.split(".")[0])
def test_what_the_check_finds_the_editor_is_told(source: Path, tmp_path: Path) -> None:
    code = source.name.split(".")[0]
    end = source.name.removeprefix(f"{code}.bad.")
    path = tmp_path / (end if end == "project.yaml" else f"sample.{end}")
    for called in (FIXTURES / "with").iterdir():
        shutil.copy(called, tmp_path)
    data = source.read_bytes()
    text = data.decode("utf-8", "replace")
    if source.is_symlink() or text.encode() != data:
        pytest.skip("an editor shows other text than these bytes")
    path.write_bytes(data)
    desk = Desk(known=lambda _: RULES_KNOWN)

    found = findings(desk, desk.put(path, text))

    assert found == check([path], known=RULES_KNOWN).problems


def test_of_a_translation_and_of_tests_both_say_the_same(tmp_path: Path) -> None:
    desk = desk_over(tmp_path)

    for name in ("ride.es.yaml", "ride.test.yaml"):
        path = tmp_path / name
        path.write_text(
            path.read_text(encoding="utf-8").replace("light", "lihgt"), encoding="utf-8"
        )
        assert findings(desk, opened(desk, path)) == check([path], known=KNOWN).problems != ()


def test_nothing_is_said_of_files_that_are_none_of_ours(tmp_path: Path) -> None:
    desk = Desk(known=lambda _: KNOWN)

    for name in ("compose.yaml", "values.dev.yaml", "project.yaml"):
        sheet = desk.put(tmp_path / name, "services:\n  a: &x [*x\n")
        assert findings(desk, sheet) == ()
        assert complete(desk, sheet, 1, 2)[1] == ()
    desk_over(tmp_path)
    assert findings(desk, desk.put(tmp_path / "project.yaml", "services: 1\n")) != ()


def test_of_shipped_flows_both_say_the_same() -> None:
    desk = Desk()

    for path in flow_files(content_root() / "flows"):
        assert findings(desk, opened(desk, path)) == check([path]).problems


def test_a_change_in_an_open_flow_is_seen_by_the_flow_that_calls_it(tmp_path: Path) -> None:
    desk = desk_over(tmp_path)
    sheet = opened(desk, tmp_path / "ride.flow.yaml")
    called = tmp_path / "meet.flow.yaml"
    before = {problem.code for problem in findings(desk, sheet)}

    desk.put(called, called.read_text(encoding="utf-8").replace("rating", "strength"))

    assert {problem.code for problem in findings(desk, sheet)} - before == {"G222"}


def test_a_change_in_the_library_is_seen_after_a_save(tmp_path: Path) -> None:
    desk_over(tmp_path)
    libraries = [KNOWN, replace(KNOWN, vocabularies={})]
    desk = Desk(known=lambda _: libraries[0])
    sheet = opened(desk, tmp_path / "ride.flow.yaml")
    assert "V306" not in {problem.code for problem in findings(desk, sheet)}
    del libraries[0]

    desk.forget()

    (again,) = desk.open
    assert "V306" in {problem.code for problem in findings(desk, again)}


@pytest.mark.parametrize(
    ("words", "inside", "shown"),
    [
        ("to: light", "light", "step light\nThat is a light one, {name}.\nends as eased"),
        ("skip: feel", "feel", "step feel\nWhich are true?\n- Hungry\n- Lonely"),
        ("if: craving <= 2", "craving", "variable craving, scale 0-10\nmeans craving"),
        ("{name}, how", "name", "variable name, text\nfrom profile"),
        ("call: meet", "meet", "flow meet: Meeting someone"),
        ("never: end eased", "eased", "outcome eased: ends at light"),
        ("vocabulary place", "place", "vocabulary place: home, work, outside"),
        ("    into: moods", "into", "into: The variable that keeps the answer."),
        ("That is a light one", "light", ""),
    ],
)
def test_a_word_says_what_it_stands_for(
    tmp_path: Path, words: str, inside: str, shown: str
) -> None:
    desk = desk_over(tmp_path)
    sheet = opened(desk, tmp_path / "ride.flow.yaml")

    assert hover(desk, sheet, *spot(FLOW, words, inside)).startswith(shown)
    assert bool(hover(desk, sheet, *spot(FLOW, words, inside))) == bool(shown)


def test_a_finding_says_why_its_rule_is_there(tmp_path: Path) -> None:
    desk = desk_over(tmp_path)
    text = FLOW.replace("to: light", "to: lihgt")
    sheet = desk.put(tmp_path / "ride.flow.yaml", text)

    words = hover(desk, sheet, *spot(text, "lihgt"), findings(desk, sheet))

    assert words.startswith("G207 there is no step 'lihgt'\nhint: did you mean 'light'?\n")
    assert BY_CODE["G207"].summary in words


def test_a_hostile_text_reaches_no_editor_as_it_is(tmp_path: Path) -> None:
    desk = desk_over(tmp_path)
    text = FLOW.replace("That is a light one", "That is\x1b[2J\u202e one")
    sheet = desk.put(tmp_path / "ride.flow.yaml", text)

    shown = hover(desk, sheet, *spot(text, "to: light", "light"), findings(desk, sheet))

    assert not {"\x1b", "\u202e"} & set(shown)


def test_the_parts_of_a_flow_and_of_its_tests(tmp_path: Path) -> None:
    desk = desk_over(tmp_path)
    parts = outline(opened(desk, tmp_path / "ride.flow.yaml"))
    tests = outline(opened(desk, tmp_path / "ride.test.yaml"))

    steps = [part for part in parts if part.kind == "step"]
    assert [part.name for part in steps] == ["rate", "light", "where", "feel", "person"]
    assert [part.name for part in steps[2].inner] == ["home", "work", "outside"]
    assert [part.name for part in parts if part.kind == "variable"][:2] == ["craving", "before"]
    assert [part.name for part in tests] == ["light", "with someone"]
    lines = FLOW.split("\n")
    assert all(lines[part.line - 1].strip().startswith(part.name) for part in parts)
    assert all(inside(part) for part in parts)
    assert outline(desk.put(tmp_path / "ride.test.yaml", TESTS + "\n - [")) == tests


def inside(part: Part) -> bool:
    """Whether the parts of *part* lie within its lines, in order."""
    lines = [part.line, *(inner.line for inner in part.inner), part.last]
    return lines == sorted(lines)


def test_a_quick_fix_is_an_edit_of_lines_and_columns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = FLOW.replace("craving <= 2", "craving = 2")
    at = text.index("= 2")

    def doubled(source: str, _path: str, problem: Problem, _known: Known) -> tuple[Fix, ...]:
        assert source == text
        found = Fix(title="write ==", edits=(Edit(at, at + 1, "=="),), trust=Trust.GUESS)
        return (found,) if problem.code == "EX02" else ()

    monkeypatch.setattr("assistant.authoring.editing.mending.fixes_for", doubled)
    desk = desk_over(tmp_path)
    sheet = desk.put(tmp_path / "ride.flow.yaml", text)
    found = findings(desk, sheet)
    line, column = spot(text, "craving = 2", "= 2")

    (fix,) = quick_fixes(desk, sheet, found, line, line)

    assert quick_fixes(desk, sheet, found, 1, line - 1) == ()
    assert (fix.title, fix.sure, fix.problem.code) == ("write ==", False, "EX02")
    (change,) = fix.changes
    assert (change.start.line, change.start.column) == (line, column)
    assert (change.end.line, change.end.column, change.text) == (line, column + 1, "==")
