"""P03, its other half: what a flow hands to crisis help does not make a danger smaller than it is.

The level that is handed over decides how urgent a danger counts. For suicide it tells how far the
thought has gone, and may say that it is passing; for any other danger a level of suicide would only
lower it.
"""

from collections.abc import Iterator

from assistant.authoring.explorer.proof import Found, Proof
from assistant.content.problems import error
from assistant.domain.condition import Literal
from assistant.domain.flow import Step
from assistant.domain.hazard import HAZARDS, LEVELS, SAFETY_FLOW

_OF_SUICIDE = "suicide"


def made_small(proof: Proof) -> Iterator[Found]:
    """P03: crisis help is called with a level that does not belong to the danger."""
    for step in proof.flow.steps.values():
        hazard, level = _handed(step)
        if hazard in HAZARDS and hazard != _OF_SUICIDE and level in LEVELS:
            words = f"'{level}' is a level of suicide, and makes '{hazard}' count for less"
            hint = "hand over level none, or emergency"
            yield Found(error(step.at, "P03", words, hint), proof.way_to_step(step.id))


def _handed(step: Step) -> tuple[str, str]:
    """Return the hazard and the level *step* hands to crisis help, where they are written out."""
    if step.call is None or step.call.flow != SAFETY_FLOW:
        return "", ""
    given = {a.name: a.value.value for a in step.call.inputs if isinstance(a.value, Literal)}
    return str(given.get("hazard", "")), str(given.get("level", ""))
