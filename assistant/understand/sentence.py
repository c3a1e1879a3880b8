"""One sentence of a text, and what it says as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.understand import scope_words as words
from assistant.understand.normalise import Token


@dataclass(frozen=True, slots=True)
class Sentence:
    """What one sentence says as a whole."""

    low: int
    high: int
    """One past the last token."""
    words: frozenset[str]
    long_ago: bool
    recent: bool
    shared: bool
    direct: bool
    """Something is told to the person."""
    tale: bool
    """Told in the past tense from end to end."""


def read_sentence(tokens: Sequence[Token], low: int, high: int) -> Sentence:
    """Return what the tokens from *low* to before *high*, one sentence, say as a whole."""
    around = frozenset(token.text for token in tokens[low:high])
    of_now = not around.isdisjoint(words.RECENT) or any_run(tokens, low, high, words.RECENT_RUNS)
    recent = of_now or any_run(tokens, low, high, words.HABIT_RUNS)
    return Sentence(
        low=low,
        high=high,
        words=around,
        long_ago=not of_now and says_long_ago(tokens, low, high),
        recent=recent,
        shared=any_run(tokens, low, high, words.SHARED_RUNS),
        direct=any_run(tokens, low, high, words.DIRECT_RUNS),
        tale=not recent
        and not around.isdisjoint(words.PAST_TALE)
        and around.isdisjoint(words.PRESENT_TALE),
    )


def says_long_ago(tokens: Sequence[Token], low: int, high: int) -> bool:
    """Return whether a time long over is named: "years ago", "in 2015", not "since I was young"."""
    begins = _by_first(words.LONG_AGO_RUNS)
    for index in range(low, high):
        word = tokens[index].text
        if word not in begins:
            continue
        told = any(run_at(tokens, index, run) for run in begins[word])
        if told or _year(tokens, index, high):
            return all(token.text != "since" for token in tokens[max(low, index - 3) : index])
    return False


def _year(tokens: Sequence[Token], index: int, high: int) -> bool:
    """Return whether "in" and a year stand at *index*."""
    if tokens[index].text != "in" or index + 1 >= high:
        return False
    year = tokens[index + 1].text
    return len(year) == 4 and year.isdigit() and year[:2] in {"19", "20"}  # noqa: PLR2004


def any_of(tokens: Sequence[Token], low: int, high: int, known: frozenset[str]) -> bool:
    """Return whether one of *known* stands from *low* to before *high*."""
    return any(tokens[index].text in known for index in range(low, high))


def run_at(tokens: Sequence[Token], index: int, run: tuple[str, ...]) -> bool:
    """Return whether the words of *run* stand at *index*."""
    if tokens[index].text != run[0] or index + len(run) > len(tokens):
        return False
    return all(tokens[index + i].text == word for i, word in enumerate(run))


def any_run(
    tokens: Sequence[Token], low: int, high: int, runs: tuple[tuple[str, ...], ...]
) -> bool:
    """Return whether one of *runs* begins from *low* to before *high*."""
    begins = _by_first(runs)
    for index in range(low, high):
        known = begins.get(tokens[index].text)
        if known and any(run_at(tokens, index, run) for run in known):
            return True
    return False


@lru_cache(maxsize=16)
def _by_first(runs: tuple[tuple[str, ...], ...]) -> dict[str, list[tuple[str, ...]]]:
    """Return *runs* by their first word."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for run in runs:
        out.setdefault(run[0], []).append(run)
    return out
