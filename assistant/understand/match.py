"""How near a text is to a phrase. The only module that uses rapidfuzz.

Two scores must agree: one that finds the phrase's words in any order, and one that reads them in
order and feels every missing or extra word. Short words need to be exact. A text that denies and a
phrase that does not (or the other way round) are never the same.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from assistant.domain.reading import Match, Option
from assistant.understand.normalise import normalise
from assistant.understand.scope_words import NEGATORS
from assistant.understand.word_set import word_set

SHORT: Final = 4
"""Words of fewer letters are compared exactly."""

FILLER: Final = word_set(
    "i am a an the it is to of in on at my me and just really very so at that this with be for "
    "feel feeling feels bit kind sort think guess maybe probably would say was been have got "
    "some about mostly mainly pretty quite today right now more like option answer one choose "
    "pick take do did will go there because"
)
"""Words that tell little about which answer is meant."""

_DENIED: Final = 60.0
"""The most a text scores against a phrase that says the opposite."""


LONG: Final = 8
"""Letters from which two slips are forgiven."""


def slips(typed: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return the words of *known* one slip of the hand from *typed*; two in a long word."""
    most = 2 if len(typed) >= LONG else 1
    near = extract(typed, known, scorer=OSA.distance, score_cutoff=most, limit=None)
    least = min((distance for _, distance, _ in near), default=0)
    return tuple(sorted({word for word, distance, _ in near if distance == least}))


def same(text: str, phrase: str) -> bool:
    """Return whether *text* is *phrase* with at most one slip of the hand."""
    if min(len(text), len(phrase)) <= SHORT:
        return _undoubled(text) == _undoubled(phrase)
    if (set(text.split()) & NEGATORS) != (set(phrase.split()) & NEGATORS):
        return False
    return OSA.distance(text, phrase, score_cutoff=1) <= 1


def _undoubled(text: str) -> str:
    return "".join(c for i, c in enumerate(text) if i == 0 or text[i - 1] != c)


def match(text: str, options: Sequence[Option], *, accept: int, confirm: int, gap: int) -> Match:
    """Return which of *options* a text means, or the nearest to ask about.

    Taken when the best scores *accept* or more and leads the second by *gap*; offered back from
    *confirm*.
    """
    plain = normalise(text).plain
    if not plain:
        return Match()
    scored = sorted(
        ((max(score(plain, p) for p in phrases(option)), option.id) for option in options),
        key=lambda pair: -pair[0],
    )
    if not scored:
        return Match()
    best, first = scored[0]
    second = scored[1][0] if len(scored) > 1 else 0.0
    if best >= accept and best - second >= gap:
        return Match(accepted=(first,), rule="phrase", score=best)
    near = tuple(id_ for value, id_ in scored[:2] if value >= confirm)
    return Match(nearest=near, rule="near" if near else "", score=best)


def phrases(option: Option) -> tuple[str, ...]:
    """Return what *option* is heard by: its label, its other phrases, and its id in words."""
    return tuple(
        dict.fromkeys(p for p in map(_plain, (option.label, *option.hears)) if p),
    ) or (_plain(option.id.replace("_", " ")),)


@lru_cache(maxsize=4096)
def _plain(phrase: str) -> str:
    return normalise(phrase).plain


def score(text: str, phrase: str) -> float:
    """Return how near *text* is to *phrase*, both in plain words: 0-100."""
    if text == phrase:
        return 100.0
    said, meant = text.split(), phrase.split()
    if bool(NEGATORS.intersection(said)) != bool(NEGATORS.intersection(meant)):
        return min(_DENIED, _near(said, meant))
    return _near(said, meant)


def _near(said: Sequence[str], meant: Sequence[str]) -> float:
    """Return the score of two runs of words, apart from negation."""
    core = [word for word in meant if word not in FILLER] or list(meant)
    got = [_best(word, said) for word in core]
    covered = sum(got) / len(got)
    if covered < 60:  # noqa: PLR2004
        return covered / 2
    told = [word for word in said if word not in FILLER] or list(said)
    extra = sum(1 for word in told if _best(word, meant) < 80) / len(told)  # noqa: PLR2004
    ordered = fuzz.ratio(" ".join(told), " ".join(core))
    return covered * 0.8 + ordered * 0.2 - 14 * extra * (1 - len(core) / (len(core) + 2))


def _best(word: str, among: Sequence[str]) -> float:
    """Return how near *word* is to the nearest of *among*: 0-100."""
    if word in among:
        return 100.0
    if len(word) < SHORT:
        return 0.0
    return max((_like(word, other) for other in among if len(other) >= SHORT), default=0.0)


def alike(word: str, other: str) -> bool:
    """Return whether two words are one, a form of the other, or one slip apart."""
    return word == other or (min(len(word), len(other)) >= SHORT and _like(word, other) >= ALIKE)


ALIKE: Final = 90.0


def _like(word: str, other: str) -> float:
    """Return how near two words of four letters or more are: 0-100."""
    if _stem(word) == _stem(other):
        return 97.0
    if word[0] == other[0] and OSA.distance(word, other, score_cutoff=1) <= 1:
        return 95.0
    value = 100 * OSA.normalized_similarity(word, other)
    return value if value >= 72 else 0.0  # noqa: PLR2004


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """Return *word* without its commonest endings: a rough stem."""
    for ending in ("ies", "ied", "ing", "ed", "es", "s", "y", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORT - 1:
            return word[: len(word) - len(ending)]
    return word
