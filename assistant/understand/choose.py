"""Which of the answers on offer a text means: by its words, by one telling word, by meaning.

Three ways, strictest first. When two answers fit as well, both are offered back.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from assistant.domain.reading import Match, Option, Question
from assistant.understand.lexicon import NAME, Lexicon
from assistant.understand.match import FILLER, alike, match, phrases, slips
from assistant.understand.normalise import Normal, normalise
from assistant.understand.respell import ordinary
from assistant.understand.scope_words import NEGATORS

TOLD: Final = 90.0
"""Score of an answer named by one of its own words, or by meaning."""
SHORTEST: Final = 4
"""Letters of a word that tells an answer from the others."""
LONGEST: Final = 40
"""Words up to which one telling word is enough."""
_LEAST: Final = 3
"""Letters of a word in which a slip is looked for."""
NEAR: Final = 3
"""Words before a word in which a denial turns it around."""
_DULL: Final = FILLER | frozenset({"name", "change", "something", "else", "other", "none", "what"})


def choose(
    text: str, options: Sequence[Option], question: Question, lexicon: Lexicon | None
) -> Match:
    """Return which of *options* a text means, or the nearest to ask about."""
    normal = normalise(text)
    said = _spelled(normal, options)
    found = match(said, options, accept=question.accept, confirm=question.confirm, gap=question.gap)
    if found.accepted or not options:
        return found
    normal = normal if said == normal.plain else normalise(said)
    told = _told(normal, options)
    if told.accepted or lexicon is None:
        return told if told.accepted else found
    meant = _meant(normal, options, lexicon)
    return meant if meant.accepted or not found.nearest else found


def _spelled(normal: Normal, options: Sequence[Option]) -> str:
    """Return a text with slips of the hand put right that make a word of the answers, or a denial.

    "nto breathing" is the opposite of "breathing": a slip in a small word must not turn it around.
    """
    if len(normal.tokens) > LONGEST:
        return normal.plain
    told = {word for option in options for phrase in phrases(option) for word in phrase.split()}
    known = tuple(sorted(told | NEGATORS))
    return " ".join(_word(token.text, known) for token in normal.tokens) or normal.plain


def _word(typed: str, known: Sequence[str]) -> str:
    if typed == "nt":
        return "not"
    if len(typed) < _LEAST or typed in known or ordinary(typed):
        return typed
    near = slips(typed, known)
    begins = [word for word in near if word[0] == typed[0]]
    best = begins or list(near)
    if len(best) == 1:
        return best[0]
    # the careful side: nothing is taken for its opposite
    return typed if NEGATORS.isdisjoint(best) else "not"


def _told(normal: Normal, options: Sequence[Option]) -> Match:
    """Return the one answer with a word of its own in the text."""
    if len(normal.tokens) > LONGEST:
        return Match()
    words = {option.id: _telling(option) for option in options}
    points: dict[str, float] = {}
    for option in options:
        others = set().union(*(words[o.id] for o in options if o.id != option.id))
        own = words[option.id] - others
        hits = [word for word in own if _stands(normal, word)]
        if hits:
            points[option.id] = len(hits) / max(1, len(words[option.id])) + len(hits)
    return _best(points, "telling word")


def _telling(option: Option) -> set[str]:
    """Return the words of an answer that tell it from others."""
    return {
        word
        for phrase in phrases(option)
        for word in phrase.split()
        if len(word) >= SHORTEST and word not in _DULL
    }


def _stands(normal: Normal, word: str) -> bool:
    """Return whether *word* is in the text, and not denied there."""
    tokens = normal.tokens
    for index, token in enumerate(tokens):
        pair = token.text + tokens[index + 1].text if index + 1 < len(tokens) else ""
        if alike(token.text, word) or pair == word:
            before = {token.text for token in tokens[max(0, index - NEAR) : index]}
            return before.isdisjoint(NEGATORS)
    return False


def _meant(normal: Normal, options: Sequence[Option], lexicon: Lexicon) -> Match:
    """Return the one answer that means what the text means."""
    said = _meaning(normal, lexicon)
    points: dict[str, float] = {}
    for option in options:
        labels = [_meaning(normalise(phrase), lexicon, label=True) for phrase in phrases(option)]
        meaning = {key: weight for label in labels for key, weight in label.items()}
        shared = sum(said[key] * meaning[key] for key in said.keys() & meaning.keys())
        if shared:
            points[option.id] = shared / max(1.0, sum(meaning.values())) ** 0.5
    return _best(points, "meaning")


def _meaning(
    normal: Normal, lexicon: Lexicon, *, label: bool = False
) -> Mapping[tuple[str, str], float]:
    """Return what a text is about: vocabulary and id, 1 for each, the vocabulary's own word 2."""
    return {
        (finding.vocabulary, finding.id): 2.0 if finding.rule in {"phrase", NAME} else 1.0
        for finding in lexicon.read(normal, label=label, asked=True)
        if not finding.negated
    }


def _best(points: Mapping[str, float], rule: str) -> Match:
    """Return the answer with the most points; the nearest two where two have as many."""
    ranked = sorted(points, key=lambda id_: -points[id_])
    if not ranked:
        return Match()
    if len(ranked) > 1 and points[ranked[1]] == points[ranked[0]]:
        return Match(nearest=tuple(ranked[:2]), rule=rule)
    return Match(accepted=(ranked[0],), rule=rule, score=TOLD)
