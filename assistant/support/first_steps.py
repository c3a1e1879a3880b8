"""The first things to do in an emergency, for the top of the help page.

The crisis conversation says the same sentences; a page that covers it must not hide them. Sources
of each hazard: ``docs/safety.md``. No doses, no methods; awaits clinical review.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_OVERDOSE: Final = (
    "Shout their name and rub your knuckles hard on their breastbone.",
    "Give naloxone if there is any, as the packet says.",
    "Tilt the head back and lift the chin. Give one slow breath about every five seconds.",
    "Roll them on their side when they breathe. Stay with them until help comes.",
)
_STIMULANT: Final = (
    "Put the phone on speaker. Stay with them and speak calmly.",
    "Go to a cool, quiet place and loosen clothes.",
    "In a seizure, clear the space and put something soft under the head.",
    "Nothing in the mouth, and no holding down.",
    "Roll them on their side after it.",
)
_STOPPING: Final = (
    "Keep someone with you.",
    "Nothing to eat or drink when sleepy.",
)
_MEDICAL: Final = (
    "Put the phone on speaker.",
    "Stay where someone can find you. Do not drive yourself.",
    "If they breathe but do not wake up, roll them on their side.",
)
_SUICIDE: Final = (
    "Unlock the door. Go to someone, or to a place with people.",
    "Say what happened and where you are.",
    "If you are bleeding, press a clean cloth on it and hold.",
)
_ANGER: Final = ("Leave the weapon where it is and go outside, away from them.",)
_CHILD: Final = (
    "Ask another adult to come now: a relative, a neighbour or a friend.",
    "No driving with the child.",
)
_VOICES: Final = ("Go to someone you trust, away from anything that could hurt.",)

FIRST_STEPS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "suicide": _SUICIDE,
        "gambling_suicide_money": _SUICIDE,
        "overdose_opioid": _OVERDOSE,
        "overdose_stimulant": _STIMULANT,
        "withdrawal_alcohol_sedative": _STOPPING,
        "withdrawal_opioid": _STOPPING,
        "medical_other": _MEDICAL,
        "violence_to_others": _ANGER,
        "child_safety": _CHILD,
        "psychosis": _VOICES,
    }
)
"""Hazard to its first steps, in order, after the call for help itself. Hazards that are left out
have no act that is right for everyone."""
