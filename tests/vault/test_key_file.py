"""A key file is either exactly as it was sealed, or it is not used."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.vault import key_file
from assistant.vault.durable import write_whole
from assistant.vault.errors import VaultDamagedError, VaultError, VaultLocked, WrongKeyError
from assistant.vault.folder import Layout
from assistant.vault.key_codec import decode, encode
from assistant.vault.key_values import Cost, KeyFile, KeyringSlot, OpenSlot, PassphraseSlot, Slot
from assistant.vault.locks import set_passphrase
from assistant.vault.master import Master
from assistant.vault.passphrase import CEILING, FLOOR, Passphrase, calibrated, seal
from assistant.vault.vault import Vault
from tests.vault.fakes import FakeClock, FakeIds, wrote

WORDS = "maple river seven coats lantern"
OTHER = "copper walnut ninety kite harbor"


def _bytes(size: int) -> st.SearchStrategy[bytes]:
    return st.binary(min_size=size, max_size=size)


costs = st.builds(
    Cost,
    memory_kib=st.integers(1, 2**32),
    passes=st.integers(1, 2**16),
    lanes=st.integers(1, 2**16),
)
slots: st.SearchStrategy[Slot] = st.one_of(
    st.builds(OpenSlot, secret=_bytes(20)),
    st.builds(KeyringSlot, nonce=_bytes(12), sealed=_bytes(36)),
    st.builds(PassphraseSlot, cost=costs, salt=_bytes(16), nonce=_bytes(12), sealed=_bytes(36)),
)
key_files = st.builds(
    KeyFile,
    vault=_bytes(8).map(bytes.hex),
    generation=st.integers(1, 10**6),
    public=_bytes(32),
    slots=st.lists(slots, max_size=4).map(tuple),
    seal=_bytes(32),
)


@given(key_files)
def test_what_is_written_reads_back(file: KeyFile) -> None:
    assert decode(encode(file)) == file


@given(key_files, st.data())
def test_any_changed_byte_is_noticed_without_any_key(file: KeyFile, data: st.DataObject) -> None:
    raw = bytearray(encode(file))
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= data.draw(st.integers(1, 255))

    with pytest.raises(VaultDamagedError):
        decode(bytes(raw))


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b"{" + b" " * 60_000 + b"}"],
    ids=["empty", "no-fields", "list", "null", "not-text", "deep", "spaces"],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(VaultDamagedError, match="recovery code still opens"):
        decode(data)


def test_a_megabyte_of_slots_is_not_even_read(vault: Vault, folder: Path) -> None:
    vault.close()
    for path in (Layout(folder).keys, Layout(folder).keys_copy):
        path.write_bytes(b'{"slots": [' + b'{"kind": "open"},' * 60_000 + b"]}")

    with pytest.raises(VaultError, match=r"not a plain file|damaged"):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds())


def test_the_copy_mends_a_damaged_key_file(vault: Vault, folder: Path) -> None:
    vault.append("s", [wrote("kept")])
    vault.close()
    keys = Layout(folder).keys
    whole = keys.read_bytes()
    keys.write_bytes(whole[:100])

    again = Vault.open(folder, clock=FakeClock(), ids=FakeIds())

    assert [s.event for s in again.stored()] == [wrote("kept")]
    assert keys.read_bytes() == whole
    again.close()


def test_a_swapped_outbox_key_is_noticed_even_with_a_right_sum(vault: Vault, folder: Path) -> None:
    """Someone who can write the file wants to read what is said at the locked door."""
    vault.close()
    layout = Layout(folder)
    for path in (layout.keys, layout.keys_copy):
        path.write_bytes(encode(replace(decode(path.read_bytes()), public=b"\x09" * 32)))

    with pytest.raises(VaultDamagedError):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds())


@pytest.mark.parametrize(
    "cost",
    [
        replace(FLOOR, memory_kib=FLOOR.memory_kib - 1),
        replace(FLOOR, passes=FLOOR.passes - 1),
        replace(FLOOR, memory_kib=CEILING.memory_kib + 1),
        replace(FLOOR, passes=CEILING.passes + 1),
        replace(FLOOR, lanes=CEILING.lanes + 1),
        Cost(memory_kib=2**32, passes=2**16, lanes=2**16),
    ],
    ids=["cheap-memory", "cheap-passes", "memory-bomb", "slow", "lanes", "all"],
)
def test_a_cost_outside_the_limits_is_refused_before_any_work(cost: Cost) -> None:
    master = Master.fresh()
    slot = replace(seal(master, "00" * 8, WORDS), cost=cost)
    file = KeyFile(vault="00" * 8, generation=1, public=bytes(32), slots=(slot,))

    with pytest.raises(VaultDamagedError, match="outside the safe range"):
        Passphrase(WORDS).master(file)


def test_every_authenticated_part_of_a_slot_matters() -> None:
    """Each is changed within its limits, so that only the seal of the slot can notice."""
    master = Master.fresh()
    slot = seal(master, "00" * 8, WORDS)
    file = KeyFile(vault="00" * 8, generation=1, public=bytes(32), slots=(slot,))
    tampered = [
        replace(file, vault="01" * 8),
        replace(file, slots=(replace(slot, cost=replace(FLOOR, lanes=3)),)),
        replace(file, slots=(replace(slot, salt=bytes(16)),)),
        replace(file, slots=(replace(slot, nonce=bytes(12)),)),
        replace(file, slots=(replace(slot, sealed=bytes(36)),)),
    ]

    assert Passphrase(WORDS).master(file) == master
    for changed in tampered:
        with pytest.raises(WrongKeyError):
            Passphrase(WORDS).master(changed)


@pytest.mark.slow
def test_every_bit_of_a_key_file_matters(vault: Vault, folder: Path) -> None:
    """8 flips of every byte, with the copy gone: never a wrong key, never a crash."""
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    vault.close()
    layout = Layout(folder)
    whole = layout.keys.read_bytes()
    layout.keys_copy.unlink()
    refused = 0
    for at in range(len(whole)):
        for bit in range(8):
            raw = bytearray(whole)
            raw[at] ^= 1 << bit
            layout.keys.write_bytes(bytes(raw))
            with pytest.raises(VaultError):
                Vault.open(folder, clock=FakeClock(), ids=FakeIds(), secret=Passphrase(WORDS))
            refused += 1

    assert refused == 8 * len(whole)


def test_a_passphrase_shuts_the_vault(vault: Vault, folder: Path) -> None:
    vault.append("s", [wrote("before")])
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    vault.append("s", [wrote("after")])
    vault.close()

    with pytest.raises(VaultLocked, match="passphrase, or just talk"):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds())
    with pytest.raises(WrongKeyError, match="does not fit"):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds(), secret=Passphrase(OTHER))
    again = Vault.open(folder, clock=FakeClock(), ids=FakeIds(), secret=Passphrase(WORDS))
    assert [s.event for s in again.stored()] == [wrote("before"), wrote("after")]
    again.close()


@pytest.mark.parametrize("typed", ["", "short", "password1234"])
def test_a_passphrase_that_is_easy_to_guess_changes_nothing(
    vault: Vault, folder: Path, typed: str
) -> None:
    before = Layout(folder).keys.read_bytes()

    with pytest.raises(VaultError, match=r"at least 10|can be guessed"):
        set_passphrase(vault.opened, typed, cost=FLOOR)

    assert Layout(folder).keys.read_bytes() == before


def test_the_first_passphrase_takes_the_readable_key_off_the_disk(
    vault: Vault, folder: Path
) -> None:
    """File, copy and backups: none of them holds the old master, and it opens nothing."""
    vault.append("s", [wrote("before")])
    old = vault.opened.master
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    vault.close()

    raw = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert old.secret.hex().encode() not in raw
    assert b'"open"' not in raw
    assert vault.opened.master != old


def test_a_changed_passphrase_ends_the_old_one_everywhere(vault: Vault, folder: Path) -> None:
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    vault.append("s", [wrote("kept")])
    first = set_passphrase(vault.opened, OTHER, cost=FLOOR)
    vault.close()

    files = [decode(path.read_bytes()) for path in folder.rglob("*keys*.json")]
    assert not first.code_is_new
    assert len(files) >= 3
    for file in files:
        with pytest.raises(WrongKeyError):
            Passphrase(WORDS).master(file)
    again = Vault.open(folder, clock=FakeClock(), ids=FakeIds(), secret=Passphrase(OTHER))
    assert [s.event for s in again.stored()] == [wrote("kept")]
    again.close()


def test_a_copy_that_cannot_be_written_is_no_failed_change(
    vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saying that it failed would leave the person with a passphrase that no longer works."""
    layout = Layout(folder)
    set_passphrase(vault.opened, WORDS, cost=FLOOR)

    def full(path: Path, data: bytes) -> None:
        if path == layout.keys_copy:
            raise OSError(28, "No space left on device")
        write_whole(path, data)

    monkeypatch.setattr(key_file, "write_whole", full)
    set_passphrase(vault.opened, OTHER, cost=FLOOR)
    monkeypatch.undo()
    vault.close(backup=False)

    assert not layout.keys_copy.exists()
    Vault.open(folder, clock=FakeClock(), ids=FakeIds(), secret=Passphrase(OTHER)).close()
    assert layout.keys_copy.read_bytes() == layout.keys.read_bytes()


