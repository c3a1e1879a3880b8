"""One encrypted file of everything: whole or refused, in the public format of age."""

import hashlib
import io
import json
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest

from assistant.cli import Exit, run
from assistant.vault import age, parcel
from assistant.vault.errors import VaultDamagedError, VaultError, WrongKeyError
from assistant.vault.folder import Layout
from assistant.vault.locks import set_passphrase
from assistant.vault.parcel import clear, pack, put_flows, unpack
from assistant.vault.passphrase import FLOOR, Passphrase
from assistant.vault.restore import restore
from assistant.vault.vault import Vault
from tests.vault.fakes import FakeClock, FakeIds, ended, started, wrote

WORDS = "maple river seven coats lantern"
OTHER = "copper window nine maps harbor"
FLOW = b"flow: 1\nid: mine\n"

Cli = Callable[..., tuple[int, str, str]]


@pytest.fixture
def filled(vault: Vault, folder: Path) -> Vault:
    vault.append("s1", [started(), wrote("a hard evening"), ended()])
    vault.append("s2", [started(), wrote("and a better one")])
    (folder / "flows" / "own").mkdir(parents=True)
    (folder / "flows" / "own" / "mine.flow.yaml").write_bytes(FLOW)
    return vault


def _members(plain: bytes) -> dict[str, bytes]:
    with tarfile.open(fileobj=io.BytesIO(plain)) as tar:
        files = {member.name: tar.extractfile(member) for member in tar}
    return {name: file.read() for name, file in files.items() if file is not None}


def _parcel(members: dict[str, bytes], **changed: object) -> bytes:
    """Pack *members* as anyone could who knows the format."""
    about = json.loads(members["about.json"])
    files = {name: hashlib.sha256(data).hexdigest() for name, data in members.items()}
    del files["about.json"]
    told = json.dumps({**about, "files": files, **changed}).encode()
    return _tar([("about.json", told), *((n, d) for n, d in members.items() if n != "about.json")])


def _tar(members: list[tuple[str, bytes]], kind: bytes = tarfile.REGTYPE) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:") as tar:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            info.type = kind if name not in {"about.json", "log.db", "keys.json"} else b"0"
            tar.addfile(info, io.BytesIO(data))
    return out.getvalue()


# --- the parcel ----------------------------------------------------------------------------------


def test_a_parcel_brings_everything_back_to_a_new_place(filled: Vault, tmp_path: Path) -> None:
    said = list(filled.opened.log.rows())
    place = Layout(tmp_path / "elsewhere")

    found = unpack(pack(filled.opened), place)
    done = restore(place.root, found.backup, expected=found.head)
    put_flows(place, found.flows, place.aside)
    clear(place)

    again = Vault.open(place.root, clock=FakeClock(), ids=FakeIds(50))
    assert list(again.opened.log.rows()) == said
    assert (done.now.rows, done.before, done.aside) == (len(said), None, None)
    assert (place.root / "flows" / "own" / "mine.flow.yaml").read_bytes() == FLOW
    assert list(place.root.rglob("parcel*")) == []
    again.close()


def test_own_flows_that_differ_are_put_aside_not_overwritten(filled: Vault, folder: Path) -> None:
    found = unpack(pack(filled.opened), filled.opened.layout)
    (folder / "flows" / "own" / "mine.flow.yaml").write_bytes(b"changed since")

    put_flows(filled.opened.layout, found.flows, folder / "aside")

    assert (folder / "flows" / "own" / "mine.flow.yaml").read_bytes() == FLOW
    kept = folder / "aside" / "flows" / "own" / "mine.flow.yaml"
    assert kept.read_bytes() == b"changed since"


def test_a_flow_that_could_not_come_back_is_said_when_packing(filled: Vault, folder: Path) -> None:
    (folder / "flows" / "huge.flow.yaml").write_bytes(bytes((1 << 20) + 1))

    with pytest.raises(VaultError, match="too large"):
        pack(filled.opened)


def test_packing_leaves_nothing_behind(filled: Vault, folder: Path) -> None:
    before = sorted(folder.rglob("*"))

    pack(filled.opened)

    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize(
    "name",
    [
        "../keys.json",
        "/etc/passwd",
        "flows/../../x",
        "flows/.hidden",
        "flows//x",
        "flows",
        "settings.json",
        "flows/a/b/c/d/e",
        "flows/a\\b",
        "flows/" + "a" * 101,
        "flows/a\nb",
    ],
)
def test_no_name_in_a_parcel_leads_anywhere(filled: Vault, tmp_path: Path, name: str) -> None:
    members = {**_members(pack(filled.opened)), name: b"x"}
    place = Layout(tmp_path / "elsewhere")

    with pytest.raises(VaultDamagedError):
        unpack(_parcel(members), place)

    assert not place.root.exists()


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, b"5", b"S"])
def test_only_plain_files_are_taken(filled: Vault, tmp_path: Path, kind: bytes) -> None:
    members = _members(pack(filled.opened))
    with_link = _tar([*members.items(), ("flows/link.flow.yaml", b"")], kind)

    with pytest.raises(VaultDamagedError):
        unpack(with_link, Layout(tmp_path / "elsewhere"))


