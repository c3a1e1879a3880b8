"""Taking data out: lossless for a machine, or readable for a person one trusts."""

import csv
import io
import json
import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from assistant.vault.chain import Row
from assistant.vault.durable import PRIVATE_FILE, sync_folder
from assistant.vault.errors import VaultError
from assistant.vault.opened import Opened
from assistant.vault.records import Stored, read
from assistant.vault.selection import EVERYTHING, Selection
from assistant.vault.wording import wording

READABLE: Final = "Anyone who gets this file can read it. Keep it where only you can reach it."
FORMAT: Final = "breakwater log"
VERSION: Final = 1

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_MARKDOWN: Final = frozenset("\\`*_{}[]()<>#+-.!|~&")
_COLUMNS: Final = ("day", "time", "session", "kind", "words")


class Form(StrEnum):
    """What an export looks like."""

    JSONL = "jsonl"
    """Lossless: everything comes back with ``import_log``."""
    CSV = "csv"
    """For a spreadsheet."""
    MARKDOWN = "markdown"
    """For reading."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export did."""

    path: Path
    rows: int


def export(opened: Opened, path: Path, form: Form, selection: Selection = EVERYTHING) -> Exported:
    """Write the chosen entries to a new file at *path*, readable by its owner alone.

    Raises:
        VaultError: there is a file already, or the disk refused; nothing was left behind.
    """
    pieces = 0
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                for text in lines(opened, form, selection):
                    file.write(text)
                    pieces += 1
                file.flush()
                os.fsync(handle)
            sync_folder(path.parent)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    except FileExistsError:
        raise VaultError("There is a file of that name already. Choose another name.") from None
    except OSError:
        raise VaultError(
            "The export could not be written. Check the folder and the space there."
        ) from None
    return Exported(path, pieces - 1)  # all but the heading


def lines(opened: Opened, form: Form, selection: Selection = EVERYTHING) -> Iterator[str]:
    """Yield the export piece by piece: a heading, then one piece for each entry. For a preview."""
    rows = selection.rows(opened.log)
    match form:
        case Form.JSONL:
            yield _header(opened, selection)
            yield from map(_json_line, rows)
        case Form.CSV:
            yield _csv_line(_COLUMNS)
            yield from (_csv_line(_cells(stored)) for stored in _readable(rows))
        case Form.MARKDOWN:
            yield "# Diary\n"
            yield from _markdown(_readable(rows))


def _readable(rows: Iterator[Row]) -> Iterator[Stored]:
    return (stored for stored in map(read, rows) if stored is not None)


def _header(opened: Opened, selection: Selection) -> str:
    header = {
        "format": FORMAT,
        "version": VERSION,
        "whole": selection.is_everything,
        "vault": opened.file.vault,
    }
    return json.dumps(header, sort_keys=True) + "\n"


def _json_line(row: Row) -> str:
    plain: dict[str, object] = {
        "seq": row.seq,
        "id": row.id,
        "kind": row.kind,
        "v": row.v,
        "at_utc_ms": row.at_utc_ms,
        "tz": row.tz,
        "off_min": row.off_min,
        "local_day": row.local_day,
        "boot": row.boot,
        "mono_ns": row.mono_ns,
    }
    if row.body is None or row.salt is None:
        # erased: only what stands for the words in the chain is left
        plain["body_mac"] = row.body_mac.hex()
    else:
        plain["salt"] = row.salt.hex()
        plain["body"] = json.loads(row.body)
    return json.dumps(plain, sort_keys=True) + "\n"


def _cells(stored: Stored) -> tuple[str, ...]:
    words = wording(stored.event)
    return (stored.local_day, _time(stored), stored.session or "", stored.kind, words)


def _csv_line(cells: tuple[str, ...]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(_no_formula(clean(cell)) for cell in cells)
    return out.getvalue()


def _no_formula(cell: str) -> str:
    """Return *cell* so that a spreadsheet shows it instead of computing it."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def _markdown(entries: Iterator[Stored]) -> Iterator[str]:
    day = ""
    for stored in entries:
        heading = f"\n## {stored.local_day}\n\n" if stored.local_day != day else ""
        day = stored.local_day
        words = " / ".join(_plain_markdown(clean(wording(stored.event))).splitlines())
        yield f"{heading}- {_time(stored)} {stored.kind}{': ' if words else ''}{words}\n"


def _plain_markdown(text: str) -> str:
    return "".join(f"\\{letter}" if letter in _MARKDOWN else letter for letter in text)


def clean(text: str) -> str:
    """Return *text* without characters that a terminal or an editor would act on."""
    return "".join(c if c == "\n" or not _acts(c) else "\ufffd" for c in text)


def _acts(character: str) -> bool:
    """Tell whether *character* is a control, a hidden format mark, or half of a pair."""
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _time(stored: Stored) -> str:
    minutes = (stored.utc_ms // 60_000 + stored.off_min) % (24 * 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
