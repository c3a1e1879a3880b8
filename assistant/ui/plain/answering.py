"""One typed line to one input: a number is a choice, a word of the table a command, else words."""

from typing import Final

from assistant.domain.events import Asked
from assistant.domain.flow import Form
from assistant.domain.inputs import Input, Picked, Rated, Skipped, Typed
from assistant.ui.keys import command_of

_LONGEST_NUMBER: Final = 4


def input_of(text: str, asked: Asked) -> Input | None:
    """Return what *text* means for the question that stands; None for an empty line.

    An empty line is an answer only where it can be one: nothing of many, or no words.
    """
    if not text.strip():
        return _empty(asked)
    command = command_of(text)
    if command is not None:
        return command
    picked = _by_number(text, asked)
    return Typed(text) if picked is None else picked


def _empty(asked: Asked) -> Input | None:
    if asked.form is Form.MANY:
        return Picked(())
    return Skipped() if asked.form is Form.WORDS else None


def _by_number(text: str, asked: Asked) -> Input | None:
    numbers = [_number(word) for word in text.replace(",", " ").split()]
    if asked.form is Form.NUMBER:
        number = numbers[0] if len(numbers) == 1 else None
        return Rated(number) if number is not None and _within(number, asked) else None
    ids = tuple(
        asked.choices[n - 1].id for n in numbers if n is not None and 1 <= n <= len(asked.choices)
    )
    if len(ids) != len(numbers) or (len(ids) != 1 and asked.form is not Form.MANY):
        return None
    return Picked(tuple(dict.fromkeys(ids)))


def _within(number: int, asked: Asked) -> bool:
    return asked.low <= number <= asked.high


def _number(word: str) -> int | None:
    if len(word) > _LONGEST_NUMBER or not (word.isascii() and word.isdigit()):
        return None
    return int(word)
