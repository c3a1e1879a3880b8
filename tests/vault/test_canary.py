"""Secrets put into every corner of the vault are on no disk in the clear, whatever was done."""

import secrets
import sys
import tempfile
from pathlib import Path

from assistant.domain.events import ContactSaved, ProfileSet, Said
from assistant.vault import drafts
from assistant.vault.backup import back_up, back_up_to
from assistant.vault.erase import erase_entry
from assistant.vault.locks import rotate, set_passphrase
from assistant.vault.outbox import Outbox
from assistant.vault.passphrase import FLOOR, Passphrase
from assistant.vault.restore import restore
from assistant.vault.vault import Vault
from tests.vault.fakes import FakeClock, FakeIds, started, wrote

WORDS = "maple river seven coats lantern"


def _canaries(count: int) -> list[str]:
    return [f"canary-{secrets.token_hex(8)}" for _ in range(count)]


def test_no_secret_is_on_disk_in_the_clear(folder: Path, tmp_path: Path) -> None:
    said = _canaries(12)
    stick = tmp_path / "stick"
    stick.mkdir()
    clock, ids = FakeClock(), FakeIds()
    vault = Vault.open(folder, clock=clock, ids=ids)
    vault.append(said[0], [started(said[1]), wrote(said[2]), Said(step="a", texts=(said[3],))])
    vault.append(None, [ContactSaved(id=said[4], name=said[5], relation=said[6], phone=said[7])])
    vault.append(None, [ProfileSet(name="name", value=said[8])])
    drafts.keep(vault.opened, "s", said[9])
    back_up(vault.opened)
    erase_entry(vault.opened, 3)
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    outbox = Outbox.open(folder, clock=clock, ids=FakeIds(500))
    outbox.append(said[10], [wrote(said[11])])
    made = back_up_to(vault.opened, stick)
    vault.close(backup=False)
    outbox.close()
    restore(folder, made, secret=Passphrase(WORDS))
    vault = Vault.open(folder, clock=clock, ids=ids, secret=Passphrase(WORDS))
    rotate(vault.opened, Passphrase(WORDS))
    held = [s.session for s in vault.stored()]
    on_disk = _everything(tmp_path)
    vault.close()

    assert said[10] in held
    assert WORDS.encode() not in on_disk
    assert [name for name in said if name.encode() in on_disk] == []
    assert [name for name in said if name.encode() in _everything(tmp_path)] == []


def _everything(folder: Path) -> bytes:
    """Every byte of every file, and every name."""
    raw = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    names = [str(path).encode() for path in folder.rglob("*")]
    return b"\n".join(raw + names)


def test_nothing_is_put_into_the_shared_temporary_folder(folder: Path) -> None:
    before = set(Path(tempfile.gettempdir()).iterdir())
    vault = Vault.open(folder, clock=FakeClock(), ids=FakeIds())
    for number in range(50):
        vault.append("s", [wrote("w" * 9000 + str(number))])
    # a sort too large for memory is what a database would spill
    vault.opened.connection.execute("SELECT body FROM event ORDER BY body DESC").fetchall()
    vault.close()
    made = set(Path(tempfile.gettempdir()).iterdir()) - before

    assert [path.name for path in made if "etilqs" in path.name or "sqlite" in path.name] == []


def test_the_insides_do_not_show_their_keys() -> None:
    """What a log line or a crash report might print."""
    from assistant.vault.key_values import OpenSlot
    from assistant.vault.locks import Locked
    from assistant.vault.master import Master
    from assistant.vault.recovery_code import RecoveryCode

    secret = b"\xab" * 20
    shown = repr(
        [
            Master(secret),
            OpenSlot(secret=secret),
            Passphrase("my passphrase"),
            RecoveryCode("ABCD-EFGH"),
            Locked("ABCD-EFGH", code_is_new=True),
        ]
    )

    for hidden in ("xab", "abab", "my passphrase", "ABCD"):
        assert hidden not in shown


def test_opening_does_not_pull_in_what_only_a_change_of_keys_needs() -> None:
    import subprocess

    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import assistant.vault.vault, assistant.vault.outbox\n"
        "print([m for m in ('argon2', 'zxcvbn', 'asyncio', 'socket', 'textual', 'yaml')"
        " if m in sys.modules])\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(Path(__file__).parents[2])],
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )

    assert run.stdout.strip() == "[]"
