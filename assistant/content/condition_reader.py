"""Conditions: a small, typed part of Python's expressions, read without ever being run.

``ast.parse`` only makes a tree of at most 400 characters. The tree is walked over a closed list of
node types, every part gets a kind from the flow's own declarations, and what comes out is a value
of ``assistant.domain.condition``. So a mistake authors make most, a value that is no choice or a
number that is out of range, is found before anyone talks to the flow.
"""

import ast
import re
from collections.abc import Callable, Mapping
from typing import Final

from assistant.content.comparisons import check_pair
from assistant.content.kinds import LARGEST, Sort, Typed, of_variable
from assistant.content.problems import Problem, did_you_mean, error, quoted
from assistant.domain.condition import (
    Arithmetic,
    Both,
    Compare,
    Count,
    Either,
    Expr,
    Known,
    Literal,
    Negation,
)
from assistant.domain.flow import Variable
from assistant.domain.place import Place

LONGEST: Final = 400
"""Characters of a condition."""
MOST_PROBLEMS: Final = 5
"""Problems that are told of one condition."""
DEEPEST: Final = 12
"""Parts within parts."""

_TRUTHS: Final = {"true": True, "yes": True, "false": False, "no": False}
_COMPARISONS: Final[Mapping[type[ast.cmpop], str]] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.In: "in",
    ast.NotIn: "not_in",
}
_SUMS: Final[Mapping[type[ast.operator], str]] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*"}
_EXISTS: Final = "there are and, or, not, ==, !=, <, <=, >, >=, in, not in, +, -, *"

_MISTAKES: Final = (
    (re.compile("[\u2018\u2019\u201c\u201d]"), "smart quotes", "type plain quotes: 'word'"),
    (re.compile(r"&&"), "&&", "write and"),
    (re.compile(r"\|\|"), "||", "write or"),
    (re.compile(r"!(?!=)"), "!", "write not"),
    (re.compile(r"=>|=<"), "=> and =<", "write >= or <="),
    (re.compile(r"(?<![=!<>])=(?!=)"), "a single =", "write == to compare"),
    (re.compile(r"\\"), "a backslash", "take it out"),
    (re.compile(r"(?<![\w'\"])\d+[A-Za-z_]\w*"), "a number and a word in one", "add a space"),
)


def read_condition(
    text: str,
    place: Place,
    variables: Mapping[str, Variable],
    *,
    blurred: frozenset[str] = frozenset(),
    at: Callable[[int], Place] | None = None,
) -> tuple[Expr | None, tuple[Problem, ...]]:
    """Return the condition *text* as a value, or None and what is wrong with it.

    None comes without a problem when all that is wrong is the declaration of a variable.

    Args:
        text: as written, at most 400 characters.
        place: where its first character stands.
        variables: the flow's variables by name.
        blurred: names that are declared, but wrongly: they fit everywhere.
        at: place of each character, where that is not *place* plus its offset.
    """
    reading = ConditionReading(text, place, variables, blurred, at)
    typed = reading.read()
    if typed is not None:
        reading.want_truth(typed, 0)
    whole = typed is not None and not reading.problems and not reading.hazy
    return (typed.expr if typed is not None and whole else None), tuple(reading.problems)


