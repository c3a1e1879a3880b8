"""``breakwater vault``: each command as a person uses it, and each refusal in one sentence."""

import csv
import io
import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.app import crash_file
from assistant.app.wiring import open_breakwater
from assistant.cli import Exit, run
from assistant.domain import events as ev
from assistant.domain.events import KINDS
from assistant.domain.flow import Form
from assistant.vault.folder import Hold, Layout
from assistant.vault.outbox import Outbox, files
from assistant.vault.passphrase import FLOOR
from assistant.vault.recovery_code import RecoveryCode
from assistant.vault.system import OrderedIds, SystemClock
from assistant.vault.vault import Vault

WORDS = "maple river seven coats lantern"
OTHER = "copper window nine maps harbor"

Cli = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    home = tmp_path / "home"
    monkeypatch.setenv("BREAKWATER_HOME", str(home))
    monkeypatch.setattr("assistant.vault.locks.calibrated", lambda: FLOOR)
    for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
        monkeypatch.delenv(name)
    return home


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Run a command with what is typed into it; return exit code, stdout and stderr."""

    def call(*args: str, typed: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        capsys.readouterr()
        code = run(list(args))
        out, err = capsys.readouterr()
        return code, out, err

    return call


def answer(text: str, step: str = "note") -> ev.Event:
    return ev.Answered(step=step, form=Form.WORDS, text=text, typed=text, shown=text)


@pytest.fixture
def diary(home: Path) -> list[ev.Event]:
    """A diary with two talks and a person, and no passphrase."""
    events: list[ev.Event] = [
        ev.Started(flow="craving", sha="0" * 64),
        answer("the pub on the corner"),
        ev.Said(step="echo", texts=("You said: the pub on the corner",)),
        ev.Answered(step="rate", form=Form.NUMBER, number=7, shown="7"),
        ev.Rated(step="rate", means="craving", value=7),
        ev.Ended(flow="craving", outcome="steadier"),
    ]
    vault = Vault.open(home, clock=SystemClock(), ids=OrderedIds())
    vault.append("one", events)
    vault.append("two", [ev.Started(flow="craving", sha="0" * 64), answer("=2+2 at home")])
    vault.append(None, [ev.ContactSaved(id="c", name="Ana", phone="+49 1")])
    vault.close()
    return events


@pytest.fixture
def locked(diary: list[ev.Event], cli: Cli) -> str:
    """The same with a passphrase; return its recovery code."""
    assert diary
    code, out, _ = cli("vault", "passphrase", typed=f"{WORDS}\n")
    assert code == Exit.FINE
    return out.strip()


def stored(home: Path, secret: RecoveryCode | None = None) -> list[ev.Event]:
    vault = Vault.open(home, clock=SystemClock(), ids=OrderedIds(), secret=secret)
    try:
        return [s.event for s in vault.stored()]
    finally:
        vault.close()


def one_sentence(text: str) -> bool:
    return 0 < len(text.strip()) <= 200 and "\n" not in text.strip() and text.strip()[-1] in ".)"


# --- status, lock, doctor ---------------------------------------------------------------


def test_status_makes_nothing(cli: Cli, home: Path) -> None:
    code, out, _ = cli("vault", "status")

    assert code == Exit.FINE
    assert "no diary here yet" in out
    assert not home.exists()


@pytest.mark.usefixtures("diary")
def test_status_says_that_the_key_lies_beside_the_data(cli: Cli, home: Path) -> None:
    _, out, _ = cli("vault", "status")

    assert str(home) in out
    assert "Anyone who can use this computer can read this" in out


@pytest.mark.usefixtures("locked")
def test_status_of_a_locked_diary_needs_no_passphrase(cli: Cli, home: Path) -> None:
    outbox = Outbox.open(home, clock=SystemClock(), ids=OrderedIds())
    outbox.append("night", [answer("it is strong")])
    outbox.close()

    code, out, _ = cli("vault", "status")

    assert code == Exit.FINE
    assert "Passphrase: yes" in out
    assert "Waiting at the door: 1" in out


def test_lock_tells_how_it_stands(cli: Cli, home: Path) -> None:
    assert cli("vault", "lock")[0] == Exit.LOCKED
    Vault.open(home, clock=SystemClock(), ids=OrderedIds()).close()
    code, _, err = cli("vault", "lock")
    assert code == Exit.REFUSED
    assert "breakwater vault passphrase" in err

    assert cli("vault", "passphrase", typed=f"{WORDS}\n")[0] == Exit.FINE
    assert cli("vault", "lock")[0] == Exit.FINE
    hold = Hold(Layout(home).lock)
    code, _, err = cli("vault", "lock")
    hold.release()
    assert code == Exit.LOCKED
    assert "F10" in err


@pytest.mark.usefixtures("diary")
def test_doctor_shows_every_check(cli: Cli) -> None:
    code, out, _ = cli("doctor")

    assert code == Exit.FINE
    names = {line.split()[1] for line in out.splitlines() if line[:6].strip() in {"fine", "note"}}
    assert {
        "content:", "lines:", "library:", "process:", "folder:", "disk:", "keys:", "backups:",
        "outbox:", "log:", "crash:", "environment:",
    } <= names  # fmt: skip
    assert out.splitlines()[-1] == "Nothing wrong was found."


@pytest.mark.usefixtures("locked")
def test_doctor_looks_inside_a_locked_diary_only_when_asked(cli: Cli) -> None:
    assert "Locked, so not read" in cli("doctor")[1]
    assert "entries are as they were written" in cli("doctor", "--inside", typed=f"{WORDS}\n")[1]


@pytest.mark.usefixtures("diary")
def test_doctor_names_what_is_wrong(cli: Cli, home: Path) -> None:
    database = home / "log-1.db"
    raw = bytearray(database.read_bytes())
    raw[len(raw) // 2] ^= 1
    database.write_bytes(raw)

    code, out, _ = cli("doctor")

    assert code == Exit.PROBLEMS
    assert "wrong  log:" in out
    assert "breakwater vault restore" in out


def test_doctor_tells_of_variables_that_would_record_the_screen(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEXTUAL_LOG", "/tmp/keys")

    assert "TEXTUAL_LOG is set; it is not obeyed" in cli("doctor")[1]


# --- what opens it -----------------------------------------------------------------------


@pytest.mark.usefixtures("diary")
def test_a_weak_passphrase_changes_nothing(cli: Cli, home: Path) -> None:
    code, out, err = cli("vault", "passphrase", typed="password12\n")

    assert code == Exit.REFUSED
    assert out == ""
    assert one_sentence(err.splitlines()[-1])
    assert len(stored(home)) == 9  # opens without a secret, as before


def test_the_recovery_code_opens_what_the_passphrase_locked(
    locked: str, cli: Cli, home: Path
) -> None:
    assert len(stored(home, RecoveryCode(locked))) == 9
    assert cli("contacts", typed=f"{locked}\n")[:2] == (Exit.FINE, "Ana - +49 1\n")


def test_a_changed_passphrase_ends_the_one_before(locked: str, cli: Cli) -> None:
    code, out, _ = cli("vault", "passphrase", typed=f"{WORDS}\n{OTHER}\n")

    assert code == Exit.FINE
    assert out.strip() == locked  # the paper stays good
    assert cli("contacts", typed=f"{WORDS}\n")[0] == Exit.LOCKED
    assert cli("contacts", typed=f"{OTHER}\n")[0] == Exit.FINE


def test_a_forgotten_passphrase_is_replaced_with_the_code(locked: str, cli: Cli) -> None:
    assert cli("vault", "passphrase", typed=f"{locked}\n{OTHER}\n")[0] == Exit.FINE
    assert cli("contacts", typed=f"{OTHER}\n")[0] == Exit.FINE


def test_the_code_is_shown_again_only_for_the_passphrase(locked: str, cli: Cli) -> None:
    code, out, err = cli("vault", "recovery", typed="not this one at all\n")
    assert (code, out) == (Exit.LOCKED, "")
    assert "does not fit" in err

    assert cli("vault", "recovery", typed=f"{WORDS}\n")[:2] == (Exit.FINE, f"{locked}\n")


def test_a_new_code_ends_the_old_one(locked: str, cli: Cli) -> None:
    code, out, _ = cli("vault", "recovery", "--new", typed=f"{WORDS}\n{WORDS}\n")

    assert code == Exit.FINE
    assert out.strip() != locked
    assert cli("contacts", typed=f"{locked}\n")[0] == Exit.LOCKED
    assert cli("contacts", typed=f"{out}")[0] == Exit.FINE


@pytest.mark.usefixtures("diary")
def test_without_a_passphrase_there_is_no_code(cli: Cli) -> None:
    code, out, err = cli("vault", "recovery")

    assert (code, out) == (Exit.REFUSED, "")
    assert err.strip().endswith("breakwater vault passphrase")


# --- copies -------------------------------------------------------------------------------


@pytest.mark.usefixtures("locked")
def test_a_backup_on_a_stick_brings_everything_back(cli: Cli, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    code, out, _ = cli("vault", "backup", str(stick), typed=f"{WORDS}\n")
    assert code == Exit.FINE
    assert "9 entries" in out
    (database,) = stick.glob("*.db")
    assert cli("vault", "erase", "--everything", typed="yes\n")[0] == Exit.FINE

    code, out, _ = cli("vault", "restore", str(database), typed=f"yes\n{WORDS}\n")

    assert code == Exit.FINE
    assert "Now: 9 entries" in out
    assert cli("contacts", typed=f"{WORDS}\n")[1] == "Ana - +49 1\n"


@pytest.mark.usefixtures("diary")
def test_restore_puts_aside_and_does_not_overwrite(cli: Cli, home: Path) -> None:
    assert cli("vault", "backup")[0] == Exit.FINE
    vault = Vault.open(home, clock=SystemClock(), ids=OrderedIds())
    vault.append(None, [answer("after the backup")])
    vault.close(backup=False)

    assert "9 entries" in cli("vault", "restore", "--list")[1]
    assert cli("vault", "restore", typed="no\n")[0] == Exit.FINE
    assert len(stored(home)) == 10
    code, out, err = cli("vault", "restore", typed="yes\n")

    assert code == Exit.FINE
    assert "Now: 9 entries" in out
    assert "Before: 10 entries" in out
    assert "no passphrase" in err
    assert len(stored(home)) == 9
    assert list((home / "aside").rglob("log-1.db"))


@pytest.mark.usefixtures("diary")
def test_renewing_leaves_one_backup(cli: Cli, home: Path) -> None:
    backups = home / "backups"
    backups.mkdir(exist_ok=True)
    cli("vault", "backup")
    (made,) = backups.glob("*.db")
    made.rename(backups / "20200101-000000001.db")

    assert cli("vault", "backup", "--renew")[0] == Exit.FINE
    assert len(list(backups.glob("*.db"))) == 1


@pytest.mark.usefixtures("diary")
def test_export_wipe_import_gives_the_same_diary(cli: Cli, home: Path, tmp_path: Path) -> None:
    before = tmp_path / "before.jsonl"
    after = tmp_path / "after.jsonl"
    events = stored(home)
    assert cli("vault", "export", str(before), "--yes")[0] == Exit.FINE
    assert cli("vault", "erase", "--everything", "--yes")[0] == Exit.FINE
    assert not home.exists()

    code, out, _ = cli("vault", "import", str(before))

    assert code == Exit.FINE
    assert "Added: 9 entries" in out
    assert stored(home) == events
    cli("vault", "export", str(after), "--yes")
    assert after.read_bytes().splitlines()[1:] == before.read_bytes().splitlines()[1:]
    assert "Here already: 9" in cli("vault", "import", str(before))[1]


@pytest.mark.usefixtures("diary")
def test_an_export_is_shown_first_and_written_after_a_yes(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "for_my_counselor.md"

    code, shown, told = cli("vault", "export", str(path), typed="no\n")
    assert code == Exit.FINE
    assert "the pub on the corner" in shown
    assert "Anyone who gets this file can read it" in told
    assert not path.exists()

    assert cli("vault", "export", str(path), "--preview")[0] == Exit.FINE
    assert not path.exists()
    assert cli("vault", "export", str(path))[0] == Exit.REFUSED  # nobody there to say yes
    assert not path.exists()

    assert cli("vault", "export", str(path), typed="yes\n")[0] == Exit.FINE
    assert "the pub on the corner" in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.usefixtures("diary")
def test_a_spreadsheet_shows_words_and_computes_nothing(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    cli("vault", "export", str(path), "--kind", "talk", "--kind", "people", "--yes")

    rows = list(csv.DictReader(io.StringIO(path.read_text())))

    assert {row["kind"] for row in rows} == {"Answered", "Said", "ContactSaved"}
    assert [row["words"] for row in rows if "2+2" in row["words"]] == ["'=2+2 at home"]


@pytest.mark.usefixtures("diary")
def test_a_range_without_entries_is_empty(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    cli("vault", "export", str(path), "--from", "2020-01-01", "--to", "2020-12-31", "--yes")

    (header,) = path.read_text().splitlines()
    assert json.loads(header)["whole"] is False


def test_every_group_names_kinds_there_are() -> None:
    from assistant.cli.vault_taking import GROUPS

    assert {kind for kinds in GROUPS.values() for kind in kinds} <= set(KINDS)


# --- erasing ------------------------------------------------------------------------------


@pytest.mark.usefixtures("diary")
def test_an_erased_entry_takes_its_echoes_and_its_backups_with_it(cli: Cli, home: Path) -> None:
    cli("vault", "backup")
    _, listed, _ = cli("vault", "erase")
    (line,) = [line for line in listed.splitlines() if "the pub on the corner" in line]
    number = line.split()[0]

    kept = cli("vault", "erase", "--entry", number, typed="no\n")
    assert "Nothing was changed." in kept[2]
    assert answer("the pub on the corner") in stored(home)
    code, out, err = cli("vault", "erase", "--entry", number, typed="yes\n")

    assert code == Exit.FINE
    assert "Erased: 2 entries." in out  # the answer, and the sentence that repeated it
    assert "solid-state disk" in err
    texts = [str(event) for event in stored(home)]
    assert not any("pub on the corner" in text for text in texts)
    for database in (home / "backups").glob("*.db"):
        assert int(database.stem.partition("-")[2]) == 11  # made after the erasing


@pytest.mark.usefixtures("diary")
def test_an_erased_number_takes_its_meaning_with_it(cli: Cli, home: Path) -> None:
    assert cli("vault", "erase", "--entry", "4", "--yes")[0] == Exit.FINE

    kinds = [type(event).__name__ for event in stored(home)]
    assert "Rated" not in kinds
    assert kinds.count("Answered") == 2


@pytest.mark.usefixtures("diary")
def test_a_talk_is_erased_whole(cli: Cli, home: Path) -> None:
    assert cli("vault", "erase", "--talk", "4", "--yes")[0] == Exit.FINE

    assert [type(event).__name__ for event in stored(home)] == [
        "Started",
        "Answered",
        "ContactSaved",
    ]


@pytest.mark.usefixtures("diary")
def test_days_are_erased_with_everything_in_them(cli: Cli, home: Path) -> None:
    today = SystemClock().now().local_day

    assert cli("vault", "erase", "--from", today)[0] == Exit.USAGE
    assert cli("vault", "erase", "--from", today, "--to", today, "--yes")[0] == Exit.FINE
    assert stored(home) == []


@pytest.mark.usefixtures("locked")
def test_erasing_everything_needs_a_yes_and_no_passphrase(cli: Cli, home: Path) -> None:
    (home / "photo.jpg").write_bytes(b"not ours")
    crash_file.write_down(str(home), "RuntimeError at x.py:1")

    assert cli("vault", "erase", "--everything", typed="no\n")[0] == Exit.FINE
    assert (home / "keys.json").exists()
    code, _, err = cli("vault", "erase", "--everything", typed="yes\n")

    assert code == Exit.FINE
    assert [path.name for path in home.iterdir()] == ["photo.jpg"]
    assert "recovery code on paper" in err
    assert "not ours" in err


def test_a_talk_with_an_erased_answer_does_not_trip_the_next_start(home: Path, cli: Cli) -> None:
    breakwater = open_breakwater(home)
    conversation = breakwater.conversation()
    conversation.begin("craving")
    breakwater.close()
    assert cli("vault", "erase", "--entry", "1", "--yes")[0] == Exit.FINE

    again = open_breakwater(home)
    resumed = again.conversation().resume()
    again.close()

    assert resumed is None


# --- refusals -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["vault", "backup"], Exit.LOCKED),
        (["vault", "export", "x.csv", "--yes"], Exit.LOCKED),
        (["vault", "erase"], Exit.LOCKED),
        (["vault", "passphrase"], Exit.LOCKED),
        (["vault", "recovery"], Exit.LOCKED),
        (["vault", "restore", "--yes"], Exit.LOCKED),
        (["vault", "import", "nothing.jsonl"], Exit.LOCKED),
        (["vault", "erase", "--everything", "--yes"], Exit.USAGE),
        (["vault", "export", "x.pdf"], Exit.USAGE),
        (["vault", "export", "x.csv", "--format", "pdf"], Exit.USAGE),
        (["vault", "export", "x.csv", "--kind", "secrets"], Exit.USAGE),
        (["vault", "export", "x.csv", "--from", "yesterday"], Exit.USAGE),
        (["vault", "export", "x.csv", "--from", "2026-02-02", "--to", "2026-02-01"], Exit.USAGE),
        (["vault", "export", "no/such/folder/x.csv"], Exit.USAGE),
        (["vault", "backup", "no/such/folder"], Exit.USAGE),
        (["vault", "restore", "nothing.db", "--yes"], Exit.USAGE),
        (["vault", "erase", "--entry", "1", "--everything"], Exit.USAGE),
    ],
)
def test_a_refusal_is_short_and_shows_the_way_out(
    args: list[str], code: Exit, cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    got, out, err = cli(*args)

    assert got == code
    assert out == ""
    assert 1 <= len(err.strip().splitlines()) <= 2
    assert err.strip().endswith((".", "erase", "--list", "passphrase"))
    assert "Traceback" not in err


@pytest.mark.usefixtures("locked")
@pytest.mark.parametrize(
    "args", [["contacts"], ["contacts", "add", "Bo"], ["vault", "erase"], ["vault", "backup"]]
)
def test_a_locked_diary_stays_shut_without_its_passphrase(args: list[str], cli: Cli) -> None:
    for typed in ("", "\n", "not the right passphrase\n"):
        code, out, err = cli(*args, typed=typed)
        assert (code, out) == (Exit.LOCKED, "")
        assert one_sentence(err)


@pytest.mark.usefixtures("diary")
def test_a_readable_file_is_refused_among_the_encrypted_ones(cli: Cli, home: Path) -> None:
    code, _, err = cli("vault", "export", str(home / "x.csv"), "--yes")

    assert code == Exit.REFUSED
    assert "another folder" in err


@pytest.mark.usefixtures("diary")
def test_an_export_writes_over_nothing(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("mine")

    assert cli("vault", "export", str(path), "--yes")[0] == Exit.USAGE
    assert path.read_text() == "mine"


@pytest.mark.usefixtures("diary")
def test_a_folder_open_to_a_stranger_is_refused_for_safety(
    cli: Cli, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = tmp_path / "link"
    link.symlink_to(home)
    monkeypatch.setenv("BREAKWATER_HOME", str(link))

    code, _, err = cli("contacts")

    assert code == Exit.REFUSED
    assert "link" in err


@pytest.mark.usefixtures("locked")
def test_nothing_waits_at_the_door_after_an_unlock(cli: Cli, home: Path) -> None:
    outbox = Outbox.open(home, clock=SystemClock(), ids=OrderedIds())
    outbox.append("night", [answer("it is strong")])
    outbox.close()

    _, listed, _ = cli("vault", "erase", typed=f"{WORDS}\n")

    assert "it is strong" in listed
    assert files(Layout(home)) == ()
