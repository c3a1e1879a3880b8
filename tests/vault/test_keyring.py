"""The system's key store as a way in: off by default, and only stores the system itself guards."""

import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend

from assistant.cli import Exit, run
from assistant.vault import keyring_slot
from assistant.vault.backup import back_up, backups
from assistant.vault.doctor import Level, examine
from assistant.vault.erase import MAY_REMAIN, STORE_REMAINS, erase_everything
from assistant.vault.errors import VaultError, VaultLocked, WrongKeyError
from assistant.vault.folder import Layout
from assistant.vault.key_codec import decode
from assistant.vault.locks import keyring_off, keyring_on, rotate, set_passphrase
from assistant.vault.passphrase import FLOOR, Passphrase
from assistant.vault.recovery_code import RecoveryCode
from assistant.vault.restore import restore
from assistant.vault.status import status
from assistant.vault.vault import Vault
from tests.vault.fakes import FakeClock, FakeIds, wrote

WORDS = "maple river seven coats lantern"
OTHER = "copper window nine maps harbor"

Cli = Callable[..., tuple[int, str, str]]


class Memory(KeyringBackend):
    """Keeps in memory what it is given, under the name of whichever store a test wants."""

    priority = 5

    held: dict[tuple[str, str], str]

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.held[service, username]


def _named(full: str, base: type[Memory] = Memory) -> Any:
    module, _, name = full.rpartition(".")
    own: dict[str, object] = {"__module__": module, "__qualname__": name, "held": {}}
    return type(name, (base,), own)()


@pytest.fixture(autouse=True)
def _own_store() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def store() -> Memory:
    made: Memory = _named("keyring.backends.SecretService.Keyring")
    keyring.set_keyring(made)
    return made


def _open(folder: Path, secret: Passphrase | RecoveryCode | None = None) -> Vault:
    return Vault.open(folder, clock=FakeClock(), ids=FakeIds(500), secret=secret)


@pytest.mark.parametrize("name", sorted(keyring_slot.RECOGNISED))
def test_a_store_the_system_guards_is_taken(vault: Vault, folder: Path, name: str) -> None:
    keyring.set_keyring(_named(name))
    vault.append("s", [wrote("kept")])

    keyring_on(vault.opened)
    vault.close()

    again = _open(folder)
    assert [s.event for s in again.stored()] == [wrote("kept")]
    again.close()


@pytest.mark.parametrize(
    "name",
    [
        "keyrings.alt.file.PlaintextKeyring",
        "keyrings.alt.file.EncryptedKeyring",
        "keyring.backends.fail.Keyring",
        "keyring.backends.null.Keyring",
        "someone.elses.Keyring",
        "evil.keyring.backends.SecretService.Keyring",
        "keyring.backends.SecretService.KeyringX",
    ],
)
def test_no_other_store_is_ever_given_a_key(vault: Vault, folder: Path, name: str) -> None:
    store = _named(name)
    keyring.set_keyring(store)
    before = Layout(folder).keys.read_bytes()

    with pytest.raises(VaultError, match="no key store that Breakwater trusts"):
        keyring_on(vault.opened)

    assert store.held == {}
    assert Layout(folder).keys.read_bytes() == before


def test_behind_several_stores_only_the_trusted_one_is_used(vault: Vault) -> None:
    alt, trusted = (
        _named("keyrings.alt.file.PlaintextKeyring"),
        _named("keyring.backends.kwallet.DBusKeyring"),
    )
    chain = _named("keyring.backends.chainer.ChainerBackend")
    chain.backends = [alt, trusted]
    keyring.set_keyring(chain)

    keyring_on(vault.opened)

    assert (len(alt.held), len(chain.held), len(trusted.held)) == (0, 0, 1)


def test_nothing_asks_the_store_while_it_is_off(vault: Vault, folder: Path, store: Memory) -> None:
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    vault.close()

    with pytest.raises(VaultLocked):
        _open(folder)

    assert store.held == {}
    assert not status(folder).keyring


