"""The page of people and lines: whom a person can reach, in the order that helps.

Pure and lean: it needs no vault, no YAML and no network, so it opens when nothing else does.
A number stands here only with how and when it was seen (safety rule SR04); a country is never
guessed (SR05); nothing is hidden because of the hour (SR53).
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final

from assistant.domain.support import Contact, Country, Line
from assistant.domain.tier import Tier
from assistant.support import choose
from assistant.support.first_steps import FIRST_STEPS
from assistant.support.general_help import ANY_EMERGENCY, below
from assistant.support.line_words import NOT_CHECKED, detail_words, reach_words, when_words
from assistant.support.page import HelpPage, Row, Section

__all__ = ["HelpPage", "Row", "Section", "help_page"]

_TITLES: Final = {
    choose.CRISIS: "A crisis line",
    choose.SUBSTANCES: "A line for alcohol and drugs",
    choose.GAMBLING: "A line for gambling",
    choose.VIOLENCE: "A line for people who are hurt or controlled",
    choose.YOUTH: "A line for young people",
}

_BODY_FIRST: Final = frozenset(
    {
        "overdose_opioid",
        "overdose_stimulant",
        "withdrawal_alcohol_sedative",
        "withdrawal_opioid",
        "medical_other",
        "intoxicated_driving",
        "violence_to_others",
        "child_safety",
    }
)
"""Hazards in which an ambulance or the police may be needed before a listener."""

_NOT_FOR_CRISIS: Final = frozenset({_TITLES[choose.SUBSTANCES], _TITLES[choose.GAMBLING]})
"""Lines that never stand before the emergency number."""


def help_page(
    *,
    contacts: Sequence[Contact],
    country: Country | None,
    today: date,
    hazard: str | None = None,
    tier: Tier = Tier.ROUTINE,
    gambling: bool = False,
    minor: bool = False,
    groups: Collection[str] = (),
    plan: Sequence[Row] = (),
) -> HelpPage:
    """Return people and lines for this person now.

    Args:
        contacts: the person's own people, in their order.
        country: where the person is; None shows general advice and no number.
        today: the person's day; a line past its review date is not shown.
        hazard: of the crisis protocol, when one was found.
        tier: how urgent it is. T4 puts the emergency number first, then the first steps.
        gambling: True when gambling is what the person works on.
        minor: True for a person under 18, or of unknown age who may be: youth lines first.
        groups: ``veterans``, ``lgbtq``, ``trans``, ``indigenous``, ``men``, ``family``: their
            lines are added and replace none.
        plan: the filled parts of the person's safety plan; below the numbers, which never wait.
    """
    lines = choose.lines_on(country, today)
    topics = _topics(gambling=gambling, minor=minor, hazard=hazard)
    found, missing = _found(lines, topics, groups)
    people, emergency = _people(contacts), _emergency(country)
    if hazard == "domestic_violence":
        order = (emergency, *found[:1], *people, *found[1:])
    elif tier >= Tier.EMERGENCY:
        order = (emergency, *_first_steps(hazard), *people, *found)
    elif tier >= Tier.URGENT and hazard in _BODY_FIRST:
        order = (emergency, *people, *found)
    elif tier >= Tier.ELEVATED and found and found[0].title not in _NOT_FOR_CRISIS:
        order = (*people, *found[:1], emergency, *found[1:])
    else:
        order = (*people, emergency, *found)
    gaps = (Section("Not here yet", missing),) if country is not None and missing else ()
    own = (Section("Your safety plan", tuple(plan)),) if plan else ()
    return HelpPage((*order, *own, *gaps, *below(contacts, country, hazard, tier, minor=minor)))


def _topics(*, gambling: bool, minor: bool, hazard: str | None) -> tuple[tuple[str, ...], ...]:
    """Return the kinds of line to show, each as categories, the first one first."""
    first: tuple[tuple[str, ...], ...] = ()
    if hazard == "domestic_violence":
        first = (choose.VIOLENCE,)
    if minor:
        first = (*first, choose.YOUTH)
    money = gambling or hazard == "gambling_suicide_money"
    return (*first, choose.CRISIS, choose.GAMBLING if money else choose.SUBSTANCES)


def _first_steps(hazard: str | None) -> tuple[Section, ...]:
    steps = FIRST_STEPS.get(hazard or "", ())
    return (Section("First steps", tuple(Row(step) for step in steps)),) if steps else ()


def _people(contacts: Sequence[Contact]) -> tuple[Section, ...]:
    rows = tuple(Row(_person(contact)) for contact in contacts)
    return (Section("Your people", rows),) if rows else ()


def _person(contact: Contact) -> str:
    who = ", ".join(part for part in (contact.name, contact.relation) if part.strip())
    return f"{who}: {contact.phone}" if contact.phone.strip() else who


def _emergency(country: Country | None) -> Section:
    title = "In danger right now"
    if country is None or not country.emergency:
        return Section(title, (ANY_EMERGENCY,))
    first = ", ".join(country.emergency[:-1])
    numbers = f"{first} or {country.emergency[-1]}" if first else country.emergency[-1]
    seen = f"From our list of {when_words(country.emergency_as_of)}. {NOT_CHECKED}"
    detail = f"Emergency help in this country: {country.name}. {seen}"
    return Section(title, (Row(f"Call {numbers}", detail),))


def _found(
    lines: choose.Lines, topics: Sequence[tuple[str, ...]], groups: Collection[str]
) -> tuple[tuple[Section, ...], tuple[Row, ...]]:
    """Return a section for each line there is, and a row for each kind there is none of."""
    sections: list[Section] = []
    missing: list[Row] = []
    shown: set[str] = set()
    wanted = [(_TITLES[topic], topic) for topic in topics]
    for title, categories in wanted:
        line = lines.best(categories, shown)
        also = lines.best(categories)
        if line is not None:
            shown.add(line.id)
            sections.append(Section(title, (_line(line),)))
            if categories is choose.CRISIS and not _written(line):
                wanted.append(("A line you can text", choose.TEXT))
        elif also is not None:
            sections.append(Section(title, (Row(f"{also.name}, above, helps with this too"),)))
        elif categories is not choose.TEXT:
            missing.append(_instead(title, was_there=lines.once(categories)))
    for group in sorted(groups):
        line = lines.best((group,), shown)
        if line is not None:
            shown.add(line.id)
            sections.append(Section("Also for you", (_line(line),)))
    return tuple(sections), tuple(missing)


def _line(line: Line) -> Row:
    return Row(reach_words(line), detail_words(line))


def _written(line: Line) -> bool:
    return any(way.kind in {"text", "chat"} for way in line.ways)


def _instead(title: str, *, was_there: bool) -> Row:
    """Return what stands in the place of a line that cannot be shown."""
    why = (
        "The number we had is too old to trust, so it is not shown."
        if was_there
        else "We have no number here yet that we could check."
    )
    return Row(f"{title}: look at findahelpline.com", f"{why} In danger, call for emergency help.")
