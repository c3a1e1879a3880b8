"""The page on privacy is shown in the program, whole, and tells of every command there is."""

import re
from pathlib import Path

import pytest

from assistant.cli import Exit, run
from assistant.cli.vault_commands import vault
from assistant.cli.vault_privacy import page, plain
from assistant.vault.keyring_slot import RECOGNISED

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_is_shown_whole_and_without_marks(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["vault", "privacy"]) == Exit.FINE

    told = capsys.readouterr().out
    assert "**" not in told
    assert "`" not in told
    assert not re.search(r"^\|", told, re.MULTILINE)
    words = re.findall(r"[A-Za-z]{4,}", page())
    assert set(words) - set(re.findall(r"[A-Za-z]{4,}", told)) <= {"what"}  # heads of tables
    assert page() == (DOCS / "privacy.md").read_text("utf-8")


def test_tables_lists_and_paragraphs_become_lines() -> None:
    table = "| a | b |\n|---|---|\n| x | `y` |"
    text = f"# Head\n\nTwo lines\nof **one** paragraph.\n\n{table}\n\n- one\n  on\n- two"

    assert list(plain(text)) == [
        "Head", "", "Two lines of one paragraph.", "", "- x: y", "", "- one on", "- two", "",
    ]  # fmt: skip


def test_every_way_to_keep_or_open_or_erase_data_is_on_it() -> None:
    text = page()
    for name in set(vault.commands) - {"doctor"}:
        assert f"breakwater vault {name}" in text, name


def test_the_stores_it_names_are_the_ones_there_are() -> None:
    text = page()
    for name in ("Keychain", "Credential Manager", "Secret Service", "KWallet"):
        assert name in text
        assert any(name in said for said in RECOGNISED.values())


def test_sentences_are_short_enough_to_be_read_in_trouble() -> None:
    lines = [line.removeprefix("- ") for line in plain(page()) if not line.startswith("- ")]
    sentences = [one for line in lines for one in re.split(r"(?<=[.:?])\s", line) if one]

    assert max(len(one.split()) for one in sentences) <= 32
    assert sum(len(one.split()) for one in sentences) / len(sentences) < 14
