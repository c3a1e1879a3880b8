"""A visit to every screen, with strangers' text in every place that shows one.

Where text comes from does not matter here: a flow, a key, a paste, a file, the vault. Each place
gets words that name it, so that a test can tell that it was really shown.
"""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from textual.events import Paste
from textual.pilot import Pilot

from assistant.domain.exercise import Exercise
from assistant.domain.inputs import Command, Input, Rated, Typed
from assistant.domain.tier import Tier
from assistant.ui.tui import screens
from assistant.ui.tui.app import BreakwaterApp
from assistant.ui.tui.screens.calm import CalmScreen
from assistant.ui.tui.screens.cover import CoverScreen
from assistant.ui.tui.screens.exercise import ExerciseScreen
from assistant.ui.tui.screens.help import HelpScreen
from assistant.ui.tui.screens.passphrase import PassphraseScreen
from assistant.ui.tui.screens.person import PersonScreen
from assistant.ui.tui.screens.pick import PickScreen
from assistant.ui.tui.screens.talk import TalkScreen
from assistant.ui.tui.screens.unlock import UnlockScreen
from assistant.ui.unlocking import Tries
from assistant.ui.view import Kind, Line
from tests.ui.fakes import FakeBreakwater, FakeConversation, FlowCard, HelpPage, Secured, Turn

SHOWN = frozenset(
    "text texts label detail title prompt shown typed notes put_back purpose".split()  # noqa: SIM905
)
"""Fields whose text is for people. The others are names for the program."""

V = TypeVar("V")


@dataclass
class Strangers:
    """Gives out text, and knows where it went."""

    hostile: str
    places: dict[str, str] = field(default_factory=dict)
    """A mark of its own for each place."""

    def words(self, place: str) -> str:
        mark = self.places.setdefault(place, f"zq{len(self.places):02d}")
        return f"{mark}{self.hostile}"

    def within(self, value: V) -> V:
        """The same value with strangers' text in every field that people see."""
        if isinstance(value, tuple):
            return cast("V", tuple(self.within(one) for one in value))
        if not is_dataclass(value) or isinstance(value, type):
            return value
        changed: dict[str, Any] = {}
        for one in fields(value):
            held = getattr(value, one.name)
            place = f"{type(value).__name__}.{one.name}"
            if one.name not in SHOWN or not held:
                changed[one.name] = self.within(held)
            elif isinstance(held, str):
                changed[one.name] = self.words(place)
            else:
                changed[one.name] = tuple(self.words(place) for _ in held)
        return cast("V", replace(value, **changed))


@dataclass
class HostileConversation(FakeConversation):
    strangers: Strangers = field(default_factory=lambda: Strangers(""))

    def begin(self, flow_id: str) -> Turn:
        return self.strangers.within(super().begin(flow_id))

    def give(self, given: Input) -> Turn:
        turn = self.strangers.within(super().give(given))
        return replace(turn, put_back=self.strangers.words("put back"))

    def exercise(self, exercise_id: str) -> Exercise:
        return self.strangers.within(super().exercise(exercise_id))


@dataclass
class HostileBreakwater(FakeBreakwater):
    strangers: Strangers = field(default_factory=lambda: Strangers(""))

    def flows(self) -> tuple[FlowCard, ...]:
        return self.strangers.within(super().flows())

    def conversation(self) -> FakeConversation:
        return HostileConversation(self, strangers=self.strangers, tier=Tier.URGENT)

    def help_page(self) -> HelpPage:
        return self.strangers.within(super().help_page())

    def countries(self) -> tuple[tuple[str, str], ...]:
        return (("GB", self.strangers.words("country")),)

    def unlock(self, passphrase: str, /) -> str | None:
        del passphrase
        return self.strangers.words("unlock")

    def set_passphrase(self, typed: str, /) -> Secured:
        del typed
        return Secured(self.strangers.words("secured"), self.strangers.words("code"))


