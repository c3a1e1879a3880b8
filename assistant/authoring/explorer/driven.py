"""P03, P15, P18 and P22: what the engine itself keeps, seen on the compiled flows.

These are not proven over all situations: they are looked at where the drive comes to, once for each
place a conversation can stand.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.authoring.explorer.drive import Drive, Station, one_offer
from assistant.authoring.explorer.inputs import UNREADABLE
from assistant.authoring.explorer.proof import Found
from assistant.content.problems import error
from assistant.domain.events import Asked, Event, from_record, to_record
from assistant.domain.inputs import Command, Unclear
from assistant.domain.session import Session, Status
from assistant.engine.runtime import RejectedError, Runtime

HAZARD: Final = {"hazard": "suicide", "level": "active"}


def driven_codes(drive: Drive) -> tuple[str, ...]:
    """Return what *drive* can look at: crisis help only where its conversation is at hand."""
    return ("P15", "P18", "P22") if drive.safety is None else ("P03", "P15", "P18", "P22")


def kept_by_the_engine(drive: Drive) -> Iterator[Found]:
    """P03, P15, P18, P22: each reported once, at the first station where it does not hold."""
    reported: set[str] = set()
    again = drive.engine.compile(drive.proof.project, drive.flows)
    for station in drive.stations():
        for code, words in _looked(drive, station, again):
            if code not in reported:
                reported.add(code)
                yield _found(drive, station, code, words)


def _looked(drive: Drive, station: Station, again: Runtime) -> Iterator[tuple[str, str]]:
    looks = {
        "P03": _helped(drive, station),
        "P15": _back(drive, station),
        "P18": _resumed(drive, station),
        "P22": _same(drive, station, again),
    }
    yield from ((code, words) for code, words in looks.items() if words)


def _found(drive: Drive, station: Station, code: str, words: str) -> Found:
    proof = drive.proof
    way = proof.way(station.number)
    name = proof.name(station.number)
    hint = f"path: {proof.path(way)}"
    return Found(error(proof.place(station.number), code, f"at '{name}' {words}", hint), way)


def _helped(drive: Drive, station: Station) -> str:
    """Return why crisis help is not one answer away; empty when it is."""
    if drive.safety is None:
        return ""
    sessions = [("", station.session)]
    unclear = drive.played(station, Unclear(UNREADABLE))
    if unclear is not None and unclear.session.status is Status.WAITING:
        sessions.append((" while an answer is unclear", unclear.session))
    for when, session in sessions:
        if not _leads_to_help(drive, session):
            return f"crisis help does not come in at once{when}"
    return ""


def _leads_to_help(drive: Drive, session: Session) -> bool:
    assert drive.safety is not None
    try:
        sprint = drive.engine.interrupt(
            drive.runtime, session, drive.safety.id, given=HAZARD, offers=one_offer
        )
    except RejectedError:
        return False
    over = sprint.session
    asked = any(isinstance(event, Asked) for event in sprint.events)
    waits = over.status is Status.WAITING and asked
    return waits and over.top.flow == drive.safety.id and over.frames[:-1] == session.frames


def _back(drive: Drive, station: Station) -> str:
    """Return why ``back`` does not lead to the questions before; empty when it does."""
    session = station.session
    for steps, expected in enumerate(reversed(station.trail[-2:]), 1):
        try:
            session = drive.engine.step(
                drive.runtime, session, Command.BACK, offers=one_offer
            ).session
        except RejectedError:
            return f"back is refused, {steps} questions after the first"
        wanted = replace(expected, past=session.past, tier=session.tier, brief=session.brief)
        if session != wanted:
            return f"{steps} times back is not {steps} questions back, with everything as it was"
    if not station.trail:
        try:
            drive.engine.step(drive.runtime, session, Command.BACK, offers=one_offer)
        except RejectedError:
            return ""
        return "back leads past the first question, or past a hand-over"
    return ""


def _resumed(drive: Drive, station: Station) -> str:
    """Return why a saved session is not the same when it is read again."""
    read = tuple(map(_stored, station.events))
    try:
        session = drive.engine.replay(drive.runtime, read)
    except RejectedError as refused:
        return f"the record cannot be read again: {refused}"
    return "" if session == station.session else "the record leads to another session"


def _stored(event: Event) -> Event:
    written = json.dumps(to_record(event))
    return from_record(type(event).__name__, json.loads(written))


def _same(drive: Drive, station: Station, again: Runtime) -> str:
    """Return why the same answers give another transcript."""
    for session, given, sprint in station.turns:
        if drive.engine.step(again, session, given, offers=one_offer) != sprint:
            return "the same answer gives another transcript"
    return ""
