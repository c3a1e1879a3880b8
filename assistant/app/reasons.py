"""The answer to "why": why this question is asked."""

from collections.abc import Mapping
from typing import Final

from assistant.domain.flow import Form
from assistant.domain.session import Session
from assistant.engine.runtime import Runtime
from assistant.engine.texts import fill

_BY_MEANING: Final[Mapping[str, str]] = {
    "craving": "A number now and a number later show what helped. There is no right number.",
    "place": "Some exercises only work in some places.",
    "company": "Who is with you changes what can help, and what is safe.",
    "triggers": "What set it off helps me pick something that fits.",
    "moods": "Different feelings need different things.",
    "body": "Hunger, pain or no sleep can make an urge louder.",
    "minutes": "So that I only offer what you have time for.",
    "confidence": "It tells us how much support today could use.",
    "made_worse": "If something made it worse, I will not put it first again.",
    "substance": "What is safe to suggest depends on it.",
    "used_now": "So that we look at safety first. Nothing resets.",
}

_BY_FORM: Final[Mapping[Form, str]] = {
    Form.PRACTISE: "You picked this one. You can stop at any time.",
    Form.REACH: "People help most, and you choose who and when.",
    Form.WORDS: "Only if it helps to write it down. It stays on this computer.",
}

_DEFAULT: Final = "It helps me find what fits this moment. You can skip it."


def why(runtime: Runtime, session: Session) -> tuple[str, ...]:
    """Return why the question that stands is asked: the author's words, or our own."""
    flow = runtime.flows[session.top.flow].flow
    step = flow.steps[session.top.step]
    if step.why:
        return fill(step.why, flow.variables, session.top.values)
    wait = step.wait
    variable = flow.variables.get(wait.into or "") if wait else None
    meaning = (variable.means if variable else None) or ""
    if meaning in _BY_MEANING:
        return (_BY_MEANING[meaning],)
    return (_BY_FORM.get(wait.form, _DEFAULT) if wait else _DEFAULT,)
