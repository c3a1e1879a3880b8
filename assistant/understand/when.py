"""Is a phrase told of now, of something over, or only supposed?

Reads the clause of the phrase: "I used to, but now I want to" has two of them.
"""

from collections.abc import Sequence
from typing import Final

from assistant.understand import scope_words as words
from assistant.understand.normalise import SOFT, Token
from assistant.understand.sentence import Sentence, any_of, any_run, says_long_ago

PAST_REACH: Final = 7
"""Words before a phrase in which its verb may stand."""
USED_REACH: Final = 4
"""Words between "used to" and a phrase it puts in the past."""


_PASSING: Final = frozenset({"used", "longer"})


def long_ago(tokens: Sequence[Token], inside: Sentence, start: int, stop: int) -> bool:
    """Return whether the phrase from *start* to *stop* is told of a time long over."""
    return (
        inside.long_ago
        or (not inside.words.isdisjoint(_PASSING) and _used_to(tokens, inside.low, start))
        or _told_long_ago(tokens, inside, start, stop)
    )


def when_said(
    tokens: Sequence[Token], start: int, stop: int, inside: Sentence, *, over: bool
) -> str:
    """Return ``past`` where the sentence tells of something over, ``hypothetical`` after "if"."""
    if over:
        return "past"
    if not _recent(tokens, inside, start, stop) and _past_verb(tokens, inside.low, start, stop):
        return "past"
    supposed = any_of(tokens, max(inside.low, start - 4), start, words.HYPOTHETICAL)
    return "hypothetical" if supposed else "now"


def _used_to(tokens: Sequence[Token], low: int, start: int) -> bool:
    """Return whether "used to" or "no longer" stands before, in the same clause."""
    for index in range(start - 1, low, -1):
        if tokens[index + 1].gap >= SOFT:
            return False
        pair = (tokens[index - 1].text, tokens[index].text)
        if pair == ("no", "longer") or (pair == ("used", "to") and start - index < USED_REACH):
            return True
    return False


def _told_long_ago(tokens: Sequence[Token], inside: Sentence, start: int, stop: int) -> bool:
    """Return whether the clause itself says that it is long over, whatever the rest says."""
    if not inside.recent:
        return False
    low, high = _clause(tokens, inside, start, stop)
    return says_long_ago(tokens, low, high) and not _recent(tokens, inside, start, stop)


def _recent(tokens: Sequence[Token], inside: Sentence, start: int, stop: int) -> bool:
    """Return whether the clause of a phrase says that it is of now."""
    if not inside.recent:
        return False
    low, high = _clause(tokens, inside, start, stop)
    return any_of(tokens, low, high, words.RECENT) or any_run(tokens, low, high, words.RECENT_RUNS)


def _clause(tokens: Sequence[Token], inside: Sentence, start: int, stop: int) -> tuple[int, int]:
    """Return where the clause of a phrase begins and ends: at commas and joining words."""
    low = start
    while low > inside.low and tokens[low].gap < SOFT and tokens[low - 1].text not in words.ENDERS:
        low -= 1
    high = stop
    while high < inside.high and tokens[high].gap < SOFT and tokens[high].text not in words.ENDERS:
        high += 1
    return low, high


def _past_verb(tokens: Sequence[Token], low: int, start: int, stop: int) -> bool:
    """Return whether the phrase itself, or the verb it hangs on, is in the past tense."""
    first = start
    while first > max(low, start - PAST_REACH) and tokens[first - 1].text not in words.CLAUSE_HEADS:
        first -= 1
    for index in range(first, stop):
        word = tokens[index].text
        if word in words.PAST_VERBS and not _thing_thought(tokens, low, index):
            before = {token.text for token in tokens[max(low, index - 2) : index]}
            still = word in words.STILL_ON and not before.isdisjoint(words.PERFECT)
            wished = "if" in before or not before.isdisjoint(words.WISHED)
            if not still and not wished:
                return True
    return False


def _thing_thought(tokens: Sequence[Token], low: int, index: int) -> bool:
    """Return whether "thought" at *index* is a thing: "the thought of"."""
    return (
        tokens[index].text == "thought"
        and index > low
        and (tokens[index - 1].text in words.BEFORE_A_THING)
    )
