"""What is put into a variable: ``starts:``, ``set:`` and ``with:``."""

import re
from typing import Final

from assistant.content.condition_reader import ConditionReading
from assistant.content.kinds import Sort, Typed, of_variable
from assistant.content.nodes import Node, ScalarNode, SequenceNode
from assistant.content.problems import did_you_mean, quoted
from assistant.content.scope import Scope
from assistant.domain.condition import Expr, Literal
from assistant.domain.flow import Kind, Variable

_WORD: Final = re.compile(r"[a-z][a-z0-9_]*")
_QUOTED: Final = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_LITERALS: Final = ("true", "false", "yes", "no")


def read_value(scope: Scope, node: Node, wanted: Variable | None) -> Expr | None:
    """Return what *node* puts into the variable *wanted*; None when it is wrong.

    A bare word is a variable when there is one of that name, else one of the choices of *wanted*.
    Without *wanted* (an input of another flow, checked when both flows are known) any bare word
    is a choice.
    """
    if isinstance(node, SequenceNode):
        typed: Typed | None = _list(scope, node)
    else:
        scalar = scope.shape.scalar(node, "a value")
        typed = None if scalar is None else _single(scope, scalar, wanted)
    if typed is None:
        return None
    if wanted is not None and not _fits(scope, node, typed, wanted):
        return None
    return typed.expr


def _list(scope: Scope, node: SequenceNode) -> Typed:
    words = scope.shape.ids(node, "the values")
    return Typed(Literal(words), Sort.LIST, values=words)


def _single(scope: Scope, scalar: ScalarNode, wanted: Variable | None) -> Typed | None:
    text = scalar.as_text()
    if not scalar.plain:
        return _in_quotes(scope, scalar, wanted)
    if _WORD.fullmatch(text) and text not in scope.variables and text not in scope.blurred:
        if text in _LITERALS and (wanted is None or wanted.kind is Kind.YES_NO):
            return Typed(Literal(text in {"true", "yes"}), Sort.TRUTH)
        if wanted is None or text in wanted.values:
            return Typed(Literal(text), Sort.WORD, values=(text,))
        if wanted.kind in {Kind.ONE_OF, Kind.ANY_OF}:
            words = f"{quoted(text)} is not a value of {quoted(wanted.name)}"
            scope.shape.error(scalar.place, "EX22", words, did_you_mean(text, wanted.values))
            return None
    return _expression(scope, scalar)


def _in_quotes(scope: Scope, scalar: ScalarNode, wanted: Variable | None) -> Typed | None:
    """A word in quotes is a value; quotes around a whole expression only keep it from YAML."""
    text = scalar.as_text()
    inner = _QUOTED.fullmatch(text)
    if inner is not None:
        text = inner[1] if inner[1] is not None else inner[2]
    numbers = wanted is not None and wanted.kind in {Kind.SCALE, Kind.COUNT, Kind.YES_NO}
    if inner is None and numbers and scalar.style in "'\"" and not scalar.text.isdigit():
        return _expression(scope, scalar)
    return Typed(Literal(text), Sort.WORD, values=(text,))


def _expression(scope: Scope, scalar: ScalarNode) -> Typed | None:
    reading = ConditionReading(
        scalar.text, scalar.place, scope.variables, frozenset(scope.blurred), scalar.place_of
    )
    typed = reading.read()
    scope.shape.add(reading.problems)
    return None if reading.problems or reading.hazy else typed


def _fits(scope: Scope, node: Node, typed: Typed, wanted: Variable) -> bool:
    target = of_variable(wanted)
    if typed.sort is Sort.ANYTHING:
        return True
    if typed.sort is Sort.WORD and target.sort is Sort.TEXT:
        return True
    if (typed.sort, target.sort) in {(Sort.WORD, Sort.CHOICE), (Sort.LIST, Sort.MANY)}:
        return _all_known(scope, node, typed.values, wanted)
    if typed.sort is target.sort:
        return _in_range(scope, node, typed, wanted)
    words = f"{quoted(wanted.name)} keeps {target.sort.value}, not {typed.sort.value}"
    hint = "remove the quotes" if typed.sort is Sort.WORD else "change the value or the variable"
    scope.shape.error(node.place, "EX13", words, hint)
    return False


def _all_known(scope: Scope, node: Node, values: tuple[str, ...], wanted: Variable) -> bool:
    odd = [value for value in values if value not in wanted.values]
    for value in odd:
        words = f"{quoted(value)} is not a value of {quoted(wanted.name)}"
        scope.shape.error(node.place, "EX22", words, did_you_mean(value, wanted.values))
    return not odd


def _in_range(scope: Scope, node: Node, typed: Typed, wanted: Variable) -> bool:
    if typed.sort is not Sort.NUMBER or not typed.fixed:
        return True
    if wanted.low <= typed.low <= wanted.high:
        return True
    words = f"{typed.low} is outside the range {wanted.low}-{wanted.high} of {quoted(wanted.name)}"
    scope.shape.error(node.place, "V302", words, "change the value or the range")
    return False
