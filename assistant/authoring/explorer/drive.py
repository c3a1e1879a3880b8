"""Explored ways driven on the running engine: sessions as people would have them.

The explorer proves on the language's own meaning. What the engine itself must keep is looked at
here, on the compiled machines: at one situation for each place a conversation can stand, sub-flows
included.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final, TypeAlias

from assistant.authoring.explorer.inputs import given_for
from assistant.authoring.explorer.moves import NOTHING_FITS, Situation
from assistant.authoring.explorer.proof import Proof
from assistant.domain.events import Choice, Event
from assistant.domain.flow import Flow, Form, Project
from assistant.domain.inputs import Given, Picked
from assistant.domain.session import Session, Sprint, Status
from assistant.engine import replay as recorded
from assistant.engine import step as stepping
from assistant.engine.runtime import RejectedError, Runtime

OFFER: Final = Choice(id="an_exercise", label="An exercise", detail="1 min")
MOST_STATIONS: Final = 400
MOST_TURNS: Final = 3_000
"""Turns played again in all for one flow: exploring stays quick, and says how far it looked."""

Place: TypeAlias = tuple[tuple[str, str], ...]
"""Flow and step of every frame of the call stack."""


def one_offer(session: Session) -> tuple[Choice, ...]:
    """Offer one exercise, always."""
    del session
    return (OFFER,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """The running parts that ways are driven on. A test may put a broken one in."""

    compile: Callable[[Project, Mapping[str, Flow]], Runtime] = Runtime.of
    begin: Callable[..., Sprint] = stepping.begin
    step: Callable[..., Sprint] = stepping.step
    interrupt: Callable[..., Sprint] = stepping.interrupt
    replay: Callable[..., Session] = recorded.replay


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """A question that stands, with everything that led to it."""

    number: int
    """Of the explored situation."""
    session: Session
    events: tuple[Event, ...]
    """The whole record, from the start."""
    trail: tuple[Session, ...] = ()
    """Where ``back`` leads, oldest first: the session at the earlier questions since the last
    hand-over, each as it was when it was answered."""
    turns: tuple[tuple[Session, Given, Sprint], ...] = ()
    """The last input: the session before, what was given, what it came to."""


@dataclass(slots=True)
class Drive:
    """Plays explored ways on an engine."""

    proof: Proof
    engine: Engine
    safety: Flow | None = None
    """The crisis conversation; None when it is not at hand."""
    runtime: Runtime = field(init=False)
    flows: dict[str, Flow] = field(default_factory=dict, init=False)
    seen: int = field(default=0, init=False)
    """Stations come to."""
    _come: dict[int, Station | None] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self.flows.update(self.proof.plan.flows)
        if self.safety is not None:
            self.flows.setdefault(self.safety.id, self.safety)
        self.runtime = self.engine.compile(self.proof.project, self.flows)

    def stations(self) -> Iterator[Station]:
        """Give one station for each place, nearest first, while the budget lasts."""
        done: set[Place] = set()
        turns = 0
        for number, situation in enumerate(self.proof.graph.situations):
            place = place_of(situation)
            if place in done or self.proof.step(number).wait is None:
                continue
            station = self._at(number)
            if station is None:
                continue
            done.add(place)
            turns += 1 + len(station.trail)
            if turns > MOST_TURNS or len(done) > MOST_STATIONS:
                return
            self.seen += 1
            yield station

    def _at(self, number: int) -> Station | None:
        """Play the shortest way to *number*; None when the engine cannot be led there."""
        path = self.proof.graph.path(number)
        nodes = [*(at for at, _ in path), number]
        if nodes[0] not in self._come:
            self._come[nodes[0]] = self._begun(nodes[0])
        for (_, label), (before, after) in zip(path, pairwise(nodes), strict=True):
            if after not in self._come:
                self._come[after] = self._next(self._come[before], before, after, label)
        found = self._come[number]
        return found if found is not None and self._stands(found) else None

    def _stands(self, station: Station) -> bool:
        """Whether the engine stands where the explorer does."""
        session = station.session
        there = tuple((frame.flow, frame.step) for frame in session.frames)
        return session.status is Status.WAITING and there == place_of(
            self.proof.graph.situations[station.number]
        )

    def _begun(self, number: int) -> Station:
        given = {
            name: value
            for name, value in self.proof.graph.situations[number][0].values
            if self.proof.flow.variables[name].source is not None
        }
        sprint = self.engine.begin(self.runtime, self.proof.flow.id, given=given, offers=one_offer)
        return Station(number=number, session=sprint.session, events=sprint.events)

    def _next(self, station: Station | None, before: int, after: int, label: str) -> Station | None:
        if station is None or label == NOTHING_FITS:
            return None
        if not label:  # silent: the engine is there already
            return replace(station, number=after)
        if not self._stands(replace(station, number=before)):
            return None
        situation = self.proof.graph.situations[before]
        tries = self.proof.project.tries
        given = given_for(self.proof.plan, situation, label, offer=OFFER.id, tries=tries)
        for one in given:
            station = self.played(station, one)
            if station is None:
                return None
        return replace(station, number=after)

    def played(self, station: Station, given: Given) -> Station | None:
        """Return the station after one more input; None when it is refused or over."""
        session = station.session
        try:
            sprint = self.engine.step(self.runtime, session, given, offers=one_offer)
        except RejectedError:
            return None
        trail = station.trail
        if sprint.session.past != session.past or sprint.session.frames != session.frames:
            trail = (*trail, replace(session, past=()))
        if self._handed_over(session, given):
            trail = ()
        return replace(
            station,
            session=sprint.session,
            events=(*station.events, *sprint.events),
            trail=trail,
            turns=((session, given, sprint),),
        )

    def _handed_over(self, session: Session, given: Given) -> bool:
        wait = self.runtime.wait_of(session)
        reached = isinstance(given, Picked) and given.answers == ("reached",)
        return wait is not None and wait.form is Form.REACH and reached


def place_of(situation: Situation) -> Place:
    """Return flow and step of every frame of *situation*."""
    return tuple((frame.flow, frame.step) for frame in situation)
