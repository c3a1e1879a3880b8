"""A screen as a picture that stands alone: no fonts from elsewhere, the same every time."""

import re
from typing import Any

from textual.app import App

_REMOTE = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_SPACES = re.compile(r"[ \t]+$", re.MULTILINE)


def picture(app: App[Any]) -> str:
    """Return the open screen as SVG, drawn in whatever monospace font the reader has."""
    svg = _REMOTE.sub("", app.export_screenshot(title="Breakwater"))
    svg = svg.replace("Fira Code", "DejaVu Sans Mono").replace("<!-- Generated with Rich", "<!-- ")
    svg = re.sub(r"<!--.*?-->\s*", "", svg, flags=re.DOTALL)
    return _SPACES.sub("", svg).strip() + "\n"
