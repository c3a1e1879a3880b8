"""An event in plain words, for a person who reads an export.

Every kind has words: an export that leaves a line empty looks as if something were hidden. A kind
that is not spoken of here yet is shown by what it holds.
"""

from collections.abc import Iterable
from dataclasses import astuple

from assistant.domain.correction import Corrected
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
    Favoured,
    Flagged,
    Forgot,
    Misread,
    Offered,
    Paused,
    PlanDropped,
    PlanMade,
    Practised,
    ProfileSet,
    Rated,
    Reached,
    Returned,
    Said,
    Shortened,
    Skipped,
    Started,
    Told,
    WentBack,
)
from assistant.domain.landed import Landed
from assistant.domain.own_events import AboutYou, ComparisonBegun, ComparisonEnded, PlanSwitched


def wording(event: Event) -> str:
    """Return what *event* says, in one line or a few; never empty."""
    for words in (_program, _person, _course, _fact, _own, _plan, _choice):
        said = words(event)
        if said:
            return said
    return _held(astuple(event))


def _program(event: Event) -> str | None:
    match event:
        case Said(texts=texts):
            return "\n".join(texts) or "nothing"
        case Asked(prompt=prompt, exercise=exercise, form=form):
            return prompt or exercise or form
        case Offered(choices=choices):
            return _list(choice.label or choice.id for choice in choices) or "nothing to offer"
        case Acted(action=action):
            return f"done by the program: {action}"
        case Failed(reason=reason):
            return f"stopped by the program: {reason}"
        case _:
            return None


def _person(event: Event) -> str | None:
    match event:
        case Answered():
            return _answer(event)
        case Skipped(typed=typed):
            return f"skipped{_typed(typed)}"
        case Misread(typed=typed):
            return f"not understood: {typed}"
        case WentBack():
            return "went back"
        case Shortened():
            return "shorter, please"
        case _:
            return None


def _answer(event: Answered) -> str:
    number = "" if event.number is None else str(event.number)
    plain = event.shown or event.text or _list(event.answers) or number
    if not plain:
        return event.typed or "nothing chosen"
    return plain if event.typed in {None, plain} else f"{plain}{_typed(event.typed)}"


def _course(event: Event) -> str | None:
    match event:
        case Started(flow=flow):
            return f"begun: {flow}"
        case Called(flow=flow):
            return f"went into: {flow}"
        case Returned(flow=flow, outcome=outcome) | Ended(flow=flow, outcome=outcome):
            return f"{flow}: {outcome}"
        case Paused():
            return "paused"
        case Landed(versions=versions):
            flows = _list(version.partition(":")[0] for version in versions)
            return f"gone on with newer words: {flows or 'the same conversation'}"
        case _:
            return None


def _fact(event: Event) -> str | None:
    match event:
        case Rated(means=means, value=value):
            return f"{means}: {value}"
        case Told(means=means, values=values):
            return f"{means}: {_list(values) or 'none'}"
        case Practised(exercise=exercise, outcome=outcome, seconds=seconds):
            return f"{exercise}: {outcome}{f', {seconds} seconds' if seconds else ''}"
        case Reached(outcome=outcome):
            return f"reaching someone: {outcome.replace('_', ' ')}"
        case Flagged(hazard=hazard, tier=tier):
            return f"a sign of danger: {hazard}, level {int(tier)}"
        case _:
            return None


def _own(event: Event) -> str | None:
    match event:
        case ContactSaved(name=name, relation=relation, phone=phone):
            return f"person saved: {_list((name, relation, phone))}"
        case ContactRemoved(id=name):
            return f"person removed: {name}"
        case ProfileSet(name=name, value=value):
            return f"{name}: {_value(value)}"
        case AboutYou(axis=axis, yes=yes, no=no, unknown=unknown):
            parts = (("yes", yes), ("no", no), ("taken back", unknown))
            told = "; ".join(f"{word}: {_list(names)}" for word, names in parts if names)
            return f"about you, {axis}: {told or 'nothing'}"
        case Corrected(words=words, shown=shown, meant=meant):
            return f"“{words}” means: {shown or _list(meant)}"
        case _:
            return None


def _choice(event: Event) -> str | None:
    match event:
        case Favoured(exercise=exercise, kept=kept):
            return f"{'favourite' if kept else 'no favourite any more'}: {exercise}"
        case Forgot(exercise=exercise, band=band):
            return f"what was learned is forgotten: {exercise}{f', {band}' if band else ''}"
        case ComparisonBegun(first=first, second=second):
            return f"comparison begun: {first} and {second}"
        case ComparisonEnded(why=why):
            return f"comparison ended: {why}"
        case _:
            return None


def _plan(event: Event) -> str | None:
    match event:
        case PlanMade(when=when, act=act, what=what):
            return f"plan: if {' and '.join(when)}, then {act} {what}"
        case PlanDropped(id=name):
            return f"plan removed: {name}"
        case PlanSwitched(id=name, on=on):
            return f"plan {'on' if on else 'off'}: {name}"
        case _:
            return None


def _typed(typed: str | None) -> str:
    return f" ({typed})" if typed else ""


def _list(parts: Iterable[str]) -> str:
    return ", ".join(part for part in parts if part)


def _value(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case tuple():
            return _list(map(str, value)) or "none"
        case _:
            return str(value)


def _held(values: tuple[object, ...]) -> str:
    return _list(map(_value, values)) or "nothing more"
