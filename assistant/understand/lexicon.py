"""The shared vocabularies, ready to read a text: which triggers, moods, places are in it?

Built once from the vocabularies' own phrases and the patterns of this package; a text is then read
in one pass, at a cost that does not grow with the number of phrases.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from assistant.domain.reading import Finding
from assistant.domain.vocabulary import Vocabulary
from assistant.understand import (
    mood_phrases,
    ready_lexicon_words,
    strain_words,
    trigger_grammar,
    trigger_phrases,
    trigger_topics,
    use,
    use_grammar,
    use_phrases,
)
from assistant.understand.automaton import Automaton, Hit, bare
from assistant.understand.normalise import Normal, Token, plain_words
from assistant.understand.pattern import Notation, lines
from assistant.understand.respell import Wordbook, respell
from assistant.understand.scope import NOBODY, OTHER, SELF, Surroundings
from assistant.understand.word_set import word_set

USE: Final = "use"
"""The vocabulary of lapse, craving and withdrawal, which belongs to this package."""

_OCCASIONS: Final = word_set(
    "holidays payday celebration excitement sports_event unstructured_time travel transition "
    "anniversary_date event_upcoming",
)
"""Triggers that are a time or an occasion: one word for them need not weigh."""

TOPIC: Final = "topic"
"""Rule of words that name a part of life: they count where a message tells of strain."""

NAME: Final = "name"
"""Rule of a trigger's own label or one word for it ("Work", "christmas"): it says what a message
is about, and counts as a topic does, or where triggers are asked for."""

NOT: Final = "-"
"""Id of phrases that look like an entry and are none: they cancel what they cover."""

OWN_IDS: Final = word_set(
    "school family daily_life loving disgusted surprised disappointed confused " + NOT,
)
"""Ids this package names though no vocabulary has them."""


def _both(phrases: Mapping[str, str], families: Mapping[str, str]) -> Mapping[str, str]:
    """Return the patterns of two tables, id by id."""
    return {
        id_: phrases.get(id_, "") + families.get(id_, "")
        for id_ in dict.fromkeys((*phrases, *families))
    }


_OWN: Final[Mapping[str, Mapping[str, str]]] = {
    "triggers": _both(trigger_phrases.TRIGGERS, trigger_grammar.TRIGGERS),
    "moods": mood_phrases.MOODS,
    USE: {
        "lapse": use_phrases.LAPSE + use_grammar.LAPSE,
        "craving": use_phrases.CRAVING + use_grammar.CRAVING,
        "withdrawal": use_phrases.WITHDRAWAL + use_grammar.WITHDRAWAL,
        NOT: use_phrases.NOT_USE,
    },
}


def _notation() -> Notation:
    """Return the reader of this package's patterns with every named group."""
    return Notation(
        {
            **use_phrases.GROUPS,
            **use_grammar.GROUPS,
            **trigger_phrases.GROUPS,
            **trigger_grammar.GROUPS,
        }
    )


def words() -> set[str]:
    """Return every word our patterns name; kept ready in ``ready_lexicon_words``."""
    notation = _notation()
    blocks = [*(block for table in _OWN.values() for block in table.values())]
    blocks += trigger_topics.TOPICS.values()
    every = (line for block in blocks for line in lines(block))
    return set().union(*(notation.words(bare(line)) for line in every))


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase of a vocabulary."""

    vocabulary: str
    id: str
    phrase: str
    rule: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Vocabularies in searchable form."""

    automaton: Automaton
    entries: tuple[Entry, ...]
    book: Wordbook

    @classmethod
    def build(cls, vocabularies: Mapping[str, Vocabulary]) -> "Lexicon":
        """Return a lexicon of *vocabularies* by id, with the patterns of this package.

        A pattern for an id that a vocabulary does not have is left out.
        """
        automaton = Automaton()
        entries = [*_plain(vocabularies), *_patterns(vocabularies)]
        notation = _notation()
        for key, entry in enumerate(entries):
            if entry.rule in {"phrase", NAME}:
                automaton.add_words(plain_words(entry.phrase), key)
            else:
                automaton.add(entry.phrase, key, notation)
        return cls(
            automaton,
            tuple(entries),
            Wordbook.of(automaton.alphabet.union(ready_lexicon_words.WORDS.split())),
        )

    def read(
        self,
        normal: Normal,
        only: Sequence[str] | None = None,
        *,
        label: bool = False,
        asked: bool = False,
    ) -> tuple[Finding, ...]:
        """Return what a text names, in text order; from the vocabularies *only*, or from all.

        In a *label*, an answer on offer, every part of life counts, whether it weighs or not. Where
        it was *asked*, as with *only*, a faint word for a mood counts.
        """
        tokens = respell(normal, self.book).tokens
        weighs = label or _weighs(tokens)
        asked = asked or label or only is not None
        topics = {TOPIC, NAME} if only is None else {TOPIC}
        around = Surroundings(tokens)
        own = _own(tokens)
        found = [
            (_finding(entry, hit, around), hit)
            for hit in self.automaton.search(tokens)
            for entry in (self.entries[hit.key],)
            if (only is None or entry.vocabulary in only)
            and (entry.rule not in topics or weighs or _bare(tokens, hit))
            and (own or entry.phrase not in strain_words.AMBIGUOUS)
            and (asked or _felt(entry, tokens, hit))
        ]
        judged = [
            use.judged(finding, around, hit.start, hit.stop)
            if finding.vocabulary == USE
            else finding
            for finding, hit in found
        ]
        return tuple(sorted(_longest(judged), key=lambda f: (f.start, -f.end, f.vocabulary)))


