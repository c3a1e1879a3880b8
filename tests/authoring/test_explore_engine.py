"""What only the running program can keep: crisis help first, back, and hearing as it is proven.

The explorer samples these on the engine alone. Here they are looked at once more with the whole
program around it, and by a machine that answers, skips and goes back at random.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from assistant.app.breakwater import Breakwater
from assistant.app.conversation import Conversation
from assistant.app.hearing import Hearing
from assistant.app.ports import MemoryStore
from assistant.app.settings import MemorySettings
from assistant.app.wiring import Parts, parts
from assistant.authoring.explorer.drive import OFFER, Drive, Engine, Station, one_offer
from assistant.authoring.explorer.graph import build
from assistant.authoring.explorer.heard import Ear
from assistant.authoring.explorer.plan import make_plan
from assistant.authoring.explorer.proof import Proof
from assistant.domain.flow import Form
from assistant.domain.hazard import SAFETY_FLOW
from assistant.domain.inputs import Command, Given, Picked, Rated, Skipped, Typed, Unclear, Wrote
from assistant.domain.session import Session, Status
from assistant.engine.question import choices_of
from assistant.engine.runtime import PAST, RejectedError
from assistant.engine.step import begin, step
from assistant.support.lines import load_lines
from tests.app.conftest import CountingIds, StandingClock
from tests.authoring.flows import shipped

DANGER = ("I want to kill myself", "no, I want to die", "he is not breathing")


@cache
def made() -> Parts:
    return parts()


@cache
def drive(flow_id: str) -> Drive:
    flows = dict(shipped())[flow_id]
    plan = make_plan(flows, flow_id)
    proof = Proof(
        plan=plan,
        graph=build(plan, flow_id),
        flow=flows[flow_id],
        project=made().runtime.project,
    )
    return Drive(proof=proof, engine=Engine(), safety=dict(shipped())[SAFETY_FLOW][SAFETY_FLOW])


@cache
def stations(flow_id: str) -> tuple[Station, ...]:
    return tuple(drive(flow_id).stations())


def standing(session: Session) -> Conversation:
    """The program's conversation, standing where *session* stands."""
    runtime = made().runtime
    program = Breakwater(
        runtime=runtime,
        hearing=Hearing(runtime, made().content.vocabularies, made().lexicon),
        library=made().library,
        countries=load_lines(),
        store=MemoryStore(StandingClock()),
        settings=MemorySettings(),
        clock=StandingClock(),
        ids=CountingIds(),
    )
    conversation = program.conversation()
    conversation._session = session
    return conversation


FLOWS = [flow_id for flow_id, _ in shipped()]


@pytest.mark.parametrize("flow_id", FLOWS)
def test_danger_in_any_answer_leads_to_crisis_help(flow_id: str) -> None:
    """Inside sub-flows too, while an answer is unclear, and whatever else the words could mean."""
    found = stations(flow_id)
    assert found
    for station in found:
        if station.session.top.flow == SAFETY_FLOW:
            continue  # being helped already
        flow = made().runtime.flows[station.session.top.flow]
        labels = [choice.label for choice in choices_of(flow, station.session)]
        for words in (DANGER[0], *(f"{label}. {DANGER[0]}" for label in labels[:1])):
            leads_to_help(standing(station.session), words)
        unclear = standing(station.session)
        unclear.give(Typed("qzxv wkjq"))
        if unclear._session is not None and unclear._session.tries:
            leads_to_help(unclear, DANGER[1])


def leads_to_help(conversation: Conversation, words: str) -> None:
    turn = conversation.give(Typed(words))

    session = conversation._session
    assert session is not None
    assert turn.ended is None
    assert turn.asked is not None
    assert session.top.flow == SAFETY_FLOW


@pytest.mark.parametrize("flow_id", FLOWS)
def test_what_is_sampled_for_hearing_is_what_the_program_asks(flow_id: str) -> None:
    runtime = made().runtime
    words = made().content.vocabularies
    hearing = Hearing(runtime, words, made().lexicon)
    ear = Ear(vocabularies=words, lexicon=made().lexicon)
    proof = drive(flow_id).proof
    for station in stations(flow_id):
        wait = runtime.wait_of(station.session)
        assert wait is not None
        own = station.session.top.flow == flow_id
        sampled = wait.form in {Form.CHOICE, Form.YES_NO, Form.MANY}
        if not own or not sampled or any(answer.when is not None for answer in wait.answers):
            continue

        assert ear.question(proof, wait) == hearing._question(station.session)


# --- back, answered and skipped at random


def inputs(session: Session) -> Iterator[Given]:
    flow = made().runtime.flows[session.top.flow].flow
    wait = flow.steps[session.top.step].wait
    assert wait is not None
    variable = flow.variables.get(wait.into or "")
    ids = [c.id for c in choices_of(made().runtime.flows[flow.id], session) if " " not in c.id]
    if wait.form is Form.NUMBER:
        assert variable is not None
        yield from (Rated(n) for n in range(variable.low, variable.high + 1))
    elif wait.form is Form.WORDS:
        yield Wrote("words")
    elif wait.form is Form.MANY:
        yield from (Picked(()), *(Picked((id_,)) for id_ in ids), Picked(tuple(ids)))
    elif wait.form is Form.OFFER:
        yield from (Picked((OFFER.id,)), Picked(("none",)))
    else:
        yield from (Picked((id_,)) for id_ in ids)


class GoingBack(RuleBasedStateMachine):
    """A person who answers, skips, mumbles and goes back; and a plain pile of where they were."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(frames=(), status=Status.ENDED)
        self.pile: list[Session] = []

    @initialize(flow_id=st.sampled_from([f for f in FLOWS if f != SAFETY_FLOW]))
    def first(self, flow_id: str) -> None:
        self.start(flow_id)

    def start(self, flow_id: str) -> None:
        self.session = begin(made().runtime, flow_id, offers=one_offer).session

    @precondition(lambda self: not self.waits())
    @rule(flow_id=st.sampled_from([f for f in FLOWS if f != SAFETY_FLOW]))
    def once_more(self, flow_id: str) -> None:
        self.pile.clear()
        self.start(flow_id)

    def waits(self) -> bool:
        return self.session.status is Status.WAITING

    def play(self, given: Given) -> Session:
        return step(made().runtime, self.session, given, offers=one_offer).session

    @precondition(waits)
    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        given = data.draw(st.sampled_from(list(inputs(self.session))))
        wait = made().runtime.wait_of(self.session)
        assert wait is not None
        self.pile.append(self.session)
        self.session = self.play(given)
        if wait.form is Form.REACH and given == Picked(("reached",)):
            self.pile.clear()

    @precondition(waits)
    @rule()
    def skip(self) -> None:
        self.pile.append(self.session)
        self.session = self.play(Skipped())

    @precondition(waits)
    @rule()
    def mumble(self) -> None:
        before = self.session
        self.session = self.play(Unclear("?"))
        if not self.waits() or self.session.tries != before.tries + 1:
            self.pile.append(before)

    @precondition(waits)
    @rule()
    def shorter(self) -> None:
        self.session = self.play(Command.SHORTER)

    @precondition(waits)
    @rule()
    def back(self) -> None:
        del self.pile[:-PAST]
        if not self.pile:
            with pytest.raises(RejectedError):
                self.play(Command.BACK)
            return
        before = self.pile.pop()
        self.session = self.play(Command.BACK)
        kept = replace(before, past=(), tier=self.session.tier, brief=self.session.brief)

        assert replace(self.session, past=()) == kept


TestGoingBack = GoingBack.TestCase
TestGoingBack.settings = settings(
    max_examples=30,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
