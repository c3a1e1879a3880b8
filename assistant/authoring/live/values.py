"""Values of variables as an author types them."""

from assistant.content.problems import did_you_mean, quoted
from assistant.domain.condition import Value
from assistant.domain.flow import Kind, Variable
from assistant.engine.landing import can_hold

_YES: dict[str, bool] = {"yes": True, "true": True, "no": False, "false": False}
_LONGEST_NUMBER = 9


class ValueRefusedError(Exception):
    """The text is no value of the variable. The sentence says which ones there are."""


def read_value(variable: Variable, text: str) -> Value:
    """Return the value of *variable* that *text* is.

    Args:
        variable: what it goes into.
        text: one word or number; several choices with commas between them.

    Raises:
        ValueRefusedError: it is none; show the sentence and ask again.
    """
    held = _read(variable, text.strip())
    if held is None or not can_hold(variable, held):
        raise ValueRefusedError(
            f"{quoted(text)} is no value of {variable.name}; {_there(variable)}"
        )
    return held


def _read(variable: Variable, text: str) -> Value | None:
    match variable.kind:
        case Kind.SCALE | Kind.COUNT:
            plain = text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER
            return int(text) if plain else None
        case Kind.YES_NO:
            return _YES.get(text)
        case Kind.ANY_OF:
            chosen = {part.strip() for part in text.split(",") if part.strip()}
            in_order = tuple(value for value in variable.values if value in chosen)
            return in_order if len(in_order) == len(chosen) else None
        case Kind.ONE_OF | Kind.TEXT:
            return text


def written(value: Value) -> str:
    """Return *value* as it is typed."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ",".join(value) if isinstance(value, tuple) else str(value)


def _there(variable: Variable) -> str:
    match variable.kind:
        case Kind.SCALE | Kind.COUNT:
            return f"give a number from {variable.low} to {variable.high}"
        case Kind.YES_NO:
            return "give yes or no"
        case Kind.TEXT:
            return "give some words"
        case Kind.ONE_OF | Kind.ANY_OF:
            return did_you_mean("", variable.values)
