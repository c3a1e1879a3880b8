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

    def __init__(self, keys_go_to: Callable[[str], bool], *, once: bool = False) -> None:
        """Hand keys pressed on an empty line to *keys_go_to*, which says whether it took them.

        With *once* a line is sent only when ``on_its_way`` was taken back after the one before.
        """
        super().__init__(compact=True, select_on_focus=False, max_length=MAX_CHARACTERS)
        self.cursor_blink = False
        self._keys_go_to = keys_go_to
        self._once = once
        self.on_its_way = False
        """Whether an answer was sent and the next question does not stand yet. What is typed
        meanwhile stays in the line: it answers nothing that was not seen."""

    def on_key(self, event: Key) -> None:
        """Send the line, or give a key away while nothing is typed."""
        if event.key == "enter":
            if self.value or self.on_its_way or not self._keys_go_to(event.key):
                self._send()
        elif self.value or self.on_its_way:
            return
        elif event.key == _ASKS_HELP:
            self.post_message(self.HelpAsked())
        elif not self._keys_go_to(event.key):
            return
        event.stop()
        event.prevent_default()

    def _send(self) -> None:
        """Send what is typed and take it out of the line at once, before the next key comes.

        The framework sends a moment later, with what was typed by then.
        """
        if not self.on_its_way:
            text, self.value = self.value, ""
            self.on_its_way = self._once and bool(text.strip())
            self.post_message(self.Submitted(self, text))
