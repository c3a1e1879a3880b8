"""Talking at a locked door: durable at once, readable for nobody, joined in order exactly once."""

import fcntl
import itertools
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain.events import Event
from assistant.vault import opening, outbox_merge
from assistant.vault.errors import VaultBusy, VaultError, VaultFullError
from assistant.vault.folder import Layout
from assistant.vault.locks import rotate, set_passphrase
from assistant.vault.outbox import Outbox, files
from assistant.vault.passphrase import FLOOR, Passphrase
from assistant.vault.seal import public_half, seal
from assistant.vault.vault import Vault
from tests.vault.fakes import FakeClock, FakeIds, ended, started, wrote

WORDS = "maple river seven coats lantern"
KEY = Passphrase(WORDS)

starts = itertools.count(10**4, 100)
"""Ids that differ between the examples of one test."""


@pytest.fixture
def closed(vault: Vault, folder: Path) -> Path:
    """A vault nobody has open; to the outbox it is all the same whether it has a passphrase."""
    vault.append("day", [wrote("before")])
    vault.close()
    return folder


@pytest.fixture
def locked(vault: Vault, folder: Path) -> Path:
    vault.append("day", [wrote("before")])
    set_passphrase(vault.opened, WORDS, cost=FLOOR)
    vault.close()
    return folder


def _open(folder: Path, ids: FakeIds | None = None) -> Vault:
    return Vault.open(folder, clock=FakeClock(), ids=ids or FakeIds(900), secret=KEY)


def test_what_was_said_at_the_locked_door_joins_the_log_at_unlock(locked: Path) -> None:
    clock = FakeClock()
    clock.pass_ms(60_000)
    outbox = Outbox.open(locked, clock=clock, ids=FakeIds(100))
    outbox.append("night", [started(), wrote("it is strong")])
    clock.pass_ms(30_000)
    outbox.append("night", [wrote("it passes"), ended()])
    outbox.close()

    vault = _open(locked)
    found = list(vault.stored())
    vault.close()

    assert [s.event for s in found] == [
        wrote("before"),
        started(),
        wrote("it is strong"),
        wrote("it passes"),
        ended(),
    ]
    assert [s.utc_ms - found[0].utc_ms for s in found] == [0, 60_000, 60_000, 90_000, 90_000]
    assert files(Layout(locked)) == ()


def test_nothing_said_is_readable_in_the_outbox(closed: Path) -> None:
    outbox = Outbox.open(closed, clock=FakeClock(), ids=FakeIds(100))
    outbox.append("night", [wrote("a very private sentence")])
    outbox.close()

    raw = b"".join(path.read_bytes() for path in files(Layout(closed)))

    assert len(raw) > 0
    assert b"private" not in raw
    assert b"night" not in raw


def test_the_size_of_a_record_does_not_tell_yes_from_no(closed: Path) -> None:
    sizes = []
    for text in ("yes", "no", "not today, thank you"):
        outbox = Outbox.open(closed, clock=FakeClock(), ids=FakeIds(100))
        outbox.append("night", [wrote(text)])
        outbox.close()
        sizes.append(files(Layout(closed))[-1].stat().st_size)

    assert len(set(sizes)) == 1


def test_each_record_is_on_disk_before_append_returns(closed: Path) -> None:
    """Read it back while the writer is still at it, as after a kill."""
    outbox = Outbox.open(closed, clock=FakeClock(), ids=FakeIds(100))
    sizes = []
    for number in range(3):
        outbox.append("night", [wrote(str(number))])
        sizes.append(files(Layout(closed))[0].stat().st_size)
    outbox.close()

    assert sizes == [sizes[0], 2 * sizes[0], 3 * sizes[0]]


def test_a_window_still_talking_is_left_alone(closed: Path) -> None:
    outbox = Outbox.open(closed, clock=FakeClock(), ids=FakeIds(100))
    outbox.append("night", [wrote("one")])

    vault = _open(closed)
    assert [s.event for s in vault.stored()] == [wrote("before")]
    vault.close()
    outbox.append("night", [wrote("two")])
    outbox.close()

    again = _open(closed)
    assert [s.event for s in again.stored()] == [wrote("before"), wrote("one"), wrote("two")]
    again.close()


def test_two_windows_at_the_door_do_not_mix(closed: Path) -> None:
    one = Outbox.open(closed, clock=FakeClock(), ids=FakeIds(100))
    two = Outbox.open(closed, clock=FakeClock(), ids=FakeIds(200))
    one.append("a", [wrote("a1")])
    two.append("b", [wrote("b1")])
    one.append("a", [wrote("a2")])
    one.close()
    two.close()

    vault = _open(closed)
    assert [s.event for s in vault.stored("a")] == [wrote("a1"), wrote("a2")]
    assert [s.event for s in vault.stored("b")] == [wrote("b1")]
    vault.close()


