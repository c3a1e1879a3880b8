"""At a real terminal: a passphrase, a talk while locked, kill -9, unlock: everything is there."""

import os
import re
import stat
import time
from pathlib import Path

import apsw
import pytest

from assistant.domain import events as ev
from assistant.vault.passphrase import Passphrase
from assistant.vault.system import OrderedIds, SystemClock
from assistant.vault.vault import Vault
from tests.terminal.person import Person

OWN = "maple river seven coats lantern"
CODE = re.compile(r"(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}")
PLACE = "qwzzt plmokn vrrb"
"""Words that no question understands, so that they are kept as they are."""


def asked_again(person: Person) -> None:
    """Wait until the words were taken in and a question stands below them."""
    person.wait_for(PLACE)
    while not person.see().split(PLACE)[-1].rstrip().endswith(">"):
        time.sleep(0.01)


ASKED = re.compile(r"Type group (\d) of 9")


def number_of(label: str, seen: str) -> str:
    """Return the number to type for *label*."""
    return str(re.findall(rf"(\d+)\. {label}", seen)[-1])


def set_passphrase(home: Path) -> str:
    """Take an own passphrase and write the code down; return the code."""
    with Person("vault", "passphrase", home=home) as person:
        person.wait_for("Five words, drawn by chance", "Enter takes them")
        person.line("own")
        person.wait_for("New passphrase (not shown)")
        person.line("password12")
        person.wait_for("can be guessed")
        person.line(OWN)
        person.wait_for("Once more (not shown)")
        person.line(OWN)
        seen = person.wait_for("Your recovery code", "Press Enter when it is on paper")
        code = "-".join(CODE.findall(seen))
        person.line("")
        seen = person.wait_for("from your paper", gone="Your recovery code")
        asked = int(ASKED.findall(seen)[0])
        person.line("0000")
        person.wait_for(f"That is not group {asked}", "Press Enter when it is on paper")
        person.line("")
        seen = person.wait_for(f"Type group {asked} of 9")
        for right in range(1, 4):  # three groups, each in its turn
            person.line(code.split("-")[asked - 1])
            seen = person.wait_for(*(("That is right",) if right == 3 else ("Type group",)))
            while right < 3 and len(ASKED.findall(seen)) <= right:
                seen = person.see()
            asked = int(ASKED.findall(seen)[-1])
        assert person.leave() == 0
    assert OWN.encode() not in person.raw  # never shown while it was typed
    assert code not in seen
    assert len(code) == 44
    return code


def kept(home: Path) -> list[ev.Event]:
    vault = Vault.open(home, clock=SystemClock(), ids=OrderedIds(), secret=Passphrase(OWN))
    try:
        assert vault.opened.log.first_fault() is None
        return [stored.event for stored in vault.stored()]
    finally:
        vault.close()


def a_short_talk(home: Path) -> None:
    """The first talk of all; the passphrase is offered at its end."""
    with Person("--plain", "craving", home=home, rows=60) as person:
        person.wait_for("How strong is the craving right now")
        person.line("4")
        person.wait_for("First, is any of this true")
        person.line("just log")
        person.wait_for("Anyone who can use this computer can read your diary")
        assert person.leave() == 0


def killed_at_the_door(home: Path) -> None:
    """Two talks while locked, in plain mode and full screen, each killed in the middle."""
    with Person("--plain", "craving", home=home, rows=60) as person:
        person.wait_for("Your diary is locked", "How strong is the craving right now")
        person.line("7")
        person.wait_for("First, is any of this true")
        person.line("")
        person.wait_for("Where are you?")
        person.line(PLACE)
        asked_again(person)
        person.kill()
    with Person("craving", home=home) as person:
        person.wait_for("How strong is the craving right now")
        person.line("5")
        person.wait_for("First, is any of this true")
        person.kill()


