"""How hard a text is to read: the Flesch-Kincaid grade, with syllables counted by rule."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

_WORD: Final = re.compile(r"[A-Za-z0-9']+")
_END: Final = re.compile(r"[.!?:;]+(?:\s|$)")
_VOWELS: Final = re.compile(r"[aeiouy]+")
_SILENT_S: Final = re.compile(r"(?:s|x|z|ch|sh|c|g)es$")
_NAME_SYLLABLES: Final = 2


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of *text*."""
    return tuple(_WORD.findall(text))


def sentences_in(text: str) -> tuple[str, ...]:
    """Return the sentences of *text* that hold a word; a colon ends one too."""
    return tuple(part for part in _END.split(text) if _WORD.search(part))


def syllables(word: str) -> int:
    """Return about how many syllables the English *word* has, at least 1."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    count = len(_VOWELS.findall(letters))
    silent_e = letters.endswith("e") and not letters.endswith(("le", "ee"))
    silent_s = letters.endswith("es") and not _SILENT_S.search(letters)
    silent_d = letters.endswith("ed") and not letters.endswith(("ted", "ded"))
    if count > 1 and (silent_e or silent_s or silent_d):
        count -= 1
    return max(1, count)


def grade(text: str, names: Iterable[str] = ()) -> float:
    """Return the school grade *text* reads at; below 0 for the plainest.

    Args:
        text: one line or more.
        names: words, in small letters, that count as two syllables however long they are.
    """
    words: Sequence[str] = words_in(text)
    if not words:
        return 0.0
    known = frozenset(names)
    total = sum(_NAME_SYLLABLES if w.lower() in known else syllables(w) for w in words)
    sentences = max(1, len(sentences_in(text)))
    return 0.39 * len(words) / sentences + 11.8 * total / len(words) - 15.59
