"""A flow that changes while someone is in the middle of it: through the program people use."""

import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from assistant.app.breakwater import Breakwater
from assistant.app.conversation import Conversation, Turn
from assistant.app.landing import GONE, Landing, NoEditions, Resumed
from assistant.app.wiring import Parts, open_breakwater
from assistant.authoring.publish import plan, publish
from assistant.authoring.release.face import face_of, sound
from assistant.authoring.release.landing import fits, stranded
from assistant.cli import run
from assistant.content.flow_reader import read_flow
from assistant.content.folder import content_root
from assistant.content.known import NOTHING
from assistant.domain.events import Answered, Asked, Event, Flagged, Said
from assistant.domain.flow import Answer, Flow, Form, Project, Step
from assistant.domain.hazard import SAFETY_FLOW
from assistant.domain.inputs import Command, Picked, Rated, Typed
from assistant.domain.landed import ANSWERS, STEPS, Landed
from assistant.domain.session import Session, Status
from assistant.engine.landing import CHANGED, landing_of
from assistant.engine.replay import replay
from assistant.engine.runtime import RejectedError, Runtime
from assistant.engine.step import begin, flag, interrupt, step
from tests.app.everywhere import EXERCISE, inputs, offers

Open: TypeAlias = Callable[[], Breakwater]
"""Opens the program anew, with the diary and the content as they are now."""

TALK = """\
flow: talk
title: A short talk
version: 1
language: en
start: rate
outcomes: [closed, left]

variables:
  craving: {scale: 0-10, means: craving}
  before: {scale: 0-10}
  place: {one_of: [safe, near_it]}

steps:
  rate:
    ask: |
      How strong is it, from 0 to 10?
    into: craving
    set: {before: craving}
    go: where

  where:
    ask: |
      Where are you?
    into: place
    answers:
      safe: Somewhere safe
      near_it: Close by
    go: again

  again:
    ask: |
      It was {before}. And now, from 0 to 10?
    into: craving
    go:
      - if: place == 'near_it' and craving >= 8
        to: left
      - else: closed

  closed:
    say: |
      From {before} to {craving}.
    end: closed

  left:
    say: |
      Take care.
    end: left
"""

