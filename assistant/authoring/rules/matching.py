"""M: phrases people may type, held against the matcher that will read them.

Two rules of the language need no check: a phrase that denies and one that does not are never taken
for one another, because the matcher guards negation; and no phrase can stand before a sign of
danger, because safety is read first.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final, NamedTuple

from assistant.authoring.rules.rule import Finding, Rule, Subject, rule
from assistant.content.problems import quoted
from assistant.domain.flow import Answer, Form, Project, Step
from assistant.domain.inputs import Command
from assistant.domain.place import Place
from assistant.understand.command import command_in
from assistant.understand.match import score
from assistant.understand.normalise import normalise

_WORD: Final = re.compile(r"[a-z0-9]+")
MOST_PAIRS: Final = 2_000
"""Pairs of phrases of one question that are looked at."""
MOST_SCORED: Final = 4_000
"""Pairs of one flow that are scored: a check stays under a second, whatever the file."""
_FEW_LETTERS: Final = 3
_SHORT: Final = frozenset({"no", "ok", "me", "go"})
"""Words of two letters that tell enough."""
_SMALL: Final = frozenset(
    {
        "a",
        "an",
        "the",
        "it",
        "is",
        "to",
        "of",
        "in",
        "on",
        "at",
        "my",
        "and",
        "this",
        "that",
        "with",
        "be",
        "for",
        "was",
        "been",
    }
)
"""Words that stand in any sentence."""


class Phrase(NamedTuple):
    """One way to say an answer."""

    answer: Answer
    text: str
    position: int
    """Position under ``hears``; -1 is the label."""
    words: frozenset[str]


def _questions(subject: Subject) -> Iterator[tuple[Step, list[Phrase]]]:
    for step in subject.sound_steps():
        if step.wait is not None and step.wait.form in {Form.CHOICE, Form.MANY, Form.YES_NO}:
            yield step, [phrase for answer in step.wait.answers for phrase in _phrases(answer)]


def _phrases(answer: Answer) -> Iterator[Phrase]:
    for index, text in enumerate((answer.label, *answer.hears), -1):
        if text:
            yield Phrase(answer, text, index, frozenset(_WORD.findall(text.lower())))


def _place(subject: Subject, step: Step, phrase: Phrase) -> Place:
    path = ("steps", step.id, "answers", phrase.answer.id)
    if phrase.position < 0:
        return subject.place(*path, "label")
    return subject.place(*path, "hears", phrase.position)


@rule("M501")
def too_near(subject: Subject) -> Iterable[Finding]:
    """Phrases of two answers that the matcher cannot tell apart, so that it has to ask back."""
    gap = (subject.project or Project(name="")).gap
    scored = 0
    for step, phrases in _questions(subject):
        reported: set[frozenset[str]] = set()
        for one, other in islice(_pairs(phrases), MOST_PAIRS):
            pair = frozenset({one.answer.id, other.answer.id})
            if pair in reported or scored >= MOST_SCORED:
                continue
            scored += 1
            near = _score(one.text, other.text)
            if near > 100 - gap:
                reported.add(pair)
                words = (
                    f"{quoted(other.text)} and {quoted(one.text)} of "
                    f"{quoted(one.answer.id)} are too near to tell apart (score {near:.0f})"
                )
                place = _place(subject, step, other)
                yield place, words, "keep one of them, or word it differently"


def _pairs(phrases: list[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """Give phrases of two answers that share a word; two labels alike are A407."""
    of_word: dict[str, list[int]] = {}
    for number, phrase in enumerate(phrases):
        near = {other for word in phrase.words for other in of_word.get(word, ())}
        for other in sorted(near):
            before = phrases[other]
            labels = before.position < 0 and phrase.position < 0
            if before.answer.id != phrase.answer.id and not labels:
                yield before, phrase
        for word in phrase.words:
            of_word.setdefault(word, []).append(number)


def _score(one: str, other: str) -> float:
    a, b = normalise(one).plain, normalise(other).plain
    return max(score(a, b), score(b, a)) if a and b else 0.0


@rule("M502")
def is_a_command(subject: Subject) -> Iterable[Finding]:
    """A phrase that is a command in every flow: it would stop or skip instead of answering."""
    commands = _commands(subject.project)
    known = {word for phrases in commands.values() for p in phrases for word in p.lower().split()}
    for step, phrases in _questions(subject) if commands else ():
        for phrase in phrases:
            if phrase.position < 0 or not phrase.words & known:
                continue
            command = command_in(phrase.text, commands)
            if command is not None:
                words = f"{quoted(phrase.text)} means '{command.value}' in every flow"
                yield _place(subject, step, phrase), words, "take it out, or add a word to it"


def _commands(project: Project | None) -> Mapping[Command, tuple[str, ...]]:
    anytime = project.anytime if project is not None else {}
    return {Command(name): phrases for name, phrases in anytime.items() if name in set(Command)}


@rule("M503", "warning")
def tells_nothing(subject: Subject) -> Iterable[Finding]:
    """A phrase under three letters, or one of nothing but small words."""
    for step, phrases in _questions(subject):
        for phrase in phrases:
            if phrase.position < 0 or not phrase.words:
                continue
            letters = "".join(phrase.words)
            short = len(letters) < _FEW_LETTERS and not letters.isdigit()
            if (short and not phrase.words & _SHORT) or phrase.words <= _SMALL:
                words = f"{quoted(phrase.text)} tells too little to be understood"
                yield _place(subject, step, phrase), words, "take it out, or say more"


@rule("M506")
def not_itself(subject: Subject) -> Iterable[Finding]:
    """A phrase that nothing is left of once signs are taken away, so that it never matches."""
    for step, phrases in _questions(subject):
        for phrase in phrases:
            if not phrase.words and not normalise(phrase.text).plain:
                words = f"nothing that can be typed is left of {quoted(phrase.text)}"
                yield _place(subject, step, phrase), words, "write it in words"


RULES: Final[tuple[Rule, ...]] = (too_near, is_a_command, tells_nothing, not_itself)
