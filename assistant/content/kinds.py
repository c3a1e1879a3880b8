"""What a part of a condition is: its kind, its range and its choices."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from assistant.domain.condition import Expr, Literal, Name
from assistant.domain.flow import Kind, Variable

LARGEST: Final = 1_000_000
"""Largest number a condition may name, either side of zero."""


class Sort(Enum):
    """The kinds of values inside a condition, in the words of a message."""

    NUMBER = "a number"
    TRUTH = "a yes/no"
    CHOICE = "a choice"
    MANY = "several choices"
    TEXT = "a text"
    WORD = "a word in quotes"
    LIST = "a list"
    ANYTHING = "anything"
    """Of a variable whose declaration is wrong; it fits everywhere, so one mistake is one
    problem."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A part of a condition with what is known of it."""

    expr: Expr
    sort: Sort
    low: int = 0
    high: int = 0
    """Range of a number, both ends included."""
    values: tuple[str, ...] = ()
    """Choices of a choice, items of a list of words."""
    name: str = ""
    """The variable, when the part is nothing but a variable."""

    @property
    def fixed(self) -> bool:
        """Whether it is the same for every person."""
        return isinstance(self.expr, Literal)


_SORTS: Final = {
    Kind.SCALE: Sort.NUMBER,
    Kind.COUNT: Sort.NUMBER,
    Kind.ONE_OF: Sort.CHOICE,
    Kind.ANY_OF: Sort.MANY,
    Kind.YES_NO: Sort.TRUTH,
    Kind.TEXT: Sort.TEXT,
}


def of_variable(variable: Variable) -> Typed:
    """Return *variable* as a part of a condition."""
    return Typed(
        Name(variable.name),
        _SORTS[variable.kind],
        variable.low,
        variable.high,
        variable.values,
        variable.name,
    )


def fits(left: Typed, right: Typed, *sorts: Sort) -> bool:
    """Whether both parts are of one of *sorts*."""
    wanted = {*sorts, Sort.ANYTHING}
    return left.sort in wanted and right.sort in wanted
