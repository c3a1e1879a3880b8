"""The engine by example: one input in, a sprint out."""

from collections.abc import Callable

import pytest

from assistant.domain import events as ev
from assistant.domain.condition import Known
from assistant.domain.events import Choice
from assistant.domain.flow import Branch, Form, Kind, Limit, Step, Text, Variable, Wait
from assistant.domain.inputs import Command, Given, Picked, Rated, Skipped, Unclear, Wrote
from assistant.domain.session import Session, Sprint, Status
from assistant.domain.tier import Tier
from assistant.engine.runtime import RejectedError, Runtime
from assistant.engine.step import begin, flag, interrupt, step

TWO = (Choice(id="walk", label="Walk"), Choice(id="call", label="Call"))


def offers(session: Session) -> tuple[Choice, ...]:
    return TWO if session.tier < Tier.URGENT else ()


def run(runtime: Runtime, *inputs: Given) -> Sprint:
    sprint = begin(runtime, "main", offers=offers)
    for given in inputs:
        sprint = step(runtime, sprint.session, given, offers=offers)
    return sprint


def kinds(sprint: Sprint) -> list[str]:
    return [type(event).__name__ for event in sprint.events]


def test_a_flow_begins_with_its_words_and_its_first_question(runtime: Runtime) -> None:
    sprint = run(runtime)

    assert kinds(sprint) == ["Started", "Said", "Asked"]
    assert sprint.events[1] == ev.Said(step="rate", texts=("Hello.", "A second message."))
    asked = sprint.events[2]
    assert isinstance(asked, ev.Asked)
    assert (asked.prompt, asked.low, asked.high) == ("How strong?", 0, 10)


def test_a_known_name_stands_in_the_question(runtime: Runtime) -> None:
    asked = begin(runtime, "main", given={"name": "Sam"}).events[-1]

    assert isinstance(asked, ev.Asked)
    assert asked.prompt == "How strong, Sam?"


@pytest.mark.parametrize(("number", "at"), [(7, "people"), (6, "pick"), (0, "pick")])
def test_the_first_branch_that_holds_is_taken(runtime: Runtime, number: int, at: str) -> None:
    assert run(runtime, Rated(number)).session.top.step == at


def test_a_rating_is_recorded_with_its_meaning(runtime: Runtime) -> None:
    sprint = run(runtime, Rated(6))

    assert ev.Rated(step="rate", means="craving", value=6) in sprint.events
    assert sprint.session.top.values["before"] == 6


@pytest.mark.parametrize("given", [Rated(11), Rated(-1), Picked(("home",)), Wrote("x")])
def test_a_wrong_answer_changes_nothing(runtime: Runtime, given: Given) -> None:
    session = run(runtime).session

    with pytest.raises(RejectedError):
        step(runtime, session, given)
    assert session == run(runtime).session


def test_an_answer_whose_condition_fails_is_not_on_offer(runtime: Runtime) -> None:
    asked = run(runtime, Rated(2)).events[-1]

    assert isinstance(asked, ev.Asked)
    assert [choice.id for choice in asked.choices] == ["home"]
    with pytest.raises(RejectedError):
        run(runtime, Rated(2), Picked(("bar",)))


def test_skipping_leaves_the_variable_unknown_and_takes_the_way_for_it(runtime: Runtime) -> None:
    sprint = run(runtime, Command.SKIP, Skipped())

    assert sprint.session.top.step == "many"
    assert "craving" not in sprint.session.top.values


def test_skipping_an_offer_an_exercise_or_people_goes_on(runtime: Runtime) -> None:
    offered = (Rated(6), Picked(("home",)))
    to_people = run(runtime, *offered, Skipped())
    after_exercise = run(runtime, *offered, Picked(("walk",)), Skipped())

    assert to_people.session.top.step == "people"
    assert after_exercise.session.top.step == "again"
    assert run(runtime, *offered, Skipped(), Skipped()).session.outcome == "eased"  # as "later"


