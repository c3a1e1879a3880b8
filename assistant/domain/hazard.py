"""The hazards of the crisis protocol, and how urgent each is.

Source: the crisis protocol of the content sources (tiers T0-T4 and ``level_to_tier``); awaits
clinical review like everything else.
"""

from collections.abc import Mapping
from typing import Final

from assistant.domain.tier import Tier

SAFETY_FLOW: Final = "safety_help"
"""The built-in crisis conversation; no author can change or replace it."""

HAZARDS: Final[Mapping[str, Tier]] = {
    "suicide": Tier.URGENT,
    "overdose_opioid": Tier.EMERGENCY,
    "overdose_stimulant": Tier.EMERGENCY,
    "withdrawal_alcohol_sedative": Tier.URGENT,
    "withdrawal_opioid": Tier.ELEVATED,
    "intoxicated_driving": Tier.URGENT,
    "domestic_violence": Tier.URGENT,
    "violence_to_others": Tier.URGENT,
    "psychosis": Tier.URGENT,
    "child_safety": Tier.URGENT,
    "medical_other": Tier.EMERGENCY,
    "gambling_suicide_money": Tier.ELEVATED,
}
"""Hazard id to the tier it raises when nothing more is known."""

LEVELS: Final[Mapping[str, Tier]] = {
    "passive": Tier.ELEVATED,
    "active": Tier.URGENT,
    "plan_or_intent": Tier.URGENT,
    "attempt_in_progress": Tier.EMERGENCY,
    "self_harm": Tier.URGENT,
}
"""For suicide: how far the thought has gone, to its tier."""


def tier_of(hazard: str, level: str) -> Tier:
    """Return the tier of *hazard*; an unknown hazard counts as urgent, never as nothing."""
    if level in LEVELS:
        return LEVELS[level]
    return HAZARDS.get(hazard, Tier.URGENT)
