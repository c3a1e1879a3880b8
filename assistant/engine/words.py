"""The few sentences the engine itself says, in one place so that they can be reviewed."""

from collections.abc import Mapping
from typing import Final

from assistant.domain.flow import Form

FIXED_LABELS: Final[Mapping[Form, Mapping[str, str]]] = {
    Form.YES_NO: {"yes": "Yes", "no": "No"},
    Form.OFFER: {
        "other": "Something else",
        "all": "Show all that fit",
        "more": "More of them",
        "best": "Back to the first ideas",
        "mark": "Mark a favourite",
        "none": "None of these right now",
    },
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
    "none": ("none", "none of them", "no", "nothing", "not now"),
    "other": (
        "something else",
        "something different",
        "another one",
        "others",
        "other ideas",
        "different ones",
        "show me more",
        "more",
        "not these",
    ),
    "all": (
        "show all",
        "show me all",
        "show me all of them",
        "all of them",
        "everything",
        "the whole list",
        "back to the list",
        "the list",
    ),
    "more": ("more", "show me more", "next page", "next ones"),
    "best": ("the first ideas", "the best ones", "the first ones", "back to the first"),
    "mark": ("mark one", "favourite", "mark a favorite", "leave it as it is"),
    "done": ("done", "i did it", "finished", "yes"),
    "stopped": ("stop here", "stopped", "enough", "i stopped"),
    "worse": ("worse", "it made it worse", "making it worse"),
    "reached": ("reached", "yes", "they answered", "i reached them", "i called", "done"),
    "no_answer": ("no answer", "nobody", "no one answered", "they did not answer", "voicemail"),
    "later": ("later", "not now", "no", "not yet", "maybe later"),
}
"""Other ways people say the answers the engine gives."""

IN_THE_LIST: Final = "Back to the list"
AS_IT_IS: Final = "Leave it as it is"

NOTHING_ELSE: Final = "That is all that fits right now. The ones before are still here."
LIST_OVER: Final = "That was the end of the list. Here it is from the start."
MARK_WHICH: Final = "Which one? A favourite comes first among those that fit as well."
MARKED: Final = "Marked. It will come first among those that fit as well."
LET_GO: Final = "It is no favourite any more. It stays on the list."
PLAN_FIRST: Final = "That is your own plan. Take your time. I am here after it."

UNCLEAR: Final = "I did not catch that. You can pick an answer, say it another way, or skip."

GAVE_UP: Final = "That is all right. I kept your words. Let's go on."

FAILED: Final = (
    "Something went wrong on my side, not yours. What you said is saved. Help is one key away."
)


def did_you_mean(labels: tuple[str, ...]) -> str:
    """Return the question that offers back the nearest one or two answers."""
    return "Did you mean " + ", or ".join(f"“{label}”" for label in labels) + "?"
