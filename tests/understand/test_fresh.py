"""Our own sentences of use and of what weighs, written before the rules were touched for them.

Each was measured first (lapse .82, craving .74, withdrawal .71, triggers .69 of F1 before the
families of words); these floors keep what was won. A line is a label, a tab and a sentence.
"""

from functools import lru_cache
from pathlib import Path

import pytest

from assistant.content.folder import content_root
from assistant.content.shipped import load
from assistant.understand.lexicon import Lexicon
from assistant.understand.message import Message, read_message

FRESH = Path(__file__).parent / "fresh"
USED = ("lapse", "craving", "withdrawal")


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    content, _ = load(content_root())
    return Lexicon.build(dict(content.vocabularies))


def read(name: str) -> list[tuple[str, Message]]:
    rows = (line.split("\t") for line in (FRESH / name).read_text(encoding="utf-8").splitlines())
    return [(label, read_message(text, lexicon())) for label, text in rows]


@pytest.mark.parametrize("what", USED)
def test_use_is_heard_and_sober_talk_is_not(what: str) -> None:
    rows = read("use.tsv")
    own = [message for label, message in rows if label == what]
    others = [message for label, message in rows if label not in USED]
    loud = [message.text for message in others if message.says(what)]

    assert sum(message.says(what) for message in own) >= 0.9 * len(own)
    assert len(loud) <= 0.04 * len(others), loud


def test_what_weighs_is_named_and_small_talk_names_nothing() -> None:
    rows = read("triggers.tsv")
    own = [message for label, message in rows if label != "none"]
    small = [message for label, message in rows if label == "none"]
    named = [message for message in small if message.triggers]

    assert sum(bool(message.triggers) for message in own) >= 0.9 * len(own)
    assert len(named) <= 0.16 * len(small), [message.text for message in named]
