"""All phrases of a set searched at once, at a cost that does not grow with their number.

The patterns become one automaton over words: each place knows the words it takes and the places
after it. A text is read once; from each of its words only the places that begin with that word
are tried, found by one look-up.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from assistant.understand.normalise import HARD, Token
from assistant.understand.pattern import ANY, Part, Words, parts
from assistant.understand.word_set import word_set

NONE: Final = -1
OPENS: Final = "< "
CLOSES: Final = " >"

STRESS: Final = word_set(
    "just really so fucking fuckin fkn fcking freaking frickin effing bloody damn goddamn "
    "literally actually honestly like well also even ever still always sometimes often "
    "constantly seriously truly badly desperately definitely definately probably maybe perhaps "
    "simply finally only completely totally utterly absolutely um uh lol very much too all "
    "kinda sorta",
)
"""Words that may stand anywhere inside a phrase: they stress it and change nothing."""

AFTER_CLOSE: Final = word_set(
    "and but or so because since right now today tonight tomorrow again please lol tbh haha though "
    "anymore any man bro guys omg if when cause honestly really already either seriously yet i",
)
"""Words that begin something new, so that what stands before them is complete."""


class Hit(NamedTuple):
    """A pattern found in a text."""

    key: int
    """Which pattern, as numbered by ``Automaton.add``."""
    start: int
    """First token."""
    stop: int
    """One past the last token."""
    exact: bool
    """False where a misspelled word was read as another."""


@dataclass(slots=True)
class Automaton:
    """Patterns, ready to search. Filled once with ``add``, then only read."""

    takes: list[Words] = field(default_factory=list)
    """For each place, the words it takes; empty takes any word."""
    after: list[tuple[int, ...]] = field(default_factory=list)
    """For each place, the places that may follow."""
    ends: list[int] = field(default_factory=list)
    """For each place, the pattern that may end there, or NONE."""
    root: dict[str, list[int]] = field(default_factory=dict)
    """First word to the places a search begins with."""
    alphabet: set[str] = field(default_factory=set)
    """Every word of every pattern: what a misspelled word may be read as."""
    opens: set[int] = field(default_factory=set)
    """Patterns that count only at the beginning of a clause."""
    closes: set[int] = field(default_factory=set)
    """Patterns that count only at the end of one."""

    def add(self, line: str, key: int, groups: Mapping[str, str]) -> None:
        """Add the pattern written in *line* under *key*, which is its own where it is anchored."""
        bare = line.removeprefix(OPENS).removesuffix(CLOSES)
        if line.startswith(OPENS):
            self.opens.add(key)
        if line.endswith(CLOSES):
            self.closes.add(key)
        self.add_parts(parts(bare, groups), key)

    def add_words(self, words: Sequence[str], key: int) -> None:
        """Add one plain phrase under *key*."""
        self.add_parts([Part(((frozenset((word,)),),)) for word in words], key)

    def add_parts(self, places: Sequence[Part], key: int) -> None:
        """Add the pattern made of *places* under *key*. A pattern of no words adds nothing."""
        follow: tuple[int, ...] = ()
        may_end = key
        for part in reversed(places):
            entries = tuple(self._chain(way, follow, may_end) for way in part.ways)
            if part.optional:
                follow = (*entries, *follow)
            else:
                follow, may_end = entries, NONE
        for place in follow:
            for word in self.takes[place]:
                self.root.setdefault(word, []).append(place)

    def _chain(self, way: Sequence[Words], follow: tuple[int, ...], may_end: int) -> int:
        """Add a run of places and return the first of them."""
        place = NONE
        for words in reversed(way):
            place = len(self.takes)
            self.takes.append(words)
            self.after.append(follow)
            self.ends.append(may_end)
            self.alphabet |= words
            follow, may_end = (place,), NONE
        return place

    def search(self, tokens: Sequence[Token]) -> Iterator[Hit]:
        """Yield the hits in *tokens*: for each start and pattern, the longest."""
        for start, token in enumerate(tokens):
            for word in (token.text, *token.also):
                places = self.root.get(word)
                if places:
                    yield from self._from(tokens, start, places, exact=word == token.text)

    def _from(
        self, tokens: Sequence[Token], start: int, places: Iterable[int], *, exact: bool
    ) -> Iterator[Hit]:
        ends = self.ends
        found: dict[int, Hit] = {}
        todo = [(place, start + 1, exact) for place in places]
        while todo:
            place, stop, sure = todo.pop()
            key = ends[place]
            if key != NONE and (key not in found or found[key].stop < stop):
                found[key] = Hit(key, start, stop, sure)
            if self.after[place]:
                self._on(tokens, place, stop, todo, sure=sure)
        yield from (hit for hit in found.values() if self._stands(hit, tokens))

    def _on(
        self,
        tokens: Sequence[Token],
        place: int,
        stop: int,
        todo: list[tuple[int, int, bool]],
        *,
        sure: bool,
    ) -> None:
        """Add to *todo* the places after *place* that take the word at *stop*.

        A word of stress may be passed over: "want to (really) die".
        """
        takes, later = self.takes, self.after[place]
        for index in range(stop, len(tokens)):
            word, also = tokens[index].text, tokens[index].also
            if tokens[index].gap == HARD:
                return
            for to in later:
                words = takes[to]
                if words is ANY or word in words:
                    todo.append((to, index + 1, sure))
                elif also and any(other in words for other in also):
                    todo.append((to, index + 1, False))
            if word not in STRESS:
                return

    def _stands(self, hit: Hit, tokens: Sequence[Token]) -> bool:
        """Return whether a hit stands where it has to, and on one side of a quotation mark."""
        if tokens[hit.start].quoted != tokens[hit.stop - 1].quoted:
            return False
        if hit.key in self.opens and hit.start and not tokens[hit.start].gap:
            return False
        if hit.key not in self.closes or hit.stop == len(tokens):
            return True
        after = tokens[hit.stop]
        return bool(after.gap) or after.text in AFTER_CLOSE