def test_a_copy_left_behind_by_a_crash_does_not_bring_an_old_passphrase_back(
    vault: Vault, folder: Path
) -> None:
    layout = Layout(folder)
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    stale = layout.keys_copy.read_bytes()
    set_passphrase(vault.opened, OTHER, cost=FLOOR)
    vault.close()
    layout.keys_copy.write_bytes(stale)

    with pytest.raises(WrongKeyError):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds(), secret=Passphrase(WORDS))
    Vault.open(folder, clock=FakeClock(), ids=FakeIds(), secret=Passphrase(OTHER)).close()

    assert layout.keys_copy.read_bytes() == layout.keys.read_bytes()


def test_composed_and_decomposed_letters_are_the_same_passphrase() -> None:
    master = Master.fresh()
    slot = seal(master, "00" * 8, "caf\u00e9  m\u00fctze wald ")
    file = KeyFile(vault="00" * 8, generation=1, public=bytes(32), slots=(slot,))

    assert Passphrase(" cafe\u0301 mu\u0308tze wald").master(file) == master


@given(st.floats(0.0001, 100))
def test_the_cost_follows_the_machine_within_its_limits(seconds: float) -> None:
    cost = calibrated(lambda _: seconds)

    assert FLOOR.memory_kib <= cost.memory_kib <= 256 * 1024
    assert (cost.passes, cost.lanes) == (3, 4)


