"""The answer to "why": why this question is asked, or which offer the person means."""

from collections.abc import Mapping, Sequence
from typing import Final

from assistant.domain.events import Choice
from assistant.domain.flow import Form
from assistant.domain.session import Session
from assistant.engine.runtime import Runtime
from assistant.engine.texts import fill
from assistant.understand.normalise import normalise
from assistant.understand.ordinal import place_in

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


_SMALL: Final = frozenset({"is", "are", "do", "did", "you", "offer", "suggest", "exercise", "this"})


def asked_of(text: str, choices: Sequence[Choice]) -> Choice | None:
    """Return the choice that *text* asks the reason of: "why 2", "why the second", "why Box it".

    None when it asks of none of them, or of all.
    """
    said = [token.text for token in normalise(text).tokens]
    if said[:1] != ["why"]:
        return None
    rest = [word for word in said[1:] if word not in _SMALL]
    for choice in choices:
        title = [token.text for token in normalise(choice.label).tokens]
        if rest and rest == [word for word in title if word not in _SMALL]:
            return choice
    place = place_in(" ".join(rest), len(choices)) if rest else None
    return choices[place] if place is not None else None


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
