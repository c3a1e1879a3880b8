"""Where names are declared and used, and giving them other ones in all files at once."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.authoring.check import check
from assistant.authoring.editing.desk import Desk
from assistant.authoring.editing.lookup import (
    Edit,
    RenameRefusedError,
    declared,
    rename,
    target_at,
    used,
)
from assistant.content.folder import content_root
from assistant.content.shipped import known_content
from tests.authoring.written import CALLED, FILES, FLOW, KNOWN, SPANISH, TESTS, desk_over, opened
from tests.authoring.written import spot as spot_of

LIBRARY = known_content(content_root())
ALL = {name: text.split("\n") for name, text in FILES.items()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    desk_over(tmp_path)
    return tmp_path


@pytest.fixture
def desk() -> Desk:
    return Desk(known=lambda _: KNOWN)


def made(edits: Iterable[Edit], files: Mapping[str, str]) -> dict[str, str]:
    """Return *files* with *edits* made."""
    out = {name: text.split("\n") for name, text in files.items()}
    for edit in sorted(edits, key=lambda e: e.found.place, reverse=True):
        lines, place = out[edit.found.path.name], edit.found.place
        line, start = lines[place.line - 1], place.column - 1
        lines[place.line - 1] = line[:start] + edit.text + line[start + edit.found.length :]
    return {name: "\n".join(lines) for name, lines in out.items()}


@pytest.mark.parametrize(
    ("name", "words", "inside", "file", "goal"),
    [
        ("ride.flow.yaml", "to: light", "light", "ride.flow.yaml", "  light:"),
        ("ride.flow.yaml", "if: craving <= 2", "craving", "ride.flow.yaml", "  craving: {"),
        ("ride.flow.yaml", "{name}, how", "name", "ride.flow.yaml", "  name:    {"),
        ("ride.flow.yaml", "call: meet", "meet", "meet.flow.yaml", "flow: meet"),
        ("ride.flow.yaml", "{rating: craving}", "rating", "meet.flow.yaml", "  rating: {"),
        ("ride.flow.yaml", "{before: left}", "left", "meet.flow.yaml", "  left:   {"),
        ("ride.flow.yaml", "never: end eased", "eased", "ride.flow.yaml", "outcomes: ["),
        ("ride.test.yaml", "- at: light", "light", "ride.flow.yaml", "  light:"),
        ("ride.test.yaml", "- at: close", "close", "meet.flow.yaml", "  close:"),
        ("ride.test.yaml", "- pick: home", "home", "ride.flow.yaml", "      home:"),
        ("ride.test.yaml", "given: {name", "name", "ride.flow.yaml", "  name:    {"),
        ("ride.es.yaml", "rate.ask", "rate", "ride.flow.yaml", "  rate:"),
        ("ride.es.yaml", "{name}, ¿", "name", "ride.flow.yaml", "  name:    {"),
    ],
)
def test_a_name_leads_to_where_it_is_declared(  # noqa: PLR0917 - a row of the table
    desk: Desk, folder: Path, name: str, words: str, inside: str, file: str, goal: str
) -> None:
    sheet = opened(desk, folder / name)
    target = target_at(desk, sheet, *spot_of(FILES[name], words, inside))
    assert target is not None

    places = declared(desk, sheet.path, target)

    assert [place.path.name for place in places] == [file]
    assert ALL[file][places[0].place.line - 1].startswith(goal)


def test_a_place_without_a_name_leads_nowhere(desk: Desk, folder: Path) -> None:
    sheet = opened(desk, folder / "ride.flow.yaml")

    assert target_at(desk, sheet, *spot_of(FLOW, "That is a light one", "That")) is None
    assert target_at(desk, sheet, *spot_of(FLOW, "'lonely' in moods", "lonely")) is None
    assert target_at(desk, sheet, 999, 1) is None


def test_an_exercise_leads_to_its_file_in_the_library() -> None:
    path = content_root() / "flows" / "surf.flow.yaml"
    desk = Desk()
    name = min(desk.known(path).exercises or ())
    sheet = desk.put(path, f"flow: surf\nsteps:\n  go_on:\n    practise: {name}\n")
    target = target_at(desk, sheet, 4, 16)
    assert target is not None

    places = declared(desk, path, target)

    assert [place.path.stem for place in places] == [name]


@pytest.mark.parametrize(
    ("words", "inside", "new", "counts"),
    [
        ("to: light", "light", "gentle", {"ride.flow.yaml": 3, "ride.test.yaml": 1}),
        ("  rate:", "rate", "first", {"ride.flow.yaml": 2, "ride.es.yaml": 1}),
        ("if: craving <= 2", "craving", "urge", {"ride.flow.yaml": 8}),
        (
            "{name}, how",
            "name",
            "called",
            {"ride.flow.yaml": 3, "ride.test.yaml": 1, "ride.es.yaml": 1},
        ),
        ("{rating: craving}", "rating", "strength", {"meet.flow.yaml": 2, "ride.flow.yaml": 1}),
        ("never: end eased", "eased", "calm", {"ride.flow.yaml": 3, "ride.test.yaml": 1}),
    ],
)
def test_a_new_name_is_given_in_every_file(  # noqa: PLR0917 - a row of the table
    desk: Desk, folder: Path, words: str, inside: str, new: str, counts: dict[str, int]
) -> None:
    sheet = opened(desk, folder / "ride.flow.yaml")

    edits = rename(desk, sheet, *spot_of(FLOW, words, inside), new)

    got: dict[str, int] = {}
    for edit in edits:
        name, place = edit.found.path.name, edit.found.place
        got[name] = got.get(name, 0) + 1
        assert ALL[name][place.line - 1][place.column - 1 :].startswith(inside)
    assert got == counts


def test_what_was_said_of_a_folder_stays_so_under_the_new_names(desk: Desk, folder: Path) -> None:
    """Renaming changes no finding, so it changes no meaning."""
    before = [(p.code, p.place.line) for p in check([folder], known=KNOWN).problems]
    sheet = opened(desk, folder / "ride.flow.yaml")

    changed = made(rename(desk, sheet, *spot_of(FLOW, "skip: feel", "feel"), "moods_now"), FILES)
    for name, text in changed.items():
        (folder / name).write_text(text, encoding="utf-8")

    assert changed != dict(FILES)
    assert [(p.code, p.place.line) for p in check([folder], known=KNOWN).problems] == before


def test_an_outcome_is_renamed_where_callers_compare_it(shipped: Path, tmp_path: Path) -> None:
    """A variable that keeps how a called flow ended has the outcomes of that flow as choices."""
    desk = Desk(known=lambda _: LIBRARY)
    sheet = opened(desk, shipped / "urge_surfing.flow.yaml")
    files = {file.name: file.read_text(encoding="utf-8") for file in shipped.glob("*.yaml")}
    line = next(n for n, text in enumerate(sheet.lines, 1) if text.startswith("outcomes:"))
    column = sheet.lines[line - 1].index("worse") + 1

    changed = made(rename(desk, sheet, line, column, "harder"), files)

    assert "one_of: [done, stopped, harder]" in changed["craving.flow.yaml"]
    assert "surfed == 'harder'" in changed["craving.flow.yaml"]
    assert "worse:    {yes_no" in changed["craving.flow.yaml"]
    for name, text in changed.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    before = check([shipped], known=LIBRARY).problems
    assert len(check([tmp_path], known=LIBRARY).problems) == len(before)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped flows, with their tests."""
    folder = tmp_path_factory.mktemp("shipped")
    for path in (content_root() / "flows").glob("*.yaml"):
        shutil.copy(path, folder)
    return folder


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_name_given_and_taken_back_leaves_every_byte(shipped: Path, data: st.DataObject) -> None:
    folder = shipped
    desk = Desk(known=lambda _: LIBRARY)
    path = data.draw(st.sampled_from(sorted(folder.glob("*.flow.yaml"))))
    sheet = opened(desk, path)
    named = data.draw(st.sampled_from([m for m in sheet.mentions if m.defines]))
    try:
        edits = rename(desk, sheet, named.place.line, named.place.column, "other_name_1")
    except RenameRefusedError:
        return
    files = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.yaml")}
    changed = made(edits, files)
    for name, text in changed.items():
        desk.put(folder / name, text)
    again = desk.sheet(path)
    assert again is not None

    try:
        back = rename(desk, again, named.place.line, named.place.column, named.name)
    except RenameRefusedError as refused:
        assert "is a choice of a variable" in str(refused)  # noqa: PT017 - an old name of ours
        return

    assert "other_name_1" in changed[path.name]
    assert made(back, changed) == files


