"""The shipped library, read once for all tests of ranking."""

from pathlib import Path

import pytest

from assistant.content.shipped import Content, load
from assistant.coping.library import Library

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def content() -> Content:
    return load(ROOT)[0]


@pytest.fixture(scope="session")
def library(content: Content) -> Library:
    return Library(content.exercises, content.weights, content.gates, content.vocabularies)
