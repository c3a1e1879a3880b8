"""Play the scenes of a script on a real conversation.

The conversation is given from outside: the one the program uses, with a store that is read anew
between every two turns. So a scene tests safety, commands, understanding, engine and record
together, exactly as a person meets them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol, TypeAlias

from assistant.authoring.explorer.graph import Graph, build
from assistant.authoring.explorer.inputs import input_for
from assistant.authoring.explorer.plan import Plan, make_plan
from assistant.authoring.rehearsal.script import Line, Scene, Script
from assistant.domain.condition import Value
from assistant.domain.events import (
    Answered,
    Asked,
    Event,
    Flagged,
    Misread,
    Offered,
    Said,
)
from assistant.domain.flow import Form
from assistant.domain.inputs import Input, Picked, Rated, Typed
from assistant.domain.place import Place
from assistant.domain.session import Session, Status
from assistant.domain.tier import Tier
from assistant.engine.replay import replay
from assistant.engine.runtime import Runtime


class Shown(Protocol):
    """What one input came to."""

    @property
    def events(self) -> tuple[Event, ...]:
        """What just happened, as it was recorded."""

    @property
    def asked(self) -> Asked | None:
        """The question that stands now."""

    @property
    def ended(self) -> str | None:
        """The outcome once it is over."""

    @property
    def notes(self) -> tuple[str, ...]:
        """Words that were shown beside the record, such as the answer to "why"."""

    @property
    def show_help(self) -> bool:
        """Whether people and lines were opened."""


class Talk(Protocol):
    """A conversation, as a front end sees it."""

    def begin(self, flow_id: str) -> Shown:
        """Start a flow."""

    def give(self, given: Input) -> Shown:
        """Take one input."""


WAYS_TRIED: Final = 5
"""Ways to one question that are tried before a test says it cannot be reached."""

_DIGITS: Final = 9

Opening: TypeAlias = Callable[[Mapping[str, Value]], Talk]
"""Opens a new conversation in which these values are known beforehand."""


class ReloadError(Exception):
    """A conversation, saved and read again, does not go on as it was: the engine is wrong."""


class _FailedError(Exception):
    """A line did not hold."""

    def __init__(self, line: Line, expected: str, got: str) -> None:
        super().__init__(expected, got)
        self.line = line
        self.expected = expected
        self.got = got


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What came of one scene."""

    name: str
    place: Place
    """The scene, or the line that did not hold."""
    expected: str = ""
    """What should have been; empty when every line held."""
    got: str = ""
    """What came instead."""
    chat: tuple[str, ...] = ()
    """What was said, up to there."""
    events: tuple[Event, ...] = field(default=(), repr=False)

    @property
    def passed(self) -> bool:
        """Whether every line held."""
        return not self.expected

    @property
    def failure(self) -> str:
        """What did not hold, in one line; empty when every line held."""
        return f"expected {self.expected}, got {self.got}" if self.expected else ""


def perform(script: Script, runtime: Runtime, opening: Opening) -> tuple[Played, ...]:
    """Play every scene of *script*.

    Args:
        script: the scenes.
        runtime: the compiled flows that *opening* converses with.
        opening: opens a conversation.
    """
    return tuple(
        played for scene in script.scenes for played in _play(script, scene, runtime, opening)
    )


def _play(script: Script, scene: Scene, runtime: Runtime, opening: Opening) -> Iterator[Played]:
    if not scene.everywhere:
        stage = _Stage(runtime, opening(script.given))
        yield stage.play(scene, script.flow, scene.name)
        return
    flows = {id_: compiled.flow for id_, compiled in runtime.flows.items()}
    plan = make_plan(flows, script.flow)
    graph = build(plan, script.flow)
    for question, numbers in _questions(plan, graph).items():
        name = f"{scene.name} (at {question})"
        for number in numbers:
            stage = _Stage(runtime, opening({**script.given, **_start(graph, number)}))
            if stage.come_to(plan, graph, number, script.flow):
                yield stage.play(scene, "", name)
                break
        else:
            way, got = f"a way to {question}", "the ways that were found do not lead there"
            yield Played(name=name, place=scene.at, expected=way, got=got)


