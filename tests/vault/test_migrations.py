"""Data of every older version opens, is backed up first, and is never half changed."""

import shutil
from pathlib import Path

import apsw
import pytest

from assistant.domain.events import Event
from assistant.vault import drafts, migrations, schema
from assistant.vault.backup import backups
from assistant.vault.database import connect
from assistant.vault.errors import VaultError, VaultFullError
from assistant.vault.folder import Layout
from assistant.vault.vault import Vault
from tests.vault.fakes import FakeClock, FakeIds, ended, started, wrote

FIXTURES = Path(__file__).parent / "fixtures"
SAID = {
    1: [started(), wrote("written under the first schema"), ended()],
    2: [started(), wrote("written under the second schema"), ended()],
}


@pytest.fixture(params=sorted(SAID))
def version(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def said(version: int) -> list[Event]:
    return SAID[version]


@pytest.fixture
def old(folder: Path, version: int) -> Path:
    """A vault as an older schema left it, with its key file. Nothing in it is anyone's."""
    shutil.copytree(FIXTURES / f"schema-{version}", folder)
    return folder


def _objects(connection: apsw.Connection) -> list[object]:
    found = connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name")
    return list(found.fetchall())


def test_there_is_a_fixture_for_every_older_version() -> None:
    there = {path.name for path in FIXTURES.glob("schema-*")}

    assert there == {f"schema-{version}" for version in range(1, schema.VERSION)}


def test_an_old_vault_opens_with_all_it_holds_and_goes_on(
    old: Path, said: list[Event], vault_of_today: Vault
) -> None:
    vault = Vault.open(old, clock=FakeClock(), ids=FakeIds(50))
    vault.append("s2", [wrote("and on")])

    assert [s.event for s in vault.stored()] == [*said, wrote("and on")]
    assert _objects(vault.opened.connection) == _objects(vault_of_today.opened.connection)
    assert vault.opened.log.first_fault() is None
    vault.close()


@pytest.fixture
def vault_of_today(tmp_path: Path) -> Vault:
    return Vault.open(tmp_path / "today", clock=FakeClock(), ids=FakeIds())


def test_the_old_database_is_backed_up_before_it_is_touched(old: Path, version: int) -> None:
    Vault.open(old, clock=FakeClock(), ids=FakeIds(50)).close()

    (made,) = backups(Layout(old).backups)
    master = Vault.open(old, clock=FakeClock(), ids=FakeIds(50)).opened.master
    connection = connect(made.path, master.database_key)
    assert connection.pragma("user_version") == version
    connection.close()


def test_a_failed_step_leaves_the_old_schema_whole(
    old: Path, said: list[Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    last = max(schema.STEPS)
    monkeypatch.setitem(schema.STEPS, last, schema.STEPS[last] + "CREATE TABLE draft (x);")
    with pytest.raises(VaultError):
        Vault.open(old, clock=FakeClock(), ids=FakeIds(50))
    monkeypatch.undo()

    vault = Vault.open(old, clock=FakeClock(), ids=FakeIds(50))
    assert [s.event for s in vault.stored()] == said
    vault.close()


def test_without_room_for_a_backup_nothing_is_changed(
    old: Path, said: list[Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> None:
        raise VaultFullError("The disk is full.")

    monkeypatch.setattr(migrations, "back_up", full)
    with pytest.raises(VaultFullError):
        Vault.open(old, clock=FakeClock(), ids=FakeIds(50))
    monkeypatch.undo()

    vault = Vault.open(old, clock=FakeClock(), ids=FakeIds(50))
    assert [s.event for s in vault.stored()] == said
    vault.close()


def test_data_of_a_newer_version_is_left_alone(vault: Vault, folder: Path) -> None:
    vault.append("s", [wrote("from the future")])
    vault.opened.connection.pragma("user_version", schema.VERSION + 1)
    vault.close(backup=False)

    with pytest.raises(VaultError, match="newer Breakwater"):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds())


def test_half_a_thought_comes_through_a_change_of_the_tables(folder: Path) -> None:
    shutil.copytree(FIXTURES / "schema-2", folder)

    vault = Vault.open(folder, clock=FakeClock(), ids=FakeIds(50))
    assert drafts.kept(vault.opened, "s9") == "half a thought"
    vault.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM event",
        "UPDATE event SET body = 'x'",
        """INSERT INTO event SELECT seq + 7, id, kind, v, at_utc_ms, tz, off_min, local_day, boot,
        mono_ns, flow_id, flow_sha, step, salt, body, body_mac, prev, hash FROM event""",
    ],
)
def test_the_new_table_refuses_to_change_the_past_as_the_old_one_did(
    old: Path, statement: str
) -> None:
    vault = Vault.open(old, clock=FakeClock(), ids=FakeIds(50))

    with pytest.raises(apsw.ConstraintError):
        vault.opened.connection.execute(statement)
    vault.close()
