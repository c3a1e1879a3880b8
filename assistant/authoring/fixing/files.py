"""Mending files: what ``flow check --fix`` does, as far as printing and writing go."""

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from assistant.authoring.check import Checker, content_around, files_in
from assistant.authoring.fixing.edit import Trust
from assistant.authoring.fixing.mend import Mended, mended
from assistant.authoring.report import Report
from assistant.content.known import Known
from assistant.content.open_file import FileProblemError, read_bytes
from assistant.content.problems import Problem, safe


@dataclass(frozen=True, slots=True, kw_only=True)
class FileMended:
    """One file, before and after."""

    file: Path
    before: str
    mended: Mended

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.mended.text != self.before

    def told(self) -> Iterator[str]:
        """Give one line for each fix, with the place where it was made."""
        for problem, fix in self.mended.done:
            guess = " (a guess: read it)" if fix.trust is Trust.GUESS else ""
            yield safe(f"{problem.place}: {problem.code} mended: {fix.title}{guess}")

    def diff(self) -> str:
        """Return what changes, as a unified diff; empty when nothing does."""
        name = safe(str(self.file))
        lines = difflib.unified_diff(
            self.before.split("\n"),
            self.mended.text.split("\n"),
            f"{name} (as it is)",
            f"{name} (mended)",
            lineterm="",
        )
        return "\n".join(safe(line) for line in lines)


def mend_files(
    paths: Sequence[Path], *, known: Known | None = None
) -> tuple[tuple[FileMended, ...], Report]:
    """Return every file of *paths* mended, and what an author has to mend; writes nothing.

    Args:
        paths: flow, test, translation and project files, or folders of them.
        known: vocabularies and exercises; those of the content around the first path when None.
    """
    files = tuple(files_in(paths))
    checker = Checker(known=content_around(files) if known is None else known)
    found: list[FileMended] = []
    left: list[Problem] = []
    for file in files:
        text = _text_of(file)
        if text is None:
            left.extend(checker.problems(file))
            continue
        look = partial(_look, checker, file)
        done = mended(text, str(file), look, checker.known)
        checker.sources[str(file)] = done.text
        found.append(FileMended(file=file, before=text, mended=done))
        left.extend(done.left)
    report = Report(problems=tuple(sorted(left)), sources=checker.sources, files=len(files))
    return tuple(found), report


def _look(checker: Checker, file: Path, text: str) -> tuple[Problem, ...]:
    return checker.problems_of(file, text.encode("utf-8"))


def _text_of(file: Path) -> str | None:
    """Return what *file* holds; None when it cannot be read as text, which the check says."""
    try:
        return read_bytes(file, str(file)).decode("utf-8")
    except (FileProblemError, UnicodeDecodeError):
        return None
