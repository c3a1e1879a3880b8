"""``breakwater suggest``: flags and JSON say the same, reasons add up, mistakes are told."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.app.wiring import Parts
from assistant.cli import Exit, run
from assistant.cli.suggest_state import StateError, read_history, read_state
from assistant.domain.exercise import Energy
from assistant.domain.person import PersonState

Capture = pytest.CaptureFixture[str]
STATE = {"craving": 7, "place": "home", "company": "alone", "moods": ["lonely", "anxious"]}
FLAGS = ["--craving", "7", "--place", "home", "--company", "alone", "--moods", "lonely, anxious"]


def told(capsys: Capture, *args: str) -> dict[str, object]:
    assert run(["suggest", *args, "--json"]) == Exit.FINE
    record = json.loads(capsys.readouterr().out)
    assert isinstance(record, dict)
    return record


def offered(record: dict[str, object]) -> list[str]:
    offers = record["offers"]
    assert isinstance(offers, list)
    return [offer["id"] for offer in offers]


def test_flags_and_json_give_the_same(capsys: Capture) -> None:
    by_flags = told(capsys, *FLAGS, "--driving")

    assert told(capsys, "--state", json.dumps({**STATE, "driving": True})) == by_flags
    assert told(capsys, *FLAGS) != by_flags


def test_a_flag_stands_over_the_state(capsys: Capture) -> None:
    state = json.dumps({**STATE, "craving": 1})

    assert told(capsys, "--state", state, "--craving", "7") == told(capsys, *FLAGS)


def test_parts_add_up_to_each_score(capsys: Capture) -> None:
    offers = told(capsys, *FLAGS)["offers"]

    assert isinstance(offers, list)
    assert len(offers) == 3
    for offer in offers:
        assert sum(offer["parts"].values()) == offer["score"]


def test_explain_tells_rules_parts_and_what_would_change_the_order(capsys: Capture) -> None:
    assert run(["suggest", *FLAGS, "--explain"]) == Exit.FINE
    shown = capsys.readouterr().out
    first = offered(told(capsys, *FLAGS))[0]

    assert f"({first})" in shown
    assert "SR22" in shown
    assert "Held back:" in shown
    assert "would come first" in shown


def test_the_change_that_is_told_does_change_the_first(capsys: Capture) -> None:
    record = told(capsys, "--craving", "7", "--explain")
    change = record["change"]

    assert isinstance(change, dict)
    assert change["first"] != offered(record)[0]


def test_why_not_names_the_rule(capsys: Capture) -> None:
    assert run(["suggest", "--flags", "cold_sensitivity", "--why-not", "cool_object"]) == Exit.FINE
    assert "held back by SR21" in capsys.readouterr().out


def test_why_not_of_an_offer_says_that_it_is_offered(capsys: Capture) -> None:
    first = offered(told(capsys, *FLAGS))[0]

    assert run(["suggest", *FLAGS, "--why-not", first]) == Exit.FINE
    assert capsys.readouterr().out.startswith("It is offered.")


def test_history_makes_worse_last_and_help_first(capsys: Capture, tmp_path: Path) -> None:
    first = offered(told(capsys, *FLAGS))[0]
    file = tmp_path / "history.jsonl"
    file.write_text(json.dumps({"exercise": first, "outcome": "worse", "before": 7}) + "\n\n")

    assert first not in offered(told(capsys, *FLAGS, "--history", str(file)))[:1]
    helped = {"exercise": "feet_floor", "before": 8, "after": 1, "days_ago": 5}
    file.write_text("\n".join([json.dumps(helped)] * 6))
    assert offered(told(capsys, *FLAGS, "--history", str(file)))[0] == "feet_floor"


def test_from_tier_three_on_nothing_is_offered(capsys: Capture) -> None:
    record = told(capsys, *FLAGS, "--tier", "3")

    assert record["people_first"]
    assert record["offers"] == []


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--state", "nonsense"], "not JSON"),
        (["--state", "[1]"], "one JSON object"),
        (["--state", '{"mood": 1}'], "no field 'mood'"),
        (["--state", '{"craving": true}'], "whole number from 0 to 10"),
        (["--craving", "11"], "whole number from 0 to 10"),
        (["--moods", "lonly"], "did you mean 'lonely'"),
        (["--place", "hme"], "did you mean 'home'"),
        (["--energy", "lots"], "very_low, low, medium, high"),
        (["--history", "nowhere.jsonl"], "Check the path"),
        (["--why-not", "cool_objct"], "Did you mean 'cool_object'?"),
    ],
)
def test_a_mistake_is_one_sentence_with_a_way_out(
    args: list[str], words: str, capsys: Capture
) -> None:
    assert run(["suggest", *args]) == Exit.USAGE

    shown = capsys.readouterr().err
    assert words in shown
    assert len(shown.splitlines()) == 1


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("nonsense", "Line 2 of the history"),
        ('{"exercise": "feet_flor"}', "did you mean 'feet_floor'"),
        ('{"exercise": "feet_floor", "before": 11}', "'before' is a whole number"),
        ('{"exercise": "feet_floor", "days_ago": -1}', "'days_ago' is a number of days"),
        ('{"exercise": "feet_floor", "outcome": "fine"}', "done, stopped, worse, skipped"),
        ('{"exercise": "feet_floor", "afterwards": 1}', "no field 'afterwards'"),
    ],
)
def test_a_line_of_history_that_does_not_fit_is_named(made: Parts, line: str, words: str) -> None:
    with pytest.raises(StateError, match=words):
        read_history(['{"exercise": "feet_floor", "before": 7}', line], made.library.exercises)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-20, 20) | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=6,
)
FIELDS = ["craving", "place", "moods", "energy", "tier", "tried", "driving", "minutes", "other"]


@settings(deadline=None)
@given(state=st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=4))
def test_any_state_is_read_or_refused_in_words(state: dict[str, object]) -> None:
    """Nothing but a state or a ``StateError`` comes of it."""
    person = PersonState()
    with suppress(StateError):
        person = read_state(json.dumps(state), {}, {})

    assert person.craving is None or 0 <= person.craving <= 10
    assert person.energy is None or person.energy in set(Energy)
