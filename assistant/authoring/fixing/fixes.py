"""The ways to mend a problem: for ``flow check --fix`` and for editors."""

from collections.abc import Mapping
from typing import Final

from assistant.authoring.fixing import later, names, parts, signs
from assistant.authoring.fixing.draft import Draft, Fixer
from assistant.authoring.fixing.edit import Fix
from assistant.content.known import NOTHING, Known
from assistant.content.problems import Problem

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
    return () if fixer is None else tuple(fixer(Draft(source, path, problem, known)))


def mends(code: str) -> bool:
    """Whether ``--fix`` may mend a problem of this code by itself."""
    return code in FIXERS and code not in names.FIXERS
