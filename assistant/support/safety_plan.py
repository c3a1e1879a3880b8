"""The person's own safety plan, as the log tells it: the newest words of each part."""

from collections.abc import Iterable
from typing import Final

from assistant.domain.events import Event, Told
from assistant.support.page import Row

FLOW: Final = "safety_plan"
"""The conversation that asks for the parts."""

PARTS: Final = (
    ("signs", "How I notice a hard time"),
    ("myself", "What I can do on my own"),
    ("places", "People and places that take my mind off it"),
    ("people", "People I can ask for help"),
    ("lines", "Doctors, counselors and lines"),
    ("safer", "What makes my place safer"),
    ("reason", "A reason to live"),
)
"""Variable of the conversation and title of each part, in the order they help."""

_EMPTY: Final = frozenset({"", "-", "clear", "empty", "none", "nothing", "no", "nobody", "no one"})
"""Words that leave a part empty: on a page for hard moments they would only hurt."""


def parts_of(events: Iterable[Event]) -> dict[str, str]:
    """Return the words of each filled part by its variable, the newest of each.

    A part passed over keeps what it said before. The words are the person's own and stay as typed,
    in one line: what shows them makes them safe to show.
    """
    said: dict[str, str] = {}
    for event in events:
        if isinstance(event, Told) and event.means.startswith(f"{FLOW}."):
            said[event.means.removeprefix(f"{FLOW}.")] = " ".join(" ".join(event.values).split())
    return {name: words for name, words in said.items() if words.lower().strip(".") not in _EMPTY}


def rows_of(parts: dict[str, str]) -> tuple[Row, ...]:
    """Return the filled parts as rows of a help page, in the order they help."""
    return tuple(Row(f"{title}: {parts[name]}") for name, title in PARTS if name in parts)