MOVED = (
    TALK.replace("version: 1", "version: 2")
    .replace("again", "once_more")
    .replace("where", "spot")
    .replace("And now, from", "How is it now, from")
    .replace("variables:", "moved: {where: spot, again: once_more}\n\nvariables:")
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Content with one published flow of its own."""
    where = tmp_path / "content"
    (where / "flows").mkdir(parents=True)
    shutil.copy(content_root() / "flows" / "project.yaml", where / "flows")
    (where / "coping_library").symlink_to(content_root() / "coping_library")
    write(where, TALK)
    published(where)
    return where


def write(root: Path, text: str, name: str = "talk") -> None:
    (root / "flows" / f"{name}.flow.yaml").write_text(text, encoding="utf-8")


def published(root: Path) -> None:
    for planned in plan((root / "flows",)):
        publish(planned)


@pytest.fixture
def opened(tmp_path: Path, root: Path) -> Iterator[Open]:
    """Open the program anew, with the diary and the content as they are now."""
    open_now: list[Breakwater] = []

    def make() -> Breakwater:
        for breakwater in open_now:
            breakwater.close(hurry=True)
        open_now[:] = [open_breakwater(tmp_path / "data", root=root)]
        return open_now[0]

    yield make
    for breakwater in open_now:
        breakwater.close(hurry=True)


def up_to_again(opened: Open) -> None:
    """Answer 8 and 'near_it', and leave at the last question."""
    talk = opened().conversation()
    talk.begin("talk")
    talk.give(Rated(8))
    talk.give(Picked(("near_it",)))
    talk.give(Command.STOP)


def test_a_person_lands_where_moved_says_with_what_they_said(root: Path, opened: Open) -> None:
    up_to_again(opened)
    write(root, MOVED)
    published(root)

    talk, turn = resumed(opened)

    assert question(turn) == "once_more"
    assert turn.asked is not None
    assert turn.asked.prompt == "It was 8. How is it now, from 0 to 10?"
    assert stands(talk).top.values == {"craving": 8, "before": 8, "place": "near_it"}
    assert not said(turn.events, CHANGED)
    assert [e.step for e in turn.events if isinstance(e, Asked)].count("again") == 0  # not twice
    assert talk.give(Rated(3)).ended == "closed"


def test_a_name_nobody_told_keeps_nobody_from_landing(root: Path, opened: Open) -> None:
    up_to_again(opened)
    text = MOVED.replace("variables:\n", "variables:\n  name: {text: 40, from: profile}\n")
    write(root, text.replace("It was {before}.", "{name}, it was {before}."))
    published(root)

    _, turn = resumed(opened)

    assert question(turn) == "once_more"
    assert [e.how for e in turn.events if isinstance(e, Landed)] == [STEPS]


def test_it_stays_landed_however_often_the_person_leaves(root: Path, opened: Open) -> None:
    up_to_again(opened)
    write(root, MOVED)
    published(root)
    resumed(opened)
    talk, turn = resumed(opened)

    assert question(turn) == "once_more"
    assert stands(talk).top.values["before"] == 8
    assert question(talk.give(Command.BACK)) == "spot"
    assert question(resumed(opened)[1]) == "spot"


def test_a_second_change_lands_again(root: Path, opened: Open) -> None:
    up_to_again(opened)
    write(root, MOVED)
    published(root)
    resumed(opened)
    third = MOVED.replace("version: 2", "version: 3").replace("once_more", "at_last")
    write(root, third.replace("{where: spot, again: at_last}", "{once_more: at_last}"))
    published(root)

    talk, turn = resumed(opened)

    assert question(turn) == "at_last"
    assert stands(talk).top.values == {"craving": 8, "before": 8, "place": "near_it"}


def test_publishing_refuses_naming_the_step(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, MOVED.replace("moved: {where: spot, again: once_more}\n", ""))

    assert run(["flow", "publish", str(root / "flows")]) == 1
    shown = capsys.readouterr().out
    assert "people standing at 'where' would be stranded" in shown
    assert "people standing at 'again' would be stranded" in shown


def test_other_words_only_are_no_interruption(root: Path, opened: Open) -> None:
    up_to_again(opened)
    write(root, TALK.replace("And now", "And at this moment"))  # not even published

    _, turn = resumed(opened)

    assert turn.asked is not None
    assert turn.asked.prompt == "It was 8. And at this moment, from 0 to 10?"
    assert not said(turn.events, CHANGED)


def test_a_flow_changed_without_publishing_goes_on_where_answers_still_fit(
    root: Path, opened: Open
) -> None:
    up_to_again(opened)
    shutil.rmtree(root / "flows" / "published")
    text = TALK.replace("scale: 0-10", "scale: 0-5").replace("0 to 10", "0 to 5")
    write(root, text.replace("craving >= 8", "craving >= 4"))

    _, turn = resumed(opened)

    assert question(turn) == "rate"  # 8 is no answer any more
    assert said(turn.events, CHANGED)
    assert [e.number for e in kept(opened) if isinstance(e, Answered)][:1] == [8]
    assert question(resumed(opened)[1]) == "rate"


def test_an_answer_whose_question_is_gone_is_in_nobodys_way(root: Path, opened: Open) -> None:
    up_to_again(opened)
    shutil.rmtree(root / "flows" / "published")
    text = TALK.replace("go: where", "go: again").replace("place == 'near_it' and ", "")
    text = text[: text.index("  where:")] + text[text.index("  again:") :]
    write(root, text.replace("  place: {one_of: [safe, near_it]}\n", ""))

    talk, turn = resumed(opened)

    assert question(turn) == "again"
    assert stands(talk).top.values == {"craving": 8, "before": 8}
    assert not said(turn.events, CHANGED)


def test_help_opens_again_where_answers_no_longer_fit(root: Path, opened: Open) -> None:
    talk = opened().conversation()
    talk.begin("talk")
    talk.give(Rated(8))
    talk.give(Typed("I want to kill myself"))
    shutil.rmtree(root / "flows" / "published")
    text = TALK.replace("scale: 0-10", "scale: 0-5").replace("0 to 10", "0 to 5")
    write(root, text.replace("craving >= 8", "craving >= 4"))

    talk, _ = resumed(opened)

    assert [frame.flow for frame in stands(talk).frames] == ["talk", "safety_help"]
    assert stands(talk).frames[0].step == "rate"


def test_an_unsafe_landing_goes_on_where_answers_still_fit(root: Path, opened: Open) -> None:
    up_to_again(opened)
    text = TALK.replace("    go: where", "    go: alone").replace(
        "variables:\n", "variables:\n  alone: {yes_no: true}\n"
    )
    text = text.replace(
        "  where:\n",
        "  alone:\n    ask: |\n      Alone?\n    into: alone\n    go: where\n\n  where:\n",
    )
    write(root, text.replace("if: place == 'near_it' and", "if: alone and"))

    _, turn = resumed(opened)

    assert question(turn) == "alone"
    assert said(turn.events, CHANGED)


def test_a_flow_that_is_gone_is_said_kindly_and_nothing_is_lost(root: Path, opened: Open) -> None:
    up_to_again(opened)
    only_another(root)
    shutil.rmtree(root / "flows" / "published")

    _, turn = resumed(opened)

    assert turn.notes == (GONE,)
    assert turn.ended == "logged"
    assert sum(isinstance(event, Answered) for event in kept(opened)) == 2


def test_a_flow_that_was_retired_can_still_be_finished(root: Path, opened: Open) -> None:
    up_to_again(opened)
    only_another(root)

    talk, turn = resumed(opened)

    assert question(turn) == "again"
    assert talk.give(Typed("3")).ended == "closed"


def only_another(root: Path) -> None:
    (root / "flows" / "talk.flow.yaml").unlink()
    write(root, TALK.replace("flow: talk", "flow: other"), "other")


def test_crisis_help_that_was_open_is_open_again(root: Path, opened: Open) -> None:
    talk = opened().conversation()
    talk.begin("talk")
    talk.give(Rated(8))
    turn = talk.give(Typed("I want to kill myself"))
    stood, tier = question(turn), turn.tier
    write(root, TALK.replace("where", "spot"))

    again, turn = resumed(opened)

    assert stands(again).top.flow == "safety_help"
    assert question(turn) == stood
    assert turn.tier == tier


def test_help_stays_open_where_the_question_below_it_is_gone(root: Path, opened: Open) -> None:
    talk = opened().conversation()
    talk.begin("talk")
    talk.give(Rated(8))
    talk.give(Typed("I want to kill myself"))
    question_gone = TALK.replace("go: where", "go: again").replace("place == 'near_it' and ", "")
    where = question_gone.index("  where:")
    text = question_gone[:where] + question_gone[question_gone.index("  again:") :]
    text = text.replace("  place: {one_of: [safe, near_it]}\n", "")
    text = text.replace("version: 1", "version: 2").replace(
        "variables:", "moved: {where: closed}\n\nvariables:"
    )
    write(root, text)

    talk, turn = resumed(opened)

    assert stands(talk).top.flow == "safety_help"
    assert turn.asked is not None
    below = stands(talk).frames[0].step  # stands again when help ends well
    assert talk._runtime.flows["talk"].flow.steps[below].wait is not None


def resumed(opened: Open) -> tuple[Conversation, Turn]:
    """Open the program and go on."""
    talk = opened().conversation()
    turn = talk.resume()
    assert turn is not None
    return talk, turn


def question(turn: Turn) -> str:
    assert turn.asked is not None
    return turn.asked.step


def stands(talk: Conversation) -> Session:
    assert talk._session is not None
    return talk._session


def kept(opened: Open) -> list[Event]:
    return [r.event for r in opened()._store.stored() if r.event is not None]


def said(events: tuple[Event, ...], words: str) -> bool:
    return any(words in event.texts for event in events if isinstance(event, Said))


# --- laws ------------------------------------------------------------------------------

TIMES = int(os.environ.get("BREAKWATER_LAW_TIMES", "1"))
"""How many times as many examples as usual a law is held against."""


def law(examples: int) -> settings:
    slow = [HealthCheck.too_slow]
    return settings(max_examples=examples * TIMES, deadline=None, suppress_health_check=slow)


SHIPPED = ("craving", "daily_checkin", "after_a_slip", "safety_now")


@st.composite
def sessions(
    draw: st.DrawFn, runtime: Runtime, flows: tuple[str, ...] = SHIPPED
) -> tuple[tuple[Event, ...], Session]:
    """A conversation someone could have had, with its record."""
    flow_id = draw(st.sampled_from(flows))
    sprint = begin(runtime, flow_id, offers=offers)
    log, session = list(sprint.events), sprint.session
    for _ in range(draw(st.integers(0, 14))):
        choices = list(inputs(runtime, session))
        taken = draw(st.sampled_from([*choices, Command.BACK]))
        try:
            sprint = step(runtime, session, taken, offers=offers)
        except RejectedError:
            continue
        if sprint.session.status is Status.ENDED:
            break
        log += sprint.events
        session = sprint.session
    if SAFETY_FLOW in runtime.flows and draw(st.booleans()):
        given_ = {"hazard": "suicide", "level": "none"}
        sprint = interrupt(runtime, session, SAFETY_FLOW, given=given_, offers=offers)
        log += sprint.events
        session = sprint.session
    return tuple(log), session


def renamed(flow: Flow, old: str, new: str) -> Flow:
    """*flow* with the step *old* under another name everywhere."""

    def to(step_id: str) -> str:
        return new if step_id == old else step_id

    def way(step_id: str | None) -> str | None:
        return to(step_id) if step_id is not None else None

    def answer(found: Answer) -> Answer:
        return replace(found, go=way(found.go))

    def change(found: Step) -> Step:
        wait = found.wait
        if wait is not None:
            retry = wait.retry
            wait = replace(
                wait,
                skip=way(wait.skip),
                answers=tuple(map(answer, wait.answers)),
                retry=replace(retry, go=way(retry.go)) if retry is not None else None,
            )
        limit = found.limit
        return replace(
            found,
            id=to(found.id),
            wait=wait,
            go=tuple(replace(branch, to=to(branch.to)) for branch in found.go),
            limit=replace(limit, then=to(limit.then)) if limit is not None else None,
        )

    steps = {to(id_): change(found) for id_, found in flow.steps.items()}
    return replace(flow, start=to(flow.start), steps=steps, sha=flow.sha[::-1])


@law(20)
@given(data=st.data())
def test_a_rename_with_moved_changes_nothing_but_the_name(made: Parts, data: st.DataObject) -> None:
    runtime = made.runtime
    log, session = data.draw(sessions(runtime))
    flow = runtime.flows[session.top.flow].flow
    old = session.top.step
    new = replace(renamed(flow, old, "renamed_step"), moved={old: "renamed_step"})

    found = brought_back(made, new, log, known=True)

    assert found.session is not None
    assert found.session.top.step == "renamed_step"
    assert found.session.top.values == session.top.values
    assert found.session.tier == session.tier
    assert found.session.exercise == session.exercise
    assert isinstance(found.events[0], Landed)
    assert found.events[0].how == STEPS
    again = brought_back(made, new, (*log, *found.events), known=True)
    assert again.session == found.session
    assert again.events == ()


@law(20)
@given(data=st.data())
def test_whatever_changed_the_person_stands_at_a_question(made: Parts, data: st.DataObject) -> None:
    """Steps gone, unknown versions: it never fails, and is the same when it is repeated."""
    runtime = made.runtime
    log, session = data.draw(sessions(runtime))
    flow = runtime.flows[session.frames[0].flow].flow
    step_id = data.draw(st.sampled_from(sorted(flow.steps)))
    new = renamed(flow, step_id, "other_name")
    new = replace(new, moved=data.draw(st.sampled_from([{}, {step_id: flow.start}])))
    if step_id == flow.start:
        new = replace(new, moved={})
    known = data.draw(st.booleans())

    found = brought_back(made, new, log, known=known)

    assert found.session is not None
    if found.session.status is Status.ENDED:
        return  # a landing may lead to the end without a question
    assert found.runtime.wait_of(found.session) is not None
    assert found.session.tier >= session.tier
    if any(frame.flow == SAFETY_FLOW for frame in session.frames):
        assert any(frame.flow == SAFETY_FLOW for frame in found.session.frames)
    again = brought_back(made, new, (*log, *found.events), known=known)
    assert again.session == found.session
    assert again.events == ()


@law(15)
@given(data=st.data())
def test_answers_given_again_to_the_same_flow_lead_to_the_same_place(
    made: Parts, data: st.DataObject
) -> None:
    """What is only worded anew and was never published is found again exactly."""
    log, session = data.draw(sessions(made.runtime))
    flow = made.runtime.flows[session.frames[0].flow].flow
    found = brought_back(made, replace(flow, sha="0" * 64), log, known=False)

    assert found.session is not None
    assert isinstance(found.events[0], Landed)
    assert found.events[0].how == ANSWERS
    assert [f.step for f in found.session.frames] == [f.step for f in session.frames]
    assert [f.values for f in found.session.frames] == [f.values for f in session.frames]


class Known(NoEditions):
    """Keeps every text of *versions*."""

    def __init__(self, versions: Mapping[str, Flow]) -> None:
        self._versions = versions

    def flow(self, flow_id: str, sha: str) -> Flow | None:
        del flow_id
        return self._versions.get(sha)


def brought_back(made: Parts, new: Flow, log: tuple[Event, ...], *, known: bool) -> Resumed:
    """What coming back to *log* comes to, once the flow is *new*."""
    old = made.runtime
    flows = {id_: compiled.flow for id_, compiled in old.flows.items()}
    runtime = Runtime.of(old.project, {**flows, new.id: new})
    versions = {flow.sha: flow for flow in flows.values()} if known else {}
    landing = Landing(
        runtime=runtime,
        editions=Known(versions),
        filled=lambda _: {},
        offers=lambda _: offers,
        exercises=lambda _: True,
    )
    found = landing.resume(log)
    assert found is not None
    return found


def test_an_exercise_that_is_gone_is_passed_over(made: Parts) -> None:
    runtime = made.runtime
    session = begin(runtime, "craving", offers=offers).session
    log = list(begin(runtime, "craving", offers=offers).events)
    for given_ in (Rated(10), Picked(("wait",))):
        sprint = step(runtime, session, given_, offers=offers)
        log, session = [*log, *sprint.events], sprint.session
    wait = runtime.wait_of(session)
    assert wait is not None
    assert wait.exercise is not None

    landing = Landing(
        runtime=runtime,
        editions=NoEditions(),
        filled=lambda _: {},
        offers=lambda _: offers,
        exercises=lambda id_: id_ != wait.exercise,
    )
    found = landing.resume(tuple(log))

    assert found is not None
    assert found.session is not None
    assert found.session.top.step != session.top.step
    assert replay(runtime, (*log, *found.events)) == found.session


@pytest.mark.parametrize("left", [True, False])
def test_what_is_gone_is_offered_no_more(made: Parts, *, left: bool) -> None:
    runtime = made.runtime
    both = (EXERCISE, replace(EXERCISE, id="gone_one", label="Gone"))
    shown = both if left else both[1:]
    sprint = begin(runtime, "craving", offers=lambda _: shown)
    log, session = list(sprint.events), sprint.session
    for given_ in (Rated(10), Command.SKIP):
        sprint = step(runtime, session, given_, offers=lambda _: shown)
        log, session = [*log, *sprint.events], sprint.session
    wait = runtime.wait_of(session)
    assert wait is not None
    assert wait.form is Form.OFFER
    landing = Landing(
        runtime=runtime,
        editions=NoEditions(),
        filled=lambda _: {},
        offers=lambda _: offers,
        exercises=lambda id_: id_ != "gone_one",
    )

    found = landing.resume(tuple(log))

    assert found is not None
    assert found.session is not None
    if left:
        assert [choice.id for choice in found.session.offers] == [EXERCISE.id]
        again = landing.resume((*log, *found.events))
        assert again is not None
        assert again.session == found.session
    else:
        assert found.session.top.step != session.top.step


def test_a_raised_tier_stays_where_answers_no_longer_fit(made: Parts) -> None:
    runtime = made.runtime
    sprint = begin(runtime, "craving", offers=offers)
    event = Flagged(step="rate", tier=type(sprint.session.tier)(2), hazard="x", rule="y")
    log = (*sprint.events, event)
    flow = replace(renamed(runtime.flows["craving"].flow, "rate", "first"), sha="1" * 64)

    found = brought_back(made, flow, log, known=False)

    assert found.session is not None
    assert found.session.tier == flag(sprint.session, event).session.tier


EDITS: tuple[tuple[str, str], ...] = (
    ("And now, from", "How is it now, from"),
    ("  place: {one_of", "  name: {text: 40, from: profile}\n  place: {one_of"),
    ("It was {before}. And", "{name}, it was {before}. And"),
    ("  place: {one_of", "  rounds: {count: 0-3, starts: 0}\n  place: {one_of"),
    ("    into: place\n", "    into: place\n    set: {before: before - 0}\n"),
    ("place == 'near_it' and", "place == 'near_it' or"),
    ("place == 'near_it' and", ""),
    ("It was {before}. And", "At {place} it was {before}. And"),
    ("[safe, near_it]", "[safe, near_it, far]"),
    ("scale: 0-10, means", "scale: 0-9, means"),
    ("before: {scale: 0-10}", "before: {scale: 0-10, starts: 5}"),
    ("  again:\n", "  alone:\n    ask: |\n      Alone?\n    go: again\n\n  again:\n"),
    ("    go: where\n", "    go: again\n"),
    ("    go: again\n", "    go: alone\n"),
    ("  closed:\n    say: |\n      From", "  closed:\n    say: |\n      {place}: from"),
)


@law(40)
@given(data=st.data())
def test_what_may_be_published_always_lands_with_what_was_said(data: st.DataObject) -> None:
    """The proof over all ways holds for every way: nobody is ever sent back."""
    text = TALK
    for was, now in data.draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=5)):
        text = text.replace(was, now, 1)
    renames = data.draw(st.sets(st.sampled_from(["where", "again", "closed"])))
    for name in renames:
        text = re.sub(rf"\b{name}\b(?! as)", f"{name}_now", text)
    moved = ", ".join(f"{name}: {name}_now" for name in sorted(renames))
    text = text.replace("outcomes: [closed_now, left]", "outcomes: [closed, left]")
    text = text.replace("end: closed_now", "end: closed")
    text = text.replace("variables:", f"moved: {{{moved}}}\n\nvariables:") if moved else text
    new, _ = read_flow(text.encode(), "talk.flow.yaml", NOTHING)
    before, _ = read_flow(TALK.encode(), "talk.flow.yaml", NOTHING)
    assert before is not None
    assume(new is not None and sound(new))
    assert new is not None
    runtime = Runtime.of(Project(name="test"), {"talk": before})
    log, session = data.draw(sessions(runtime, ("talk",)))
    safe = not stranded(face_of(before), new)
    today = Runtime.of(runtime.project, {"talk": new})

    found = Landing(
        runtime=today,
        editions=Known({before.sha: before}),
        filled=lambda _: {},
        offers=lambda _: offers,
        exercises=lambda _: True,
    ).resume(log)

    assert found is not None
    assert found.session is not None
    landed = found.events[0] if found.events else None
    if safe and new.sha != before.sha:
        assert isinstance(landed, Landed)
        assert landed.how == STEPS
        landing = landing_of(new.moved, new.steps, session.top.step)
        assert landed.step == landing or found.session.status is Status.ENDED
        kept_values = {
            name: value
            for name, value in session.top.values.items()
            if fits(before.variables[name], new.variables.get(name))
        }
        assert found.session.status is Status.ENDED or all(
            found.session.top.values.get(name) == value for name, value in kept_values.items()
        )
