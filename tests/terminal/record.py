"""What the program kept, read with its own vault after it has ended."""

from pathlib import Path

from assistant.domain.events import Event, to_record
from assistant.vault.system import OrderedIds, SystemClock
from assistant.vault.vault import Vault

MOVING = {"seconds", "id"}
"""Fields that differ between two runs of the same conversation."""


def kept(home: Path) -> list[Event]:
    """Everything of the conversations, oldest first; what stands outside them is left out."""
    vault = Vault.open(home, clock=SystemClock(), ids=OrderedIds())
    try:
        return [stored.event for stored in vault.stored() if stored.session is not None]
    finally:
        vault.close()


def same_in_every_run(events: list[Event]) -> list[tuple[str, dict[str, object]]]:
    """The events without times and ids."""
    return [
        (type(e).__name__, {k: v for k, v in to_record(e).items() if k not in MOVING})
        for e in events
    ]