def test_merging_twice_after_a_crash_adds_nothing_twice(closed: Path) -> None:
    """The crash comes after the log took it and before the file was removed."""
    outbox = Outbox.open(closed, clock=FakeClock(), ids=FakeIds(100))
    outbox.append("night", [wrote("once")])
    outbox.close()
    (path,) = files(Layout(closed))
    raw = path.read_bytes()
    _open(closed).close()
    path.write_bytes(raw)

    vault = _open(closed, FakeIds(950))

    assert [s.event for s in vault.stored("night")] == [wrote("once")]
    vault.close()


@pytest.mark.parametrize("cut", [1, 3, 4, 100, 300])
def test_a_record_cut_by_a_power_failure_takes_no_other_with_it(closed: Path, cut: int) -> None:
    outbox = Outbox.open(closed, clock=FakeClock(), ids=FakeIds(100))
    outbox.append("night", [wrote("whole")])
    outbox.append("night", [wrote("cut")])
    outbox.close()
    (path,) = files(Layout(closed))
    os.truncate(path, path.stat().st_size // 2 + cut)

    vault = _open(closed)

    assert [s.event for s in vault.stored("night")] == [wrote("whole")]
    assert path.with_suffix(".aside").exists()
    vault.close()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_changed_byte_costs_its_own_record_at_most_and_never_lies(
    vault: Vault, folder: Path, data: st.DataObject
) -> None:
    said: list[Event] = [wrote("one"), wrote("two"), wrote("three")]
    ids = FakeIds(next(starts))
    outbox = Outbox.open(folder, clock=FakeClock(), ids=ids)
    session = ids.new()
    for event in said:
        outbox.append(session, [event])
    outbox.close()
    (path,) = files(Layout(folder))
    raw = bytearray(path.read_bytes())
    at = data.draw(st.integers(4, len(raw) - 1).filter(lambda n: n % (len(raw) // 3) >= 4))
    raw[at] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(raw)

    outbox_merge.merge(vault.opened)

    hit = at // (len(raw) // 3)
    left = [event for number, event in enumerate(said) if number != hit]
    assert [s.event for s in vault.stored(session)] == left
    assert outbox_merge.UNREADABLE in vault.notices


def test_records_cannot_be_moved_between_places(closed: Path) -> None:
    outbox = Outbox.open(closed, clock=FakeClock(), ids=FakeIds(100))
    outbox.append("night", [wrote("one")])
    outbox.append("night", [wrote("two")])
    outbox.close()
    (path,) = files(Layout(closed))
    raw = path.read_bytes()
    half = len(raw) // 2
    path.write_bytes(raw[half:] + raw[:half])

    vault = _open(closed)

    assert list(vault.stored("night")) == []
    assert vault.notices == (outbox_merge.UNREADABLE,)
    vault.close()


MOMENT = {"utc_ms": 0, "tz": "UTC", "off_min": 0, "boot": "", "mono_ns": 0}


GOOD = '{"event":{"step":"a","form":"words"},"session":"s"}'


def _forged(kind: str, body: str, **moment: object) -> bytes:
    return json.dumps({"rows": [["x", kind, body]], "moment": {**MOMENT, **moment}}).encode()


def _put_in(vault: Vault, folder: Path, plain: bytes) -> Path:
    """Seal *plain* as anyone could who can read the key file."""
    Outbox.open(folder, clock=FakeClock(), ids=FakeIds()).close()
    path = Layout(folder).outbox / "000001.sealed"
    context = f'["{vault.opened.file.vault}", "000001.sealed", 0]'.encode()
    box = seal(public_half(vault.opened.master), plain, context)
    path.write_bytes(len(box).to_bytes(4) + box)
    return path


def test_a_record_of_the_right_shape_is_taken(vault: Vault, folder: Path) -> None:
    """The forged ones below differ from this one in one thing each."""
    _put_in(vault, folder, _forged("Answered", GOOD))

    outbox_merge.merge(vault.opened)

    assert [s.kind for s in vault.stored()] == ["Answered"]


def test_a_record_that_says_the_same_twice_is_taken_once(vault: Vault, folder: Path) -> None:
    row = ["x", "Answered", GOOD]
    _put_in(vault, folder, json.dumps({"rows": [row, row], "moment": MOMENT}).encode())

    outbox_merge.merge(vault.opened)

    assert [s.id for s in vault.stored()] == ["x"]
    assert vault.opened.log.first_fault() is None


@pytest.mark.parametrize(
    "plain",
    [
        b"[]",
        b"not json",
        b'{"rows": 3}',
        _forged("Answered", GOOD, utc_ms="soon"),
        _forged("Answered", GOOD, utc_ms=10**18),
        _forged("Answered", GOOD, off_min=None),
        _forged("Answered", GOOD, tz="\udc80"),
        _forged("Answered", GOOD, tz="UTC" * 1000),
        _forged("Answered", GOOD, more=1).replace(b'["x"', b"[7"),
        _forged("Nonsense", "{}"),
        _forged("erased", '{"event":{"rows":1},"session":null}'),
        _forged("Answered", '{"event":{"step":3,"form":"words"},"session":"s"}'),
        _forged("Answered", '{"event":{"step":"a","form":"words"},"session":7}'),
        _forged("Answered", '{"event":{"step":"a","form":"words","text":[]},"session":"s"}'),
    ],
)
def test_a_stranger_can_put_nothing_harmful_in(vault: Vault, folder: Path, plain: bytes) -> None:
    """Anyone who can read the key file can seal; what comes out is checked all the same."""
    path = _put_in(vault, folder, plain)

    outbox_merge.merge(vault.opened)

    assert list(vault.stored()) == []
    assert not path.exists()


def test_a_door_that_cannot_be_emptied_does_not_keep_the_diary_shut(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox = Outbox.open(closed, clock=FakeClock(), ids=FakeIds(100))
    outbox.append("night", [wrote("kept at the door")])
    outbox.close()

    def refuse(_: object) -> None:
        raise VaultFullError("The disk is full.")

    monkeypatch.setattr(opening, "merge", refuse)
    vault = _open(closed)
    heard, found = vault.notices, [s.event for s in vault.stored()]
    vault.close()
    monkeypatch.undo()
    again = _open(closed)

    assert (heard, found) == ((opening.MERGED_LATER,), [wrote("before")])
    assert [s.event for s in again.stored("night")] == [wrote("kept at the door")]
    again.close()


def test_a_new_master_waits_until_nobody_talks_at_the_door(locked: Path) -> None:
    """What is sealed to an old master could never be read."""
    vault = _open(locked)
    outbox = Outbox.open(locked, clock=FakeClock(), ids=FakeIds(100))
    outbox.append("night", [wrote("still here")])

    with pytest.raises(VaultBusy, match="still talking"):
        rotate(vault.opened, KEY)
    outbox.close()
    rotate(vault.opened, KEY)

    assert [s.event for s in vault.stored("night")] == [wrote("still here")]
    vault.close()


def test_a_new_master_waits_for_someone_who_has_not_spoken_yet(closed: Path) -> None:
    """The first words would be sealed to the old master."""
    vault = _open(closed)
    outbox = Outbox.open(closed, clock=FakeClock(), ids=FakeIds(100))

    with pytest.raises(VaultBusy, match="still talking"):
        rotate(vault.opened, None)
    outbox.append("night", [wrote("here I am")])
    outbox.close()
    rotate(vault.opened, None)

    assert [s.event for s in vault.stored("night")] == [wrote("here I am")]
    vault.close()


def test_the_door_is_shut_for_a_moment_while_the_master_changes(closed: Path) -> None:
    Outbox.open(closed, clock=FakeClock(), ids=FakeIds()).close()
    gate = os.open(Layout(closed).outbox / "gate", os.O_RDWR)
    fcntl.flock(gate, fcntl.LOCK_EX)

    with pytest.raises(VaultBusy, match="Try again in a moment"):
        Outbox.open(closed, clock=FakeClock(), ids=FakeIds())
    os.close(gate)


def test_without_a_vault_there_is_nothing_to_add_to(folder: Path) -> None:
    with pytest.raises(VaultError, match="no diary here yet"):
        Outbox.open(folder, clock=FakeClock(), ids=FakeIds())


def test_a_failed_write_says_so_and_spoils_nothing(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox = Outbox.open(closed, clock=FakeClock(), ids=FakeIds(100))
    outbox.append("night", [wrote("before the disk filled")])
    real = os.fdatasync

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fdatasync", full)
    with pytest.raises(VaultFullError, match="Free some space"):
        outbox.append("night", [wrote("refused")])
    monkeypatch.setattr(os, "fdatasync", real)
    outbox.append("night", [wrote("after")])
    outbox.close()

    vault = _open(closed)
    said = [s.event for s in vault.stored("night")]
    assert said[0] == wrote("before the disk filled")
    assert said[-1] == wrote("after")
    vault.close()
