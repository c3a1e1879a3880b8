"""``vault export`` and ``vault import``: taking data out, and bringing our own export back."""

import datetime as dt
import itertools
import os
from pathlib import Path
from typing import Final

from assistant.app.system import surroundings
from assistant.cli import Exit
from assistant.cli.vault_asking import (
    NOTHING_CHANGED,
    RefusedError,
    agreed,
    answered,
    entries,
    show,
    tell,
)
from assistant.cli.vault_door import open_diary
from assistant.domain.events import KINDS
from assistant.vault.export import READABLE, Form, export, lines
from assistant.vault.importing import import_log
from assistant.vault.selection import Selection
from assistant.vault.surroundings import sync_service
from assistant.vault.vault import Vault

GROUPS: Final = {
    "talk": ("Said", "Asked", "Answered", "Skipped", "Misread", "Told", "Offered"),
    "numbers": ("Rated",),
    "exercises": ("Practised",),
    "people": ("ContactSaved", "ContactRemoved", "Reached"),
    "safety": ("Flagged",),
}
"""Words for kinds of entries, so that nobody needs to know ours."""
_BY_SUFFIX: Final = {".jsonl": Form.JSONL, ".csv": Form.CSV, ".md": Form.MARKDOWN}
_SHOWN: Final = 12
"""Entries of a preview."""


@answered
def export_to(
    path: Path,
    form: str | None,
    first: str,
    last: str,
    kinds: tuple[str, ...],
    *,
    yes: bool,
    preview_only: bool,
) -> int:
    """Show what would be written, warn, ask once, and write it to *path*.

    Args:
        path: where to; a new file outside the data folder.
        form: ``jsonl``, ``csv`` or ``markdown``; None goes by the name of the file.
        first: first day, ``YYYY-MM-DD``, or empty.
        last: last day, or empty.
        kinds: names of groups or kinds; none for all.
        yes: do not ask.
        preview_only: write nothing.
    """
    selection = selected(first, last, kinds)
    chosen = _form(path, form)
    check_place(path)
    with open_diary() as vault:
        count = sum(1 for _ in lines(vault.opened, chosen, selection)) - 1
        if not yes:
            _preview(vault, selection)
        tell(f"{entries(count)} for {path}.")
        if preview_only:
            tell("This was a preview. Nothing was written.")
            return Exit.FINE
        tell(READABLE)
        _warn_of_sync(path)
        if not agreed("Write it?", yes=yes):
            tell("Nothing was written.")
            return Exit.FINE
        done = export(vault.opened, path, chosen, selection)
    show(f"Written: {done.path}, {entries(done.rows)}. Only you can read it here.")
    return Exit.FINE


def _preview(vault: Vault, selection: Selection) -> None:
    """Show the first entries as they read, whatever form the file gets."""
    reading = list(lines(vault.opened, Form.MARKDOWN, selection))[1:]
    for text in reading[:_SHOWN]:
        show(text.replace("\\", "").strip("\n"))
    if len(reading) > _SHOWN:
        show(f"... and {len(reading) - _SHOWN} more.")


def selected(first: str, last: str, kinds: tuple[str, ...]) -> Selection:
    """Return which entries are meant.

    Args:
        first: ``YYYY-MM-DD`` or empty.
        last: the same.
        kinds: names of groups or kinds.

    Raises:
        RefusedError: a day or a kind is not one; the sentence says what is.
    """
    for day in filter(None, (first, last)):
        check_day(day)
    if first and last and last < first:
        raise RefusedError("The last day is before the first. Change the two.", Exit.USAGE)
    known = {**GROUPS, **{kind: (kind,) for kind in KINDS}}
    for kind in kinds:
        if kind not in known:
            raise RefusedError(
                f"There is no kind '{kind}'. There are: {', '.join(GROUPS)}.", Exit.USAGE
            )
    chosen = frozenset(itertools.chain.from_iterable(known[kind] for kind in kinds))
    return Selection(first_day=first, last_day=last, kinds=chosen)


def check_day(day: str) -> None:
    """Check that *day* is a day.

    Raises:
        RefusedError: it is not; the sentence shows how one is written.
    """
    try:
        fine = dt.date.fromisoformat(day).isoformat() == day
    except ValueError:
        fine = False
    if not fine:
        raise RefusedError(f"'{day}' is not a day. Write it like 2026-03-31.", Exit.USAGE)


def _form(path: Path, form: str | None) -> Form:
    if form is not None:
        if form not in set(Form):
            raise RefusedError(
                f"There is no form '{form}'. There are: {', '.join(Form)}.", Exit.USAGE
            )
        return Form(form)
    found = _BY_SUFFIX.get(path.suffix.lower())
    if found is None:
        raise RefusedError(
            "Say what it shall be: --format jsonl (everything, comes back), csv or markdown.",
            Exit.USAGE,
        )
    return found


def check_place(path: Path) -> None:
    """Check that a new file may be written at *path*.

    Raises:
        RefusedError: it may not; the sentence says why.
    """
    if os.path.lexists(path):
        raise RefusedError("There is a file of that name already. Choose another.", Exit.USAGE)
    place = path.parent.resolve()
    if not place.is_dir():
        raise RefusedError("There is no such folder. Make it first, or check its name.", Exit.USAGE)
    if place.is_relative_to(surroundings().folder.resolve()):
        raise RefusedError(
            "A readable file does not belong among the encrypted ones. Choose another folder."
        )


def _warn_of_sync(path: Path) -> None:
    service = sync_service(path.parent)
    if service:
        tell(f"That folder lies in {service}: copies of this file may go to other computers.")


@answered
def import_from(path: Path) -> int:
    """Add what an export of ours holds and the diary does not; all of it or nothing."""
    with open_diary(make=True) as vault:
        done = import_log(vault.opened, path)
    show(f"Added: {entries(done.added)}. Here already: {done.known}.")
    if not done.added:
        tell(NOTHING_CHANGED)
    return Exit.FINE
