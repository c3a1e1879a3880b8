"""``breakwater library`` and ``plans``: check, list, show, new, schema, and the person's own."""

import json
import shutil
from pathlib import Path

import pytest

from assistant.app.wiring import Parts
from assistant.cli import Exit, run
from assistant.cli.own import own_store
from assistant.content import exercise_reader as reader
from assistant.content.folder import content_root
from assistant.coping.plans import clauses, plan_from, words_of
from assistant.domain.events import Practised, Rated

LIBRARY = content_root() / "coping_library"
FILES = len((*LIBRARY.glob("exercises/*/*.yaml"), *LIBRARY.glob("plans/*.yaml")))
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("BREAKWATER_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    shutil.copytree(content_root() / "coping_library", tmp_path / "coping_library")
    return tmp_path


# --- for authors


def test_the_shipped_library_has_no_problems(capsys: Capture) -> None:
    assert run(["library", "check"]) == Exit.FINE
    assert f"no problems in {FILES} files" in capsys.readouterr().out


def test_a_new_exercise_passes_every_check(copied: Path, capsys: Capture) -> None:
    for family in ("grounding", "spiritual", "reach_out"):
        args = ["library", "new", f"new_{family}", "--family", family, "--folder", str(copied)]
        assert run(args) == Exit.FINE
    capsys.readouterr()

    assert run(["library", "check", str(copied)]) == Exit.FINE
    assert f"no problems in {FILES + 3} files" in capsys.readouterr().out
    gated = copied / "coping_library/exercises/spiritual/new_spiritual.yaml"
    assert "\ngate: spiritual\n" in gated.read_text()


def test_a_mistake_in_one_file_is_shown_at_its_place(copied: Path, capsys: Capture) -> None:
    file = copied / "coping_library/exercises/grounding/feet_floor.yaml"
    file.write_text(file.read_text().replace("family: grounding", "family: groundng"))

    assert run(["library", "check", str(file)]) == Exit.PROBLEMS
    shown = capsys.readouterr().out
    assert "feet_floor.yaml:4:9" in shown
    assert "did you mean 'grounding'?" in shown
    other = file.with_name("cool_object.yaml")
    assert run(["library", "check", str(other)]) == Exit.FINE
    assert run(["library", "check", str(file), "--format", "json"]) == Exit.PROBLEMS


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["new", "Warm Tea", "--family", "body_needs"], "small letters"),
        (["new", "warm_tea", "--family", "bodyneeds"], "Did you mean 'body_needs'?"),
        (["new", "feet_floor", "--family", "grounding"], "already"),
        (["new", "../tea", "--family", "body_needs"], "small letters"),
        (["show", "feet_flor"], "Did you mean 'feet_floor'?"),
        (["list", "--family", "slep"], "Did you mean 'sleep'?"),
        (["check", "nowhere"], "Check the path"),
        (["check", "/"], "coping_library"),
        (["check", "--format", "xml"], "no format 'xml'"),
    ],
)
def test_wrong_use_has_a_way_out(args: list[str], words: str, capsys: Capture) -> None:
    assert run(["library", *args]) == Exit.USAGE
    assert words in capsys.readouterr().err


def test_an_exercise_is_listed_and_shown_with_its_passport(capsys: Capture) -> None:
    assert run(["library", "list", "--family", "grounding"]) == Exit.FINE
    assert "feet_floor" in capsys.readouterr().out
    assert run(["library", "show", "feet_floor"]) == Exit.FINE
    shown = capsys.readouterr().out
    assert "Review: awaits_clinical_review" in shown
    assert "Sources: trauma_mindful" in shown


def test_schema_and_reader_know_the_same_words(made: Parts, capsys: Capture) -> None:
    assert run(["library", "schema"]) == Exit.FINE
    told = json.loads(capsys.readouterr().out)
    keys, known = told["properties"], made.content.vocabularies

    assert set(keys) == set(reader._KEYS)
    assert set(told["required"]) == set(reader._NEEDS)
    assert set(keys["passport"]["required"]) == set(reader._PASSPORT_NEEDS)
    assert keys["family"]["enum"] == list(known["families"].terms)
    assert keys["passport"]["properties"]["sources"]["items"]["enum"] == list(made.content.sources)


# --- a person's own


def test_plans_are_made_said_back_listed_and_removed(capsys: Capture) -> None:
    words = "If it is night and I am alone, then call Kim."

    assert run(["plans", "add", words.lower().replace("kim", "Kim")]) == Exit.FINE
    assert f"Kept: {words}" in capsys.readouterr().out
    assert run(["plans", "add", *words.split()]) == Exit.FINE
    assert "already" in capsys.readouterr().out
    assert run(["plans"]) == Exit.FINE
    assert f"1. {words}" in capsys.readouterr().out
    assert run(["plans", "remove", "99"]) == Exit.USAGE
    assert run(["plans", "remove", "1"]) == Exit.FINE
    capsys.readouterr()
    assert run(["plans", "list"]) == Exit.FINE
    assert capsys.readouterr().out.startswith("No plan yet")


