"""One conversation on a flow as it is at this moment: the real one, with nothing kept.

It can begin anywhere. A flow whose first step is another one is still the same flow, so that
"start here" needs no door of its own into the engine.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from assistant.authoring.rehearsal.perform import Opening, ReloadError, Shown
from assistant.domain.condition import Value
from assistant.domain.events import Asked, Ended, Event, Failed, Said
from assistant.domain.flow import Flow, Project
from assistant.domain.inputs import Input
from assistant.domain.session import Session, Status
from assistant.engine.replay import replay
from assistant.engine.runtime import RejectedError, Runtime

Staging: TypeAlias = Callable[[Runtime], Opening]
"""Gives what opens conversations on flows; see ``assistant.app.stage``."""

TROUBLE: Final = "This could not be taken here. The question stands as it was."


@dataclass(frozen=True, slots=True)
class Start:
    """Where a conversation begins, and what is known there."""

    step: str = ""
    """Empty for the flow's own first step."""
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """Flows that can be played: the one being written, and all it needs."""

    flow: str
    """The id of the one being written."""
    flows: Mapping[str, Flow]
    project: Project

    def runtime(self, step: str = "") -> Runtime:
        """Compile all flows, the first one beginning at *step*.

        Raises:
            ValueError: a flow leads nowhere; keep to the last one that did not.
        """
        own = self.flows[self.flow]
        started = {**self.flows, self.flow: replace(own, start=step)} if step else self.flows
        return Runtime.of(self.project, started)


class LiveTalk:
    """A conversation, and everything that was said in it."""

    def __init__(self, ready: Ready, staging: Staging, start: Start) -> None:
        """Begin at *start* and run to the first question.

        Raises:
            ValueError: a flow of *ready* leads nowhere.
            RejectedError: the flow cannot begin there.
        """
        self.ready = ready
        self.start = start
        self.runtime = ready.runtime(start.step)
        self._talk = staging(self.runtime)(start.values)
        self.inputs: list[Input] = []
        try:
            self.turns: list[Shown] = [self._talk.begin(ready.flow)]
        except ReloadError as lost:
            raise RejectedError("the conversation cannot begin there") from lost
        """What each input came to; the first one came with the beginning."""
        self.before: tuple[Shown, ...] = ()
        """Turns on earlier versions of the flow that led here, to be shown above."""

    def give(self, given: Input) -> bool:
        """Hand over *given*; return whether it was taken."""
        try:
            shown = self._talk.give(given)
        except (RejectedError, ReloadError):
            return False
        self.inputs.append(given)
        self.turns.append(shown)
        return True

    @property
    def asked(self) -> Asked | None:
        """The question that stands now."""
        return self.turns[-1].asked

    @property
    def ended(self) -> str | None:
        """How it ended; None while it goes on."""
        return self.turns[-1].ended

    @property
    def events(self) -> tuple[Event, ...]:
        """Everything that happened, as it was recorded."""
        return tuple(event for turn in self.turns for event in turn.events)

    @property
    def session(self) -> Session | None:
        """Where it stands, from the record; None once it is over."""
        if any(isinstance(event, Ended | Failed) for event in self.turns[-1].events):
            return None
        try:
            session = replay(self.runtime, self.events)
        except RejectedError:
            return None
        return session if session.status is Status.WAITING else None

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps of the written flow that spoke or asked so far, in order; some come twice."""
        own = self.ready.flows[self.ready.flow].steps
        came = (event.step for event in self.events if isinstance(event, Said | Asked))
        return tuple(step for step in came if step in own)
