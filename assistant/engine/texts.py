"""Fill ``{name}`` in messages. A sentence about something unknown is left out, never half said."""

import re
from collections.abc import Mapping
from typing import Final

from assistant.domain.condition import Value
from assistant.domain.flow import Text, Variable

_SLOT: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")
_ADDRESS: Final = re.compile(r"^\{[a-z][a-z0-9_]*\}, |, \{[a-z][a-z0-9_]*\}")


def fill(
    texts: tuple[Text, ...], variables: Mapping[str, Variable], values: Mapping[str, Value]
) -> tuple[str, ...]:
    """Return the messages a person reads; a message with nothing left is not said."""
    filled = (_fill_message(text, variables, values) for text in texts)
    return tuple(message for message in filled if message)


def fill_question(
    text: Text | None, variables: Mapping[str, Variable], values: Mapping[str, Value]
) -> str:
    """Return a question with its names filled; an unknown name goes, with its comma."""
    if text is None:
        return ""
    if all(name in values for name in text.names):
        return _SLOT.sub(lambda found: _shown(found[1], variables, values), text.source)
    source = _ADDRESS.sub(lambda found: "" if _unknown(found[0], values) else found[0], text.source)
    words = _SLOT.sub(lambda found: _shown(found[1], variables, values), source).strip()
    return words[:1].upper() + words[1:]


def _fill_message(
    text: Text, variables: Mapping[str, Variable], values: Mapping[str, Value]
) -> str:
    if not text.names:
        return text.source
    kept = (s for s in _SENTENCE.split(text.source) if not _unknown(s, values))
    return " ".join(_SLOT.sub(lambda f: _shown(f[1], variables, values), s) for s in kept)


def _unknown(source: str, values: Mapping[str, Value]) -> bool:
    return any(name not in values for name in _SLOT.findall(source))


def _shown(name: str, variables: Mapping[str, Variable], values: Mapping[str, Value]) -> str:
    variable, value = variables.get(name), values.get(name)
    if variable is None or value is None or variable.private:
        return ""
    return shown_value(variable, value)


def shown_value(variable: Variable, value: Value) -> str:
    """Return *value* in words: labels for choices, "yes" and "no", digits for numbers."""
    if isinstance(value, bool):
        return variable.labels.get("yes" if value else "no", "yes" if value else "no")
    if isinstance(value, tuple):
        labels = [variable.labels.get(item, item) for item in value]
        if len(labels) > 1:
            return ", ".join(labels[:-1]) + " and " + labels[-1]
        return "".join(labels)
    return variable.labels.get(value, value) if isinstance(value, str) else str(value)
