"""P17: no text within the limits of matching means two answers.

Sampled, and said so: every label and phrase of every question, each with slips of one letter and
with its denial. A text may be asked back about; it may not be taken for another answer, and which
answer it is taken for may not hang on the order they are shown in.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from assistant.authoring.explorer.plan import values_of
from assistant.authoring.explorer.proof import Found, Proof
from assistant.content.problems import error
from assistant.domain.flow import FIXED_ANSWERS, Form, Step, Variable, Wait
from assistant.domain.inputs import Picked
from assistant.domain.reading import Option, Question
from assistant.domain.vocabulary import Vocabulary
from assistant.engine.words import FIXED_HEARS, FIXED_LABELS
from assistant.understand.answer import read_answer
from assistant.understand.lexicon import Lexicon
from assistant.understand.normalise import normalise
from assistant.understand.scope_words import NEGATORS
from assistant.understand.yes_no import yes_no

SLIPS: Final = 3
"""Slips of one letter tried for each phrase, spread over its length."""
SHORT: Final = 2
"""Words of a phrase that is denied by a "not" before it."""
_STARTS: Final = ("i am ", "i'm ", "it is ", "it was ", "they are ")
MOST_TEXTS: Final = 1_500
"""Texts tried for one flow."""


@dataclass(slots=True, kw_only=True)
class Ear:
    """Reads texts as the program does."""

    vocabularies: Mapping[str, Vocabulary]
    lexicon: Lexicon
    heard: int = field(default=0)
    """Texts read so far."""

    def question(self, proof: Proof, wait: Wait) -> Question:
        """Return what is asked at *wait*, with all answers on offer."""
        project = proof.project
        variable = proof.flow.variables.get(wait.into or "")
        vocabulary = variable.vocabulary if variable is not None else None
        return Question(
            form=wait.form,
            options=tuple(self._options(wait, variable, vocabulary)),
            vocabulary=vocabulary,
            accept=project.accept,
            confirm=project.confirm,
            gap=project.gap,
        )

    def _options(
        self, wait: Wait, variable: Variable | None, vocabulary: str | None
    ) -> Iterator[Option]:
        known = self.vocabularies.get(vocabulary or "")
        fixed = FIXED_LABELS.get(wait.form, {})
        labels = {answer.id: answer.label for answer in wait.answers if answer.label}
        hears = {answer.id: answer.hears for answer in wait.answers}
        own = tuple(answer.id for answer in wait.answers)
        for id_ in tuple(fixed) or own or (values_of(variable) if variable is not None else ()):
            shown = variable.labels.get(id_, id_) if variable is not None else id_
            engine = FIXED_HEARS.get(id_, ()) if wait.form in FIXED_ANSWERS else ()
            terms = known.terms[id_].phrases if known and id_ in known.terms else ()
            yield Option(
                id=id_,
                label=labels.get(id_, fixed.get(id_, shown)),
                hears=(*hears.get(id_, ()), *engine, *terms),
            )


def misheard(proof: Proof, ear: Ear) -> Iterator[Found]:
    """P17: a text that is taken for another answer, or for either of two."""
    for step in proof.flow.steps.values():
        wait = step.wait
        if wait is None or wait.form not in {Form.CHOICE, Form.YES_NO, Form.MANY}:
            continue
        question = ear.question(proof, wait)
        for option, text, denied in _texts(wait, question):
            if ear.heard >= MOST_TEXTS:
                return
            ear.heard += 1
            words = _wrong(text, option, question, ear.lexicon, denied=denied)
            if words:
                yield _found(proof, step, text, words)
                break


def _texts(wait: Wait, question: Question) -> Iterator[tuple[Option, str, bool]]:
    """Give texts, each with the answer it belongs to and whether it denies it.

    The words of the flow, that is: those of a vocabulary are looked at where it is kept.
    """
    of = {option.id: option for option in question.options}
    for answer in wait.answers:
        option = of[answer.id]
        for phrase in (answer.label or option.label, *answer.hears):
            yield option, phrase, False
            yield from ((option, slip, False) for slip in slips(phrase))
            denial = denied(phrase)
            if denial:
                yield option, denial, True


def denied(phrase: str) -> str:
    """Return the plain denial of *phrase*; empty when there is none a person would type."""
    words = [token.text for token in normalise(phrase).tokens]
    plain = phrase.lower().strip(" .!")
    if "," in plain or NEGATORS & set(words) or yes_no(normalise(phrase)) is not None:
        return ""
    for start in _STARTS:
        if plain.startswith(start):
            return f"{start}not {plain.removeprefix(start)}"
    return f"not {plain}" if len(words) <= SHORT else ""


def slips(phrase: str) -> Iterator[str]:
    """Give *phrase* with two letters of a word swapped, or one left out, at a few places.

    The first letter of a word stays: hardly anyone gets that one wrong.
    """
    places = [at for at in range(1, len(phrase) - 1) if " " not in phrase[at - 1 : at + 2]]
    for turn in range(min(SLIPS, len(places))):
        at = places[turn * len(places) // SLIPS]
        swapped = phrase[:at] + phrase[at + 1] + phrase[at] + phrase[at + 2 :]
        yield phrase[:at] + phrase[at + 1 :] if turn % 2 else swapped


def _wrong(text: str, option: Option, question: Question, lexicon: Lexicon, *, denied: bool) -> str:
    """Return what is wrong with how *text* is heard; empty when nothing is."""
    heard = _picked(text, question, lexicon)
    other = _picked(text, replace(question, options=question.options[::-1]), lexicon)
    if heard and other and set(heard) != set(other):
        return f"is heard as '{heard[0]}' or as '{other[0]}', whichever stands first"
    if denied:
        return f"is heard as '{option.id}', which it denies" if option.id in heard else ""
    if heard and option.id not in heard:
        return f"of '{option.id}' is heard as '{heard[0]}'"
    return ""


def _picked(text: str, question: Question, lexicon: Lexicon) -> tuple[str, ...]:
    read = read_answer(text, question, lexicon)
    return read.answers if isinstance(read, Picked) else ()


def _found(proof: Proof, step: Step, text: str, words: str) -> Found:
    here = (proof.flow.id, step.id)
    situations = enumerate(proof.graph.situations)
    number = next((n for n, s in situations if (s[-1].flow, s[-1].step) == here), None)
    way = () if number is None else proof.way(number)
    hint = "word one of the answers differently"
    return Found(error(step.at, "P17", f"at '{step.id}' '{text}' {words}", hint), way)
