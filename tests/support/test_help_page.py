"""People and lines: the order, the status and date of every number, and what is never shown."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.support import Contact, Country, Line, Way
from assistant.domain.tier import Tier
from assistant.support.first_steps import FIRST_STEPS
from assistant.support.help_page import HelpPage, Row, help_page
from assistant.support.line_words import NOT_CHECKED, detail_words, status_words, when_words
from assistant.support.lines import load_lines

COUNTRIES = load_lines()
DAY = date(2026, 11, 22)
SAM = Contact(id="1", name="Sam", relation="sister", phone="555 0101")


def titles(page: HelpPage) -> list[str]:
    return [section.title for section in page.sections]


def rows(page: HelpPage) -> list[Row]:
    return [row for section in page.sections for row in section.rows]


def words(page: HelpPage) -> str:
    return "\n".join(f"{row.text}\n{row.detail}" for row in rows(page))


def made_line(**changes: object) -> Line:
    values: dict[str, object] = {
        "id": "xx_one", "country": "XX", "name": "One", "categories": ("crisis",),
        "ways": (Way("call", "123 456"),), "hours": "evenings", "for_whom": "anyone",
        "status": "secondary_source", "as_of": "2024", "source": "https://example.org",
        "ship": True, "review_by": date(2027, 2, 22), **changes,
    }  # fmt: skip
    return Line(**values)  # type: ignore[arg-type]


def made_country(*lines: Line) -> Country:
    return Country(
        code="XX", name="Exland", emergency=("100",), lines=lines, emergency_as_of="2026-11"
    )


def test_own_people_then_emergency_then_one_crisis_line_then_one_for_the_substance() -> None:
    page = help_page(contacts=(SAM,), country=COUNTRIES["US"], today=DAY)

    assert titles(page)[:4] == [
        "Your people",
        "In danger right now",
        "A crisis line",
        "A line for alcohol and drugs",
    ]
    assert rows(page)[0] == Row("Sam, sister: 555 0101")
    assert [len(section.rows) for section in page.sections[:4]] == [1, 1, 1, 1]
    assert "Call 911" in words(page)
    assert "988 Suicide & Crisis Lifeline: call 988" in words(page)


def test_an_emergency_puts_the_emergency_number_first() -> None:
    for hazard in (None, "overdose_opioid", "domestic_violence"):
        page = help_page(
            contacts=(SAM,), country=COUNTRIES["GB"], today=DAY, tier=Tier.EMERGENCY, hazard=hazard
        )
        assert rows(page)[0].text == "Call 999 or 112"


def test_an_emergency_shows_the_first_steps_right_after_the_number() -> None:
    page = help_page(
        contacts=(SAM,), country=None, today=DAY, tier=Tier.EMERGENCY, hazard="overdose_opioid"
    )

    assert titles(page)[:3] == ["In danger right now", "First steps", "Your people"]
    assert "naloxone" in words(page)


@given(st.sampled_from(sorted(FIRST_STEPS)))
def test_first_steps_are_for_an_emergency_only(hazard: str) -> None:
    page = help_page(contacts=(), country=None, today=DAY, tier=Tier.URGENT, hazard=hazard)

    assert "First steps" not in titles(page)


@pytest.mark.parametrize("tier", [Tier.ELEVATED, Tier.URGENT])
def test_when_it_is_urgent_the_crisis_line_stands_right_after_the_own_people(tier: Tier) -> None:
    page = help_page(contacts=(SAM,), country=COUNTRIES["NZ"], today=DAY, tier=tier)

    assert titles(page)[:3] == ["Your people", "A crisis line", "In danger right now"]


@pytest.mark.parametrize("hazard", ["withdrawal_alcohol_sedative", "medical_other", "child_safety"])
def test_when_a_body_is_in_danger_the_emergency_number_stands_before_a_listener(
    hazard: str,
) -> None:
    page = help_page(
        contacts=(SAM,), country=COUNTRIES["GB"], today=DAY, tier=Tier.URGENT, hazard=hazard
    )

    assert rows(page)[0].text == "Call 999 or 112"


def test_a_line_for_substances_never_stands_before_the_emergency_number() -> None:
    page = help_page(contacts=(), country=COUNTRIES["IE"], today=DAY, tier=Tier.URGENT)

    assert titles(page)[:2] == ["In danger right now", "A line for alcohol and drugs"]


def test_what_a_line_says_is_for_people_not_for_its_keepers() -> None:
    for country in COUNTRIES.values():
        for line in country.lines:
            assert line.id not in detail_words(line)
            assert "_" not in detail_words(line)


def test_every_number_of_a_country_stands_with_its_status_and_date() -> None:
    for code, country in COUNTRIES.items():
        page = help_page(contacts=(), country=country, today=DAY, minor=True, groups=("lgbtq",))
        for row in rows(page):
            if re.search(r"\b(call|text|chat at|write to) \S*[0-9]", row.text, re.IGNORECASE):
                assert NOT_CHECKED in row.detail, (code, row)
                assert re.search(r"20\d\d|without a date", row.detail), (code, row)


def test_a_line_says_how_its_number_was_seen_in_plain_words() -> None:
    seen = made_line(status="official_page_seen", as_of="2026-08")
    logged = made_line(status="official_page_logged_by_third_party", as_of="2026-08")
    other = made_line(status="secondary_source", as_of="page undated")

    assert status_words(seen) == (
        "Number seen on an official page, August 2026. Not yet re-checked by us."
    )
    assert status_words(logged) == (
        "Number seen on the service's own page, as another project wrote down, August 2026. "
        "Not yet re-checked by us."
    )
    assert status_words(other) == (
        "Number seen on another site, on a page without a date. Not yet re-checked by us."
    )


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2026-08", "August 2026"),
        ("2024", "2024"),
        ("2021-2022", "2021 to 2022"),
        ("2025-10 to 2026-01", "October 2025 to January 2026"),
        ("page undated", "on a page without a date"),
    ],
)
def test_a_date_is_said_as_people_say_it(as_of: str, said: str) -> None:
    assert when_words(as_of) == said


def test_hours_are_shown_and_never_hide_a_line() -> None:
    page = help_page(contacts=(), country=made_country(made_line()), today=DAY)

    assert "Open: evenings." in words(page)


@given(st.integers(-400, 400))
def test_from_its_review_day_on_a_number_is_never_shown(days: int) -> None:
    line = made_line()
    page = help_page(
        contacts=(), country=made_country(line), today=line.review_by + timedelta(days=days)
    )

    assert ("123 456" in words(page)) == (days < 0)
    if days >= 0:
        assert "too old to trust" in words(page)
    assert "findahelpline.com" in words(page)
    assert "Call 100" in words(page)


def test_a_withheld_line_is_never_shown() -> None:
    page = help_page(contacts=(), country=made_country(made_line(ship=False)), today=DAY)

    assert "123 456" not in words(page)
    assert "no number here yet" in words(page)


@given(
    st.sampled_from(Tier),
    st.sampled_from([None, "suicide", "domestic_violence", "gambling_suicide_money"]),
    st.booleans(),
)
def test_without_a_country_no_number_is_guessed(
    tier: Tier, hazard: str | None, minor: bool
) -> None:
    page = help_page(contacts=(), country=None, today=DAY, tier=tier, hazard=hazard, minor=minor)
    shown = words(page).replace("April 2026", "")

    assert not re.search(r"\d", shown)
    assert "Call the emergency number where you are" in shown
    assert "findahelpline.com" in shown
    assert "Choose your country" in shown


def test_gambling_replaces_the_line_for_substances() -> None:
    for page in (
        help_page(contacts=(), country=COUNTRIES["US"], today=DAY, gambling=True),
        help_page(contacts=(), country=COUNTRIES["US"], today=DAY, hazard="gambling_suicide_money"),
    ):
        assert "1-800-522-4700" in words(page)
        assert "SAMHSA" not in words(page)


def test_violence_shows_its_line_before_people_and_the_way_out() -> None:
    page = help_page(
        contacts=(SAM,), country=COUNTRIES["US"], today=DAY, hazard="domestic_violence",
        tier=Tier.URGENT,
    )  # fmt: skip

    assert titles(page)[:3] == [
        "In danger right now", "A line for people who are hurt or controlled", "Your people"
    ]  # fmt: skip
    assert "The leave key clears this screen at once" in words(page)
    assert "leaving" not in words(page).replace("leave key", "")


def test_a_young_person_sees_the_line_for_young_people_before_others() -> None:
    page = help_page(contacts=(), country=COUNTRIES["AU"], today=DAY, minor=True)

    order = titles(page)
    assert order.index("A line for young people") < order.index("A crisis line")
    assert "1800 55 1800" in words(page)
    assert "An adult you trust" in words(page)


def test_a_group_adds_its_line_and_replaces_none() -> None:
    plain = help_page(contacts=(), country=COUNTRIES["AU"], today=DAY)
    more = help_page(contacts=(), country=COUNTRIES["AU"], today=DAY, groups=("indigenous",))

    assert "13 92 76" in words(more)
    assert "13 92 76" not in words(plain)
    assert set(rows(plain)) <= set(rows(more))


def test_a_line_for_some_is_never_the_only_crisis_line() -> None:
    page = help_page(
        contacts=(), country=made_country(made_line(categories=("indigenous", "crisis"))), today=DAY
    )

    assert "123 456" not in words(page)


def test_one_line_that_helps_with_both_is_named_once() -> None:
    page = help_page(contacts=(), country=COUNTRIES["MX"], today=DAY)

    assert words(page).count("800 911 2000") == 1
    assert "Linea de la Vida, above, helps with this too" in words(page)


def test_a_call_only_crisis_line_gets_one_to_text_beside_it() -> None:
    assert "SHOUT to 85258" in words(help_page(contacts=(), country=COUNTRIES["GB"], today=DAY))
    assert "741741" not in words(help_page(contacts=(), country=COUNTRIES["US"], today=DAY))


@given(st.text(max_size=40), st.text(max_size=20), st.text(max_size=20))
def test_a_hostile_name_stays_plain_text(name: str, relation: str, phone: str) -> None:
    hostile = Contact(id="1", name=f"[@click=app.quit]{name}", relation=relation, phone=phone)

    page = help_page(contacts=(hostile,), country=None, today=DAY)

    first = rows(page)[0].text
    assert first.startswith(hostile.name)
    assert relation.strip() == "" or relation in first
    assert phone.strip() == "" or first.endswith(phone)


def test_a_contact_without_a_number_still_stands_there() -> None:
    page = help_page(contacts=(Contact(id="1", name="Ana"),), country=None, today=DAY)

    assert rows(page)[0] == Row("Ana")


@given(
    st.sampled_from(sorted(COUNTRIES)),
    st.dates(date(2026, 1, 1), date(2030, 1, 1)),
    st.sampled_from(Tier),
    st.booleans(),
)
def test_the_page_is_never_empty_and_every_digit_comes_from_the_country(
    code: str, today: date, tier: Tier, minor: bool
) -> None:
    country = COUNTRIES[code]
    page = help_page(contacts=(), country=country, today=today, tier=tier, minor=minor)
    known = " ".join([*country.emergency, *(f"{line.name} {line.ways}" for line in country.lines)])

    assert any("all" in row.text for row in rows(page))
    for row in rows(page):
        for number in re.findall(r"\d[\d -]*\d", row.text):
            assert number in known


def test_the_page_says_what_to_do_without_a_phone_and_that_nothing_is_sent() -> None:
    page = help_page(contacts=(), country=None, today=DAY)

    assert "If you cannot call" in words(page)
    assert "cannot call or write to anyone" in words(page)
    assert "Who could you call?" in words(page)


def test_in_an_urgent_moment_the_page_is_short() -> None:
    calm = help_page(contacts=(), country=COUNTRIES["US"], today=DAY)
    urgent = help_page(contacts=(), country=COUNTRIES["US"], today=DAY, tier=Tier.URGENT)

    assert len(rows(urgent)) < len(rows(calm))
    assert "If you cannot call" in words(urgent)
    assert "findahelpline.com" in words(urgent)
