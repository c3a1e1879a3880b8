"""A counselor's if-then plans: read with their passport, after the person's own, switched off."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.app.breakwater import Breakwater
from assistant.app.conversation import Conversation
from assistant.app.own import PLAN_KINDS, event_of, plan_written, plans_in_use
from assistant.app.ports import MemoryStore, events_of
from assistant.app.wiring import Parts
from assistant.cli import Exit, run
from assistant.content.exercise_reader import Shelf
from assistant.content.folder import content_root
from assistant.content.library_check import check_library
from assistant.content.plan_reader import read_plan
from assistant.coping.plans import If, Plan, plan_from, words_of
from assistant.coping.rank import FROM_LIBRARY, rank
from assistant.domain.events import ProfileSet, from_record, to_record
from assistant.domain.own_events import PlanSwitched
from assistant.domain.person import PersonState
from assistant.domain.plan import WrittenPlan
from assistant.engine.replay import replay
from tests.app.conftest import StandingClock
from tests.app.test_offering import at_offer, choice, pick, plan_in, shown

Open = Callable[..., Breakwater]
Capture = pytest.CaptureFixture[str]
GOOD = """\
plan: at_night
version: 1
when:
  triggers: [payday, stress_overload]
  company: alone
  night: true
do: feet_floor
passport:
  sources: [cooke2022]
  evidence: consensus
  scope: "Nobody has tested this one."
  verified: package_or_related
  review: awaits_clinical_review
  review_by: 2027-05-22
