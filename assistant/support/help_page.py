"""The page of people and lines: whom a person can reach, in the order that helps.

Pure and lean: it needs no vault, no YAML and no network, so it opens when nothing else does.
A number stands here only with how and when it was seen (safety rule SR04); a country is never
guessed (SR05); nothing is hidden because of the hour (SR53).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from assistant.domain.support import Contact, Country, Line
from assistant.domain.tier import Tier
from assistant.support import choose
from assistant.support.first_steps import FIRST_STEPS
from assistant.support.line_words import NOT_CHECKED, detail_words, reach_words, when_words
from assistant.support.messages import scripts_for


@dataclass(frozen=True, slots=True)
class Row:
    """One person, one line, or one thing to know."""

    text: str
    detail: str = ""
    """For a line: whom it is for, its hours, its status and its date."""


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a title."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class HelpPage:
    """People and lines, the most useful first; never empty."""

    sections: tuple[Section, ...]


FINDER: Final = Row(
    "Find A Helpline: findahelpline.com",
    "Lines for many countries, by topic. "
    f"Site seen in another project's list, {when_words('2026-04')}. {NOT_CHECKED}",
)
BEFRIENDERS: Final = Row(
    "Befrienders Worldwide: www.befrienders.org",
    "People who listen, in many countries. "
    f"Site seen in another project's list, {when_words('2026-04')}. {NOT_CHECKED}",
)
ANY_EMERGENCY: Final = Row(
    "Call the emergency number where you are",
    "If you do not know it, ask someone near you, or go to a hospital.",
)
NO_COUNTRY: Final = Row(
    "Choose your country to see lines near you",
    "In a terminal, type: breakwater country. Until then no number shows, so that none is wrong.",
)
NO_PEOPLE: Final = Row(
    "Who could you call? A friend, a relative, a sponsor, a counselor",
    "You can save them in Breakwater. Then they stand at the top of this page.",
)
NO_PHONE: Final = Row(
    "If you cannot call, ask someone near you to call",
    "Or go where people are: a hospital, a clinic, a neighbour, an open shop.",
)
NO_ANSWER: Final = Row(
    "If no one answers, try the next one",
    "Some lines have hours. The emergency number answers day and night.",
)
YOUR_HANDS: Final = Row(
    "Breakwater is software and cannot call or write to anyone",
    "You choose who hears from you, and when.",
)
QUICK_LEAVE: Final = Row(
    "The leave key clears this screen at once",
    "Someone with this device may still find out that it was used. "
    "If you can, call from a phone that no one checks.",
)
TRUSTED_ADULT: Final = Row(
    "An adult you trust can help you find the right people",
    "A parent, a relative, a teacher, a school nurse or a neighbour.",
)

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
    return HelpPage((*order, *gaps, *_after(contacts, country, hazard, tier, minor=minor)))


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


def _after(
    contacts: Sequence[Contact],
    country: Country | None,
    hazard: str | None,
    tier: Tier,
    *,
    minor: bool,
) -> tuple[Section, ...]:
    """Return what stands below the people and lines; little of it when it is urgent."""
    calm = tier < Tier.ELEVATED
    elsewhere = [FINDER, BEFRIENDERS] if calm or country is None else [FINDER]
    if country is None:
        elsewhere.append(NO_COUNTRY)
    words = tuple(
        Row(script.title, "\n".join(script.lines)) for script in scripts_for(hazard, tier)
    )
    know = [NO_PHONE, NO_ANSWER]
    if calm:
        know.append(YOUR_HANDS)
        if not contacts:
            know.insert(0, NO_PEOPLE)
    if minor:
        know.insert(0, TRUSTED_ADULT)
    if hazard == "domestic_violence":
        know.insert(0, QUICK_LEAVE)
    return (
        Section("In any country", tuple(elsewhere)),
        Section("Words you can use", words),
        Section("Good to know", tuple(know)),
    )
