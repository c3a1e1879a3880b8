"""Each thing that could let someone in, broken once: mended or refused with its sentence."""

import os
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from assistant.vault import ballast, doctor, opening, process, surroundings
from assistant.vault.doctor import Level, examine, examine_open
from assistant.vault.errors import UnsafeFolderError, VaultBusy, VaultError
from assistant.vault.folder import Layout
from assistant.vault.locks import set_passphrase
from assistant.vault.passphrase import FLOOR
from assistant.vault.status import status
from assistant.vault.vault import Vault
from tests.vault.fakes import FakeClock, FakeIds, wrote


def _open(folder: Path) -> Vault:
    return Vault.open(folder, clock=FakeClock(), ids=FakeIds(100))


def test_a_library_without_encryption_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when another package brings the plain library under the same name."""
    monkeypatch.delattr(apsw, "mc_version")

    with pytest.raises(VaultError, match="cannot encrypt"):
        _open(folder)

    assert list(folder.glob("*.db")) == []


def test_a_library_that_loses_commits_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: "3.51.2")

    with pytest.raises(VaultError, match="too old"):
        _open(folder)


def test_a_key_that_is_not_taken_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plain library answers a key with nothing at all and writes in the clear."""

    class Deaf(apsw.Connection):
        def pragma(self, name: str, value: object = None, **_: object) -> object:
            return None if name == "key" else super().pragma(name, value)

    monkeypatch.setattr(apsw, "Connection", Deaf)

    with pytest.raises(VaultError, match="did not take the key"):
        _open(folder)

    assert list(folder.glob("log-1.db")) == []


def test_loose_modes_are_tightened(vault: Vault, folder: Path) -> None:
    vault.close(backup=False)
    folder.chmod(0o755)
    for path in folder.iterdir():
        path.chmod(0o644)

    _open(folder).close()

    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o077 for path in folder.rglob("*")} == {0}


@pytest.mark.parametrize("name", ["log-1.db", "keys.json", "head", "lock"])
def test_links_among_the_files_are_refused(
    vault: Vault, folder: Path, tmp_path: Path, name: str
) -> None:
    vault.append("s", [wrote("one")])
    vault.close(backup=False)
    (folder / name).rename(tmp_path / "moved")
    (folder / name).symlink_to(tmp_path / "moved")

    with pytest.raises(UnsafeFolderError, match="doctor"):
        _open(folder)


def test_a_second_name_for_the_data_is_refused(vault: Vault, folder: Path, tmp_path: Path) -> None:
    vault.close(backup=False)
    os.link(folder / "log-1.db", tmp_path / "second-name")

    with pytest.raises(UnsafeFolderError, match="another name"):
        _open(folder)


@pytest.mark.parametrize("level", [0, 1])
def test_a_folder_behind_a_link_is_refused(tmp_path: Path, level: int) -> None:
    (tmp_path / "real" / "data").mkdir(parents=True)
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "real" / ("" if level else "data"))

    with pytest.raises(UnsafeFolderError, match="link to another place"):
        _open(link / "data" if level else link)


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a folder away")
def test_someone_elses_folder_is_refused(folder: Path) -> None:
    folder.mkdir()
    os.chown(folder, 12345, -1)

    with pytest.raises(UnsafeFolderError, match="another user"):
        _open(folder)


def test_a_network_disk_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = ("/dev/sda / ext4 rw 0 0", f"server:/home {folder.parent} nfs4 rw 0 0")
    monkeypatch.setattr(opening, "mounts", lambda: mounts)

    with pytest.raises(UnsafeFolderError, match="network disk"):
        _open(folder)


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["/dev/sda / ext4 rw", "s:/x /home cifs rw"], "ext4"),
        (["/dev/sda / ext4 rw", "s:/x /data cifs rw"], "cifs"),
        (["s:/x /data cifs rw", "/dev/sdb /data/me ext4 rw"], "ext4"),
        (["/dev/sda / ext4 rw", "s:/x /data/m\\040e nfs rw", "garbage"], "ext4"),
        ([], ""),
    ],
)
def test_the_disk_is_the_nearest_mount(lines: list[str], kind: str) -> None:
    assert surroundings.disk_kind(Path("/data/me"), lines) == kind


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/a/Dropbox/diary", "Dropbox"),
        ("/home/a/OneDrive - Work/x", "OneDrive - Work"),
        ("/Users/a/Library/Mobile Documents/x", "Mobile Documents"),
        ("/home/a/.local/share/breakwater", ""),
    ],
)
def test_a_synced_folder_is_known_by_its_name(folder: str, service: str) -> None:
    assert surroundings.sync_service(Path(folder)) == service


def test_a_synced_folder_is_said_once(tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox" / "data"
    first = _open(folder)
    heard = first.notices
    first.close()
    second = _open(folder)

    assert heard == (surroundings.SYNCED,)
    assert second.notices == ()
    second.close()


def test_a_nearly_full_disk_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ballast, "is_nearly_full", lambda _: True)

    vault = _open(folder)

    assert vault.notices == (ballast.NEARLY_FULL,)
    assert {c.name: c.level for c in examine(folder)}["disk"] is Level.WRONG
    vault.close()


def test_using_a_closed_vault_says_that_it_is_closed(vault: Vault) -> None:
    vault.close()

    with pytest.raises(VaultError, match="diary is closed"):
        vault.append("s", [wrote("too late")])


