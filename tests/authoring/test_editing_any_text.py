"""Whatever stands in the editor, at every key: an answer comes, and none of them is wrong."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.authoring.editing.completing import complete
from assistant.authoring.editing.desk import Desk
from assistant.authoring.editing.findings import findings
from assistant.authoring.editing.hovering import hover
from assistant.authoring.editing.lookup import RenameRefusedError, declared, rename, target_at, used
from assistant.authoring.editing.marks import mark_of
from assistant.authoring.editing.mending import quick_fixes
from assistant.authoring.editing.outline import outline
from assistant.authoring.editing.sheet import Sheet, read_sheet
from assistant.authoring.fixing.edit import Edit, applied
from tests.authoring.written import FILES, KNOWN, desk_over

ODD = [
    "\t",
    ": ",
    "{",
    "}",
    "[",
    "'",
    '"',
    "|",
    "\n",
    "\r\n",
    "- ",
    "#",
    "&a ",
    "*",
    "😀",
    "\u2028",
    "\x00",
    "{name",
]


@st.composite
def spoiled(draw: st.DrawFn) -> tuple[str, str, int, int]:
    """A file of the folder with something cut, doubled or put in; and a place in it."""
    name = draw(st.sampled_from(sorted(FILES)))
    text = FILES[name]
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 40)))
        put = draw(st.sampled_from(["", text[start:end] * 2, *ODD]))
        text = text[:start] + put + text[end:]
    lines = text.split("\n")
    line = draw(st.integers(0, len(lines)))
    longest = len(lines[line]) if line < len(lines) else 3
    return name, text, line, draw(st.integers(0, longest + 1))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("any")
    desk_over(path)
    return path


@settings(max_examples=150, deadline=None)
@given(case=spoiled())
def test_everything_is_answered(folder: Path, case: tuple[str, str, int, int]) -> None:
    name, text, line, column = case
    desk = Desk(known=lambda _: KNOWN)
    desk.put(folder / name, FILES[name])
    sheet = desk.put(folder / name, text)
    problems = findings(desk, sheet)

    cursor, items = complete(desk, sheet, line, column)
    assert cursor.typed in (sheet.lines[line][:column] if line < len(sheet.lines) else "")
    assert all(item.written for item in items)
    hover(desk, sheet, line + 1, column + 1, problems)
    outline(sheet)
    for problem in problems:
        mark = mark_of(sheet, problem)
        assert mark.start < mark.end
    target = target_at(desk, sheet, line + 1, column + 1)
    if target is not None:
        assert len(used(desk, sheet.path, target)) >= 1
        declared(desk, sheet.path, target)
        try:
            edits = rename(desk, sheet, line + 1, column + 1, "another_1")
        except RenameRefusedError:
            return
        for edit in edits:
            there = desk.sheet(edit.found.path)
            assert there is not None
            assert named_at(there, edit.found.place.line, edit.found.place.column, target.name)


def named_at(sheet: Sheet, line: int, column: int, name: str) -> bool:
    return sheet.lines[line - 1][column - 1 : column - 1 + len(name)] == name


@settings(max_examples=60, deadline=None)
@given(case=spoiled())
def test_a_fix_is_an_edit_of_this_text(folder: Path, case: tuple[str, str, int, int]) -> None:
    name, text, _, _ = case
    desk = Desk(known=lambda _: KNOWN)
    sheet = desk.put(folder / name, text)
    starts = [0]
    for at in sheet.lines:
        starts.append(starts[-1] + len(at) + 1)

    for fix in quick_fixes(desk, sheet, findings(desk, sheet), 1, len(sheet.lines)):
        edits = [
            Edit(
                starts[change.start.line - 1] + change.start.column - 1,
                starts[change.end.line - 1] + change.end.column - 1,
                change.text,
            )
            for change in fix.changes
        ]
        assert fix.title
        assert applied(text, edits) != text


@given(
    st.lists(st.sampled_from(["a: 1", "b: 2", "c: 3", "# d"]), min_size=1, max_size=8),
    st.integers(0, 8),
    st.lists(st.sampled_from(["x: [", "y: 1", ""]), max_size=3),
)
def test_lines_outside_a_change_are_found_again(lines: list[str], at: int, more: list[str]) -> None:
    """What stood above or below a change stands there in the last good form too."""
    good = read_sheet(Path("a.test.yaml"), "\n".join(dict.fromkeys(lines)), KNOWN)
    before = list(good.lines)
    cut = min(at, len(before))
    after = [*before[:cut], "broken: [", *more, *before[cut:]]
    sheet = read_sheet(Path("a.test.yaml"), "\n".join(after), KNOWN, good)
    if sheet.root is not None or good.root is None:
        return

    for number in range(1, cut + 1):
        assert good.lines[sheet.then(number) - 1] == after[number - 1]
    for number in range(len(before) - cut):
        assert good.lines[sheet.then(len(after) - number) - 1] == after[-1 - number]
