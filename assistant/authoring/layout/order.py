"""Which keys a part of a flow has, in the order they are written."""

from collections.abc import Sequence
from typing import Final

from assistant.content.flow_reader import FLOW_KEYS
from assistant.content.nodes import ScalarNode

PROSE: Final = frozenset({"say", "ask", "short", "why"})
"""Keys whose text stands under ``|``."""

_VARIABLE: Final = (
    *("scale", "count", "one_of", "any_of", "yes_no", "text"),
    *("only", "from", "is", "starts", "means", "private", "remember"),
)
STEP: Final = (
    *("note", "say", "short"),
    *("ask", "offer", "count", "practise", "reach", "call"),
    *("why", "with", "gets", "into", "answers"),
    *("set", "do", "limit", "retry", "go", "end", "skip"),
)
"""What is said, how it waits, what it is for, and where it goes: as an author tells it."""
_ORDERS: Final = {
    (): FLOW_KEYS,
    ("variables", "*"): _VARIABLE,
    ("steps", "*"): STEP,
    ("steps", "*", "answers", "*"): ("label", "hears", "when", "set", "go", "end"),
    ("steps", "*", "go", "-"): ("if", "to", "else"),
    ("steps", "*", "retry"): ("tries", "say", "go"),
    ("steps", "*", "limit"): ("times", "then"),
    ("checks", "-"): ("never", "always_through", "at_most", "when"),
}
"""Path to the keys there; ``*`` stands for any name and ``-`` for an item of a list."""

_ALWAYS_BLOCKS: Final = (
    (),
    ("variables",),
    ("steps",),
    ("steps", "*"),
    ("steps", "*", "answers"),
    ("steps", "*", "go"),
    ("checks",),
    ("moved",),
)
_FREE: Final = (("variables",), ("steps",), ("steps", "*", "answers"))
"""Paths whose keys are names."""


def below(path: tuple[str, ...], key: str) -> tuple[str, ...]:
    """Return the path of what stands under *key* at *path*."""
    return (*path, "*" if path in _FREE else key)


def is_block(path: tuple[str, ...]) -> bool:
    """Whether what stands at *path* always has lines of its own."""
    return path in _ALWAYS_BLOCKS


def is_prose(path: tuple[str, ...]) -> bool:
    """Whether the text at *path* is read as messages."""
    step = path[:2] == ("steps", "*") and len(path) == 3  # noqa: PLR2004 - a key of a step
    return (step and path[-1] in PROSE) or path == ("steps", "*", "retry", "say")


def ordered(path: tuple[str, ...], keys: Sequence[ScalarNode]) -> list[int]:
    """Return the indexes of *keys* in the order they are written at *path*."""
    order = _ORDERS.get(path)
    if order is None:
        return list(range(len(keys)))
    known = {name: index for index, name in enumerate(order)}
    return sorted(range(len(keys)), key=lambda i: known.get(keys[i].text, len(known)))
