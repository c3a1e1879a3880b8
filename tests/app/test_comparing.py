"""A comparison of two exercises: its turn on offer, gates above it, its end said once."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from assistant.app.breakwater import Breakwater
from assistant.app.comparing import COMPARISON_KINDS, ITS_TURN, Compared, latest, story
from assistant.app.conversation import Conversation, Turn
from assistant.app.ports import MemoryStore, NotSavedError, events_of
from assistant.app.wiring import Parts
from assistant.cli import Exit, run
from assistant.coping.compare import Comparison
from assistant.domain.events import (
    Event,
    Flagged,
    Forgot,
    Practised,
    ProfileSet,
    Rated,
    from_record,
    to_record,
)
from assistant.domain.inputs import Picked
from assistant.domain.inputs import Rated as Number
from assistant.domain.own_events import ComparisonBegun, ComparisonEnded
from assistant.domain.person import Practice
from assistant.domain.tier import Tier
from assistant.engine.replay import replay
from tests.app.conftest import StandingClock
from tests.app.test_offering import at_offer, choice, pick, shown, whole_list

Open = Callable[..., Breakwater]
Capture = pytest.CaptureFixture[str]
PAIRS = 4
NOW_MS = int(StandingClock().now().timestamp() * 1000)


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(StandingClock())


@pytest.fixture
def two(open_with: Open, made: Parts) -> tuple[str, str]:
    """Two exercises that may be offered in the moment of these tests, and are not by rank."""
    talk = open_with().conversation()
    offered = shown(at_offer(talk))
    ranking = talk._offering.ranking(talk._waiting)
    names = [made.library.ordered[n].id for n in ranking.order]
    first, second = [name for name in names if name not in offered][20:22]
    return first, second


def begun(store: MemoryStore, two: tuple[str, str]) -> None:
    """Begin a comparison in which the second of *two* goes first in the first pair."""
    order = (two[1], two[0], *(two * (PAIRS - 1)))
    store.append(None, (ComparisonBegun(first=two[0], second=two[1], order=order),))


def practised(
    store: MemoryStore, name: str, after: int, *, session: str, outcome: str = "done"
) -> None:
    events: list[Event] = [
        Rated(step="a", means="craving", value=6),
        Practised(step="b", exercise=name, outcome=outcome),
        Rated(step="c", means="craving", value=after, exercise=name),
    ]
    store.append(session, events)


def compared(store: MemoryStore) -> Compared:
    found = latest(store.stored(kinds=COMPARISON_KINDS), NOW_MS)
    assert found is not None
    return found


def ends(store: MemoryStore) -> list[str]:
    return [e.why for e in events_of(store.stored()) if isinstance(e, ComparisonEnded)]


# --- on offer


def test_the_one_whose_turn_it_is_joins_and_the_first_place_stays(
    open_with: Open, store: MemoryStore, two: tuple[str, str]
) -> None:
    plain = shown(at_offer(open_with().conversation()))
    begun(store, two)
    turn = at_offer(open_with(store).conversation())

    assert two[1] in shown(turn)
    assert two[0] not in shown(turn)
    assert ITS_TURN in choice(turn, two[1]).detail
    assert shown(turn)[0] == plain[0]
    assert len(shown(turn)) == len(plain)


def test_after_its_turn_the_other_one_joins(
    open_with: Open, store: MemoryStore, two: tuple[str, str]
) -> None:
    begun(store, two)
    practised(store, two[0], 3, session="early")  # not its turn: it does not count
    practised(store, two[1], 3, session="s1")
    turn = at_offer(open_with(store).conversation())

    assert two[0] in shown(turn)
    assert two[1] not in shown(turn)


def test_what_was_passed_over_is_still_its_turn(store: MemoryStore, two: tuple[str, str]) -> None:
    begun(store, two)
    practised(store, two[1], 2, session="s1", outcome="skipped")

    assert compared(store).turn == two[1]


def test_why_names_the_comparison(
    open_with: Open, store: MemoryStore, two: tuple[str, str]
) -> None:
    begun(store, two)
    talk = open_with(store).conversation()
    turn = at_offer(talk)
    told = talk._offering.why(talk._waiting)

    assert ITS_TURN in told[shown(turn).index(two[1])]


def test_without_a_comparison_nothing_changes(
    open_with: Open, store: MemoryStore, two: tuple[str, str]
) -> None:
    plain = at_offer(open_with().conversation()).asked
    begun(store, two)
    store.append(None, (ComparisonEnded(why="asked"),))

    assert at_offer(open_with(store).conversation()).asked == plain


@pytest.mark.parametrize("held", [0, 1])
def test_a_gate_on_either_of_the_two_keeps_both_turns_off(
    open_with: Open, store: MemoryStore, made: Parts, two: tuple[str, str], held: int
) -> None:
    """Also the one that would be safe: else chance alone would not tell the two apart."""
    risky = next(
        e.id for e in made.library.ordered if "pregnancy" in e.contraindications and not e.gate
    )
    pair = (risky, two[0]) if held == 0 else (two[0], risky)
    store.append(None, (ProfileSet(name="flags", value=("pregnancy",)),))
    plain = MemoryStore(StandingClock())
    plain.append(None, (ProfileSet(name="flags", value=("pregnancy",)),))
    begun(store, pair)
    talk = open_with(store).conversation()
    turn = at_offer(talk)

    assert turn.asked == at_offer(open_with(plain).conversation()).asked
    assert risky not in set(whole_list(talk))


def test_no_turn_while_people_come_first(
    open_with: Open, store: MemoryStore, two: tuple[str, str]
) -> None:
    begun(store, two)
    store.append("s0", (Flagged(step="x", tier=Tier.ELEVATED, hazard="h", rule="r"),))

    assert two[1] not in shown(at_offer(open_with(store).conversation()))


def test_the_session_replays_to_the_identical_one(
    open_with: Open, store: MemoryStore, two: tuple[str, str]
) -> None:
    begun(store, two)
    talk = open_with(store).conversation()
    at_offer(talk)
    pick(talk, two[1])
    talk.give(Picked(("done",), seconds=30))
    talk.give(Number(3))
    log = tuple(events_of(store.stored(talk._id)))
    store.append(None, (ComparisonEnded(why="asked"),))

    assert replay(talk._runtime, log) == talk._session


# --- the end


def near_the_end(store: MemoryStore, two: tuple[str, str]) -> None:
    """Practise two pairs, and half of the third: the first of the two eased it more each time."""
    begun(store, two)
    order = compared(store).comparison.order
    for number, name in enumerate(order[:5]):
        practised(store, name, 1 if name == two[0] else 5, session=f"s{number}")


def last_turn(talk: Conversation, name: str, outcome: str = "done") -> list[Turn]:
    at_offer(talk)
    pick(talk, name)
    return [talk.give(Picked((outcome,), seconds=30)), talk.give(Number(5))]


def test_it_stops_by_itself_and_says_so_once(
    open_with: Open, store: MemoryStore, two: tuple[str, str]
) -> None:
    near_the_end(store, two)
    breakwater = open_with(store)
    turns = last_turn(breakwater.conversation(), two[1])
    again = last_turn(breakwater.conversation(), shown(at_offer(breakwater.conversation()))[0])

    said = [note for turn in turns for note in turn.notes if "comparison is over" in note]
    assert len(said) == 1
    assert any("It is no proof" in note for turn in turns for note in turn.notes)
    assert not [note for turn in again for note in turn.notes if "comparison" in note]
    assert ends(store) == ["decided"]
    assert compared(store).turn is None


def test_the_last_turn_counts_before_it_stops(
    open_with: Open, store: MemoryStore, two: tuple[str, str]
) -> None:
    """It does not stop between the last practice and the craving after it."""
    near_the_end(store, two)
    talk = open_with(store).conversation()
    at_offer(talk)
    pick(talk, two[1])
    done = talk.give(Picked(("done",), seconds=30))
    before = ends(store)
    rated = talk.give(Number(5))

    assert not [note for note in done.notes if "comparison" in note]
    assert before == []
    assert [note for note in rated.notes if "Pairs with both rated: 3." in note]
    assert compared(store).standing.pairs == 3


def test_harm_stops_it_at_once_also_out_of_turn(
    open_with: Open, store: MemoryStore, two: tuple[str, str]
) -> None:
    begun(store, two)
    practised(store, two[1], 3, session="s1")
    talk = open_with(store).conversation()
    at_offer(talk)
    pick(talk, two[0])
    turn = talk.give(Picked(("worse",), seconds=5))

    assert ends(store) == ["harm"]
    assert "one of the two made things worse" in turn.notes[0]


def test_while_people_come_first_the_end_waits(
    open_with: Open, store: MemoryStore, two: tuple[str, str]
) -> None:
    near_the_end(store, two)
    practised(store, two[1], 5, session="s9")
    store.append("s9", (Flagged(step="x", tier=Tier.ELEVATED, hazard="h", rule="r"),))
    breakwater = open_with(store)
    talk = breakwater.conversation()
    turn = last_turn(talk, shown(at_offer(talk))[0])

    assert ends(store) == []
    assert not [note for t in turn for note in t.notes if "comparison" in note]


class Refusing(MemoryStore):
    """A disk that takes everything but the end of a comparison."""

    def append(self, session_id: str | None, events: Sequence[Event]) -> None:
        if any(isinstance(event, ComparisonEnded) for event in events):
            raise NotSavedError("The disk is full.")
        super().append(session_id, events)


def test_an_end_that_was_not_stored_is_not_said(open_with: Open, two: tuple[str, str]) -> None:
    store = Refusing(StandingClock())
    near_the_end(store, two)
    turns = last_turn(open_with(store).conversation(), two[1])

    assert not [note for turn in turns for note in turn.notes if "comparison" in note]
    assert turns[-1].put_back == ""


def test_a_reset_of_one_ends_it(store: MemoryStore, two: tuple[str, str]) -> None:
    near_the_end(store, two)
    store.append(None, (Forgot(exercise=two[0]),))

    assert compared(store).ended == "forgot"
    assert compared(store).turn is None


# --- words and storage


def test_few_pairs_are_never_said_with_certainty(made: Parts) -> None:
    order = ("feet_floor", "cool_object") * PAIRS
    rated = [
        Practice(exercise=name, outcome="done", before=6, after=1 if name == order[0] else 5)
        for name in order
    ]
    told = story(Compared(Comparison(order[0], order[1], order), tuple(rated)), made.library)

    assert told[0] == "Pairs with both rated: 4."
    assert '"Feet on the floor" eased the craving more: 4 times.' in told
    assert "39 to 100 of 100" in told[4]  # Clopper and Pearson for 4 of 4: 0.398-1
    assert "half and half" in told[4]
    assert "no proof" in told[-1]


@pytest.mark.parametrize(
    ("kind", "event"),
    [
        ("ComparisonBegun", ComparisonBegun(first="a", second="b", order=("b", "a"))),
        ("ComparisonEnded", ComparisonEnded(why="asked")),
    ],
)
def test_the_events_come_back_from_storage(kind: str, event: Event) -> None:
    assert from_record(kind, to_record(event)) == event


def test_the_command_begins_says_where_it_stands_and_ends(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BREAKWATER_HOME", str(tmp_path))
    compare = ["library", "compare"]
    assert run([*compare, "begin", "feet_floor", "cool_object", "--pairs", "5"]) == Exit.FINE
    said = capsys.readouterr().out
    assert "5 times each: 10 in all" in said
    assert "your own choice" in said
    assert "End it at any time" in said
    assert "proves nothing" in said
    assert run([*compare, "begin", "feet_floor", "cool_object"]) == Exit.USAGE
    assert "runs already" in capsys.readouterr().err
    assert run([*compare, "status"]) == Exit.FINE
    assert "no pair with both rated yet" in capsys.readouterr().out
    assert run([*compare, "end"]) == Exit.FINE
    assert "You ended this comparison." in capsys.readouterr().out
    assert run([*compare, "end"]) == Exit.FINE
    assert "nothing to end" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["feet_floor", "cool_objct"], "Did you mean 'cool_object'?"),
        (["feet_floor", "feet_floor"], "two different exercises"),
        (["feet_floor", "cool_object", "--pairs", "3"], "from 4 to 20 pairs"),
    ],
)
def test_what_cannot_be_compared_has_a_way_out(
    args: list[str], words: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BREAKWATER_HOME", str(tmp_path))
    assert run(["library", "compare", "begin", *args]) == Exit.USAGE
    assert words in capsys.readouterr().err
