"""The answers on offer: by digit, arrows and Enter, space, or mouse.

It takes no focus: the line for typing keeps it, and hands over the keys it has no use for.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from textual.events import Click, Resize
from textual.geometry import Size
from textual.message import Message

from assistant.ui.tui.choosing import Choosing, Way
from assistant.ui.tui.widgets.rows import Row, RowsView
from assistant.ui.view import Option
from assistant.ui.wrapping import hanging

_MOVES: Final = {"up": -1, "down": 1}
_SCALE_MOVES: Final = {"left": -1, "right": 1, "up": 1, "down": -1}
_WIDE_CELL: Final = 5
_NARROW_CELL: Final = 3
_SENDS: Final = "  Enter sends"
"""Beside a scale once a number is pointed at: the hint in the line is gone by then."""
_HABIT: Final = 0.7
"""Seconds in which Enter after a digit is habit: the digit has answered already, and the Enter
must not answer the question that comes next."""
_AROUND: Final = 11
"""Rows kept for the question, the line for words, the keys, and a little of what was said."""
_SAID: Final = 3
"""Rows more for what was said, where the list scrolls anyway."""


class Answers(RowsView):
    """Shows options and says which were chosen."""

    @dataclass
    class Chosen(Message):
        """The person chose."""

        indices: tuple[int, ...]
        """0-based; any number of them for many."""

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002 - the framework's word
        once: bool = False,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take *monotonic*, seconds that only go up.

        With *once* only one choice is taken until others are offered: a second key, pressed before
        the next question stands, must not answer it.
        """
        super().__init__(id=id)
        self.choosing = Choosing()
        self._options: tuple[Option, ...] = ()
        self._owner: list[int] = []
        self._monotonic = monotonic
        self._digit_at = -_HABIT
        self._once = once
        self._sent = False

    def offer(self, options: Sequence[Option], way: Way = Way.ONE, low: int = 0) -> None:
        """Show *options* in place of what was there. For a scale, *low* is the first number."""
        self._options = tuple(options)
        self._sent = False
        self.choosing = Choosing(way=way, count=len(self._options), low=low)
        self.display = bool(self._options)
        self._draw()
        self.scroll_to(y=0, animate=False, force=True)
        self.refresh(layout=True)

    def key(self, name: str) -> bool:
        """Take a key nobody else needs; return whether it meant something here."""
        choosing = self.choosing
        moves = _SCALE_MOVES if choosing.way is Way.SCALE else _MOVES
        digit = choosing.digit(name)
        if not choosing.count:
            return False
        if name == "enter" and self._monotonic() - self._digit_at < _HABIT:
            self._digit_at = -_HABIT
            return True
        if name in moves:
            self._now(choosing.moved(moves[name]))
        elif digit is not None:
            self._press(digit)
            self._digit_at = self._monotonic() if choosing.way is Way.ONE else -_HABIT
        elif name == "space" and choosing.way is Way.MANY and choosing.cursor is not None:
            self._now(choosing.toggled(choosing.cursor))
        elif name == "enter":
            return self._send()  # nothing to send: the line takes it, where an empty one goes on
        else:
            return name == "space"
        return True

    def follow(self, typed: str) -> None:
        """Point at the number that is being typed, on a scale."""
        if self.choosing.way is Way.SCALE:
            labels = [option.label for option in self._options]
            self._now(self.choosing.pointed(labels.index(typed) if typed in labels else None))

    def jump(self, letter: str) -> None:
        """Point at the next option that begins with *letter*."""
        start = -1 if self.choosing.cursor is None else self.choosing.cursor
        order = [*range(start + 1, len(self._options)), *range(start + 1)]
        for at in order:
            if self._options[at].label.lower().startswith(letter.lower()):
                self._now(self.choosing.pointed(at))
                return

    def on_click(self, event: Click) -> None:
        """Take the answer under the pointer."""
        at = self._at(event.x, event.y + round(self.scroll_y))
        if at is not None:
            self._press(at)

    def on_resize(self, event: Resize) -> None:
        """Wrap anew."""
        event.stop()
        self._draw()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows the answers take at *width*; the rest of a long list scrolls."""
        del container, viewport
        rows, _ = self._wrapped(max(width - self.styles.scrollbar_size_vertical, 1))
        height = self.app.size.height
        most = max(height // 2, height - _AROUND)
        return len(rows) if len(rows) <= most else max(most - _SAID, 1)

    def _press(self, at: int) -> None:
        if self.choosing.way is Way.MANY:
            self._now(self.choosing.toggled(at))
        else:
            self._now(self.choosing.pointed(at))
            self._send()

    def _send(self) -> bool:
        sent = self.choosing.sent()
        if sent is not None and not (self._once and self._sent):
            self._sent = True
            self.post_message(self.Chosen(sent))
        return sent is not None

    def _now(self, choosing: Choosing) -> None:
        self.choosing = choosing
        self._draw()
        if choosing.cursor is not None and choosing.cursor in self._owner:
            top = self._owner.index(choosing.cursor)
            bottom = top + self._owner.count(choosing.cursor)
            height = max(self.size.height, 1)
            if top < self.scroll_y or bottom > self.scroll_y + height:
                self.scroll_to(
                    y=top if top < self.scroll_y else bottom - height, animate=False, force=True
                )

    def _draw(self) -> None:
        self.rows, self._owner = self._wrapped(self.room)
        self.sized()

    def _at(self, x: int, y: int) -> int | None:
        if not 0 <= y < len(self._owner):
            return None
        if self.choosing.way is not Way.SCALE:
            return self._owner[y]
        at = self._owner[y] + x // self._cell(self.room)
        return at if at < self.choosing.count else None

    def _cell(self, width: int) -> int:
        return _WIDE_CELL if width >= _WIDE_CELL * self.choosing.count else _NARROW_CELL

    def _wrapped(self, width: int) -> tuple[list[Row], list[int]]:
        if self.choosing.way is Way.SCALE:
            return self._scale(width)
        rows, owner = [], []
        for at, option in enumerate(self._options):
            pointed = at == self.choosing.cursor
            made = hanging(self._first(at, pointed=pointed), option.label, width)
            rows += [Row(text, "cursor" if pointed else "plain") for text in made]
            detail = hanging("     ", option.detail, width) if option.detail else []
            rows += [Row(text, "detail") for text in detail]
            owner += [at] * (len(made) + len(detail))
        return rows, owner

    def _first(self, at: int, *, pointed: bool) -> str:
        sign = ">" if pointed else " "
        mark = ""
        if self.choosing.way is Way.MANY:
            mark = "[x] " if at in self.choosing.marked else "[ ] "
        return f"{sign}{at + 1:>2} {mark} "

    def _scale(self, width: int) -> tuple[list[Row], list[int]]:
        cell = self._cell(width)
        per_row = max(width // cell, 1)
        cells = [
            (f"[{option.label}]" if at == self.choosing.cursor else f" {option.label} ").center(
                cell
            )
            for at, option in enumerate(self._options)
        ]
        starts = range(0, len(cells), per_row)
        rows = ["".join(cells[at : at + per_row]) for at in starts]
        if self.choosing.cursor is not None and len(rows[-1]) + len(_SENDS) <= width:
            rows[-1] += _SENDS
        return [Row(row, "plain") for row in rows], list(starts)
