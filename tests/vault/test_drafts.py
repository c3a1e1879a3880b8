"""Half a thought survives, and is gone once it was sent; a full disk still takes one more note."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.vault import ballast, drafts
from assistant.vault import vault as vault_module
from assistant.vault.errors import VaultFullError
from assistant.vault.vault import Vault
from tests.vault.fakes import FakeClock, FakeIds, wrote


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=()), max_size=50))
def test_the_newest_draft_is_the_one_that_is_kept(vault: Vault, text: str) -> None:
    drafts.keep(vault.opened, "s", "something before")
    drafts.keep(vault.opened, "other", "not this one")

    drafts.keep(vault.opened, "s", text)

    assert drafts.kept(vault.opened, "s") == text
    assert drafts.kept(vault.opened, "other") == "not this one"


def test_a_draft_is_there_after_a_crash(vault: Vault, folder: Path) -> None:
    drafts.keep(vault.opened, "s", "half a thou")
    vault._closed = True  # no orderly close: the process is gone
    vault.opened.connection.close()
    vault._hold.release()

    again = Vault.open(folder, clock=FakeClock(), ids=FakeIds(10))

    assert drafts.kept(again.opened, "s") == "half a thou"
    again.close()


def test_sending_takes_the_draft_away_with_the_same_stroke(vault: Vault) -> None:
    drafts.keep(vault.opened, "s", "half a thou")
    drafts.keep(vault.opened, "t", "another talk")

    vault.append("s", [wrote("half a thought")])

    assert drafts.kept(vault.opened, "s") == ""
    assert drafts.kept(vault.opened, "t") == "another talk"


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The disk takes nothing until the spare room is given up; counts the tries."""
    tries: list[int] = []
    real = vault_module.Vault._append

    def append(self: Vault, session: str | None, entries: list[object]) -> None:
        tries.append(1)
        if (self.opened.layout.root / "ballast").exists():
            raise VaultFullError("The disk is full.")
        real(self, session, entries)  # type: ignore[arg-type]

    monkeypatch.setattr(vault_module.Vault, "_append", append)
    return tries


def test_a_full_disk_takes_one_more_note_from_the_spare_room(
    vault: Vault, full_disk: list[int]
) -> None:
    vault.append("s", [wrote("one more")])

    assert [s.event for s in vault.stored()] == [wrote("one more")]
    assert vault.notices == (ballast.NOTICE,)
    assert len(full_disk) == 2


def test_without_spare_room_a_full_disk_is_said(
    vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise VaultFullError("The disk is full, so this was not saved.")

    monkeypatch.setattr(vault_module.Vault, "_append", refuse)
    (folder / "ballast").unlink()

    with pytest.raises(VaultFullError, match="not saved"):
        vault.append("s", [wrote("too much")])


def test_the_spare_room_is_set_aside_again_when_there_is_space(vault: Vault, folder: Path) -> None:
    (folder / "ballast").unlink()
    vault.close()

    Vault.open(folder, clock=FakeClock(), ids=FakeIds()).close()

    assert (folder / "ballast").stat().st_size == ballast.SIZE