@pytest.mark.parametrize(
    ("words", "inside", "new", "sentence"),
    [
        ("to: light", "light", "where", "there is a step called 'where' already"),
        ("to: light", "light", "Not so", "'Not so' cannot be a name"),
        ("to: light", "light", "end", "'end' cannot be a name"),
        ("if: craving <= 2", "craving", "hungry", "'hungry' is a choice of a variable"),
        ("      home: At home", "home", "house", "the id of an answer stands in saved data"),
        ("call: meet", "meet", "greet", "a flow is named after its file"),
        ("That is a light one", "That", "this", "no name of a step, variable or outcome here"),
    ],
)
def test_a_name_that_cannot_be_given_is_refused_with_a_sentence(  # noqa: PLR0917 - a row
    desk: Desk, folder: Path, words: str, inside: str, new: str, sentence: str
) -> None:
    sheet = opened(desk, folder / "ride.flow.yaml")

    with pytest.raises(RenameRefusedError, match=sentence):
        rename(desk, sheet, *spot_of(FLOW, words, inside), new)


def test_nothing_is_renamed_while_a_file_cannot_be_read(desk: Desk, folder: Path) -> None:
    sheet = opened(desk, folder / "ride.flow.yaml")
    tests = opened(desk, folder / "ride.test.yaml")
    desk.put(tests.path, TESTS.replace("tests:", "tests: [", 1))

    with pytest.raises(RenameRefusedError, match=r"ride\.test\.yaml cannot be read"):
        rename(desk, sheet, *spot_of(FLOW, "to: light", "light"), "gentle")


def test_a_file_that_does_not_read_answers_from_its_last_good_form(
    desk: Desk, folder: Path
) -> None:
    sheet = opened(desk, folder / "ride.flow.yaml")
    broken = FLOW.replace("variables:", "# one more line\nvariables: [", 1)
    sheet = desk.put(sheet.path, broken)
    assert sheet.root is None

    target = target_at(desk, sheet, *spot_of(broken, "to: light", "light"))

    assert target is not None
    line = declared(desk, sheet.path, target)[0].place.line
    assert broken.split("\n")[line - 1] == "  light:"
    assert len(used(desk, sheet.path, target)) == 4


def test_a_called_flow_and_a_translation_are_looked_through_too(desk: Desk, folder: Path) -> None:
    sheet = opened(desk, folder / "meet.flow.yaml")
    target = target_at(desk, sheet, *spot_of(CALLED, "start: who", "who"))
    assert target is not None
    rate = opened(desk, folder / "ride.es.yaml")
    there = target_at(desk, rate, *spot_of(SPANISH, "where.answers.work", "where"))
    assert there is not None

    assert len(used(desk, sheet.path, target)) == 2
    assert {place.path.name for place in used(desk, rate.path, there)} == {
        "ride.flow.yaml",
        "ride.es.yaml",
    }
