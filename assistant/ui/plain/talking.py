"""A conversation in plain lines: what was said, one question, one line back."""

from collections.abc import Callable

from assistant.domain.events import Asked
from assistant.domain.flow import Form
from assistant.domain.inputs import Command, Input
from assistant.domain.tier import Tier
from assistant.ui import view
from assistant.ui.plain.answering import input_of
from assistant.ui.plain.page import LeavingError, Page
from assistant.ui.plain.practising import practise
from assistant.ui.ports import Conversation, Turn
from assistant.ui.practice import steps_of


class Talk:
    """Runs one conversation to its end on a page."""

    def __init__(
        self,
        page: Page,
        conversation: Conversation,
        monotonic: Callable[[], float],
        kept: str,
    ) -> None:
        """Take the page, the conversation, seconds that only go up, and what is said last."""
        self._kept = kept
        self._page = page
        self._talk = conversation
        self._monotonic = monotonic
        self._brief = False
        self._at = 0
        self._typed = ""

    def run(self, turn: Turn) -> None:
        """Go on from *turn* until the conversation is over.

        Raises:
            LeavingError: the input ended. What was said is kept, and the person was told so.
        """
        try:
            while turn.asked is not None:
                self._show(turn)
                given = self._hear(turn.asked)
                self._brief = self._brief or given is Command.SHORTER
                turn = self._talk.give(given)
        except (LeavingError, KeyboardInterrupt):
            self._leave(self._talk.give(Command.STOP))
            raise LeavingError from None
        self._leave(turn)

    def _leave(self, turn: Turn) -> None:
        self._show(turn)
        if turn.ended == "paused":
            self._page.say(self._kept)

    def _show(self, turn: Turn) -> None:
        own = self._typed.strip()
        self._page.show(
            line
            for line in view.past_lines(turn)
            if not (line.kind is view.Kind.YOU and line.text.strip() == own)
        )
        if turn.show_help or turn.ended == "failed":
            self._help()
        elif turn.asked is not None and turn.tier >= Tier.ELEVATED:
            self._page.gap()
            self._page.say(view.reach_line(self._talk.help_page(), "The word help"))

    def _help(self) -> None:
        self._page.show(view.help_lines(self._talk.help_page()))

    def _hear(self, asked: Asked) -> Input:
        self._typed = ""
        if asked.form is Form.PRACTISE:
            return self._practise(asked)
        if asked.form is Form.REACH:
            self._help()
        self._put(asked)
        while True:
            self._typed = self._page.ask()
            given = input_of(self._typed, asked)
            if given is not None:
                return given
            self._page.say(view.how_to_type(asked))

    def _practise(self, asked: Asked) -> Input:
        exercise = self._talk.exercise(asked.exercise)
        steps = steps_of(exercise, brief=self._brief)
        given, self._at = practise(
            self._page,
            exercise,
            steps,
            show_help=self._help,
            monotonic=self._monotonic,
            start=min(self._at, len(steps) - 1) if asked.again else 0,
        )
        return given

    def _put(self, asked: Asked) -> None:
        self._page.gap()
        question = view.question(asked)
        if question:
            self._page.say(question)
        for number, option in enumerate(view.options(asked), 1):
            self._page.say(option.label, f"{number}. ")
            if option.detail:
                self._page.say(option.detail, "   ")
        self._page.say(view.how_to_type(asked))
