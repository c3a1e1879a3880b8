"""Make ``lines.json`` and ``now.json`` from the YAML of the library.

Run it after every change of a support line::

    python -m assistant.support.compile_lines [FOLDER]

FOLDER is ``coping_library/support_lines`` of the checkout when it is left out. Nothing is written
while any file has a problem; the problems are printed with their place, and the exit code is 1.
"""

import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from assistant.content.line_reader import read_country
from assistant.content.open_file import FileProblemError, read_bytes
from assistant.content.problems import Problem, render
from assistant.domain.support import Country, Line
from assistant.support import lines, now
from assistant.support.help_page import HelpPage, help_page

FOLDER: Final = Path(__file__).parents[2] / "coping_library" / "support_lines"


def read_folder(folder: Path) -> tuple[tuple[Country, ...], tuple[str, ...]]:
    """Return the countries in *folder*, by code, and every problem as the author reads it.

    A file with an error gives its problems and no country.
    """
    countries: list[Country] = []
    said: list[str] = []
    for file in sorted(folder.glob("*.yaml")):
        country, problems, text = _read(file)
        said += [render(problem, text) for problem in problems]
        if country is not None:
            countries.append(country)
    return tuple(countries), tuple(said)


def as_json(countries: Sequence[Country]) -> str:
    """Return *countries* as the text of ``lines.json``; ``lines.parse_lines`` is the inverse."""
    held = {"schema": lines.SCHEMA, "countries": [_country(country) for country in countries]}
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"


def as_pages(countries: Sequence[Country]) -> str:
    """Return the text of ``now.json``: the help page of each country, by the day it holds from.

    The page under the empty code is for a person whose country is not known.
    """
    pages = {"": [("", _rows(help_page(contacts=(), country=None, today=date.min)))]}
    for country in countries:
        changes = sorted({line.review_by for line in country.lines})
        pages[country.code] = [
            (
                "" if day == date.min else day.isoformat(),
                _rows(help_page(contacts=(), country=country, today=day)),
            )
            for day in (date.min, *changes)
        ]
    return json.dumps({"schema": now.SCHEMA, "pages": pages}, ensure_ascii=False, indent=0) + "\n"


def main(folder: Path = FOLDER, target: Path = lines.FILE.parent) -> int:
    """Write both files into *target*; return 0, or 1 when nothing was written for a problem."""
    countries, problems = read_folder(folder)
    if problems or not countries:
        said = "\n\n".join(problems) or f"{folder} holds no support lines; give their folder"
        sys.stderr.write(said + "\n")
        return 1
    (target / "lines.json").write_text(as_json(countries), encoding="utf-8")
    (target / "now.json").write_text(as_pages(countries), encoding="utf-8")
    return 0


def _rows(page: HelpPage) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (section.title, [(row.text, row.detail) for row in section.rows])
        for section in page.sections
    ]


def _read(file: Path) -> tuple[Country | None, tuple[Problem, ...], str]:
    try:
        data = read_bytes(file, file.name)
    except FileProblemError as failure:
        return None, (failure.problem,), ""
    country, problems = read_country(data, file.name)
    return country, problems, data.decode("utf-8", errors="replace")


def _country(country: Country) -> dict[str, object]:
    return {
        "code": country.code,
        "name": country.name,
        "emergency": list(country.emergency),
        "emergency_as_of": country.emergency_as_of,
        "lines": [_line(line) for line in country.lines],
    }


def _line(line: Line) -> dict[str, object]:
    return {
        "id": line.id,
        "name": line.name,
        "categories": list(line.categories),
        "ways": [[way.kind, way.value] for way in line.ways],
        "hours": line.hours,
        "for_whom": line.for_whom,
        "status": line.status,
        "as_of": line.as_of,
        "source": line.source,
        "ship": line.ship,
        "review_by": line.review_by.isoformat(),
        "note": line.note,
    }


if __name__ == "__main__":
    sys.exit(main(*(Path(word) for word in sys.argv[1:2])))
