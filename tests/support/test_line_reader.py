"""A file of support lines: what is read, and what is refused with its place and a way out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.content.line_reader import read_country
from assistant.content.problems import render
from assistant.domain.support import Way

GOOD = """\
country: GB
name: United Kingdom
emergency:
  numbers: ["999", "112"]
  as_of: "2026-11"
lines:
  gb_example:
    name: Example Line
    categories: [suicide, crisis]
    ways:
      - call: "116 123"
      - text: "SHOUT to 85258"
      - chat: example.org
      - email: jo@example.org
    hours: day and night, every day
    for_whom: anyone
    status: official_page_seen
    as_of: "2026-08"
    source: https://example.org/contact
    ship: true
    review_by: "2027-05-22"
"""


def codes(text: str, path: str = "gb.yaml") -> list[str]:
    return [problem.code for problem in read_country(text.encode(), path)[1]]


def test_a_country_with_its_line_is_read_as_written() -> None:
    country, problems = read_country(GOOD.encode(), "gb.yaml")

    assert problems == ()
    assert country is not None
    assert (country.code, country.emergency) == ("GB", ("999", "112"))
    (line,) = country.lines
    assert line.id == "gb_example"
    assert line.ways[:2] == (Way("call", "116 123"), Way("text", "SHOUT to 85258"))
    assert line.review_by == date(2027, 5, 22)
    assert line.at.line == 7


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("country: GB", "country: gb", "N901"),
        ("country: GB", "country: IE", "N901"),
        ("gb_example:", "ie_example:", "N902"),
        ("ship: true", "ship: false", "N903"),
        ('"116 123"', "116123", "N904"),
        ('"116 123"', '"116 12x"', "N904"),
        ('"116 123"', '"١١٦ ١٢٣"', "N904"),
        ('"SHOUT to 85258"', '"send SHOUT"', "N904"),
        ("- chat:", "- fax:", "N904"),
        ("example.org\n", "https://example.org\n", "N904"),
        ('"999", "112"', '"nine"', "N904"),
        ('["999", "112"]', "[]", "N905"),
        ("official_page_seen", "memory_unverified", "N906"),
        ("https://example.org/contact", "general knowledge", "N907"),
        ('"2026-08"', '"last summer"', "N908"),
        ('"2026-08"', '"2026-13"', "N908"),
        ("official_page_seen", "oficial_page_seen", "S102"),
        ("[suicide, crisis]", "[suicide, criss]", "S102"),
        ("    ship: true\n", "", "S104"),
        ("    hours:", "    hour:", "S101"),
        ('"2027-05-22"', '"22 May 2027"', "S102"),
    ],
)
def test_each_mistake_is_refused(old: str, new: str, code: str) -> None:
    assert old in GOOD

    country, _ = read_country(GOOD.replace(old, new).encode(), "gb.yaml")

    assert code in codes(GOOD.replace(old, new))
    assert country is None


def test_a_line_without_any_way_is_refused() -> None:
    start, end = GOOD.index("      - call"), GOOD.index("    hours")
    text = GOOD[:start].replace("ways:", "ways: []") + GOOD[end:]

    assert codes(text) == ["N905"]


def test_a_problem_points_at_its_character_and_shows_the_way_out() -> None:
    text = GOOD.replace("- call:", "- cal:")

    (problem,) = read_country(text.encode(), "gb.yaml")[1]

    assert render(problem, text) == (
        "gb.yaml:11:9: N904 'cal' is no way to reach a line\n"
        '11 |       - cal: "116 123"\n'
        "             ^\n"
        "hint: did you mean 'call'?"
    )


def test_all_mistakes_of_a_file_come_at_once() -> None:
    text = GOOD.replace("ship: true", "ship: false").replace('"116 123"', '"x"')

    assert codes(text) == ["N904", "N903"]


@given(st.text(max_size=300))
def test_any_text_gives_a_country_or_a_problem(text: str) -> None:
    country, problems = read_country(text.encode("utf-8", "replace"), "gb.yaml")

    assert country is not None or problems


@given(st.integers(0, len(GOOD) - 1), st.characters())
def test_a_single_wrong_character_never_raises(at: int, sign: str) -> None:
    text = GOOD[:at] + sign + GOOD[at + 1 :]

    read_country(text.encode("utf-8", "replace"), "gb.yaml")
