"""The shared vocabularies, ready to read a text: which triggers, moods, places are in it?

Built once from the vocabularies' own phrases and the patterns of this package; a text is then read
in one pass, at a cost that does not grow with the number of phrases.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.domain.reading import Finding
from assistant.domain.vocabulary import Vocabulary
from assistant.understand.automaton import Automaton, Hit
from assistant.understand.normalise import Normal, Token, normalise
from assistant.understand.scope import scope_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase of a vocabulary."""

    vocabulary: str
    id: str
    phrase: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Vocabularies in searchable form."""

    automaton: Automaton
    entries: tuple[Entry, ...]

    @classmethod
    def build(cls, vocabularies: Mapping[str, Vocabulary]) -> "Lexicon":
        """Return a lexicon of *vocabularies* by id."""
        automaton = Automaton()
        entries: list[Entry] = []
        for vocabulary in vocabularies.values():
            for term in vocabulary.terms.values():
                for phrase in dict.fromkeys((term.label, *term.phrases)):
                    words = [token.text for token in normalise(phrase).tokens]
                    automaton.add_words(words, len(entries))
                    entries.append(Entry(vocabulary.id, term.id, phrase))
        return cls(automaton, tuple(entries))

    def read(self, normal: Normal, only: Sequence[str] | None = None) -> tuple[Finding, ...]:
        """Return what a text names, in text order; from the vocabularies *only*, or from all."""
        found = [
            _finding(self.entries[hit.key], hit, normal.tokens)
            for hit in self.automaton.search(normal.tokens)
            if only is None or self.entries[hit.key].vocabulary in only
        ]
        return tuple(sorted(_longest(found), key=lambda f: (f.start, -f.end, f.vocabulary)))


def _finding(entry: Entry, hit: Hit, tokens: Sequence[Token]) -> Finding:
    scope = scope_of(tokens, hit.start, hit.stop)
    return Finding(
        vocabulary=entry.vocabulary,
        id=entry.id,
        phrase=entry.phrase,
        start=tokens[hit.start].start,
        end=tokens[hit.stop - 1].end,
        rule="phrase",
        confidence=1.0 if hit.exact else 0.8,
        negated=scope.negated,
        who=scope.who,
        when=scope.when,
    )


def _longest(found: Sequence[Finding]) -> list[Finding]:
    """Return *found* without those inside a longer one of the same vocabulary, once per id."""
    kept: dict[tuple[str, str], Finding] = {}
    for one in sorted(found, key=lambda f: f.start - f.end):
        inside = any(
            two.vocabulary == one.vocabulary
            and two.start <= one.start
            and one.end <= two.end
            and (two.start, two.end) != (one.start, one.end)
            for two in kept.values()
        )
        if not inside:
            kept.setdefault((one.vocabulary, one.id), one)
    return list(kept.values())
