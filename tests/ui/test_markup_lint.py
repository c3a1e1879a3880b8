"""No widget may read a string as markup: one forgotten keyword lets content press keys."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.theme import Theme

from assistant.ui.tui.themes import DARK, LIGHT

UI = Path(__file__).parents[2] / "assistant" / "ui"
MUST_TURN_MARKUP_OFF = {"Static", "Label", "OptionList", "notify"}
NEVER = {
    "Button",
    "Checkbox",
    "RadioButton",
    "RadioSet",
    "Select",
    "SelectionList",
    "Collapsible",
    "Tab",
    "Tabs",
    "TabbedContent",
    "DataTable",
    "Tree",
    "Markdown",
    "Placeholder",
    "Header",
    "from_markup",
    "escape",
    "open_url",
    "eval",
    "exec",
    "copy_to_clipboard",
}
"""Widgets and calls that read markup with no switch, write elsewhere, or run text."""
NEVER_SET = {"border_title", "border_subtitle"}


def trouble(source: str, name: str = "") -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _reads_markup(node):
            yield f"{name}:{node.lineno} {ast.unparse(node.func)}(...)"
        elif isinstance(node, ast.Attribute) and node.attr in NEVER_SET:
            yield f"{name}:{node.lineno} .{node.attr}"
        elif isinstance(node, ast.Constant) and str(node.value).startswith(("[@click", "[link")):
            yield f"{name}:{node.lineno} markup in a string"


def _reads_markup(node: ast.Call) -> bool:
    called = getattr(node.func, "id", getattr(node.func, "attr", ""))
    off = any(k.arg == "markup" and ast.unparse(k.value) == "False" for k in node.keywords)
    return called in NEVER or (called in MUST_TURN_MARKUP_OFF and not off)


def test_no_widget_of_ours_parses_markup() -> None:
    paths = sorted(UI.rglob("*.py"))

    assert len(paths) > 20
    assert [t for path in paths for t in trouble(path.read_text("utf-8"), path.name)] == []


@pytest.mark.parametrize(
    "source",
    [
        "Static(text)",
        "Static(text, markup=True)",
        "self.notify(text)",
        "Button(text)",
        "widget.border_title = text",
        "Content.from_markup(text)",
        "x = '[@click=app.quit]go[/]'",
    ],
)
def test_the_lint_itself_can_fail(source: str) -> None:
    assert list(trouble(source))


def test_no_word_is_drawn_in_a_colour_that_cannot_be_read() -> None:
    style = (UI / "tui" / "breakwater.tcss").read_text("utf-8")

    colours = set(re.findall(r"(?<![-\w])color: ([^;]+);", style))

    assert colours == {"$foreground", "$quiet"}
    assert "dim" not in style


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_words_keep_their_contrast_on_every_ground(theme: Theme) -> None:
    for ground in (theme.background, theme.surface, theme.panel):
        for words in (theme.foreground, theme.variables["quiet"]):
            low, high = sorted(luminance(colour) for colour in (ground, words))

            assert (high + 0.05) / (low + 0.05) >= 4.5


def luminance(colour: str | None) -> float:
    """Relative luminance of #rrggbb, 0-1."""
    assert colour is not None
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
