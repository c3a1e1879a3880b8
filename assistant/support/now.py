"""People and lines in plain text, at once: what ``breakwater help-now`` prints.

Help may have to come from a slow machine with a locked vault. So this module imports ``json`` and
nothing else, and shows a page made beforehand: ``now.json`` holds what ``help_page`` gives for
every country, once for every day on which a number becomes too old to show. It is made together
with ``lines.json`` by ``python -m assistant.support.compile_lines``.
"""

import json

SCHEMA = 1
"""Of ``now.json``; a file with another one is not read."""

FILE = __file__.rpartition("now.py")[0] + "now.json"

LAST_RESORT = """In danger, call the emergency number where you are.
If you do not know it, ask someone near you, or go to a hospital.
Lines for many countries: findahelpline.com
"""
"""What is shown when everything else is missing or damaged (safety rule SR52)."""

Page = list[tuple[str, list[tuple[str, str]]]]
"""Titles, each with its rows of text and detail."""


def text_now(country: str | None, day: str, *, width: int = 76, file: str = FILE) -> str:
    """Return the help page as text, without the person's own people. Never raises.

    Args:
        country: two capital letters; None or an unknown one shows general advice and no number.
        day: the person's day, as in 2026-11-22; numbers too old by then are not shown.
        width: most characters of a line.
        file: where the pages are.
    """
    try:
        page = _page(country, day, file)
    except (OSError, ValueError, LookupError, TypeError):
        return LAST_RESORT
    parts = []
    for title, rows in page:
        parts.append("\n".join([title.upper(), *_rows(rows, width)]))
    return "\n\n".join(parts) + "\n"


def _page(country: str | None, day: str, file: str) -> Page:
    with open(file, encoding="utf-8") as held:  # noqa: PTH123 - pathlib costs more than this page
        known = json.load(held)
    if known["schema"] != SCHEMA:
        raise ValueError("these pages were written by another version")
    pages = known["pages"]
    page: Page = pages[""][0][1]
    for since, later in pages.get(country or "", ()):
        if since <= day:
            page = later
    return page


def _rows(rows: list[tuple[str, str]], width: int) -> list[str]:
    return [
        line
        for text, detail in rows
        for part, indent in ((text, "  "), *((more, "    ") for more in detail.splitlines()))
        for line in _wrapped(part, indent, width)
    ]


def _wrapped(text: str, indent: str, width: int) -> list[str]:
    """Return *text* in lines of at most *width* characters; a longer word stands alone."""
    lines = [indent]
    for word in text.split():
        if lines[-1].strip() and len(lines[-1]) + 1 + len(word) > width:
            lines.append(indent)
        lines[-1] += f" {word}" if lines[-1].strip() else word
    return lines
