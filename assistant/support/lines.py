"""The emergency numbers and lines of every country that has any, ready without YAML.

Help must open at once, on a machine that can do nothing else. So this module imports the domain
and ``json``, and reads one file beside it: ``lines.json``, made from
``coping_library/support_lines`` by ``python -m assistant.support.compile_lines``.
"""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from assistant.domain.support import Country, Line, Way

SCHEMA: Final = 1
"""Of ``lines.json``; a file with another one is not read."""

FILE: Final = Path(__file__).with_name("lines.json")


def load_lines(file: Path = FILE) -> Mapping[str, Country]:
    """Return every country by its code, two capital letters; without lines that are not shown.

    Never raises: a file that is missing or damaged gives no country at all, and a help page
    without a country shows the general emergency text (safety rule SR52).
    """
    try:
        return parse_lines(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def parse_lines(text: str) -> Mapping[str, Country]:
    """Return the countries in *text*, which ``compile_lines.as_json`` wrote.

    Raises:
        ValueError: *text* was not written by this version. Make the file again.
    """
    try:
        held = json.loads(text)
        if held["schema"] != SCHEMA:
            raise ValueError("these lines were written by another version; make them again")
        countries = tuple(_country(item) for item in held["countries"])
    except (KeyError, TypeError, AttributeError, json.JSONDecodeError) as failure:
        raise ValueError("these lines are damaged; make them again") from failure
    return {country.code: country for country in countries}


def _country(item: Mapping[str, Any]) -> Country:
    code = str(item["code"])
    return Country(
        code=code,
        name=str(item["name"]),
        emergency=tuple(str(number) for number in item["emergency"]),
        emergency_as_of=str(item["emergency_as_of"]),
        lines=tuple(_line(line, code) for line in item["lines"] if line["ship"] is True),
    )


def _line(item: Mapping[str, Any], code: str) -> Line:
    return Line(
        id=str(item["id"]),
        country=code,
        name=str(item["name"]),
        categories=tuple(str(category) for category in item["categories"]),
        ways=tuple(Way(str(kind), str(value)) for kind, value in item["ways"]),
        hours=str(item["hours"]),
        for_whom=str(item["for_whom"]),
        status=str(item["status"]),
        as_of=str(item["as_of"]),
        source=str(item["source"]),
        ship=True,
        review_by=date.fromisoformat(item["review_by"]),
        note=str(item["note"]),
    )