def test_what_was_repacked_differently_is_refused(filled: Vault, tmp_path: Path) -> None:
    members = _members(pack(filled.opened))
    place = Layout(tmp_path / "elsewhere")
    wrong = [
        _parcel(members, version=2),
        _parcel(members, format="other"),
        _parcel(members, rows=-(2**70)),
        _parcel(members, head="00"),
        _parcel(members, files={}),
        _parcel({name: data for name, data in members.items() if name != "keys.json"}),
        _tar([*members.items(), *members.items()]),
        _tar([("about.json", b"[" * 100_000)]),
        b"",
        b"x" * 5000,
    ]
    for plain in wrong:
        with pytest.raises(VaultDamagedError):
            unpack(plain, place)

    assert unpack(_parcel(members), place).head.count == 5


def test_a_database_that_ends_elsewhere_is_not_switched_to(filled: Vault, tmp_path: Path) -> None:
    """Count and hash are compared after the copy was read whole, before anything is moved."""
    members = _members(pack(filled.opened))
    place = Layout(tmp_path / "elsewhere")
    for change in ({"rows": 4}, {"head": "00" * 32}):
        found = unpack(_parcel(members, **change), place)
        with pytest.raises(VaultDamagedError):
            restore(place.root, found.backup, expected=found.head)

    assert place.generations() == ()


# --- age -----------------------------------------------------------------------------------------


@pytest.mark.slow  # age makes each guess cost a second and more
@pytest.mark.timeout(300)
def test_the_file_is_a_real_age_file_that_others_open(filled: Vault) -> None:
    plain = pack(filled.opened)

    sealed = age.seal_with_passphrase(plain, WORDS)

    assert pyrage.passphrase.decrypt(sealed, WORDS) == plain
    assert age.is_age(sealed)
    assert age.wants_passphrase(sealed)
    with pytest.raises(WrongKeyError):
        age.open_with_passphrase(sealed, OTHER)
    with tarfile.open(fileobj=io.BytesIO(plain)) as tar:
        names = tar.getnames()
    assert names == ["about.json", "log.db", "keys.json", "flows/own/mine.flow.yaml"]


def test_a_public_key_seals_for_its_owner_alone(filled: Vault) -> None:
    plain = pack(filled.opened)
    owner, other = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()

    sealed = age.seal_for(plain, [str(owner.to_public())])

    assert not age.wants_passphrase(sealed)
    assert age.open_with_identity(sealed, f"# created: today\n{owner}\n") == plain
    assert pyrage.decrypt(sealed, [owner]) == plain
    with pytest.raises(WrongKeyError):
        age.open_with_identity(sealed, str(other))
    with pytest.raises(VaultError, match="no private key"):
        age.open_with_identity(sealed, "# nothing here")
    with pytest.raises(VaultError, match="age1"):
        age.seal_for(plain, ["age1nonsense"])


def test_every_changed_bit_and_every_missing_end_is_noticed() -> None:
    """For a key rather than a passphrase: a guess at one takes a second, on purpose."""
    owner = pyrage.x25519.Identity.generate()
    sealed = age.seal_for(b"what was said " * 12, [str(owner.to_public())])
    wrong = [sealed[:at] for at in range(len(sealed))]
    for at in range(len(sealed)):
        for bit in range(8):
            changed = bytearray(sealed)
            changed[at] ^= 1 << bit
            wrong.append(bytes(changed))

    opened = 0
    for data in wrong:
        try:
            age.open_with_identity(data, str(owner))
            opened += 1
        except VaultError:
            continue

    assert len(wrong) > 2000
    assert opened == 0


def test_without_the_extra_one_sentence_says_how(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyrage", None)

    with pytest.raises(VaultError, match=r"breakwater-checkin\[age\]"):
        age.check_installed()


# --- as a person uses it -------------------------------------------------------------------------


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path) -> Cli:
    monkeypatch.setenv("BREAKWATER_HOME", str(folder))

    def call(*args: str, typed: str = "", home: Path = folder) -> tuple[int, str, str]:
        monkeypatch.setenv("BREAKWATER_HOME", str(home))
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        capsys.readouterr()
        code = run(list(args))
        out, err = capsys.readouterr()
        return code, out, err

    return call


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_backup_in_one_file_comes_back_on_another_computer(
    filled: Vault, cli: Cli, tmp_path: Path
) -> None:
    said = list(filled.opened.log.rows())
    filled.close()
    file, there = tmp_path / "one.age", tmp_path / "there"

    made = cli("vault", "backup", "--age", str(file), typed=f"{WORDS}\n")
    wrong = cli("vault", "restore", str(file), "--yes", typed=f"{OTHER}\n", home=there)
    back = cli("vault", "restore", str(file), typed=f"{WORDS}\nyes\n", home=there)

    assert made[0] == Exit.FINE
    assert "read back whole" in made[1]
    assert file.stat().st_mode & 0o777 == 0o600
    assert (wrong[0], there.joinpath("keys.json").exists()) == (Exit.LOCKED, True)
    assert back[0] == Exit.FINE
    assert "1 flow of your own" in back[2]
    assert "Before: nothing." in back[1]
    again = Vault.open(there, clock=FakeClock(), ids=FakeIds(50))
    assert list(again.opened.log.rows()) == said
    again.close()
    assert list(there.rglob("parcel*")) == []