def test_the_keys_of_two_purposes_tell_nothing_of_each_other() -> None:
    master = Master.fresh()
    keys = {master.database_key, master.head_key, master.slots_key, master.outbox_key}

    assert len(keys) == 4
    assert all(len(key) == 32 for key in keys)


def test_a_missing_pair_of_key_files_beside_data_is_no_first_use(
    vault: Vault, folder: Path
) -> None:
    """Making a new key would bury the data for good."""
    vault.append("s", [wrote("precious")])
    vault.close()
    Layout(folder).keys.unlink()
    Layout(folder).keys_copy.unlink()

    with pytest.raises(VaultLocked, match="key file is missing"):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds())

    assert not Layout(folder).keys.exists()


def test_a_key_file_that_is_a_link_is_not_followed(vault: Vault, folder: Path) -> None:
    vault.close()
    layout = Layout(folder)
    shutil.move(layout.keys, folder.parent / "elsewhere.json")
    layout.keys.symlink_to(folder.parent / "elsewhere.json")

    with pytest.raises(VaultError, match="link"):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds())


@pytest.mark.usefixtures("vault")
def test_the_key_file_is_plain_json_a_person_can_look_at(folder: Path) -> None:
    plain = json.loads(Layout(folder).keys.read_bytes())

    assert sorted(plain) == ["generation", "public", "seal", "slots", "sum", "v", "vault"]
    assert key_file.load(Layout(folder))[0].generation == 1


@pytest.mark.parametrize("count", [0, 2, 4, 5, 60])
def test_slots_left_out_or_doubled_by_someone_else_open_nothing(
    vault: Vault, folder: Path, count: int
) -> None:
    """The sum is right each time, so only the seal, or the want of a way in, can tell."""
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    vault.close()
    layout = Layout(folder)
    file = decode(layout.keys.read_bytes())
    for path in (layout.keys, layout.keys_copy):
        path.write_bytes(encode(replace(file, slots=file.slots * count)))

    for secret in (None, Passphrase(WORDS)):
        with pytest.raises(VaultError):
            Vault.open(folder, clock=FakeClock(), ids=FakeIds(), secret=secret)


def test_the_key_file_of_another_vault_opens_nothing(
    vault: Vault, folder: Path, tmp_path: Path
) -> None:
    vault.append("s", [wrote("mine")])
    vault.close()
    Vault.open(tmp_path / "other", clock=FakeClock(), ids=FakeIds()).close()
    other = Layout(tmp_path / "other").keys.read_bytes()
    mine = Layout(folder).keys.read_bytes()
    for path in (Layout(folder).keys, Layout(folder).keys_copy):
        path.write_bytes(other)

    with pytest.raises(VaultDamagedError):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds())

    Layout(folder).keys.write_bytes(mine)
    again = Vault.open(folder, clock=FakeClock(), ids=FakeIds())
    assert [s.event for s in again.stored()] == [wrote("mine")]
    again.close()


def test_memory_of_a_guess_is_bounded_however_the_file_is_changed() -> None:
    """The dearest cost a file may ask for stays within 1 GiB; asked for more, nothing is made."""
    asked: list[int] = []
    slot = seal(Master.fresh(), "00" * 8, WORDS)

    for memory in (FLOOR.memory_kib, CEILING.memory_kib, CEILING.memory_kib + 1, 2**32):
        file = KeyFile(
            vault="00" * 8,
            generation=1,
            public=bytes(32),
            slots=(replace(slot, cost=replace(FLOOR, memory_kib=memory)),),
        )
        with (
            patch("assistant.vault.passphrase.hash_secret_raw", _remembered(asked)),
            pytest.raises(VaultError),
        ):
            Passphrase(WORDS).master(file)

    assert asked == [FLOOR.memory_kib, CEILING.memory_kib]
    assert CEILING.memory_kib == 1024 * 1024


def _remembered(asked: list[int]) -> Callable[..., bytes]:
    def hashed(*parts: Any) -> bytes:
        asked.append(parts[3])
        return bytes(32)

    return hashed
