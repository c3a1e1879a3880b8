"""An event in plain words, for a person who reads an export."""

from assistant.domain.events import (
    Acted,
    Answered,
    Asked,
    Called,
    ContactRemoved,
    ContactSaved,
    Ended,
    Event,
    Failed,
    Flagged,
    Misread,
    Offered,
    Practised,
    ProfileSet,
    Rated,
    Reached,
    Returned,
    Said,
    Started,
)


def wording(event: Event) -> str:
    """Return what *event* says, in one line or a few; empty when it has no words of its own."""
    return _talk(event) or _facts(event)


def _talk(event: Event) -> str:
    match event:
        case Said(texts=texts):
            return "\n".join(texts)
        case Asked(prompt=prompt):
            return prompt
        case Answered(shown=shown, text=text, typed=typed, number=number, answers=answers):
            plain = shown or text or ", ".join(answers) or ("" if number is None else str(number))
            return plain if typed in {None, plain} else f"{plain} ({typed})"
        case Misread(typed=typed):
            return typed
        case Offered(choices=choices):
            return ", ".join(choice.label for choice in choices)
        case _:
            return ""


def _facts(event: Event) -> str:
    match event:
        case Rated(means=means, value=value):
            return f"{means}: {value}"
        case Practised(exercise=name, outcome=outcome) | Returned(flow=name, outcome=outcome):
            return f"{name}: {outcome}"
        case Ended(flow=name, outcome=outcome):
            return f"{name}: {outcome}"
        case Flagged(hazard=hazard, tier=tier):
            return f"{hazard}, level {int(tier)}"
        case Started(flow=flow) | Called(flow=flow):
            return flow
        case _:
            return _outside(event)


def _outside(event: Event) -> str:
    match event:
        case ContactSaved(name=name, relation=relation, phone=phone):
            return ", ".join(part for part in (name, relation, phone) if part)
        case ContactRemoved(id=name):
            return name
        case ProfileSet(name=name, value=value):
            return f"{name}: {value}"
        case Acted(action=word) | Failed(reason=word) | Reached(outcome=word):
            return word
        case _:
            return ""
