"""The few sentences the engine itself says, in one place so that they can be reviewed."""

from collections.abc import Mapping
from typing import Final

from assistant.domain.flow import Form

FIXED_LABELS: Final[Mapping[Form, Mapping[str, str]]] = {
    Form.YES_NO: {"yes": "Yes", "no": "No"},
    Form.OFFER: {"none": "None of these right now"},
    Form.PRACTISE: {
        "done": "I did it",
        "stopped": "Stop here",
        "worse": "This is making it worse",
    },
    Form.REACH: {
        "reached": "I reached someone",
        "no_answer": "Nobody answered",
        "later": "Not right now",
    },
}
"""Labels of the answers the engine gives, where the flow does not word its own."""

FIXED_HEARS: Final[Mapping[str, tuple[str, ...]]] = {
    "none": ("none", "none of them", "no", "nothing", "not now", "something else"),
    "done": ("done", "i did it", "finished", "yes"),
    "stopped": ("stop here", "stopped", "enough", "i stopped"),
    "worse": ("worse", "it made it worse", "making it worse"),
    "reached": ("reached", "yes", "they answered", "i reached them", "i called", "done"),
    "no_answer": ("no answer", "nobody", "no one answered", "they did not answer", "voicemail"),
    "later": ("later", "not now", "no", "not yet", "maybe later"),
}
"""Other ways people say the answers the engine gives."""

UNCLEAR: Final = "I did not catch that. You can pick an answer, say it another way, or skip."

GAVE_UP: Final = "That is all right. I kept your words. Let's go on."

FAILED: Final = (
    "Something went wrong on my side, not yours. What you said is saved. Help is one key away."
)


def did_you_mean(labels: tuple[str, ...]) -> str:
    """Return the question that offers back the nearest one or two answers."""
    return "Did you mean " + ", or ".join(f"“{label}”" for label in labels) + "?"