def _bare(tokens: Sequence[Token], hit: Hit) -> bool:
    """Return whether a message is nothing but a topic: "my job", "work stuff"."""
    if len(tokens) > FEW or _request(tokens):
        return False
    rest = (*tokens[: hit.start], *tokens[hit.stop :])
    return all(token.text in strain_words.BARE for token in rest)


def _felt(entry: Entry, tokens: Sequence[Token], hit: Hit) -> bool:
    """Return whether a word that may be a mood is one here: "I feel down", not "sit down"."""
    if len(tokens) <= FEW or entry.phrase.lower() not in strain_words.FAINT_MOODS:
        return True
    before = (token.text for token in tokens[max(0, hit.start - NEAR) : hit.start])
    return not strain_words.FEELS.isdisjoint(before)


NEAR: Final = 3
"""Words before a faint mood in which "feel" may stand."""


def _weighs(tokens: Sequence[Token]) -> bool:
    """Return whether a part of life that a message names is one that weighs on the person.

    It tells of strain, is not all about others, and calls nothing good.
    """
    said = {token.text for token in tokens}
    own = _own(tokens)
    if not own and (len(tokens) > SHORT or not said.isdisjoint(strain_words.YOU)):
        return False
    if not said.isdisjoint(strain_words.GOOD):
        return _strained(tokens) and own and not said.isdisjoint(strain_words.TURNS)
    return _strained(tokens)


def _strained(tokens: Sequence[Token]) -> bool:
    """Return whether a message tells of strain. What is asked for needs plain words of it."""
    if not tokens:
        return False
    asks = _request(tokens)
    known = strain_words.STRAIN - strain_words.FAINT if asks else strain_words.STRAIN
    if any(token.text in known for token in tokens):
        return True
    return not asks and any(
        pair in strain_words.STRAIN_PAIRS for pair in pairwise(token.text for token in tokens)
    )


def _own(tokens: Sequence[Token]) -> bool:
    """Return whether a message speaks of the person, or is an answer of few words."""
    if any(token.text in _I for token in tokens):
        return True
    return 0 < len(tokens) <= FEW and not _request(tokens)


_I: Final = word_set("i me my am we our")


def _request(tokens: Sequence[Token]) -> bool:
    """Return whether a message asks for something: "what is my balance", "i need to pay"."""
    first = [token.text for token in tokens[:3]]
    asks = tokens[0].asked or first[0] in strain_words.ASKING
    return asks or first[:2] in (["i", "need"], ["i", "want"], ["i", "would"])


SHORT: Final = 12
"""Words up to which a message that names nobody is taken as the person's own."""

FEW: Final = 4
"""Words up to which a message may be nothing but a topic."""


def _plain(vocabularies: Mapping[str, Vocabulary]) -> Iterator[Entry]:
    """Yield the vocabularies' own phrases and labels."""
    for vocabulary in vocabularies.values():
        for term in vocabulary.terms.values():
            for phrase in dict.fromkeys((term.label, *term.phrases)):
                plain = phrase == term.label or (" " not in phrase and term.id in _OCCASIONS)
                name = vocabulary.id == "triggers" and plain
                yield Entry(vocabulary.id, term.id, phrase, NAME if name else "phrase")


def _patterns(vocabularies: Mapping[str, Vocabulary]) -> Iterator[Entry]:
    """Yield this package's patterns for the ids the vocabularies have."""
    for name, blocks in _OWN.items():
        known = vocabularies.get(name)
        for id_, block in blocks.items():
            if name == USE or (known and (id_ in OWN_IDS or id_ in known.terms)):
                yield from (Entry(name, id_, line, "pattern") for line in lines(block))
    triggers = vocabularies.get("triggers")
    for id_, block in trigger_topics.TOPICS.items():
        if triggers and (id_ in OWN_IDS or id_ in triggers.terms):
            yield from (Entry("triggers", id_, line, TOPIC) for line in lines(block))


def _finding(entry: Entry, hit: Hit, around: Surroundings) -> Finding:
    tokens = around.tokens
    scope = around.scope(hit.start, hit.stop)
    return Finding(
        vocabulary=entry.vocabulary,
        id=entry.id,
        phrase=entry.phrase,
        start=tokens[hit.start].start,
        end=tokens[hit.stop - 1].end,
        rule=entry.rule,
        confidence=1.0 if hit.exact else 0.8,
        negated=scope.negated,
        who=SELF if scope.who in {SELF, NOBODY} else OTHER,
        when=scope.when,
    )


def _longest(found: Sequence[Finding]) -> list[Finding]:
    """Return *found* without those inside a longer one of the same vocabulary, once per id."""
    kept: dict[tuple[str, str], Finding] = {}
    covers: list[Finding] = []
    for one in sorted(found, key=lambda f: (f.id != NOT, f.start - f.end)):
        if any(_inside(one, two) for two in covers):
            continue
        covers.append(one)
        before = kept.get((one.vocabulary, one.id))
        if one.id != NOT and (before is None or (before.negated and not one.negated)):
            kept[one.vocabulary, one.id] = one
    return list(kept.values())


def _inside(one: Finding, two: Finding) -> bool:
    """Return whether *one* is covered by *two* and says something else of the same vocabulary."""
    if two.vocabulary != one.vocabulary:
        return False
    if two.id == NOT:
        return two.start < one.end and one.start < two.end
    inside = two.start <= one.start and one.end <= two.end
    return inside and one.id != two.id and two.end - two.start > one.end - one.start
