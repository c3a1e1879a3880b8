"""Flows that tests explore, and sessions made from explored situations."""

from collections.abc import Mapping
from pathlib import Path

from assistant.authoring.check import Checker
from assistant.content.flow_reader import read_flow
from assistant.content.folder import BUILT_IN, content_root, flow_files
from assistant.content.known import Known
from assistant.content.shipped import known_content
from assistant.domain.flow import Flow

EXAMPLE = Path(__file__).parent / "example"


def read(path: Path, known: Known) -> Flow:
    flow, problems = read_flow(path.read_bytes(), str(path), known)
    assert flow is not None, problems
    return flow


def example(old: str = "", new: str = "") -> dict[str, Flow]:
    """The worked example, with one thing changed."""
    flows = {}
    for path in flow_files(EXAMPLE):
        text = path.read_text(encoding="utf-8")
        if path.name == "craving.flow.yaml" and old:
            assert old in text
            text = text.replace(old, new)
        flow, problems = read_flow(text.encode(), path.name, Known())
        assert flow is not None, problems
        flows[flow.id] = flow
    return flows


def shipped() -> list[tuple[str, Mapping[str, Flow]]]:
    """Every shipped flow with the flows it calls."""
    known = known_content(content_root())
    checker = Checker(known=known)
    found = []
    for path in (*flow_files(content_root() / "flows"), *BUILT_IN):
        flow = read(path, known)
        found.append((flow.id, checker.flows_around(path, flow)))
    return found