class ConditionReading:
    """One pass over one condition."""

    def __init__(
        self,
        text: str,
        place: Place,
        variables: Mapping[str, Variable],
        blurred: frozenset[str],
        at: Callable[[int], Place] | None = None,
    ) -> None:
        """Prepare to read *text*."""
        self.problems: list[Problem] = []
        self.hazy = False
        """Whether a wrongly declared variable is read, so that nothing more can be said."""
        self.variables = variables
        self._text = text
        self._place = place
        self._blurred = blurred
        self._at = at
        self._depth = 0
        self._lead = len(text) - len(text.lstrip())

    def read(self) -> Typed | None:
        """Return the whole text with its kind; None when a part of it is wrong."""
        if len(self._text) > LONGEST:
            words = f"the condition has {len(self._text)} characters; the limit is {LONGEST}"
            self.report(LONGEST, "EX01", words, "set a variable first, and ask for that")
            return None
        tree = self._parse()
        return None if tree is None else self.typed(tree)

    def want_truth(self, typed: Typed, offset: int) -> None:
        """Report *typed* when it is not a yes/no."""
        if typed.sort is Sort.NUMBER:
            hint = f"did you mean '{typed.name} > 0'?" if typed.name else "compare it with a number"
            self.report(offset, "EX11", "a number is used as a yes/no", hint)
        elif typed.sort not in {Sort.TRUTH, Sort.ANYTHING}:
            words = f"{typed.sort.value} is used as a yes/no"
            self.report(offset, "EX10", words, "compare it with something")

    def report(self, offset: int, code: str, message: str, hint: str = "") -> None:
        """Keep a problem at character *offset* of the condition."""
        if self._at is not None:
            place = self._at(offset)
        else:
            place = Place(self._place.path, self._place.line, self._place.column + offset)
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(error(place, code, message, hint))

    def offset(self, node: ast.expr) -> int:
        """Return where *node* starts, in characters."""
        if self._text.isascii():
            return self._lead + node.col_offset
        before = self._text.strip().encode()[: node.col_offset]
        return self._lead + len(before.decode("utf-8", "replace"))

    # --- from text to tree

    def _parse(self) -> ast.expr | None:
        if not self._text.strip():
            self.report(0, "EX02", "the condition is empty", "write for example craving >= 7")
            return None
        unquoted = re.sub(r"'[^']*'|\"[^\"]*\"", lambda m: "'" * len(m[0]), self._text)
        for pattern, what, hint in _MISTAKES:
            match = pattern.search(unquoted)
            if match is not None:
                words = f"a condition cannot hold {what}"
                self.report(match.start(), "EX02", words, hint)
                return None
        try:
            return ast.parse(self._text.strip(), mode="eval").body
        except SyntaxError as failure:
            offset = self._lead + min(max(0, (failure.offset or 1) - 1), len(self._text))
            hint = "write for example craving >= 7 and 'lonely' in moods"
            self.report(offset, "EX02", "the condition cannot be read from here on", hint)
        except (ValueError, RecursionError, MemoryError):
            self.report(0, "EX02", "the condition cannot be read", "make it shorter")
        return None

    # --- from tree to typed parts

    def typed(self, node: ast.expr) -> Typed | None:
        """Return *node* with its kind; None when it, or a part of it, is wrong."""
        if self._depth >= DEEPEST:
            words = f"parts are nested deeper than the limit of {DEEPEST}"
            self.report(self.offset(node), "EX03", words, "use fewer brackets")
            return None
        self._depth += 1
        try:
            return self._typed(node)
        finally:
            self._depth -= 1

    def _typed(self, node: ast.expr) -> Typed | None:
        match node:
            case ast.Name(id=name):
                return self._name(node, name)
            case ast.Constant(value=value):
                return self._constant(node, value)
            case ast.Compare():
                return self._comparison(node)
            case ast.BoolOp():
                return self._logic(node)
            case _:
                return self._rarer(node)

    def _rarer(self, node: ast.expr) -> Typed | None:
        match node:
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return self._negation(operand)
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(number))):
                return self._constant(node, -number)
            case ast.BinOp():
                return self._arithmetic(node)
            case ast.Call():
                return self._call(node)
            case ast.List() | ast.Tuple() | ast.Set():
                return self._list(node)
            case _:
                self._outside(node)
                return None

    def _name(self, node: ast.expr, name: str) -> Typed | None:
        if name in _TRUTHS and name not in self.variables:
            return Typed(Literal(_TRUTHS[name]), Sort.TRUTH)
        if name in self._blurred:
            self.hazy = True
            return Typed(Literal(value=True), Sort.ANYTHING, name=name)
        variable = self.variables.get(name)
        if variable is not None:
            return of_variable(variable)
        full = len(self.problems) >= MOST_PROBLEMS
        hint = "" if full else did_you_mean(name, self.variables)
        if not full and any(name in known.values for known in self.variables.values()):
            hint = f"put quotes around a choice: '{name}'"
        words = f"there is no variable {quoted(name)}"
        self.report(self.offset(node), "EX20", words, hint or "declare it under variables:")
        return None

    def _constant(self, node: ast.expr, value: object) -> Typed | None:
        if isinstance(value, bool):
            return Typed(Literal(value), Sort.TRUTH)
        if isinstance(value, int):
            if abs(value) <= LARGEST:
                return Typed(Literal(value), Sort.NUMBER, value, value)
            self.report(self.offset(node), "EX04", "the number is too large", "use a smaller one")
            return None
        if isinstance(value, str):
            return Typed(Literal(value), Sort.WORD, values=(value,))
        words = f"{quoted(ast.unparse(node))} is not a value conditions know"
        hint = "there are whole numbers, words in quotes, true, false and lists"
        self.report(self.offset(node), "EX04", words, hint)
        return None

    def _logic(self, node: ast.BoolOp) -> Typed | None:
        parts = [self._truth(part) for part in node.values]
        found = tuple(part.expr for part in parts if part is not None)
        if len(found) < len(parts):
            return None
        return Typed(Both(found) if isinstance(node.op, ast.And) else Either(found), Sort.TRUTH)

    def _negation(self, operand: ast.expr) -> Typed | None:
        part = self._truth(operand)
        return None if part is None else Typed(Negation(part.expr), Sort.TRUTH)

    def _truth(self, node: ast.expr) -> Typed | None:
        part = self.typed(node)
        if part is not None:
            self.want_truth(part, self.offset(node))
        return part

    def _comparison(self, node: ast.Compare) -> Typed | None:
        parts = [self.typed(operand) for operand in (node.left, *node.comparators)]
        signs = [_COMPARISONS.get(type(op)) for op in node.ops]
        if None in signs:
            words = "'is' is not part of conditions"
            self.report(self.offset(node), "EX03", words, "write == to compare")
            return None
        places = [self.offset(operand) for operand in (node.left, *node.comparators)]
        for index, sign in enumerate(signs):
            left, right = parts[index], parts[index + 1]
            if left is not None and right is not None and sign is not None:
                check_pair(left, sign, right, (places[index], places[index + 1]), self.report)
        first = parts[0]
        rest = tuple(
            (sign, part.expr)
            for sign, part in zip(signs, parts[1:], strict=True)
            if part is not None and sign is not None
        )
        if first is None or len(rest) < len(signs):
            return None
        return Typed(Compare(first.expr, rest), Sort.TRUTH)

    def _arithmetic(self, node: ast.BinOp) -> Typed | None:
        sign = _SUMS.get(type(node.op))
        if sign is None:
            self.report(
                self.offset(node), "EX03", "this operator is not part of conditions", _EXISTS
            )
            return None
        left, right = self.typed(node.left), self.typed(node.right)
        if left is None or right is None:
            return None
        for part, side in ((left, node.left), (right, node.right)):
            if part.sort not in {Sort.NUMBER, Sort.ANYTHING}:
                words = f"{sign} works on numbers, not on {part.sort.value}"
                self.report(self.offset(side), "EX15", words, "use a scale or a count")
                return None
        ends = _span(sign, left, right)
        return Typed(Arithmetic(sign, left.expr, right.expr), Sort.NUMBER, min(ends), max(ends))

    def _call(self, node: ast.Call) -> Typed | None:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name not in {"known", "count"}:
            code, what = (
                ("EX21", f"there is no {quoted(name + '()')}")
                if name
                else (
                    "EX05",
                    "only known() and count() can be called",
                )
            )
            self.report(self.offset(node), code, what, "there are known(x) and count(x)")
            return None
        inner = node.args[0] if len(node.args) == 1 and not node.keywords else None
        if not isinstance(inner, ast.Name):
            words = f"{name}() takes the name of one variable"
            self.report(self.offset(node), "EX17", words, f"write {name}(craving)")
            return None
        part = self._name(inner, inner.id)
        if part is None or name == "known":
            return None if part is None else Typed(Known(inner.id), Sort.TRUTH)
        if part.sort not in {Sort.MANY, Sort.ANYTHING}:
            words = f"count() takes an any_of variable; {quoted(inner.id)} is {part.sort.value}"
            self.report(self.offset(inner), "EX17", words, "compare the variable itself")
            return None
        return Typed(Count(inner.id), Sort.NUMBER, 0, len(part.values))

    def _list(self, node: ast.List | ast.Tuple | ast.Set) -> Typed | None:
        if not isinstance(node, ast.List):
            self.report(self.offset(node), "EX16", "a list is written in [ ]", "write ['a', 'b']")
            return None
        words: list[str] = []
        for item in node.elts:
            if not (isinstance(item, ast.Constant) and isinstance(item.value, str)):
                hint = "for numbers, compare with <= and >="
                self.report(self.offset(item), "EX16", "a list holds words in quotes only", hint)
                return None
            words.append(item.value)
        return Typed(Literal(tuple(words)), Sort.LIST, values=tuple(words))

    def _outside(self, node: ast.expr) -> None:
        if isinstance(node, ast.Attribute | ast.Subscript):
            words = "dots and brackets behind a name are not part of conditions"
            self.report(self.offset(node), "EX05", words, "use the name of a variable alone")
        else:
            self.report(self.offset(node), "EX03", "this is not part of conditions", _EXISTS)


def _span(sign: str, left: Typed, right: Typed) -> tuple[int, ...]:
    """Return numbers among which are the smallest and the largest result."""
    if sign == "+":
        return left.low + right.low, left.high + right.high
    if sign == "-":
        return left.low - right.high, left.high - right.low
    return tuple(a * b for a in (left.low, left.high) for b in (right.low, right.high))
