"""What remains of a phrase's tier once it is known how it is meant."""

from dataclasses import dataclass
from typing import Final

from assistant.domain.tier import Tier
from assistant.understand.scope import ANYONE, NOBODY, OTHER, SELF, Scope


@dataclass(frozen=True, slots=True)
class Row:
    """One reviewed pattern and what it means."""

    hazard: str
    pattern: str
    tier: Tier
    level: str = ""
    mention: bool = False
    """Names the matter only: counts where the person speaks of themselves or says little else."""
    cue: str = ""
    """Kind of soft signal, for rows that mean little alone."""


def tier_of(row: Row, scope: Scope, *, few_words: bool) -> Tier:
    """Return the tier of *row* in *scope*.

    A denial alone leaves WATCH, not nothing: "I'm not suicidal" lowers and is never argued with.
    """
    if row.cue or scope.negated or scope.game:
        return Tier.ROUTINE if row.cue else Tier.WATCH
    if row.hazard != "suicide":
        return _other_hazard(row, scope)
    return _suicide(row, scope, few_words=few_words)


def _suicide(row: Row, scope: Scope, *, few_words: bool) -> Tier:
    """Return what remains of a phrase of suicide or self-harm that is not denied."""
    if _left_behind(row, scope) or scope.work:
        return Tier.WATCH
    if _of_nobody(row, scope, few_words=few_words):
        shared = scope.shared and (scope.asked or scope.asks) and row.level != "self_harm"
        return min(row.tier, Tier.ELEVATED) if shared else Tier.WATCH
    if scope.media and (row.mention or scope.who in {OTHER, NOBODY}):
        return Tier.WATCH
    if _is_past(row, scope):
        return _past(row, scope)
    return min(row.tier, Tier.ELEVATED) if scope.media or scope.joke or scope.weak else row.tier


def _left_behind(row: Row, scope: Scope) -> bool:
    """Return whether it is told as over, or of no one; a deed only where it was long ago."""
    if row.level in _DEEDS:
        return scope.closed and scope.long_ago
    return scope.closed or scope.general or (row.level == "self_harm" and scope.streak)


def _of_nobody(row: Row, scope: Scope, *, few_words: bool) -> bool:
    """Return whether it is said of nobody in particular: "you", "people", a battery."""
    if scope.who == ANYONE:
        return row.level != "passive" or scope.to_you or not scope.own
    if scope.who != NOBODY or few_words:
        return scope.who == OTHER and row.level == "self_harm" and " my " in row.pattern
    return row.mention or (row.level in _BY_SOMEONE and not scope.opens)


def _is_past(row: Row, scope: Scope) -> bool:
    """Return whether it is over. "Wish I was dead" and "I took the pills" need more than a verb."""
    if scope.who == OTHER:
        return scope.when == "past" or (scope.fatal and not scope.tried)
    if row.level == "active":
        return scope.when == "past" or scope.tale
    return scope.long_ago


def _past(row: Row, scope: Scope) -> Tier:
    """Return what is left of something over: one's own is asked about, the loss of another not."""
    if scope.who == OTHER:
        told = scope.tried or (row.level == "attempt_in_progress" and not scope.lost)
        return Tier.ELEVATED if told and not scope.long_ago else Tier.WATCH
    return Tier.WATCH if row.level == "passive" else min(row.tier, Tier.ELEVATED)


def _other_hazard(row: Row, scope: Scope) -> Tier:
    if _not_theirs(row, scope):
        return Tier.WATCH
    if scope.long_ago and scope.closed:
        return Tier.WATCH
    if scope.long_ago:
        return min(row.tier, _PAST.get(row.hazard, Tier.WATCH))
    return row.tier


def _not_theirs(row: Row, scope: Scope) -> bool:
    """Return whether a hazard is nobody's here: said to "you", mourned, of a film or a stranger."""
    if scope.to_you or (row.mention and scope.who != SELF) or (scope.who == OTHER and scope.lost):
        return True
    if row.hazard == "violence_to_others":
        strange = scope.who == ANYONE or (scope.who == NOBODY and not scope.opens)
        return strange or scope.media
    return row.hazard == "intoxicated_driving" and scope.who == ANYONE


_DEEDS: Final = frozenset({"attempt_in_progress", "plan_or_intent"})
_BY_SOMEONE: Final = frozenset({"active", "self_harm"})
"""Levels that need somebody whose they are."""
_PAST: Final = {"domestic_violence": Tier.ELEVATED, "child_safety": Tier.ELEVATED}
"""What is left of a hazard that is long over, where that is more than WATCH."""
