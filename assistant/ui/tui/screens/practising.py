"""A conversation that leads into exercises and comes back from them."""

from abc import abstractmethod

from assistant.domain.events import Asked
from assistant.domain.inputs import Command, Typed
from assistant.domain.inputs import Input as Given
from assistant.domain.tier import Tier
from assistant.ui import view
from assistant.ui.ports import Breakwater, Turn
from assistant.ui.practice import steps_of
from assistant.ui.tui.drafting import Draft
from assistant.ui.tui.screens.drafting import DraftingScreen
from assistant.ui.tui.screens.exercise import ExerciseScreen


class PractisingScreen(DraftingScreen[None]):
    """Opens the exercise a turn asks for, and hands over what came of it."""

    def __init__(self, breakwater: Breakwater) -> None:
        super().__init__(Draft(breakwater.keep_draft))
        self.breakwater = breakwater
        self.conversation = breakwater.conversation()
        self.brief = False
        """Whether fewer words were asked for."""
        self.unsent = ""
        """Words typed and not sent before, for the line of the exercise that opens next."""
        self._step = 0

    @abstractmethod
    async def give(self, given: Given) -> None:
        """Hand over *given* and show what it came to."""

    @abstractmethod
    def put_back(self, words: str) -> None:
        """Put *words* into the line, if a question stands and the line is empty."""

    def reach_line(self, turn: Turn) -> str:
        """Return one line naming someone to reach, from tier 2 on; else an empty one."""
        beside = turn.tier >= Tier.ELEVATED
        return view.reach_line(self.conversation.help_page()) if beside else ""

    async def practise(self, asked: Asked, turn: Turn) -> None:
        """Open the exercise *asked* for, at the step the person left it."""
        exercise = self.conversation.exercise(asked.exercise)
        words, self.unsent = self.unsent, ""
        await self.app.push_screen(
            ExerciseScreen(
                exercise,
                steps_of(exercise, brief=self.brief),
                view.past_lines(turn) if asked.again else (),
                start=self._step if asked.again else 0,
                reach=self.reach_line(turn),
                line=self.line,
                words=words,
            ),
            self._practised,
        )

    async def _practised(self, result: tuple[Given, int] | None) -> None:
        given, self._step = result or (Command.STOP, 0)
        unsent = "" if isinstance(given, Typed) else self.line.text
        await self.give(given)
        if not self.line.text:
            self.put_back(unsent)
