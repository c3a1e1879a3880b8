"""Two calm themes. Words are drawn in ``foreground`` and ``quiet`` only, both easy to read."""

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="breakwater-dark",
    primary="#7fb7b2",
    secondary="#a3b7c7",
    accent="#7fb7b2",
    foreground="#e4e9e7",
    background="#12181b",
    surface="#1a2226",
    panel="#222c31",
    warning="#e0c084",
    error="#e6a79c",
    success="#a8c7a0",
    dark=True,
    variables={"quiet": "#a5b1b0"},
)
LIGHT: Final = Theme(
    name="breakwater-light",
    primary="#1f5f63",
    secondary="#3d5568",
    accent="#1f5f63",
    foreground="#1b2427",
    background="#f6f7f5",
    surface="#e9eeec",
    panel="#dde5e3",
    warning="#6a4a00",
    error="#7d2a1c",
    success="#2c5a2f",
    dark=False,
    variables={"quiet": "#4c595c"},
)
THEMES: Final = {"dark": DARK.name, "light": LIGHT.name, "ansi": "ansi-dark"}
"""Our word for it to the framework's name."""
DEFAULTS: Final = {"quiet": "ansi_default"}
"""For themes that are not ours."""
