"""Events become words here, once, for every front end.

Pure: no screen, no terminal, no clock. Everything that leaves is safe for a terminal and is
plain text, never markup. What the engine notes for itself (a flag, a call, a rating) has no
words; the flows speak of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from assistant.domain import events as ev
from assistant.domain.flow import Form
from assistant.ui.keys import HELP
from assistant.ui.ports import HelpPage, Turn
from assistant.ui.safe_text import safe_label, safe_text


class Kind(StrEnum):
    """What a line is, so that a front end can set it apart. Never by colour alone."""

    SAID = "said"
    ASKED = "asked"
    YOU = "you"
    """The person's own answer."""
    OFFERED = "offered"
    """An exercise on offer."""
    DETAIL = "detail"
    """More about the line before: minutes and reason, hours and date."""
    NOTE = "note"
    """Something about the conversation itself."""
    TITLE = "title"
    PERSON = "person"
    """Someone or some line to reach."""
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a transcript or page."""

    kind: Kind
    text: str
    """Safe for a terminal; may hold line ends."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose."""

    id: str
    label: str
    detail: str = ""


FIXED_LABELS: Final = {
    "done": "I did it",
    "stopped": "Stop here",
    "worse": "This makes it worse",
    "reached": "I reached someone",
    "no_answer": "Nobody answered",
    "later": "Later",
    "none": "None of these",
    "yes": "Yes",
    "no": "No",
}
"""Words for the answers that a flow does not word itself."""

SKIPPED: Final = "Skipped. That is fine."
TROUBLE: Final = "Something went wrong on this side, not yours. People and lines are one key away."
OVER: Final = "That is all for now. You can come back any time."
PAUSED: Final = "We stop here for now."
_NOTES: Final[dict[type[ev.Event], str]] = {
    ev.WentBack: "Back to the question before.",
    ev.Shortened: "Fewer words from here on.",
    ev.Paused: PAUSED,
    ev.Failed: TROUBLE,
}
NOTHING_HERE: Final = "This page could not be made. Please call your local emergency number."


def lines(events: Iterable[ev.Event]) -> tuple[Line, ...]:
    """Return what *events* look like in a transcript, in order."""
    return tuple(line for event in events for line in _lines_of(event))


def past_lines(turn: Turn) -> tuple[Line, ...]:
    """Return the lines of *turn* without the question that stands now: that one stands apart."""
    happened = list(turn.events)
    if turn.asked is not None:
        while happened and isinstance(happened[-1], ev.Asked | ev.Offered):
            happened.pop()
    notes = tuple(Line(Kind.NOTE, safe_text(note)) for note in turn.notes)
    return (*lines(happened), *notes)


def told_lines(turn: Turn, left: ev.Asked | None) -> tuple[Line, ...]:
    """Return what *turn* adds below a question that stood apart, *left*, once it is left behind."""
    past = past_lines(turn)
    words = question(left) if left is not None and not _stands(turn, left) else ""
    return (Line(Kind.ASKED, words), *past) if words else past


def _stands(turn: Turn, left: ev.Asked) -> bool:
    """Whether *left* is still the question, or will be once what came between is over."""
    if any(isinstance(event, ev.Called) and event.interrupt for event in turn.events):
        return True
    anew = any(isinstance(event, ev.Asked) and not event.again for event in turn.events)
    return turn.asked is not None and turn.asked.step == left.step and not anew


def _lines_of(event: ev.Event) -> Iterable[Line]:
    match event:
        case ev.Said():
            return [Line(Kind.SAID, safe_text(text)) for text in event.texts if text.strip()]
        case ev.Asked():
            return [Line(Kind.ASKED, safe_text(event.prompt))] if event.prompt.strip() else []
        case ev.Offered():
            return _offered(event.choices)
        case ev.Answered():
            return _answered(event)
        case ev.Misread(typed=str(words)) | ev.Flagged(typed=str(words)):
            return [Line(Kind.YOU, safe_text(words))]
        case _:
            return _note(event)


def _offered(choices: Iterable[ev.Choice]) -> Iterable[Line]:
    for choice in choices:
        yield Line(Kind.OFFERED, safe_label(choice.label))
        if choice.detail:
            yield Line(Kind.DETAIL, safe_text(choice.detail))