def test_turned_on_without_a_passphrase_it_takes_the_readable_key_off_the_disk(
    vault: Vault, folder: Path, store: Memory
) -> None:
    old = vault.opened.master
    vault.append("s", [wrote("kept")])
    back_up(vault.opened)

    done = keyring_on(vault.opened)
    vault.close()

    layout = Layout(folder)
    assert vault.opened.master != old
    assert done.code_is_new
    assert b'"open"' not in layout.keys.read_bytes()
    assert all(b'"open"' not in one.keys.read_bytes() for one in backups(layout.backups))
    store.held.clear()
    with pytest.raises(VaultLocked, match="did not give the key"):
        _open(folder)
    by_code = _open(folder, RecoveryCode(done.code))
    assert [s.event for s in by_code.stored()] == [wrote("kept")]
    by_code.close()


def test_beside_a_passphrase_both_open_and_off_ends_one(
    vault: Vault, folder: Path, store: Memory
) -> None:
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    made = back_up(vault.opened)
    keyring_on(vault.opened)
    vault.close()
    by_store = _open(folder)
    by_store.close()
    both = decode(made.keys.read_bytes())
    assert both.keyring is not None

    by_words = _open(folder, Passphrase(WORDS))
    gone = keyring_off(by_words.opened)
    by_words.close()

    assert gone
    assert store.held == {}
    assert decode(made.keys.read_bytes()).keyring is None
    with pytest.raises(VaultLocked, match="Type your passphrase"):
        _open(folder)


def test_the_only_way_in_is_not_taken_away(vault: Vault, folder: Path, store: Memory) -> None:
    keyring_on(vault.opened)

    with pytest.raises(VaultError, match="Set a passphrase first"):
        keyring_off(vault.opened)
    with pytest.raises(VaultError, match="Set a passphrase first"):
        rotate(vault.opened, None)

    vault.close()
    assert len(store.held) == 1
    _open(folder).close()


def test_a_changed_passphrase_leaves_the_store_on_and_a_new_master_turns_it_off(
    vault: Vault, folder: Path, store: Memory
) -> None:
    keyring_on(vault.opened)
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    assert vault.opened.file.keyring is not None

    rotate(vault.opened, Passphrase(WORDS))
    vault.close()

    assert len(store.held) == 1  # its key opens nothing any more
    with pytest.raises(VaultLocked):
        _open(folder)
    _open(folder, Passphrase(WORDS)).close()


def test_turning_it_on_twice_changes_nothing(vault: Vault, folder: Path, store: Memory) -> None:
    keyring_on(vault.opened)
    before, held = Layout(folder).keys.read_bytes(), dict(store.held)

    keyring_on(vault.opened)

    assert (Layout(folder).keys.read_bytes(), store.held) == (before, held)


def test_neither_half_alone_holds_the_master(vault: Vault, folder: Path, store: Memory) -> None:
    keyring_on(vault.opened)
    vault.close()
    secret = vault.opened.master.secret.hex()
    ((_, held),) = store.held.items()

    assert secret not in Layout(folder).keys.read_text("ascii")
    assert secret not in held


@pytest.mark.parametrize("given", [None, "", "zz", "00" * 32, "00" * 31])
def test_a_wrong_answer_of_the_store_is_a_locked_door(
    vault: Vault, folder: Path, store: Memory, given: str | None
) -> None:
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    keyring_on(vault.opened)
    vault.close()
    for at in list(store.held):
        store.held[at] = given  # type: ignore[assignment]

    with pytest.raises(VaultLocked, match="did not give the key"):
        _open(folder)
    with pytest.raises(WrongKeyError):
        _open(folder, Passphrase(OTHER))
    _open(folder, Passphrase(WORDS)).close()


def test_a_slot_of_another_vault_does_not_open(vault: Vault, folder: Path, store: Memory) -> None:
    keyring_on(vault.opened)
    vault.close()
    file = decode(Layout(folder).keys.read_bytes())
    assert file.keyring is not None
    store.held["breakwater", "00" * 8] = store.held["breakwater", file.vault]

    with pytest.raises(VaultLocked):
        keyring_slot.master(replace(file, vault="00" * 8), file.keyring)


class Failing(Memory):
    def get_password(self, service: str, username: str) -> str | None:
        raise OSError(service, username)


