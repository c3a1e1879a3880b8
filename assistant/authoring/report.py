"""What a check came to, and the ways it is written down."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from assistant.authoring.rules.registry import BY_CODE
from assistant.content.problems import Problem, render_at, safe

FORMATS: Final = ("text", "json", "sarif", "github")

MOST_SHOWN: Final = 300
"""Problems that are printed as text; the other forms hold all of them."""

_SARIF_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_SARIF_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}
_GITHUB_LEVELS: Final = {"error": "error", "warning": "warning", "info": "notice"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All problems of all files, in the order of the files."""

    problems: tuple[Problem, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    """Text of each file, by the path that problems name."""
    files: int = 0
    """How many files were looked at."""

    @property
    def failed(self) -> bool:
        """Whether there is an error; the command then ends with 1."""
        return any(problem.is_error for problem in self.problems)

    def written(self, form: str) -> str:
        """Return the report as ``text``, ``json``, ``sarif`` or ``github``.

        Raises:
            ValueError: there is no such form; offer the four.
        """
        if form not in FORMATS:
            raise ValueError(f"there is no format {form!r}; use one of {', '.join(FORMATS)}")
        return {"text": as_text, "json": as_json, "sarif": as_sarif, "github": as_github}[form](
            self
        )


def as_text(report: Report) -> str:
    """Return every problem with its line, a caret and a hint, and a last line that counts."""
    lines = {path: source.split("\n") for path, source in report.sources.items()}
    first = report.problems[:MOST_SHOWN]
    shown = [render_at(problem, lines.get(problem.place.path, ())) for problem in first]
    if len(report.problems) > MOST_SHOWN:
        shown.append(f"... and {len(report.problems) - MOST_SHOWN:,} more")
    return "\n\n".join([*shown, _count(report)])


def _count(report: Report) -> str:
    errors = sum(problem.is_error for problem in report.problems)
    others = len(report.problems) - errors
    files = _many(report.files, "file")
    if not report.problems:
        return f"no problems in {files}"
    return f"{_many(errors, 'error')}, {_many(others, 'warning')} in {files}"


def _many(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def as_json(report: Report) -> str:
    """Return the problems as a list of plain records."""
    return json.dumps([_record(problem) for problem in report.problems], indent=2)


def _record(problem: Problem) -> dict[str, object]:
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
    }


def as_sarif(report: Report) -> str:
    """Return the report as SARIF 2.1.0, for tools that show findings of many linters."""
    codes = sorted({problem.code for problem in report.problems})
    driver = {
        "name": "breakwater flow check",
        "rules": [{"id": code, "shortDescription": {"text": _summary(code)}} for code in codes],
    }
    results = [
        {
            "ruleId": problem.code,
            "ruleIndex": codes.index(problem.code),
            "level": _SARIF_LEVELS[problem.severity],
            "message": {"text": _sentence(problem)},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": problem.place.path},
                        "region": {
                            "startLine": problem.place.line,
                            "startColumn": problem.place.column,
                        },
                    }
                }
            ],
        }
        for problem in report.problems
    ]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json.dumps({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _summary(code: str) -> str:
    return BY_CODE[code].summary if code in BY_CODE else code


def _sentence(problem: Problem) -> str:
    return f"{problem.message}; {problem.hint}" if problem.hint else problem.message


def as_github(report: Report) -> str:
    """Return one annotation for each problem, as workflow commands."""
    return "\n".join(_annotations(report.problems))


def _annotations(problems: Iterable[Problem]) -> Iterable[str]:
    for problem in problems:
        place = problem.place
        name = _escaped(place.path).replace(":", "%3A").replace(",", "%2C")
        head = f"file={name},line={place.line},col={place.column},title={problem.code}"
        yield f"::{_GITHUB_LEVELS[problem.severity]} {head}::{_escaped(_sentence(problem))}"


def _escaped(text: str) -> str:
    return safe(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
