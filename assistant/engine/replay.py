"""Rebuild a session from its events: the log is the truth, the session only where it stands."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from assistant.domain.events import (
    Answered,
    Called,
    Choice,
    Ended,
    Event,
    Flagged,
    Misread,
    Offered,
    Paused,
    Shortened,
    Skipped,
    Started,
    WentBack,
)
from assistant.domain.flow import Form
from assistant.domain.inputs import Command, Given, Picked, Rated, Unclear, Wrote
from assistant.domain.inputs import Skipped as SkippedInput
from assistant.domain.session import Session, Sprint, Status
from assistant.engine.runtime import Offers, RejectedError, Runtime
from assistant.engine.step import begin, flag, interrupt, step

_COMMANDS: Final[Mapping[type[Event], Command]] = {
    WentBack: Command.BACK,
    Shortened: Command.SHORTER,
    Paused: Command.STOP,
}


def replay(runtime: Runtime, events: Iterable[Event]) -> Session:
    """Return the session that *events*, the log of one session from its start, lead to.

    Raises:
        RejectedError: the events do not fit these flows. The content has changed since: keep the
            record and begin a new conversation.
    """
    log = tuple(events)
    if not log or not isinstance(log[0], Started):
        raise RejectedError("the log does not begin with the start of a session")
    offers = recorded(log)
    first = log[0]
    _same(runtime, first.flow, first.sha)
    session = begin(
        runtime, first.flow, given=dict(first.given), tier=first.tier, offers=offers
    ).session
    return go_on(runtime, session, log[1:], offers)


def go_on(runtime: Runtime, session: Session, events: Iterable[Event], offers: Offers) -> Session:
    """Return the session that *events* lead to from *session*, on the same flows.

    Raises:
        RejectedError: the events do not fit these flows.
    """
    for event in events:
        sprint = _again(runtime, session, event, offers)
        if sprint is not None:
            session = sprint.session
    return session


def recorded(events: Iterable[Event]) -> Offers:
    """Return the offers that *events* tell of, one after the other: ranking is never repeated."""
    offered: Iterator[tuple[Choice, ...]] = iter(
        [event.choices for event in events if isinstance(event, Offered)]
    )

    def offers(session: Session) -> tuple[Choice, ...]:
        del session
        return next(offered, ())

    return offers


def _same(runtime: Runtime, flow_id: str, sha: str) -> None:
    compiled = runtime.flows.get(flow_id)
    if compiled is None or compiled.flow.sha != sha:
        raise RejectedError(f"flow {flow_id!r} has changed since this session began")


def _again(runtime: Runtime, session: Session, event: Event, offers: Offers) -> Sprint | None:
    """Repeat what *event* tells the person or the screen did; None for what followed from it."""
    if isinstance(event, Flagged):
        return flag(session, event)
    if isinstance(event, Called):
        _same(runtime, event.flow, event.sha)
        if not event.interrupt:
            return None
        given = dict(event.given)
        return interrupt(runtime, session, event.flow, given=given, offers=offers)
    given_again = input_of(event, session)
    return None if given_again is None else step(runtime, session, given_again, offers=offers)


def input_of(event: Event, session: Session) -> Given | None:
    """Return what the person gave that *event* tells of; None for what only followed from it."""
    given: Given | None = _COMMANDS.get(type(event))
    if isinstance(event, Answered):
        given = _answer(event)
    elif isinstance(event, Skipped):
        given = SkippedInput(event.typed)
    elif isinstance(event, Misread):
        given = Unclear(event.typed, event.nearest)
    elif isinstance(event, Ended) and session.status is Status.WAITING:
        given = Command.JUST_LOG
    return given


def _answer(event: Answered) -> Given:
    if event.form is Form.NUMBER:
        return Rated(event.number or 0, event.typed)
    if event.form is Form.WORDS:
        return Wrote(event.text or "")
    return Picked(event.answers, event.typed, event.seconds)
