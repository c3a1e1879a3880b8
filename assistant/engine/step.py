"""Step a session: one input in, a sprint out. Pure: same arguments, equal sprint.

Order of work in a step, always: say, wait, into, set, go.
"""

from collections.abc import Mapping
from dataclasses import replace

from assistant.domain.condition import Value
from assistant.domain.events import Called, Flagged, Started
from assistant.domain.inputs import Command, Given, Picked, Rated, Skipped, Unclear, Wrote
from assistant.domain.session import Frame, Session, Sprint, Status
from assistant.domain.tier import Tier
from assistant.engine.answers import accept
from assistant.engine.runtime import Offers, RejectedError, Runtime, no_offers
from assistant.engine.walk import Walk


def begin(
    runtime: Runtime,
    flow_id: str,
    *,
    given: Mapping[str, Value] | None = None,
    tier: Tier = Tier.ROUTINE,
    offers: Offers = no_offers,
) -> Sprint:
    """Start *flow_id* with *given* values and run to its first question.

    Raises:
        RejectedError: there is no such flow; offer the ones there are.
    """
    compiled = runtime.flows.get(flow_id)
    if compiled is None:
        raise RejectedError(f"there is no flow called {flow_id!r}")
    flow = compiled.flow
    known = tuple(sorted((given or {}).items()))
    frame = Frame(flow=flow_id, step=flow.start, values=_starting(flow_id, runtime, given or {}))
    walk = Walk(runtime, Session(frames=(frame,), tier=tier), offers)
    walk.say(Started(flow=flow_id, sha=flow.sha, given=known, tier=tier, pack=flow.pack))
    walk.enter(flow.start)
    return walk.sprint()


def step(runtime: Runtime, session: Session, given: Given, *, offers: Offers = no_offers) -> Sprint:
    """Apply *given* to the question that stands, and run on to the next one or the end.

    Raises:
        RejectedError: the session is over, or the question cannot take this input. Nothing has
            changed: ask again.
    """
    if session.status is not Status.WAITING:
        raise RejectedError("this conversation is over; begin a new one")
    walk = Walk(runtime, session, offers)
    if isinstance(given, Picked | Rated | Wrote):
        accept(walk, given)
    elif isinstance(given, Skipped):
        walk.skip(given.typed)
    elif isinstance(given, Unclear):
        walk.misread(given.typed, given.nearest)
    else:
        _command(walk, given)
    return walk.sprint()


def _command(walk: Walk, command: Command) -> None:
    match command:
        case Command.SKIP:
            walk.skip(None)
        case Command.BACK:
            walk.back()
        case Command.SHORTER:
            walk.shorten()
        case Command.JUST_LOG:
            walk.close("logged")
        case Command.STOP:
            walk.pause()
        case Command.HELP | Command.WHY:
            raise RejectedError("help and why change nothing in a conversation")


def flag(session: Session, event: Flagged) -> Sprint:
    """Raise the tier to that of *event*; a tier never drops here (safety rule SR02)."""
    return Sprint(replace(session, tier=max(session.tier, event.tier)), (event,))


def interrupt(
    runtime: Runtime,
    session: Session,
    flow_id: str,
    *,
    given: Mapping[str, Value],
    offers: Offers = no_offers,
) -> Sprint:
    """Lay *flow_id* over the question that stands; the question stands again when it ends well.

    Raises:
        RejectedError: the session is over or there is no such flow.
    """
    compiled = runtime.flows.get(flow_id)
    if compiled is None or session.status is not Status.WAITING:
        raise RejectedError(f"flow {flow_id!r} cannot come in here")
    walk = Walk(runtime, session, offers)
    walk.say(
        Called(
            step=session.top.step,
            flow=flow_id,
            sha=compiled.flow.sha,
            interrupt=True,
            given=tuple(sorted(given.items())),
        )
    )
    walk.push(flow_id, _starting(flow_id, runtime, given), interrupt=True)
    return walk.sprint()


def _starting(flow_id: str, runtime: Runtime, given: Mapping[str, Value]) -> dict[str, Value]:
    variables = runtime.flows[flow_id].flow.variables
    starts = {name: v.starts for name, v in variables.items() if v.starts is not None}
    return starts | {name: value for name, value in given.items() if name in variables}
