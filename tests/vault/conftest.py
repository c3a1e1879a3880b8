"""A vault in a folder of its own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.vault.vault import Vault
from tests.vault.fakes import FakeClock, FakeIds


@pytest.fixture(autouse=True)
def loose_umask() -> Iterator[None]:
    """Start from the usual umask, so that private files are the vault's own doing."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def ids() -> FakeIds:
    return FakeIds()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def vault(folder: Path, clock: FakeClock, ids: FakeIds) -> Iterator[Vault]:
    opened = Vault.open(folder, clock=clock, ids=ids)
    yield opened
    opened.close()
