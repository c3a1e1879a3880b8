"""What goes out comes back the same, harms no reader, and is private on disk."""

import ast
import csv
import io
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain.events import KINDS, ContactSaved, Event, Flagged, Rated, Told
from assistant.domain.tier import Tier
from assistant.vault import wording as wording_module
from assistant.vault.erase import erase_entry
from assistant.vault.errors import VaultError
from assistant.vault.export import Form, export, lines
from assistant.vault.importing import import_log
from assistant.vault.selection import Selection
from assistant.vault.vault import Vault
from assistant.vault.wording import wording
from tests.vault.fakes import FakeClock, FakeIds, ended, started, wrote

DAY_MS = 86_400_000


@pytest.fixture
def other(tmp_path: Path) -> Vault:
    return Vault.open(tmp_path / "other", clock=FakeClock(), ids=FakeIds(10_000))


def _fill(vault: Vault, clock: FakeClock) -> None:
    vault.append("a", [started(), wrote("first day \udc80 \x1b[2J"), ended()])
    clock.pass_ms(DAY_MS)
    vault.append("b", [started(), Rated(step="q", means="craving", value=7), wrote("second day")])
    vault.append(None, [ContactSaved(id="c", name="Ana", phone="+371 2000")])
    clock.pass_ms(-DAY_MS)
    vault.append("b", [ended()])
    erase_entry(vault.opened, 2)


def test_export_wipe_import_gives_the_identical_log(
    vault: Vault, other: Vault, clock: FakeClock, tmp_path: Path
) -> None:
    """Every column of every row: erased rows, clock rows and the chain included."""
    _fill(vault, clock)
    path = tmp_path / "all.jsonl"

    done = export(vault.opened, path, Form.JSONL)
    back = import_log(other.opened, path)

    assert list(other.opened.log.rows()) == list(vault.opened.log.rows())
    assert other.opened.log.first_fault() is None
    assert done.rows == back.added == vault.opened.log.head().count == 10
    other.close()


def test_importing_again_adds_nothing(vault: Vault, clock: FakeClock, tmp_path: Path) -> None:
    _fill(vault, clock)
    export(vault.opened, tmp_path / "all.jsonl", Form.JSONL)
    before = list(vault.opened.log.rows())

    back = import_log(vault.opened, tmp_path / "all.jsonl")

    assert (back.added, back.known) == (0, len(before))
    assert list(vault.opened.log.rows()) == before


def test_an_import_joins_a_log_that_has_entries_of_its_own(
    vault: Vault, other: Vault, clock: FakeClock, tmp_path: Path
) -> None:
    _fill(vault, clock)
    other.append("mine", [wrote("already here")])
    export(vault.opened, tmp_path / "all.jsonl", Form.JSONL)

    import_log(other.opened, tmp_path / "all.jsonl")

    assert [s.event for s in other.stored()] == [
        wrote("already here"),
        *(s.event for s in vault.stored()),
    ]
    assert other.opened.log.first_fault() is None
    other.close()


def test_days_and_kinds_narrow_an_export(vault: Vault, clock: FakeClock) -> None:
    _fill(vault, clock)
    one_day = Selection(first_day="2026-09-22", last_day="2026-09-22")
    ratings = Selection(kinds=frozenset({"Rated"}))

    days = {
        json.loads(line)["local_day"] for line in list(lines(vault.opened, Form.JSONL, one_day))[1:]
    }
    kinds = [
        json.loads(line)["kind"] for line in list(lines(vault.opened, Form.JSONL, ratings))[1:]
    ]

    assert days == {"2026-09-22"}
    assert kinds == ["Rated"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=()), min_size=1, max_size=60))
def test_no_text_reaches_a_spreadsheet_as_a_formula(vault: Vault, text: str) -> None:
    vault.append("s", [wrote(text)])

    last = list(lines(vault.opened, Form.CSV))[-1]
    cells = next(csv.reader(io.StringIO(last, newline="")))

    assert len(cells) == 5
    assert not cells[4].lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))
    assert "\x1b" not in last


@pytest.mark.parametrize("text", ["=1+1", "+1", "-2+3", "@SUM(A1)", "  =cmd|' /C calc'!A0", "=\n"])
def test_a_formula_is_shown_as_the_text_it_was(vault: Vault, text: str) -> None:
    vault.append("s", [wrote(text)])

    last = list(lines(vault.opened, Form.CSV))[-1]

    assert next(csv.reader(io.StringIO(last, newline="")))[4] == f"'{text}"


def test_markdown_shows_days_times_and_words_and_nothing_acts(vault: Vault) -> None:
    vault.append("s", [wrote("# not a heading [x](http://y) <script>\x1b]52;c;eA==\x07")])

    text = "".join(lines(vault.opened, Form.MARKDOWN))

    assert text == (
        "# Diary\n"
        "\n## 2026-09-21\n\n"
        "- 17:13 Answered: \\# not a heading \\[x\\]\\(http://y\\) \\<script\\>"
        "\ufffd\\]52;c;eA==\ufffd\n"
    )


