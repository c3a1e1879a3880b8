"""The words kept ready are those the patterns name, no more and no fewer.

``BREAKWATER_WRITE=1`` writes the module anew after a pattern was changed.
"""

import os
import textwrap
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from assistant.understand import lexicon, ready_lexicon_words, ready_words, safety

PAGE = '''"""Every word our patterns name, kept ready so that a start need not gather them.

Made by a test (``BREAKWATER_WRITE=1 pytest tests/understand/test_ready_words.py``), which also
sees that it is in step; do not edit it by hand.
"""

from typing import Final

WORDS: Final = """
{words}
"""
'''


def running(words: set[str]) -> str:
    return "\n".join(textwrap.wrap(" ".join(sorted(words)), 99))


@pytest.mark.parametrize(
    ("module", "words"), [(ready_words, safety.words), (ready_lexicon_words, lexicon.words)]
)
def test_the_words_kept_ready_are_in_step(
    module: ModuleType, words: Callable[[], set[str]]
) -> None:
    page = PAGE.format(words=running(words()))
    path = Path(str(module.__file__))
    if os.environ.get("BREAKWATER_WRITE"):
        path.write_text(page, encoding="utf-8")

    assert path.read_text(encoding="utf-8") == page
