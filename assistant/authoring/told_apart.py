"""Which values conditions can tell apart: so that few stand for all.

A rating from 0 to 10 that is only ever compared with 7 has three kinds of values. Trying one of
each is as good as trying all eleven, and that is what makes checks proofs that take no time.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, combinations, product
from math import prod
from typing import Final, TypeAlias

from assistant.domain.condition import (
    Arithmetic,
    Both,
    Compare,
    Either,
    Expr,
    Literal,
    Name,
    Negation,
    Value,
    names_in,
)
from assistant.domain.flow import Kind, Variable

MOST_TRIES: Final = 4_000
"""Combinations tried at once; more are left to the explorer."""
MOST_NAMED: Final = 10
"""Choices of one any-of variable that conditions name; their sets are counted in powers of two."""

Values: TypeAlias = Mapping[str, Value]


def combinations_of(
    exprs: tuple[Expr, ...], variables: Mapping[str, Variable]
) -> Iterator[Values] | None:
    """Give every combination of values that *exprs* can tell apart.

    None when there are more than ``MOST_TRIES``, or a variable is not known.
    """
    names = sorted(frozenset().union(*map(names_in, exprs)))
    told = frozenset(chain.from_iterable(map(literals, exprs)))
    if not all(name in variables and can_tell(variables[name], told) for name in names):
        return None
    every = any(map(links_numbers, exprs))
    choices = [distinct_values(variables[name], told, every=every) for name in names]
    if prod(map(len, choices)) > MOST_TRIES:
        return None
    return (dict(zip(names, values, strict=True)) for values in product(*choices))


def can_tell(variable: Variable, told: frozenset[Value]) -> bool:
    """Whether the sets of choices of *variable* are few enough to be tried."""
    return variable.kind is not Kind.ANY_OF or len(told & set(variable.values)) <= MOST_NAMED


def distinct_values(
    variable: Variable, told: frozenset[Value], *, every: bool
) -> tuple[Value, ...]:
    """Return values of *variable*, one of each kind that comparisons with *told* tell apart.

    Args:
        variable: the variable.
        told: the values that conditions name.
        every: all numbers, because numbers are computed or compared with one another.
    """
    match variable.kind:
        case Kind.SCALE | Kind.COUNT:
            return _numbers(variable, told, every=every)
        case Kind.ONE_OF:
            return variable.values
        case Kind.ANY_OF:
            return _subsets(variable, told)
        case Kind.YES_NO:
            return (True, False)
        case Kind.TEXT:
            return ("words",)


def _numbers(variable: Variable, told: frozenset[Value], *, every: bool) -> tuple[int, ...]:
    numbers = range(variable.low, variable.high + 1)
    if every:
        return tuple(numbers)
    named = (v for v in told if isinstance(v, int) and not isinstance(v, bool))
    near = chain((variable.low, variable.high), *((n - 1, n, n + 1) for n in named))
    return tuple(sorted(set(near) & set(numbers)))


def _subsets(variable: Variable, told: frozenset[Value]) -> tuple[Value, ...]:
    """Return every set of the named choices, and one of the others for all of those."""
    named = [value for value in variable.values if value in told]
    others = [value for value in variable.values if value not in told][:1]
    shown = [value for value in variable.values if value in (*named, *others)]
    return tuple(chain.from_iterable(combinations(shown, size) for size in range(len(shown) + 1)))


def parts_of(expr: Expr) -> tuple[Expr, ...]:
    """Return the parts that *expr* is directly made of."""
    match expr:
        case Compare(first, rest):
            return (first, *(operand for _, operand in rest))
        case Both(parts) | Either(parts):
            return parts
        case Negation(part):
            return (part,)
        case Arithmetic(_, left, right):
            return (left, right)
        case _:
            return ()


def literals(expr: Expr) -> Iterator[Value]:
    """Give every value that *expr* names; the items of a list one by one."""
    if isinstance(expr, Literal):
        yield from expr.value if isinstance(expr.value, tuple) else (expr.value,)
    for part in parts_of(expr):
        yield from literals(part)


def links_numbers(expr: Expr) -> bool:
    """Whether *expr* computes numbers or compares variables with one another."""
    parts = parts_of(expr)
    if isinstance(expr, Arithmetic):
        return True
    if isinstance(expr, Compare) and _count_names(parts) > 1:
        return True
    return any(map(links_numbers, parts))


def _count_names(parts: Iterable[Expr]) -> int:
    return sum(isinstance(part, Name) for part in parts)
