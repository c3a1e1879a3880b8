"""The flow was saved: the conversation goes on where it was, if that place is still there.

First everything said is said again to the new flow. Where that leads to the same question with
the same values, nothing was lost. Where the way there has changed, but the step and what is known
there survive, the conversation stands there all the same. Otherwise it lands where the answers
stop fitting, and says why.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from assistant.authoring.live.talk import LiveTalk, Start
from assistant.authoring.live.values import written
from assistant.content.problems import quoted
from assistant.domain.flow import Flow
from assistant.domain.session import Frame
from assistant.engine.landing import can_hold

Make: TypeAlias = Callable[[Start], LiveTalk]
"""Begins a conversation on the new flow."""


class Way(StrEnum):
    """What became of a conversation when its flow was saved."""

    SAME = "same"
    """Everything said led to the same place."""
    HERE = "here"
    """It stands where it stood; the way there is another one now."""
    LANDED = "landed"
    """It goes on from an earlier place."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The conversation on the new flow."""

    talk: LiveTalk
    way: Way
    words: str = ""
    """What the author is told; empty when nothing was lost."""


PICKED: Final = "picked"
"""What a step practises that has no exercise of its own: nothing can begin there."""
_STANDS: Final = "Saved. The way here has changed; the talk stands where it stood."


def keep(old: LiveTalk, make: Make) -> Kept:
    """Return *old* on the new flow.

    Args:
        old: the conversation so far.
        make: begins one on the new flow.

    Raises:
        ValueError: the new flow leads nowhere; keep to the old one.
    """
    again, odd = _said_again(old, make)
    if again is not None and not odd and _same_place(old, again):
        again.before = old.before
        return Kept(again, Way.SAME)
    here = old.session
    flow = _flow_of(again) if again is not None else make(Start()).ready.flows[old.ready.flow]
    if here is None:
        return _landed(again or make(Start()), "what was said leads somewhere else now")
    frame = here.frames[0]
    lost = _lost(frame, flow)
    if not lost and len(here.frames) == 1:
        talk = make(Start(_target(frame, flow), frame.values))
        talk.before = (*old.before, *old.turns)
        return Kept(talk, Way.HERE, _STANDS)
    why = lost or odd or "what was said leads somewhere else now"
    return _landed(again or make(Start()), why)


def _landed(talk: LiveTalk, why: str) -> Kept:
    asked = talk.asked
    where = f"at {quoted(asked.step)}" if asked is not None else "at its end"
    return Kept(talk, Way.LANDED, f"Saved. The talk goes on {where}, because {why}.")


def _said_again(old: LiveTalk, make: Make) -> tuple[LiveTalk | None, str]:
    """Return a new talk with what fits said again, and why the rest does not."""
    start = old.start
    flow = old.ready.flows[old.ready.flow]
    talk = make(Start())
    if start.step or start.values:
        flow = _flow_of(talk)
        kept = {n: v for n, v in start.values.items() if can_hold(flow.variables.get(n), v)}
        if start.step and start.step not in flow.steps:
            return None, f"the step {quoted(start.step)}, where it began, is gone"
        talk = make(Start(start.step, kept))
    for given, before in zip(old.inputs, old.turns, strict=False):
        was, now = before.asked, talk.asked
        if was is None or now is None or was.step != now.step or was.form is not now.form:
            return talk, _other_question(was.step if was is not None else "", talk)
        if not talk.give(given):
            return talk, f"the answer given at {quoted(now.step)} does not fit any more"
    return talk, ""


def _other_question(step: str, talk: LiveTalk) -> str:
    if step and not any(step in flow.steps for flow in talk.ready.flows.values()):
        return f"the step {quoted(step)} is gone"
    return "the answers lead another way now"


def _same_place(old: LiveTalk, new: LiveTalk) -> bool:
    was, now = old.session, new.session
    if was is None or now is None:
        return old.ended is not None and old.ended == new.ended
    frames = zip(was.frames, now.frames, strict=False)
    same = all((a.flow, a.step, a.values) == (b.flow, b.step, b.values) for a, b in frames)
    return same and len(was.frames) == len(now.frames)


def _flow_of(talk: LiveTalk) -> Flow:
    return talk.ready.flows[talk.ready.flow]


def _target(frame: Frame, flow: Flow) -> str:
    """Return the step of *flow* that ``frame`` stands at; ``moved:`` says where one went."""
    moved = flow.moved.get(frame.step, frame.step)
    return moved if moved in flow.steps else frame.step


def _lost(frame: Frame, flow: Flow) -> str:
    """Return what the place *frame* needs and *flow* has not any more; empty when all is there."""
    step = _target(frame, flow)
    if step not in flow.steps:
        return f"the step {quoted(step)} is gone"
    wait = flow.steps[step].wait
    if wait is None:
        return f"the step {quoted(step)} asks nothing any more"
    if wait.exercise == PICKED:
        return f"the step {quoted(step)} does what was picked before it"
    for name, value in frame.values.items():
        if name not in flow.variables:
            return f"the variable {quoted(name)} is gone"
        if not can_hold(flow.variables[name], value):
            return f"{quoted(name)} cannot be {quoted(written(value))} any more"
    return ""
