"""The shipped library as a whole: 281 exercises, and nothing found by the checks."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from assistant.content.library_check import check_library, texts
from assistant.content.readability import grade, syllables
from assistant.content.shipped import Content, load
from assistant.content.wording_reader import read_wording
from assistant.content.yaml_nodes import read_nodes
from assistant.domain.exercise import Evidence

TODAY = date(2026, 11, 22)
TOLD = frozenset({"pain", "breath_hold", "fasting", "weight", "goodbye"})


def test_reading_level_wording_sources_and_review_have_no_findings(root: Path) -> None:
    assert check_library(root, TODAY) == ()


def test_every_family_is_there_with_all_its_exercises(content: Content) -> None:
    families = Counter(exercise.family for exercise in content.exercises.values())

    assert len(content.exercises) == 281
    assert set(families) == set(content.vocabularies["families"].terms)
    assert sum(1 for e in content.exercises.values() if e.near_use) == 26


def test_every_passport_says_how_far_it_was_checked(content: Content) -> None:
    for exercise in content.exercises.values():
        assert exercise.passport.sources
        assert exercise.passport.review == "awaits_clinical_review"
        assert exercise.passport.review_by > TODAY


def test_what_needs_a_signature_of_its_own_is_marked(content: Content) -> None:
    assert sum(1 for e in content.exercises.values() if e.passport.signoff) == 13


def test_only_what_was_studied_is_called_studied(content: Content) -> None:
    levels = Counter(e.passport.evidence for e in content.exercises.values())

    assert levels[Evidence.META] == 8
    assert levels[Evidence.RCT] == 10


def test_nothing_involves_what_must_not_exist(content: Content) -> None:
    assert not any(e.involves & TOLD for e in content.exercises.values())


def test_sr22_everything_risky_is_cleared_first(content: Content) -> None:
    risky = [e for e in content.exercises.values() if e.involves & {"cold_shock", "intense"}]

    assert {"tip_cool_face", "tip_intense_burst", "stairs_burst"} <= {e.id for e in risky}
    assert all(e.clear_first for e in risky)


def test_short_forms_stay_within_a_minute(content: Content) -> None:
    short = [e for e in content.exercises.values() if e.short]

    assert len(short) > 80
    assert all(sum(step.seconds or 10 for step in e.short) <= 60 for e in short)


def test_every_exercise_for_a_very_hard_moment_has_few_steps(content: Content) -> None:
    assert all(len(e.steps) <= 6 for e in content.exercises.values() if e.near_use)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Press both feet down.", "The urge will pass soon.", "L952"),
        ("Press both feet down.", "You should press both feet down.", "L952"),
        ("Press both feet down.", "Stay clean today.", "L952"),
        ("Press both feet down.", "Take 20 mg of it.", "L953"),
        ("Press both feet down.", "Press down! Now!", "L956"),
        ("Press both feet down.", "Immediately initiate proprioceptive stabilisation.", "L950"),
        ("Press both feet down.", "One. Two. Three. Four.", "L954"),
        ("review_by: 2027-05-22", "review_by: 2026-05-22", "L955"),
        ("verified: not_verified", "verified: direct", "L957"),
    ],
)
def test_the_check_finds_what_it_is_for(
    old: str, new: str, code: str, root: Path, tmp_path: Path
) -> None:
    for path in sorted((root / "coping_library").glob("**/*.yaml")):
        inside = path.relative_to(root)
        if inside.parts[1] in {"vocabulary", "exercises"} or len(inside.parts) == 2:
            if inside.parts[1] == "exercises" and path.stem != "feet_floor":
                continue
            copy = tmp_path / inside
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    copy = tmp_path / "coping_library/exercises/grounding/feet_floor.yaml"
    text = copy.read_text().replace("[trauma_mindful]", "[marlatt_gordon1985]")
    assert old in text
    copy.write_text(text.replace(old, new))

    assert code in [problem.code for problem in check_library(tmp_path, TODAY)]


def test_a_finding_points_at_the_word(root: Path) -> None:
    wording, _ = read_wording((root / "coping_library/wording.yaml").read_bytes(), "wording.yaml")
    assert wording is not None

    found = list(wording.found_in("Do it and the urge will pass."))

    assert [(start, avoided.phrase) for start, avoided in found] == [(19, "will pass")]


def test_words_inside_other_words_are_left_alone(root: Path) -> None:
    wording, _ = read_wording((root / "coping_library/wording.yaml").read_bytes(), "wording.yaml")
    assert wording is not None

    assert list(wording.found_in("A maddening, beaten track of muster.")) == []


def test_texts_people_read_are_all_visited() -> None:
    data = (
        b'title: "A"\nsteps:\n  - "B"\n  - {text: "C", seconds: 5}\ncautions: {x: "D"}\nid: "E"\n'
    )
    node, _ = read_nodes(data, "x.yaml")
    assert node is not None

    assert [scalar.text for _, scalar in texts(node)] == ["A", "B", "C", "D"]


@pytest.mark.parametrize(
    ("word", "count"),
    [("the", 1), ("breathe", 1), ("noticed", 2), ("started", 2), ("places", 2), ("little", 2)],
)
def test_syllables_are_counted_about_right(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_name_of_a_medicine_counts_as_two() -> None:
    assert grade("Keep naloxone near.", ["naloxone"]) < grade("Keep naloxone near.")


def test_the_library_loads_without_a_problem(root: Path) -> None:
    _, problems = load(root)

    assert [p for p in problems if p.place.path.startswith("coping_library")] == []


def test_sr37_after_a_slip_nothing_is_lost_and_nobody_asks_why(content: Content) -> None:
    texts_after = " ".join(
        step.text.lower()
        for exercise in content.exercises.values()
        if exercise.family == "lapse"
        for step in (*exercise.steps, *exercise.short)
    )

    assert "keep each past day" in texts_after
    assert not [
        word for word in ("why did", "reset", "start over", "back to") if word in texts_after
    ]


def test_sr39_no_exercise_promises_that_an_urge_goes_away(content: Content) -> None:
    surf = content.exercises["urge_surf"]

    assert "The urge may stay, and you can still choose." in surf.steps[-1].text


def test_sr49_every_exercise_says_how_long_it_takes(content: Content) -> None:
    assert all(1 <= e.minutes[0] <= e.minutes[1] for e in content.exercises.values())
    assert all(any(step.seconds for step in e.steps) for e in content.exercises.values())


def test_everything_for_a_very_hard_moment_has_a_form_of_a_minute(content: Content) -> None:
    missing = [e.id for e in content.exercises.values() if e.near_use and not e.short]

    assert missing == []
