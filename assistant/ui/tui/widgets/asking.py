"""The question that stands, its answers, and the line for own words: one of them is used."""

from dataclasses import dataclass, field
from typing import Final

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Static

from assistant.domain.events import Asked
from assistant.domain.flow import Form
from assistant.domain.inputs import Input as Given
from assistant.domain.inputs import Picked, Rated, Skipped, Typed
from assistant.ui import view
from assistant.ui.tui.choosing import Way
from assistant.ui.tui.widgets.answers import Answers
from assistant.ui.tui.widgets.entry import Entry

_WAYS: Final = {Form.MANY: Way.MANY, Form.NUMBER: Way.SCALE}
_LONGEST_SCALE: Final = 11
_NARROW: Final = 72
"""Cells. Below this the line for words has room for a short hint only."""
AFTER: Final = (view.Option("home", "Back to the start"), view.Option("leave", "Leave"))
"""What is left to choose once a conversation is over."""


class Asking(Vertical):
    """Turns keys, clicks and typed words into one input."""

    @dataclass
    class Answered(Message):
        """The person answered."""

        given: Given

    @dataclass
    class WentOn(Message):
        """The conversation is over, and the person chose what comes next."""

        where: str
        """The id of one of ``AFTER``."""

    @dataclass
    class Typing(Message):
        """What stands in the line has changed."""

        text: str = field(repr=False)

    def __init__(self) -> None:
        super().__init__(id="asking")
        self._asked: Asked | None = None

    def compose(self) -> ComposeResult:
        """Lay out question, answers and line, top to bottom."""
        answers = Answers(once=True)
        yield Static(id="question", markup=False)
        yield answers
        yield Entry(answers.key, once=True)

    def put(self, asked: Asked | None, words: str = "") -> None:
        """Ask *asked*, or what comes next when None; *words* go back into the line.

        What was typed since the answer before was sent stays there, after them.
        """
        self._asked = asked
        entry, answers = self.query_one(Entry), self.query_one(Answers)
        question = self.query_one("#question", Static)
        text = view.question(asked) if asked else ""
        question.display = bool(text)
        question.update(text)
        ahead = entry.value if entry.on_its_way and asked is not None else ""
        entry.on_its_way = False
        entry.value = " ".join(filter(None, (words, ahead)))
        entry.cursor_position = len(entry.value)
        if ahead:
            self.post_message(self.Typing(entry.value))  # it is no draft of the answer before
        entry.display = asked is not None  # no words are taken that nobody would read
        narrow = self.app.size.width < _NARROW
        entry.placeholder = view.how_to_press(asked, narrow=narrow) if asked else ""
        if asked is None:
            answers.offer(AFTER)
        elif asked.form is Form.NUMBER:
            numbers = range(asked.low, asked.high + 1)
            scale = numbers if len(numbers) <= _LONGEST_SCALE else ()
            answers.offer([view.Option(str(n), str(n)) for n in scale], Way.SCALE, asked.low)
        else:
            answers.offer(view.options(asked), _WAYS.get(asked.form, Way.ONE))

    def on_answers_chosen(self, event: Answers.Chosen) -> None:
        """Take what was chosen."""
        event.stop()
        asked = self._asked
        if asked is not None:
            self.query_one(Entry).on_its_way = True
        if asked is None:
            self.post_message(self.WentOn(AFTER[event.indices[0]].id))
        elif asked.form is Form.NUMBER:
            self.post_message(self.Answered(Rated(asked.low + event.indices[0])))
        else:
            ids = tuple(asked.choices[at].id for at in event.indices)
            self.post_message(self.Answered(Picked(ids)))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take what was typed; a bare number on a scale is a rating."""
        event.stop()
        asked = self._asked
        if asked is None:
            return
        text = event.value
        if text.strip():
            self.post_message(self.Answered(_rating(text.strip(), asked) or Typed(text)))
        elif asked.form is Form.WORDS:
            self.query_one(Entry).on_its_way = True
            self.post_message(self.Answered(Skipped()))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Point at a number while it is typed."""
        event.stop()
        self.query_one(Answers).follow(event.value.strip())
        self.post_message(self.Typing(event.value))


def _rating(text: str, asked: Asked) -> Rated | None:
    if asked.form is not Form.NUMBER:
        return None
    return next((Rated(n) for n in range(asked.low, asked.high + 1) if str(n) == text), None)
