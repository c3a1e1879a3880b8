"""Conditions compiled to closures: no ``eval``, and total by construction.

Three-valued: a condition that reads an unknown variable is unknown (None) unless the rest of it
settles the matter, as in SQL. Only a condition that is True takes its branch.
"""

import operator
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias, cast

from assistant.domain.condition import (
    Arithmetic,
    Both,
    Compare,
    Count,
    Either,
    Expr,
    Known,
    Literal,
    Name,
    Negation,
    Value,
)

Values: TypeAlias = Mapping[str, Value]
Guard: TypeAlias = Callable[[Values], Value | None]
"""Values of the variables filled so far, to the value of the expression; None is unknown."""

Relation: TypeAlias = Callable[[Value, Value], bool]


def _inside(left: Value, right: Value) -> bool:
    return isinstance(right, tuple) and left in right


_RELATIONS: Final[Mapping[str, Relation]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": cast("Relation", operator.lt),
    "<=": cast("Relation", operator.le),
    ">": cast("Relation", operator.gt),
    ">=": cast("Relation", operator.ge),
    "in": _inside,
    "not_in": lambda left, right: not _inside(left, right),
}

_SUMS: Final[Mapping[str, Callable[[int, int], int]]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
}


def compile_expr(expr: Expr) -> Guard:  # noqa: C901, PLR0911 - one flat case for each kind
    """Return a closure that evaluates *expr*; kinds were checked when it was read."""
    match expr:
        case Literal(value):
            return lambda _: value
        case Name(name):
            return lambda values: values.get(name)
        case Known(name):
            return lambda values: name in values
        case Count(name):
            return _counting(name)
        case Negation(part):
            return _negation(compile_expr(part))
        case Both(parts):
            return _settling(tuple(map(compile_expr, parts)), settles=False)
        case Either(parts):
            return _settling(tuple(map(compile_expr, parts)), settles=True)
        case Arithmetic(sign, left, right):
            return _arithmetic(_SUMS[sign], compile_expr(left), compile_expr(right))
        case Compare(first, rest):
            return _comparison(
                compile_expr(first),
                tuple((_RELATIONS[sign], compile_expr(operand)) for sign, operand in rest),
            )


def _counting(name: str) -> Guard:
    def count(values: Values) -> Value | None:
        held = values.get(name)
        return len(held) if isinstance(held, tuple) else None

    return count


def _negation(part: Guard) -> Guard:
    def negated(values: Values) -> Value | None:
        held = part(values)
        return None if held is None else not held

    return negated


def _settling(parts: tuple[Guard, ...], *, settles: bool) -> Guard:
    """``and`` (settled by a False) or ``or`` (settled by a True), left to right."""

    def settled(values: Values) -> Value | None:
        unknown = False
        for part in parts:
            held = part(values)
            if held is None:
                unknown = True
            elif bool(held) is settles:
                return settles
        return None if unknown else not settles

    return settled


def _arithmetic(sign: Callable[[int, int], int], left: Guard, right: Guard) -> Guard:
    def total(values: Values) -> Value | None:
        a, b = left(values), right(values)
        return sign(a, b) if isinstance(a, int) and isinstance(b, int) else None

    return total


def _comparison(first: Guard, rest: tuple[tuple[Relation, Guard], ...]) -> Guard:
    def compared(values: Values) -> Value | None:
        left = first(values)
        for relation, operand in rest:
            right = operand(values)
            if left is None or right is None:
                return None
            if not relation(left, right):
                return False
            left = right
        return True

    return compared
