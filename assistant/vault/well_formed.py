"""Whether an event read from outside holds what its class says it holds."""

import types
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from assistant.domain.events import Event


def is_well_formed(event: Event) -> bool:
    """Tell whether each field of *event* has the type it is declared with, all the way down."""
    return _fits_fields(event)


def _fits_fields(value: object) -> bool:
    cls: Any = type(value)
    return all(_fits(getattr(value, name), hint) for name, hint in _hints(cls))


@cache
def _hints(cls: type[Any]) -> tuple[tuple[str, object], ...]:
    hints = get_type_hints(cls)
    return tuple((f.name, hints[f.name]) for f in fields(cls))


def _fits(value: object, hint: object) -> bool:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return any(_fits(value, part) for part in get_args(hint))
    if origin is tuple:
        return isinstance(value, tuple) and _fits_parts(value, get_args(hint))
    if not isinstance(hint, type):
        return False
    if hint is int:
        return type(value) is int  # True is no number
    return isinstance(value, hint) and (not is_dataclass(value) or _fits_fields(value))


def _fits_parts(value: tuple[object, ...], parts: tuple[object, ...]) -> bool:
    if len(parts) == 2 and parts[1] is Ellipsis:  # noqa: PLR2004 - tuple[X, ...]
        return all(_fits(item, parts[0]) for item in value)
    return len(value) == len(parts) and all(map(_fits, value, parts))
