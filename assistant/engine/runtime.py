"""Everything a session needs that is not the session: compiled flows, project, budgets."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from assistant.domain.events import Choice
from assistant.domain.flow import Flow, Project, Wait
from assistant.domain.session import Session
from assistant.engine.machine import CompiledFlow, compile_flow

SILENT_MOVES: Final = 50
"""Steps in a row without a question: a loop the checks missed ends here (design: no input-free
cycle over 50 steps)."""

QUESTIONS: Final = 500
"""Questions in one session, far above any proven bound."""

DEPTH: Final = 6
"""Flows on the call stack: three calls, the interruption and its own calls."""

PAST: Final = 50
"""How many questions ``back`` remembers."""

Offers: TypeAlias = Callable[[Session], tuple[Choice, ...]]
"""Ranks exercises for a session that stands at an offer. Pure: same session, same offers."""


def no_offers(session: Session) -> tuple[Choice, ...]:
    """Offer nothing: for flows without an offer step."""
    del session
    return ()


class RejectedError(Exception):
    """An input that does not fit the question. The session is untouched: ask again."""


@dataclass(frozen=True, slots=True)
class Runtime:
    """All flows of one release of the content, compiled once and shared by all sessions."""

    project: Project
    flows: Mapping[str, CompiledFlow]
    """By flow id."""

    @classmethod
    def of(cls, project: Project, flows: Mapping[str, Flow]) -> "Runtime":
        """Compile *flows*.

        Raises:
            ValueError: a flow leads nowhere; run the checks on it.
        """
        return cls(project, {id_: compile_flow(flow) for id_, flow in flows.items()})

    def wait_of(self, session: Session) -> Wait | None:
        """Return where *session* waits for the person; None once it is over.

        None too for a session that runs on other versions of its flows than these.
        """
        compiled = self.flows.get(session.top.flow) if session.frames else None
        step = compiled.flow.steps.get(session.top.step) if compiled is not None else None
        return step.wait if step is not None else None
