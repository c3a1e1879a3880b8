"""One-line mistakes in shipped flows: checks and proofs notice them, with the tests all but few.

The small flows are looked at every time; all of them, with their tests, by ``bench/mutants.py``
and the slow form here.
"""

from pathlib import Path

import pytest

from assistant.authoring.check import Checker
from assistant.authoring.mutate import survey
from assistant.content.folder import content_root, flow_files
from assistant.content.shipped import known_content

FLOWS = content_root() / "flows"
SMALL = ("reach_a_person", "urge_surfing", "safety_plan", "safety_now")
BY_PROOF = 0.85


def noticed(path: Path) -> float:
    found = survey(path, Checker(known=known_content(content_root())))
    return found.by_checks / found.total


@pytest.mark.parametrize("flow_id", SMALL)
def test_proofs_alone_notice_most_mistakes(flow_id: str) -> None:
    assert noticed(FLOWS / f"{flow_id}.flow.yaml") >= BY_PROOF


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("path", flow_files(FLOWS), ids=lambda path: path.name)
def test_proofs_alone_notice_most_mistakes_in_every_flow(path: Path) -> None:
    assert noticed(path) >= BY_PROOF
