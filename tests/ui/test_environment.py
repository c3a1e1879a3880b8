"""The environment cannot make the screen write anything down."""

from typing import get_args

import pytest

from assistant.domain.inputs import Command
from assistant.ui.environment import drop_textual_variables, theme_of
from assistant.ui.keys import IN_TALK, KEYS, command_of, typed_words


def test_variables_of_the_framework_are_dropped_and_named() -> None:
    environ = {
        "TEXTUAL_LOG": "x",
        "TEXTUAL": "devtools",
        "TERM": "xterm",
        "TEXTUAL_SCREENSHOT": "1",
    }

    assert drop_textual_variables(environ) == ("TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_SCREENSHOT")
    assert environ == {"TERM": "xterm"}


@pytest.mark.parametrize(
    ("environ", "theme"),
    [
        ({}, "dark"),
        ({"COLORFGBG": "0;15"}, "light"),
        ({"COLORFGBG": "15;default;0"}, "dark"),
        ({"BREAKWATER_THEME": "Light"}, "light"),
        ({"BREAKWATER_THEME": "nonsense"}, "dark"),
        ({"NO_COLOR": ""}, "ansi"),
        ({"NO_COLOR": "1", "BREAKWATER_THEME": "light"}, "ansi"),
    ],
)
def test_colours_follow_the_terminal_unless_told(environ: dict[str, str], theme: str) -> None:
    assert theme_of(environ) == theme


def test_every_command_has_one_key_and_one_word() -> None:
    assert {key.command for key in IN_TALK if key.command} == set(Command)
    assert len({key.id for key in KEYS}) == len(KEYS)
    assert typed_words() == "help, back, skip, why, shorter, just log, stop"
    assert get_args(Command) == ()


def test_only_a_whole_line_is_a_command() -> None:
    assert command_of(" STOP! ") is Command.STOP
    assert command_of("stop thinking about it") is None
    assert command_of("") is None
