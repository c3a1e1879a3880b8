"""Setting a passphrase, turn by turn: what stands on the page, and what a typed line does.

Pure but for chance, so that every way through it can be tested without a screen. Words and code
are held here until the page is closed, and nowhere else.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

from assistant.ui import securing

SKIP: Final = "skip"


class _At(Enum):
    WORDS = auto()
    ONCE = auto()
    AGAIN = auto()
    CODE = auto()
    PAPER = auto()


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on the page."""

    what: str
    words: str = field(default="", repr=False)
    """The drawn words or the code; empty while they are asked for."""
    how: str = ""
    hint: str = ""
    """In the empty line."""
    hidden: bool = True
    """Whether what is typed is hidden."""


class Setting:
    """One passphrase on its way."""

    def __init__(
        self,
        drawn: str,
        *,
        weakness: Callable[[str], str | None] = securing.weakness,
        groups: Callable[[int], Sequence[int]] = securing.some_groups,
    ) -> None:
        """Offer *drawn*; *weakness* judges own words, *groups* picks what is asked of the code."""
        self._at = _At.WORDS
        self._drawn = drawn
        self._weakness = weakness
        self._groups = groups
        self._typed = ""
        self._code = ""
        self._asked: list[int] = []
        self._said = ""
        self._wrong = ""
        self.trouble = ""
        """One sentence about the line that was typed last; empty when there is nothing to say."""
        self.line = ""
        """What stands in the line for typing now: nothing typed is thrown away for a mistake."""
        self.over: str | None = None
        """What to tell once all is done; the page closes with it."""

    @property
    def changed(self) -> bool:
        """Whether the passphrase is set already: closing does not undo it."""
        return bool(self._code)

    @property
    def page(self) -> Page:
        """What stands on the page now."""
        match self._at:
            case _At.WORDS:
                return Page(securing.DRAWN, self._drawn, securing.HOW)
            case _At.ONCE:
                return Page(securing.ONCE, "", securing.TO_GO_BACK)
            case _At.AGAIN:
                return Page(securing.AGAIN, "", securing.TO_GO_BACK)
            case _At.CODE:
                what = self._wrong or securing.CODE
                rows, how = _in_rows(self._code), securing.WHAT_FOR
                return Page(what, rows, how, securing.WRITTEN, hidden=False)
            case _At.PAPER:
                of = len(self._code.split("-"))
                asked = (
                    f"Type group {self._asked[0]} of {of} from your paper." if self._asked else ""
                )
                how = securing.TO_SEE_AGAIN
                return Page(f"{securing.FROM_PAPER}\n{asked}", "", how, hidden=False)

    def enter(self, typed: str) -> str | None:
        """Take a line; return the passphrase when it is time to set it."""
        self.trouble = self.line = ""
        if self.changed and typed.strip().lower() == SKIP:
            self.close()
            return None
        return _TURNS[self._at](self, typed)

    def refused(self, sentence: str) -> None:
        """Nothing was changed: begin again, with *sentence* and what was typed."""
        self._at, self.trouble, self.line = _At.WORDS, sentence, self._typed

    def is_set(self, sentence: str, code: str) -> None:
        """The passphrase is set: show *code*, and say *sentence* at the end."""
        self._at, self._said, self._code = _At.CODE, sentence, code
        self._typed = ""

    def close(self) -> None:
        """Leave; once it is set, the code is left out, and that is said."""
        if self.changed:
            self.over = f"{self._said} {securing.only_then()}"

    def _words(self, typed: str) -> str | None:
        if not typed.strip():
            self._at = _At.ONCE
            return None
        weak = self._weakness(typed)
        if weak is not None:
            self.trouble, self.line = weak, typed
        else:
            self._at, self._typed = _At.AGAIN, typed
        return None

    def _once(self, typed: str) -> str | None:
        if securing.same(typed.lower(), self._drawn):
            return self._drawn
        self._at = _At.WORDS
        if typed.strip():
            self.trouble = securing.OTHER_WORDS
        return None

    def _again(self, typed: str) -> str | None:
        if securing.same(typed, self._typed):
            return self._typed
        self._at, self.line = _At.WORDS, self._typed
        if typed.strip():
            self.trouble = securing.NOT_THE_SAME
        return None

    def _paper_next(self, typed: str) -> str | None:
        del typed
        self._at, self._asked = _At.PAPER, list(self._groups(len(self._code.split("-"))))
        return None

    def _paper(self, typed: str) -> str | None:
        group = self._asked[0]
        self._wrong = ""
        if not typed.strip():
            self._at = _At.CODE
        elif not securing.copied(self._code, group, typed):
            self._at = _At.CODE
            self._wrong = f"That is not group {group}. Here is the code again."
        else:
            del self._asked[0]
            if not self._asked:
                self.over = f"{self._said} {securing.CHECKED}"
        return None


_TURNS: Final = {
    _At.WORDS: Setting._words,  # noqa: SLF001 - the table of this very class
    _At.ONCE: Setting._once,  # noqa: SLF001
    _At.AGAIN: Setting._again,  # noqa: SLF001
    _At.CODE: Setting._paper_next,  # noqa: SLF001
    _At.PAPER: Setting._paper,  # noqa: SLF001
}


def _in_rows(code: str) -> str:
    groups = code.split("-")
    return "\n".join("-".join(groups[at : at + 3]) for at in range(0, len(groups), 3))
