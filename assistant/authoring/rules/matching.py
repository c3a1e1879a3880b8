"""M: phrases people may type, held against the matcher that will read them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from assistant.authoring.rules.handover import answer_brings_people
from assistant.authoring.rules.rule import Finding, Rule, Subject, rule
from assistant.content.problems import quoted
from assistant.domain.flow import Answer, Form, Project, Step
from assistant.domain.hazard import SAFETY_FLOW
from assistant.domain.inputs import Command
from assistant.domain.place import Place
from assistant.domain.tier import Tier
from assistant.understand.command import command_in
from assistant.understand.match import score
from assistant.understand.normalise import normalise
from assistant.understand.safety import screen
from assistant.understand.scope_words import NEGATORS

_WORD: Final = re.compile(r"[a-z0-9]+")
MOST_PAIRS: Final = 2_000
"""Pairs of phrases of one question that are looked at."""
MOST_SCORED: Final = 4_000
"""Pairs of one flow that are scored: a check stays under a second, whatever the file."""
NUMBER_WORDS: Final = frozenset({"en"})
"""Languages whose number words are read."""
_DENYING: Final = NEGATORS | {"hardly", "barely", "scarcely", "rarely", "seldom", "nowhere"}
"""Words that turn a phrase around, whether the matcher knows it or not."""
_MAY_DENY: Final = _DENYING | {"t", "cannot", "dont", "cant", "wont", "isnt", "didnt", "arent"}
"""Parts of words of a phrase that may deny."""
MOST_SCREENED: Final = 4_000
"""Phrases of one flow that are read for danger."""
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


def _questions(subject: Subject) -> tuple[tuple[Step, list[Phrase]], ...]:
    """Return the questions with answers to pick, each with all that it hears."""
    return subject.once(_heard)


def _heard(subject: Subject) -> tuple[tuple[Step, list[Phrase]], ...]:
    return tuple(_all_heard(subject))


def _all_heard(subject: Subject) -> Iterator[tuple[Step, list[Phrase]]]:
    for step in subject.sound_steps():
        if step.wait is not None and step.wait.form in {Form.CHOICE, Form.MANY, Form.YES_NO}:
            yield step, [phrase for answer in step.wait.answers for phrase in _phrases(answer)]


def _phrases(answer: Answer) -> Iterator[Phrase]:
    for index, text in enumerate((answer.label, *answer.hears), -1):
        if text:
            yield Phrase(answer, text, index, _words(text))


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _place(subject: Subject, step: Step, phrase: Phrase) -> Place:
    path = ("steps", step.id, "answers", phrase.answer.id)
    if phrase.position < 0:
        return subject.place(*path, "label")
    return subject.place(*path, "hears", phrase.position)


@rule("M501")
def too_near(subject: Subject) -> Iterable[Finding]:
    """Phrases of two answers that the matcher cannot tell apart, so that it has to ask back.

    Why: the matcher cannot tell, so it asks back every time.
    Mend: keep one of them, or word it differently.
    Example: `hears: [at a bar]` and `hears: [in a bar]`.
    """
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
            if _is_label(one, other):
                continue  # M505 says so
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


def _is_label(one: Phrase, other: Phrase) -> bool:
    """Whether one of two phrases is, word for word, the label of the other's answer."""
    if -1 not in {one.position, other.position}:
        return False
    return normalise(one.text).plain == normalise(other.text).plain


@lru_cache(maxsize=8192)
def _score(one: str, other: str) -> float:
    a, b = normalise(one).plain, normalise(other).plain
    return max(score(a, b), score(b, a)) if a and b else 0.0


@rule("M502")
def is_a_command(subject: Subject) -> Iterable[Finding]:
    """A phrase that is a command in every flow: it would stop or skip instead of answering.

    Why: commands are heard first, so the answer is never taken.
    Mend: take it out, or add a word to it.
    Example: `hears: [stop]`.
    """
    commands = _commands(subject.project)
    known = {word for phrases in commands.values() for p in phrases for word in p.lower().split()}
    meant: dict[str, Command | None] = {}
    for step, phrases in _questions(subject) if commands else ():
        for phrase in phrases:
            if phrase.position < 0 or not phrase.words & known:
                continue
            if phrase.text not in meant:
                meant[phrase.text] = command_in(phrase.text, commands)
            command = meant[phrase.text]
            if command is not None:
                words = f"{quoted(phrase.text)} means '{command.value}' in every flow"
                yield _place(subject, step, phrase), words, "take it out, or add a word to it"


def _commands(project: Project | None) -> Mapping[Command, tuple[str, ...]]:
    anytime = project.anytime if project is not None else {}
    return {Command(name): phrases for name, phrases in anytime.items() if name in set(Command)}


