"""The ways to mend what stands under the cursor, for an editor's menu."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.authoring.editing.desk import Desk
from assistant.authoring.editing.sheet import FLOW, Sheet
from assistant.authoring.fixing.edit import Lines, Trust
from assistant.authoring.fixing.fixes import fixes_for
from assistant.authoring.layout.layout import laid_out
from assistant.content.problems import Problem
from assistant.domain.place import Place


@dataclass(frozen=True, slots=True)
class Change:
    """Put *text* where the file stands from *start* up to *end*."""

    start: Place
    end: Place
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickFix:
    """One way to mend one problem."""

    title: str
    problem: Problem
    changes: tuple[Change, ...]
    sure: bool
    """Whether it only says what the author meant: the one to take without looking."""


def quick_fixes(
    desk: Desk, sheet: Sheet, problems: Sequence[Problem], first: int, last: int
) -> tuple[QuickFix, ...]:
    """Return the ways to mend the *problems* of *sheet* from line *first* to *last*, 1-based.

    Args:
        desk: the open files.
        sheet: the file as it is now; only flows can be mended.
        problems: what a check found in exactly this text.
        first: the first line that is looked at.
        last: the last one.
    """
    if sheet.kind != FLOW:
        return ()
    lines = Lines(sheet.text)
    known, path = desk.known(sheet.path), str(sheet.path)
    return tuple(
        QuickFix(
            title=fix.title,
            problem=problem,
            changes=tuple(
                Change(lines.place(edit.start, path), lines.place(edit.end, path), edit.text)
                for edit in fix.edits
            ),
            sure=fix.trust is Trust.SURE,
        )
        for problem in problems
        if first <= problem.place.line <= last
        for fix in fixes_for(sheet.text, path, problem, known)
    )


def in_one_layout(desk: Desk, sheet: Sheet) -> str | None:
    """Return *sheet* as ``flow fmt`` would write it; None when there is nothing to change.

    A flow with an error is left as it is: what it means is not known yet.
    """
    if sheet.kind != FLOW:
        return None
    text = laid_out(sheet.text, str(sheet.path), desk.known(sheet.path)).text
    return text if text != sheet.text else None