class Waiting(Memory):
    """Asks on a screen nobody looks at; it would give the right key after half a minute."""

    never = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.never.wait(30)
        return super().get_password(service, username)


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("base", [Failing, Waiting])
def test_a_store_that_fails_or_waits_keeps_nobody_waiting(
    vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch, base: type[Memory]
) -> None:
    keyring_on(vault.opened)
    vault.close()
    monkeypatch.setattr(keyring_slot, "_PATIENCE_S", 0.1)
    Waiting.never.clear()
    slow = _named("keyring.backends.macOS.Keyring", base)
    slow.held.update(keyring.get_keyring().held)  # type: ignore[attr-defined]
    keyring.set_keyring(slow)

    with pytest.raises(VaultLocked, match="or just talk"):
        _open(folder)
    Waiting.never.set()


def test_erasing_everything_takes_the_entry_out_of_the_store(
    vault: Vault, folder: Path, store: Memory
) -> None:
    keyring_on(vault.opened)
    vault.close()

    assert erase_everything(folder) == MAY_REMAIN
    assert store.held == {}


def test_an_entry_that_may_remain_in_the_store_is_said(
    vault: Vault, folder: Path, store: Memory
) -> None:
    keyring_on(vault.opened)
    vault.close()
    keyring.set_keyring(_named("keyring.backends.macOS.Keyring", Failing))

    assert STORE_REMAINS in erase_everything(folder)
    assert len(store.held) == 1


def test_a_backup_comes_back_through_the_store(vault: Vault, folder: Path, store: Memory) -> None:
    vault.append("s", [wrote("kept")])
    keyring_on(vault.opened)
    made = back_up(vault.opened)
    vault.close()

    assert restore(folder, made).now.rows == 1
    assert len(store.held) == 1


def test_without_the_extra_one_sentence_says_how(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)

    with pytest.raises(VaultError, match=r"breakwater-checkin\[keyring\]"):
        keyring_on(vault.opened)


def test_the_library_is_not_even_loaded_while_it_is_off(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from assistant.vault.vault import Vault; "
        "from assistant.vault.system import OrderedIds, SystemClock; "
        f"where = Path({str(tmp_path / 'd')!r}); "
        "Vault.open(where, clock=SystemClock(), ids=OrderedIds()).close(); "
        "print([m for m in ('keyring', 'pyrage') if m in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )

    assert told.stdout.strip() == "[]"


# --- as a person uses it -------------------------------------------------------------------------


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path) -> Cli:
    monkeypatch.setenv("BREAKWATER_HOME", str(folder))

    def call(*args: str, typed: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        capsys.readouterr()
        code = run(["vault", "keyring", *args])
        out, err = capsys.readouterr()
        return code, out, err

    return call


def test_on_off_and_how_it_stands(vault: Vault, folder: Path, cli: Cli, store: Memory) -> None:
    vault.append("s", [wrote("kept")])
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    vault.close()

    before = cli()
    no = cli("on", typed="no\n")
    on = cli("on", "--yes", typed=f"{WORDS}\n")
    held = dict(store.held)
    after = cli("status")
    keys = [c for c in examine(folder) if c.name == "keys"]
    off = cli("off")

    assert [c[0] for c in (before, no, on, after, off)] == [Exit.FINE] * 5
    assert before[1].startswith("Key store: off")
    assert "Secret Service" in no[2]
    assert "whoever is logged in" in no[2]
    assert after[1].startswith("Key store: on")
    assert len(held) == 1
    assert [c.level for c in keys] == [Level.NOTE]
    assert store.held == {}
    assert json.loads(Layout(folder).keys.read_text())["slots"][0]["kind"] == "passphrase"


def test_turned_on_for_an_open_diary_the_code_is_handed_over(
    vault: Vault, cli: Cli, store: Memory
) -> None:
    vault.close()

    code, out, _ = cli("on", "--yes")

    assert code == Exit.FINE
    assert len(store.held) == 1
    assert len(out.strip().splitlines()[-1].split("-")) == 9


def test_a_store_that_is_not_trusted_is_refused_in_one_sentence(vault: Vault, cli: Cli) -> None:
    vault.close()
    keyring.set_keyring(_named("keyrings.alt.file.PlaintextKeyring"))

    code, out, told = cli("on", "--yes")

    assert (code, out) == (Exit.LOCKED, "")
    assert "A passphrase does the same." in told
