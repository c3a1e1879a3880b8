"""What an author most likely meant by a line that YAML cannot read.

The parser says where it gave up, in its own words. The shape of that line says why: prose without
``|`` meets a sign that YAML keeps for itself.
"""

import re
from typing import Any, Final

from assistant.content.problems import Problem, error, quoted
from assistant.domain.place import Place

_KEYED: Final = re.compile(r"(?P<lead>[ ]*(?:- +)*(?:[A-Za-z_][\w .'-]*:[ ]+)?)(?P<value>\S.*)?")
_SPECIAL: Final = "{}[],&*!%@`#|>\"'"
_UNDER = "put the text under |, indented, on a line of its own"
_AROUND = "put double quotes around the whole condition"


def rescue(failure: Exception, lines: tuple[str, ...], path: str) -> Problem:
    """Return the problem behind *failure*, told by the shape of its line."""
    place = _place(failure, lines, path)
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    return (
        _tab(line, place)
        or _special_first(line, place)
        or _colon_inside(line, place)
        or _lone_quote(failure, place)
        or _generic(failure, place)
    )


def mend(problem: Problem, lines: list[str]) -> str | None:
    """Return the problem's line without the mistake, so that the next one can be found.

    None when that cannot be told. What it says no longer matters: it will not be used.
    """
    index = problem.place.line - 1
    if problem.code == "Y002":
        above = next((line for line in reversed(lines[:index]) if line.strip()), "")
        indent = above[: len(above) - len(above.lstrip(" "))]
        deeper = "  " if above.rstrip().endswith(("|", ":", ">")) else ""
        return indent + deeper + lines[index].lstrip(" \t")
    if problem.code in {"Y007", "Y008"}:
        match = _KEYED.match(lines[index])
        return (match.group("lead") if match else "") + "x"
    return None


def _place(failure: Exception, lines: tuple[str, ...], path: str) -> Place:
    mark: Any = getattr(failure, "problem_mark", None)
    before: Any = getattr(failure, "context_mark", None)
    if before is not None and "quoted scalar" in str(getattr(failure, "context", "")):
        mark = before
    if mark is None:
        return Place(path, 1, 1)
    line = min(mark.line, max(0, len(lines) - 1))
    return Place(path, line + 1, mark.column + 1 if line == mark.line else 1)


def _tab(line: str, place: Place) -> Problem | None:
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    if "\t" not in indent:
        return None
    at = Place(place.path, place.line, indent.index("\t") + 1)
    return error(at, "Y002", "a tab is used to indent", "use two spaces instead")


def _special_first(line: str, place: Place) -> Problem | None:
    match = _KEYED.match(line)
    value = match.group("value") if match else None
    if match is None or not value or value[0] not in _SPECIAL or _is_block(value):
        return None
    at = Place(place.path, place.line, match.start("value") + 1)
    if value[0] in "\"'":
        words = f"a text that starts with {value[0]} must end with it too, and with nothing after"
        asks = match.group("lead").split()[-1:] in (["if:"], ["when:"])
        return error(at, "Y007", words, _AROUND if asks else _UNDER)
    return error(at, "Y007", f"text cannot start with {quoted(value[0])}", _UNDER)


def _is_block(value: str) -> bool:
    return re.fullmatch(r"[|>][-+0-9]*\s*(#.*)?", value) is not None


def _colon_inside(line: str, place: Place) -> Problem | None:
    match = _KEYED.match(line)
    value = match.group("value") if match else None
    if match is None or not value:
        return None
    inside = re.search(r":(?=\s|$)", value)
    if inside is None or inside.start() == 0 or not match.group("lead").strip(" -"):
        return None
    at = Place(place.path, place.line, match.start("value") + inside.start() + 1)
    return error(at, "Y008", "a colon and a space stand inside text without |", _UNDER)


def _lone_quote(failure: Exception, place: Place) -> Problem | None:
    if "quoted scalar" not in str(getattr(failure, "context", "")):
        return None
    words = "a quote is opened here and never closed"
    return error(place, "Y001", words, _UNDER)


def _generic(failure: Exception, place: Place) -> Problem:
    said = str(getattr(failure, "problem", "") or "")
    hint = "look at the indentation of this line and the one above: two spaces for each level"
    both = str(getattr(failure, "context", "") or "") + said
    if any(sign in both for sign in ("block end", "expected key", "mapping values")):
        return error(place, "Y001", "this line does not fit the lines above it", hint)
    if "simple key" in both or "':'" in said:
        return error(
            place,
            "Y001",
            "a line without a colon stands where a key must be",
            "a text of several lines goes under |, indented by two spaces more than its key",
        )
    return error(place, "Y001", "this cannot be read as YAML", hint)
