"""Reading exercises: what is taken, and what each mistake is called."""

import pytest

from assistant.content.exercise_reader import Shelf, read_exercise
from assistant.content.problems import render
from assistant.domain.exercise import Energy, Evidence

GOOD = """\
exercise: feet_floor
version: 2
title: "Feet on the floor"
family: grounding
purpose: "Feel the ground hold you."
steps:
  - text: "Press both feet down."
    seconds: 10
  - "Notice your heels and your toes."
  - text: "Say: I am here."
    seconds: 5
short:
  - text: "Press both feet down."
    seconds: 30
minutes: 1-2
energy: very_low
settings: anywhere
near_use: true
fits:
  craving: 2-10
  triggers: [anxiety_worry]
  moods: [panicky]
  body: [wired]
involves: [cold_shock]
contraindications: [heart_condition, pregnancy]
cautions:
  injury_mobility: "You can press your hands on your lap."
clear_first: [heart_condition]
gate: spiritual
passport:
  sources: [marlatt_gordon1985]
  evidence: consensus
  scope: "Clinical sense."
  verified: not_verified
  review: awaits_clinical_review
  review_by: 2027-05-22
"""
PATH = "coping_library/exercises/grounding/feet_floor.yaml"


def codes(text: str, shelf: Shelf, path: str = PATH) -> list[str]:
    return [problem.code for problem in read_exercise(text.encode(), path, shelf)[1]]


def test_every_part_of_an_exercise_is_taken(shelf: Shelf) -> None:
    exercise, problems = read_exercise(GOOD.encode(), PATH, shelf)

    assert problems == ()
    assert exercise is not None
    assert exercise.passport.version == 2
    assert exercise.passport.evidence is Evidence.CONSENSUS
    assert exercise.energy is Energy.VERY_LOW
    assert [(step.text, step.seconds) for step in exercise.steps][1:] == [
        ("Notice your heels and your toes.", None),
        ("Say: I am here.", 5),
    ]
    assert exercise.settings == frozenset(shelf.vocabularies["place"].terms)
    assert exercise.fits.craving == (2, 10)
    assert exercise.fits.body == {"wired"}
    assert exercise.clear_first == {"heart_condition"}
    assert exercise.cautions == {"injury_mobility": "You can press your hands on your lap."}
    assert exercise.gate == "spiritual"
    assert exercise.near_use


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("  review: awaits_clinical_review\n", "", "L910"),
        ("exercise: feet_floor", "exercise: feet_on_floor", "L911"),
        ("family: grounding", "family: breathing", "L911"),
        ('  - "Notice your heels and your toes."\n', "", "L912"),
        ("    seconds: 30", "    seconds: 61", "L913"),
        ("  injury_mobility:", "  pregnancy:", "L914"),
        ("clear_first: [heart_condition]", "clear_first: [diabetes]", "L915"),
        ("clear_first: [heart_condition]\n", "", "L916"),
        ("[marlatt_gordon1985]", "[nobody2020]", "L917"),
        ("craving: 2-10", "craving: 8-2", "L918"),
        ("minutes: 1-2", "minutes: soon", "L918"),
        ("involves: [cold_shock]", "involves: [cold_shock, pain]", "L919"),
        ("moods: [panicky]", "moods: [panicy]", "S102"),
        ("energy: very_low", "energi: very_low", "S101"),
        ("version: 2\n", "", "S104"),
        ("  verified: not_verified", "  verified: yes_really", "S102"),
    ],
)
def test_each_mistake_has_its_code_and_keeps_the_exercise_out(
    old: str, new: str, code: str, shelf: Shelf
) -> None:
    bad = GOOD.replace(old, new)
    assert bad != GOOD

    exercise, problems = read_exercise(bad.encode(), PATH, shelf)

    assert code in [problem.code for problem in problems]
    assert exercise is None


def test_sr46_an_exercise_without_a_passport_is_not_loaded(shelf: Shelf) -> None:
    bare = GOOD[: GOOD.index("passport:")]
    exercise, problems = read_exercise(bare.encode(), PATH, shelf)

    assert exercise is None
    assert problems[0].code == "L910"


def test_a_mistake_is_shown_where_it_stands(shelf: Shelf) -> None:
    bad = GOOD.replace("moods: [panicky]", "moods: [panicy]")
    _, problems = read_exercise(bad.encode(), PATH, shelf)

    assert render(problems[0], bad).splitlines() == [
        f"{PATH}:22:11: S102 'panicy' is not a mood",
        "22 |   moods: [panicy]",
        "               ^",
        "hint: did you mean 'panicky'?",
    ]


def test_all_mistakes_are_found_at_once(shelf: Shelf) -> None:
    bad = GOOD.replace("craving: 2-10", "craving: 8-2").replace("seconds: 30", "seconds: 90")

    assert sorted(codes(bad, shelf)) == ["L913", "L918"]


@pytest.mark.parametrize("text", ["", "[]", "exercise:", "a: {", "- 1\n- 2", "exercise: [x]\n"])
def test_hostile_or_empty_files_never_raise(text: str, shelf: Shelf) -> None:
    assert read_exercise(text.encode(), PATH, shelf)[0] is None
