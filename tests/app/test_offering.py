"""At an offer: something else, the whole list, favourites, plans, and what was learned."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.app.breakwater import Breakwater
from assistant.app.conversation import Conversation, Turn
from assistant.app.own import KEEP_IT, KEPT, event_of
from assistant.app.past import PRACTICE_KINDS, practices
from assistant.app.ports import MemoryStore, events_of
from assistant.app.wiring import Parts
from assistant.coping.plans import If, Plan, words_of
from assistant.domain.events import Choice, ContactSaved, Event, Favoured, Forgot, ProfileSet
from assistant.domain.flow import Form
from assistant.domain.inputs import Input, Picked, Rated, Skipped, Typed
from assistant.domain.tier import Tier
from assistant.engine.replay import replay
from assistant.engine.shelf import exercises_in
from assistant.engine.words import LIST_OVER
from tests.app.conftest import StandingClock

Open = Callable[..., Breakwater]
ANSWERS: dict[str, Input] = {
    "rate": Rated(6),
    "check": Picked(()),
    "where": Picked(("home",)),
    "who": Picked(("alone",)),
    "cue": Picked(("stress_overload",)),
}
NOW_MS = int(StandingClock().now().timestamp() * 1000)


def at_offer(talk: Conversation, craving: int = 6) -> Turn:
    """Answer *talk* until exercises are on offer."""
    turn = talk.begin("craving")
    for _ in range(9):
        assert turn.asked is not None
        if turn.asked.form is Form.OFFER:
            return turn
        asked = turn.asked
        default: Input = Picked(()) if asked.form is Form.MANY else Skipped()
        answer = ANSWERS.get(asked.step, default)
        turn = talk.give(Rated(craving) if asked.step == "rate" else answer)
    raise AssertionError("there was no offer")


def shown(turn: Turn) -> tuple[str, ...]:
    assert turn.asked is not None
    return exercises_in(turn.asked.choices)[: -len(ways(turn))]


def ways(turn: Turn) -> list[str]:
    """The answers that are no exercise and no family."""
    assert turn.asked is not None
    known = {"other", "all", "more", "best", "mark", "none"}
    return [c.id for c in turn.asked.choices if c.id in known]


def choice(turn: Turn, id_: str) -> Choice:
    assert turn.asked is not None
    return next(c for c in turn.asked.choices if c.id == id_)


def pick(talk: Conversation, id_: str) -> Turn:
    return talk.give(Picked((id_,)))


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(StandingClock())


@pytest.fixture
def talk(open_with: Open, store: MemoryStore) -> Conversation:
    return open_with(store).conversation()


def pages(talk: Conversation, turn: Turn) -> Iterator[Turn]:
    """Yield *turn* and every page of the list after it, once."""
    over = False
    while not over:
        assert turn.asked is not None
        assert len(turn.asked.choices) <= 9
        yield turn
        if "more" not in ways(turn):
            return
        turn = pick(talk, "more")
        over = any(LIST_OVER in getattr(event, "texts", ()) for event in turn.events)


def opened(talk: Conversation, family: str) -> Turn:
    """Open *family* from wherever the list stands."""
    for turn in pages(talk, pick(talk, "all")):
        if family in [c.id for c in getattr(turn.asked, "choices", ())]:
            return pick(talk, family)
    raise AssertionError(family)


def whole_list(talk: Conversation) -> Iterator[str]:
    """Yield every exercise on every page of the list."""
    families = [
        c.id
        for turn in pages(talk, pick(talk, "all"))
        for c in getattr(turn.asked, "choices", ())
        if c.id.startswith("in ")
    ]
    for family in families:
        for turn in pages(talk, opened(talk, family)):
            yield from shown(turn)


# --- something else, and the whole list


def test_something_else_shows_other_exercises_of_other_families(
    talk: Conversation, made: Parts
) -> None:
    turn = at_offer(talk)
    seen = list(shown(turn))
    for _ in range(4):
        turn = pick(talk, "other")
        assert len(shown(turn)) == 3
        seen += shown(turn)

    families = [made.library.families[name] for name in seen]
    assert len(set(seen)) == len(seen)
    assert len(set(families)) == len(families)


def test_something_else_comes_to_an_end_and_never_repeats(talk: Conversation) -> None:
    turn = at_offer(talk)
    seen = list(shown(turn))
    while "other" in ways(turn):
        turn = pick(talk, "other")
        if exercises_in(tuple(c for e in turn.events for c in getattr(e, "choices", ()))):
            new = [name for name in shown(turn) if name not in seen]
            assert new == list(shown(turn)) or "other" not in ways(turn)
            seen += new

    assert len(seen) > 30
    assert ways(turn)[-2:] == ["all", "none"]


def test_the_whole_list_holds_back_only_what_a_gate_holds_back(talk: Conversation) -> None:
    at_offer(talk)
    ranking = talk._offering.ranking(talk._waiting)
    allowed = {ranking.library.ordered[n].id for n in ranking.order}

    listed = list(whole_list(talk))

    assert set(listed) == allowed
    assert allowed.isdisjoint(e.exercise for e in ranking.excluded)


def test_what_is_not_safe_for_a_person_is_on_no_page(
    talk: Conversation, store: MemoryStore, made: Parts
) -> None:
    store.append(None, (ProfileSet(name="flags", value=("pregnancy", "trauma")),))
    at_offer(talk)

    for name in whole_list(talk):
        exercise = made.library.exercises[name]
        assert exercise.contraindications.isdisjoint({"pregnancy", "trauma"}), name


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("something else", "other"),
        ("Something else please", "other"),
        ("more", "other"),
        ("another one", "other"),
        ("show me all", "all"),
        ("show me all of them", "all"),
        ("show all", "all"),
        ("none", "none"),
        ("none of these", "none"),
    ],
)
def test_typed_and_picked_are_equal(open_with: Open, words: str, id_: str) -> None:
    typed, picked = open_with().conversation(), open_with().conversation()
    at_offer(typed)
    at_offer(picked)

    assert typed.give(Typed(words)).asked == pick(picked, id_).asked


def test_more_goes_on_in_the_list(talk: Conversation) -> None:
    at_offer(talk)
    first = pick(talk, "all")
    second = talk.give(Typed("more"))

    assert first.asked is not None
    assert second.asked is not None
    assert second.asked.choices[0] not in first.asked.choices


def test_back_returns_to_what_was_shown_before(talk: Conversation) -> None:
    first = at_offer(talk)
    pick(talk, "other")
    again = talk.give(Typed("back"))

    assert again.asked is not None
    assert first.asked is not None
    assert again.asked.choices == first.asked.choices


def test_why_names_each_exercise_with_its_parts(talk: Conversation, made: Parts) -> None:
    turn = at_offer(talk)
    told = talk.give(Typed("why")).notes

    assert len(told) == 3
    for line, name in zip(told, shown(turn), strict=True):
        assert line.startswith(made.library.exercises[name].title)
        assert "medium craving" in line


# --- favourites


def test_a_favourite_is_marked_in_the_list_and_let_go_again(
    talk: Conversation, store: MemoryStore
) -> None:
    at_offer(talk)
    inside = opened(talk, "in grounding")
    name = shown(inside)[0]
    pick(talk, "mark")
    turn = pick(talk, f"keep {name}")
    marked = [e for e in events_of(store.stored()) if isinstance(e, Favoured)]

    assert [(e.exercise, e.kept) for e in marked] == [(name, True)]
    assert name in shown(turn)  # the list stands again
    listed = pick(talk, "all")
    assert choice(listed, "in favourites").label == "Your favourites"
    pick(talk, "in favourites")
    pick(talk, "mark")
    turn = pick(talk, f"drop {name}")
    assert not talk._offering.is_favourite(name)


def test_a_favourite_that_fits_about_as_well_is_offered(open_with: Open, made: Parts) -> None:
    plain = open_with().conversation()
    at_offer(plain)
    ranking = plain._offering.ranking(plain._waiting)
    offered = {o.exercise.id for o in ranking.offers}
    families = {o.exercise.family for o in ranking.offers}
    near = next(
        s.exercise
        for s in ranking.scored
        if s.exercise not in offered and made.library.families[s.exercise] not in families
    )
    store = MemoryStore(StandingClock())
    store.append(None, (Favoured(exercise=near),))
    turn = at_offer(open_with(store).conversation())

    assert near in shown(turn)
    assert "favourite of yours" in choice(turn, near).detail


def test_after_it_eased_the_exercise_can_be_kept(talk: Conversation) -> None:
    turn = at_offer(talk)
    name = shown(turn)[0]
    pick(talk, name)
    talk.give(Picked(("done",), seconds=60))
    eased = talk.give(Rated(3))
    kept = talk.give(Typed("Keep it!"))

    assert KEEP_IT in eased.notes
    assert kept.notes == (KEPT,)
    assert kept.asked == eased.asked
    assert talk._offering.is_favourite(name)


def test_nothing_is_said_of_keeping_what_did_not_help(talk: Conversation) -> None:
    pick(talk, shown(at_offer(talk))[0])
    talk.give(Picked(("done",), seconds=60))

    assert KEEP_IT not in talk.give(Rated(7)).notes


@pytest.mark.parametrize("asked", ["why 2", "Why 2?", "why the second one", "why number two"])
def test_the_reason_of_one_offer_alone(talk: Conversation, asked: str) -> None:
    turn = at_offer(talk)
    assert turn.asked is not None
    second = turn.asked.choices[1]

    told = talk.give(Typed(asked))
    assert len(told.notes) == 1
    assert told.notes[0].startswith(f"{second.label}: ")
    assert told.asked == turn.asked
    by_title = talk.give(Typed(f"why {second.label.upper()}?"))
    assert by_title.notes == told.notes


def test_why_alone_tells_of_every_offer(talk: Conversation) -> None:
    turn = at_offer(talk)
    told = talk.give(Typed("why this?"))
    assert len(told.notes) == len(shown(turn)) > 1


# --- plans


def plan_in(store: MemoryStore, plan: Plan, id_: str = "p1") -> None:
    store.append(None, (event_of(plan, id_),))


CALL = Plan((If("triggers", "stress_overload"), If("company", "alone")), "call", "Kim")


def test_a_plan_with_someone_stands_first_in_its_own_words(
    talk: Conversation, store: MemoryStore, made: Parts
) -> None:
    plan_in(store, CALL)
    turn = at_offer(talk)

    assert turn.asked is not None
    first = turn.asked.choices[0]
    assert first.label == "Call Kim"
    assert words_of(CALL, made.library) in first.detail
    assert len(shown(turn)) == 3
    taken = talk.give(Typed("call Kim"))
    assert taken.show_help
    assert taken.asked is not None
    assert taken.asked.choices == turn.asked.choices


def test_a_plan_with_someone_shows_the_number_that_is_known(
    talk: Conversation, store: MemoryStore
) -> None:
    plan_in(store, CALL)
    store.append(None, (ContactSaved(id="c1", name="kim", phone="07700 900000"),))
    turn = at_offer(talk)

    assert choice(turn, "plan p1").detail.startswith("07700 900000. You planned this")


def test_a_plan_with_an_exercise_puts_it_first(
    talk: Conversation, store: MemoryStore, made: Parts
) -> None:
    plan = Plan((If("company", "alone"),), "do", "feet_floor")
    plan_in(store, plan)
    turn = at_offer(talk)

    assert shown(turn)[0] == "feet_floor"
    assert words_of(plan, made.library) in choice(turn, "feet_floor").detail
    assert words_of(plan, made.library) in talk.give(Typed("why")).notes[0]


def test_a_plan_of_another_moment_says_nothing(talk: Conversation, store: MemoryStore) -> None:
    plan_in(store, Plan((If("craving", "9"),), "call", "Kim"))

    assert "Call Kim" not in [c.label for c in getattr(at_offer(talk).asked, "choices", ())]


# --- learning


def session_with(
    breakwater: Breakwater, name: str, outcome: str, after: int | None, before: int = 6
) -> None:
    """A whole conversation in which *name* is practised, found in the list."""
    talk = breakwater.conversation()
    at_offer(talk, before)
    inside = opened(talk, f"in {talk._offering.library.families[name]}")
    assert any(name in shown(turn) for turn in pages(talk, inside))
    pick(talk, name)
    turn = talk.give(Skipped() if outcome == "skipped" else Picked((outcome,), seconds=30))
    if turn.asked is not None and turn.asked.form is Form.NUMBER and after is not None:
        talk.give(Rated(after))
    talk.give(Typed("just log"))


def test_a_practice_keeps_its_moment(open_with: Open, store: MemoryStore) -> None:
    session_with(open_with(store), "feet_floor", "done", 3)

    (practice,) = practices(store.stored(kinds=PRACTICE_KINDS), NOW_MS)
    told = (practice.place, practice.company, practice.before, practice.after, practice.outcome)
    assert told == ("home", "alone", 6, 3, "done")


def test_what_was_skipped_is_not_credited_with_what_came_after(
    open_with: Open, store: MemoryStore
) -> None:
    session_with(open_with(store), "feet_floor", "skipped", 2)

    (practice,) = practices(store.stored(kinds=PRACTICE_KINDS), NOW_MS)
    assert (practice.outcome, practice.before, practice.after) == ("skipped", 6, None)


@pytest.mark.parametrize("craving", [3, 6, 8])
def test_what_made_it_worse_is_never_first_again_in_a_like_moment(
    open_with: Open, store: MemoryStore, craving: int
) -> None:
    breakwater = open_with(store)
    hurt: set[str] = set()
    for _ in range(6):
        talk = breakwater.conversation()
        turn = at_offer(talk, craving)
        first = shown(turn)[0]
        assert first not in hurt
        hurt.add(first)
        pick(talk, first)
        talk.give(Picked(("worse",), seconds=5))
        talk.give(Typed("just log"))
    talk = breakwater.conversation()
    at_offer(talk, craving)
    assert hurt <= set(whole_list(talk))  # demoted, never hidden


def test_saying_afterwards_that_it_got_worse_counts_as_much(
    open_with: Open, store: MemoryStore
) -> None:
    breakwater = open_with(store)
    talk = breakwater.conversation()
    first = shown(at_offer(talk))[0]
    pick(talk, first)
    talk.give(Picked(("done",), seconds=60))
    asked = talk.give(Rated(8)).asked
    assert asked is not None
    assert asked.step == "made_worse"
    talk.give(Typed("yes it did"))
    again = breakwater.conversation()
    turn = at_offer(again)

    assert first not in shown(turn)[:1]
    assert again._offering.ranking(again._waiting).learned.worse == {first}


def test_what_helped_climbs_and_a_reset_takes_it_back(open_with: Open, store: MemoryStore) -> None:
    breakwater = open_with(store)

    def helped() -> int:
        talk = breakwater.conversation()
        at_offer(talk)
        told = talk._offering.ranking(talk._waiting).explained("feet_floor").parts
        return next((p.points for p in told if p.name == "helped"), 0)

    before = helped()
    for _ in range(3):
        session_with(breakwater, "feet_floor", "done", 1)
    after = helped()
    store.append(None, (Forgot(exercise="feet_floor"),))

    assert before < after
    assert practices(store.stored(kinds=PRACTICE_KINDS), NOW_MS) == ()
    assert helped() <= before


# --- the engine's law, on the shipped conversation


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(picks=st.lists(st.integers(0, 8), max_size=12))
def test_looking_through_the_offers_replays_to_the_identical_session(
    open_with: Open, picks: list[int]
) -> None:
    store = MemoryStore(StandingClock())
    talk = open_with(store).conversation()
    turn = at_offer(talk)
    for number in picks:
        if turn.asked is None or not turn.asked.choices:
            break
        choices = turn.asked.choices
        turn = talk.give(Picked((choices[number % len(choices)].id,)))
    log: tuple[Event, ...] = tuple(events_of(store.stored(talk._id)))

    assert replay(talk._runtime, log) == talk._session


# --- danger while exercises are on offer


def past_danger(talk: Conversation) -> Turn:
    """Say that someone does not breathe, then that it was a false alarm."""
    turn = talk.give(Typed("he is not breathing"))
    for _ in range(6):
        assert turn.asked is not None
        if talk._waiting.top.flow == "craving" or turn.ended:
            return turn
        ids = [c.id for c in turn.asked.choices]
        alarm = next((id_ for id_ in ids if "alarm" in id_ or "mistake" in id_), None)
        turn = talk.give(Typed("false alarm") if alarm is None else Picked((alarm,)))
    return turn


@pytest.mark.parametrize("first", [None, "other", "all"])
def test_no_exercise_is_on_offer_after_danger(talk: Conversation, first: str | None) -> None:
    at_offer(talk)
    if first is not None:
        pick(talk, first)
    turn = past_danger(talk)

    assert turn.tier >= Tier.URGENT
    assert turn.ended is not None or (turn.asked is not None and turn.asked.form is not Form.OFFER)
