"""Read a file of ``coping_library/support_lines``: one country, its emergency numbers and lines.

A wrong number can cost a life, so the reader refuses what it cannot vouch for: a line without a
source, a number from memory, a line that is marked as not to be shown.

| code | finds |
|---|---|
| N901 | the country is not two capital letters, or the file is not named after it |
| N902 | the id of a line does not start with its country |
| N903 | a line that is not to be shown stands in the shipped data |
| N904 | a number, an address or a way to reach a line cannot be right |
| N905 | a line without any way to reach it, or a country without an emergency number |
| N906 | a number from memory |
| N907 | a source that is no web page |
| N908 | a time that is not written as year, month or range |
"""

import re
from pathlib import PurePath
from typing import Final

from assistant.content.nodes import MappingNode, Node, ScalarNode
from assistant.content.problems import Problem, did_you_mean, quoted
from assistant.content.shape import Fields, Shape
from assistant.content.yaml_nodes import read_nodes
from assistant.domain.support import CATEGORIES, STATUSES, WAYS, Country, Line, Way

LONGEST_NAME: Final = 80
LONGEST_WORDS: Final = 120
"""Characters of hours, of whom a line is for, and of a note."""

_COUNTRY_KEYS: Final = ("country", "name", "emergency", "lines")
_LINE_NEEDS: Final = (
    "name",
    "categories",
    "ways",
    "hours",
    "for_whom",
    "status",
    "as_of",
    "source",
    "ship",
    "review_by",
)
_CODE: Final = re.compile(r"[A-Z]{2}")
_NUMBER: Final = re.compile(r"[0-9][0-9 -]*[0-9]")
_CALL: Final = re.compile(r"([0-9][0-9 -]*[0-9])( then [0-9])?( \([^()]{1,40}\))?")
_TEXT: Final = re.compile(r"([A-Z]{2,12} to )?([0-9][0-9 -]*[0-9])( \([^()]{1,40}\))?")
_CHAT: Final = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/[A-Za-z0-9/_-]*)?")
_EMAIL: Final = re.compile(r"[a-z0-9._-]+@[a-z0-9-]+(\.[a-z0-9-]+)+")
_PATTERNS: Final = {"call": _CALL, "text": _TEXT, "chat": _CHAT, "email": _EMAIL}
_EXAMPLES: Final = {
    "call": '"0800 123 456"',
    "text": '"HELLO to 12345"',
    "chat": "example.org",
    "email": "help@example.org",
}
_EMERGENCY: Final = re.compile(r"[0-9]{2,6}( (for|from) [A-Za-z ]{2,40})?")
_MONTH: Final = r"\d{4}(-(0[1-9]|1[0-2]))?"
_AS_OF: Final = re.compile(rf"page undated|{_MONTH}|\d{{4}}-\d{{4}}|{_MONTH} to {_MONTH}")


def read_country(data: bytes, path: str) -> tuple[Country | None, tuple[Problem, ...]]:
    """Return the country in *data*, or None when an error was found, with every problem.

    Args:
        data: the whole file.
        path: how problems name the file; its name must be the country's code in small letters.
    """
    root, problems = read_nodes(data, path)
    shape = Shape()
    shape.add(problems)
    if root is None:
        return None, shape.problems
    country = _country(shape, root, path)
    return (None if shape.failed else country), shape.problems


def _country(shape: Shape, root: Node, path: str) -> Country:
    keys = shape.fields(root, "a country", _COUNTRY_KEYS, required=_COUNTRY_KEYS)
    code = _code(shape, keys, path)
    emergency = shape.fields(
        keys["emergency"], "emergency", ("numbers", "as_of"), required=("numbers", "as_of")
    )
    lines = shape.entries(keys["lines"], "lines")
    return Country(
        code=code,
        name=shape.label(keys["name"], "the name of a country"),
        emergency=_emergency(shape, emergency),
        emergency_as_of=_as_of(shape, emergency["as_of"]),
        lines=tuple(_line(shape, key, node, code) for key, node in lines),
        at=keys.place,
    )


def _code(shape: Shape, keys: Fields, path: str) -> str:
    node = shape.scalar(keys["country"], "the code of a country")
    if node is None:
        return ""
    code = node.as_text()
    if not _CODE.fullmatch(code):
        words = f"{quoted(code)} is no code of a country"
        shape.error(node.place, "N901", words, "write its two capital letters, as in GB")
    elif PurePath(path).stem != code.lower():
        words = f"a file for {code} is named {code.lower()}.yaml"
        shape.error(node.place, "N901", words, "rename the file, or correct the code")
    return code