def _questions(plan: Plan, graph: Graph) -> dict[str, list[int]]:
    """Return every question that can be reached, each with the first situations it stands in."""
    found: dict[str, list[int]] = {}
    for number, situation in enumerate(graph.situations):
        top = situation[-1]
        if plan.steps[top.flow, top.step].step.wait is not None:
            numbers = found.setdefault(f"{top.flow}.{top.step}", [])
            if len(numbers) < WAYS_TRIED:
                numbers.append(number)
    return found


def _start(graph: Graph, number: int) -> dict[str, Value]:
    path = graph.path(number)
    first = graph.situations[path[0][0] if path else number]
    return {name: value for name, value in first[0].values if " " not in name}


class _Stage:
    """One conversation being held, with everything said so far."""

    def __init__(self, runtime: Runtime, talk: Talk) -> None:
        self._runtime = runtime
        self._talk = talk
        self._events: list[Event] = []
        self._shown: Shown | None = None
        self._unread: list[str] = []
        self._chat: list[str] = []
        self._at: Place | None = None

    # --- coming to where a scene begins

    def come_to(self, plan: Plan, graph: Graph, number: int, flow_id: str) -> bool:
        """Answer as the explorer did; return whether that led to situation *number*."""
        self._take(self._talk.begin(flow_id))
        for at, label in graph.path(number):
            if not label:
                continue
            situation = graph.situations[at]
            asked = self._shown.asked if self._shown else None
            if asked is None or asked.step != situation[-1].step:
                return False
            offer = asked.choices[0].id if asked.choices else ""
            self._take(self._talk.give(input_for(plan, situation, label, offer=offer)))
        self._chat.clear()
        session = self._session()
        top = graph.situations[number][-1]
        waiting = session.status is Status.WAITING
        return waiting and (session.top.flow, session.top.step) == (top.flow, top.step)

    # --- playing

    def play(self, scene: Scene, begin: str, name: str) -> Played:
        """Play *scene*, beginning the flow *begin* unless the conversation stands already."""
        place, expected, got = scene.at, "", ""
        try:
            if begin:
                self._take(self._talk.begin(begin))
            for line in scene.lines:
                self._line(line)
        except _FailedError as failed:
            place, expected, got = failed.line.at, failed.expected, failed.got
        except ReloadError as lost:
            place, expected, got = self._at or scene.at, "the same question again", str(lost)
        return Played(
            name=name,
            place=place,
            expected=expected,
            got=got,
            chat=tuple(self._chat),
            events=tuple(self._events),
        )

    def _line(self, line: Line) -> None:
        self._at = line.at
        if line.kind == "repeat":
            for inner in line.inner * line.times:
                self._line(inner)
            return
        plays = {
            "you": self._say,
            "pick": self._pick,
            "bot": self._bot,
            "chose": self._chose,
            "offered": self._offered,
        }
        plays.get(line.kind, self._stands)(line)

    def _say(self, line: Line) -> None:
        if self._shown is None or self._shown.ended is not None:
            raise _FailedError(line, "a question to answer", "the conversation is over")
        self._chat.append(f"you  {line.words}")
        self._unread.clear()
        self._take(self._talk.give(Typed(line.words)))

    def _pick(self, line: Line) -> None:
        """Press the answers with these ids, as a digit or a click does."""
        asked = self._shown.asked if self._shown else None
        if asked is None or self._shown is None or self._shown.ended is not None:
            raise _FailedError(line, "a question to answer", "the conversation is over")
        shown = {choice.id for choice in asked.choices}
        ids = line.ids
        if asked.form is Form.OFFER and ids == ("picked",) and asked.choices:
            ids = (asked.choices[0].id,)
        missing = [id_ for id_ in ids if id_ not in shown]
        if missing and asked.form is not Form.NUMBER:
            there = ", ".join(choice.id for choice in asked.choices) or "no answers"
            raise _FailedError(line, f"an answer {missing[0]}", f"{there} at {asked.step}")
        self._chat.append(f"you  [{', '.join(ids)}]")
        self._unread.clear()
        self._take(self._talk.give(_picked(line, asked.form, ids)))

    def _take(self, shown: Shown) -> None:
        self._shown = shown
        self._events.extend(shown.events)
        for event in shown.events:
            texts = event.texts if isinstance(event, Said) else ()
            prompt = (event.prompt,) if isinstance(event, Asked) and event.prompt else ()
            self._unread += [*texts, *prompt]
            self._chat += [f"bot  {text}" for text in (*texts, *prompt)]
        self._unread += shown.notes
        self._chat += [f"bot  {note}" for note in shown.notes]
        self._chat += ["     (people and lines)"] if shown.show_help else []

    def _session(self) -> Session:
        """Rebuild the session from what was recorded: it must lead to where the talk stands."""
        return replay(self._runtime, self._events)

    # --- what must be so

    def _bot(self, line: Line) -> None:
        for index, text in enumerate(self._unread):
            if _matches(line.words, text):
                del self._unread[: index + 1]
                return
        said = " / ".join(f"'{text}'" for text in self._unread) or "nothing more"
        raise _FailedError(line, f"the bot says '{line.words}'", said)

    def _chose(self, line: Line) -> None:
        danger = self._danger()
        if danger:
            raise _FailedError(line, f"{_listed(line.ids)} chosen", danger)
        last = self._last(Answered, Misread)
        if isinstance(last, Misread):
            near = " or ".join(last.nearest) or "nothing"
            unclear = f"'{last.typed}' was not understood; near: {near}"
            raise _FailedError(line, f"{_listed(line.ids)} chosen", unclear)
        if not isinstance(last, Answered):
            raise _FailedError(line, f"{_listed(line.ids)} chosen", "nothing was answered yet")
        got = last.answers or ((str(last.number),) if last.number is not None else ())
        if set(got) != set(line.ids):
            raise _FailedError(line, f"{_listed(line.ids)} chosen", _listed(got))

    def _danger(self) -> str:
        """Return what the last words were taken for, when that was danger and no answer."""
        events = self._shown.events if self._shown else ()
        if any(isinstance(event, Answered) for event in events):
            return ""
        signs = (e for e in events if isinstance(e, Flagged) and e.tier >= Tier.ELEVATED)
        return next((f"a sign of danger ({sign.hazard})" for sign in signs), "")

    def _offered(self, line: Line) -> None:
        last = self._last(Offered)
        got = tuple(choice.id for choice in last.choices) if isinstance(last, Offered) else ()
        missing = [id_ for id_ in line.ids if id_ not in got]
        if missing:
            raise _FailedError(line, f"{missing[0]} offered", _listed(got))

    def _stands(self, line: Line) -> None:
        """Hold ``at``, ``in_flow`` and ``ended`` against where the record leads."""
        ended = self._shown.ended if self._shown else None
        if line.kind == "ended":
            if ended != line.words:
                where = "it goes on" if ended is None else f"ended as {ended}"
                raise _FailedError(line, f"ended as {line.words}", where)
            return
        if line.kind == "at" and line.words in self._came_by():
            return
        session = self._session()
        if session.status is not Status.WAITING:
            raise _FailedError(line, f"{_where(line)} {line.words}", f"it is over: {ended}")
        got = session.top.step if line.kind == "at" else session.top.flow
        if line.words != got:
            raise _FailedError(line, f"{_where(line)} {line.words}", f"{_where(line)} {got}")

    def _came_by(self) -> set[str]:
        """The steps that spoke or asked in the last turn."""
        events = self._shown.events if self._shown else ()
        return {event.step for event in events if isinstance(event, Said | Asked)}

    def _last(self, *kinds: type[Event]) -> Event | None:
        found = (event for event in reversed(self._events) if isinstance(event, kinds))
        return next(found, None)


def _picked(line: Line, form: Form, ids: tuple[str, ...]) -> Input:
    if form is not Form.NUMBER:
        return Picked(ids)
    if len(ids) != 1 or not ids[0].isascii() or not ids[0].isdigit():
        raise _FailedError(line, f"{_listed(ids)} picked", "this question takes a number")
    return Rated(int(ids[0][:_DIGITS]))


def _listed(ids: Iterable[str]) -> str:
    return ", ".join(ids) or "nothing"


def _where(line: Line) -> str:
    return "at the step" if line.kind == "at" else "in the flow"


def _matches(wanted: str, text: str) -> bool:
    """Whether *text* is *wanted*; a ``*`` at either end of it stands for anything."""
    inner = " ".join(wanted.strip("*").split())
    text = " ".join(text.split())
    starts, ends = wanted.startswith("*"), wanted.endswith("*")
    if starts and ends:
        return inner in text
    if starts:
        return text.endswith(inner)
    return text.startswith(inner) if ends else text == inner
