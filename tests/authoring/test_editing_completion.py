"""What fits at the cursor: in every place of the language, in files that are half written."""

import time
from pathlib import Path

import pytest

from assistant.authoring.editing.completing import complete
from assistant.authoring.editing.desk import Desk
from assistant.authoring.editing.words import ANSWER, BRANCH, CHECK, STEP, TOP, VARIABLE
from assistant.content.answer_reader import _KEYS as ANSWER_KEYS
from assistant.content.check_reader import CHECK_KINDS
from assistant.content.flow_reader import FLOW_KEYS
from assistant.content.folder import content_root
from assistant.content.step_reader import STEP_KEYS
from assistant.content.variable_reader import _KEYS as VARIABLE_KEYS
from tests.authoring.written import FLOW, TESTS, desk_over, offered

STEPS = ["rate", "light", "where", "feel", "person"]
VARIABLES = ["craving", "before", "place", "moods", "name"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ride.flow.yaml"


@pytest.fixture
def desk(path: Path) -> Desk:
    return desk_over(path.parent)


@pytest.mark.parametrize(
    ("old", "new", "fits"),
    [
        ("        to: light", "        to: ¦", STEPS),
        ("        to: light", "        to: li¦ght", STEPS),
        ("      - else: where", "      - else: ¦", STEPS),
        ("    skip: feel", "    skip: ¦", STEPS),
        ("        go: feel", "        go: ¦", STEPS),
        ("start: rate", "start: ¦", STEPS),
        ("    end: eased", "    end: ¦", ["eased", "met"]),
        ("    into: moods", "    into: ¦", VARIABLES),
        ("    call: meet", "    call: ¦", ["meet", "safety_help"]),
        ("    call: meet", "    practise: ¦", ["picked", "cold_water", "urge_surf"]),
        ("{rating: craving}", "{¦}", ["rating"]),
        ("{before: left}", "{before: ¦}", ["outcome", "rating", "left"]),
        ("{before: craving}", "{¦}", VARIABLES),
        ("vocabulary place,", "¦,", ["vocabulary place"]),
        ("  - never: end eased", "  - never: end ¦", ["eased", "met"]),
        ("    after: where.work", "    after: where.¦", ["home", "work", "outside"]),
        ("    call: meet", "    offer: ¦", ["exercises"]),
        ("    call: meet", "    do: ¦", ["show_help", "show_contacts", "schedule"]),
    ],
)
def test_names_fit_where_they_are_used(
    desk: Desk, path: Path, old: str, new: str, fits: list[str]
) -> None:
    assert FLOW.count(old) >= 1
    desk.put(path, FLOW)

    assert offered(desk, path, FLOW.replace(old, new, 1)) == fits


@pytest.mark.parametrize(
    ("old", "new", "first"),
    [
        ("craving <= 2", "¦", "craving"),
        ("craving <= 2", "craving <= 2 and ¦", "craving"),
        ("        when: craving > 2", "        when: ¦", "craving"),
    ],
)
def test_a_condition_begins_with_a_variable(
    desk: Desk, path: Path, old: str, new: str, first: str
) -> None:
    found = offered(desk, path, FLOW.replace(old, new, 1))

    assert found[0] == first
    assert found[-2:] == ["known", "count"]


def test_inside_quotes_stand_the_choices_of_the_variable_before_them(
    desk: Desk, path: Path
) -> None:
    desk.put(path, FLOW)
    where = FLOW.replace("if: craving <= 2", "if: place == '¦", 1)
    either = FLOW.replace("if: craving <= 2", "if: '¦", 1)

    assert offered(desk, path, where) == ["home", "work", "outside"]
    assert offered(desk, path, either) == ["home", "work", "outside", "hungry", "lonely"]


def test_a_brace_in_a_text_offers_variables_and_a_text_without_one_nothing(
    desk: Desk, path: Path
) -> None:
    desk.put(path, FLOW)
    line = "That is a light one, {name}."

    assert offered(desk, path, FLOW.replace(line, "That is {¦")) == VARIABLES
    assert offered(desk, path, FLOW.replace(line, "That is {na¦}")) == VARIABLES
    assert offered(desk, path, FLOW.replace(line, "That is to: ¦")) == []


def test_keys_that_stand_already_are_not_offered_again(desk: Desk, path: Path) -> None:
    found = offered(desk, path, FLOW.replace("    end: eased", "    end: eased\n    ¦"))

    assert "say" not in found
    assert set(found) == set(STEP_KEYS) - {"say", "end"}


@pytest.mark.parametrize(
    ("old", "new", "has"),
    [
        ("start: rate", "¦", set(TOP) - {"flow", "title", "version", "language"}),
        ("        label: At work", "        ¦", set(ANSWER)),
        ("        to: light", "        ¦", set(BRANCH) - {"if"}),
        ("      - if: craving <= 2", "      - ¦", set(BRANCH)),
        ("{scale: 0-10, means: craving}", "{¦}", set(VARIABLE)),
        ("  - at_most: 9 questions", "  - ¦", set(CHECK)),
        ("      hungry: Hungry", "      ¦", {"hungry", "lonely"}),
    ],
)
def test_keys_fit_where_they_may_stand(
    desk: Desk, path: Path, old: str, new: str, has: set[str]
) -> None:
    desk.put(path, FLOW)

    assert set(offered(desk, path, FLOW.replace(old, new, 1))) == has


def test_a_key_of_prose_brings_its_sign_and_the_indentation_of_its_text(
    desk: Desk, path: Path
) -> None:
    """Whatever the editor does with new lines: they are written out."""
    text = FLOW.replace("    end: eased", "    wh")
    sheet = desk.put(path, text)
    line = text.split("\n").index("    wh")

    items = {item.label: item.written for item in complete(desk, sheet, line, 6)[1]}

    assert items["why"] == "why: |\n      "
    assert items["answers"] == "answers:\n      "
    assert items["skip"] == "skip: "
    written = text.split("\n")
    written[line] = "    " + items["why"] + "We ask because it helps."
    assert desk.put(path, "\n".join(written)).root is not None


def test_every_key_of_the_language_has_its_words() -> None:
    assert tuple(TOP) == FLOW_KEYS
    assert tuple(STEP) == STEP_KEYS
    assert set(VARIABLE) == set(VARIABLE_KEYS)
    assert set(ANSWER) == set(ANSWER_KEYS)
    assert set(CHECK) == {*CHECK_KINDS, "when", "after", "before"}


@pytest.mark.parametrize(
    ("old", "new", "fits"),
    [
        ("    - at: light", "    - at: ¦", STEPS),
        ("    - ended: eased", "    - ended: ¦", ["eased", "met"]),
        ("given: {name: Sam}", "given: {¦}", VARIABLES),
        ("    - at: light", "    - in_flow: ¦", ["meet", "safety_help"]),
        ("    - at: light", "    - offered: ¦", ["cold_water", "urge_surf"]),
    ],
)
def test_tests_know_the_names_of_their_flow(
    desk: Desk, path: Path, old: str, new: str, fits: list[str]
) -> None:
    tests = path.with_name("ride.test.yaml")
    desk.put(tests, TESTS)

    assert offered(desk, tests, TESTS.replace(old, new, 1)) == fits


def test_any_place_of_any_prefix_is_answered(desk: Desk, path: Path) -> None:
    """Half a file, cursor anywhere: an editor asks at every key."""
    for end in range(0, len(FLOW), 23):
        text = FLOW[:end]
        sheet = desk.put(path, text)
        for line, words in list(enumerate(text.split("\n")))[-3:]:
            for column in range(0, len(words) + 2, 3):
                complete(desk, sheet, line, column)


def test_exercises_come_with_their_titles_and_at_once() -> None:
    path = content_root() / "flows" / "surf.flow.yaml"
    desk = Desk()
    sheet = desk.put(path, "flow: surf\nsteps:\n  a:\n    practise: \n")
    started = time.process_time()

    items = complete(desk, sheet, 3, 14)[1]

    assert time.process_time() - started < 1
    assert len(items) == len(desk.known(path).exercises or ()) + 1
    assert [item.label for item in items if not item.detail] == []
