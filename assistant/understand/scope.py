"""What stands around a phrase: is it denied, whose is it, when, supposed, quoted, asked?

Reads the clause a phrase stands in. A clause ends at the end of a sentence, and for negation also
at a comma and at words such as "but". Knows nothing of hazards: the caller decides what a negated
or past phrase means.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assistant.understand import scope_words as words
from assistant.understand.normalise import HARD, SOFT, Token

REACH: Final = 5
"""Words a negation reaches forward, as a limit beside the clause."""


@dataclass(frozen=True, slots=True)
class Scope:
    """How a phrase is meant."""

    negated: bool = False
    who: str = "self"
    """``self`` or ``other``."""
    when: str = "now"
    """``now``, ``past`` or ``hypothetical``."""
    media: bool = False
    """About a song, film, essay or the like, or in quotes."""
    joke: bool = False
    asked: bool = False


def scope_of(tokens: Sequence[Token], start: int, stop: int) -> Scope:
    """Return how the words from *start* to *stop* are meant."""
    low, high = sentence(tokens, start, stop)
    around = [token.text for token in tokens[low:high]]
    return Scope(
        negated=negated(tokens, start),
        who=who(tokens, start, stop),
        when=when(tokens, start, stop),
        media=tokens[start].quoted or any(word in words.MEDIA for word in around),
        joke=any(word in words.JOKE for word in around),
        asked=tokens[start].asked,
    )


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
            return not _pseudo(tokens, index)
        if word in words.ENDERS:
            return False
    return False


def _pseudo(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the negator at *index* leaves what follows standing."""
    return any(_run_at(tokens, index, run) for run in words.PSEUDO)


def _run_at(tokens: Sequence[Token], index: int, run: tuple[str, ...]) -> bool:
    return tuple(token.text for token in tokens[index : index + len(run)]) == run


def who(tokens: Sequence[Token], start: int, stop: int) -> str:
    """Return whose the phrase is: its own "myself", else the nearest subject before it."""
    inside = {token.text for token in tokens[start:stop]}
    if inside & words.REFLEXIVE_SELF or "i" in inside:
        return "self"
    if inside & words.REFLEXIVE_OTHER:
        return "other"
    index = start
    while index > 0 and tokens[index].gap != HARD:
        index -= 1
        word = tokens[index].text
        if word in words.SUBJECT_SELF:
            return "self"
        if word in words.OTHER or word in words.KIN:
            return "other"
    return "self"


def when(tokens: Sequence[Token], start: int, stop: int) -> str:
    """Return ``past`` where the sentence tells of long ago, ``hypothetical`` after "if"."""
    low, high = sentence(tokens, start, stop)
    around = [token.text for token in tokens[low:high]]
    recent = any(word in words.RECENT for word in around)
    if not recent and _long_ago(tokens, low, high):
        return "past"
    before = {token.text for token in tokens[max(low, start - 4) : start]}
    return "hypothetical" if before & words.HYPOTHETICAL else "now"


def _long_ago(tokens: Sequence[Token], low: int, high: int) -> bool:
    return any(
        _run_at(tokens, index, run) for index in range(low, high) for run in words.LONG_AGO_RUNS
    )
