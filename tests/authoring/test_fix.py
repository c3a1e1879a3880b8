"""Mending: less than before, nothing new, twice is once, and the rest stays as it is."""

import os
import random
import shutil
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from assistant.authoring.check import Checker
from assistant.authoring.fixing.edit import Edit, Lines, Trust, applied
from assistant.authoring.fixing.fixes import FIXERS, fixes_for, mends
from assistant.authoring.fixing.keep import NotKeptError, keep
from assistant.authoring.fixing.mend import Mended, is_better, mended
from assistant.authoring.rules.registry import BY_CODE
from assistant.cli.flow_commands import flow as flow_command
from assistant.content.problems import Problem, error
from assistant.domain.place import Place
from tests.authoring.test_check import damaged
from tests.authoring.test_rules import FIXTURES, KNOWN, fixture, publish_before

MENDED = sorted(code for code in FIXERS if mends(code))
OFFERED = sorted(code for code in FIXERS if not mends(code))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with the flows that fixtures call."""
    for called in (FIXTURES / "with").iterdir():
        shutil.copy(called, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def laid(code: str, folder: Path) -> Path:
    """Put the broken fixture of *code* into *folder*, under the name its flow has."""
    publish_before(code, folder)
    source = fixture(code, "bad")
    end = source.name.removeprefix(f"{code}.bad.")
    name = end if end == "project.yaml" else f"sample.{end}"
    shutil.copy(source, folder / name)
    return Path(name)


def mend(file: Path, text: str) -> tuple[Mended, tuple[Problem, ...]]:
    """Mend *text* as if it stood in *file*; and what was found in it."""
    checker = Checker(known=KNOWN)

    def look(draft: str) -> tuple[Problem, ...]:
        return checker.problems_of(file, draft.encode())

    return mended(text, str(file), look, KNOWN), look(text)


@pytest.mark.parametrize("code", MENDED)
def test_what_has_one_way_out_is_mended(code: str, folder: Path) -> None:
    file = laid(code, folder)
    text = file.read_text(encoding="utf-8")

    done, before = mend(file, text)

    assert code in {problem.code for problem in before}
    assert code not in {problem.code for problem in done.left}
    assert is_better(before, done.left)
    assert mend(file, done.text)[0].text == done.text


@pytest.mark.parametrize("code", MENDED)
def test_lines_without_a_problem_stay_as_they_are(code: str, folder: Path) -> None:
    """Comments and layout are an author's own: only lines around an edit change."""
    file = laid(code, folder)
    text = file.read_text(encoding="utf-8").replace("steps:\n", "steps:\n  # kept,  as it is\n\n")

    done, _ = mend(file, text)
    lost = Counter(text.split("\n")) - Counter(done.text.split("\n"))

    assert "  # kept,  as it is\n\n" in done.text or "steps:\n" not in text
    assert lost.total() <= 5


@pytest.mark.parametrize("code", MENDED)
def test_line_ends_stay_what_they_are(code: str, folder: Path) -> None:
    """A file from another system is mended too, and keeps its line ends."""
    file = laid(code, folder)
    text = file.read_text(encoding="utf-8").replace("\n", "\r\n")

    done, _ = mend(file, text)

    assert code not in {problem.code for problem in done.left}
    assert done.text.count("\n") == done.text.count("\r\n")
    assert "\r\r" not in done.text


@pytest.mark.parametrize("code", OFFERED)
def test_the_nearest_name_is_offered_and_never_taken(code: str, folder: Path) -> None:
    file = laid(code, folder)
    text = file.read_text(encoding="utf-8")
    checker = Checker(known=KNOWN)
    before = checker.problems_of(file, text.encode())
    offers = [(p, fix) for p in before for fix in fixes_for(text, str(file), p, KNOWN)]

    assert all(fix.trust is Trust.OFFER for p, fix in offers if p.code == code)
    for problem, fix in offers:
        after = checker.problems_of(file, applied(text, fix.edits).encode())
        assert problem not in after
    near = [p for p in before if p.code == code and p.hint.startswith("did you mean '")]
    assert len([p for p, _ in offers if p.code == code]) == len(near)


@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("say: Wait # one minute", "# one minute\n    say: Wait"),
        ("say: Room #3 now", "say: |\n      Room #3 now"),
        ("say: @home is fine", "say: |\n      @home is fine"),
        ("say: One thing: breathe", "say: |\n      One thing: breathe"),
        ("say: yes", 'say: "yes"'),
        ("say: 22:30", 'say: "22:30"'),
        ('say: "A" she said', 'say: |\n      "A" she said'),
    ],
)
def test_text_is_kept_word_for_word(line: str, becomes: str, folder: Path) -> None:
    file = laid("A403", folder)
    good = fixture("A403", "good").read_text(encoding="utf-8")
    text = good.replace("say: |\n      Thank you.", line)

    assert mend(file, text)[0].text == good.replace("say: |\n      Thank you.", becomes)