def test_words_that_are_no_plan_show_the_way(capsys: Capture) -> None:
    assert run(["plans", "add", "when the moon is full, call Kim"]) == Exit.USAGE
    assert "breakwater plans words" in capsys.readouterr().err


def test_every_moment_there_is_goes_from_words_to_a_rule_and_back(
    made: Parts, capsys: Capture
) -> None:
    assert run(["plans", "words"]) == Exit.FINE
    listed = capsys.readouterr().out.splitlines()[:-1]

    assert len(listed) == len(clauses(made.library))
    for moment in listed:
        words = f"If {moment}, then call Kim."
        assert words_of(plan_from(words, made.library), made.library) == words


def test_favourites_are_kept_and_let_go(capsys: Capture) -> None:
    assert run(["library", "favourite", "feet_floor"]) == Exit.FINE
    capsys.readouterr()
    assert run(["library", "favourites"]) == Exit.FINE
    assert "feet_floor" in capsys.readouterr().out
    assert run(["library", "favourite", "feet_floor", "--remove"]) == Exit.FINE
    capsys.readouterr()
    assert run(["library", "favourites"]) == Exit.FINE
    assert "feet_floor" not in capsys.readouterr().out


def test_nothing_learned_is_nothing_to_reset(capsys: Capture) -> None:
    assert run(["library", "forget", "feet_floor"]) == Exit.FINE
    assert "Nothing was learned" in capsys.readouterr().out
    assert run(["library", "forget", "feet_flor"]) == Exit.USAGE


def practised(*moments: tuple[str, int, int]) -> None:
    """Keep practices: exercise, craving before, craving after."""
    with own_store() as store:
        for number, (name, before, after) in enumerate(moments):
            told = (
                Rated(step="rate", means="craving", value=before),
                Practised(step="practise", exercise=name, outcome="done"),
                Rated(step="again", means="craving", value=after, exercise=name),
            )
            store.append(f"s{number}", told)


def test_what_was_learned_is_shown_and_taken_back_band_by_band(capsys: Capture) -> None:
    practised(("feet_floor", 7, 4), ("feet_floor", 8, 9), ("feet_floor", 2, 1))
    assert run(["library", "learned"]) == Exit.FINE
    shown = capsys.readouterr().out
    assert "helped 1 of 2 times when the craving was strong" in shown
    assert "helped 1 of 1 time when the craving was mild" in shown

    assert run(["library", "forget", "feet_floor", "--when", "strong"]) == Exit.FINE
    assert "2 times" in capsys.readouterr().out
    assert run(["library", "learned"]) == Exit.FINE
    left = capsys.readouterr().out
    assert "strong" not in left.splitlines()[0]
    assert "mild" in left

    assert run(["library", "forget", "feet_floor"]) == Exit.FINE
    capsys.readouterr()
    assert run(["library", "learned"]) == Exit.FINE
    assert capsys.readouterr().out.startswith("Nothing was learned yet")


# --- about you


def test_what_is_told_is_listed_changed_and_taken_back(capsys: Capture) -> None:
    assert run(["about"]) == Exit.FINE
    assert capsys.readouterr().out.startswith("Nothing yet")

    assert run(["about", "yes", "heart_condition", "alcohol", "spiritual"]) == Exit.FINE
    assert run(["about", "no", "pregnancy"]) == Exit.FINE
    capsys.readouterr()
    assert run(["about"]) == Exit.FINE
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "True for you: a heart problem."
    assert told[1].endswith("pregnancy or a new baby.")
    assert told[2] == "What you work on: Alcohol."
    assert told[3] == "Kinds of exercise you opened: Faith and meaning."

    assert run(["about", "unsay", "heart_condition", "pregnancy"]) == Exit.FINE
    capsys.readouterr()
    assert run(["about"]) == Exit.FINE
    assert "heart" not in capsys.readouterr().out


def test_a_word_that_is_none_keeps_nothing_and_shows_the_nearest(capsys: Capture) -> None:
    assert run(["about", "yes", "alcohol", "hart_condition"]) == Exit.USAGE
    assert "heart_condition" in capsys.readouterr().err
    assert run(["about"]) == Exit.FINE
    assert "lcohol" not in capsys.readouterr().out


@pytest.mark.parametrize("word", ["driving", "suicide_risk", "intoxicated", "alcohol_target"])
def test_what_belongs_to_a_moment_cannot_be_kept_for_good(word: str, capsys: Capture) -> None:
    assert run(["about", "yes", word]) == Exit.USAGE
    assert "There is no word" in capsys.readouterr().err
    assert run(["about", "words"]) == Exit.FINE
    assert f"  {word} " not in capsys.readouterr().out
