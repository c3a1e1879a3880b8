"""The log only grows, and any change to it from outside is noticed."""

import random
from pathlib import Path

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.vault import head
from assistant.vault.chain import (
    COLUMNS,
    SALT_BYTES,
    START,
    Row,
    Stamp,
    body_mac,
    fault,
    fresh_rows,
    hashed,
)
from assistant.vault.database import connect
from assistant.vault.errors import VaultDamagedError, VaultError
from assistant.vault.folder import Layout
from assistant.vault.log import Entry
from assistant.vault.records import body
from assistant.vault.vault import Vault
from tests.vault.fakes import FakeClock, FakeIds, wrote

PAGE = 4096
REST = (
    "kind, v, at_utc_ms, tz, off_min, local_day, boot, mono_ns, "
    "flow_id, flow_sha, step, salt, body, body_mac, prev, hash FROM event"
)


@pytest.fixture
def filled(vault: Vault) -> Vault:
    for number in range(60):
        vault.append("s", [wrote(f"{number} " + "words " * (number % 7 * 30))])
    return vault


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM event WHERE seq = 3",
        "UPDATE event SET body = 'other' WHERE seq = 3",
        "UPDATE event SET at_utc_ms = 0 WHERE seq = 3",
        "UPDATE event SET body = NULL WHERE seq = 3",
        "UPDATE event SET salt = NULL, body = NULL, kind = 'x' WHERE seq = 3",
        "UPDATE event SET seq = 900 WHERE seq = 3",
        f"INSERT INTO event SELECT 900, 'x', {REST} WHERE seq = 3",
        f"INSERT OR REPLACE INTO event SELECT 3, 'x', {REST} WHERE seq = 3",
    ],
)
def test_the_database_itself_refuses_to_change_the_past(filled: Vault, statement: str) -> None:
    before = list(filled.opened.log.rows())

    with pytest.raises(apsw.ConstraintError):
        filled.opened.connection.execute(statement)

    assert list(filled.opened.log.rows()) == before


def test_an_entry_that_is_there_twice_is_noticed(vault: Vault) -> None:
    entry = Entry("same", "Answered", body("s", wrote("once")))
    vault.opened.log.append([entry], FakeClock().now())
    assert vault.opened.log.first_fault() is None

    vault.opened.log.append([entry], FakeClock().now())

    assert vault.opened.log.first_fault() == "a row is there twice"


columns = st.sampled_from(COLUMNS)
values = st.one_of(
    st.none(), st.integers(-5, 5), st.text(max_size=3), st.binary(min_size=32, max_size=32)
)


@given(columns, values)
def test_the_chain_covers_every_column(column: str, value: object) -> None:
    row = hashed(
        Row(
            seq=1,
            id="a",
            kind="Said",
            v=1,
            at_utc_ms=7,
            tz="UTC",
            off_min=0,
            local_day="1970-01-01",
            boot="b",
            mono_ns=9,
            flow_id=None,
            flow_sha=None,
            step=None,
            salt=b"\1" * 16,
            body="{}",
            body_mac=body_mac(b"\1" * 16, "{}"),
            prev=START,
            hash=b"",
        )
    )
    changed = row._replace(**{column: value})  # type: ignore[arg-type]

    assert fault(row, 1, START) is None
    assert _noticed(changed) or changed == row


strings = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@given(
    st.lists(st.tuples(strings, strings, strings), max_size=4),
    st.tuples(strings, strings, strings, st.integers(-(2**63), 2**63 - 1), st.integers(-900, 900)),
)
def test_rows_made_together_are_the_rows_made_one_by_one(
    entries: list[tuple[str, str, str]], stamped: tuple[str, str, str, int, int]
) -> None:
    """What a saved answer is hashed as is written out by hand, for speed: the same bytes."""
    tz, day, boot, ms, off_min = stamped
    stamp = Stamp(1, ms, tz, off_min, day, boot, 7)
    salts = bytes(range(SALT_BYTES * len(entries)))

    before = START
    for at, values in enumerate(fresh_rows(START, 5, entries, stamp, salts)):
        row = Row(*values)  # type: ignore[arg-type]
        assert fault(row, 5 + at, before) is None
        assert (row.id, row.kind, row.body) == entries[at]
        assert row == hashed(row)
        before = row.hash


def test_a_row_that_is_whole_in_itself_must_also_follow_the_one_before(vault: Vault) -> None:
    """As when rows of another log of ours, with the same key, were put in between."""
    vault.append("s", [wrote("one"), wrote("two")])
    one, two = vault.opened.log.rows()
    stranger = hashed(two._replace(prev=b"\7" * 32))

    assert fault(two, 2, one.hash) is None
    assert fault(stranger, 2, one.hash) == "a row does not follow the one before"
    assert fault(stranger, 2, b"\7" * 32) is None
    assert fault(two, 3, one.hash) == "a row is missing"
    assert fault(two._replace(body=None), 2, one.hash) == "a row is half erased"
    assert fault(two._replace(body=None, salt=None), 2, one.hash) is None


