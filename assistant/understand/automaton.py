"""All phrases of a set searched at once, at a cost that does not grow with their number.

The patterns become one automaton over words: each place knows the words it takes and the places
after it. A text is read once; from each of its words only the places that begin with that word
are tried. Sets of places that were reached once are remembered with the words that lead on, so
that the common beginnings of many patterns ("I want to") cost one look-up a word.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from assistant.understand.normalise import HARD, Token
from assistant.understand.pattern import ANY, Notation, Part, Words
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
    "and but or so because since right now today tonight tomorrow again please lol tbh haha "
    "though this last yesterday earlier anymore any man bro guys omg if when cause honestly "
    "really already either seriously yet i",
)
"""Words that begin something new, so that what stands before them is complete."""


MOST_STEPS: Final = 12_000
"""Remembered steps; with more, all are let go of before the next text."""
MOST_HITS: Final = 12
"""Times one pattern is reported in one text; a text may repeat itself thousands of times."""
UNKNOWN: Final = ""
"""Stands for every word that no pattern names here."""
STRESSED: Final = "*"
"""Stands for every word of stress that no pattern names here."""


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


class Reached(NamedTuple):
    """Where one more word leads."""

    state: int
    """The set of places reached; 0 is none."""
    ended: tuple[int, ...]
    """The patterns that end with this word."""


@dataclass(slots=True)
class _Waiting:
    """A pattern that no text has needed yet."""

    key: int
    line: str
    notation: Notation | None
    """None for a plain phrase."""
    done: bool = False

    def parts(self) -> Sequence[Part]:
        """Return the places of the pattern."""
        if self.notation is not None:
            return self.notation.parts(self.line)
        return [Part(((frozenset((word,)),),)) for word in self.line.split()]


@dataclass(slots=True)
class Automaton:
    """Patterns, to search all at once. Filled with ``add``; a pattern is made ready when needed."""

    takes: list[Words] = field(default_factory=list)
    """For each place, the words it takes; empty takes any word."""
    after: list[tuple[int, ...]] = field(default_factory=list)
    """For each place, the places that may follow."""
    ends: list[int] = field(default_factory=list)
    """For each place, the pattern that may end there, or NONE."""
    root: dict[str, list[int]] = field(default_factory=dict)
    """First word to the places a search begins with."""
    waiting: "dict[str, list[_Waiting]]" = field(default_factory=dict)
    """First word to the patterns that are not made ready yet."""
    alphabet: set[str] = field(default_factory=set)
    """Every word of the plain phrases: what a misspelled word may be read as."""
    opens: set[int] = field(default_factory=set)
    """Patterns that count only at the beginning of a clause."""
    closes: set[int] = field(default_factory=set)
    """Patterns that count only at the end of one."""
    _states: list[frozenset[int]] = field(default_factory=lambda: [frozenset()])
    _later: list[tuple[int, ...]] = field(default_factory=lambda: [()])
    _kinds: list[int] = field(default_factory=list)
    """For each place, the bit of the words it takes."""
    _bits: dict[Words, int] = field(default_factory=dict)
    _of_word: dict[str, int] = field(default_factory=dict)
    """Word to the bits of all sets it is in."""
    _after_state: list[int] = field(default_factory=lambda: [0])
    """For each state, the bits of the places after it; below 0 until they are asked for."""
    _numbers: dict[frozenset[int], int] = field(default_factory=lambda: {frozenset(): 0})
    _steps: dict[tuple[int, str], Reached] = field(default_factory=dict)

    def add(self, line: str, key: int, notation: Notation) -> None:
        """Add the pattern written in *line* under *key*, which is its own where it is anchored.

        It is made ready only when a text has a word it begins with.
        """
        if line.startswith(OPENS):
            self.opens.add(key)
        if line.endswith(CLOSES):
            self.closes.add(key)
        waits = _Waiting(key, bare(line), notation)
        for word in notation.heads(waits.line):
            self.waiting.setdefault(word, []).append(waits)

    def add_words(self, words: Sequence[str], key: int) -> None:
        """Add one plain phrase under *key*."""
        if words:
            self.alphabet.update(words)
            self.waiting.setdefault(words[0], []).append(_Waiting(key, " ".join(words), None))

    def _ready(self, token: Token) -> bool:
        """Make ready the patterns that begin with a token; return whether there are any."""
        for word in (token.text, *token.also):
            for waits in self.waiting.pop(word, ()):
                if not waits.done:
                    waits.done = True
                    self.add_parts(waits.parts(), waits.key)
        return token.text in self.root or bool(token.also)

    def add_parts(self, places: Sequence[Part], key: int) -> None:
        """Add the pattern made of *places* under *key*. A pattern of no words adds nothing."""
        follow: tuple[int, ...] = ()
        may_end = key
        for part in reversed(places):
            entries = tuple(
                self._chain(way, follow, may_end, repeats=part.repeats) for way in part.ways
            )
            if part.optional:
                follow = (*entries, *follow)
            else:
                follow, may_end = entries, NONE
        for place in follow:
            for word in self.takes[place]:
                self.root.setdefault(word, []).append(place)

    def _chain(
        self, way: Sequence[Words], follow: tuple[int, ...], may_end: int, *, repeats: bool
    ) -> int:
        """Add a run of places and return the first of them."""
        place = NONE
        for words in reversed(way):
            place = len(self.takes)
            self.takes.append(words)
            self._kinds.append(self._kind_of(words))
            self.after.append((place, *follow) if repeats else follow)
            self.ends.append(may_end)
            follow, may_end = (place,), NONE
        return place

    def search(self, tokens: Sequence[Token]) -> Iterator[Hit]:
        """Yield the hits in *tokens*: for each start and pattern, the longest."""
        if len(self._steps) > MOST_STEPS:
            self._forget()
        times: dict[int, int] = {}
        for start, token in enumerate(tokens):
            if not self._ready(token):
                continue
            for key, stop in self._from(tokens, start).items():
                hit = Hit(key, start, stop, not any(t.also for t in tokens[start:stop]))
                if times.get(key, 0) < MOST_HITS and self._stands(hit, tokens):
                    times[key] = times.get(key, 0) + 1
                    yield hit

    def _from(self, tokens: Sequence[Token], start: int) -> dict[int, int]:
        """Return the patterns that begin at *start*, each with where its longest form stops."""
        found: dict[int, int] = {}
        first = tokens[start]
        reached = self._begin(first.text) if not first.also else self._begin_any(first)
        stop = start + 1
        count = len(tokens)
        while True:
            for key in reached.ended:
                if key not in self.closes or _closed(tokens, stop):
                    found[key] = stop
            if not reached.state or stop == count or tokens[stop].gap == HARD:
                return found
            token = tokens[stop]
            if token.also:
                reached = self._make(reached.state, (token.text, *token.also))
            else:
                reached = self._step(reached.state, token.text)
            stop += 1

    def _begin(self, word: str) -> Reached:
        """Return where *word* leads as the first one."""
        known = self._steps.get((NONE, word))
        if known is None:
            known = self._remember((NONE, word), self._enter(self.root.get(word, ())))
        return known

    def _begin_any(self, token: Token) -> Reached:
        words = (token.text, *token.also)
        return self._enter(place for word in words for place in self.root.get(word, ()))

    def _step(self, state: int, word: str) -> Reached:
        """Return where *word* leads from *state*."""
        known = self._steps.get((state, word))
        if known is None:
            key = (state, word if self._named(state, word) else _kind(word))
            known = self._steps.get(key) or self._remember(key, self._make(state, (word,)))
        return known

    def _kind_of(self, words: Words) -> int:
        """Return the bit that stands for *words*; none for any word."""
        known = self._bits.get(words)
        if known is None:
            known = self._bits[words] = 1 << len(self._bits) if words else 0
            for word in words:
                self._of_word[word] = self._of_word.get(word, 0) | known
        return known

    def _named(self, state: int, word: str) -> bool:
        """Return whether a place after *state* names *word*."""
        bits = self._after_state[state]
        if bits < 0:
            bits = 0
            for place in self._later[state]:
                bits |= self._kinds[place]
            self._after_state[state] = bits
        return bool(bits & self._of_word.get(word, 0))

    def _make(self, state: int, words: tuple[str, ...]) -> Reached:
        """Work out where any of *words* leads from *state*.

        A word of stress may be passed over: "want to (really) die".
        """
        takes = self.takes
        later = self._later[state]
        if len(words) == 1:
            word = words[0]
            places = [place for place in later if takes[place] is ANY or word in takes[place]]
        else:
            known = frozenset(words)
            places = [p for p in later if takes[p] is ANY or not known.isdisjoint(takes[p])]
        return self._enter(places, self._states[state] if words[0] in STRESS else frozenset())

    def _enter(self, places: Iterable[int], held: frozenset[int] = frozenset()) -> Reached:
        """Return the state of *places*, and of *held*, which were passed over."""
        new = frozenset(places)
        ended = tuple({self.ends[place] for place in new} - {NONE})
        going = frozenset(place for place in new if self.after[place]) | held
        number = self._numbers.get(going)
        if number is None:
            number = len(self._states)
            self._states.append(going)
            self._later.append(tuple({p for place in going for p in self.after[place]}))
            self._after_state.append(-1)
            self._numbers[going] = number
        return Reached(number, ended)

    def _remember(self, key: tuple[int, str], reached: Reached) -> Reached:
        self._steps[key] = reached
        return reached

    def _forget(self) -> None:
        """Let go of every remembered step."""
        self._states[1:] = []
        self._later[1:] = []
        self._after_state[1:] = []
        self._numbers = {frozenset(): 0}
        self._steps.clear()

    def _stands(self, hit: Hit, tokens: Sequence[Token]) -> bool:
        """Return whether a hit stands where it has to, and on one side of a quotation mark."""
        if tokens[hit.start].quoted != tokens[hit.stop - 1].quoted:
            return False
        return hit.key not in self.opens or not hit.start or bool(tokens[hit.start].gap)


def bare(line: str) -> str:
    """Return a pattern without the signs that anchor it."""
    return line.removeprefix(OPENS).removesuffix(CLOSES)


def _kind(word: str) -> str:
    """Return what stands for *word* where no pattern names it."""
    return STRESSED if word in STRESS else UNKNOWN


def _closed(tokens: Sequence[Token], stop: int) -> bool:
    """Return whether a clause ends at *stop*."""
    if stop == len(tokens):
        return True
    return bool(tokens[stop].gap) or tokens[stop].text in AFTER_CLOSE