def test_a_remark_of_the_author_is_never_said_to_people(folder: Path) -> None:
    """What follows a sign and a space was a remark: saying it is offered, and never done."""
    file = laid("A403", folder)
    good = fixture("A403", "good").read_text(encoding="utf-8")
    text = good.replace("safe: Somewhere safe", "safe: Somewhere safe # ask Kim about this")

    done, _ = mend(file, text)

    assert "      # ask Kim about this\n      safe: Somewhere safe\n" in done.text
    offered = fixes_for(text, str(file), mend(file, text)[1][0], KNOWN)
    assert [fix.trust for fix in offered] == [Trust.SURE, Trust.OFFER]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("craving = 7", "craving == 7"),
        ("craving => 7", "craving >= 7"),
        ("craving >= 7 && craving < 9", "craving >= 7 and craving < 9"),
        ("craving == 7||craving == 9", "craving == 7 or craving == 9"),
        ('"craving >= 7 or !known(place)"', '"craving >= 7 or not known(place)"'),
        ("'safe' == place", "\"'safe' == place\""),
    ],
)
def test_a_condition_of_another_language_is_put_into_ours(
    was: str, becomes: str, folder: Path
) -> None:
    file = laid("A403", folder)
    good = fixture("A403", "good").read_text(encoding="utf-8")
    text = good.replace("craving >= 7", was).replace("  place: {one", "  place: {starts: safe, one")

    assert f"if: {becomes}\n" in mend(file, text)[0].text


def test_a_file_indented_with_tabs_is_read_again(folder: Path) -> None:
    file = laid("A403", folder)
    good = fixture("A403", "good").read_text(encoding="utf-8")

    assert mend(file, good.replace("  ", "\t"))[0].text == good


def test_a_name_is_changed_wherever_it_is_used(folder: Path) -> None:
    file = laid("A403", folder)
    good = fixture("A403", "good").read_text(encoding="utf-8")

    assert mend(file, good.replace("near_it", "Near-It"))[0].text == good


def test_what_goes_nowhere_new_is_a_guess(folder: Path) -> None:
    file = laid("G201", folder)

    done, _ = mend(file, file.read_text())

    assert [fix.trust for _, fix in done.done] == [Trust.GUESS]


# --- laws


def spoiled(count: int, seed: int, folder: Path) -> None:
    choose = random.Random(seed)
    file = folder / "sample.flow.yaml"
    sources = [path.read_text() for path in sorted(FIXTURES.glob("*.bad.flow.yaml"))]
    sources = [text for text in sources if text.isprintable() or len(text) < 5_000]
    for _ in range(count):
        text = choose.choice(sources)
        for _ in range(choose.randrange(3)):
            text = damaged(text, choose)

        done, before = mend(file, text)

        assert done.text == text or is_better(before, done.left)
        assert mend(file, done.text)[0].text == done.text


def test_mending_never_makes_a_file_worse(folder: Path) -> None:
    spoiled(60, 5, folder)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_mending_two_thousand_damaged_files(folder: Path) -> None:
    spoiled(2_000, 6, folder)


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.text(max_size=3))))
def test_all_but_the_edits_stays(source: str, wanted: list[tuple[int, str]]) -> None:
    """Taking the inserted texts out again gives the source back."""
    at = sorted({place for place, _ in wanted if place <= len(source)})
    edits = [
        Edit(place, place, "\x00" + text) for place, (_, text) in zip(at, wanted, strict=False)
    ]
    out = applied(source, edits)

    assert len(out) == len(source) + sum(len(edit.text) for edit in edits)
    assert applied(source, ()) == source
    assert out.replace("\x00", "").startswith(
        source[: at[0]].replace("\x00", "") if at else source[:0]
    )


@given(st.text(alphabet="ab\n\r", max_size=40), st.integers(0, 40))
def test_a_place_and_an_offset_are_the_same_spot(source: str, offset: int) -> None:
    lines = Lines(source)
    at = min(offset, len(source))

    assert lines.offset(lines.place(at)) == at


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        applied("abc", (Edit(0, 2, "x"), Edit(1, 3, "y")))


def test_a_problem_that_hid_others_may_show_them() -> None:
    hidden = error(Place("f", 1, 1), "G207", "m")
    tab = error(Place("f", 2, 1), "Y002", "m")

    assert is_better((tab,), (hidden,))
    assert not is_better((hidden,), (hidden,))
    assert not is_better((hidden, hidden), (tab,))


def test_only_rules_there_are_are_mended() -> None:
    assert set(FIXERS) <= set(BY_CODE)


# --- writing


def test_a_file_is_replaced_whole_with_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "a.flow.yaml"
    file.write_text("old")
    file.chmod(0o640)

    keep(file, "new\n")

    assert file.read_text() == "new\n"
    assert file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["a.flow.yaml"]


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.write_text("old")
    link = tmp_path / "a.flow.yaml"
    link.symlink_to(real)

    with pytest.raises(NotKeptError, match="link"):
        keep(link, "new")
    assert real.read_text() == "old"
    assert link.is_symlink()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.flow.yaml"
    file.write_text("old")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(NotKeptError, match="could not be written"):
            keep(file, "new")
    finally:
        tmp_path.chmod(0o700)
    assert file.read_text() == "old"


def test_the_command_shows_and_then_mends(folder: Path) -> None:
    file = laid("Y010", folder)
    before = file.read_text()

    shown = CliRunner().invoke(flow_command, ["check", "--fix", "--diff", str(file)])
    assert file.read_text() == before
    assert "+    say: |" in shown.output
    assert shown.return_value is None or shown.exit_code == 0

    done = CliRunner().invoke(flow_command, ["check", "--fix", str(file)])
    assert "Y010 mended: put the text under |" in done.output
    assert "    say: |\n" in file.read_text()
