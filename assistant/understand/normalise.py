"""From a line as typed to plain words, each with its place in the text.

Everything after this works on words only: lower case, no accents, short forms written out
("dont" is "do not"), letters typed as digits turned back. A word keeps the offsets of what was
typed, so a finding can always be shown in the person's own text. Never raises; the work is
bounded by ``MAX_CHARS`` however hostile the text is.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from assistant.understand import spelling_words as words

MAX_CHARS: Final = 10_000
"""Characters that are read; the conversation keeps no more either."""

MAX_WORDS: Final = 2_400
"""Words that are read: more than anyone writes in so many characters. Of more, the beginning and
the end."""

SOFT: Final = 1
"""A comma, dash, bracket, slash or dots: words on both sides may still belong together."""
HARD: Final = 2
"""The end of a sentence or line: nothing reads across it."""

_SPELLED: Final = r"\b[a-z](?:[ .\-_*][a-z]){2,}(?![a-z0-9'])"
"""A word typed letter by letter: "h e l p"."""
_WORD: Final = _SPELLED + (r"|[a-z0-9](?:[a-z0-9'@$*]|!(?=[a-z]))*|[*$@](?=[a-z])[a-z0-9'@$*]+")
_HARD_SIGNS: Final = ".!?;\n\r"
_QUOTES: Final = '"'
_FOLD: Final = {
    "\u2018": "'",
    "\u2019": "'",
    "\u02bc": "'",
    "\u00b4": "'",
    "`": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u2026": "...",
    "\u2013": "-",
    "\u2014": "-",
    "\u00df": "ss",
    **dict(
        zip(
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u043a\u043c\u0442\u0501",
            "aeopcyxijskmtd",
            strict=True,
        )
    ),
    **dict(zip("\u03bf\u03b1\u03b9\u03ba\u03bd\u03c1\u03c4\u03c5\u03c7", "oaikvptux", strict=True)),
    "\u0131": "i",
    "\u00f8": "o",
    "\u00d8": "o",
}


class Token(NamedTuple):
    """One plain word. A tuple, because a long text has thousands of them."""

    text: str
    start: int
    """Offset of what was typed, in characters of the text as typed."""
    end: int
    gap: int
    """What stands before it: 0 nothing, SOFT or HARD."""
    quoted: bool = False
    """Inside double quotes."""
    asked: bool = False
    """In a sentence that ends with a question mark."""
    also: tuple[str, ...] = ()
    """Other words this may be, when it is misspelled."""


@dataclass(frozen=True, slots=True)
class Normal:
    """A text in plain words."""

    source: str
    """The text as typed."""
    tokens: tuple[Token, ...]

    @property
    def plain(self) -> str:
        """The words with single spaces, for exact comparison."""
        return " ".join(token.text for token in self.tokens)


def normalise(text: str) -> Normal:
    """Return *text* in plain words with offsets; any text at all gives a result."""
    folded, places = _fold(text[:MAX_CHARS])
    tokens = [token for piece in _pieces(folded, places) for token in piece]
    if len(tokens) > MAX_WORDS:
        tail = tokens[-MAX_WORDS // 3 :]
        tokens = [*tokens[: MAX_WORDS - len(tail)], tail[0]._replace(gap=HARD), *tail[1:]]
    return Normal(text, tuple(_merge(tokens)))


def plain_words(phrase: str) -> list[str]:
    """Return the plain words of a phrase of ours, without offsets: the quick way."""
    low = phrase.lower()
    if not low.replace(" ", "a").isalpha() or not low.isascii():
        return [token.text for token in normalise(phrase).tokens]
    out: list[str] = []
    for word in low.split():
        out += words.SHORT[word].split() if word in words.SHORT else (word,)
        joined = words.PAIRS.get((out[-2], out[-1])) if len(out) > 1 else None
        if joined:
            out[-2:] = [joined]
    return out


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    """Return the plain letters of one character; nothing for marks and invisible signs."""
    if char in _FOLD:
        return _FOLD[char]
    kind = unicodedata.category(char)
    if kind in {"Mn", "Me", "Cf"}:
        return ""
    plain = unicodedata.normalize("NFKD", char).lower()
    return "".join(c for c in plain if unicodedata.category(c) != "Mn")


def _fold(text: str) -> tuple[str, list[int] | range]:
    """Return *text* in lower-case plain letters, and the typed offset of each of them."""
    if text.isascii():
        return text.lower().replace("`", "'"), range(len(text) + 1)
    out: list[str] = []
    places: list[int] = []
    for index, char in enumerate(text):
        plain = _fold_char(char)
        out.append(plain)
        places.extend([index] * len(plain))
    places.append(len(text))
    return "".join(out), places


def _pieces(text: str, places: list[int] | range) -> Iterator[list[Token]]:
    """Yield the plain words of each typed word, in order."""
    end = 0
    quoted = False
    question = _question_marker(text)
    for match in re.finditer(_WORD, text):
        between = text[end : match.start()]
        quoted ^= between.count(_QUOTES) % 2 == 1
        gap = _gap(between) if end else 0
        end = match.end()
        start, stop = places[match.start()], places[end - 1] + 1
        asked = question(end)
        yield [
            Token(word, start, stop, 0 if index else gap, quoted, asked)
            for index, word in enumerate(_plain(match.group()))
        ]


def _question_marker(text: str) -> Callable[[int], bool]:
    """Return a test for growing offsets: does the sentence there end with a question mark?"""
    ends = iter(re.finditer(r"[.!?\n]+", text) if "?" in text else ())
    current = next(ends, None)

    def asked(offset: int) -> bool:
        nonlocal current
        while current and current.start() < offset:
            current = next(ends, None)
        return current is not None and "?" in current.group()

    return asked


def _gap(between: str) -> int:
    """Return what a stretch without words means: 0, SOFT or HARD."""
    bare = between.strip(" \t'")
    if not bare:
        return 0
    if ".." in bare and "\n" not in bare:
        return SOFT
    ends = ": " in between or any(sign in bare for sign in _HARD_SIGNS)
    return HARD if ends else SOFT


@lru_cache(maxsize=4096)
def _plain(typed: str) -> tuple[str, ...]:
    """Return the plain words one typed word stands for; at least one."""
    word = squeeze(typed.strip("'"))
    if len(word) > 2 and word[1] in " .-_*" and not word[1::2].strip(" .-_*"):  # noqa: PLR2004
        return (word[::2],)
    if word.isalpha():
        return tuple(words.SHORT[word].split()) if word in words.SHORT else (word,)
    if "'" in word:
        return _apostrophe(re.sub("''+", "'", word))
    return _digits(word) if word else (typed,)


def squeeze(word: str) -> str:
    """Return *word* with runs of three or more of one letter cut to two ("sooo" is "soo")."""
    if len(word) < 3 or not any(a == b == c for a, b, c in zip(word, word[1:], word[2:])):  # noqa: B905, PLR2004
        return word
    return re.sub(r"([a-z])\1{2,}", r"\1\1", word)


def _apostrophe(word: str) -> tuple[str, ...]:
    """Return a word with an apostrophe in full: "i'm" is "i am", "don't" is "do not"."""
    if word in words.SPECIAL:
        return tuple(words.SPECIAL[word].split())
    head, _, tail = word.rpartition("'")
    head = head.replace("'", "")
    if tail == "t" and head.endswith("n"):
        return (head[:-1], "not")
    if tail in words.APOSTROPHE:
        return (head, words.APOSTROPHE[tail])
    if tail == "s":
        return (head, "is") if head in words.IS_AFTER else (head,)
    return _plain(head + tail)


def _digits(word: str) -> tuple[str, ...]:
    """Return a word with digits or signs in it as a number, a number with a unit, or letters."""
    if word in words.SHORT:
        return tuple(words.SHORT[word].split())
    number = re.match(r"\d+", word)
    if number:
        unit = word[number.end() :]
        if not unit:
            return (word,)
        if unit in words.UNITS:
            return (number.group(), unit)
    letters = "".join(words.LETTER_FOR.get(char, char) for char in word)
    if not any(c.isalpha() for c in letters):
        return (word,)
    return tuple(words.SHORT.get(letters, letters).split())


def _merge(tokens: list[Token]) -> Iterator[Token]:
    """Yield *tokens* with pairs that are one word joined."""
    index = 0
    while index < len(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        joined = words.PAIRS.get((tokens[index].text, after.text)) if after else None
        if joined and after and after.gap != HARD:
            yield _join(tokens[index : index + 2], joined)
            index += 2
            continue
        yield from _unmarked(tokens[index], after)
        index += 1


def _unmarked(token: Token, after: Token | None) -> Iterator[Token]:
    """Yield a short form typed without its apostrophe as its words: "ill go" is "i will go"."""
    follows = after.text if after and not after.gap else ""
    full = words.UNMARKED.get(token.text) if follows in words.VERBS else None
    if token.text == "your" and token.end - token.start == len("ur") and follows in words.YOU_ARE:
        full = ("you", "are")
    if full:
        yield token._replace(text=full[0])
        yield token._replace(text=full[1], gap=0)
    elif token.text in words.SOUNDS:
        yield token._replace(also=words.SOUNDS[token.text])
    else:
        yield token


def _join(tokens: list[Token], text: str) -> Token:
    return tokens[0]._replace(text=text, end=tokens[-1].end)
