"""Events as the text of a row, and back."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from assistant.domain.events import Event, from_record
from assistant.vault.canonical import text_of
from assistant.vault.chain import Row
from assistant.vault.errors import VaultError
from assistant.vault.well_formed import is_well_formed

OWN_KINDS: Final[Collection[str]] = frozenset({"clock", "erased"})
"""Rows the vault writes about itself; no domain events."""


@dataclass(frozen=True, slots=True)
class Stored:
    """An event with where and when it was stored."""

    seq: int
    """Place in the log, from 1; the only order there is."""
    id: str
    kind: str
    session: str | None
    utc_ms: int
    """When it was stored, in milliseconds since 1970 UTC."""
    local_day: str
    """The day on the person's calendar then, ``YYYY-MM-DD``."""
    event: Event
    off_min: int = 0
    """The person's local time minus UTC then, in minutes."""


def body(session: str | None, event: Event) -> str:
    """Return what is stored of *event*.

    Flow, content hash and step stay in this text and out of the columns beside it: the text can
    be erased, and with it which questions a person answered.
    """
    return f'{{"event":{text_of(event)},"session":{text_of(session)}}}'


def plain_body(session: str | None, record: dict[str, object]) -> str:
    """Return *record* as text, the same for the same values."""
    held = {"event": record, "session": session}
    # ASCII only: a lone surrogate from a terminal must come back as it was, and SQLite takes none
    return _ENCODER.encode(held)


_ENCODER: Final = json.JSONEncoder(sort_keys=True, separators=(",", ":"))


def read(row: Row) -> Stored | None:
    """Return the event of *row*; None for an erased row or one about the vault itself.

    Raises:
        VaultError: a newer Breakwater wrote it; update before going on.
    """
    if row.body is None or row.kind in OWN_KINDS:
        return None
    try:
        session, event = read_body(row.kind, row.body)
    except ValueError:
        raise VaultError(
            "Your data was written by a newer Breakwater. Update this one, then open it again."
        ) from None
    return Stored(
        row.seq, row.id, row.kind, session, row.at_utc_ms, row.local_day, event, row.off_min
    )


def read_body(kind: str, text: str) -> tuple[str | None, Event]:
    """Return session and event of a stored text.

    Raises:
        ValueError: it is not the text of an event of *kind*; the caller says what that means.
    """
    try:
        held = json.loads(text)
        event = from_record(kind, held["event"])
        session: str | None = held["session"]
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not the text of an event") from error
    return session, event


def read_foreign(kind: str, text: str) -> tuple[str | None, Event]:
    """Do as ``read_body`` for a text we did not write ourselves: every type in it is checked.

    Raises:
        ValueError: it is not the text of an event of *kind*; leave it out and say so.
    """
    session, event = read_body(kind, text)
    named: object = session
    if not isinstance(named, str | None) or not is_well_formed(event):
        raise ValueError("not the text of an event")
    return session, event
