"""The shipped library, read once."""

from pathlib import Path

import pytest

from assistant.content.exercise_reader import Shelf
from assistant.content.shipped import Content, load

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def content() -> Content:
    return load(ROOT)[0]


@pytest.fixture(scope="session")
def shelf(content: Content) -> Shelf:
    return Shelf(content.vocabularies, content.sources)
