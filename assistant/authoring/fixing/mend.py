"""Mending a text as far as it can be mended: one fix after the other, each looked at again.

A fix is kept only when the check then finds less than before and nothing new. So mending never
makes a file worse, and mending twice changes nothing more.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from assistant.authoring.fixing.edit import Fix, Trust, applied
from assistant.authoring.fixing.fixes import fixes_for
from assistant.content.known import NOTHING, Known
from assistant.content.problems import Problem

MOST_FIXES: Final = 200
"""Fixes of one file in one run; the next run goes on."""
MOST_LOOKS: Final = 1_000
"""Times a text is checked in one run."""

Look: TypeAlias = Callable[[str], tuple[Problem, ...]]
"""Returns every problem of a text."""

_UNREADABLE: Final = frozenset({"Y001", "Y002", "Y007", "Y008", "Y011", "Y013"})
"""While one of these stands, others may be hidden behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A text after mending."""

    text: str
    done: tuple[tuple[Problem, Fix], ...] = ()
    """What was mended, in that order; places are those of the text at that moment."""
    left: tuple[Problem, ...] = ()
    """What an author has to mend."""


def mended(source: str, path: str, look: Look, known: Known = NOTHING) -> Mended:
    """Return *source* with every fix made that says what its author meant, or most likely meant.

    Args:
        source: the whole file.
        path: how problems name it.
        look: the check to hold every fix against.
        known: vocabularies and exercises, as for the check.
    """
    mending = _Mending(path, look, known, source)
    while len(mending.done) < MOST_FIXES and mending.once():
        pass
    return Mended(text=mending.text, done=tuple(mending.done), left=mending.problems)


class _Mending:
    """A text on the way."""

    def __init__(self, path: str, look: Look, known: Known, source: str) -> None:
        self.text = source
        self.problems = tuple(sorted(look(source)))
        self.done: list[tuple[Problem, Fix]] = []
        self._path = path
        self._look = look
        self._known = known
        self._looks = 0
        self._refused: set[str] = set()

    def once(self) -> bool:
        """Make the first fix that helps; return False when none does."""
        for problem, fix in self._fixes():
            changed = applied(self.text, fix.edits)
            if changed == self.text or changed in self._refused or self._looks >= MOST_LOOKS:
                continue
            self._looks += 1
            after = tuple(sorted(self._look(changed)))
            if is_better(self.problems, after):
                self.text, self.problems = changed, after
                self.done.append((problem, fix))
                return True
            self._refused.add(changed)
        return False

    def _fixes(self) -> Iterator[tuple[Problem, Fix]]:
        for problem in self.problems:
            for fix in fixes_for(self.text, self._path, problem, self._known):
                if fix.trust is not Trust.OFFER and fix.edits:
                    yield problem, fix


def is_better(before: tuple[Problem, ...], after: tuple[Problem, ...]) -> bool:
    """Whether *after* is less than *before*, with nothing new in it.

    A text that could not be read hides what else is wrong with it: once it can be read, that is
    no new problem.
    """
    was, now = (Counter(problem.code for problem in found) for found in (before, after))
    hiding = sum(was[code] for code in _UNREADABLE)
    still = sum(now[code] for code in _UNREADABLE)
    if hiding and still < hiding:
        return True
    return now <= was and now.total() < was.total()
