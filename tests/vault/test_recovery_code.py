"""A code a person can copy by hand, where a slip of the pen never opens anything else."""

import secrets
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.vault.errors import VaultLocked, WrongKeyError
from assistant.vault.folder import Layout
from assistant.vault.locks import set_passphrase
from assistant.vault.master import Master
from assistant.vault.passphrase import FLOOR, Passphrase
from assistant.vault.recovery_code import RecoveryCode, code_of, was_copied
from assistant.vault.vault import Vault
from tests.vault.fakes import FakeClock, FakeIds, wrote

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
masters = st.binary(min_size=20, max_size=20).map(Master)


@given(masters)
def test_a_code_leads_back_to_its_master(master: Master) -> None:
    code = code_of(master)

    assert RecoveryCode(code).master() == master
    assert [len(group) for group in code.split("-")] == [4] * 9


@given(masters)
def test_the_way_it_is_written_does_not_matter(master: Master) -> None:
    code = code_of(master)
    sloppy = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")

    assert RecoveryCode(f"  {sloppy}\n").master() == master


def test_no_single_typo_and_no_swap_of_neighbours_is_accepted() -> None:
    """About one in a million would pass a 20-bit check; none of these does."""
    master = Master(bytes(range(20)))
    letters = code_of(master).replace("-", "")
    wrong = [
        letters[:at] + other + letters[at + 1 :]
        for at in range(36)
        for other in LETTERS
        if other != letters[at]
    ]
    wrong += [
        letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
        for at in range(35)
        if letters[at] != letters[at + 1]
    ]

    accepted = [code for code in wrong if _is_accepted(code)]

    assert len(wrong) > 1100
    assert accepted == []


@settings(max_examples=200)
@given(st.text(max_size=60))
def test_any_other_text_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(WrongKeyError, match="9 groups of 4"):
        RecoveryCode(text).master()


def _is_accepted(code: str) -> bool:
    try:
        RecoveryCode(code).master()
    except WrongKeyError:
        return False
    return True


def test_copying_a_group_proves_that_it_was_written_down() -> None:
    code = code_of(Master(secrets.token_bytes(20)))

    assert was_copied(code, 3, code.split("-")[2].lower())
    assert not was_copied(code, 3, "AAAA" if code.split("-")[2] != "AAAA" else "BBBB")


@pytest.mark.parametrize("lost", ["keys.json", "both", "garbled"])
def test_the_code_opens_the_vault_without_its_key_file(
    folder: Path, clock: FakeClock, ids: FakeIds, lost: str
) -> None:
    vault = Vault.open(folder, clock=clock, ids=ids)
    vault.append("s", [wrote("before the loss")])
    code = code_of(vault.opened.master)
    vault.close()
    layout = Layout(folder)
    if lost == "garbled":
        layout.keys.write_bytes(b"{}")
        layout.keys_copy.write_bytes(b"\xff")
    else:
        layout.keys.unlink()
    if lost == "both":
        layout.keys_copy.unlink()

    again = Vault.open(folder, clock=clock, ids=ids, secret=RecoveryCode(code))

    assert [s.event for s in again.stored()] == [wrote("before the loss")]
    again.close()


def test_after_a_recovery_a_new_passphrase_opens_the_vault(vault: Vault, folder: Path) -> None:
    """The rebuilt key file has no way in of its own, until one is set."""
    vault.append("s", [wrote("before the loss")])
    code = code_of(vault.opened.master)
    vault.close()
    for path in (Layout(folder).keys, Layout(folder).keys_copy):
        path.unlink()
    recovered = Vault.open(folder, clock=FakeClock(), ids=FakeIds(9), secret=RecoveryCode(code))
    done = set_passphrase(recovered.opened, "maple river seven coats lantern", cost=FLOOR)
    recovered.close()

    with pytest.raises(VaultLocked):
        Vault.open(folder, clock=FakeClock(), ids=FakeIds(9))
    again = Vault.open(
        folder,
        clock=FakeClock(),
        ids=FakeIds(9),
        secret=Passphrase("maple river seven coats lantern"),
    )

    assert (done.code, done.code_is_new) == (code, False)
    assert [s.event for s in again.stored()] == [wrote("before the loss")]
    again.close()


def test_another_vaults_code_is_told_apart_from_a_typo(vault: Vault, folder: Path) -> None:
    vault.close()

    with pytest.raises(WrongKeyError, match="not of this vault"):
        Vault.open(
            folder,
            clock=FakeClock(),
            ids=FakeIds(),
            secret=RecoveryCode(code_of(Master.fresh())),
        )
