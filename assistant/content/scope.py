"""What the readers of one flow share while they take it apart."""

import keyword
from dataclasses import dataclass, field
from typing import Final

from assistant.content.condition_reader import read_condition
from assistant.content.known import Known
from assistant.content.nodes import Node, ScalarNode
from assistant.content.problems import did_you_mean, quoted
from assistant.content.shape import Shape
from assistant.domain.condition import Expr
from assistant.domain.flow import Variable

RESERVED: Final = frozenset(
    {
        "end",
        "start",
        "none",
        "true",
        "false",
        "yes",
        "no",
        "null",
        "known",
        "count",
        "state",
        "trigger",
        "outcome",
    }
)
"""Words of the language or the engine; no step or variable may be called so."""

MOST_PROBLEMS: Final = 300
"""Problems of a file after which its conditions are no longer read: those are mended first."""

_FROM_YAML: Final = "|>"


@dataclass(slots=True)
class Scope:
    """The shape being read, and what its conditions may name."""

    shape: Shape
    known: Known
    variables: dict[str, Variable] = field(default_factory=dict)
    blurred: set[str] = field(default_factory=set)
    """Variables that are declared, but wrongly."""
    damaged: set[str] = field(default_factory=set)
    """Steps whose shape is wrong: what they would have said is unknown."""
    _read: dict[str, Expr] = field(default_factory=dict)
    """Conditions that were read without a problem, by their words: many stand more than once."""

    def name(self, node: ScalarNode, what: str) -> str:
        """Return the id of a new step, variable or flow; reserved words are reported (S108)."""
        text = self.shape.id(node, what)
        if text in RESERVED or keyword.iskeyword(text):
            words = f"{quoted(text)} is a word of the language, so {what} cannot be called so"
            self.shape.error(node.place, "S108", words, f"write '{text}_1' or another word")
        return text

    def condition(self, node: Node | None) -> Expr | None:
        """Return the condition at *node*; None when there is none or it is wrong."""
        scalar = self.shape.scalar(node, "a condition")
        if scalar is None or len(self.shape.problems) > MOST_PROBLEMS:
            return None
        if scalar.style and scalar.style in _FROM_YAML:
            words = "a condition stands under | or >"
            self.shape.error(scalar.place, "EX02", words, "write it on the line of its key")
            return None
        same = self._read.get(scalar.text)
        if same is not None:
            return same
        self.shape.no_invisible(scalar)
        expr, problems = read_condition(
            scalar.text,
            scalar.place,
            self.variables,
            blurred=frozenset(self.blurred),
            at=scalar.place_of,
        )
        self.shape.add(problems)
        if expr is not None and not problems and scalar.text.isascii():
            self._read[scalar.text] = expr
        return expr

    def unknown_variable(self, node: ScalarNode) -> None:
        """Report a name that no variable has (V310), unless its declaration was the mistake."""
        name = node.as_text()
        if name not in self.blurred:
            words = f"there is no variable {quoted(name)}"
            hint = did_you_mean(name, self.variables) or "declare it under variables:"
            self.shape.error(node.place, "V310", words, hint)
