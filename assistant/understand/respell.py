"""Slips of the hand: what a word that is not a word may have been meant as.

Looks only at words that neither our phrases nor ordinary English know. An index by first letter and
length picks the candidates, rapidfuzz scores them; three letters or fewer have to be exact.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from assistant.understand import scope_words
from assistant.understand.common_words import COMMON
from assistant.understand.match import slips
from assistant.understand.normalise import Normal, Token
from assistant.understand.spelling_words import SHORT

SHORTEST: Final = 4
"""Letters from which a word may be read as another."""
LONGEST: Final = 16
TELLING: Final = 7
"""Letters of a word that is found with anything run into it."""
MOST_KEPT: Final = 4096
"""Looked-up words that are remembered."""
MOST: Final = 300
"""Different unknown words that are looked at in one text."""

_VOWELS: Final = frozenset("aeiouy")
_NO_VOWELS: Final = dict.fromkeys(map(ord, "aeiouy"))
_SOUNDS: Final = (("shun", "tion"), ("ort", "ought"), ("uff", "ough"), ("f", "ph"), ("k", "ck"))
"""How a run of letters may be typed, and how it is spelled."""


@lru_cache(maxsize=1)
def common() -> frozenset[str]:
    """Return the ordinary words, those that scope goes by among them; read at first use."""
    scope = (getattr(scope_words, name) for name in dir(scope_words) if name.isupper())
    kept = (words for words in scope if isinstance(words, frozenset))
    return frozenset(COMMON.split()).union(*kept)


@lru_cache(maxsize=8192)
def ordinary(word: str) -> bool:
    """Return whether *word* is an ordinary word, or a form of one."""
    known = common()
    if word in known:
        return True
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if len(stem) < SHORTEST or stem == word:
            continue
        if stem in known or f"{stem}e" in known or stem[:-1] in known:
            return True
    return False


_ENDINGS: Final = ("s", "es", "ed", "ing", "er", "ly", "y", "ers", "ness")


@dataclass(slots=True)
class Wordbook:
    """The words of our phrases, to look up slips in. Filled once, then only read."""

    words: frozenset[str] = frozenset()
    near: dict[tuple[str, int], list[str]] = field(default_factory=dict)
    """First letter and length, to words."""
    bones: dict[str, list[str]] = field(default_factory=dict)
    """First letter and consonants, to words."""
    doubled: dict[str, list[str]] = field(default_factory=dict)
    """Words with doubled letters, by the same with single ones."""
    _looked_up: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, words: Iterable[str]) -> "Wordbook":
        """Return a book of *words*, put in order when a slip is first looked up."""
        return cls(words=frozenset(words))

    def _order(self) -> None:
        for word in self.words:
            if SHORTEST - 1 <= len(word) <= LONGEST and word.isalpha():
                self.near.setdefault((word[0], len(word)), []).append(word)
                self.bones.setdefault(_bones(word), []).append(word)
                if _single(word) != word:
                    self.doubled.setdefault(_single(word), []).append(word)

    def knows(self, word: str) -> bool:
        """Return whether *word* is spelled right, or is no word at all but a number."""
        return word in self.words or word.isdigit() or ordinary(word)

    def meant(self, word: str) -> tuple[str, ...]:
        """Return the words *word* may be a slip for, nearest first; often none."""
        known = self._looked_up.get(word)
        if known is None:
            known = self._look_up(word)
            if len(self._looked_up) < MOST_KEPT:
                self._looked_up[word] = known
        return known

    def _look_up(self, word: str) -> tuple[str, ...]:
        if not self.near:
            self._order()
        single = _single(word)
        if single != word:
            doubled = (*self.doubled.get(single, ()), *((single,) if single in self.words else ()))
            if doubled:
                return doubled
        if len(word) == SHORTEST - 1:
            return self._short(word)
        if not SHORTEST <= len(word) <= LONGEST:
            return ()
        found = slips(word, self._candidates(word))
        if not found and not _VOWELS.intersection(word[1:-1]):
            found = tuple(self.bones.get(_bones(word), ()))
        return found or tuple(self._by_sound(word))

    def _candidates(self, word: str) -> list[str]:
        """Return words of about the same length that begin alike, or with the letters swapped."""
        out: list[str] = []
        for length in (len(word) - 1, len(word), len(word) + 1):
            out += self.near.get((word[0], length), ())
            if len(word) > SHORTEST:
                out += self.near.get((word[1], length), ())
        return out

    def _short(self, word: str) -> tuple[str, ...]:
        """Return what three letters may be: two swapped, a doubled one or the vowel left out."""
        if not _VOWELS.intersection(word):
            return tuple(w for w in self.bones.get(word, ()) if len(w) == SHORTEST)
        swapped = word[0] + word[2] + word[1]
        if swapped in self.words:
            return (swapped,)
        return tuple(w for w in self.near.get((word[0], SHORTEST), ()) if _single(w) == word)

    def _by_sound(self, word: str) -> Iterator[str]:
        for typed, spelled in _SOUNDS:
            if typed in word and word.replace(typed, spelled) in self.words:
                yield word.replace(typed, spelled)

    def parted(self, word: str) -> tuple[str, str] | None:
        """Return the two words that *word* is without the space between, or None.

        One long word of ours at either end is enough.
        """
        if len(word) > LONGEST + SHORTEST:
            return None
        for cut in range(len(word) - 2, 1, -1):
            left, right = word[:cut], word[cut:]
            if (
                self._part(left)
                and self._part(right)
                and (left in self.words or right in self.words)
            ):
                return left, right
        if len(word) > SHORTEST and word[0] == "i" and word[1:] in self.words:
            return "i", word[1:]
        for cut in range(2, len(word) - 1):
            left, right = word[:cut], word[cut:]
            if (len(right) >= TELLING and right in self.words) or (
                len(left) >= TELLING and left in self.words
            ):
                return left, right
        return None

    def _part(self, word: str) -> bool:
        return word in SHORT or ((len(word) > 2 or word in _TWO) and self.knows(word))  # noqa: PLR2004


_TWO: Final = frozenset(
    {"to", "my", "me", "of", "in", "it", "is", "am", "on", "up", "do", "no", "be"}
)


def _bones(word: str) -> str:
    return word[0] + word[1:].translate(_NO_VOWELS)


def _single(word: str) -> str:
    """Return *word* with every doubled letter single: "killl", "sadd"."""
    return "".join(c for i, c in enumerate(word) if i == 0 or word[i - 1] != c)


def respell(normal: Normal, book: Wordbook) -> Normal:
    """Return *normal* with what its unknown words may have been meant as."""
    tokens = normal.tokens
    unknown = {t.text for t in tokens if not book.knows(t.text)}
    if not unknown:
        return normal
    looked = sorted(unknown)[:MOST]
    meant = {word: book.meant(word) for word in looked}
    return replace(normal, tokens=tuple(_respelled(tokens, meant, book)))


def _respelled(
    tokens: tuple[Token, ...], meant: dict[str, tuple[str, ...]], book: Wordbook
) -> Iterator[Token]:
    index = 0
    while index < len(tokens):
        token = tokens[index]
        found = meant.get(token.text)
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        whole = _torn(token, after, book) if after else None
        if whole and after:
            yield token._replace(text=token.text + after.text, end=after.end, also=whole)
            index += 2
            continue
        index += 1
        yield from _one(token, found, book)


@lru_cache(maxsize=1)
def _short_forms() -> Wordbook:
    """Return the short forms of a denial or a wish; made at first use."""
    return Wordbook.of(
        typed
        for typed, full in SHORT.items()
        if full.endswith((" not", " to")) and len(typed) > 3  # noqa: PLR2004
    )


def _short_form(typed: str) -> tuple[str, ...]:
    """Return in full what a misspelled short form stands for: "domt" is "do not"."""
    meant = _short_forms().meant(typed)
    return tuple(SHORT[meant[0]].split()) if meant else ()


def _one(token: Token, found: tuple[str, ...] | None, book: Wordbook) -> Iterator[Token]:
    """Yield what one token may stand for: itself, a word it is near, or several words."""
    if found is None:
        yield token
    elif found and found[0] not in SHORT:
        text = found[0] if len(found) == 1 else token.text
        yield token._replace(text=text, also=found)
    else:
        yield from _several(token, (found[0],) if found else book.parted(token.text))


def _several(token: Token, parts: tuple[str, ...] | None) -> Iterator[Token]:
    """Yield the words that run together in a token, or the short form it is near, in full."""
    full = _short_form(token.text) if parts is None else _in_full(parts)
    if not full:
        yield token
        return
    for place, word in enumerate(full):
        yield token._replace(text=word, gap=0 if place else token.gap)


def _in_full(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for part in parts for word in SHORT.get(part, part).split())


def _torn(token: Token, after: Token, book: Wordbook) -> tuple[str, ...]:
    """Return the word that two tokens are with a space in it ("sui cide", "k ill"), or nothing."""
    whole = token.text + after.text
    if after.gap or len(whole) < SHORTEST or token.end - token.start < len(token.text):
        return ()
    bits = [_bit(token.text, book), _bit(after.text, book)]
    if whole in book.words and any(bits):
        return (whole,)
    return book.meant(whole) if all(bits) and len(whole) > SHORTEST else ()


def _bit(word: str, book: Wordbook) -> bool:
    """Return whether *word* is no word: unknown, or one letter that stands for none."""
    return (len(word) == 1 and word.isalpha() and word not in {"a", "i"}) or not book.knows(word)