def _emergency(shape: Shape, keys: Fields) -> tuple[str, ...]:
    items = shape.items(keys["numbers"], "the emergency numbers")
    if "numbers" in keys and not items and keys.node is not None:
        words = "a country needs an emergency number"
        shape.error(keys.place, "N905", words, 'write numbers: ["112"]')
    return tuple(
        _matching(shape, item, "an emergency number", _EMERGENCY, '"112" or "110 for the police"')
        for item in items
    )


def _line(shape: Shape, key: ScalarNode, node: Node, code: str) -> Line:
    if not key.text.startswith(f"{code.lower()}_"):
        words = f"the id {quoted(key.text)} does not say its country"
        shape.error(key.place, "N902", words, f"write '{code.lower()}_{key.text}'")
    keys = shape.fields(node, "a line", (*_LINE_NEEDS, "note"), required=_LINE_NEEDS)
    return Line(
        id=key.text,
        country=code,
        name=shape.label(keys["name"], "the name of a line", LONGEST_NAME),
        categories=shape.choices(keys["categories"], CATEGORIES, "a category"),
        ways=_ways(shape, keys),
        hours=shape.label(keys["hours"], "the hours", LONGEST_WORDS),
        for_whom=shape.label(keys["for_whom"], "whom it is for", LONGEST_WORDS),
        status=_status(shape, keys["status"]),
        as_of=_as_of(shape, keys["as_of"]),
        source=_source(shape, keys["source"]),
        ship=_ship(shape, keys),
        review_by=shape.date(keys["review_by"], "review_by"),
        note=shape.label(keys["note"], "a note", LONGEST_WORDS),
        at=key.place,
    )


def _ways(shape: Shape, keys: Fields) -> tuple[Way, ...]:
    items = shape.items(keys["ways"], "the ways to reach a line")
    if "ways" in keys and not items:
        words = "a line without a way to reach it helps no one"
        shape.error(keys.key_place("ways"), "N905", words, 'write - call: "0800 123 456"')
    return tuple(way for item in items if (way := _way(shape, item)) is not None)


def _way(shape: Shape, item: Node) -> Way | None:
    if not isinstance(item, MappingNode) or len(item.entries) != 1:
        shape.wrong(item, "a way has one kind and one value", 'write - call: "0800 123 456"')
        return None
    key, value = item.entries[0]
    if key.text not in WAYS:
        words = f"{quoted(key.text)} is no way to reach a line"
        shape.error(key.place, "N904", words, did_you_mean(key.text, WAYS))
        return None
    what = f"the value of '{key.text}'"
    pattern, example = _PATTERNS[key.text], _EXAMPLES[key.text]
    return Way(key.text, _matching(shape, value, what, pattern, example))


def _matching(
    shape: Shape, node: Node | None, what: str, pattern: re.Pattern[str], example: str
) -> str:
    scalar = shape.scalar(node, what)
    if scalar is None:
        return ""
    text = scalar.as_text()
    if not pattern.fullmatch(text):
        shape.error(
            scalar.place, "N904", f"{quoted(text)} cannot be {what}", f"write it as in {example}"
        )
    elif scalar.plain and _NUMBER.fullmatch(text):
        words = f"the number {quoted(text)} stands without quotes"
        shape.error(scalar.place, "N904", words, "put it in quotes, so that no digit can be lost")
    return text


def _status(shape: Shape, node: Node | None) -> str:
    scalar = shape.scalar(node, "a status")
    if scalar is None:
        return ""
    text = scalar.as_text()
    if text == "memory_unverified":
        words = "a number from memory is never shown"
        shape.error(scalar.place, "N906", words, "find a page with the number, or take it out")
    else:
        shape.check_known(scalar, text, STATUSES, "a status")
    return text


def _as_of(shape: Shape, node: Node | None) -> str:
    scalar = shape.scalar(node, "as_of")
    if scalar is None:
        return ""
    text = scalar.as_text()
    if not _AS_OF.fullmatch(text):
        words = f"{quoted(text)} does not say when the number was seen"
        hint = 'write "2026-08", "2024", "2021-2022", "2025-10 to 2026-01" or "page undated"'
        shape.error(scalar.place, "N908", words, hint)
    return text


def _source(shape: Shape, node: Node | None) -> str:
    scalar = shape.scalar(node, "a source")
    if scalar is None:
        return ""
    text = scalar.as_text()
    if not text.startswith(("https://", "http://")) or " " in text:
        words = f"{quoted(text)} is no web page"
        shape.error(scalar.place, "N907", words, "give the page the number was seen on")
    return text


def _ship(shape: Shape, keys: Fields) -> bool:
    ship = shape.yes_no(keys["ship"], "ship", default=True)
    if not ship:
        words = "a line that is not to be shown stands in the shipped data"
        hint = "take it out until someone has checked it on the service's own page"
        shape.error(keys.key_place("ship"), "N903", words, hint)
    return ship
