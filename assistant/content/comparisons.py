"""Which kinds may be compared, and comparisons that can only come out one way."""

from collections.abc import Callable
from typing import Final, TypeAlias

from assistant.content.kinds import Sort, Typed, fits
from assistant.content.problems import did_you_mean, quoted

Report: TypeAlias = Callable[[int, str, str, str], None]
"""Takes offset, code, message and hint."""

_ORDER: Final = ("<", "<=", ">", ">=")


def check_pair(left: Typed, sign: str, right: Typed, at: tuple[int, int], report: Report) -> None:
    """Report what is wrong with ``left sign right``, whose sides start at the offsets *at*."""
    if left.expr == right.expr and left.sort is not Sort.ANYTHING:
        report(at[0], "EX24", "the same thing stands on both sides", "compare it with another")
    elif sign in {"in", "not_in"}:
        _membership(left, right, at, report)
    elif Sort.TEXT in {left.sort, right.sort}:
        words = "a text is only kept and shown, never compared"
        report(at[0], "V318", words, "ask with choices, or use known(x)")
    elif sign in _ORDER:
        _order(left, sign, right, at[0], report)
    else:
        _equality(left, sign, right, at, report)


def _membership(left: Typed, right: Typed, at: tuple[int, int], report: Report) -> None:
    if Sort.ANYTHING in {left.sort, right.sort}:
        return
    if right.sort is Sort.MANY and left.sort is Sort.WORD:
        _known_value(left, right, at[0], report)
    elif right.sort is Sort.LIST and left.sort is Sort.CHOICE:
        for word in right.values:
            if word not in left.values:
                words = f"{quoted(word)} is not a value of {quoted(left.name)}"
                report(at[1], "EX22", words, did_you_mean(word, left.values))
    elif right.sort is Sort.CHOICE:
        report(at[1], "EX12", "'in' needs several choices or a list", f"write {right.name} == ...")
    else:
        words = f"'in' cannot look for {left.sort.value} in {right.sort.value}"
        report(at[0], "EX12", words, "write 'lonely' in moods, or place in ['home', 'work']")


def _order(left: Typed, sign: str, right: Typed, at: int, report: Report) -> None:
    if not fits(left, right, Sort.NUMBER):
        odd = left if left.sort not in {Sort.NUMBER, Sort.ANYTHING} else right
        hint = "compare choices with == or in"
        if odd.sort is Sort.WORD:
            hint = "remove the quotes to compare with a number"
        report(at, "EX14", f"{sign} works on numbers, not on {odd.sort.value}", hint)
    elif Sort.ANYTHING not in {left.sort, right.sort}:
        _one_way(left, sign, right, at, report)


def _equality(left: Typed, sign: str, right: Typed, at: tuple[int, int], report: Report) -> None:
    if fits(left, right, Sort.NUMBER):
        if Sort.ANYTHING not in {left.sort, right.sort}:
            _one_way(left, sign, right, at[0], report)
    elif fits(left, right, Sort.TRUTH) or fits(left, right, Sort.CHOICE):
        pass
    elif left.sort is Sort.CHOICE and right.sort is Sort.WORD:
        _known_value(right, left, at[1], report)
    elif left.sort is Sort.WORD and right.sort is Sort.CHOICE:
        _known_value(left, right, at[0], report)
    else:
        _mixed(left, sign, right, at[0], report)


def _mixed(left: Typed, sign: str, right: Typed, at: int, report: Report) -> None:
    sorts = {left.sort, right.sort}
    if Sort.ANYTHING in sorts:
        return
    hint = "compare a variable with one of its own values"
    if sorts == {Sort.NUMBER, Sort.WORD}:
        hint = "remove the quotes to compare with a number"
    elif sorts == {Sort.CHOICE, Sort.TRUTH}:
        choice = left if left.sort is Sort.CHOICE else right
        first = choice.values[0] if choice.values else "home"
        hint = f"a choice stands in quotes, as in {choice.name} == '{first}'"
    elif Sort.MANY in sorts:
        hint = "write 'lonely' in moods"
    elif Sort.LIST in sorts:
        hint = "write place in ['home', 'work']"
    words = f"{sign} cannot compare {left.sort.value} with {right.sort.value}"
    report(at, "EX13", words, hint)


def _known_value(word: Typed, variable: Typed, at: int, report: Report) -> None:
    value = word.values[0]
    if variable.values and value not in variable.values:
        words = f"{quoted(value)} is not a value of {quoted(variable.name)}"
        report(at, "EX22", words, did_you_mean(value, variable.values))


def _one_way(left: Typed, sign: str, right: Typed, at: int, report: Report) -> None:
    """Report a comparison of numbers that is the same for all values in range."""
    low, high = left.low - right.high, left.high - right.low
    always = {
        "<": high < 0,
        "<=": high <= 0,
        ">": low > 0,
        ">=": low >= 0,
        "==": low == high == 0,
        "!=": low > 0 or high < 0,
    }
    never = {
        "<": low >= 0,
        "<=": low > 0,
        ">": high <= 0,
        ">=": high < 0,
        "==": low > 0 or high < 0,
        "!=": low == high == 0,
    }
    if always[sign] or never[sign]:
        outcome = "true" if always[sign] else "false"
        span = f"{_shown(left)} {sign} {_shown(right)}"
        hint = "look at the number and at the range of the variable"
        report(at, "EX23", f"this comparison is always {outcome} ({span})", hint)


def _shown(part: Typed) -> str:
    return str(part.low) if part.low == part.high else f"int {part.low}..{part.high}"
