"""The safety screen: read first on every text, before anything else looks at it.

Reviewed phrases give a level or a hazard, ``scope`` and ``idioms`` say how they are meant, and
this module says what tier remains. A negated, past or joking phrase stays in the result with its
marks, at a lower tier; it is never argued with. No score is computed (safety rule SR10).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from assistant.domain.reading import Finding
from assistant.domain.tier import Tier
from assistant.understand import crisis_hazards, crisis_suicide
from assistant.understand.automaton import Automaton, Hit
from assistant.understand.idioms import IDIOMS
from assistant.understand.normalise import Normal, Token, normalise
from assistant.understand.pattern import lines
from assistant.understand.scope import Scope, scope_of

LEVEL_TIER: Final = {
    "passive": Tier.ELEVATED,
    "active": Tier.URGENT,
    "plan_or_intent": Tier.URGENT,
    "attempt_in_progress": Tier.EMERGENCY,
    "self_harm": Tier.URGENT,
}
"""The tier of each level of the crisis protocol. A plan with means at hand is raised by its own
phrases."""

_IDIOM: Final = -2


@dataclass(frozen=True, slots=True)
class Row:
    """One reviewed pattern and what it means."""

    hazard: str
    pattern: str
    tier: Tier
    level: str = ""


@dataclass(frozen=True, slots=True)
class _Screen:
    automaton: Automaton
    rows: tuple[Row, ...]


def rows() -> Iterator[Row]:
    """Yield every reviewed pattern of every hazard."""
    for level, block in (
        ("passive", crisis_suicide.PASSIVE),
        ("active", crisis_suicide.ACTIVE),
        ("plan_or_intent", crisis_suicide.PLAN),
        ("attempt_in_progress", crisis_suicide.ATTEMPT),
        ("self_harm", crisis_suicide.SELF_HARM),
    ):
        for line in lines(block):
            yield Row("suicide", line, LEVEL_TIER[level], level)
    for hazard, tier, block in crisis_hazards.HAZARDS:
        for line in lines(block):
            yield Row(hazard, line, Tier(tier))


@lru_cache(maxsize=1)
def _screen() -> _Screen:
    """Build the screen at its first use; later calls share it."""
    automaton = Automaton()
    table = tuple(rows())
    groups = {**crisis_suicide.GROUPS, **crisis_hazards.GROUPS}
    for key, row in enumerate(table):
        automaton.add(row.pattern, key, groups)
    for line in lines(IDIOMS):
        automaton.add(line, _IDIOM, groups)
    return _Screen(automaton, table)


def screen(text: str) -> tuple[Finding, ...]:
    """Return what the safety screen sees in *text*, most urgent first. Never raises."""
    return screen_words(normalise(text))


def screen_words(normal: Normal) -> tuple[Finding, ...]:
    """Return what the safety screen sees in a text that is already in plain words."""
    built = _screen()
    tokens = normal.tokens
    hits = list(built.automaton.search(tokens))
    idioms = [hit for hit in hits if hit.key == _IDIOM]
    found = [
        _finding(built.rows[hit.key], hit, tokens, idiom=_inside(hit, idioms))
        for hit in hits
        if hit.key != _IDIOM
    ]
    return tuple(sorted(_kept(_together(found)), key=lambda f: (-f.tier, f.start, -f.end)))


def _inside(hit: Hit, idioms: Sequence[Hit]) -> bool:
    return any(i.start < hit.stop and hit.start < i.stop for i in idioms)


def _finding(row: Row, hit: Hit, tokens: Sequence[Token], *, idiom: bool) -> Finding:
    scope = scope_of(tokens, hit.start, hit.stop)
    return Finding(
        vocabulary="crisis",
        id=row.hazard,
        phrase=row.pattern,
        start=tokens[hit.start].start,
        end=tokens[hit.stop - 1].end,
        rule=row.level or row.hazard,
        confidence=1.0 if hit.exact else 0.8,
        negated=scope.negated,
        who=scope.who,
        when=scope.when,
        idiom=idiom,
        tier=_tier(row, scope, idiom=idiom),
        level=row.level,
    )


def _tier(row: Row, scope: Scope, *, idiom: bool) -> Tier:
    """Return what remains of a row's tier once it is known how it is meant."""
    if idiom:
        return Tier.ROUTINE
    if scope.negated or (scope.when == "past" and row.tier > Tier.WATCH):
        return Tier.WATCH
    if scope.media or scope.joke:
        return min(row.tier, Tier.ELEVATED)
    return row.tier


def _together(found: Sequence[Finding]) -> list[Finding]:
    """Undo a lowering by negation where other risk words stand in the same text.

    "I'm not suicidal, I just want it all to stop" is asked about, gently (never argued with).
    """
    standing = any(f.tier >= Tier.ELEVATED for f in found)
    if not standing:
        return list(found)
    return [
        replace(f, tier=Tier.ELEVATED) if f.negated and f.tier == Tier.WATCH else f for f in found
    ]


def _kept(found: Sequence[Finding]) -> Iterator[Finding]:
    """Yield *found* without those inside a longer finding of the same hazard and level."""
    for one in found:
        if not any(
            two is not one
            and (two.id, two.level) == (one.id, one.level)
            and two.start <= one.start
            and one.end <= two.end
            and (two.end - two.start) > (one.end - one.start)
            and two.tier >= one.tier
            for two in found
        ):
            yield one
