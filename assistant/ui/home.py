"""What the home screen offers, in which order, in which words: the same in both front ends."""

from dataclasses import dataclass
from typing import Final

from assistant.ui.ports import Breakwater
from assistant.ui.safe_text import safe_label, safe_text

GREETING: Final = "Hello. Good that you are here."
ASKING: Final = "What would help right now?"
GUEST: Final = "Nothing is kept this time."
GOODBYE: Final = "Take care."

_OWN_WORDS: Final = {
    "craving": "A craving, right now",
    "daily_check_in": "Daily check-in",
}
_FIRST: Final = tuple(_OWN_WORDS)


@dataclass(frozen=True, slots=True)
class Door:
    """One thing to choose on the home screen."""

    kind: str
    """``flow``, ``resume``, ``people`` or ``leave``."""
    label: str
    flow: str = ""
    """For ``flow``: its id."""


def doors(breakwater: Breakwater) -> tuple[Door, ...]:
    """Return what is on offer, the most urgent first."""
    cards = {card.id: card for card in breakwater.flows()}
    order = [*(id_ for id_ in _FIRST if id_ in cards), *(id_ for id_ in cards if id_ not in _FIRST)]
    flows = [
        Door("flow", _OWN_WORDS.get(id_) or safe_label(cards[id_].title), id_) for id_ in order
    ]
    resume = [Door("resume", "Go on where you stopped")] if breakwater.unfinished() else []
    urgent, rest = flows[:1], flows[1:]
    return (
        *urgent,
        *resume,
        *rest[:1],
        Door("people", "People and lines"),
        *rest[1:],
        Door("leave", "Leave"),
    )


def kept(breakwater: Breakwater) -> str:
    """Return what became of the person's words, for when a conversation is left."""
    return "Nothing was kept." if breakwater.guest else "What you said is kept."


def notices(breakwater: Breakwater) -> tuple[str, ...]:
    """Return the sentences that must be known before anything is said."""
    guest = (GUEST,) if breakwater.guest else ()
    return (*guest, safe_text(breakwater.notice)) if breakwater.notice else guest
