"""The line for typing: always there, and it gives away the keys it does not need."""

from collections.abc import Callable
from typing import Final

from textual.events import Key
from textual.message import Message

from assistant.ui.safe_text import MAX_CHARACTERS
from assistant.ui.tui.widgets.pasting import PastingLine

_ASKS_HELP: Final = "question_mark"


class Entry(PastingLine):
    """One line of the person's own words."""

    class HelpAsked(Message):
        """A question mark was typed first thing."""

    def __init__(self, keys_go_to: Callable[[str], bool], *, id: str | None = None) -> None:  # noqa: A002
        """Hand keys pressed on an empty line to *keys_go_to*, which says whether it took them."""
        super().__init__(id=id, compact=True, select_on_focus=False, max_length=MAX_CHARACTERS)
        self.cursor_blink = False
        self._keys_go_to = keys_go_to

    def on_key(self, event: Key) -> None:
        """Give a key away while nothing is typed."""
        if self.value:
            return
        if event.key == _ASKS_HELP:
            self.post_message(self.HelpAsked())
        elif not self._keys_go_to(event.key):
            return
        event.stop()
        event.prevent_default()
