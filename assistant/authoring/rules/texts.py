"""T: the words people read, in a moment in which reading is hard."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from assistant.authoring.rules.rule import (
    Finding,
    Rule,
    Subject,
    read_rule,
    rule,
    scalars_of,
    texts_of,
)
from assistant.content.nodes import ScalarNode
from assistant.content.problems import quoted
from assistant.content.readability import grade, sentences_in, words_in
from assistant.domain.flow import Source, Step, Text

LONGEST_MESSAGE: Final = 320
"""Characters of one message."""
LONGEST_SENTENCE: Final = 25
"""Words of one sentence."""
MOST_MESSAGES: Final = 3
"""Messages of one step."""
HARDEST: Final = 8.0
"""School grade a message may read at."""
_FEW_WORDS: Final = 8
"""A grade says little about fewer words."""

_REQUESTS: Final = frozenset(
    {
        "tell",
        "pick",
        "choose",
        "rate",
        "say",
        "type",
        "write",
        "name",
        "take",
        "think",
        "look",
        "give",
        "put",
        "use",
        "press",
        "go",
        "try",
        "describe",
        "note",
        "list",
        "let",
        "read",
    }
)
_LOUD: Final = re.compile(r"!!|\b(?!GHB|MDMA|CBT|DBT|SMART)[A-Z]{4,}\b")
_WORDLESS: Final = re.compile(r"[^A-Za-z0-9\u00c0-\uffff]*")
_REACHED: Final = re.compile(
    r"https?:|www\.|\b[\w.]+@[\w.]+\b|\+?\b\d[\d ()-]{5,}\d\b|\b(?:112|911|988|999|000|116\s?123)\b"
)
_ASSUMED: Final = re.compile(
    r"\byour (?:wife|husband|girlfriend|boyfriend|kids|children|mother|father|drinking)\b"
    r"|\bhe or she\b",
    re.IGNORECASE,
)


def _messages(subject: Subject) -> Iterator[tuple[Step, Text]]:
    for step in subject.flow.steps.values():
        for _, text in texts_of(step):
            yield step, text


def _scalars(subject: Subject) -> Iterator[ScalarNode]:
    """Give the texts of the flow as they stand in the file, labels included."""
    for step in subject.flow.steps.values():
        yield from scalars_of(subject, step)


@rule("T702", "warning")
def too_long(subject: Subject) -> Iterable[Finding]:
    """A message over 320 characters, or a sentence over 25 words."""
    for _, text in _messages(subject):
        if len(text.source) > LONGEST_MESSAGE:
            words = f"this message has {len(text.source)} characters; {LONGEST_MESSAGE} are read"
            yield text.at, words, "make two messages of it, with a blank line between"
        elif len(text.source) > 4 * LONGEST_SENTENCE:
            most = max((len(words_in(part)) for part in sentences_in(text.source)), default=0)
            if most > LONGEST_SENTENCE:
                yield text.at, f"a sentence has {most} words", "make two sentences of it"


@rule("T703", "warning")
def many_messages(subject: Subject) -> Iterable[Finding]:
    """More than three messages in one step before the person can speak."""
    for step in subject.flow.steps.values():
        if len(step.say) > MOST_MESSAGES:
            words = f"this step says {len(step.say)} messages in a row"
            yield step.say[MOST_MESSAGES].at, words, "ask something between them, or say less"


@rule("T704", "info")
def hard_to_read(subject: Subject) -> Iterable[Finding]:
    """A message that reads above grade 8."""
    names = subject.known.wording.names
    for _, text in _messages(subject):
        if text.source.count(" ") >= _FEW_WORDS:
            reads_at = grade(text.source, names)
            if reads_at > HARDEST:
                words = f"this message reads at grade {reads_at:.0f}"
                yield text.at, words, "use shorter words and sentences"


@rule("T705", "warning")
def two_questions(subject: Subject) -> Iterable[Finding]:
    """Two questions in one ``ask``; people answer one of them."""
    for step in subject.flow.steps.values():
        prompt = step.wait.prompt if step.wait else None
        if prompt is not None and prompt.source.count("?") > 1:
            yield prompt.at, "two questions are asked at once", "ask one, and the other after it"


@rule("T706", "info")
def no_request(subject: Subject) -> Iterable[Finding]:
    """An ``ask`` that neither asks nor invites."""
    for step in subject.flow.steps.values():
        prompt = step.wait.prompt if step.wait else None
        if prompt is None or "?" in prompt.source:
            continue
        words = {word.lower() for word in words_in(prompt.source)}
        if not words & _REQUESTS:
            yield prompt.at, "nothing is asked here", "end it with a question"


@rule("T707", "warning")
def asks_nothing(subject: Subject) -> Iterable[Finding]:
    """A ``say`` that ends with a question while nobody waits for an answer."""
    for step in subject.sound_steps():
        if step.wait is None and step.call is None and step.say:
            last = step.say[-1]
            if last.source.endswith("?"):
                yield last.at, "this asks, and nobody waits for an answer", "put it under ask:"


@rule("T708", "warning")
def avoided_word(subject: Subject) -> Iterable[Finding]:
    """A word that shames, presses or promises, of the list in ``coping_library/wording.yaml``."""
    wording = subject.known.wording
    for scalar in _scalars(subject) if wording.by_first else ():
        for start, avoided in wording.found_in(scalar.text):
            words = f"{quoted(avoided.phrase)} is not a word we use: {avoided.why}"
            yield scalar.place_of(start), words, f"say: {avoided.use}"


@rule("T709", "info")
def loud(subject: Subject) -> Iterable[Finding]:
    """Shouting, or a message without a word."""
    for scalar in _scalars(subject):
        found = _LOUD.search(scalar.text)
        if found is not None:
            yield scalar.place_of(found.start()), "this is loud", "say it quietly"
        elif scalar.text.strip() and _WORDLESS.fullmatch(scalar.text):
            yield scalar.place, "this message has no words", "say it in words"


@rule("T711", "warning")
def number_or_link(subject: Subject) -> Iterable[Finding]:
    """A phone number or link typed into a text: it is wrong elsewhere, and nobody reviews it."""
    for scalar in _scalars(subject):
        found = _REACHED.search(scalar.text)
        if found is not None:
            hint = "use reach: support or do: show_contacts, which know the country and the date"
            yield scalar.place_of(found.start()), "a number or link stands in this text", hint


@rule("T712", "info")
def assumes(subject: Subject) -> Iterable[Finding]:
    """A text that takes a family, a gender or a substance for granted."""
    for scalar in _scalars(subject):
        found = _ASSUMED.search(scalar.text)
        if found is not None:
            words = f"{quoted(found.group())} is not everyone's"
            yield scalar.place_of(found.start()), words, "say it so that it fits anyone"


@rule("T713", "warning")
def opens_silently(subject: Subject) -> Iterable[Finding]:
    """A flow that begins without a word. One that others call may do so."""
    start = subject.flow.steps.get(subject.flow.start)
    called = any(v.source is Source.CALLER for v in subject.flow.variables.values())
    if start is None or called or start.id in subject.reading.damaged:
        return
    if not start.say and start.call is None and (start.wait is None or start.wait.prompt is None):
        yield start.at, "the flow begins without saying anything", "greet the person first"


RULES: Final[tuple[Rule, ...]] = (
    read_rule("T701", "A text without words."),
    too_long,
    many_messages,
    hard_to_read,
    two_questions,
    no_request,
    asks_nothing,
    avoided_word,
    loud,
    read_rule("T710", "Braces that are no ``{name}`` of a variable; nothing else is markup."),
    number_or_link,
    assumes,
    opens_silently,
)
