"""The ways to mend a problem: for ``flow check --fix`` and for editors."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from assistant.authoring.fixing import later, names, parts, signs
from assistant.authoring.fixing.draft import Draft, Fixer
from assistant.authoring.fixing.edit import Fix
from assistant.content.known import NOTHING, Known
from assistant.content.problems import Problem

_LINE_END: Final = re.compile(r"(?<!\r)\n")

FIXERS: Final[Mapping[str, Fixer]] = {
    **names.FIXERS,
    **parts.FIXERS,
    **signs.FIXERS,
    **later.FIXERS,
}
"""By code."""


def fixes_for(source: str, path: str, problem: Problem, known: Known = NOTHING) -> tuple[Fix, ...]:
    """Return the ways to mend *problem* in the text *source*, the best first; none for most.

    Pure, and never raises: nothing is written, and a text that has changed since *problem* was
    found gives fixes for where the problem would stand now, so check again first.

    Args:
        source: the whole file.
        path: how problems name it.
        problem: one of the problems a check found in exactly this text.
        known: vocabularies and exercises, as for the check.
    """
    fixer = FIXERS.get(problem.code)
    found = () if fixer is None else tuple(fixer(Draft(source, path, problem, known)))
    return tuple(map(_with_crlf, found)) if "\r\n" in source else found


def _with_crlf(fix: Fix) -> Fix:
    """Return *fix* with the line ends of a file that was written elsewhere."""
    edits = (replace(edit, text=_LINE_END.sub("\r\n", edit.text)) for edit in fix.edits)
    return replace(fix, edits=tuple(edits))


def mends(code: str) -> bool:
    """Whether ``--fix`` may mend a problem of this code by itself."""
    return code in FIXERS and code not in names.FIXERS
