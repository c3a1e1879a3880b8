"""The page of ``help-now``: the same people and lines, from ``json`` alone."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.support.help_page import help_page
from assistant.support.lines import load_lines
from assistant.support.now import LAST_RESORT, text_now

COUNTRIES = load_lines()
DAYS = ["2026-11-22", "2027-02-21", "2027-02-22", "2027-05-21", "2027-05-22", "2031-01-01"]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("code", [None, *sorted(COUNTRIES)])
def test_it_shows_exactly_the_words_of_the_help_page(code: str | None, day: str) -> None:
    country = COUNTRIES[code] if code is not None else None
    page = help_page(contacts=(), country=country, today=date.fromisoformat(day))
    expected = [
        part
        for section in page.sections
        for part in (
            section.title.upper(),
            *(words for row in section.rows for words in f"{row.text} {row.detail}".split()),
        )
    ]

    assert text_now(code, day).split() == " ".join(expected).split()


def test_an_unknown_country_gets_general_advice() -> None:
    assert text_now("QQ", "2026-11-22") == text_now(None, "2026-11-22")
    assert "Call the emergency number where you are" in text_now(None, "2026-11-22")


@given(st.integers(20, 200), st.sampled_from(sorted(COUNTRIES)))
def test_no_line_is_wider_than_asked_unless_one_word_is(width: int, code: str) -> None:
    for line in text_now(code, "2026-11-22", width=width).splitlines():
        assert len(line) <= width or len(line.split()) == 1 or line.isupper()


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b'{"schema": 9}', b"[]", b"null"])
def test_a_damaged_file_still_gives_help(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "now.json"
    file.write_bytes(content)

    assert text_now("GB", "2026-11-22", file=str(file)) == LAST_RESORT
    assert text_now("GB", "2026-11-22", file=str(tmp_path / "none")) == LAST_RESORT


def test_it_loads_nothing_heavy() -> None:
    """Each of these costs more than the page itself on a slow machine."""
    code = (
        "import sys; before = set(sys.modules); import assistant.support.now as now;"
        "now.text_now('GB', '2026-11-22'); print(*sorted(set(sys.modules) - before))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.split()

    heavy = {"dataclasses", "inspect", "typing", "pathlib", "yaml", "click", "textual", "datetime"}
    assert heavy.isdisjoint(loaded)
    assert [name for name in loaded if name.startswith("assistant")] == [
        "assistant",
        "assistant.support",
        "assistant.support.now",
    ]
