"""The shipped emergency numbers and lines: complete, dated, and the same in every form."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.support import STATUSES, Line
from assistant.support import compile_lines, lines, now
from assistant.support.compile_lines import FOLDER, as_json, as_pages, read_folder
from assistant.support.lines import FILE, load_lines, parse_lines

COUNTRIES = load_lines()
ALL = [line for country in COUNTRIES.values() for line in country.lines]

WITHHELD = {
    "us_vcl", "us_poison", "us_neverusealone", "us_boys", "ca_hopeforwell", "ca_connexontario",
    "gb_drinkline", "gb_withyou", "gb_dv", "gb_childline", "gb_galop", "gb_op_courage",
    "ie_samaritans", "ie_pieta", "ie_text", "ie_womensaid", "ie_gamb", "au_1800respect",
    "au_openarms", "za_gamb", "za_gbv", "za_childline", "in_telemanas", "in_addict",
    "in_manas1933", "in_quit", "de_seelsorge", "de_sucht", "de_hilfetelefon", "de_kinder",
    "fr_drogues", "fr_alcool", "fr_tabac", "fr_3919", "es_016", "es_drugs", "es_gamb",
    "nl_gamb", "nl_drugs", "nl_alc", "nl_vt", "mx_saptel", "mx_mujeres", "jp_addict",
}  # fmt: skip
"""Known services whose numbers nobody has seen on a page yet, or only on an old one."""


def test_the_files_have_no_problem_and_the_json_is_in_step_with_them() -> None:
    countries, problems = read_folder(FOLDER)

    assert problems == ()
    assert FILE.read_text(encoding="utf-8") == as_json(countries)
    assert FILE.with_name("now.json").read_text(encoding="utf-8") == as_pages(countries)


def test_reading_the_json_gives_back_what_the_files_say() -> None:
    countries, _ = read_folder(FOLDER)

    assert dict(COUNTRIES) == {country.code: country for country in countries}


def test_fourteen_countries_and_every_candidate_are_there() -> None:
    assert set(COUNTRIES) == {
        "AU", "CA", "DE", "ES", "FR", "GB", "IE", "IN", "JP", "MX", "NL", "NZ", "US", "ZA"
    }  # fmt: skip
    assert len(ALL) == 55


@pytest.mark.parametrize("line", ALL, ids=lambda line: line.id)
def test_every_line_carries_its_source_status_and_date(line: Line) -> None:
    assert line.ship
    assert line.id not in WITHHELD
    assert line.status in STATUSES
    assert line.source.startswith(("https://", "http://"))
    assert line.as_of
    assert line.hours
    assert line.ways
    seen_lately = line.status.startswith("official") and line.as_of.startswith("2026")
    assert line.review_by == (date(2027, 5, 22) if seen_lately else date(2027, 2, 22))


def test_no_word_in_a_line_labels_a_person() -> None:
    words = re.compile(r"\b(addicts?|abuse|abusers?|junkies?|users?|committed)\b", re.IGNORECASE)

    assert [
        line.id for line in ALL if words.search(f"{line.name} {line.for_whom} {line.note}")
    ] == []


def test_every_country_has_an_emergency_number_with_its_date() -> None:
    for country in COUNTRIES.values():
        assert country.emergency
        assert all(re.match(r"[0-9]{2,5}\b", number) for number in country.emergency)
        assert country.emergency_as_of == "2026-11"


def test_a_line_that_is_not_to_be_shown_is_dropped_even_from_the_json() -> None:
    held = json.loads(FILE.read_text(encoding="utf-8"))
    held["countries"][0]["lines"][0]["ship"] = False
    hidden = held["countries"][0]["lines"][0]["id"]

    read = parse_lines(json.dumps(held))

    assert hidden in {line.id for line in ALL}
    assert hidden not in {line.id for country in read.values() for line in country.lines}


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"schema": 2, "countries": []}', '{"schema": 1}',
             '{"schema": 1, "countries": [{}]}', '{"schema": 1, "countries": [[]]}']
)  # fmt: skip
def test_a_damaged_file_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="make them again"):
        parse_lines(text)


def test_a_missing_or_damaged_file_gives_no_country_instead_of_an_error(tmp_path: Path) -> None:
    damaged = tmp_path / "lines.json"
    damaged.write_bytes(b"\xff\xfe not json")

    assert load_lines(damaged) == {}
    assert load_lines(tmp_path / "nothing.json") == {}


@given(st.text(max_size=80))
def test_no_text_is_taken_for_lines(text: str) -> None:
    with pytest.raises(ValueError, match="make them again"):
        parse_lines(text)


def test_making_the_files_writes_both_or_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    out.mkdir()

    assert compile_lines.main(FOLDER, out) == 0
    assert sorted(file.name for file in out.iterdir()) == ["lines.json", "now.json"]

    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / "gb.yaml").write_text("country: GB\n", encoding="utf-8")
    empty = tmp_path / "empty"
    empty.mkdir()

    assert compile_lines.main(bad, empty) == 1
    assert "gb.yaml:1:1: S104" in capsys.readouterr().err
    assert list(empty.iterdir()) == []


def test_both_files_say_which_version_wrote_them() -> None:
    assert json.loads(FILE.read_text(encoding="utf-8"))["schema"] == lines.SCHEMA
    assert (
        json.loads(FILE.with_name("now.json").read_text(encoding="utf-8"))["schema"] == now.SCHEMA
    )
