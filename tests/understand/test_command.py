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


@pytest.mark.parametrize("text", ["next to me", "why me", "Next to me, in the drawer"])
def test_words_after_a_command_that_change_it_make_it_an_answer(text: str) -> None:
    """At a question about what is within reach, "next to me" must never pass for "next"."""
    phrases = {Command.SKIP: ("skip", "next question"), Command.WHY: ("why",)}

    assert command_in(text, phrases) is None
