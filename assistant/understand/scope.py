"""What stands around a phrase: is it denied, whose is it, when, supposed, quoted, asked?

Reads the clause a phrase stands in. A clause ends at the end of a sentence, and for negation also
at a comma and at words such as "but". Knows nothing of hazards: the caller decides what a negated
or past phrase means.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assistant.understand import scope_words as words
from assistant.understand.automaton import STRESS
from assistant.understand.normalise import HARD, SOFT, Token

REACH: Final = 6
"""Words a negation reaches forward, as a limit beside the clause."""

SELF: Final = "self"
OTHER: Final = "other"
ANYONE: Final = "anyone"
NOBODY: Final = "nobody"


@dataclass(frozen=True, slots=True)
class Scope:
    """How a phrase is meant."""

    negated: bool = False
    who: str = SELF
    """SELF, OTHER (someone in the person's life), ANYONE (nobody in particular, or "you"), or
    NOBODY where the sentence names nobody."""
    when: str = "now"
    """``now``, ``past`` or ``hypothetical``."""
    long_ago: bool = False
    """Past, and the sentence says how: "years ago", "when I was"."""
    fatal: bool = False
    """A death is told of."""
    opens: bool = True
    """The phrase stands at the beginning of its clause, apart from stress."""
    tried: bool = False
    """An attempt or a threat is told of, not a death."""
    media: bool = False
    """About a song, film, essay or the like, or in quotes."""
    game: bool = False
    """About a game that is played."""
    joke: bool = False
    tale: bool = False
    """The whole sentence is told in the past tense."""
    to_you: bool = False
    """Said of "you"."""
    shared: bool = False
    """Asked of others as one's own: "does anyone else", "when you feel"."""
    asked: bool = False
    weak: bool = False
    """Nearly denied: "barely", "rarely"."""


def scope_of(tokens: Sequence[Token], start: int, stop: int) -> Scope:
    """Return how the words from *start* to *stop* are meant."""
    low, high = sentence(tokens, start, stop)
    around = {token.text for token in tokens[low:high]}
    return Scope(
        negated=negated(tokens, start),
        who=who(tokens, start, stop),
        when=when(tokens, start, stop),
        long_ago=long_ago(tokens, start, stop),
        fatal=any(token.text in words.FATAL for token in tokens[max(low, start - 6) : stop]),
        opens=_opens(tokens, low, start),
        tried=any(token.text in words.TRIED for token in tokens[max(low, start - 4) : stop]),
        media=tokens[start].quoted or not around.isdisjoint(words.MEDIA),
        joke=not around.isdisjoint(words.JOKE),
        game=not around.isdisjoint(words.GAMES),
        to_you=_last_subject(tokens, low, stop) in words.YOU,
        asked=tokens[start].asked,
        tale=not around.isdisjoint(words.PAST_TALE) and around.isdisjoint(words.PRESENT_TALE),
        shared=_any_run(tokens, low, high, words.SHARED_RUNS),
        weak=_weak(tokens, low, start),
    )


def _weak(tokens: Sequence[Token], low: int, start: int) -> bool:
    """Return whether the phrase is nearly denied: "barely want to", "I can not kill myself"."""
    before = [token.text for token in tokens[max(low, start - 3) : start]]
    can = before[-2:] in (["can", "not"], ["could", "not"])
    return can or not words.WEAK.isdisjoint(before)


def _last_subject(tokens: Sequence[Token], low: int, stop: int) -> str:
    """Return the nearest word before *stop* that names a subject, or ""."""
    for index in range(stop - 1, low - 1, -1):
        word = tokens[index].text
        if word in words.SUBJECT_SELF or word in words.ANYONE or word in words.SOMEONE:
            return word
        if word in words.KIN:
            return word
    return ""


def sentence(tokens: Sequence[Token], start: int, stop: int) -> tuple[int, int]:
    """Return the first and one past the last token of the sentence around a phrase."""
    low = start
    while low > 0 and tokens[low].gap != HARD:
        low -= 1
    high = stop
    while high < len(tokens) and tokens[high].gap != HARD:
        high += 1
    return low, high


def negated(tokens: Sequence[Token], start: int) -> bool:
    """Return whether a negation before *start* reaches it."""
    index = start
    while index > 0 and start - index < REACH and tokens[index].gap < SOFT:
        index -= 1
        word = tokens[index].text
        if word in words.NEGATORS:
            return not (
                _pseudo(tokens, index)
                or _resisted(tokens, index)
                or (index > 0 and tokens[index - 1].text in words.UNDONE)
            )
        if word in words.ENDERS:
            return False
    return False


def _pseudo(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the negator at *index* leaves what follows standing."""
    return any(run_at(tokens, index, run) for run in words.PSEUDO)


def _resisted(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the negator at *index* tells of holding back, or is itself denied.

    "Trying not to", "the only reason I did not", "not a day when I do not".
    """
    before = [token.text for token in tokens[max(0, index - 5) : index]]
    if words.RESISTED.intersection(before):
        return True
    far = [token.text for token in tokens[max(0, index - 12) : index]]
    days = {"day", "moment", "minute", "hour", "time", "night"}.intersection(far)
    return bool(days) and bool(words.NEGATORS.intersection(far))


def run_at(tokens: Sequence[Token], index: int, run: tuple[str, ...]) -> bool:
    """Return whether the words of *run* stand at *index*."""
    if tokens[index].text != run[0] or index + len(run) > len(tokens):
        return False
    return all(tokens[index + i].text == word for i, word in enumerate(run))


def who(tokens: Sequence[Token], start: int, stop: int) -> str:
    """Return whose the phrase is: its own "myself", else the nearest subject before it."""
    inside = {token.text for token in tokens[start:stop]}
    if inside & words.REFLEXIVE_SELF or "i" in inside or "my" in inside:
        return SELF
    if inside & words.REFLEXIVE_SOMEONE:
        return OTHER
    if inside & words.YOU:
        return ANYONE
    low, high = sentence(tokens, start, stop)
    around = {token.text for token in tokens[low:high]}
    found = _subject(tokens, low, start)
    if inside & words.REFLEXIVE_ANYONE:
        found = ANYONE
    if found == ANYONE and around & words.KIN:
        return OTHER
    if found == NOBODY and around & words.SELF:
        return SELF
    return found


def _subject(tokens: Sequence[Token], low: int, start: int) -> str:
    """Return who the nearest subject before *start* is."""
    same_clause = True
    for index in range(start - 1, low - 1, -1):
        same_clause = same_clause and tokens[index + 1].gap < SOFT
        word = tokens[index].text
        if word in words.SUBJECT_SELF:
            return SELF
        if word in words.SOMEONE or word in words.KIN:
            return OTHER
        if word in words.ANYONE and same_clause:
            return ANYONE
    return NOBODY


def when(tokens: Sequence[Token], start: int, stop: int) -> str:
    """Return ``past`` where the sentence tells of something over, ``hypothetical`` after "if"."""
    low, _ = sentence(tokens, start, stop)
    if long_ago(tokens, start, stop):
        return "past"
    if _past_verb(tokens, low, start, stop) and not recent(tokens, start, stop):
        return "past"
    before = {token.text for token in tokens[max(low, start - 4) : start]}
    return "hypothetical" if before & words.HYPOTHETICAL else "now"


def recent(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Return whether the sentence says it is of today or goes on."""
    low, high = sentence(tokens, start, stop)
    around = {token.text for token in tokens[low:high]}
    return not around.isdisjoint(words.RECENT) or _any_run(tokens, low, high, words.RECENT_RUNS)


def long_ago(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Return whether the sentence says it is of another time: "years ago", "when I was"."""
    low, high = sentence(tokens, start, stop)
    return _any_run(tokens, low, high, words.LONG_AGO_RUNS) and not recent(tokens, start, stop)


def _any_run(
    tokens: Sequence[Token], low: int, high: int, runs: tuple[tuple[str, ...], ...]
) -> bool:
    return any(run_at(tokens, index, run) for index in range(low, high) for run in runs)


def _past_verb(tokens: Sequence[Token], low: int, start: int, stop: int) -> bool:
    """Return whether the phrase itself, or the verb it hangs on, is in the past tense."""
    first = start
    while first > max(low, start - 4) and tokens[first - 1].text not in words.CLAUSE_HEADS:
        first -= 1
    for index in range(first, stop):
        word = tokens[index].text
        if word in words.PAST_VERBS:
            before = {token.text for token in tokens[max(low, index - 2) : index]}
            if not (word in words.STILL_ON and before & words.PERFECT):
                return True
    return False


def _opens(tokens: Sequence[Token], low: int, start: int) -> bool:
    """Return whether at most one word that tells something stands before *start* in its clause."""
    index = start
    told = 0
    while index > low and tokens[index].gap < SOFT:
        index -= 1
        word = tokens[index].text
        told += word not in STRESS and word not in words.NEUTRAL
    return told <= 1
