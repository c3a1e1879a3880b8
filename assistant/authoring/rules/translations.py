"""I: a flow in another language, held against the flow as it is now."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, TypeAlias

from assistant.authoring.rules import matching
from assistant.authoring.rules.rule import Finding, Rule, Subject, read_rule
from assistant.content.flow_reader import FlowReading
from assistant.content.nodes import Node, find, find_key
from assistant.content.problems import Problem, Severity, did_you_mean, quoted
from assistant.content.translated import Source, sources, translated
from assistant.domain.flow import Flow, Kind, Project
from assistant.domain.place import Place
from assistant.domain.translation import Translation

MOST_FOUND: Final = 200
"""Findings of one rule in one file: after these a translator goes on first."""
MOST_NAMED: Final = 5
"""Addresses that one sentence names."""

_ENDS: Final = (".", "!", "?", "…", ":", ";", '"', "”", ")")
"""What a whole sentence ends with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A flow and its translation."""

    flow: Flow
    translation: Translation
    root: Node
    """The file of the translation, for places."""
    project: Project | None = None
    texts: Mapping[str, Source] = field(default_factory=dict)
    """The texts of the flow, by address."""

    @classmethod
    def of(
        cls, flow: Flow, translation: Translation, root: Node, project: Project | None
    ) -> "Pair":
        """Return *flow* and *translation* side by side."""
        texts = {source.address: source for source in sources(flow)}
        return cls(flow=flow, translation=translation, root=root, project=project, texts=texts)

    def place(self, *path: str | int) -> Place:
        """Return where the value at *path* stands in the translation."""
        return find(self.root, *path).place


Look: TypeAlias = Callable[[Pair], Iterable[Finding]]

_LOOKS: Final[list[tuple[Rule, Look]]] = []


def _rule(code: str, severity: Severity = "error") -> Callable[[Look], Look]:
    def made(look: Look) -> Look:
        _LOOKS.append((read_rule(code, look.__doc__ or "", severity), look))
        return look

    return made


def look_at(pair: Pair) -> Iterator[Problem]:
    """Give what the rules find in the translation of *pair*."""
    for rule, look in _LOOKS:
        if look is colliding:
            yield from islice(_collisions(pair), MOST_FOUND)
            continue
        for place, message, hint in islice(look(pair), MOST_FOUND):
            yield Problem(place, rule.code, rule.severity, message, hint)


@_rule("I801", "warning")
def missing(pair: Pair) -> Iterable[Finding]:
    """A text without a translation: the person reads the source there.

    Why: a talk that changes its language in the middle is hard to follow in a hard moment.
    Mend: ``flow i18n update`` adds the empty places; fill them in.
    Example: `` close.say: "" ``.
    """
    known = pair.translation.texts
    absent = [address for address in pair.texts if address not in known]
    if absent:
        named = ", ".join(absent[:MOST_NAMED]) + (" ..." if len(absent) > MOST_NAMED else "")
        many = "1 text is" if len(absent) == 1 else f"{len(absent)} texts are"
        words = f"{many} not in this file: {named}"
        yield find_key(pair.root, "texts").place, words, _update(pair)
    for address, text in known.items():
        if address in pair.texts and not text.messages:
            words = f"{address} has no words in {pair.translation.language} yet"
            yield text.at, words, f"translate: {_cut(pair.texts[address].words)}"


@_rule("I802", "warning")
def stale(pair: Pair) -> Iterable[Finding]:
    """A text made from an older source: it is not shown until someone has looked at it again.

    Why: the source may say something else by now, about safety too.
    Mend: read both, change what has to change, and run ``flow i18n update``.
    Example: the source said "Call someone." and says "Call or write to someone." now.
    """
    for address, text in pair.translation.texts.items():
        source = pair.texts.get(address)
        if source is None or not text.messages or text.of == source.fingerprint:
            continue
        now, made = _cut(source.words), _cut(text.words)
        words = f"the source is now '{now}'; the translation '{made}' was made from other words"
        hint = f"look at it again, then: {_update(pair)} --accept {address}"
        yield text.at, words, hint


@_rule("I803")
def other_names(pair: Pair) -> Iterable[Finding]:
    """The ``{names}`` of a text are not those of its source.

    Why: a name that is not there stays out, and one too many has no value.
    Mend: use each ``{name}`` of the source, and no other.
    Example: the source has ``{before}``, and the translation ``{antes}``.
    """
    for address, text in pair.translation.texts.items():
        source = pair.texts.get(address)
        if source is None or not text.messages:
            continue
        names = frozenset(name for message in text.messages for name in message.names)
        for name in sorted(names - source.names):
            hint = did_you_mean(name, sorted(source.names)) or "take it out"
            yield text.at, f"the source of {address} has no {{{name}}}", hint
        for name in sorted(source.names - names):
            words = f"{address} leaves out {{{name}}}"
            yield text.at, words, f"put {{{name}}} where it belongs in this language"


@_rule("I804", "warning")
def gone(pair: Pair) -> Iterable[Finding]:
    """A translation of a text or an answer that the flow does not have any more.

    Why: nobody ever reads it, and it hides what is still missing.
    Mend: take it out; ``--fix`` does.
    Example: ``steps.light.say`` after the step ``light`` is gone.
    """
    answers = _answers(pair.flow)
    for address, text in pair.translation.texts.items():
        if address not in pair.texts:
            yield text.at, f"the flow has no text {quoted(address)}", _drop(pair)
    for address in pair.translation.hears:
        if address not in answers:
            words = f"the flow has no answer {quoted(address)}"
            yield find_key(pair.root, "hears", address).place, words, _drop(pair)


@_rule("I805", "warning")
def unheard(pair: Pair) -> Iterable[Finding]:
    """An answer that hears phrases of the source language, and none of this one.

    Why: people answer in their own words, and only the label would be heard.
    Mend: write down how people say it in this language.
    Example: ``hears: [at a bar]`` without a phrase in Spanish.
    """
    for address, hears in _answers(pair.flow).items():
        if hears and not pair.translation.hears.get(address):
            words = f"{address} hears nothing in {pair.translation.language}"
            hint = f"write under hears: {address}: [what people say]"
            yield find_key(pair.root, "hears", address).place, words, hint


@_rule("I806")
def colliding(pair: Pair) -> Iterable[Finding]:
    """Phrases of this language that the matcher cannot tell apart, or that cannot be heard.

    Why: the answer would be taken for another one, or asked back every time.
    Mend: word one of the phrases differently.
    Example: two answers hear the same phrase in this language. All rules on phrases (M) look at
        the flow as it is spoken in this language; each keeps its own severity.
    """
    for problem in _collisions(pair):
        yield problem.place, problem.message, problem.hint


def _collisions(pair: Pair) -> Iterator[Problem]:
    before = _Spoken.of(pair, pair.flow)
    now = _Spoken.of(pair, translated(pair.flow, pair.translation))
    own = pair.place().path
    for rule in matching.RULES:
        known = {message for _, message, _ in _found(rule, before)}
        for place, message, hint in _found(rule, now):
            if message not in known:
                here = place if place.path == own else pair.place("language")
                words = f"{message} ({rule.code})"
                yield Problem(here, "I806", rule.severity, words, hint)


@_rule("I807", "warning")
def put_together(pair: Pair) -> Iterable[Finding]:
    """A sentence that is put together from parts, whose order and endings differ by language.

    Why: the parts may not fit together in this language.
    Mend: write a whole sentence for each case in the source.
    Example: a message that ends with ``Your craving went`` and goes on in the next step.
    """
    for address, text in pair.translation.texts.items():
        source = pair.texts.get(address)
        if source is None or not text.messages or "." not in address:
            continue
        for name in sorted(source.names):
            variable = pair.flow.variables.get(name)
            if variable is not None and variable.kind in _WORDED:
                words = f"{{{name}}} puts the words of a choice into this sentence"
                hint = "say a whole sentence for each choice, in a step of its own"
                yield text.at, words, hint
        unfinished = [m for m in source.messages[:-1] if not m.endswith(_ENDS)]
        if unfinished and not address.endswith(".label"):
            words = f"the message '{_cut(unfinished[0])}' goes on in the next one"
            yield text.at, words, "write one whole sentence in one message"


_WORDED: Final = frozenset({Kind.ONE_OF, Kind.ANY_OF, Kind.YES_NO})


class _Spoken(Subject):
    """The flow in one language, for the rules on phrases; places are those of the translation."""

    __slots__ = ("_pair",)
    _pair: Pair

    @classmethod
    def of(cls, pair: Pair, flow: Flow) -> "_Spoken":
        """Return *flow*, one of the two of *pair*."""
        reading = FlowReading(flow=flow, root=None, problems=())
        made = cls(reading=reading, flow=flow, path=pair.place().path, project=pair.project)
        object.__setattr__(made, "_pair", pair)
        return made

    def place(self, *path: str | int) -> Place:
        """Return where the translation says what *path* of the flow says."""
        parts = [str(part) for part in path if isinstance(part, str)][1:]
        if "hears" in parts:
            address, index = ".".join(parts[:-1]), path[-1]
            return self._pair.place("hears", address, index)
        return self._pair.place("texts", ".".join(parts))


def _found(rule: Rule, subject: Subject) -> list[Finding]:
    return list(islice(rule.look(subject), MOST_FOUND)) if rule.look is not None else []


def _answers(flow: Flow) -> dict[str, tuple[str, ...]]:
    """Return the phrases of each answer, by its address."""
    return {
        f"{step.id}.answers.{answer.id}": answer.hears
        for step in flow.steps.values()
        for answer in (step.wait.answers if step.wait else ())
    }


def _update(pair: Pair) -> str:
    return f"breakwater flow i18n update {pair.translation.language}"


def _drop(pair: Pair) -> str:
    return f"{_update(pair)} takes it out"


def _cut(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= _LONGEST else joined[: _LONGEST - 3] + "..."


_LONGEST: Final = 70

RULES: Final[tuple[Rule, ...]] = tuple(rule for rule, _ in _LOOKS)