def test_one_of_two_openings_wins_and_the_other_is_told(vault: Vault, folder: Path) -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[2])\n"
        "from pathlib import Path\n"
        "from assistant.vault.vault import Vault\n"
        "from assistant.vault.system import OrderedIds, SystemClock\n"
        "try: Vault.open(Path(sys.argv[1]), clock=SystemClock(), ids=OrderedIds())\n"
        "except Exception as error: print(type(error).__name__)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(folder), str(Path(__file__).parents[2])],
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    vault.append("s", [wrote("undisturbed")])

    assert run.stdout.split() == ["VaultBusy"]
    assert vault.opened.log.first_fault() is None


def test_the_hold_is_free_again_after_every_kind_of_end(folder: Path) -> None:
    for _ in range(3):
        vault = _open(folder)
        with pytest.raises(VaultBusy):
            _open(folder)
        vault.close()
        vault.close()


def test_a_refused_opening_leaves_nothing_held(vault: Vault, folder: Path) -> None:
    vault.append("s", [wrote("one")])
    vault.close(backup=False)
    database_file = Layout(folder).log(1)
    whole = database_file.read_bytes()
    database_file.write_bytes(whole[:5000])
    with pytest.raises(VaultError):
        _open(folder)
    database_file.write_bytes(whole)

    again = _open(folder)

    assert [s.event for s in again.stored()] == [wrote("one")]
    again.close()


def test_errors_carry_no_values(vault: Vault, folder: Path) -> None:
    """A sentence may end up in a log: no path, no key, no words of the person."""
    vault.append("s", [wrote("very private")])
    vault.close(backup=False)
    Layout(folder).log(1).write_bytes(b"x" * 9000)

    with pytest.raises(VaultError) as caught:
        _open(folder)

    text = str(caught.value)
    assert str(folder) not in text
    assert "private" not in text
    assert caught.value.__cause__ is None


def test_hardening_ends_core_dumps_and_reading_along() -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from assistant.vault import process\n"
        "before = (process.may_dump(), process.may_be_read())\n"
        "process.harden()\n"
        "print(before, process.may_dump(), process.may_be_read())\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(Path(__file__).parents[2])],
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )

    expected = "False False" if sys.platform == "linux" else "False True"
    assert run.stdout.strip().endswith(expected)


def test_doctor_calls_a_healthy_vault_healthy(
    vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "may_dump", lambda: False)
    monkeypatch.setattr(doctor, "may_be_read", lambda: False)
    set_passphrase(vault.opened, "maple river seven coats lantern", cost=FLOOR)

    checks = [*examine(folder), *examine_open(vault.opened)]

    assert [check.name for check in checks if check.level is not Level.FINE] == []
    assert len(checks) == 8


def test_doctor_finds_what_is_wrong(vault: Vault, folder: Path) -> None:
    vault.append("s", [wrote("one")])
    vault.close(backup=False)
    (folder / "log-1.db").chmod(0o644)
    (folder / "keys.json").write_bytes(b"{}")
    (folder / "keys.copy.json").write_bytes(b"{}")

    found = {check.name: check for check in examine(folder)}

    assert found["folder"].level is Level.WRONG
    assert "log-1.db" in found["folder"].sentence
    assert found["keys"].level is Level.WRONG
    assert "recovery code" in found["keys"].sentence


def test_doctor_reads_the_chain(vault: Vault) -> None:
    vault.append("s", [wrote("one"), wrote("two")])
    connection = vault.opened.connection
    connection.execute("DROP TRIGGER event_only_erased")
    connection.execute("UPDATE event SET local_day = '2020-01-01' WHERE seq = 1")

    (log, *_) = examine_open(vault.opened)

    assert log.level is Level.WRONG
    assert "vault restore" in log.sentence


def test_doctor_goes_on_where_it_may_not_look(
    vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "denied")

    vault.close()
    monkeypatch.setattr(doctor, "backups", refuse)

    found = {check.name: check for check in examine(folder)}

    assert found["backups"].level is Level.WRONG
    assert found["outbox"].level is Level.FINE


def test_doctor_says_that_there_is_nothing_yet(tmp_path: Path) -> None:
    found = {check.name: check.level for check in examine(tmp_path / "none")}

    assert found["folder"] is Level.NOTE
    assert not (tmp_path / "none").exists()


def test_status_tells_without_opening(vault: Vault, folder: Path, tmp_path: Path) -> None:
    vault.append("s", [wrote("one")])
    before = status(folder)
    set_passphrase(vault.opened, "maple river seven coats lantern", cost=FLOOR)
    vault.close()
    after = status(folder)
    nothing = status(tmp_path / "none")

    assert (before.exists, before.locked, before.backups) == (True, False, 0)
    assert (after.exists, after.locked, after.backups) == (True, True, 1)
    assert after.newest_backup == "2026-09-21"
    assert after.size > 0
    assert (nothing.exists, nothing.locked, nothing.size) == (False, False, 0)


def test_the_process_module_never_raises_where_it_has_no_power(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "other")

    assert process.may_be_read()


@pytest.mark.parametrize("name", ["packs", "flows", "backups", "outbox"])
def test_a_folder_among_ours_that_is_open_to_others_is_closed(
    vault: Vault, folder: Path, name: str
) -> None:
    vault.close()
    (folder / name).mkdir(exist_ok=True)
    (folder / name).chmod(0o755)
    assert "Others could get at these" in next(
        check.sentence for check in examine(folder) if check.name == "folder"
    )

    Vault.open(folder, clock=FakeClock(), ids=FakeIds()).close()

    assert (folder / name).stat().st_mode & 0o777 == 0o700
    assert {check.level for check in examine(folder) if check.name == "folder"} == {Level.FINE}
