"""Conditions as values: the only logic a flow has.

Read from text by ``assistant.content.condition_reader``, compiled to closures by
``assistant.engine.guards``. A condition that reads an unknown variable (skipped, never asked)
is itself unknown, and an unknown condition takes no branch; so every ``go`` needs an ``else``.
"""

from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = bool | int | str | tuple[str, ...]
"""What a variable can hold: yes/no, a number, one choice or a text, or several choices in the
order of their declaration."""


@dataclass(frozen=True, slots=True)
class Literal:
    """A value written in the condition itself."""

    value: Value


@dataclass(frozen=True, slots=True)
class Name:
    """The value of a variable."""

    name: str


@dataclass(frozen=True, slots=True)
class Compare:
    """A chain of comparisons, as in ``1 <= craving < 7`` or ``'lonely' in moods``."""

    first: "Expr"
    rest: tuple[tuple[str, "Expr"], ...]
    """Pairs of operator (``== != < <= > >= in not_in``) and operand; at least one."""


@dataclass(frozen=True, slots=True)
class Both:
    """``and``: every part must hold."""

    parts: tuple["Expr", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """``or``: one part must hold."""

    parts: tuple["Expr", ...]


@dataclass(frozen=True, slots=True)
class Negation:
    """``not``."""

    part: "Expr"


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """``+``, ``-`` or ``*`` on whole numbers."""

    operator: str
    left: "Expr"
    right: "Expr"


@dataclass(frozen=True, slots=True)
class Known:
    """``known(x)``: was this variable filled? Never itself unknown."""

    name: str


@dataclass(frozen=True, slots=True)
class Count:
    """``count(x)``: how many choices an any-of variable holds."""

    name: str


Expr: TypeAlias = Literal | Name | Compare | Both | Either | Negation | Arithmetic | Known | Count


def names_in(expr: Expr) -> frozenset[str]:
    """Return the variables *expr* reads, ``known(x)`` and ``count(x)`` included."""
    found: set[str] = set()
    _gather(expr, found)
    return frozenset(found)


def _gather(expr: Expr, found: set[str]) -> None:  # noqa: C901 - one flat case for each kind
    match expr:
        case Name(name) | Known(name) | Count(name):
            found.add(name)
        case Compare(first, rest):
            _gather(first, found)
            for _, right in rest:
                _gather(right, found)
        case Both(parts) | Either(parts):
            for part in parts:
                _gather(part, found)
        case Negation(part):
            _gather(part, found)
        case Arithmetic(_, left, right):
            _gather(left, found)
            _gather(right, found)
        case Literal():
            pass
