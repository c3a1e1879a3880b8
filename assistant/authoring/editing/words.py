"""What each key of the language means, in a sentence: shown while writing, and over a key."""

from collections.abc import Mapping
from typing import Final

TOP: Final[Mapping[str, str]] = {
    "flow": "The id of this conversation; its file is named after it.",
    "title": "What people see on the first screen, at most 60 characters.",
    "version": "A whole number; raise it when the way through the conversation changes.",
    "language": "Two letters, as in en.",
    "note": "For authors only; never shown to a person.",
    "start": "The step where the conversation begins.",
    "outcomes": "The ways it can end, for callers and for looking back.",
    "variables": "What the conversation remembers, each with one kind.",
    "steps": "The turns of the conversation, each under its id.",
    "checks": "Promises about every way through, proven by flow explore.",
    "moved": "Where people who stand at a step that is gone go on: old: new.",
}
STEP: Final[Mapping[str, str]] = {
    "note": "For authors only; never shown to a person.",
    "say": "What is said, under |. A blank line starts the next message.",
    "short": "Said instead once the person asked for fewer words.",
    "why": "The answer to: why do you ask?",
    "ask": "A question, under |. The conversation waits here.",
    "offer": "Ranked exercises for this moment. Answers: picked, none.",
    "count": "How many exercises are shown, 1 to 3.",
    "practise": "An exercise to do now: its id, or picked. Answers: done, stopped, worse.",
    "reach": "People and lines. Answers: reached, no_answer, later.",
    "into": "The variable that keeps the answer. Its kind says how the answer is read.",
    "answers": "The choices, each under its id, with a label and the phrases people say.",
    "skip": "Where a skipped question goes; without it, the way of go.",
    "retry": "What happens when an answer is not understood: tries, say, go.",
    "call": "Run another flow, then come back here and go on.",
    "with": "What the called flow is given: its variable, and a value of this flow.",
    "gets": "What comes back: this flow's variable, and the called flow's; or outcome.",
    "set": "Variables that change here, after the answer and before go.",
    "do": "One action of the engine, from a closed list.",
    "limit": "How often this step may come, and where it goes then.",
    "go": "The next step: an id, or branches with if, to and a last else.",
    "end": "The conversation is over, with this outcome.",
}
VARIABLE: Final[Mapping[str, str]] = {
    "scale": "A number people rate, as in 0-10.",
    "count": "A number that is counted, as in 0-3.",
    "one_of": "One choice: a list of ids, or vocabulary and its name.",
    "any_of": "Any number of choices: a list of ids, or vocabulary and its name.",
    "yes_no": "Yes or no; write true.",
    "text": "Words, kept and shown, never tested; the most characters.",
    "only": "A part of the vocabulary, in its order.",
    "from": "Filled before the first question: profile, caller, last_session or history.",
    "is": "Which field of the profile, or which fact of the history.",
    "starts": "The value at the start.",
    "means": "What the coping engine reads it as.",
    "private": "True: never shown in a text, log or outcome.",
    "remember": "True: kept for the next conversation.",
}
ANSWER: Final[Mapping[str, str]] = {
    "label": "The words people see, at most 60 characters.",
    "hears": "Other ways people say this: phrases only.",
    "when": "Offered only where this condition holds.",
    "go": "The next step after this answer.",
    "end": "This answer ends the conversation with this outcome.",
    "set": "Variables that this answer changes.",
}
BRANCH: Final[Mapping[str, str]] = {
    "if": "A condition, as in craving >= 7 and 'lonely' in moods.",
    "to": "The step to go to when it holds.",
    "else": "The step to go to when nothing above holds. Every go needs one.",
}
RETRY: Final[Mapping[str, str]] = {
    "tries": "Unclear answers before going on, 1 to 5.",
    "say": "What is said after an unclear answer.",
    "go": "Where it goes after the last try; without it, the way of a skip.",
}
LIMIT: Final[Mapping[str, str]] = {
    "times": "How often the step may come.",
    "then": "The step it goes to instead after that.",
}
CHECK: Final[Mapping[str, str]] = {
    "never": "A step, or end and an outcome, that must not be reached.",
    "always": "What must still come after this: a step, or end and an outcome.",
    "always_through": "A step that every way comes through.",
    "at_most": "The most questions in one conversation, as in 13 questions.",
    "when": "Only where this condition holds.",
    "after": "From this step, or step.answer, on.",
    "before": "Until this step, or step.answer.",
}
TESTS: Final[Mapping[str, str]] = {
    "flow": "The id of the flow that is tested.",
    "given": "What is known before the first question.",
    "tests": "The tests, each under a name in plain words.",
}
LINE: Final[Mapping[str, str]] = {
    "bot": "What must be said; * at an end stands for anything.",
    "you": "What the person types.",
    "pick": "Answers pressed, by id.",
    "chose": "How the last words must have been understood.",
    "at": "The step where the conversation must stand.",
    "in_flow": "The flow that must be running.",
    "offered": "Exercises that must be on offer.",
    "ended": "How it must have ended.",
    "repeat": "How often the steps below it are played.",
}


def keys_at(path: tuple[str, ...]) -> Mapping[str, str]:
    """Return the keys of a flow that may stand below the keys *path*, with what they mean.

    Empty where keys are free names: of steps, variables and answers.
    """
    if not path:
        return TOP
    if path[0] == "checks":
        return CHECK if len(path) == 1 else {}
    inner = path[2:]
    if len(path) < 2:  # noqa: PLR2004 - below steps: and variables: stand free names
        return {}
    if path[0] == "variables":
        return VARIABLE if not inner else {}
    return _in_step(inner) if path[0] == "steps" else {}


def _in_step(inner: tuple[str, ...]) -> Mapping[str, str]:
    if not inner:
        return STEP
    if inner[0] == "answers":
        return ANSWER if len(inner) == 2 else {}  # noqa: PLR2004 - answers, its id
    found = {"go": BRANCH, "retry": RETRY, "limit": LIMIT}.get(inner[0], {})
    return found if len(inner) == 1 else {}