def _noticed(row: Row) -> bool:
    try:
        return fault(row, 1, START) is not None
    except (TypeError, AttributeError):
        return True  # a STRICT table cannot hold such a value


def _damage(raw: bytearray, rng: random.Random, kind: str) -> None:
    pages = len(raw) // PAGE
    match kind:
        case "flip":
            raw[rng.randrange(len(raw))] ^= 1 << rng.randrange(8)
        case "truncate":
            del raw[rng.randrange(len(raw)) :]
        case "swap":
            one, two = rng.sample(range(pages), 2)
            first = raw[one * PAGE : (one + 1) * PAGE]
            raw[one * PAGE : (one + 1) * PAGE] = raw[two * PAGE : (two + 1) * PAGE]
            raw[two * PAGE : (two + 1) * PAGE] = first
        case "zeros":
            at = rng.randrange(pages) * PAGE
            raw[at : at + PAGE] = bytes(PAGE)
        case _:
            raise ValueError(kind)


def _outcome(folder: Path, said: list[str]) -> str:
    """Open and read all: ``noticed``, ``same``, or ``WRONG`` when other words come back."""
    try:
        vault = Vault.open(folder, clock=FakeClock(), ids=FakeIds(10_000))
    except VaultError:
        return "noticed"
    try:
        if vault.opened.log.first_fault() is not None:
            return "noticed"
        return "same" if [getattr(s.event, "text", "") for s in vault.stored()] == said else "WRONG"
    except VaultError:
        return "noticed"
    finally:
        vault.close(backup=False)


def _spoil(vault: Vault, kind: str, rounds: int) -> dict[str, int]:
    folder = vault.opened.layout.root
    said = [getattr(s.event, "text", "") for s in vault.stored()]
    vault.close(backup=False)
    database = Layout(folder).log(1)
    whole = database.read_bytes()
    rng = random.Random(kind)
    outcomes: dict[str, int] = {}
    for _ in range(rounds):
        raw = bytearray(whole)
        _damage(raw, rng, kind)
        for left in folder.glob("log-1.db-*"):
            left.unlink()
        database.write_bytes(raw)
        outcome = _outcome(folder, said)
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
    return outcomes


@pytest.mark.parametrize("kind", ["flip", "truncate", "swap", "zeros"])
def test_damage_is_noticed_and_never_gives_other_words(filled: Vault, kind: str) -> None:
    outcomes = _spoil(filled, kind, 15)

    assert outcomes == {"noticed": 15}


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["flip", "truncate", "swap", "zeros"])
def test_damage_is_noticed_at_length(filled: Vault, kind: str) -> None:
    """2,000 in all."""
    outcomes = _spoil(filled, kind, 500)

    assert outcomes == {"noticed": 500}


@pytest.mark.parametrize(
    "content", [b"", b"\0", bytes(PAGE), b"SQLite format 3\0" + bytes(PAGE), b"{}\n" * 9999]
)
def test_a_file_that_is_no_database_of_ours_is_refused(
    filled: Vault, folder: Path, content: bytes
) -> None:
    filled.close()
    whole = Layout(folder).log(1).read_bytes()
    Layout(folder).log(1).write_bytes(content)

    with pytest.raises(VaultDamagedError, match="restore"):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds())

    for left in folder.glob("log-1.db-*"):
        left.unlink()
    Layout(folder).log(1).write_bytes(whole)
    assert _outcome(folder, [f"{n} " + "words " * (n % 7 * 30) for n in range(60)]) == "same"


def test_an_older_page_put_back_is_noticed(filled: Vault, folder: Path) -> None:
    """Each page is one we wrote, with the right key: only the chain can tell."""
    filled.close(backup=False)
    database = Layout(folder).log(1)
    older = database.read_bytes()
    vault = Vault.open(folder, clock=FakeClock(), ids=FakeIds(500))
    for number in range(60):
        vault.append("s", [wrote(f"later {number}")])
    said = [getattr(s.event, "text", "") for s in vault.stored()]
    vault.close(backup=False)
    newer = database.read_bytes()
    pages = [
        at for at in range(0, len(older), PAGE) if older[at : at + PAGE] != newer[at : at + PAGE]
    ]
    outcomes = []
    for at in pages:
        for left in folder.glob("log-1.db-*"):
            left.unlink()
        database.write_bytes(newer[:at] + older[at : at + PAGE] + newer[at + PAGE :])
        outcomes.append(_outcome(folder, said))

    assert len(pages) >= 3
    assert set(outcomes) == {"noticed"}


