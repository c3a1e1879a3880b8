"""At unlock: what was said at the locked door joins the log, in order, exactly once."""

import contextlib
import fcntl
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant.vault.checked import short_text, whole
from assistant.vault.database import spoken, transaction
from assistant.vault.durable import sync_folder
from assistant.vault.log import Entry
from assistant.vault.opened import Opened
from assistant.vault.outbox import LENGTH_BYTES, context, files
from assistant.vault.ports import Moment
from assistant.vault.records import read_foreign
from assistant.vault.seal import unseal

UNREADABLE: Final = (
    "A part of what you said while locked could not be read. It was kept aside, not removed."
)
ASIDE: Final = ".aside"


@dataclass(frozen=True, slots=True)
class _Sprint:
    moment: Moment
    entries: tuple[Entry, ...]


@spoken()
def merge(opened: Opened) -> None:
    """Append everything readable in the outbox to the log and remove what was merged.

    A file that another process is still writing waits for the next unlock. Merging again after a
    crash adds nothing twice: rows are known by their ids.

    Raises:
        VaultError: the log did not take it; the outbox is untouched.
    """
    waiting_here = files(opened.layout)
    ids = opened.log.ids() if waiting_here else set()
    for path in waiting_here:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
        try:
            with contextlib.suppress(BlockingIOError):
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                _merge_file(opened, path, handle, ids)
        finally:
            os.close(handle)


def waiting(opened: Opened) -> int:
    """Return how many files wait in the outbox."""
    return len(files(opened.layout))


def _merge_file(opened: Opened, path: Path, handle: int, ids: set[str]) -> None:
    sprints, whole = _read(opened, path.name, _all(handle))
    with transaction(opened.connection):
        for sprint in sprints:
            fresh = {entry.id: entry for entry in sprint.entries if entry.id not in ids}
            opened.log.append_within(tuple(fresh.values()), sprint.moment)
            ids.update(fresh)
    if whole:
        path.unlink()
    else:
        path.rename(path.with_suffix(ASIDE))
        opened.notices.append(UNREADABLE)
    sync_folder(path.parent)


def _read(opened: Opened, name: str, data: bytes) -> tuple[list[_Sprint], bool]:
    """Return the readable sprints, and whether that was all there is."""
    boxes, rest = _boxes(data)
    sprints: list[_Sprint] = []
    for number, box in enumerate(boxes):
        plain = unseal(opened.master, box, context(opened.file.vault, name, number))
        sprint = _sprint(plain) if plain is not None else None
        if sprint is not None:
            sprints.append(sprint)
    return sprints, len(sprints) == len(boxes) and not rest


def _boxes(data: bytes) -> tuple[list[bytes], bytes]:
    """Return the complete records of *data*, and what is left over at its end."""
    boxes: list[bytes] = []
    at = 0
    while at + LENGTH_BYTES <= len(data):
        end = at + LENGTH_BYTES + int.from_bytes(data[at : at + LENGTH_BYTES])
        if end > len(data):
            break
        boxes.append(data[at + LENGTH_BYTES : end])
        at = end
    return boxes, data[at:]


def _sprint(plain: bytes) -> _Sprint | None:
    """Return what *plain* says, if it is events: anyone may seal, so nothing is taken on trust."""
    try:
        held = json.loads(plain)
        return _Sprint(_moment(held["moment"]), tuple(_entry(*row) for row in held["rows"]))
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def _moment(held: dict[str, object]) -> Moment:
    moment = Moment(
        utc_ms=whole(held["utc_ms"]),
        tz=short_text(held["tz"]),
        off_min=whole(held["off_min"]),
        boot=short_text(held["boot"]),
        mono_ns=whole(held["mono_ns"]),
    )
    _ = moment.local_day  # OverflowError: no calendar has that day
    return moment


def _entry(name: object, kind: object, body: object) -> Entry:
    entry = Entry(short_text(name), short_text(kind), str(body))
    read_foreign(entry.kind, entry.body)
    return entry


def _all(handle: int) -> bytes:
    with os.fdopen(os.dup(handle), "rb") as file:
        return file.read()
