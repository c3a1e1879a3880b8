"""Going on with a conversation that was left, also when its flows have changed since.

A session is pinned to the exact text it was begun with. The texts that were published are kept, so
it is rebuilt on its own text first, and only then lands on the text of today.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from assistant.app.offering import Offering
from assistant.authoring.explorer.assigned import assigned
from assistant.authoring.explorer.liveness import live_in
from assistant.domain.condition import Value
from assistant.domain.events import Asked, Called, Event, Started
from assistant.domain.exercise import Exercise
from assistant.domain.flow import Flow, Form
from assistant.domain.inputs import Skipped
from assistant.domain.landed import ANSWERS, STEPS, Landed
from assistant.domain.session import Session, Sprint, Status
from assistant.engine.landing import Arrival
from assistant.engine.machine import compile_flow
from assistant.engine.replay import go_on, recorded, replay
from assistant.engine.runtime import Offers, RejectedError, Runtime
from assistant.engine.shelf import exercises_in
from assistant.engine.step import step
from assistant.engine.walk import Walk

GONE: Final = "That talk is not here any more. What you said is kept."


@dataclass(frozen=True, slots=True)
class PackContent:
    """What one version of a pack brings."""

    flows: Mapping[str, Flow] = field(default_factory=dict)
    exercises: Mapping[str, Exercise] = field(default_factory=dict)


class Editions(Protocol):
    """Texts that conversations may have been begun with."""

    def flow(self, flow_id: str, sha: str) -> Flow | None:
        """Return the flow *flow_id* in the text with the SHA-256 *sha*, where it was kept."""

    def pack(self, name: str) -> PackContent:
        """Return what the pack version *name* brings; nothing when it is not installed."""


class NoEditions:
    """Nothing was published before, and there are no packs."""

    def flow(self, flow_id: str, sha: str) -> Flow | None:
        """Return None."""
        del flow_id, sha
        return None

    def pack(self, name: str) -> PackContent:
        """Return nothing."""
        del name
        return PackContent()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed:
    """A conversation to go on with."""

    session: Session | None
    """None when its flow is gone, and what it was is not known; the record stays."""
    runtime: Runtime
    """The flows it runs on from here on."""
    events: tuple[Event, ...] = ()
    """What coming back came to; not stored yet. Empty when everything is as it was."""
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    """Exercises of a pack, in the version the conversation runs on."""

    def after(self, recent: tuple[Event, ...]) -> tuple[Event, ...]:
        """Return *recent* events and what came of coming back; no question stands there twice."""
        anew = any(isinstance(event, Asked) for event in self.events)
        left = bool(recent) and isinstance(recent[-1], Asked)
        return (*(recent[:-1] if anew and left else recent), *self.events)

    def offering(self, offering: Offering) -> Offering:
        """Return *offering* with what this conversation runs on."""
        library = offering.library
        if self.exercises:
            library = replace(library, exercises={**library.exercises, **self.exercises})
        return replace(offering, runtime=self.runtime, library=library)


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """Brings sessions back, on the flows of today."""

    runtime: Runtime
    """Every flow of today, compiled."""
    editions: Editions
    filled: Callable[[str], Mapping[str, Value]]
    """Flow id to what is known for its variables from outside."""
    offers: Callable[[Runtime], Offers]
    """Ranks exercises for sessions on a runtime."""
    exercises: Callable[[str], bool]
    """Whether the library has an exercise."""

    def resume(self, events: Sequence[Event]) -> Resumed | None:
        """Return where the session of *events* goes on; None when there is nothing to go on with.

        Never raises for what the record or the flows hold.
        """
        log = tuple(events)
        if not log or not isinstance(log[0], Started):
            return None
        stood = self._rebuilt(log)
        if stood is None:
            return self._answered_again(log)
        session, old = stood
        if session.status is not Status.WAITING:
            return None
        today, exercises = self._home(old, log)
        if _versions(log).items() <= _shas(today).items():
            return self._practicable(Resumed(session=session, runtime=today, exercises=exercises))
        given = self._given(session)
        arrived = self._arrival(today, given).land(old, session)
        if arrived is None:
            return self._answered_again(log)
        landed = self._landed(arrived, today, log, STEPS, given)
        return self._practicable(
            Resumed(session=arrived.session, runtime=today, events=landed, exercises=exercises)
        )

    def _home(self, old: Runtime, log: tuple[Event, ...]) -> tuple[Runtime, Mapping[str, Exercise]]:
        """Return the flows to go on with: those of today, but a pack in the version it ran in.

        What was retired since is still there to be finished.
        """
        met = [old.flows[id_] for id_ in _versions(log) if id_ in old.flows]
        kept = {c.flow.id: c for c in met if c.flow.id not in self.runtime.flows}
        exercises: dict[str, Exercise] = {}
        for name in {compiled.flow.pack for compiled in met if compiled.flow.pack}:
            brought = self.editions.pack(name)
            kept |= {id_: compile_flow(flow) for id_, flow in brought.flows.items()}
            exercises |= brought.exercises
        if not kept:
            return self.runtime, exercises
        return Runtime(self.runtime.project, {**self.runtime.flows, **kept}), exercises

    def _answered_again(self, log: tuple[Event, ...]) -> Resumed:
        arrived = self._arrival(self.runtime, {}).answer_again(log)
        if arrived is None:
            return Resumed(session=None, runtime=self.runtime)
        landed = self._landed(arrived, self.runtime, log, ANSWERS, {})
        return self._practicable(
            Resumed(session=arrived.session, runtime=self.runtime, events=landed)
        )

    def _landed(
        self,
        sprint: Sprint,
        runtime: Runtime,
        log: tuple[Event, ...],
        how: str,
        given: Mapping[str, Value],
    ) -> tuple[Event, ...]:
        """Return the events of a landing: first what makes it repeatable."""
        today = _shas(runtime)
        met = {*_versions(log), *(frame.flow for frame in sprint.session.frames)}
        event = Landed(
            step=sprint.session.frames[-1].step if sprint.session.frames else "",
            versions=tuple(f"{flow}:{today[flow]}" for flow in sorted(met) if flow in today),
            how=how,
            given=tuple(sorted(given.items())),
        )
        return (event, *sprint.events)

    def _given(self, session: Session) -> dict[str, Value]:
        """Return what is known from outside for the flows of *session*, by ``flow.variable``."""
        flows = {frame.flow for frame in session.frames if frame.flow in self.runtime.flows}
        return {
            f"{flow}.{name}": value for flow in flows for name, value in self.filled(flow).items()
        }

    def _practicable(self, found: Resumed) -> Resumed:
        """Leave out exercises that the library does not have any more."""
        session = found.session
        wait = None
        if session is not None and session.status is Status.WAITING:
            wait = found.runtime.wait_of(session)
        if session is None or wait is None:
            return found
        if wait.form is Form.OFFER:
            named = exercises_in(session.offers)
        elif wait.form is Form.PRACTISE:
            named = (session.exercise if wait.exercise == "picked" else wait.exercise or "",)
        else:
            return found
        gone = {id_ for id_ in named if not self.exercises(id_) and id_ not in found.exercises}
        if not gone:
            return found
        sprint = self._without(found.runtime, session, gone)
        return replace(found, session=sprint.session, events=(*found.events, *sprint.events))

    def _without(self, runtime: Runtime, session: Session, gone: set[str]) -> Sprint:
        """Ask again without the exercises *gone*, or pass over the question where none is left."""
        offers = self.offers(runtime)
        left = tuple(choice for choice in session.offers if choice.id not in gone)
        wait = runtime.wait_of(session)
        if wait is None or wait.form is not Form.OFFER or not exercises_in(left):
            return step(runtime, session, Skipped(None), offers=offers)
        walk = Walk(runtime, replace(session, offers=left), offers)
        walk.ask(again=True)
        return walk.sprint()

    # --- the same session, from its record -------------------------------------------------

    def _rebuilt(self, log: tuple[Event, ...]) -> tuple[Session, Runtime] | None:
        """Return the session of *log* on the flows it ran on last; None when they are not known."""
        cut = max((i for i, event in enumerate(log) if isinstance(event, Landed)), default=0)
        try:
            if cut == 0:
                runtime = self._of(_versions(log))
                return None if runtime is None else (replay(runtime, log), runtime)
            return self._rebuilt_after(log[:cut], log[cut], log[cut + 1 :])
        except RejectedError:
            return None

    def _rebuilt_after(
        self, before: tuple[Event, ...], landed: Event, after: tuple[Event, ...]
    ) -> tuple[Session, Runtime] | None:
        runtime = self._of(_versions((landed, *after)))
        if runtime is None or not isinstance(landed, Landed):
            return None
        offers = recorded(after)
        arrival = self._arrival(runtime, dict(landed.given), offers)
        if landed.how == ANSWERS:
            sprint = arrival.answer_again(before)
        else:
            stood = self._rebuilt(before)
            sprint = arrival.land(stood[1], stood[0]) if stood is not None else None
        if sprint is None:
            return None
        return go_on(runtime, sprint.session, after, offers), runtime

    def _arrival(
        self, runtime: Runtime, given: Mapping[str, Value], offers: Offers | None = None
    ) -> Arrival:
        def filled(flow: str) -> Mapping[str, Value]:
            own = f"{flow}."
            return {n.removeprefix(own): v for n, v in given.items() if n.startswith(own)}

        return Arrival(
            runtime,
            needs=live_in,
            settled=assigned,
            filled=filled,
            offers=offers or self.offers(runtime),
        )

    def _of(self, versions: Mapping[str, str]) -> Runtime | None:
        """Return the flows of today, with those of *versions* in their own version."""
        today = _shas(self.runtime)
        others = {flow: sha for flow, sha in versions.items() if today.get(flow) != sha}
        found = {flow: self.editions.flow(flow, sha) for flow, sha in others.items()}
        known = {flow: compile_flow(kept) for flow, kept in found.items() if kept is not None}
        if len(known) < len(others):
            return None
        return Runtime(self.runtime.project, {**self.runtime.flows, **known})


def _shas(runtime: Runtime) -> dict[str, str]:
    return {id_: compiled.flow.sha for id_, compiled in runtime.flows.items()}


def _versions(events: Sequence[Event]) -> dict[str, str]:
    """Return the flows that *events* tell of since the last landing, each with its SHA-256."""
    found: dict[str, str] = {}
    for event in events:
        if isinstance(event, Landed):
            found = dict(pair.split(":", 1) for pair in event.versions)
        elif isinstance(event, Started | Called):
            found[event.flow] = event.sha
    return found
