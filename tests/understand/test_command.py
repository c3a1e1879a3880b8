"""Commands are whole messages, never parts of an answer."""

import pytest

from assistant.domain.inputs import Command
from assistant.understand.command import command_in

PHRASES = {
    Command.STOP: ("stop", "quit", "bye"),
    Command.HELP: ("help", "i need help", "sos"),
    Command.SKIP: ("skip", "next"),
    Command.JUST_LOG: ("just log", "just log it"),
}


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("stop", Command.STOP),
        ("Stop please", Command.STOP),
        ("HELP!!", Command.HELP),
        ("helpp", Command.HELP),
        ("can you help me", Command.HELP),
        ("i need help", Command.HELP),
        ("skip this one", Command.SKIP),
        ("just log it", Command.JUST_LOG),
    ],
)
def test_a_whole_message_is_a_command(text: str, command: Command) -> None:
    assert command_in(text, PHRASES) is command


@pytest.mark.parametrize(
    "text",
    [
        "i can't stop",
        "stop thinking about it",
        "nothing helps",
        "i skipped lunch",
        "the bus stop was cold",
        "next week is hard",
        "hell",
        "please",
        "",
    ],
)
def test_an_answer_with_the_word_in_it_is_no_command(text: str) -> None:
    assert command_in(text, PHRASES) is None