def test_a_whole_older_copy_opens_with_a_quiet_word(vault: Vault, folder: Path) -> None:
    vault.append("s", [wrote("one")])
    vault.close(backup=False)
    older = Layout(folder).log(1).read_bytes()
    again = Vault.open(folder, clock=FakeClock(), ids=FakeIds(10))
    again.append("s", [wrote("two")])
    again.close(backup=False)
    Layout(folder).log(1).write_bytes(older)

    rolled = Vault.open(folder, clock=FakeClock(), ids=FakeIds(20))

    assert rolled.notices == (head.OLDER_COPY,)
    assert [s.event for s in rolled.stored()] == [wrote("one")]
    rolled.close(backup=False)
    calm = Vault.open(folder, clock=FakeClock(), ids=FakeIds(30))
    assert calm.notices == ()
    calm.close()


@pytest.mark.parametrize("raw", [b"", b"x", bytes(28), b"\xff" * 4000])
def test_a_broken_head_file_never_keeps_the_vault_shut(
    vault: Vault, folder: Path, raw: bytes
) -> None:
    vault.append("s", [wrote("one")])
    vault.close(backup=False)
    Layout(folder).head.write_bytes(raw)

    again = Vault.open(folder, clock=FakeClock(), ids=FakeIds(10))

    assert [s.event for s in again.stored()] == [wrote("one")]
    again.close()


def test_a_crash_before_the_head_was_written_is_no_older_copy(vault: Vault, folder: Path) -> None:
    """The log is ahead of the head then, not behind."""
    vault.append("s", [wrote("one")])
    vault.close(backup=False)
    first = Layout(folder).head.read_bytes()
    again = Vault.open(folder, clock=FakeClock(), ids=FakeIds(10))
    again.append("s", [wrote("two")])
    again.close(backup=False)
    Layout(folder).head.write_bytes(first)

    last = Vault.open(folder, clock=FakeClock(), ids=FakeIds(20))

    assert last.notices == ()
    last.close()


def test_another_vaults_database_is_told_apart(vault: Vault, folder: Path, tmp_path: Path) -> None:
    other = Vault.open(tmp_path / "other", clock=FakeClock(), ids=FakeIds())
    other.append("s", [wrote("someone else's")])
    other.close(backup=False)
    vault.close(backup=False)
    Layout(folder).log(1).write_bytes(Layout(tmp_path / "other").log(1).read_bytes())

    with pytest.raises(VaultDamagedError, match="vault restore"):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds())


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE about SET value = '0000000000000000'",
        "UPDATE event SET local_day = '2020-01-01' WHERE seq = 2",
        "UPDATE event SET body = 'other' WHERE seq = 2",
    ],
    ids=["another-id", "newest-row", "newest-words"],
)
def test_a_change_at_the_end_of_the_log_is_noticed_at_opening(
    vault: Vault, folder: Path, change: str
) -> None:
    vault.append("s", [wrote("one"), wrote("two")])
    vault.opened.connection.execute("DROP TRIGGER event_only_erased")
    vault.opened.connection.execute(change)
    vault.close(backup=False)

    with pytest.raises(VaultDamagedError, match="changed by something else"):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds())


def test_an_unencrypted_database_is_refused(vault: Vault, folder: Path) -> None:
    vault.close(backup=False)
    path = Layout(folder).log(1)
    path.unlink()
    plain = apsw.Connection(str(path))
    plain.execute("CREATE TABLE event (seq)")
    plain.close()

    with pytest.raises(VaultDamagedError, match="not encrypted"):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds())


def test_a_missing_database_is_no_first_use(vault: Vault, folder: Path) -> None:
    vault.append("s", [wrote("one")])
    vault.close(backup=False)
    Layout(folder).log(1).unlink()

    with pytest.raises(VaultDamagedError, match="missing"):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds())


def test_the_pragmas_are_the_ones_that_keep_data(vault: Vault) -> None:
    """What a page cache could hide in a test, a power cut would show."""
    connection = vault.opened.connection
    wanted = {
        "journal_mode": "wal",
        "locking_mode": "exclusive",
        "synchronous": 2,
        "secure_delete": 1,
        "temp_store": 2,
        "mmap_size": 0,
        "trusted_schema": 0,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "cell_size_check": 1,
        "cipher": "chacha20",
    }

    assert {name: connection.pragma(name) for name in wanted} == wanted
    assert not (vault.opened.layout.root / "log-1.db-shm").exists()


def test_another_key_does_not_open_the_database(vault: Vault, folder: Path) -> None:
    vault.append("s", [wrote("one")])
    vault.close(backup=False)

    for key in (bytes(32), b"\1" * 32):
        with pytest.raises(VaultDamagedError):
            connect(Layout(folder).log(1), key)
