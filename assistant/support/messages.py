"""Ready words for reaching a person: to read aloud, or to copy by hand.

Nothing here is ever sent by the software. Words in brackets are for the person to fill.
"""

from dataclasses import dataclass
from typing import Final

from assistant.domain.tier import Tier


@dataclass(frozen=True, slots=True)
class Script:
    """A few lines to say or send."""

    id: str
    title: str
    lines: tuple[str, ...]
    """Each one sentence or two, in the order to be said."""

    @property
    def text(self) -> str:
        """The whole of it, to copy."""
        return "\n".join(self.lines)


TELL_ONE: Final = Script(
    "tell_one",
    "Tell one person",
    ("I am having a hard time right now. I am at (place).", "Can you call me or come over?"),
)
TELL_ONE_QUIETLY: Final = Script(
    "tell_one_quietly",
    "Tell one person quietly",
    ("I would like to talk when you are alone.", "Please call me, and do not leave a message."),
)
CALL_LINE: Final = Script(
    "call_line",
    "Call a line: three things to say",
    (
        "Hello. I am having a hard time. I would like not to be alone with it.",
        "What is going on: (one or two words).",
        "What I would like: someone to listen, or help with the next hour.",
    ),
)
STAY_WITH_ME: Final = Script(
    "stay_with_me",
    "Ask someone at home",
    ("I do not feel safe on my own right now.", "Please stay with me. You do not need to fix it."),
)
TELL_DOCTOR: Final = Script(
    "tell_doctor",
    "Tell a doctor or nurse",
    (
        "I used (what) and (how much). The last time was (time).",
        "I feel (shaking, sick, confused, chest pain ...). It began (time).",
        "My other medicines and illnesses are (list).",
    ),
)
TELL_EMERGENCY: Final = Script(
    "tell_emergency",
    "Tell the emergency service",
    (
        "I am at (street, door, floor).",
        "The person is (awake or not awake, breathing or not breathing).",
        "They took (what), or this happened: (few words). I am putting you on speaker.",
    ),
)

SCRIPTS: Final = (
    TELL_ONE,
    TELL_ONE_QUIETLY,
    CALL_LINE,
    STAY_WITH_ME,
    TELL_DOCTOR,
    TELL_EMERGENCY,
)
"""All of them."""

_MEDICAL: Final = frozenset(
    {
        "overdose_opioid",
        "overdose_stimulant",
        "withdrawal_alcohol_sedative",
        "withdrawal_opioid",
        "medical_other",
    }
)


def scripts_for(hazard: str | None, tier: Tier = Tier.ROUTINE) -> tuple[Script, ...]:
    """Return the one to three scripts for a moment, the most useful first.

    Args:
        hazard: a hazard of the crisis protocol, or None for any other moment.
        tier: how urgent it is.
    """
    if hazard == "domestic_violence":
        return (CALL_LINE, TELL_ONE_QUIETLY)
    if hazard in _MEDICAL:
        return (TELL_EMERGENCY, TELL_DOCTOR) if tier < Tier.EMERGENCY else (TELL_EMERGENCY,)
    if tier >= Tier.EMERGENCY:
        return (TELL_EMERGENCY, STAY_WITH_ME)
    if tier >= Tier.ELEVATED:
        return (TELL_ONE, CALL_LINE)
    return (TELL_ONE, CALL_LINE)
