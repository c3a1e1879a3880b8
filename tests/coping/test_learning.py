"""Learning from ratings: small numbers are pulled in, harm counts, nothing is hidden or kept."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.coping.compare import begin, interval, next_up, standing
from assistant.coping.learn import Helped, band_of, forget, learn, relief_of
from assistant.coping.library import Library
from assistant.coping.rank import rank
from assistant.domain.person import History, PersonState, Practice
from assistant.domain.weights import Weights

FAMILIES = {"walk": "physical", "dance": "physical", "call": "reach_out", "read": "distract"}
WEIGHTS = Weights()


def done(exercise: str, before: int, after: int, days_ago: float = 1) -> Practice:
    return Practice(
        exercise=exercise, outcome="done", before=before, after=after, days_ago=days_ago
    )


@pytest.mark.parametrize(
    ("craving", "band"),
    [(None, None), (0, "mild"), (3, "mild"), (4, "medium"), (7, "strong"), (9, "very strong")],
)
def test_a_craving_has_a_band(craving: int | None, band: str | None) -> None:
    assert band_of(craving) == band


@pytest.mark.parametrize(
    ("practice", "relief"),
    [
        (done("walk", 8, 5), 3),
        (done("walk", 5, 8), -3),
        (Practice(exercise="walk", outcome="done"), None),
        (Practice(exercise="walk", outcome="stopped"), 0),
        (Practice(exercise="walk", outcome="worse"), -3),
        (Practice(exercise="walk", outcome="worse", before=5, after=10), -5),
        (Practice(exercise="walk", outcome="done", before=8, after=2, made_worse=True), -3),
    ],
)
def test_relief_is_how_far_the_craving_fell(practice: Practice, relief: int | None) -> None:
    assert relief_of(practice) == relief


def test_one_good_time_is_pulled_toward_what_is_usual() -> None:
    once = learn(History((done("walk", 8, 2),)), "strong", FAMILIES, WEIGHTS)
    often = learn(History((done("walk", 8, 2),) * 20), "strong", FAMILIES, WEIGHTS)

    assert 1 < once.relief["walk"] < 3
    assert once.relief["walk"] < often.relief["walk"] < 6


def test_what_helped_lifts_its_family_a_little_and_others_not() -> None:
    learned = learn(History((done("walk", 8, 2),) * 6), "strong", FAMILIES, WEIGHTS)
    walk, dance, call = (learned.points(n, FAMILIES[n], WEIGHTS) for n in ("walk", "dance", "call"))

    assert walk > dance > call == 0


def test_help_counts_most_in_a_like_moment() -> None:
    history = History((done("walk", 8, 2),) * 3 + (done("walk", 3, 3),) * 3)
    strong = learn(history, "strong", FAMILIES, WEIGHTS)
    mild = learn(history, "mild", FAMILIES, WEIGHTS)

    assert strong.relief["walk"] > mild.relief["walk"]
    assert strong.helped["walk"].words == "helped 3 of 3 times when the craving was strong"
    assert mild.helped["walk"].words == "helped 0 of 3 times when the craving was mild"


def test_words_say_how_many_times() -> None:
    assert Helped(1, 1).words == "helped 1 of 1 time before"
    assert Helped(5, 4, "strong").words == "helped 4 of 5 times when the craving was strong"


def test_long_ago_counts_less() -> None:
    near = learn(History((done("walk", 8, 2, 1),) * 3), "strong", FAMILIES, WEIGHTS)
    far = learn(History((done("walk", 8, 2, 300),) * 3), "strong", FAMILIES, WEIGHTS)

    assert near.relief["walk"] > far.relief["walk"]


def test_harm_stays_with_its_moment() -> None:
    history = History((Practice(exercise="walk", outcome="worse", before=8),))

    assert learn(history, "strong", FAMILIES, WEIGHTS).worse == {"walk"}
    assert learn(history, "mild", FAMILIES, WEIGHTS).worse == frozenset()
    assert learn(history, None, FAMILIES, WEIGHTS).worse == {"walk"}


def test_what_was_learned_can_be_forgotten() -> None:
    history = History((done("walk", 8, 2), done("walk", 2, 1), done("call", 8, 2)))

    assert [p.exercise for p in forget(history, "walk").practices] == ["call"]
    assert len(forget(history, "walk", "strong").practices) == 2


def test_practice_of_an_exercise_that_is_gone_is_left_out() -> None:
    learned = learn(History((done("gone", 8, 2),)), "strong", FAMILIES, WEIGHTS)

    assert learned.relief == {}
    assert learned.practised == {}


@settings(max_examples=100, deadline=None)
@given(
    practices=st.lists(
        st.builds(
            done,
            st.sampled_from(sorted(FAMILIES)),
            st.integers(0, 10),
            st.integers(0, 10),
            st.floats(0, 700),
        ),
        max_size=40,
    ),
    seed=st.randoms(use_true_random=False),
)
def test_the_order_of_the_log_changes_nothing(practices: list[Practice], seed: object) -> None:
    shuffled = list(practices)
    seed.shuffle(shuffled)  # type: ignore[attr-defined]

    one = learn(History(tuple(practices)), "strong", FAMILIES, WEIGHTS)
    two = learn(History(tuple(shuffled)), "strong", FAMILIES, WEIGHTS)

    assert {n: one.points(n, f, WEIGHTS) for n, f in FAMILIES.items()} == {
        n: two.points(n, f, WEIGHTS) for n, f in FAMILIES.items()
    }
    assert all(-10 <= value <= 10 for value in one.relief.values())


def test_an_exercise_that_eased_it_comes_before_one_that_did_not(library: Library) -> None:
    state = PersonState(craving=6, place="home")
    among = frozenset({"feet_floor", "stop_skill"})
    for better, other in (("feet_floor", "stop_skill"), ("stop_skill", "feet_floor")):
        history = History(
            tuple(done(better, 6, 2, n) for n in range(3, 8))
            + tuple(done(other, 6, 6, n) for n in range(3, 8))
        )
        offers = rank(state, library, history, among=among).offers

        assert [offer.exercise.id for offer in offers] == [better, other]


def test_nothing_learned_hides_an_exercise(library: Library) -> None:
    bad = History(
        tuple(Practice(exercise=name, outcome="worse", before=6) for name in library.exercises)
    )
    state = PersonState(craving=6)

    assert len(rank(state, library, bad).scored) == len(rank(state, library).scored)
    assert rank(state, library, bad).offers == ()


def test_done_today_steps_back(library: Library) -> None:
    state = PersonState(craving=6, place="home")
    first = rank(state, library).offers[0].exercise.id
    again = PersonState(craving=6, place="home", tried=(first,))

    assert rank(again, library).offers[0].exercise.id != first


# --- comparing two


def draws(*values: bool) -> object:
    return iter(values).__next__


def test_the_order_is_drawn_before_it_begins() -> None:
    comparison = begin("walk", "call", 4, draws(True, False, True, False))  # type: ignore[arg-type]

    assert comparison.order == ("walk", "call", "call", "walk", "walk", "call", "call", "walk")
    assert next_up(comparison, ()) == "walk"
    assert next_up(comparison, (done("read", 5, 1), done("walk", 5, 1))) == "call"


def test_pairs_are_compared_and_the_end_is_known() -> None:
    comparison = begin("walk", "call", 4, draws(True, False, True, False))  # type: ignore[arg-type]
    log = [done(n, 8, 4 if n == "walk" else 7) for n in comparison.order[:6]]
    at_three = standing(comparison, log)

    assert (at_three.first_better, at_three.second_better) == (3, 0)
    assert at_three.stopped == "decided"
    assert next_up(comparison, log) is None
    assert at_three.words.startswith("In 3 pairs the first eased it more 3 times")


def test_harm_ends_a_comparison_at_once() -> None:
    comparison = begin("walk", "call", 4, draws(True, True, True, True))  # type: ignore[arg-type]
    log = [Practice(exercise="walk", outcome="worse", before=5)]

    assert standing(comparison, log).stopped == "harm"


@pytest.mark.parametrize(
    ("wins", "trials", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.3085), (5, 10, 0.1871, 0.8129), (10, 10, 0.6915, 1.0)],
)
def test_the_interval_is_exact(wins: int, trials: int, low: float, high: float) -> None:
    """Against the tables of Clopper and Pearson (1934)."""
    assert interval(wins, trials) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("first", "second", "pairs"), [("a", "a", 5), ("a", "b", 3), ("a", "b", 21)]
)
def test_a_comparison_that_cannot_tell_is_not_begun(first: str, second: str, pairs: int) -> None:
    with pytest.raises(ValueError, match="Choose"):
        begin(first, second, pairs, lambda: True)


def test_the_place_for_something_less_tried_goes_round(library: Library) -> None:
    """One that nobody picks does not keep the place for ever: learning does not starve others."""
    state = PersonState(craving=5, place="home")
    shown: set[str] = set()
    for count in range(3, 30):
        history = History(
            tuple(done("feet_floor", 5, 1, n) for n in range(count))
            + tuple(done("halt_check", 5, 2, n) for n in range(4))
        )
        offers = rank(state, library, history).offers
        shown |= {o.exercise.id for o in offers if "not tried it much" in o.reason}

    assert len(shown) >= 6
