"""An answer in the person's own words, read for the question that stands.

The order is fixed: nothing said or passed over, then numbers and yes/no where they are asked for,
then an answer by its place in the list, then the answers by their words, then the vocabulary.
When unsure it says so and names the nearest: it never takes an answer that was not given.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from assistant.domain.flow import Form
from assistant.domain.inputs import Picked, Rated, Skipped, Unclear, Wrote
from assistant.domain.reading import Option, Question
from assistant.understand.choose import choose
from assistant.understand.lexicon import Lexicon
from assistant.understand.match import match
from assistant.understand.normalise import normalise
from assistant.understand.number import number_in
from assistant.understand.ordinal import place_in
from assistant.understand.yes_no import yes_no

Read: TypeAlias = Picked | Rated | Wrote | Unclear | Skipped

FIXED: Final[Mapping[Form, tuple[Option, ...]]] = {
    Form.PRACTISE: (
        Option(id="done", label="done", hears=("finished", "i did it", "did it", "that helped")),
        Option(
            id="stopped",
            label="stopped",
            hears=("i stopped", "gave up", "could not finish", "did not finish", "not for me"),
        ),
        Option(
            id="worse",
            label="worse",
            hears=("made it worse", "i feel worse", "it got worse", "feeling worse"),
        ),
    ),
    Form.REACH: (
        Option(
            id="reached",
            label="reached someone",
            hears=("they answered", "i called", "talked to someone", "got through", "done"),
        ),
        Option(
            id="no_answer",
            label="no answer",
            hears=("nobody answered", "no one picked up", "did not answer", "voicemail"),
        ),
        Option(id="later", label="later", hears=("not now", "not yet", "maybe later", "not ready")),
    ),
}
"""How the engine's own answers are heard where the caller gives no options."""


def read_answer(text: str, question: Question, lexicon: Lexicon | None = None) -> Read:
    """Return what *text* says to *question*; the words are always kept."""
    if question.form is Form.WORDS:
        return Wrote(text) if text.strip() else Skipped(text)
    normal = normalise(text)
    if not normal.tokens or (yes_no(normal) == "skip" and not _offers_skip(question)):
        return Skipped(text)
    return _READERS[question.form](text, question, lexicon)


def _offers_skip(question: Question) -> bool:
    """Return whether an answer on offer is itself about not saying."""
    return any("say" in option.label.lower() for option in question.options)


def _number(text: str, question: Question, _lexicon: Lexicon | None) -> Read:
    read = number_in(text, question.low, question.high)
    if read is None:
        return _unread(text)
    if read.value is None:
        inside = (n for n in read.between if question.low <= n <= question.high)
        return Unclear(text, tuple(str(n) for n in inside)[:2])
    return Rated(read.value, text)


def _yes_no(text: str, question: Question, lexicon: Lexicon | None) -> Read:
    said = yes_no(normalise(text))
    if said in {"yes", "no"}:
        return Picked((said,), text)
    if said == "unsure":
        return Unclear(text, ("yes", "no"))
    return _choice(text, question, lexicon)


def _choice(text: str, question: Question, lexicon: Lexicon | None) -> Read:
    options = question.options or FIXED.get(question.form, ())
    place = place_in(text, len(options), labels=[option.label for option in options])
    if place is not None:
        return Picked((options[place].id,), text)
    found = choose(text, options, question, lexicon)
    if found.accepted:
        return Picked(found.accepted[:1], text)
    return _unread(text, found.nearest)


def _unread(text: str, nearest: tuple[str, ...] = ()) -> Read:
    """Not knowing is an answer: the question is passed over, and nobody is asked twice."""
    return Skipped(text) if yes_no(normalise(text)) == "unsure" else Unclear(text, nearest)


def _many(text: str, question: Question, lexicon: Lexicon | None) -> Read:
    ids = [option.id for option in question.options]
    if yes_no(normalise(text)) == "no":
        return Picked((), text)
    picked: list[str] = []
    if lexicon is not None:
        only = (question.vocabulary,) if question.vocabulary else None
        findings = lexicon.read(normalise(text), only)
        said = [f.id for f in findings if not f.negated and f.who == "self"]
        picked = said if question.vocabulary else [i for i in said if i in ids]
    for part in _parts(text):
        place = place_in(part, len(ids), labels=[option.label for option in question.options])
        if place is not None:
            picked.append(ids[place])
            continue
        found = match(
            part,
            question.options,
            accept=question.accept,
            confirm=question.confirm,
            gap=question.gap,
        )
        picked.extend(found.accepted)
    if picked:
        beyond = (i for i in picked if i not in ids)  # of the vocabulary, though not shown
        return Picked((*(i for i in ids if i in picked), *dict.fromkeys(beyond)), text)
    return _unread(text, choose(text, question.options, question, lexicon).nearest)


def _parts(text: str) -> list[str]:
    """Return a list as typed ("tired, and lonely") in its parts."""
    for sign in (" and ", " & ", ";", "+", "/", "\n"):
        text = text.replace(sign, ",")
    return [part for part in text.split(",") if part.strip()]


_READERS: Final[Mapping[Form, Callable[[str, Question, Lexicon | None], Read]]] = {
    Form.CHOICE: _choice,
    Form.MANY: _many,
    Form.NUMBER: _number,
    Form.YES_NO: _yes_no,
    Form.OFFER: _choice,
    Form.PRACTISE: _choice,
    Form.REACH: _choice,
}


def choice_in(text: str, choices: Sequence[str], lexicon: Lexicon) -> int | None:
    """Return the 0-based place of the one of *choices* that *text* means, or None.

    For callers that have plain labels and no flow, as ``breakwater understand`` has.
    """
    options = tuple(Option(id=str(place), label=label) for place, label in enumerate(choices))
    asked = Question(form=Form.CHOICE, options=options)
    read = read_answer(text, asked, lexicon)
    return int(read.answers[0]) if isinstance(read, Picked) else None