def test_a_skip_forgets_an_answer_of_an_earlier_round(runtime: Runtime) -> None:
    rounds = run(
        runtime, Rated(6), Picked(("home",)), Picked(("walk",)), Picked(("done",)), Skipped()
    )
    said = [event for event in rounds.events if isinstance(event, ev.Said)]

    assert said[-1].texts == ("Well done.",)  # not "From 6 to 6"


def test_many_answers_are_kept_in_the_order_of_the_flow(runtime: Runtime) -> None:
    to_many = (Rated(6), Skipped())

    assert run(runtime, *to_many, Picked(("sad",))).session.top.values["moods"] == ("sad",)
    both = run(runtime, *to_many, Picked(("tired", "sad")))
    assert both.session.frames[0].values["moods"] == ("sad", "tired")
    assert both.session.top.step == "people"  # one of them leads elsewhere
    assert run(runtime, *to_many, Picked(())).session.top.values["moods"] == ()


def test_free_words_are_kept_up_to_the_declared_length(runtime: Runtime) -> None:
    sprint = run(runtime, Rated(6), Skipped(), Picked(()), Wrote("x" * 30))

    assert sprint.session.top.values["note"] == "x" * 20


def test_an_exercise_is_offered_practised_and_rated_again(runtime: Runtime) -> None:
    sprint = run(
        runtime, Rated(6), Picked(("home",)), Picked(("walk",)), Picked(("done",), seconds=90)
    )

    assert ev.Practised(step="practise", exercise="walk", outcome="done", seconds=90) in (
        sprint.events
    )
    rated = step(runtime, sprint.session, Rated(3))
    assert ev.Rated(step="again", means="craving", value=3, exercise="walk") in rated.events
    said = [event for event in rated.events if isinstance(event, ev.Said)]
    assert said[-1].texts == ("From 6 to 3. Well done.",)
    assert rated.session.outcome == "eased"


def test_when_nothing_is_safe_to_offer_people_come_without_a_question(runtime: Runtime) -> None:
    session = run(runtime, Rated(6)).session
    raised = flag(session, ev.Flagged(step="pick", tier=Tier.URGENT, hazard="x", rule="r"))
    sprint = step(runtime, raised.session, Picked(("home",)), offers=offers)

    assert sprint.session.top.step == "people"


def test_a_sub_flow_brings_its_outcome_home(runtime: Runtime) -> None:
    reached = run(runtime, Rated(9), Picked(("reached",)))
    later = run(runtime, Rated(9), Picked(("later",)))

    assert reached.session.outcome == "handed_over"
    assert later.session.outcome == "eased"
    assert ev.Returned(flow="reach", outcome="later") in later.events


def test_a_sentence_about_something_unknown_is_left_out(runtime: Runtime) -> None:
    sprint = run(runtime, Skipped(), Skipped(), Picked(("tired",)), Picked(("later",)))
    said = [event for event in sprint.events if isinstance(event, ev.Said)]

    assert said[-1].texts == ("Well done.",)


def test_back_returns_to_the_question_before_with_everything_as_it_was(runtime: Runtime) -> None:
    before = run(runtime, Rated(6))
    back = step(runtime, step(runtime, before.session, Picked(("home",))).session, Command.BACK)

    assert back.session.top == before.session.top
    assert back.session.past == before.session.past
    asked = back.events[-1]
    assert isinstance(asked, ev.Asked)
    assert asked.again


def test_back_at_the_first_question_is_refused(runtime: Runtime) -> None:
    with pytest.raises(RejectedError, match="first question"):
        run(runtime, Command.BACK)


def test_back_never_undoes_a_hand_over_or_a_raised_tier(runtime: Runtime) -> None:
    session = run(runtime, Rated(6)).session
    raised = flag(session, ev.Flagged(step="pick", tier=Tier.ELEVATED, hazard="x", rule="r"))
    back = step(runtime, raised.session, Command.BACK)

    assert back.session.tier is Tier.ELEVATED


