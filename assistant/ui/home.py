"""What the home screen offers, in which order, in which words: the same in both front ends."""

from dataclasses import dataclass
from typing import Final

from assistant.ui.ports import Breakwater
from assistant.ui.safe_text import safe_label, safe_text
from assistant.ui.securing import NOT_NOW, NOT_NOW_KIND, SECURE, SECURE_KIND
from assistant.ui.unlocking import UNLOCK, UNLOCK_KIND

GREETING: Final = "Hello. Good that you are here."
ASKING: Final = "What would help right now?"
GUEST: Final = "Nothing is kept this time."
GOODBYE: Final = "Take care."
PEOPLE: Final = "People and lines"
RESUME: Final = "Go on where you stopped"
LEAVE: Final = "Leave"

_URGENT: Final = "craving"
"""The flow that stands first, whatever else there is."""


@dataclass(frozen=True, slots=True)
class Door:
    """One thing to choose on the home screen."""

    kind: str
    """``flow``, ``resume``, ``people``, ``unlock``, ``secure``, ``not_now`` or ``leave``."""
    label: str
    flow: str = ""
    """For ``flow``: its id."""


def offers_passphrase(breakwater: Breakwater) -> bool:
    """Whether a passphrase is offered at home now: never before an unfinished talk."""
    return breakwater.offer_passphrase and not breakwater.unfinished()


def doors(breakwater: Breakwater, *, offering: bool = False) -> tuple[Door, ...]:
    """Return what is on offer, the most urgent first: at most nine, so that a digit opens each.

    With *offering*, two of them answer the offer of a passphrase.
    """
    cards = sorted(breakwater.flows(), key=lambda card: card.id != _URGENT)
    flows = [Door("flow", safe_label(card.title), card.id) for card in cards]
    resume = [Door("resume", RESUME)] if breakwater.unfinished() else []
    unlock = [Door(UNLOCK_KIND, UNLOCK)] if breakwater.locked else []
    offer = [Door(SECURE_KIND, SECURE), Door(NOT_NOW_KIND, NOT_NOW)] if offering else []
    first, rest = flows[:1], flows[1:]
    most = 9 - len(first) - len(resume) - len(unlock) - len(offer) - 2
    return (
        *first,
        *resume,
        *rest[:1],
        Door("people", PEOPLE),
        *rest[1:most],
        *unlock,
        *offer,
        Door("leave", LEAVE),
    )


def kept(breakwater: Breakwater) -> str:
    """Return what became of the person's words, for when a conversation is left."""
    return "Nothing was kept." if breakwater.guest else "What you said is kept."


def notices(breakwater: Breakwater) -> tuple[str, ...]:
    """Return the sentences that must be known before anything is said."""
    guest = (GUEST,) if breakwater.guest else ()
    return (*guest, safe_text(breakwater.notice)) if breakwater.notice else guest
