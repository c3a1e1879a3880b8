"""The ``variables:`` of a flow: what it remembers, finite wherever it steers."""

import re
from dataclasses import replace
from typing import Final

from assistant.content.nodes import Node, ScalarNode, SequenceNode
from assistant.content.problems import did_you_mean, quoted
from assistant.content.scope import Scope
from assistant.content.shape import Fields
from assistant.content.value_reader import read_value
from assistant.domain.condition import Literal
from assistant.domain.flow import Kind, Source, Variable
from assistant.domain.person import MEANINGS

MOST_VARIABLES: Final = 200
"""Variables of one flow."""
LARGEST_RANGE: Final = 1_000
"""Largest end of a scale or count."""
LONGEST_TEXT: Final = 2_000
"""Characters of a text variable."""
MANY_VALUES: Final = 9
"""Values from which a list is hard to choose from."""

_KINDS: Final = tuple(kind.value for kind in Kind)
_KEYS: Final = (*_KINDS, "only", "from", "is", "starts", "means", "private", "remember")
_RANGE: Final = re.compile(r"(\d{1,6})\s*-\s*(\d{1,6})")


def read_variables(scope: Scope, node: Node | None) -> None:
    """Read every variable at *node* into *scope*; wrong ones are kept as blurred names."""
    entries = scope.shape.entries(node, "variables")
    if node is not None and len(entries) > MOST_VARIABLES:
        words = f"there are {len(entries)} variables; the limit is {MOST_VARIABLES}"
        scope.shape.error(node.place, "Y013", words, "move a part of the flow to one of its own")
        scope.blurred.update(key.text for key, _ in entries)
        return
    for key, value in entries:
        name = scope.name(key, "a variable")
        before = len(scope.shape.problems)
        variable = _variable(scope, key, name, value)
        wrong = any(problem.is_error for problem in scope.shape.problems[before:])
        if variable is None or wrong:
            scope.blurred.add(name)
        else:
            scope.variables[name] = variable


def _variable(scope: Scope, key: ScalarNode, name: str, node: Node) -> Variable | None:
    shape = scope.shape
    fields = shape.fields(node, f"the variable {quoted(name)}", _KEYS)
    kinds = [kind for kind in _KINDS if kind in fields]
    if fields.node is None:
        return None
    if len(kinds) != 1:
        what = "has no kind" if not kinds else "has more than one kind: " + ", ".join(kinds)
        hint = "give it one of: scale, count, one_of, any_of, yes_no, text"
        shape.error(fields.place, "V301", f"the variable {quoted(name)} {what}", hint)
        return None
    kind = Kind(kinds[0])
    low, high = (
        _range(scope, fields[kinds[0]], name) if kind in {Kind.SCALE, Kind.COUNT} else (0, 0)
    )
    values: tuple[str, ...] = ()
    vocabulary: str | None = None
    if kind in {Kind.ONE_OF, Kind.ANY_OF}:
        values, vocabulary = _values(scope, fields, fields[kinds[0]], name)
    length = 0
    if kind is Kind.TEXT:
        length = _length(scope, fields["text"])
    if kind is Kind.YES_NO and not shape.yes_no(fields["yes_no"], "yes_no", default=True):
        shape.error(fields.place, "V301", "yes_no is true or left out", "write yes_no: true")
    variable = Variable(
        name=name,
        kind=kind,
        low=low,
        high=high,
        values=values,
        vocabulary=vocabulary,
        max_length=length,
        source=_source(scope, fields, name, kind),
        history=_history(scope, fields),
        means=_means(scope, fields),
        private=shape.yes_no(fields["private"], "private"),
        remember=shape.yes_no(fields["remember"], "remember"),
        labels=_labels(scope, vocabulary, values),
        at=key.place,
    )
    return _with_start(scope, fields["starts"], variable)


def _range(scope: Scope, node: Node | None, name: str) -> tuple[int, int]:
    scalar = scope.shape.scalar(node, "a range")
    if scalar is None:
        return 0, 0
    match = _RANGE.fullmatch(scalar.as_text())
    low, high = (int(match[1]), int(match[2])) if match else (0, 0)
    if not low < high <= LARGEST_RANGE:
        words = f"{quoted(scalar.text)} is no range for {quoted(name)}"
        hint = "write the smallest and largest, as in 0-10"
        if high > LARGEST_RANGE:
            hint = f"a number beyond the limit of {LARGEST_RANGE} is hard to answer; ask in steps"
        scope.shape.error(scalar.place, "V302", words, hint)
    return low, high


def _length(scope: Scope, node: Node | None) -> int:
    scalar = scope.shape.scalar(node, "a length")
    length = scalar.as_int() if scalar is not None else None
    if scalar is not None and (length is None or not 1 <= length <= LONGEST_TEXT):
        words = f"{quoted(scalar.text)} is no length of a text"
        hint = f"write how many characters are kept, 1 to {LONGEST_TEXT}"
        scope.shape.error(scalar.place, "V302", words, hint)
    return length or 0


