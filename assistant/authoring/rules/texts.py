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
_MAY_REACH: Final = re.compile(r"[0-9@]|www|http")
"""A sign without which nothing of that kind stands in a text."""
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
    """A message over 320 characters, or a sentence over 25 words.

    Why: in a hard moment people read the first lines only.
    Mend: make two messages of it, or two sentences.
    Example: a sentence of 30 words.
    """
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
    """More than three messages in one step before the person can speak.

    Why: nobody can speak while messages pour in.
    Mend: say less, or ask something in between.
    Example: four paragraphs under one `say:`.
    """
    for step in subject.flow.steps.values():
        if len(step.say) > MOST_MESSAGES:
            words = f"this step says {len(step.say)} messages in a row"
            yield step.say[MOST_MESSAGES].at, words, "ask something between them, or say less"


@rule("T704", "info")
def hard_to_read(subject: Subject) -> Iterable[Finding]:
    """A message that reads above grade 8.

    Why: tired and frightened people read worse than they usually do.
    Mend: use shorter words and sentences.
    Example: 'Physiological arousal subsides' becomes 'Your body calms down'.
    """
    names = subject.known.wording.names
    for _, text in _messages(subject):
        if text.source.count(" ") >= _FEW_WORDS:
            reads_at = grade(text.source, names)
            if reads_at > HARDEST:
                words = f"this message reads at grade {reads_at:.0f}"
                yield text.at, words, "use shorter words and sentences"


@rule("T705", "warning")
def two_questions(subject: Subject) -> Iterable[Finding]:
    """Two questions in one ``ask``; people answer one of them.

    Why: people answer one of them, and nobody knows which.
    Mend: ask one, and the other in the next step.
    Example: `ask:` with 'Where are you? Who is there?'.
    """
    for step in subject.flow.steps.values():
        prompt = step.wait.prompt if step.wait else None
        if prompt is not None and prompt.source.count("?") > 1:
            yield prompt.at, "two questions are asked at once", "ask one, and the other after it"


@rule("T706", "info")
def no_request(subject: Subject) -> Iterable[Finding]:
    """An ``ask`` that neither asks nor invites.

    Why: people do not know that it is their turn.
    Mend: end it with a question, or say what to do.
    Example: `ask:` with 'The evening.'.
    """
    for step in subject.flow.steps.values():
        prompt = step.wait.prompt if step.wait else None
        if prompt is None or "?" in prompt.source:
            continue
        words = {word.lower() for word in words_in(prompt.source)}
        if not words & _REQUESTS:
            yield prompt.at, "nothing is asked here", "end it with a question"


@rule("T707", "warning")
def asks_nothing(subject: Subject) -> Iterable[Finding]:
    """A ``say`` that ends with a question while nobody waits for an answer.

    Why: people answer, and nothing waits for it.
    Mend: put the question under `ask:`.
    Example: `say:` that ends with 'How are you?'.
    """
    for step in subject.sound_steps():
        if step.wait is None and step.call is None and step.say:
            last = step.say[-1]
            if last.source.endswith("?"):
                yield last.at, "this asks, and nobody waits for an answer", "put it under ask:"


@rule("T708", "warning")
def avoided_word(subject: Subject) -> Iterable[Finding]:
    """A word that shames, presses or promises, of the list in ``coping_library/wording.yaml``.

    Why: words can hurt, press or promise too much. The list is kept in
    `coping_library/wording.yaml`.
    Mend: use the words that are offered.
    Example: 'addict' becomes 'a person who uses'.
    """
    wording = subject.known.wording
    for scalar in _scalars(subject) if wording.by_first else ():
        for start, avoided in wording.found_in(scalar.text):
            words = f"{quoted(avoided.phrase)} is not a word we use: {avoided.why}"
            yield scalar.place_of(start), words, f"say: {avoided.use}"


@rule("T709", "info")
def loud(subject: Subject) -> Iterable[Finding]:
    """Shouting, or a message without a word.

    Why: capitals and many signs are loud, and signs alone tell nothing to a screen reader.
    Mend: say it quietly, in words.
    Example: 'STOP NOW!!!'.
    """
    for scalar in _scalars(subject):
        found = _LOUD.search(scalar.text)
        if found is not None:
            yield scalar.place_of(found.start()), "this is loud", "say it quietly"
        elif scalar.text.strip() and _WORDLESS.fullmatch(scalar.text):
            yield scalar.place, "this message has no words", "say it in words"


@rule("T711", "warning")
def number_or_link(subject: Subject) -> Iterable[Finding]:
    """A phone number or link typed into a text: it is wrong elsewhere, and nobody reviews it.

    Why: the number of one country is wrong in all others, and nobody reviews it here.
    Mend: use `reach: support` or `do: show_contacts`, which know the country and the date.
    Example: 'Call 112 now.' in a text.
    """
    for scalar in _scalars(subject):
        found = _REACHED.search(scalar.text) if _MAY_REACH.search(scalar.text) else None
        if found is not None:
            hint = "use reach: support or do: show_contacts, which know the country and the date"
            yield scalar.place_of(found.start()), "a number or link stands in this text", hint


@rule("T712", "info")
def assumes(subject: Subject) -> Iterable[Finding]:
    """A text that takes a family, a gender or a substance for granted.

    Why: whom it does not fit feels that this is not for them.
    Mend: say it so that it fits anyone.
    Example: 'your wife' becomes 'someone close to you'.
    """
    for scalar in _scalars(subject):
        found = _ASSUMED.search(scalar.text)
        if found is not None:
            words = f"{quoted(found.group())} is not everyone's"
            yield scalar.place_of(found.start()), words, "say it so that it fits anyone"


@rule("T713", "warning")
def opens_silently(subject: Subject) -> Iterable[Finding]:
    """A flow that begins without a word. One that others call may do so.

    Why: people do not know where they are.
    Mend: say a word of welcome first. A flow that others call may begin silently.
    Example: a first step that only branches.
    """
    start = subject.flow.steps.get(subject.flow.start)
    called = any(v.source is Source.CALLER for v in subject.flow.variables.values())
    if start is None or called or start.id in subject.reading.damaged:
        return
    if not start.say and start.call is None and (start.wait is None or start.wait.prompt is None):
        yield start.at, "the flow begins without saying anything", "greet the person first"


RULES: Final[tuple[Rule, ...]] = (
    read_rule(
        "T701",
        """A text without words.

        Why: an empty message puzzles people, and a question without words cannot be
        answered.
        Mend: write the words under `|`, or take the key out.
        Example: `say:` with nothing behind it.
        """,
    ),
    too_long,
    many_messages,
    hard_to_read,
    two_questions,
    no_request,
    asks_nothing,
    avoided_word,
    loud,
    read_rule(
        "T710",
        """Braces that are no ``{name}`` of a variable; nothing else is markup.

        Why: the braces would be shown as they are.
        Mend: write `{name}` with the name of a variable, or use other brackets.
        Example: '{first name}'.
        """,
    ),
    number_or_link,
    assumes,
    opens_silently,
)