def unlocked_and_resumed(home: Path) -> None:
    """One wrong try, then the right one; the newest talk stands where it was."""
    with Person("--plain", home=home, rows=90) as person:
        seen = person.wait_for("Unlock your diary", "Type a number from 1 to")
        assert "Go on where you stopped" not in seen
        person.line(number_of("Unlock your diary", seen))
        person.wait_for("Passphrase:")
        person.line("not this one")
        person.wait_for("does not fit", "use your recovery code. Type your passphrase")
        time.sleep(0.3)  # the prompt flushes what was typed before it
        person.line(OWN)
        seen = person.wait_for("Your diary is open", "Go on where you stopped")
        person.line(number_of("Go on where you stopped", seen))
        person.wait_for("First, is any of this true", "You: 5")
        person.line("stop")
        person.wait_for("We stop here for now")
        person.type("\x04")
        assert person.leave() == 0
    assert OWN.encode() not in person.raw


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_what_is_said_at_the_locked_door_is_there_after_kill_and_unlock(tmp_path: Path) -> None:
    a_short_talk(tmp_path)
    set_passphrase(tmp_path)
    killed_at_the_door(tmp_path)
    sealed = sorted((tmp_path / "outbox").glob("*.sealed"))
    assert len(sealed) == 2
    assert not any(PLACE.encode() in path.read_bytes() for path in sealed)

    unlocked_and_resumed(tmp_path)

    events = kept(tmp_path)
    said = [e for e in events if isinstance(e, ev.Answered | ev.Misread)]
    assert [e.number for e in said if isinstance(e, ev.Answered) and e.number] == [4, 7, 5]
    assert [e.typed for e in said if isinstance(e, ev.Misread)] == [PLACE]
    turns = [type(e).__name__ for e in events if isinstance(e, ev.Started | ev.Ended | ev.Paused)]
    assert turns == ["Started", "Ended", "Started", "Started", "Paused"]
    assert list((tmp_path / "outbox").glob("*.sealed")) == []


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_an_entry_erased_at_the_terminal_leaves_no_byte(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with Person("--plain", "craving", home=home, rows=60) as person:
        person.wait_for("How strong is the craving right now")
        person.line("4")
        person.wait_for("First, is any of this true")
        person.line("")
        person.wait_for("Where are you?")
        person.line(PLACE)
        asked_again(person)
        person.line("stop")
        assert person.leave() == 0
    assert any(PLACE.encode() in page for page in pages_in_the_clear(home))

    with Person("vault", "erase", home=home, rows=60) as person:
        seen = person.wait_for(PLACE)
        assert person.leave() == 0
    number = next(line.split()[0] for line in seen.splitlines() if PLACE in line)
    with Person("vault", "erase", "--entry", number, home=home, rows=60) as person:
        person.wait_for("a fresh one replaces them", "Erase it?")
        person.line("yes")
        person.wait_for("Erased: 1 entry.")
        assert person.leave() == 0

    assert not any(PLACE.encode() in page for page in pages_in_the_clear(home))
    assert len(list((home / "backups").glob("*.db"))) == 1


def pages_in_the_clear(home: Path) -> list[bytes]:
    """Every page of the log and of its backups, decrypted, free pages included."""
    vault = Vault.open(home, clock=SystemClock(), ids=OrderedIds())
    pages: list[bytes] = []
    try:
        key = vault.opened.master.database_key
        own = vault.opened.layout.log(vault.opened.file.generation)
        vault.opened.connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_FULL)
        pages += _read(vault.opened.connection, own)
        for backup in (home / "backups").glob("*.db"):
            connection = apsw.Connection(str(backup), flags=apsw.SQLITE_OPEN_READWRITE)
            connection.pragma("cipher", "chacha20")
            connection.pragma("key", f"raw:{key.hex()}")
            connection.execute("SELECT count(*) FROM event").fetchall()
            pages += _read(connection, backup)
            connection.close()
    finally:
        vault.close(backup=False)
    return pages


def _read(connection: apsw.Connection, path: Path) -> list[bytes]:
    size = path.stat().st_size
    pages = [connection.read("main", 0, at, 4096)[1] for at in range(0, size, 4096)]
    assert pages[0].startswith(b"SQLite format 3")
    return pages


def add_ana(home: Path) -> None:
    with Person("contacts", "add", home=home) as person:
        person.wait_for("Their name:")
        person.line("Ana")
        person.wait_for("Who are they to you?")
        person.line("")
        person.wait_for("How do you reach them?")
        person.line("+49 1")
        person.wait_for("Ana is on your list")
        assert person.leave() == 0


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_five_drawn_words_and_a_skipped_code(tmp_path: Path) -> None:
    """The way most people take: Enter, the words once more, Enter."""
    add_ana(tmp_path)
    with Person("vault", "passphrase", home=tmp_path) as person:
        first = words_on(person.wait_for("Five words", "Enter takes them"))
        person.line("another")
        words = words_on(person.wait_for("Five words", "Enter takes them", gone=first))
        person.line("")
        person.wait_for("Type the five words (not shown)", gone=words)
        person.line("quite other words than those")
        person.wait_for("not the same words", words, "Enter takes them")
        person.line("")
        person.wait_for("Type the five words (not shown)", gone=words)
        person.line(words)
        person.wait_for("Your recovery code", "Press Enter when it is on paper")
        person.line("")
        person.wait_for("Enter alone skips this")
        person.line("")
        seen = person.wait_for("nobody can open this diary.")
        assert person.leave() == 0
    assert words not in seen
    shown = person.raw.count(words.encode())
    hidden = re.findall(rb"\x1b\[\?1049h(.*?)\x1b\[\?1049l", person.raw, re.DOTALL)
    assert shown == sum(
        part.count(words.encode()) for part in hidden
    )  # only where it leaves no trace

    with Person("contacts", home=tmp_path) as person:
        person.wait_for("Passphrase or recovery code")
        person.line(words)
        person.wait_for("Ana")
        assert person.leave() == 0
    with Person("vault", "export", str(tmp_path / "out.md"), home=tmp_path / "x") as person:
        person.wait_for("no diary here yet")
        assert person.leave() == 3
    assert not os.path.lexists(tmp_path / "out.md")
    assert stat.S_IMODE((tmp_path / "keys.json").stat().st_mode) == 0o600


def words_on(seen: str) -> str:
    return next(
        line.strip() for line in seen.splitlines() if len(line.split()) == 5 and line[:4] == "    "
    )
