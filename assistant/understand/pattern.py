"""The small notation our own phrase lists are written in, and its reading.

One pattern a line::

    want|wish to die        words of one place apart with a bar
    kill~ myself            a whole word family: kill, kills, killing, killed
    really? want            a word that may be missing
    $want die               a named group of phrases, from the table given along
    better off .. me        up to two words of any kind; ``...`` up to four, ``_`` exactly one
    tired of & living       any small words that tell nothing: "of having to be"

Only phrase lists inside this package use it. Author data is plain phrases, never patterns.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, TypeAlias

from assistant.understand.families import family
from assistant.understand.word_set import word_set

Words: TypeAlias = frozenset[str]
"""The words that may stand in one place. Empty: any word."""

Ways: TypeAlias = tuple[tuple[Words, ...], ...]
"""Ways to fill one place, each a run of places."""

ANY: Final[Words] = frozenset()
_OR_END: Final = "|>"
_GAPS: Final = {"..": 2, "...": 4}

SMALL: Final[Words] = word_set(
    "i me my myself it this that these those there here a an the to of for in on at with by "
    "from as be is am are was were been being have has had having do does did doing will would "
    "can could should shall may might must get gets got getting go going let make makes keep "
    "kept start just really so very too even still ever always all any some one only more much "
    "now then today again back about up out off over down away kind sort like bit own such "
    "quite rather pretty actually honestly literally basically simply maybe perhaps probably if "
    "when because since feel feels feeling felt seem seems think know guess mean say said want "
    "wants wanting wanted wish need about into onto than as anymore longer another both every "
    "each most lot and how what enough forever finally sometimes often usually already almost "
)
"""Words that a ``&`` passes over: they tell nothing of who or what. No denial and no other person
is among them."""


@dataclass(frozen=True, slots=True)
class Part:
    """One place of a pattern, or several in a row."""

    ways: Ways
    optional: bool = False
    repeats: bool = False
    """Any number of times, one word a time."""


def lines(text: str) -> Iterator[str]:
    """Yield the patterns of a block: one a line, without blank lines.

    A line may be broken with a backslash, after a bar too. One that ends with ``life|>`` stands
    for two: it ends with the word, or with the clause.
    """
    for line in text.splitlines():
        bare = re.sub(r"\|\s+", "|", line.strip())
        if bare.endswith(_OR_END):
            words = bare.removesuffix(_OR_END)
            yield words
            yield f"{words.rpartition(' ')[0]} >"
        elif bare:
            yield bare


@dataclass(frozen=True, slots=True)
class Notation:
    """Reads patterns; knows the named groups they use."""

    groups: Mapping[str, str]
    _known: dict[str, Ways] = field(default_factory=dict)

    def parts(self, line: str) -> tuple[Part, ...]:
        """Return the places of one pattern.

        Raises:
            KeyError: the line names a group that is not known. A mistake in our own lists, which
                a test finds.
        """
        return tuple(part for word in line.split() for part in self._parts(word))

    def heads(self, line: str) -> frozenset[str]:
        """Return the words that a pattern may begin with."""
        found: set[str] = set()
        for word in line.split():
            parts = tuple(self._parts(word))
            for part in parts:
                found.update(*(way[0] for way in part.ways))
            if not all(part.optional for part in parts):
                break
        return frozenset(found)

    def words(self, line: str) -> set[str]:
        """Return every word that a pattern names."""
        parts = self.parts(line)
        return set().union(*(words for part in parts for way in part.ways for words in way))

    def _parts(self, word: str) -> Iterator[Part]:
        if word in _GAPS:
            yield from [Part(((ANY,),), optional=True)] * _GAPS[word]
            return
        if word == "&":
            yield Part(((SMALL,),), optional=True, repeats=True)
            return
        optional = word.endswith("?")
        bare = word.removesuffix("?")
        if bare == "_":
            yield Part(((ANY,),), optional)
        elif "$" in bare:
            yield Part(self._ways(bare), optional)
        else:
            yield Part(((_choices(bare),),), optional)

    def _ways(self, word: str) -> Ways:
        """Return the ways to fill "$him|me": named groups and words side by side."""
        known = self._known.get(word)
        if known is None:
            ways: list[tuple[Words, ...]] = []
            for choice in word.split("|"):
                if choice.startswith("$"):
                    ways.extend(self._group(choice[1:]))
                else:
                    ways.append((_choices(choice),))
            known = self._known[word] = _joined(ways)
        return known

    def _group(self, name: str) -> Ways:
        """Return the ways to fill a named group."""
        ways = [run for line in lines(self.groups[name]) for run in _runs(self.parts(line))]
        return _joined(ways)


def _joined(ways: Iterable[tuple[Words, ...]]) -> Ways:
    """Return *ways* with all single words as one of them."""
    single: set[str] = set()
    runs: list[tuple[Words, ...]] = []
    for way in ways:
        if len(way) == 1 and way[0]:
            single |= way[0]
        else:
            runs.append(way)
    return ((frozenset(single),), *runs) if single else tuple(runs)


@lru_cache(maxsize=4096)
def _choices(word: str) -> Words:
    """Return the words of "kill~|end": alternatives, with their families."""
    out: set[str] = set()
    for choice in word.split("|"):
        out.update(family(choice[:-1]) if choice.endswith("~") else (choice,))
    return frozenset(out)


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
