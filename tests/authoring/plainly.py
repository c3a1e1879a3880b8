"""What a condition comes to, written in the plainest way: held against the compiled closures."""

from collections.abc import Mapping

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


def value_of(expr: Expr, known: Mapping[str, Value]) -> Value | None:  # noqa: C901, PLR0911, PLR0912
    match expr:
        case Literal(value):
            return value
        case Name(name):
            return known.get(name)
        case Known(name):
            return name in known
        case Count(name):
            return len(known[name]) if name in known else None  # type: ignore[arg-type]
        case Negation(part):
            held = value_of(part, known)
            return None if held is None else not held
        case Both(parts) | Either(parts):
            settles = isinstance(expr, Either)
            all_held = [value_of(part, known) for part in parts]
            if settles in all_held:
                return settles
            return None if None in all_held else not settles
        case Arithmetic(sign, left, right):
            a, b = value_of(left, known), value_of(right, known)
            if a is None or b is None:
                return None
            return {"+": a + b, "-": a - b, "*": a * b}[sign]  # type: ignore[operator]
        case Compare(first, rest):
            a = value_of(first, known)
            for sign, part in rest:
                b = value_of(part, known)
                if a is None or b is None:
                    return None
                if not holds(sign, a, b):
                    return False
                a = b
            return True


def holds(sign: str, a: Value, b: Value) -> bool:
    if sign in {"in", "not_in"}:
        return (a in b) is (sign == "in")  # type: ignore[operator]
    low, high, same = (a < b, a > b, a == b) if type(a) is type(b) is int else (0, 0, a == b)
    return bool(
        {"==": same, "!=": not same, "<": low, "<=": not high, ">": high, ">=": not low}[sign]
    )
