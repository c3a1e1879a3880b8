"""The safety screen: read first on every text, before anything else looks at it.

Reviewed phrases give a level or a hazard, ``scope`` and ``idioms`` say how they are meant, and
``tier_rules`` says what tier remains. A negated, past or joking phrase stays in the result with
its marks, at a lower tier; it is never argued with. No score is computed (safety rule SR10).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from assistant.domain.reading import Finding
from assistant.domain.tier import Tier
from assistant.understand import (
    crisis_acts,
    crisis_body,
    crisis_cues,
    crisis_grammar,
    crisis_intent,
    crisis_means,
    crisis_others,
    crisis_passive,
    crisis_people,
    crisis_quiet,
    crisis_self_harm,
    crisis_suicide,
    idioms,
    ready_words,
)
from assistant.understand.automaton import Automaton, Hit, bare
from assistant.understand.normalise import Normal, Token, normalise
from assistant.understand.pattern import Notation, lines
from assistant.understand.respell import Wordbook, respell
from assistant.understand.scope import NOBODY, OTHER, SELF, Surroundings
from assistant.understand.scope_words import NEGATORS
from assistant.understand.tier_rules import Row, tier_of

LEVEL_TIER: Final = {
    "passive": Tier.ELEVATED,
    "active": Tier.URGENT,
    "plan_or_intent": Tier.URGENT,
    "attempt_in_progress": Tier.EMERGENCY,
    "self_harm": Tier.URGENT,
}
"""The tier of each level of the crisis protocol. A plan with means at hand is raised by its own
phrases."""

_LEVELS: Final = (
    ("passive", crisis_suicide.PASSIVE),
    ("passive", crisis_passive.MORE),
    ("passive", crisis_grammar.PASSIVE),
    ("passive", crisis_others.PASSIVE),
    ("passive", crisis_quiet.PASSIVE),
    ("passive", crisis_means.PASSIVE),
    ("active", crisis_acts.ACTIVE),
    ("active", crisis_intent.ACTIVE),
    ("plan_or_intent", crisis_acts.PLAN),
    ("plan_or_intent", crisis_intent.PLAN),
    ("plan_or_intent", crisis_means.PLAN),
    ("attempt_in_progress", crisis_acts.ATTEMPT),
    ("attempt_in_progress", crisis_intent.ATTEMPT),
    ("attempt_in_progress", crisis_means.ATTEMPT),
    ("self_harm", crisis_self_harm.SELF_HARM),
    ("self_harm", crisis_intent.SELF_HARM),
    ("self_harm", crisis_means.SELF_HARM),
)
_GROUPED: Final = (
    crisis_suicide,
    crisis_grammar,
    crisis_intent,
    crisis_means,
    crisis_quiet,
    crisis_body,
    crisis_people,
    idioms,
)
"""Modules whose named groups the patterns use; no name stands in two."""
_MENTIONS: Final = (
    ("active", crisis_acts.MENTIONS),
    ("self_harm", crisis_self_harm.MENTIONS),
)


@dataclass(frozen=True, slots=True)
class _Screen:
    automaton: Automaton
    rows: tuple[Row, ...]
    book: Wordbook
    first_idiom: int
    """Keys from this one on are idioms."""


def rows() -> Iterator[Row]:
    """Yield every reviewed pattern of every hazard."""
    for level, block in _LEVELS:
        yield from (Row("suicide", line, LEVEL_TIER[level], level) for line in lines(block))
    for level, block in _MENTIONS:
        for line in lines(block):
            yield Row("suicide", line, LEVEL_TIER[level], level, mention=True)
    for cue, block in crisis_cues.CUES.items():
        yield from (Row("suicide", line, Tier.ROUTINE, "passive", cue=cue) for line in lines(block))
    yield from _hazards(crisis_people.MENTIONS, mention=True)
    yield from _hazards(crisis_body.HAZARDS + crisis_people.HAZARDS, mention=False)


def _hazards(table: Iterable[tuple[str, int, str]], *, mention: bool) -> Iterator[Row]:
    for hazard, tier, block in table:
        yield from (Row(hazard, line, Tier(tier), mention=mention) for line in lines(block))


@lru_cache(maxsize=1)
def _notation() -> Notation:
    """Return the reader of our patterns with every named group."""
    return Notation({name: block for module in _GROUPED for name, block in module.GROUPS.items()})


def words() -> set[str]:
    """Return every word that a pattern or an idiom names; kept ready in ``ready_words``."""
    every = [*(row.pattern for row in rows()), *lines(idioms.IDIOMS)]
    return set().union(*(_notation().words(bare(line)) for line in every))


@lru_cache(maxsize=1)
def _screen() -> _Screen:
    """Build the screen at its first use; later calls share it."""
    automaton = Automaton()
    table = tuple(rows())
    notation = _notation()
    for key, row in enumerate(table):
        automaton.add(row.pattern, key, notation)
    for key, line in enumerate(lines(idioms.IDIOMS), start=len(table)):
        automaton.add(line, key, notation)
    return _Screen(automaton, table, Wordbook.of(ready_words.WORDS.split()), len(table))


def screen(text: str) -> tuple[Finding, ...]:
    """Return what the safety screen sees in *text*, most urgent first. Never raises."""
    return screen_words(normalise(text))


def screen_words(normal: Normal) -> tuple[Finding, ...]:
    """Return what the safety screen sees in a text that is already in plain words."""
    built = _screen()
    tokens = respell(normal, built.book).tokens
    around = Surroundings(tokens)
    hits = list(built.automaton.search(tokens))
    figures = [hit for hit in hits if hit.key >= built.first_idiom]
    found = [
        _finding(built.rows[hit.key], hit, around, figures)
        for hit in hits
        if hit.key < built.first_idiom
    ]
    return tuple(sorted(_kept(_together(found)), key=lambda f: (-f.tier, f.start, -f.end)))


def _finding(row: Row, hit: Hit, around: Surroundings, figures: Sequence[Hit]) -> Finding:
    tokens = around.tokens
    scope = around.scope(hit.start, hit.stop)
    inside = NEGATORS.intersection(t.text for t in tokens[hit.start : hit.stop])
    if inside and not _denies(row.pattern):
        scope = replace(scope, negated=" but " not in row.pattern)
    elif " but " in row.pattern:
        scope = replace(scope, negated=False)
    idiom = _kilometres(tokens, hit) or any(
        figure.start < hit.stop <= figure.stop for figure in figures
    )
    return Finding(
        vocabulary="crisis",
        id=row.hazard,
        phrase=row.pattern,
        start=tokens[hit.start].start,
        end=tokens[hit.stop - 1].end,
        rule=f"soft:{row.cue}" if row.cue else row.level or row.hazard,
        confidence=1.0 if hit.exact else 0.8,
        negated=scope.negated,
        who=SELF if scope.who in {SELF, NOBODY} else OTHER,
        when=scope.when,
        idiom=idiom,
        tier=Tier.ROUTINE if idiom else tier_of(row, scope, few_words=_few(around, hit)),
        level=row.level,
    )


@lru_cache(maxsize=512)
def _denies(pattern: str) -> bool:
    """Return whether *pattern* itself has a denial in it: "do not want to live"."""
    return any(
        not words.isdisjoint(NEGATORS)
        for part in _notation().parts(bare(pattern))
        for way in part.ways
        for words in way
    )


FEW: Final = 4
"""A sentence of so few words says the matter itself: "suicide", "overdose please help"."""


def _few(around: Surroundings, hit: Hit) -> bool:
    """Return whether the sentence of a hit says little else."""
    inside = around.sentence(hit.start)
    return inside.high - inside.low <= FEW


def _kilometres(tokens: Sequence[Token], hit: Hit) -> bool:
    """Return whether "kms" stands after a number: a distance."""
    if tokens[hit.start].text != "kms" or not hit.start:
        return False
    before = tokens[hit.start - 1].text
    return before.isdigit() or before in _NUMBERS


_NUMBERS: Final = frozenset({"two", "three", "four", "five", "six", "eight", "ten", "few", "many"})


def _together(found: Sequence[Finding]) -> list[Finding]:
    """Return *found* with what they mean together.

    A denial does not lower where other risk words stand in the same text: "I'm not suicidal, I just
    want it all to stop" is asked about, gently. Soft signals of three kinds are asked about too.
    """
    raised = any(f.tier >= Tier.ELEVATED for f in found)
    soft = [f for f in found if f.rule.startswith("soft:") and _own(f)]
    many = len({f.rule for f in soft}) >= crisis_cues.ENOUGH
    out: list[Finding] = []
    for one in found:
        denied = one.negated and one.tier == Tier.WATCH and not one.rule.startswith("soft:")
        if one.rule.startswith("soft:") and not (many and one in soft):
            continue
        lift = many and one in soft if one.rule.startswith("soft:") else raised and denied
        out.append(replace(one, tier=Tier.ELEVATED) if lift else one)
    return out


def _own(finding: Finding) -> bool:
    return finding.who == SELF and not (finding.negated or finding.idiom or finding.when == "past")


def _kept(found: Sequence[Finding]) -> Iterator[Finding]:
    """Yield *found* without those inside another of the same hazard that says as much."""
    for index, one in enumerate(found):
        if not any(
            (two.id, two.level) == (one.id, one.level)
            and two.start <= one.start
            and one.end <= two.end
            and (two.tier, two.end - two.start, -place) > (one.tier, one.end - one.start, -index)
            for place, two in enumerate(found)
            if place != index
        ):
            yield one
