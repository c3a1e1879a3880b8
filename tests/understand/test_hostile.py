"""Any text at all is read, in bounded work, without an error."""

import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.understand.lexicon import Lexicon
from assistant.understand.message import as_record, read_message
from assistant.understand.normalise import MAX_WORDS, normalise
from assistant.understand.safety import screen

HOSTILE = {
    "one letter": "a" * 10_000,
    "combining marks": "a\u0301\u0327" * 3_333,
    "bidi": "\u202eabc \u2066d\u2069 " * 1_000,
    "emoji": "\U0001f600" * 500,
    "repeated phrase": "i want to die " * 714,
    "question marks": "a?" * 5_000,
    "single letters": "a b " * 2_500,
    "lines": "kill\n" * 2_000,
    "zero width": "k\u200bi\u200bl\u200bl " * 1_000,
    "nulls": "\x00" * 10_000,
    "quotes": '"' * 10_000,
    "apostrophes": "'" * 10_000,
    "digits": "1" * 10_000,
    "long words": "abcdefghij" * 1_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_without_an_error(name: str, lexicon: Lexicon) -> None:
    message = read_message(HOSTILE[name], lexicon)

    assert set(as_record(message)) >= {"triggers", "moods", "tier", "crisis"}
    assert len(normalise(HOSTILE[name]).tokens) <= MAX_WORDS


def test_work_does_not_run_away_on_the_worst_of_them(lexicon: Lexicon) -> None:
    """A wide bound against runaway growth; the figures are measured in ``bench``."""
    for text in HOSTILE.values():
        read_message(text, lexicon)
    began = time.process_time()
    for text in HOSTILE.values():
        read_message(text, lexicon)

    assert time.process_time() - began < len(HOSTILE) * 0.5


def test_danger_is_seen_at_both_ends_of_a_text_that_is_too_long() -> None:
    filler = "a? " * 3_300

    assert screen("i want to die. " + filler)[0].id == "suicide"
    assert screen(filler + "i want to die")[0].id == "suicide"


@given(st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_text_is_screened_and_every_finding_lies_in_it(text: str) -> None:
    for found in screen(text):
        assert 0 <= found.start < found.end <= len(text)


def test_nothing_is_built_when_the_package_is_imported() -> None:
    """Start-up does not pay for an index that the command may never need."""
    code = (
        "import assistant.understand.message as m, assistant.understand.answer\n"
        "from assistant.understand import safety, respell\n"
        "print(safety._screen.cache_info().currsize, respell.common.cache_info().currsize)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.split() == ["0", "0"]


def test_what_is_remembered_is_bounded_and_changes_nothing(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "i want to die and i am so stressed about the rent"
    before = read_message(text, lexicon)
    monkeypatch.setattr("assistant.understand.automaton.MOST_STEPS", 0)

    assert read_message(text, lexicon) == before
    assert read_message(text, lexicon) == before
