"""The small notation our own phrase lists are written in, and its reading.

One pattern a line::

    want|wish to die        words of one place apart with a bar
    kill~ myself            a whole word family: kill, kills, killing, killed
    really? want            a word that may be missing
    $want die               a named group of phrases, from the table given along
    better off .. me        up to two words of any kind; ``...`` up to four, ``_`` exactly one

Only phrase lists inside this package use it. Author data is plain phrases, never patterns.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

from assistant.understand.families import family

Words: TypeAlias = frozenset[str]
"""The words that may stand in one place. Empty: any word."""

ANY: Final[Words] = frozenset()
_GAPS: Final = {"..": 2, "...": 4}


@dataclass(frozen=True, slots=True)
class Part:
    """One place of a pattern, or several in a row."""

    ways: tuple[tuple[Words, ...], ...]
    """Ways to fill it, each a run of places."""
    optional: bool = False


def lines(text: str) -> Iterator[str]:
    """Yield the patterns of a block: one a line, without blank lines.

    A line may be broken with a backslash, after a bar too.
    """
    for line in text.splitlines():
        bare = line.strip()
        if bare:
            yield re.sub(r"\|\s+", "|", bare)


def parts(line: str, groups: Mapping[str, str]) -> tuple[Part, ...]:
    """Return the places of one pattern.

    Raises:
        KeyError: the line names a group that is not in *groups*. A mistake in our own lists,
            which a test finds.
    """
    return tuple(part for word in line.split() for part in _parts(word, groups))


def _parts(word: str, groups: Mapping[str, str]) -> Iterator[Part]:
    if word in _GAPS:
        yield from [Part(((ANY,),), optional=True)] * _GAPS[word]
        return
    optional = word.endswith("?")
    bare = word.removesuffix("?")
    if bare == "_":
        yield Part(((ANY,),), optional)
    elif "$" in bare:
        yield Part(_ways(bare, groups), optional)
    else:
        yield Part(((_choices(bare),),), optional)


def _ways(word: str, groups: Mapping[str, str]) -> tuple[tuple[Words, ...], ...]:
    """Return the ways to fill "$him|me": named groups and words side by side."""
    ways: list[tuple[Words, ...]] = []
    for choice in word.split("|"):
        if choice.startswith("$"):
            ways.extend(group(groups[choice[1:]], tuple(groups.items())))
        else:
            ways.append((_choices(choice),))
    return tuple(ways)


@lru_cache(maxsize=512)
def _choices(word: str) -> Words:
    """Return the words of "kill~|end": alternatives, with their families."""
    out: set[str] = set()
    for choice in word.split("|"):
        out.update(family(choice[:-1]) if choice.endswith("~") else (choice,))
    return frozenset(out)


@lru_cache(maxsize=256)
def group(block: str, groups: tuple[tuple[str, str], ...]) -> tuple[tuple[Words, ...], ...]:
    """Return the ways to fill a named group: its single words as one way, then its phrases."""
    table = dict(groups)
    single: set[str] = set()
    runs: list[tuple[Words, ...]] = []
    for line in lines(block):
        for run in _runs(parts(line, table)):
            if len(run) == 1 and run[0]:
                single |= run[0]
            else:
                runs.append(run)
    return ((frozenset(single),), *runs) if single else tuple(runs)


def _runs(places: tuple[Part, ...]) -> Iterator[tuple[Words, ...]]:
    """Yield every run of places that *places* allows, for a group."""
    if not places:
        yield ()
        return
    first, rest = places[0], places[1:]
    for tail in _runs(rest):
        for way in first.ways:
            yield (*way, *tail)
        if first.optional:
            yield tail
