"""Where people in the middle of a flow come to when the flow has changed. Pure.

A flow says ``moved: {old_step: new_step}`` for steps that are gone or mean something else now; any
other step lands on the step of the same id. Where that is not safe, or the old version is not known
any more, what was answered is given again to the new version, as far as it fits: that place is one
the new version's own checks have proven.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from assistant.domain.condition import Value
from assistant.domain.events import Asked, Called, Event, Flagged, Returned, Said, Started
from assistant.domain.flow import Flow, Form, Kind, Source, Variable
from assistant.domain.hazard import SAFETY_FLOW
from assistant.domain.session import Frame, Session, Shelf, Sprint, Status
from assistant.engine.machine import How
from assistant.engine.replay import input_of, recorded
from assistant.engine.runtime import Offers, RejectedError, Runtime
from assistant.engine.step import begin, flag, interrupt, step
from assistant.engine.walk import UNANSWERED, Walk

CHANGED: Final = (
    "This talk has changed since you left. Nothing you said is lost. We go on from here."
)
"""Said where people come back to another place than the one they left."""

FROM_OUTSIDE: Final = frozenset({Source.PROFILE, Source.HISTORY, Source.LAST_SESSION})
"""Sources that fill a variable on landing, as they do at the start of a conversation."""

Names: TypeAlias = Callable[[Flow], Mapping[str, frozenset[str]]]
"""Step id to names of variables, for a flow."""

Filled: TypeAlias = Callable[[str], Mapping[str, Value]]
"""Flow id to what is known for its variables from outside: profile and history."""


def landing_of(moved: Mapping[str, str], steps: Collection[str], step: str) -> str | None:
    """Return the step that people at *step* of an older version land on, or None.

    What was moved twice, in two versions, is followed to where it is now.

    Args:
        moved: the ``moved:`` of the new version.
        steps: ids of the new version's steps.
        step: a step of the older version.
    """
    seen = {step}
    target = moved.get(step, step)
    while target not in steps:
        if target in seen or target not in moved:
            return None
        seen.add(target)
        target = moved[target]
    return target


class Arrival:
    """The new version, and what is known about it: lands sessions of older versions."""

    def __init__(
        self, runtime: Runtime, *, needs: Names, settled: Names, filled: Filled, offers: Offers
    ) -> None:
        """Wire an arrival.

        Args:
            runtime: every flow in its new version.
            needs: what is read from each step on before it is filled.
            settled: what every way to each step has settled.
            filled: what is known from outside for a flow's variables.
            offers: ranks exercises, where people land on an offer.
        """
        self._runtime = runtime
        self._needs = needs
        self._settled = settled
        self._filled = filled
        self._offers = offers

    def land(self, old: Runtime, session: Session) -> Sprint | None:
        """Return *session*, which stood in *old*, on the new version; None where that is not safe.

        What the person said stays known. Nothing is asked twice but the question that stands.
        """
        frames = self._frames(old, session)
        if frames is None:
            return None
        if frames == session.frames and self._same(old, session):
            return Sprint(session, ())
        stood = session.frames[len(frames) - 1]
        past = tuple(self._past(old, session))
        landed = replace(session, frames=frames, tries=0, nearest=(), past=past)
        walk = Walk(self._runtime, landed, self._offers)
        if stood.step != landed.top.step or walk.here.wait is None:
            walk.enter(landed.top.step)
        else:
            _ask_again(walk)
        return walk.sprint()

    def _frames(self, old: Runtime, session: Session) -> tuple[Frame, ...] | None:
        """Return the call stack of *session* on the new version; shorter where a call is gone."""
        frames: list[Frame] = []
        for index, frame in enumerate(session.frames):
            landed = self._frame(old, frame)
            if landed is None:
                return None
            frames.append(landed)
            above = session.frames[index + 1 :]
            if above and not self._carries(landed, above[0]):
                dropped_help = any(upper.interrupt or upper.flow == SAFETY_FLOW for upper in above)
                return None if dropped_help else tuple(frames)  # help is never dropped
        return tuple(frames)

    def _past(self, old: Runtime, session: Session) -> Iterator[Session]:
        """Give the questions to go back to, as far as they stand in the new version."""
        for before in session.past:
            frames = self._frames(old, before)
            whole = frames is not None and len(frames) == len(before.frames)
            if frames is not None and whole and self._waits(frames[-1]):
                yield replace(before, frames=frames)

    def _waits(self, frame: Frame) -> bool:
        return self._runtime.flows[frame.flow].flow.steps[frame.step].wait is not None

    def _same(self, old: Runtime, session: Session) -> bool:
        return all(
            old.flows[frame.flow].flow.sha == self._runtime.flows[frame.flow].flow.sha
            for frame in session.frames
        )

    def _frame(self, old: Runtime, frame: Frame) -> Frame | None:
        compiled = self._runtime.flows.get(frame.flow)
        before = old.flows[frame.flow].flow
        if compiled is None or before.sha == compiled.flow.sha:
            return frame if compiled is not None else None
        flow = compiled.flow
        landing = landing_of(flow.moved, flow.steps, frame.step)
        if landing is None:
            return None
        kept = {n: v for n, v in frame.values.items() if can_hold(flow.variables.get(n), v)}
        given = self._outside(flow)
        lost = set(frame.values) - set(kept)
        settled = (self._settled(before)[frame.step] | set(frame.values)) - lost | _asked_outside(
            flow
        )
        if self._needs(flow)[landing] & set(flow.variables) <= settled | set(given):
            return replace(frame, step=landing, values={**given, **kept})
        return None

    def _outside(self, flow: Flow) -> dict[str, Value]:
        """Return what is known of *flow* before its first question."""
        starts = {n: v.starts for n, v in flow.variables.items() if v.starts is not None}
        known = {
            name: value
            for name, value in self._filled(flow.id).items()
            if can_hold(flow.variables.get(name), value)
        }
        return starts | known

    def _carries(self, frame: Frame, above: Frame) -> bool:
        """Whether *above* still stands on *frame*: over its question, or as the flow it calls."""
        here = self._runtime.flows[frame.flow].flow.steps[frame.step]
        if above.interrupt:
            return here.wait is not None
        return here.call is not None and here.call.flow == above.flow

    def answer_again(self, events: Iterable[Event]) -> Sprint | None:
        """Return where the answers of *events* lead on the new version, as far as they fit.

        None when there is no such flow any more, or it asks nothing.
        """
        log = tuple(events)
        session = fitted(self._runtime, log)
        if session is None:
            return None
        walk = Walk(self._runtime, replace(session, tries=0, nearest=()), self._offers)
        left = next((event.step for event in reversed(log) if isinstance(event, Asked)), "")
        flow = walk.compiled.flow
        if landing_of(flow.moved, flow.steps, left) != session.top.step:
            walk.say(Said(step=session.top.step, texts=(CHANGED,)))
        _ask_again(walk)
        return walk.sprint()


def _ask_again(walk: Walk) -> None:
    """Let the question stand again; an offer is ranked anew."""
    if walk.wait.form is Form.OFFER and not walk.offer(Shelf()):
        walk.leave(UNANSWERED[Form.OFFER], How.ANSWERED)  # people come first now
    else:
        walk.ask(again=True)


def _asked_outside(flow: Flow) -> frozenset[str]:
    """Return the variables that are known or unknown for good before the first question."""
    return frozenset(v.name for v in flow.variables.values() if v.source in FROM_OUTSIDE)


def can_hold(variable: Variable | None, value: Value) -> bool:
    """Whether *variable* is there and can hold *value*."""
    if variable is None:
        return False
    match variable.kind:
        case Kind.SCALE | Kind.COUNT:
            number = isinstance(value, int) and not isinstance(value, bool)
            return number and variable.low <= int(str(value)) <= variable.high
        case Kind.YES_NO:
            return isinstance(value, bool)
        case Kind.ONE_OF:
            return isinstance(value, str) and value in variable.values
        case Kind.ANY_OF:
            return isinstance(value, tuple) and set(value) <= set(variable.values)
        case Kind.TEXT:
            return isinstance(value, str)


def fitted(runtime: Runtime, events: tuple[Event, ...]) -> Session | None:
    """Return the session that the answers of *events* lead to on *runtime*, as far as they fit.

    It stands at the first question whose answer does not fit, or at the last question. A tier that
    was raised stays raised, and crisis help that had begun is open again.
    """
    first = events[0] if events else None
    compiled = runtime.flows.get(first.flow) if isinstance(first, Started) else None
    if not isinstance(first, Started) or compiled is None:
        return None
    offers = recorded(events)
    variables = compiled.flow.variables
    given = {name: value for name, value in first.given if can_hold(variables.get(name), value)}
    session = begin(runtime, first.flow, given=given, tier=first.tier, offers=offers).session
    if session.status is not Status.WAITING:
        return None
    fits = True
    for event in events[1:]:
        if isinstance(event, Flagged):
            session = flag(session, event).session
        elif fits:
            found = _again(runtime, session, event, offers)
            fits = found is not None
            session = found or session
    return _with_help(runtime, session, events)


def _again(runtime: Runtime, session: Session, event: Event, offers: Offers) -> Session | None:
    """Return *session* after *event*; the session itself where it says nothing; None for no fit."""
    try:
        if isinstance(event, Called) and event.interrupt:
            given = dict(event.given)
            return interrupt(runtime, session, event.flow, given=given, offers=offers).session
        given_again, asked = input_of(event, session), getattr(event, "step", "")
        if given_again is None or not asked:
            return session
        flow = runtime.flows[session.top.flow].flow
        landing = landing_of(flow.moved, flow.steps, asked)
        if landing is None:
            return session  # its question is gone: the answer stays in the record
        if landing != session.top.step:
            return None
        after = step(runtime, session, given_again, offers=offers).session
    except RejectedError:
        return None
    return after if after.status is Status.WAITING else None


def _with_help(runtime: Runtime, session: Session, events: tuple[Event, ...]) -> Session:
    """Open crisis help again when it was open last and is not now."""
    opened: Called | None = None
    for event in events:
        if isinstance(event, Called) and (event.interrupt or event.flow == SAFETY_FLOW):
            opened = event
        elif isinstance(event, Returned) and opened is not None and event.flow == opened.flow:
            opened = None
    if opened is None or any(frame.flow == SAFETY_FLOW for frame in session.frames):
        return session
    return interrupt(runtime, session, opened.flow, given=dict(opened.given)).session
