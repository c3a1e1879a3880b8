"""A number in an answer: "7", "about a seven", "7/10", "ten out of ten", "6 or 7".

Never guesses: two numbers ask back, a number out of range says so.
"""

from dataclasses import dataclass
from typing import Final

from assistant.understand.normalise import Normal, normalise

WORDS: Final[dict[str, int]] = {
    "zero": 0,
    "nil": 0,
    "none": 0,
    "nought": 0,
    "zilch": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
    "hundred": 100,
    "couple": 2,
    "once": 1,
    "twice": 2,
}
_TENS: Final = 20
_LARGEST: Final = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberReading:
    """What a text says where a number was asked for."""

    value: int | None = None
    """The number, in range; None when it has to be asked again."""
    between: tuple[int, ...] = ()
    """Two or more numbers that were said: ask which."""
    reason: str = ""
    """Why there is no value: ``two`` or ``range``."""


def number_in(text: str, low: int, high: int) -> NumberReading | None:
    """Return the number *text* gives in the range *low* to *high*; None when there is none."""
    numbers = numbers_in(normalise(text), high)
    if not numbers:
        return None
    inside = tuple(dict.fromkeys(n for n in numbers if low <= n <= high))
    if not inside:
        return NumberReading(reason="range", between=numbers)
    if len(inside) > 1:
        return NumberReading(reason="two", between=inside)
    if len(set(numbers)) > 1:
        return NumberReading(reason="two", between=tuple(dict.fromkeys(numbers)))
    return NumberReading(value=inside[0])


def numbers_in(normal: Normal, high: int) -> tuple[int, ...]:
    """Return the numbers said in a text, without the "out of ten" of a scale to *high*."""
    out: list[int] = []
    words = [token.text for token in normal.tokens]
    index = 0
    while index < len(words):
        value = _value(words[index])
        if value is None:
            index += 1
            continue
        step = 1
        if _TENS <= value < 100 and index + 1 < len(words):  # noqa: PLR2004
            unit = _value(words[index + 1])
            if unit is not None and 0 < unit < 10 and not words[index].isdigit():  # noqa: PLR2004
                value, step = value + unit, 2
        if not (out and _of_scale(normal, index, value, high)) and not _article(words, index):
            out.append(-value if _minus(normal, index) else value)
        index += step
    return tuple(out)


def _value(word: str) -> int | None:
    if word.isdigit() and len(word) <= len(str(_LARGEST)):
        return int(word)
    return WORDS.get(word)


def _of_scale(normal: Normal, index: int, value: int, high: int) -> bool:
    """Return whether the number at *index* is the top of the scale: "7/10", "seven out of ten"."""
    if value != high:
        return False
    before = [token.text for token in normal.tokens[max(0, index - 2) : index]]
    typed = normal.source[normal.tokens[index - 1].end : normal.tokens[index].start]
    return before[-1:] == ["of"] or before == ["out", "of"] or typed.strip() == "/"


def _article(words: list[str], index: int) -> bool:
    """Return whether "one" at *index* counts nothing: "this one", "no one", "one of those"."""
    if words[index] != "one":
        return False
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    return before in {"this", "that", "no", "every", "any", "the", "bad"} or after == "of"


def _minus(normal: Normal, index: int) -> bool:
    """Return whether a minus sign touches the number at *index*: "-3", not "2-3"."""
    start = normal.tokens[index].start
    sign = normal.source[start - 1 : start] == "-"
    before = normal.source[start - 2 : start - 1] if start > 1 else ""
    return sign and not before.strip()
