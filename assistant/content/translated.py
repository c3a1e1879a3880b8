"""A flow in another language: the same steps and ids, other words. Pure.

A text is taken only when it was made from the source as it is now and inserts the same names:
what a person reads is what a translator saw. Everything else falls back to the source.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from assistant.domain.flow import Answer, Flow, Step, Text, Variable, Wait
from assistant.domain.place import NOWHERE, Place
from assistant.domain.translation import TranslatedText, Translation


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One text of a flow that can be translated."""

    address: str
    """``title``, ``rate.ask``, ``where.answers.safe.label``, ``rate.retry.say``."""
    messages: tuple[str, ...]
    """One for each paragraph."""
    names: frozenset[str] = frozenset()
    at: Place = field(default=NOWHERE, compare=False)

    @property
    def words(self) -> str:
        """The whole text; a blank line stands between messages."""
        return "\n\n".join(self.messages)

    @property
    def fingerprint(self) -> str:
        """Eight hexadecimal digits that change when the words do."""
        return hashlib.sha256(self.words.encode("utf-8", "replace")).hexdigest()[:8]


def sources(flow: Flow) -> Iterator[Source]:
    """Give every text of *flow* that can be translated, in the order of the file."""
    if flow.title:
        yield Source(address="title", messages=(flow.title,), at=flow.at)
    for step in flow.steps.values():
        for key, texts in _texts(step):
            if texts:
                names = frozenset(name for text in texts for name in text.names)
                said = tuple(text.source for text in texts)
                address = f"{step.id}.{key}"
                yield Source(address=address, messages=said, names=names, at=texts[0].at)
        for answer in step.wait.answers if step.wait else ():
            if answer.label:
                address = f"{step.id}.answers.{answer.id}.label"
                yield Source(address=address, messages=(answer.label,), at=answer.at)


def _texts(step: Step) -> Iterator[tuple[str, tuple[Text, ...]]]:
    wait = step.wait
    yield "say", step.say
    yield "short", step.short or ()
    yield "ask", (wait.prompt,) if wait and wait.prompt else ()
    yield "why", step.why
    yield "retry.say", wait.retry.say if wait and wait.retry else ()


def fits(source: Source, text: TranslatedText) -> bool:
    """Whether *text* may stand for *source*: made from it as it is, with the same names."""
    names = frozenset(name for message in text.messages for name in message.names)
    return bool(text.messages) and text.of == source.fingerprint and names == source.names


def translated(flow: Flow, translation: Translation) -> Flow:
    """Return *flow* in the words of *translation*, as far as they fit.

    Steps, answers, variables, conditions and the pinned content hash stay as they are, so a
    conversation can go on in another language than it began in.
    """
    texts = {
        source.address: translation.texts[source.address].messages
        for source in sources(flow)
        if source.address in translation.texts and fits(source, translation.texts[source.address])
    }
    steps = {
        id_: _step(step, _Words(f"{id_}.", texts, translation.hears))
        for id_, step in flow.steps.items()
    }
    title = texts.get("title")
    return replace(
        flow,
        title=title[0].source if title else flow.title,
        language=translation.language,
        steps=steps,
        variables={
            name: _labelled(variable, flow.steps, steps)
            for name, variable in flow.variables.items()
        },
    )


def in_language(
    flows: Mapping[str, Flow],
    translations: Mapping[str, Translation],
    language: str,
) -> dict[str, Flow]:
    """Return *flows*, each in *language* where there is a translation.

    Args:
        flows: by id.
        translations: by flow id and language, as in ``craving.es``.
        language: ``es`` or ``es-MX``; without a translation for the region the language alone
            is taken.
    """
    found = {}
    for id_, flow in flows.items():
        names = (f"{id_}.{language}", f"{id_}.{language.partition('-')[0]}")
        made = next((translations[name] for name in names if name in translations), None)
        found[id_] = flow if made is None else translated(flow, made)
    return found


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one step."""

    step: str
    texts: Mapping[str, tuple[Text, ...]]
    hears: Mapping[str, tuple[str, ...]]

    def of(self, key: str, texts: tuple[Text, ...]) -> tuple[Text, ...]:
        return self.texts.get(self.step + key, texts)

    def answer(self, answer: Answer) -> Answer:
        address = f"{self.step}answers.{answer.id}"
        label = self.texts.get(f"{address}.label")
        return replace(
            answer,
            label=label[0].source if label else answer.label,
            hears=self.hears.get(address) or answer.hears,
        )


def _step(step: Step, words: _Words) -> Step:
    prompt = step.wait.prompt if step.wait else None
    asked = words.of("ask", (prompt,)) if prompt is not None else ()
    return replace(
        step,
        say=(*words.of("say", step.say), *asked[:-1]),
        short=None if step.short is None else words.of("short", step.short),
        why=words.of("why", step.why),
        wait=None if step.wait is None else _wait(step.wait, asked[-1:], words),
    )


def _wait(wait: Wait, asked: tuple[Text, ...], words: _Words) -> Wait:
    retry = wait.retry
    if retry is not None:
        retry = replace(retry, say=words.of("retry.say", retry.say))
    answers = tuple(words.answer(answer) for answer in wait.answers)
    prompt = asked[0] if asked else wait.prompt
    return replace(wait, prompt=prompt, retry=retry, answers=answers)


def _labelled(
    variable: Variable, before: Mapping[str, Step], after: Mapping[str, Step]
) -> Variable:
    """Return *variable* with the labels of its question in the other language."""
    was, now = _labels(variable.name, before), _labels(variable.name, after)
    labels = {
        value: now[value] if was.get(value) == label else label
        for value, label in variable.labels.items()
    }
    return replace(variable, labels=labels) if labels != variable.labels else variable


def _labels(name: str, steps: Mapping[str, Step]) -> dict[str, str]:
    """Return the label of each value in the first question that fills *name*."""
    found: dict[str, str] = {}
    for step in steps.values():
        if step.wait is not None and step.wait.into == name:
            for answer in step.wait.answers:
                found.setdefault(answer.id, answer.label)
    return found