@rule("M503", "warning")
def tells_nothing(subject: Subject) -> Iterable[Finding]:
    """A phrase under three letters, or one of nothing but small words.

    Why: it fits too many sentences, or nothing can be told from it.
    Mend: take it out, or say more.
    Example: `hears: [it is]`.
    """
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
    """A phrase that nothing is left of once signs are taken away, so that it never matches.

    Why: nothing that can be typed would ever match it.
    Mend: write it in words.
    Example: `hears: ["..."]`.
    """
    for step, phrases in _questions(subject):
        for phrase in phrases:
            if not phrase.words and not normalise(phrase.text).plain:
                words = f"nothing that can be typed is left of {quoted(phrase.text)}"
                yield _place(subject, step, phrase), words, "write it in words"


@rule("M504")
def negation_twin(subject: Subject) -> Iterable[Finding]:
    """A phrase and its own denial are taken for one another.

    Why: "at home" and "hardly at home" say the opposite. The matcher keeps phrases with *not*,
    *no* and *never* apart from those without; other denying words it does not know.
    Mend: deny with *not*, *no* or *never*, or word one of the two differently.
    Example: `hears: [at home]` beside `hears: [hardly at home]`.
    """
    confirm = (subject.project or Project(name="")).confirm
    for step, phrases in _questions(subject):
        by_core: dict[tuple[str, ...], list[Phrase]] = {}
        for phrase in phrases:
            core = _core(phrase)
            for other in by_core.get(core, ()) if core else ():
                if other.answer.id == phrase.answer.id or other.words == phrase.words:
                    continue
                near = _score(other.text, phrase.text)
                if near >= confirm:
                    words = (
                        f"{quoted(phrase.text)} denies {quoted(other.text)} of "
                        f"{quoted(other.answer.id)}, and is taken for it (score {near:.0f})"
                    )
                    hint = "deny with not, no or never, or word it differently"
                    yield _place(subject, step, phrase), words, hint
                    break
            by_core.setdefault(core, []).append(phrase)


def _core(phrase: Phrase) -> tuple[str, ...]:
    """Return the words of *phrase* without those that deny; empty when only those are left."""
    if phrase.words.isdisjoint(_MAY_DENY):
        return tuple(_WORD.findall(phrase.text.lower()))
    return tuple(word for word in normalise(phrase.text).plain.split() if word not in _DENYING)


@rule("M505", "warning")
def is_a_label(subject: Subject) -> Iterable[Finding]:
    """A phrase is word for word the label of another answer.

    Why: who types what is on the screen is asked back, because two answers hear it.
    Mend: take the phrase out; the label is heard by itself.
    Example: `label: At home` beside another answer with `hears: [at home]`.
    """
    for step, phrases in _questions(subject):
        labels = {p.text.casefold(): p for p in phrases if p.position < 0}
        for phrase in phrases:
            label = labels.get(phrase.text.casefold()) if phrase.position >= 0 else None
            if label is not None and label.answer.id != phrase.answer.id:
                words = f"{quoted(phrase.text)} is the label of {quoted(label.answer.id)}"
                yield _place(subject, step, phrase), words, "take it out"


@rule("M507", "warning")
def no_number_words(subject: Subject) -> Iterable[Finding]:
    """A number is asked for in a language whose number words are not known.

    Why: "about a seven" is how people answer. Without the words only digits are read.
    Mend: ask in a language that is known, or say in the question to type digits.
    Example: `language: fr` with a question into `craving: {scale: 0-10}`.
    """
    if not subject.flow.language or subject.flow.language.split("-")[0] in NUMBER_WORDS:
        return
    for step in subject.sound_steps():
        if step.wait is not None and step.wait.form is Form.NUMBER:
            words = f"number words are not known in the language {quoted(subject.flow.language)}"
            yield step.wait.at, words, "say in the question to type digits, or use another language"
            return


@rule("M508")
def hides_danger(subject: Subject) -> Iterable[Finding]:
    """A label or phrase that says danger, at an answer that does not lead to help.

    Why: safety is read first, so who types these words meets crisis help and never this answer;
    but who picks it with a key goes on as if nothing had been said.
    Mend: lead the answer to `call: safety_help` or `reach: support`, or word it differently.
    Example: `label: I want to end it all` with `go: tired`.
    """
    if subject.flow.id == SAFETY_FLOW:
        return
    heard = ((step, phrase) for step, phrases in _questions(subject) for phrase in phrases)
    for step, phrase in islice(heard, MOST_SCREENED):
        if _says_danger(phrase.text) and not answer_brings_people(subject, step, phrase.answer):
            words = f"{quoted(phrase.text)} is read as danger, and this answer leads to no help"
            hint = "lead it to call: safety_help or reach: support, or word it differently"
            yield _place(subject, step, phrase), words, hint


@lru_cache(maxsize=4096)
def _says_danger(text: str) -> bool:
    return any(found.tier >= Tier.ELEVATED for found in screen(text))


RULES: Final[tuple[Rule, ...]] = (
    too_near,
    is_a_command,
    tells_nothing,
    negation_twin,
    is_a_label,
    not_itself,
    no_number_words,
    hides_danger,
)
