"""After locking, no memory holds a key or a word of the person; before it, both are found."""

import secrets
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.ui.unlocking import COVERED
from assistant.vault.passphrase import Passphrase
from assistant.vault.system import OrderedIds, SystemClock
from assistant.vault.vault import Vault
from tests.terminal.memory import copies
from tests.terminal.person import Person
from tests.terminal.test_signals import OWN, stopped, to_all, unlocked, with_passphrase

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]


def keys_of(home: Path) -> dict[str, bytes]:
    """Everything that opens the diary, in every shape it may lie in memory."""
    vault = Vault.open(home, clock=SystemClock(), ids=OrderedIds(), secret=Passphrase(OWN))
    master = vault.opened.master
    raw = {"master": master.secret, "database": master.database_key, "outbox": master.outbox_key}
    vault.close(backup=False)
    return {
        **raw,
        **{f"{name}, hex": key.hex().encode() for name, key in raw.items()},
        "passphrase": OWN.encode(),
    }


def by_key(person: Person, pids: list[int]) -> None:
    person.type("\x1b[19~")  # F8
    person.wait_for(COVERED.rstrip("."), "What would help")
    assert person.app != pids[1]


def by_setting_aside(person: Person, pids: list[int]) -> None:
    person.type("\x1a")  # Ctrl-Z
    stopped(person, pids)
    assert person.processes() == pids[:1]
    assert copies(pids[0], {"name": b"BREAKWATER_HOME"})  # it is looked into while stopped, too
    to_all(signal.SIGCONT)(person)
    person.wait_for(COVERED.rstrip("."), "What would help")


@pytest.mark.parametrize("lock", [by_key, by_setting_aside])
def test_locking_leaves_no_copy(tmp_path: Path, lock: Callable[[Person, list[int]], None]) -> None:
    with_passphrase(tmp_path)
    keys = keys_of(tmp_path)
    words = {name: f"zq{secrets.token_hex(8)}vx".encode() for name in ("said", "typed")}
    with Person(home=tmp_path) as person:
        unlocked(person)
        person.type("1")
        person.wait_for("How strong is the craving right now")
        person.line(words["said"].decode())
        person.wait_for(f"You: {words['said'].decode()}")
        person.type(words["typed"].decode())
        person.wait_for(words["typed"].decode())
        pids = person.processes()
        before = copies(pids[1], keys | words)
        assert {"master", "said", "typed"} <= set(before)  # so the search finds what is there
        lock(person, pids)

        for pid in person.processes():
            assert copies(pid, keys | words) == {}


def test_locking_at_the_door_leaves_no_copy(tmp_path: Path) -> None:
    """What was said without unlocking is forgotten too; sealed, it joins the diary later."""
    with_passphrase(tmp_path)
    said = f"zq{secrets.token_hex(8)}vx"
    with Person("craving", home=tmp_path) as person:
        person.wait_for("How strong is the craving right now")
        person.line(said)
        person.wait_for(f"You: {said}")
        assert copies(person.app, {"said": said.encode()})
        by_key(person, person.processes())

        for pid in person.processes():
            assert copies(pid, {"said": said.encode()}) == {}
        unlocked(person)
        person.wait_for(f"You: {said}")
