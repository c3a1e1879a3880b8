"""Names that are nearly right: the nearest one is offered, in an editor that asks."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from assistant.authoring.fixing.draft import Draft, Fixer, one
from assistant.authoring.fixing.edit import Edit, Fix, Trust

_NEAREST: Final = re.compile(r"did you mean '([^']+)'\?")
_NAMED: Final = re.compile(r"'([^']+)'")


def _nearest(draft: Draft) -> Iterable[Fix]:
    """Put the nearest name in place of the word that the problem points at."""
    meant = _NEAREST.fullmatch(draft.problem.hint)
    rest = draft.source[draft.at : draft.lines.end(draft.row)]
    named = (re.escape(name) for name in _NAMED.findall(draft.problem.message))
    words = [found for name in named if (found := re.search(rf"(?<!\w){name}(?!\w)", rest))]
    if meant is None or not words:
        return ()
    word = min(words, key=lambda found: found.start())
    edit = Edit(draft.at + word.start(), draft.at + word.end(), meant[1])
    return one(f"write {meant[1]}", edit, trust=Trust.OFFER)


FIXERS: Final[Mapping[str, Fixer]] = dict.fromkeys(
    (
        *("S101", "S102", "G206", "G207", "G221", "G223", "G226", "V304", "V306", "V310", "V313"),
        *("A402", "EX20", "EX22", "X005", "C601", "C602"),
    ),
    _nearest,
)
