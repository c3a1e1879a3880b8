"""Thirty random secrets, typed wherever something can be typed, and then searched for everywhere.

Plain lines stay in the window of the terminal, as the person typed them: that is what plain mode
is. So a transcript is searched for what was typed unseen, for what came after a crash, and, for
the full screen, for anything left after leaving. The disk is searched for all of them.
"""

import secrets
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.app import crash_file
from tests.terminal import person as terminal
from tests.terminal.person import Person
from tests.terminal.test_locked_door import number_of

COUNT = 30
SORRY = b"Something went wrong on this side"
F10 = "\x1b[21~"

CRASHING = """
import importlib, sys
where, sys.argv[1:] = sys.argv[1], sys.argv[2:]
path, _, name = where.rpartition(":")
module, _, cls = path.partition("/")
owner = importlib.import_module(module)
owner = getattr(owner, cls) if cls else owner
def boom(*args, **kwargs):
    words = [repr(one) for one in (*args, *kwargs.values())]
    raise RuntimeError(*words)
assert callable(getattr(owner, name))
setattr(owner, name, boom)
from assistant.cli import main
main()
"""


class Canaries:
    """Secrets that are given out once each, and what to look for them in."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.temporary = folder / "tmp"
        self.temporary.mkdir()
        self.home.mkdir()
        self.given: list[str] = []
        self.unseen: list[str] = []
        self.heard: list[bytes] = []

    def new(self, *, unseen: bool = False) -> str:
        secret = f"zq{secrets.token_hex(8)}vx"
        self.given.append(secret)
        if unseen:
            self.unseen.append(secret)
        return secret

    def person(self, *args: str, rows: int = 200) -> Person:
        return Person(*args, home=self.home, rows=rows, columns=100, TMPDIR=str(self.temporary))

    def listen(self, person: Person) -> None:
        """Take the transcript, and look at what every process list shows."""
        self.heard.append(person.raw)
        if person.child.isalive():
            for pid in person.processes():
                for name in ("cmdline", "environ"):
                    self.absent_from(Path(f"/proc/{pid}/{name}").read_bytes(), name)

    def absent_from(self, data: bytes, where: str, among: list[str] | None = None) -> None:
        found = [s for s in among or self.given if s.encode() in data]
        assert found == [], where

    def files(self) -> Iterator[Path]:
        for folder in (self.home, self.temporary):
            yield from (path for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def canaries(tmp_path: Path) -> Canaries:
    return Canaries(tmp_path)


@pytest.fixture
def crashing(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """From now on the program breaks where ``module[/Class]:name`` is called; empty mends it."""
    whole = terminal.BREAKWATER

    def arrange(where: str) -> None:
        command = [sys.executable, "-c", CRASHING, where] if where else whole
        monkeypatch.setattr(terminal, "BREAKWATER", command)

    return arrange


def stands(person: Person, ending: str = ">") -> None:
    """Wait until the program waits."""
    until = time.monotonic() + terminal.PATIENCE
    while not person.see().rstrip().endswith(ending):
        assert time.monotonic() < until, person.see()
        time.sleep(0.01)


def say(person: Person, words: str) -> None:
    """Type *words* at the next prompt of plain mode and wait for the one after, or the end."""
    stands(person)
    person.line(words)
    person.wait_for(words)
    until = time.monotonic() + terminal.PATIENCE
    while person.child.isalive() and time.monotonic() < until:
        if person.see().split(words)[-1].rstrip().endswith(">"):
            return


def a_talk(canaries: Canaries, *front: str) -> None:
    """Strange words at every question of a craving."""
    with canaries.person("--plain", *front, "craving") as person:
        for _ in range(8):
            if person.child.isalive():
                say(person, canaries.new())
        canaries.listen(person)
        person.line("stop")


def the_people_page(canaries: Canaries) -> None:
    with canaries.person("--plain") as person:
        stands(person)
        say(person, canaries.new())  # fits no choice: help is shown
        person.line(number_of("People and lines", person.see()))
        person.wait_for("Add a person")
        stands(person)
        person.line("1")
        person.wait_for("What is their name?")
        for _ in range(3):
            say(person, canaries.new())
        canaries.listen(person)


def a_passphrase(canaries: Canaries) -> str:
    """Typed unseen: one that is judged, one that is mistyped, one that is taken."""
    taken = " ".join(canaries.new(unseen=True) for _ in range(2))
    with canaries.person("vault", "passphrase") as person:
        person.wait_for("Enter takes them")
        person.line("own")
        person.wait_for("New passphrase (not shown)")
        for first, second in ((canaries.new(unseen=True), canaries.new(unseen=True)), ("", "")):
            stands(person, "(not shown):")
            person.line(first or taken)
            person.wait_for("Once more (not shown)")
            stands(person, "(not shown):")
            person.line(second or taken)
            if first:
                person.wait_for("The two were not the same")
        person.wait_for("Press Enter when it is on paper")
        canaries.listen(person)
        person.line("")
        person.wait_for("from your paper")
        person.line("")
        assert person.leave() == 0
        canaries.heard.append(person.raw)
    return taken


def the_locked_door(canaries: Canaries) -> None:
    with canaries.person("--plain") as person:
        seen = person.wait_for("Unlock your diary", "Type a number from 1 to")
        person.line(number_of("Unlock your diary", seen))
        person.wait_for("Passphrase:")
        person.line(canaries.new(unseen=True))
        person.wait_for("does not fit")
        canaries.listen(person)
    with canaries.person("vault", "export", str(canaries.temporary / "out.md")) as person:
        person.wait_for("Passphrase or recovery code")
        person.line(canaries.new(unseen=True))
        person.wait_for("does not fit")
        canaries.listen(person)


def the_questions_of_commands(canaries: Canaries, passphrase: str) -> None:
    for args in (
        ["vault", "erase", "--entry", "4"],
        ["vault", "export", str(canaries.temporary / "out.csv"), "--kind", "numbers"],
    ):
        with canaries.person(*args) as person:
            person.wait_for("Passphrase or recovery code")
            person.line(passphrase)
            person.wait_for("Type yes or no")
            person.line(canaries.new())
            assert person.leave() == 0
            canaries.heard.append(person.raw)


def the_full_screen(canaries: Canaries) -> None:
    with canaries.person("craving", rows=30) as person:
        person.wait_for("How strong is the craving right now")
        sent, unsent = canaries.new(), canaries.new()
        person.line(sent)
        person.wait_for(sent)
        person.type(unsent)
        person.wait_for(unsent)
        canaries.listen(person)
        person.type(F10)
        person.leave()
        canaries.absent_from(left_on(person), "the window after leaving")


def left_on(person: Person) -> bytes:
    """What a terminal still shows once the program is gone."""
    return "\n".join(person._screen.display).encode()


def after_the_crash(canaries: Canaries, person: Person) -> None:
    person.wait_for("Something went wrong on this side")
    if person.child.isalive():
        person.type("\x04")
    person.leave()
    canaries.absent_from(person.raw.partition(SORRY)[2], "what is said after a crash")
    canaries.heard.append(person.raw)


def crashes(canaries: Canaries, crashing: Callable[[str], None], passphrase: str) -> None:
    """Break each place where a secret is in hand."""
    crashing("assistant.app.conversation/Conversation:give")
    with canaries.person("--plain", "craving") as person:
        stands(person)
        person.line(canaries.new())
        after_the_crash(canaries, person)
    with canaries.person("craving", rows=30) as person:
        person.wait_for("How strong is the craving right now")
        person.line(canaries.new())
        person.type(F10)
        person.leave()
        canaries.absent_from(left_on(person), "the window after a crash")
    crashing("assistant.app.locking/Diary:unlock")
    with canaries.person("--plain") as person:
        seen = person.wait_for("Unlock your diary", "Type a number from 1 to")
        person.line(number_of("Unlock your diary", seen))
        person.wait_for("Passphrase:")
        person.line(canaries.new(unseen=True))
        after_the_crash(canaries, person)
    for where, asked in (
        ("assistant.cli.vault_door:secret_of", "Passphrase or recovery code"),
        ("assistant.cli.vault_keys:judge", "New passphrase"),
    ):
        crashing(where)
        with canaries.person("vault", "passphrase") as person:
            if asked == "New passphrase":
                person.wait_for("Passphrase or recovery code")
                person.line(passphrase)
                person.wait_for("Enter takes them")
                person.line("own")
            person.wait_for(asked)
            stands(person, "(not shown):")
            person.line(canaries.new(unseen=True))
            after_the_crash(canaries, person)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_no_secret_is_found_where_it_should_not_be(
    canaries: Canaries, crashing: Callable[[str], None]
) -> None:
    the_people_page(canaries)
    a_talk(canaries)
    passphrase = a_passphrase(canaries)
    a_talk(canaries)  # at the locked door now
    the_locked_door(canaries)
    the_questions_of_commands(canaries, passphrase)
    crashes(canaries, crashing, passphrase)
    crashing("")
    the_full_screen(canaries)

    assert len(canaries.given) >= COUNT
    names = {path.name for path in canaries.files()}
    assert any(name.endswith(".db") for name in names)
    assert any(name.endswith(".sealed") for name in names)
    assert len(list((canaries.home / "backups").glob("*.db"))) == 1
    for path in canaries.files():
        canaries.absent_from(path.read_bytes(), path.name)
    for raw in canaries.heard:
        canaries.absent_from(raw, "a transcript", canaries.unseen)
    crashed = crash_file.lines(str(canaries.home))
    assert len(crashed) >= 4
    assert {line.split(" at ")[0] for line in crashed} == {"RuntimeError"}


@pytest.mark.slow
def test_the_search_finds_what_is_there(canaries: Canaries) -> None:
    """Without this, a search of the wrong place would pass for ever."""
    secret = canaries.new()
    (canaries.temporary / "leak").write_text(f"so {secret} it is")

    (found,) = canaries.files()
    with pytest.raises(AssertionError):
        canaries.absent_from(found.read_bytes(), found.name)