def test_a_file_for_a_key_asks_for_no_passphrase(filled: Vault, cli: Cli, tmp_path: Path) -> None:
    filled.close()
    owner = pyrage.x25519.Identity.generate()
    file, key = tmp_path / "one.age", tmp_path / "key.txt"
    key.write_text(f"# public key: {owner.to_public()}\n{owner}\n", "utf-8")

    made = cli("vault", "backup", "--age", str(file), "--to", str(owner.to_public()))
    bare = cli("vault", "restore", str(file), "--yes", home=tmp_path / "there")
    back = cli(
        "vault", "restore", str(file), "--identity", str(key), "--yes", home=tmp_path / "there"
    )

    assert (made[0], bare[0], back[0]) == (Exit.FINE, Exit.USAGE, Exit.FINE)
    assert "--identity" in bare[2]


def test_a_file_of_a_locked_diary_still_needs_the_diarys_own_passphrase(
    filled: Vault, cli: Cli, tmp_path: Path
) -> None:
    set_passphrase(filled.opened, OTHER, cost=FLOOR)
    filled.close()
    owner = pyrage.x25519.Identity.generate()
    file, key, there = tmp_path / "one.age", tmp_path / "key.txt", tmp_path / "there"
    key.write_text(str(owner), "utf-8")
    go = ("vault", "restore", str(file), "--identity", str(key), "--yes")

    to = ("--to", str(owner.to_public()))
    cli("vault", "backup", "--age", str(file), *to, typed=f"{OTHER}\n")
    without = cli(*go, home=there)
    back = cli(*go, typed=f"{OTHER}\n", home=there)

    assert (without[0], back[0]) == (Exit.LOCKED, Exit.FINE)
    vault = Vault.open(there, clock=FakeClock(), ids=FakeIds(50), secret=Passphrase(OTHER))
    assert len(list(vault.stored())) == 5
    vault.close()


@pytest.mark.parametrize(
    ("args", "typed", "words"),
    [
        (("--age", "{there}"), "", "already"),
        (("--age", "{home}/x.age"), "", "does not belong among"),
        (("--age", "{tmp}/none/x.age"), "", "no such folder"),
        (("--age", "{tmp}/x.age"), "short\n", "at least 10"),
        (("--age", "{tmp}/x.age", "--to", "age1x"), "", "not a public key"),
        (("--age", "{tmp}/x.age", "--renew"), "", "Choose one"),
        (("--to", "age1x"), "", "goes with --age"),
    ],
)
def test_each_refusal_is_one_sentence_and_writes_nothing(
    filled: Vault, cli: Cli, args: tuple[str, ...], typed: str, words: str
) -> None:
    filled.close()
    folder = filled.opened.layout.root
    tmp_path = folder.parent
    there = tmp_path / "there.age"
    there.write_bytes(b"mine")
    fitted = [one.format(home=folder, tmp=tmp_path, there=there) for one in args]

    code, _, told = cli("vault", "backup", *fitted, typed=typed)

    assert code != Exit.FINE
    assert words in told
    assert there.read_bytes() == b"mine"
    assert list(tmp_path.glob("x.age")) == []


def test_a_damaged_file_changes_nothing(filled: Vault, cli: Cli, tmp_path: Path) -> None:
    filled.close()
    owner = pyrage.x25519.Identity.generate()
    key = tmp_path / "key.txt"
    key.write_text(str(owner), "utf-8")
    file = tmp_path / "one.age"
    cli("vault", "backup", "--age", str(file), "--to", str(owner.to_public()))
    whole = file.read_bytes()
    rest = (whole[:-1], whole[: len(whole) // 2], whole[:30], whole + b"x")

    for damaged in (*rest, age.seal_for(b"no tar", [str(owner.to_public())])):
        file.write_bytes(damaged)
        code, _, told = cli("vault", "restore", str(file), "--identity", str(key), "--yes")
        assert (code, len(told.splitlines()) <= 2) == (Exit.LOCKED, True)

    vault = Vault.open(filled.opened.layout.root, clock=FakeClock(), ids=FakeIds(50))
    assert len(list(vault.stored())) == 5
    assert not parcel._staged(vault.opened.layout).exists()
    vault.close()


def test_the_passphrase_is_never_taken_from_the_command_line() -> None:
    from assistant.cli.vault_commands import vault as group

    names = {name for command in group.commands.values() for p in command.params for name in p.opts}

    assert not {name for name in names if "pass" in name or "secret" in name}
