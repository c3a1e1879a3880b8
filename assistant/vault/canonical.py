"""Events as canonical JSON: names in order, no spaces, ASCII only, so one text for one value.

A saved answer waits for this. So each class has its names sorted and quoted once, and no general
encoder is asked about every value again. The text is the one ``json.dumps`` gives for
``to_record`` with sorted keys; tests hold the two together.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from json.encoder import encode_basestring_ascii as quoted
from operator import attrgetter
from typing import Any, TypeAlias

_Writer: TypeAlias = Callable[[Any], str]


def text_of(value: object) -> str:
    """Return *value* as canonical JSON.

    Args:
        value: a dataclass, text, whole number, truth value, enum member of text or number, None,
            or a tuple of these.

    Raises:
        TypeError: it is something else, which no event holds.
    """
    return _WRITERS[value.__class__](value)


def _sequence(values: tuple[object, ...]) -> str:
    return f"[{','.join([_WRITERS[value.__class__](value) for value in values])}]"


def _by_name(cls: type[Any]) -> _Writer:
    """Return what writes one dataclass: its names stand ready, with what comes before each."""
    names = sorted(field.name for field in fields(cls))
    heads = [f"{',' if at else ''}{quoted(name)}:" for at, name in enumerate(names)]
    if len(names) == 1:
        (name,), (head,) = names, heads
        return lambda value: f"{{{head}{text_of(getattr(value, name))}}}"
    get = attrgetter(*names)

    def written(value: object) -> str:
        out = "{"
        for head, part in zip(heads, get(value), strict=True):
            cls = part.__class__
            out += head + (quoted(part) if cls is str else _WRITERS[cls](part))
        return out + "}"

    return written


class _Writers(dict[type[Any], _Writer]):
    """Finds the writer of a class at its first use."""

    def __missing__(self, cls: type[Any]) -> _Writer:
        if issubclass(cls, str):  # members of a text enum: their text
            found: _Writer = quoted
        elif issubclass(cls, int):
            found = int.__repr__
        elif is_dataclass(cls):
            found = _by_name(cls)
        else:
            raise TypeError(f"no event holds a {cls.__name__}")
        self[cls] = found
        return found


_WRITERS = _Writers(
    {
        str: quoted,
        bool: lambda value: "true" if value else "false",
        type(None): lambda _: "null",
        tuple: _sequence,
    }
)
