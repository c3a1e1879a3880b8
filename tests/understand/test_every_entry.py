"""Every entry of every vocabulary: its phrases are heard, and what only looks like one is not.

The near misses are made, not written: a denial before the phrase, and its longest word changed for
an ordinary word that looks like it.
"""

from functools import lru_cache

import pytest

from assistant.content.folder import content_root
from assistant.content.shipped import load
from assistant.domain.vocabulary import Vocabulary
from assistant.understand.lexicon import Lexicon
from assistant.understand.normalise import normalise, plain_words
from assistant.understand.respell import common
from assistant.understand.scope_words import NEGATORS

VOCABULARIES = ("triggers", "moods", "substances", "place", "company", "body")

MILD = frozenset({"so", "too", "just", "only", "but", "and", "or", "it"})
"""Words with which a denial says something else ("not just"), or ends ("but")."""


@lru_cache(maxsize=1)
def shipped() -> dict[str, Vocabulary]:
    content, _ = load(content_root())
    return dict(content.vocabularies)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    return Lexicon.build(shipped())


def phrases(name: str) -> list[tuple[str, str]]:
    return [(t.id, p) for t in shipped()[name].terms.values() for p in (t.label, *t.phrases)]


def named(text: str, name: str) -> set[str]:
    found = lexicon().read(normalise(text), (name,))
    return {f.id for f in found if not f.negated}


@lru_cache(maxsize=1)
def by_look() -> dict[tuple[str, int], list[str]]:
    """Ordinary words by first letter and length, but none that an entry names."""
    out: dict[tuple[str, int], list[str]] = {}
    for word in sorted(common() - lexicon().book.words):
        out.setdefault((word[0], len(word)), []).append(word)
    return out


def look_alike(phrase: str) -> str | None:
    """Return *phrase* with its longest word changed for an ordinary one that looks like it."""
    words = plain_words(phrase)
    longest = max(words, key=len)
    near = by_look().get((longest[0], len(longest)), [])
    if len(longest) < 5 or not near:
        return None
    return " ".join(near[0] if word == longest else word for word in words)


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_entry_is_heard_by_a_phrase_of_its_own(name: str) -> None:
    """Some phrases stand in two entries; every entry has one that names it."""
    heard = {id_ for id_, phrase in phrases(name) if id_ in named(phrase, name)}

    assert set(shipped()[name].terms) - heard == set()


@pytest.mark.parametrize("name", VOCABULARIES)
def test_nearly_every_phrase_names_its_entry(name: str) -> None:
    missed = [(id_, phrase) for id_, phrase in phrases(name) if id_ not in named(phrase, name)]

    assert len(missed) <= 0.05 * len(phrases(name)), missed


@pytest.mark.parametrize("name", VOCABULARIES)
def test_a_phrase_that_is_denied_names_nothing(name: str) -> None:
    plain = [
        (i, p)
        for i, p in phrases(name)
        if NEGATORS.isdisjoint(plain_words(p)) and not MILD.intersection(plain_words(p))
    ]
    loud = [(i, p) for i, p in plain if i in named(f"never {p}", name)]

    assert len(loud) <= 0.02 * len(plain), loud


@pytest.mark.parametrize("name", VOCABULARIES)
def test_what_only_looks_like_a_phrase_does_not_name_its_entry(name: str) -> None:
    near = [(i, p, look_alike(p)) for i, p in phrases(name) if i in named(p, name)]
    loud = [(i, p, n) for i, p, n in near if n and " " not in p and i in named(n, name)]

    assert len(loud) <= 0.02 * len(near), loud