"""


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(StandingClock())


@pytest.fixture
def shelf(made: Parts) -> Shelf:
    return Shelf(made.content.vocabularies, made.content.sources)


def read(text: str, made: Parts, shelf: Shelf) -> tuple[WrittenPlan | None, list[str]]:
    known = frozenset(made.library.exercises)
    plan, problems = read_plan(text.encode(), "plans/at_night.yaml", shelf, known)
    return plan, [f"{p.code} {p.place.line}: {p.message} | {p.hint}" for p in problems]


# --- reading


def test_a_plan_is_read_and_said_back_in_words(made: Parts, shelf: Shelf) -> None:
    plan, problems = read(GOOD, made, shelf)

    assert problems == []
    assert plan is not None
    spoken = words_of(plan_written(plan), made.library)
    assert spoken.endswith('I am alone and it is night, then do "Feet on the floor".')
    assert plan_from(spoken, made.library) == plan_written(plan)
    assert plan.passport.sources == ("cooke2022",)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (GOOD[GOOD.index("passport") :], "", "P901 1: a plan without a passport"),
        ("  review_by: 2027-05-22\n", "", "P901 9: the passport has no 'review_by'"),
        ("plan: at_night", "plan: at_noon", "P902 1: a file for at_noon is named at_noon.yaml"),
        (
            "  company: alone\n",
            "  company: alone\n  craving: 5\n  place: home\n",
            "P903 3: a plan has 1 to 4 conditions, not 6",
        ),
        ("  night: true", "  night: false", "P904 6: this condition says nothing"),
        ("do: feet_floor", "do: feet_floor\ncall: Kim", "P905 1: a plan ends with one of"),
        ("do: feet_floor\n", "", "and this has 0"),
        ("do: feet_floor", "do: feet_flor", "P906 7: there is no exercise 'feet_flor'"),
        ("do: feet_floor", "do: feet_flor", "did you mean 'feet_floor'?"),
        ("[cooke2022]", "[cooke2021]", "P907 9: 'cooke2021' is no source"),
        ("company: alone", "company: alnoe", "did you mean 'alone'?"),
        ("  night:", "  nihgt:", "did you mean 'night'?"),
        ("night: true", "craving: 11", "craving must be from 1 to 10"),
        ("do: feet_floor", "call: " + "K" * 41, "at most 40 fit"),
    ],
)
def test_a_mistake_has_its_place_and_a_way_out(
    made: Parts, shelf: Shelf, old: str, new: str, told: str
) -> None:
    assert old in GOOD
    plan, problems = read(GOOD.replace(old, new), made, shelf)

    assert plan is None
    assert any(told in problem for problem in problems), problems


@pytest.mark.parametrize("text", ["", "[]", "plan", "when: {night: true}", "when: [night]", "do:"])
def test_any_text_is_read_without_an_error_of_ours(made: Parts, shelf: Shelf, text: str) -> None:
    plan, problems = read(text, made, shelf)

    assert plan is None
    assert problems


def test_the_example_in_the_guide_is_a_plan(made: Parts, shelf: Shelf) -> None:
    guide = (content_root() / "docs" / "authoring.md").read_text(encoding="utf-8")
    (source,) = re.findall(r"^```yml\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    path = f"plans/{source.split()[1]}.yaml"
    plan, problems = read_plan(source.encode(), path, shelf, frozenset(made.library.exercises))

    assert problems == ()
    assert plan is not None


def test_shipped_plans_await_review_and_can_be_said(made: Parts) -> None:
    for plan in made.content.plans.values():
        assert plan.passport.review == "awaits_clinical_review"
        assert plan_from(words_of(plan_written(plan), made.library), made.library) == plan_written(
            plan
        )


def test_a_plan_past_its_review_is_noted(tmp_path: Path) -> None:
    shutil.copytree(content_root() / "coping_library", tmp_path / "coping_library")
    file = tmp_path / "coping_library" / "plans" / "at_night.yaml"
    file.write_text(GOOD.replace("2027-05-22", "2026-01-01"), encoding="utf-8")
    found = [p for p in check_library(tmp_path, date(2026, 11, 22)) if "at_night" in p.message]

    assert [p.code for p in found] == ["L955"]


# --- on offer


def written(act: str, what: str, made: Parts, id_: str = "w1") -> WrittenPlan:
    passport = next(iter(made.library.exercises.values())).passport
    return WrittenPlan(id=id_, when=(("company", "alone"),), act=act, what=what, passport=passport)


def talk_with(
    open_with: Open, store: MemoryStore, made: Parts, *found: WrittenPlan
) -> Conversation:
    breakwater = open_with(store)
    breakwater._library = replace(made.library, plans={plan.id: plan for plan in found})
    return breakwater.conversation()


def test_a_counselors_exercise_stands_first_and_says_where_it_is_from(
    open_with: Open, store: MemoryStore, made: Parts
) -> None:
    talk = talk_with(open_with, store, made, written("do", "feet_floor", made))
    turn = at_offer(talk)

    assert shown(turn)[0] == "feet_floor"
    detail = choice(turn, "feet_floor").detail
    assert 'A plan from the library for a moment like this: If I am alone, then do "Feet' in detail
    assert "You planned this" not in detail


def test_the_persons_own_plan_comes_first_even_when_it_says_less(
    open_with: Open, store: MemoryStore, made: Parts
) -> None:
    more = replace(
        written("do", "feet_floor", made), when=(("company", "alone"), ("place", "home"))
    )
    plan_in(store, Plan((If("company", "alone"),), "do", "cool_object"))
    assert shown(at_offer(talk_with(open_with, store, made, more)))[0] == "cool_object"


def test_someone_to_call_stands_after_the_persons_own(
    open_with: Open, store: MemoryStore, made: Parts
) -> None:
    plan_in(store, Plan((If("company", "alone"),), "call", "Kim"))
    talk = talk_with(open_with, store, made, written("call", "someone I trust", made))
    turn = at_offer(talk)

    assert turn.asked is not None
    labels = [c.label for c in turn.asked.choices[:2]]
    assert labels == ["Call Kim", "Call someone I trust"]
    taken = pick(talk, "plan written w1")
    assert taken.show_help
    log = tuple(events_of(store.stored(talk._id)))
    store.append(None, (PlanSwitched(id="w1", on=False),))
    assert replay(talk._runtime, log) == talk._session


def test_a_plan_the_person_has_too_is_said_once(
    open_with: Open, store: MemoryStore, made: Parts
) -> None:
    own = Plan((If("company", "alone"),), "call", "Kim")
    plan_in(store, own)
    turn = at_offer(talk_with(open_with, store, made, written("call", "Kim", made)))

    assert [c.id for c in getattr(turn.asked, "choices", ()) if c.label == "Call Kim"] == [
        "plan p1"
    ]


def test_what_was_switched_off_is_silent_until_it_is_brought_back(
    open_with: Open, store: MemoryStore, made: Parts
) -> None:
    plan = written("call", "someone I trust", made)
    labels = []
    for on in (True, False, True):
        store.append(None, (PlanSwitched(id="w1", on=on),))
        turn = at_offer(talk_with(open_with, store, made, plan))
        labels.append(
            "Call someone I trust" in [c.label for c in getattr(turn.asked, "choices", ())]
        )

    assert labels == [True, False, True]


def test_no_plan_of_a_counselor_opens_a_gate(
    open_with: Open, store: MemoryStore, made: Parts
) -> None:
    risky = next(
        e.id for e in made.library.ordered if "pregnancy" in e.contraindications and not e.gate
    )
    store.append(None, (ProfileSet(name="flags", value=("pregnancy",)),))
    turn = at_offer(talk_with(open_with, store, made, written("do", risky, made)))

    assert risky not in shown(turn)


def test_ranking_says_whose_plan_it_was(made: Parts) -> None:
    state = PersonState(company="alone", place="home", craving=5)
    plan = plan_written(written("do", "feet_floor", made))

    assert rank(state, made.library, plans=[plan]).offers[0].reason == FROM_LIBRARY


# --- kept, and on the command line


def test_switching_comes_back_from_storage(store: MemoryStore, made: Parts) -> None:
    event = PlanSwitched(id="w1", on=False)
    assert from_record("PlanSwitched", to_record(event)) == event

    library = replace(made.library, plans={"w1": written("call", "Kim", made)})
    store.append(None, (event, event_of(Plan((If("night", ""),), "call", "Lee"), "p1")))
    assert list(plans_in_use(store.stored(kinds=PLAN_KINDS), library)) == ["p1"]


def test_the_command_lists_them_with_where_they_come_from(
    made: Parts, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BREAKWATER_HOME", str(tmp_path))
    first = next(iter(made.library.plans.values()))
    said = words_of(plan_written(first), made.library)

    assert run(["plans", "add", "If it is night, then call Kim."]) == Exit.FINE
    assert run(["plans"]) == Exit.FINE
    listed = capsys.readouterr().out
    assert "1. If it is night, then call Kim." in listed
    assert f"2. {said} ({first.id}, awaits clinical review)" in listed
    assert "Off now" not in listed
    assert run(["plans", "remove", "2"]) == Exit.FINE
    assert f"Off now: {said}" in capsys.readouterr().out
    assert run(["plans", "list"]) == Exit.FINE
    assert "Off now. To bring it back: breakwater plans bring-back 2" in capsys.readouterr().out
    assert run(["plans", "bring-back", "2"]) == Exit.FINE
    assert f"Back again: {said}" in capsys.readouterr().out
    assert run(["plans", "bring-back", "2"]) == Exit.FINE
    assert "on already" in capsys.readouterr().out
    assert run(["plans", "bring-back", "1"]) == Exit.USAGE
    assert run(["plans", "remove", "0"]) == Exit.USAGE
