"""The shipped library, read once for all tests of ranking."""

from pathlib import Path

import pytest

from assistant.content.library_folder import LibraryContent, read_library
from assistant.coping.library import Library

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def content() -> LibraryContent:
    return read_library(ROOT / "coping_library")


@pytest.fixture(scope="session")
def library(content: LibraryContent) -> Library:
    return Library(content.exercises, content.weights, content.gates, content.shelf.vocabularies)