class Tour:
    """Walks an application through all of its screens."""

    def __init__(self, pilot: Pilot[Any], at_each: Callable[[], object]) -> None:
        self._pilot = pilot
        self._app = cast("BreakwaterApp", pilot.app)
        self._breakwater = cast("HostileBreakwater", self._app.breakwater)
        self._strangers = self._breakwater.strangers
        self._at_each = at_each
        self.seen: set[type] = set()

    async def walk(self) -> None:
        """Visit them all; every place has shown its text by then."""
        words = self._strangers.words
        self._breakwater.add_contact("Ana", "sister", "555 0100")
        self._breakwater.notice = words("notice")
        self._app.go_home(words("told"))
        await self._look()
        await self._help()
        await self._pages()
        await self._talk()
        await self._exercise()

    async def _look(self) -> None:
        await self._pilot.pause()
        self.seen.add(type(self._app.screen))
        self._at_each()

    async def _open(self, screen: CalmScreen[Any]) -> None:
        await self._app.push_screen(screen)
        await self._look()

    async def _close(self) -> None:
        await self._pilot.press("escape")
        await self._pilot.pause()

    async def _paste(self, place: str) -> None:
        self._app.post_message(Paste(self._strangers.words(place)))
        await self._look()

    async def _help(self) -> None:
        await self._open(HelpScreen(self._breakwater, None))
        help_screen = cast("HelpScreen", self._app.screen)
        help_screen._show(self._strangers.words("trouble"))
        await self._look()
        await self._close()
        known = (("a", self._strangers.words("known")),)
        await self._open(PickScreen(self._strangers.words("which"), known))
        await self._close()
        await self._open(PersonScreen(self._breakwater))
        for place in ("typed name", "typed relation", "typed phone"):
            await self._paste(place)
            await self._pilot.press("down")
        await self._close()

    async def _pages(self) -> None:
        for screen, place in (
            (UnlockScreen(self._breakwater, Tries()), "passphrase"),
            (PassphraseScreen(self._breakwater, lambda: self._strangers.words("drawn")), "own"),
        ):
            await self._open(screen)
            await self._pilot.press("f7")
            await self._paste(place)
            await self._pilot.press("enter")
            await self._app.workers.wait_for_complete()
            await self._look()
            while self._app.screen is screen:
                await self._close()
        await self._open(CoverScreen((self._strangers.words("cover"),)))
        await self._close()

    async def _talk(self) -> None:
        notes = (self._strangers.words("first note"),)
        talk = TalkScreen(self._breakwater, "craving", self._strangers.words("title"), notes)
        await self._open(talk)
        await self._paste("pasted")
        given: tuple[Input, ...] = (
            Typed("hmm"),
            Command.WHY,
            Rated(3),
            Command.SKIP,
            Command.SKIP,
            Command.SKIP,
        )
        for one in given:
            await talk.give(one)
            await self._look()
        await self._pilot.press("escape")
        await talk.give(Command.SKIP)
        await self._look()
        while not isinstance(self._app.screen, TalkScreen):
            await self._close()

    async def _exercise(self) -> None:
        words = self._strangers.words
        exercise = self._breakwater.conversation().exercise("a")
        before = [Line(Kind.SAID, words("before"))]
        await self._open(
            ExerciseScreen(exercise, exercise.steps, before, reach=words("someone beside it"))
        )
        await self._paste("pasted in an exercise")


def all_screens() -> set[type]:
    """Every screen that is opened in the program: a new one must be visited, too."""
    found: set[type] = set()
    for module in pkgutil.iter_modules(screens.__path__, f"{screens.__name__}."):
        held = vars(importlib.import_module(module.name)).values()
        found |= {
            one
            for one in held
            if isinstance(one, type)
            and issubclass(one, CalmScreen)
            and one.__module__ == module.name
            and not getattr(one, "__abstractmethods__", None)
        }
    return {one for one in found if not one.__subclasses__()}
