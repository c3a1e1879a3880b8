"""What every help page ends with: where to look in any country, words to use, what to know.

It holds no number of any country, so it is right everywhere (safety rule SR05).
"""

from collections.abc import Sequence
from typing import Final

from assistant.domain.support import Contact, Country
from assistant.domain.tier import Tier
from assistant.support.line_words import NOT_CHECKED, when_words
from assistant.support.messages import scripts_for
from assistant.support.page import Row, Section

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
    "It is under People and lines, or type in a terminal: breakwater country. "
    "Until then no number shows, so that none is wrong.",
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


def below(
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