def test_words_are_the_words_of_the_person(vault: Vault) -> None:
    flagged: Event = Flagged(step="q", tier=Tier.ELEVATED, hazard="suicide", rule="r")
    told: Event = Told(step="q", means="place", values=("home", "bed"))
    vault.append("s", [started(), told, flagged, ended()])

    words = [next(csv.reader([line]))[4] for line in list(lines(vault.opened, Form.CSV))[1:]]

    assert words == [
        "begun: craving",
        "place: home, bed",
        "a sign of danger: suicide, level 2",
        "craving: steadier",
    ]


@pytest.mark.parametrize("kind", sorted(KINDS))
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_every_kind_of_event_has_words(kind: str, data: st.DataObject) -> None:
    """Whatever it holds: an export that leaves a line empty looks as if something were hidden."""
    event = data.draw(st.from_type(KINDS[kind]))

    assert isinstance(event, KINDS[kind])
    assert wording(event)


def test_every_kind_is_spoken_of_in_words_of_its_own() -> None:
    spoken_of = {
        node.cls.id
        for node in ast.walk(ast.parse(Path(wording_module.__file__ or "").read_text("utf-8")))
        if isinstance(node, ast.MatchClass) and isinstance(node.cls, ast.Name)
    }

    assert set(KINDS) - spoken_of == set()


def test_no_word_of_a_new_kind_is_lost() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Dreamt:
        step: str
        of: tuple[str, ...]
        again: bool

    event: Any = Dreamt(step="q", of=("the sea", "home"), again=True)

    assert wording(event) == "q, the sea, home, yes"


def test_an_export_is_private_and_never_replaces_a_file(vault: Vault, tmp_path: Path) -> None:
    vault.append("s", [wrote("one")])
    path = tmp_path / "out.csv"
    os.umask(0o022)  # another part of the program may have set it back

    export(vault.opened, path, Form.CSV)
    before = path.read_bytes()

    assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(VaultError, match="another name"):
        export(vault.opened, path, Form.CSV)
    assert path.read_bytes() == before


HEADER = '{"format": "breakwater log", "version": 1}\n'
ROW = {
    "seq": 1, "id": "x", "kind": "Answered", "v": 1, "at_utc_ms": 0, "tz": "UTC", "off_min": 0,
    "local_day": "1970-01-01", "boot": "", "mono_ns": 0, "salt": "00" * 16,
    "body": {"event": {"step": "a", "form": "words"}, "session": "s"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"kind": "Nonsense"}, 2),
        ({"id": 3}, 2),
        ({"id": "x" * 65}, 2),
        ({"id": "\x1b[2J"}, 2),
        ({"at_utc_ms": 2**63}, 2),
        ({"at_utc_ms": 1.5}, 2),
        ({"off_min": True}, 2),
        ({"salt": "00"}, 2),
        ({"v": 2}, 2),
        ({"body": {"event": {"step": 3, "form": "words"}, "session": "s"}}, 2),
        ({"body": {"event": {"step": "a", "form": "nope"}, "session": "s"}}, 2),
        ({"body": {"event": {"step": "a", "form": "words", "text": []}, "session": "s"}}, 2),
        ({"body": {"event": {"step": "a", "form": "words"}, "session": 4}}, 2),
        ({"body": {"event": {"step": "a"}, "session": "s"}}, 2),
        ({"body": []}, 2),
        ({"body": "text"}, 2),
    ],
)
def test_a_wrong_line_is_named_and_nothing_of_the_file_is_added(
    vault: Vault, tmp_path: Path, change: dict[str, object], line: int
) -> None:
    good = json.dumps({**ROW, "id": "good"})
    path = tmp_path / "in.jsonl"
    path.write_text(HEADER + json.dumps({**ROW, **change}) + "\n" + good + "\n")

    with pytest.raises(VaultError, match=rf"Line {line} is not from an export"):
        import_log(vault.opened, path)

    assert list(vault.stored()) == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_file_at_all_breaks_an_import(vault: Vault, tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(raw)

    with pytest.raises(VaultError):
        import_log(vault.opened, path)
    path.write_bytes(HEADER.encode() + raw.replace(b"\n", b" ") + b"x")
    with pytest.raises(VaultError, match="Line 2"):
        import_log(vault.opened, path)


def test_an_endless_line_and_a_device_are_refused(vault: Vault, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    with path.open("wb") as file:
        file.truncate(1 << 40)

    with pytest.raises(VaultError, match="Line 1"):
        import_log(vault.opened, path)
    for other in (Path("/dev/zero"), tmp_path, tmp_path / "none"):
        with pytest.raises(VaultError):
            import_log(vault.opened, other)