def test_shorter_says_the_short_words_from_then_on(runtime: Runtime) -> None:
    session = run(runtime, Command.SHORTER).session
    back = step(runtime, step(runtime, session, Rated(6)).session, Command.BACK)

    assert session.brief
    assert back.session.brief


def test_just_log_ends_the_session_with_what_is_known(runtime: Runtime) -> None:
    sprint = run(runtime, Rated(6), Command.JUST_LOG)

    assert sprint.session.status is Status.ENDED
    assert sprint.events == (ev.Ended(flow="main", outcome="logged"),)


def test_stop_leaves_the_session_where_it_is(runtime: Runtime) -> None:
    session = run(runtime, Rated(6)).session
    sprint = step(runtime, session, Command.STOP)

    assert sprint == Sprint(session, (ev.Paused(step="pick"),))


def test_unclear_words_are_kept_and_the_nearest_answers_offered_back(runtime: Runtime) -> None:
    sprint = run(runtime, Rated(6), Unclear("flat", ("home",)))

    assert kinds(sprint) == ["Misread", "Said", "Asked"]
    said = sprint.events[1]
    assert isinstance(said, ev.Said)
    assert said.texts == ("Did you mean “At home”?",)
    assert sprint.session.nearest == ("home",)


def test_after_two_unclear_answers_the_conversation_goes_on(runtime: Runtime) -> None:
    unclear = Unclear("mumble")
    sprint = run(runtime, Rated(6), unclear, unclear, unclear)

    assert sprint.session.top.step == "many"
    misread = sprint.events[0]
    assert isinstance(misread, ev.Misread)
    assert misread.gave_up


def test_an_interruption_returns_to_the_same_question_when_all_is_well(runtime: Runtime) -> None:
    session = run(runtime, Rated(6)).session
    over = interrupt(runtime, session, "safety_help", given={"hazard": "suicide"})
    back = step(runtime, over.session, Picked(("no",)))

    assert over.session.top.values["hazard"] == "suicide"
    assert back.session.top == session.top
    assert isinstance(back.events[-1], ev.Asked)
    assert back.events[-1].again


def test_an_interruption_that_ends_with_people_ends_the_session(runtime: Runtime) -> None:
    session = run(runtime, Rated(6)).session
    over = interrupt(runtime, session, "safety_help", given={})
    ended = step(runtime, over.session, Picked(("yes",)))

    assert ended.session.outcome == "with_people"


def test_a_finished_session_takes_nothing(runtime: Runtime) -> None:
    ended = run(runtime, Command.JUST_LOG).session

    with pytest.raises(RejectedError, match="over"):
        step(runtime, ended, Rated(1))


def test_a_loop_without_a_question_ends_with_a_word_for_the_person(
    make_runtime: Callable[..., Runtime],
) -> None:
    round_ = Step(id="round", go=(Branch(None, "round"),))
    sprint = begin(make_runtime(round_), "main")

    assert [type(e).__name__ for e in sprint.events] == ["Started", "Said", "Failed", "Ended"]
    assert sprint.session.outcome == "failed"


def test_a_limit_sends_the_person_on(make_runtime: Callable[..., Runtime]) -> None:
    note = Variable(name="note", kind=Kind.TEXT, max_length=5)
    ask = Step(
        id="ask",
        wait=Wait(form=Form.WORDS, prompt=Text("More?"), into="note"),
        go=(Branch(Known("nothing"), "end_it"), Branch(None, "ask")),
        limit=Limit(2, "end_it"),
    )
    end = Step(id="end_it", end="done")
    runtime = make_runtime(ask, end, variables={"note": note})
    session = begin(runtime, "main").session
    session = step(runtime, session, Wrote("a")).session

    assert session.status is Status.WAITING
    assert step(runtime, session, Wrote("b")).session.status is Status.ENDED


def test_an_unknown_flow_is_refused(runtime: Runtime) -> None:
    with pytest.raises(RejectedError, match="no flow"):
        begin(runtime, "nowhere")
