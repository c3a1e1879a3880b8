"""A plan made page by page: said back, kept once, and there when its moment comes."""

from collections.abc import Callable

from assistant.app.breakwater import Breakwater
from assistant.app.conversation import Conversation, Turn
from assistant.app.own import PLAN_KINDS, plans
from assistant.app.ports import MemoryStore
from assistant.app.wiring import Parts
from assistant.coping.plans import If, Plan
from assistant.domain.inputs import Command, Picked, Rated, Typed
from assistant.engine.shelf import PLAN
from tests.app.conftest import StandingClock

Open = Callable[..., Breakwater]


def begun(open_with: Open, store: MemoryStore) -> Conversation:
    talk = open_with(store).conversation()
    talk.begin("if_then_plan")
    return talk


def kept(store: MemoryStore) -> list[Plan]:
    return list(plans(store.stored(kinds=PLAN_KINDS)).values())


def a_call(talk: Conversation) -> Turn:
    talk.give(Picked(("payday",)))
    talk.give(Picked(("alone",)))
    talk.give(Command.SKIP)
    talk.give(Picked(("call",)))
    return talk.give(Typed("  Kim  "))


def test_the_plan_is_said_back_before_it_is_kept(open_with: Open) -> None:
    store = MemoryStore(StandingClock())
    talk = begun(open_with, store)
    turn = a_call(talk)

    assert "If it is about payday or cash in hand and I am alone, then call Kim." in turn.notes
    assert kept(store) == []
    assert talk.give(Picked(("yes",))).ended == "kept"
    assert kept(store) == [Plan((If("triggers", "payday"), If("company", "alone")), "call", "Kim")]


def test_a_plan_that_is_not_wanted_is_not_kept(open_with: Open) -> None:
    store = MemoryStore(StandingClock())
    talk = begun(open_with, store)
    a_call(talk)

    assert talk.give(Picked(("no",))).ended == "left"
    assert kept(store) == []


def test_an_exercise_is_picked_from_what_fits_such_a_moment(open_with: Open, made: Parts) -> None:
    store = MemoryStore(StandingClock())
    talk = begun(open_with, store)
    talk.give(Picked(("payday",)))
    talk.give(Picked(("alone",)))
    talk.give(Picked(("home",)))
    offer = talk.give(Picked(("do",)))
    assert offer.asked is not None
    names = [choice.id for choice in offer.asked.choices]
    name = next(name for name in names if name in made.library.exercises)
    assert not any(name.startswith(PLAN) for name in names)  # no plan while one is made
    turn = talk.give(Picked((name,)))
    assert f'then do "{made.library.exercises[name].title}"' in turn.notes[0]
    talk.give(Picked(("yes",)))

    assert [plan.what for plan in kept(store)] == [name]


def test_going_back_changes_the_plan_that_is_kept(open_with: Open) -> None:
    store = MemoryStore(StandingClock())
    talk = begun(open_with, store)
    a_call(talk)
    talk.give(Command.BACK)
    turn = talk.give(Typed("Ana"))

    assert "If it is about payday or cash in hand and I am alone, then call Ana." in turn.notes
    talk.give(Picked(("yes",)))
    assert [plan.what for plan in kept(store)] == ["Ana"]


def test_nothing_of_a_planned_moment_counts_as_a_moment_of_today(open_with: Open) -> None:
    """Planning for a bar is not being at one."""
    store = MemoryStore(StandingClock())
    talk = begun(open_with, store)
    a_call(talk)
    talk.give(Picked(("yes",)))
    told = {getattr(r.event, "means", "") for r in store.stored(kinds=("Told", "Rated"))}
    assert told <= {
        "plan_trigger",
        "plan_company",
        "plan_place",
        "plan_act",
        "plan_person",
        "plan_keep",
    }

    craving = open_with(store).conversation()
    craving.begin("craving")
    craving.give(Rated(6))
    assert craving._offering.ranking(craving._waiting).moment.state.triggers == frozenset()