def _values(
    scope: Scope, fields: Fields, node: Node | None, name: str
) -> tuple[tuple[str, ...], str | None]:
    only, source = fields["only"], fields["from"]
    if isinstance(node, ScalarNode) and node.text.startswith("vocabulary "):
        return _from_vocabulary(scope, node, only)
    if only is not None:
        words = "'only' picks from a vocabulary, and there is none"
        scope.shape.error(only.place, "S106", words, "write the values themselves")
    found = [scope.shape.id(item, "a value") for item in scope.shape.items(node, "the values")]
    chosen_by_hand = source is None
    _check_values(scope, node, found, name, chosen_by_hand=chosen_by_hand)
    return tuple(dict.fromkeys(found)), None


def _check_values(
    scope: Scope, node: Node | None, found: list[str], name: str, *, chosen_by_hand: bool
) -> None:
    if not isinstance(node, SequenceNode):
        return
    for index, value in enumerate(found):
        if value in found[:index]:
            words = f"{quoted(value)} stands twice among the values of {quoted(name)}"
            scope.shape.warn(node.items[index].place, "V303", words, "keep one of them")
    if chosen_by_hand and len(set(found)) > MANY_VALUES:
        words = (
            f"{quoted(name)} has {len(set(found))} values; more than {MANY_VALUES} are hard to see"
        )
        scope.shape.warn(node.place, "V303", words, "ask in two steps, or use a vocabulary")
    if len(set(found)) < 2:  # noqa: PLR2004 - one value is no choice
        words = f"{quoted(name)} needs at least two values to choose from"
        scope.shape.error(node.place, "V302", words, "add another one")


def _from_vocabulary(
    scope: Scope, node: ScalarNode, only: Node | None
) -> tuple[tuple[str, ...], str | None]:
    name = node.text.removeprefix("vocabulary ").strip()
    vocabulary = scope.known.vocabularies.get(name)
    if vocabulary is None:
        words = f"there is no vocabulary {quoted(name)}"
        hint = did_you_mean(name, scope.known.vocabularies)
        scope.shape.error(node.place_of(len("vocabulary ")), "V306", words, hint)
        return (), name
    if only is None:
        return tuple(vocabulary.terms), name
    picked = []
    for item in scope.shape.items(only, "'only'"):
        term = scope.shape.id(item, "a value")
        if term not in vocabulary.terms:
            words = f"{quoted(term)} is not in the vocabulary {quoted(name)}"
            scope.shape.error(item.place, "V306", words, did_you_mean(term, vocabulary.terms))
        else:
            picked.append(term)
    return tuple(dict.fromkeys(picked)), name


def _labels(scope: Scope, vocabulary: str | None, values: tuple[str, ...]) -> dict[str, str]:
    found = scope.known.vocabularies.get(vocabulary or "")
    if found is None:
        return {}
    return {value: found.terms[value].label for value in values if value in found.terms}


def _source(scope: Scope, fields: Fields, name: str, kind: Kind) -> Source | None:
    node = fields["from"]
    if not isinstance(node, ScalarNode):
        scope.shape.scalar(node, "from")
        return None
    names = [source.value for source in Source]
    if node.text not in names:
        words = f"{quoted(node.text)} is no place a variable is filled from"
        scope.shape.error(node.place, "V304", words, did_you_mean(node.text, names))
        return None
    source = Source(node.text)
    if source is Source.PROFILE:
        _check_profile(scope, fields, node, name, kind)
    return source


def _check_profile(scope: Scope, fields: Fields, node: ScalarNode, name: str, kind: Kind) -> None:
    """The profile field has the variable's own name, or the one that ``is:`` gives."""
    named = fields["is"]
    field = named.text if isinstance(named, ScalarNode) else name
    wanted = scope.known.profile.get(field)
    if wanted is None:
        words = f"the profile has no field {quoted(field)}"
        scope.shape.error(node.place, "V304", words, did_you_mean(field, scope.known.profile))
    elif wanted is not kind:
        words = f"the profile keeps {quoted(field)} as {wanted.value}, not as {kind.value}"
        scope.shape.error(node.place, "V304", words, f"declare it as {wanted.value}")


def _history(scope: Scope, fields: Fields) -> str | None:
    node = fields["is"]
    source = fields["from"]
    from_history = isinstance(source, ScalarNode) and source.text == Source.HISTORY
    if node is None:
        if from_history and source is not None:
            hint = "add is: with one of: " + ", ".join(scope.known.history)
            scope.shape.error(source.place, "S106", "'from: history' needs 'is'", hint)
        return None
    scalar = scope.shape.scalar(node, "is")
    if scalar is None or not from_history:
        return None
    fact = " ".join(scalar.text.split())
    if fact not in scope.known.history:
        words = f"history does not know {quoted(fact)}"
        scope.shape.error(scalar.place, "V304", words, did_you_mean(fact, scope.known.history))
    return fact


def _means(scope: Scope, fields: Fields) -> str | None:
    node = fields["means"]
    if node is None:
        return None
    return scope.shape.choice(node, MEANINGS, "a meaning the coping engine reads") or None


def _with_start(scope: Scope, node: Node | None, variable: Variable) -> Variable:
    if node is None:
        return variable
    expr = read_value(scope, node, variable)
    return replace(variable, starts=expr.value) if isinstance(expr, Literal) else variable
