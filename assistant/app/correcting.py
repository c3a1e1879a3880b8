"""Words that were taken the wrong way, and what the person meant: the next time they are right.

A correction is: words were taken as an answer, the person went back at once, and gave another
answer to the same question. What the safety screen sees in words is never learned away, and
neither is what an answer plainly says (its own label, its number, yes or no): going back on that is
a change of mind.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from assistant.app.ports import Record, Store
from assistant.domain.correction import Corrected
from assistant.domain.events import (
    Answered,
    Choice,
    Event,
    Misread,
    Shortened,
    WentBack,
)
from assistant.domain.flow import Form
from assistant.domain.hazard import SAFETY_FLOW
from assistant.domain.inputs import Picked
from assistant.domain.session import Session
from assistant.engine.question import choices_of
from assistant.engine.runtime import Runtime
from assistant.understand.normalise import normalise
from assistant.understand.ordinal import place_in
from assistant.understand.safety import screen
from assistant.understand.yes_no import yes_no

CORRECTION_KINDS: Final = ("Corrected",)
"""Kinds of event that ``corrections`` reads."""

LONGEST: Final = 200
"""Characters of words that are learned: longer ones are not typed the same way twice."""

_FORMS: Final = frozenset({Form.CHOICE, Form.MANY, Form.YES_NO})
_AFRESH: Final = frozenset({SAFETY_FLOW, "safety_now"})
"""Flows about danger: there every answer is read afresh."""

Key: TypeAlias = tuple[str, str, str]
"""Flow, step and plain words."""


@dataclass(frozen=True, slots=True)
class Undoing:
    """Where a correction stands between two inputs."""

    taken: tuple[str, Answered] | None = None
    """Flow and answer, when the last input was words taken as an answer."""
    undone: tuple[str, Answered] | None = None
    """The same, once the person went back on it."""


@dataclass(frozen=True, slots=True)
class Correcting:
    """Notices corrections, and reads words the corrected way."""

    runtime: Runtime
    store: Store

    def read(self, session: Session, text: str) -> Picked | None:
        """Return the answer the person once corrected *text* to at this question, or None."""
        if not self._learns(session):
            return None
        at = (session.top.flow, session.top.step, _plain(text))
        meant = corrections(self.store.stored(kinds=CORRECTION_KINDS)).get(at)
        if meant is None or screen(text) or not set(meant.meant) <= self._possible(session):
            return None
        return Picked(meant.meant, text)

    def after(
        self, undoing: Undoing, before: Session | None, events: Sequence[Event]
    ) -> tuple[Undoing, tuple[Corrected, ...]]:
        """Return where a correction stands after one input, and the correction it made, if any.

        Args:
            undoing: where it stood before the input.
            before: the session before the input; None at the beginning.
            events: what the input came to.
        """
        if any(isinstance(event, WentBack) for event in events):
            return Undoing(undone=undoing.taken), ()
        answer = next((event for event in events if isinstance(event, Answered)), None)
        if answer is None or before is None:
            stays = any(isinstance(event, Shortened | Misread) for event in events)
            return Undoing(undone=undoing.undone if stays else None), ()
        flow = before.top.flow
        taken = (flow, answer) if self._learnable(before, answer) else None
        return Undoing(taken=taken), tuple(_correction(undoing.undone, flow, answer))

    def _learns(self, session: Session) -> bool:
        wait = self.runtime.wait_of(session)
        return wait is not None and wait.form in _FORMS and session.top.flow not in _AFRESH

    def _learnable(self, session: Session, answer: Answered) -> bool:
        """Whether the words of *answer* may have been taken the wrong way."""
        typed = answer.typed or ""
        if not _plain(typed) or len(typed) > LONGEST or not self._learns(session):
            return False
        return not plainly(typed, self._shown(session)) and not screen(typed)

    def _shown(self, session: Session) -> tuple[Choice, ...]:
        return choices_of(self.runtime.flows[session.top.flow], session)

    def _possible(self, session: Session) -> set[str]:
        """Return the answers the question takes now; of a vocabulary also those not shown."""
        shown = {choice.id for choice in self._shown(session)}
        wait = self.runtime.wait_of(session)
        if wait is None or wait.form is not Form.MANY:
            return shown
        variable = self.runtime.flows[session.top.flow].flow.variables.get(wait.into or "")
        return shown | set(variable.values if variable else ())


def _correction(
    undone: tuple[str, Answered] | None, flow: str, answer: Answered
) -> Iterable[Corrected]:
    if undone is None:
        return
    where, first = undone
    same = (where, first.step) == (flow, answer.step)
    if same and first.typed and answer.answers and answer.answers != first.answers:
        yield Corrected(
            words=first.typed,
            flow=flow,
            step=answer.step,
            meant=answer.answers,
            shown=answer.shown,
        )


def plainly(text: str, choices: Sequence[Choice]) -> bool:
    """Whether *text* names one of *choices* beyond doubt: its label, its place, yes or no."""
    labels = [choice.label for choice in choices]
    plain = normalise(text)
    named = plain.plain in {_plain(label) for label in labels}
    placed = place_in(text, len(labels), labels=labels) is not None
    return named or placed or bool(yes_no(plain)) or any(c.isdigit() for c in text)


def corrections(records: Iterable[Record]) -> Mapping[Key, Corrected]:
    """Return the corrections that stand, by flow, step and plain words; the newest counts."""
    found: dict[Key, Corrected] = {}
    for record in records:
        event = record.event
        if isinstance(event, Corrected):
            found.pop(key_of(event), None)
            found[key_of(event)] = event
    return found


def key_of(event: Corrected) -> Key:
    """Return where *event* applies: two with the same key are one correction."""
    return event.flow, event.step, _plain(event.words)


def _plain(text: str) -> str:
    return normalise(text).plain
