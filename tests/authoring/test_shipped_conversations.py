"""The conversation tests that ship beside the flows, played as people would meet them."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from assistant.app.wiring import Parts, parts
from assistant.authoring.rehearsal.perform import Talk, perform
from assistant.authoring.rehearsal.script import read_script
from assistant.authoring.testing.cover import coverage
from assistant.content.folder import FLOW_END, TEST_END, content_root, flow_files
from assistant.domain.condition import Value
from tests.authoring.stage import open_talk

FILES = sorted((content_root() / "flows").glob(f"*{TEST_END}"))


@pytest.fixture(scope="module")
def made() -> Parts:
    return parts()


def test_every_shipped_flow_has_conversations() -> None:
    tested = {path.name.removesuffix(TEST_END) for path in FILES}
    flows = {path.name.removesuffix(FLOW_END) for path in flow_files(content_root() / "flows")}

    assert tested == flows


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_shipped_conversation_holds(path: Path, made: Parts) -> None:
    flows = {id_: compiled.flow for id_, compiled in made.runtime.flows.items()}
    script, problems = read_script(path.read_bytes(), path.name, flows)
    assert script is not None, problems

    def opening(given: Mapping[str, Value]) -> Talk:
        return open_talk(made, made.runtime, given)

    played = perform(script, made.runtime, opening)

    assert [f"{p.place}: {p.failure}" for p in played if not p.passed] == []
    reached = coverage(flows[script.flow], made.runtime, played)
    assert reached.share >= 0.9, reached.as_text()