def _answered(event: ev.Answered) -> Iterable[Line]:
    shown = event.shown or _shown(event)
    said = event.typed or shown
    yield Line(Kind.YOU, safe_text(said))
    if event.typed and shown and shown.strip().lower() != event.typed.strip().lower():
        yield Line(Kind.NOTE, f"Taken as: {safe_text(shown)}")


def _shown(event: ev.Answered) -> str:
    if event.text is not None:
        return event.text
    if event.number is not None:
        return str(event.number)
    words = [FIXED_LABELS.get(answer, answer.replace("_", " ")) for answer in event.answers]
    return ", ".join(words) or FIXED_LABELS["none"]


def _note(event: ev.Event) -> Iterable[Line]:
    if isinstance(event, ev.Skipped):
        if event.typed:
            yield Line(Kind.YOU, safe_text(event.typed))
        yield Line(Kind.NOTE, SKIPPED)
    elif isinstance(event, ev.Ended):
        yield Line(Kind.ENDED, OVER)
    elif type(event) in _NOTES:
        yield Line(Kind.NOTE, _NOTES[type(event)])


def options(asked: ev.Asked) -> tuple[Option, ...]:
    """Return what may be chosen, in order, with words for every answer."""
    return tuple(
        Option(
            choice.id,
            safe_label(choice.label) or FIXED_LABELS.get(choice.id, safe_label(choice.id)),
            safe_text(choice.detail),
        )
        for choice in asked.choices
    )


def question(asked: ev.Asked) -> str:
    """Return the words of the question; a few of our own where the flow has none."""
    own = {Form.OFFER: "Would one of these fit?", Form.REACH: "How did it go?"}
    return safe_text(asked.prompt).strip() or own.get(asked.form, "")


def how_to_type(asked: ev.Asked) -> str:
    """Return one short line on how to answer in plain lines."""
    match asked.form:
        case Form.NUMBER:
            return f"Type a number from {asked.low} to {asked.high}, or your own words."
        case Form.WORDS:
            return "Type as much or as little as you like. Enter alone skips it."
        case Form.MANY:
            return "Type the numbers that fit, like 1 3. Enter alone means none of these."
        case _:
            return f"Type {_span(asked)}, or your own words."


def how_to_press(asked: ev.Asked, *, narrow: bool = False) -> str:
    """Return the same for keys; *narrow* keeps it within 35 cells."""
    match asked.form:
        case Form.NUMBER:
            numbers = f"{asked.low} to {asked.high}"
            wide = f"Type a number from {numbers} and Enter, or your own words."
            short = f"{numbers} and Enter, or your words."
        case Form.WORDS:
            wide = "Type as much or as little as you like. Enter alone skips it."
            short = "Your words. Enter alone skips it."
        case Form.MANY:
            wide = "Numbers mark what fits. Enter sends. Nothing marked means none."
            short = "Numbers mark. Enter sends, or none."
        case _:
            wide = f"Press {_span(asked)}, or type your own words."
            short = f"Press {_span(asked)}, or your words."
    return short if narrow else wide


def _span(asked: ev.Asked) -> str:
    count = len(asked.choices)
    return f"1 to {count}" if count > 1 else "1"


def help_lines(page: HelpPage) -> tuple[Line, ...]:
    """Return people and lines as a page; never empty."""
    made = [
        line
        for section in page.sections
        for line in (
            Line(Kind.TITLE, safe_label(section.title)),
            *(part for row in section.rows for part in _row(row.text, row.detail)),
        )
    ]
    return tuple(made) or (Line(Kind.SAID, NOTHING_HERE),)


def _row(text: str, detail: str) -> Iterable[Line]:
    yield Line(Kind.PERSON, safe_text(text))
    if detail.strip():
        yield Line(Kind.DETAIL, safe_text(detail))


def reach_line(page: HelpPage, help_key: str = HELP.shown) -> str:
    """Return one line naming someone to reach now, shown beside every turn from tier 2 on."""
    first = next((row.text for section in page.sections for row in section.rows), "")
    more = f"{help_key} shows more."
    return f"Reach someone now: {safe_label(first)}. {more}" if first else more
