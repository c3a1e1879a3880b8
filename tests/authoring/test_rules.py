"""Every rule has a file that breaks it, the exact words an author then reads, and a mended file.

The ``.out`` files are written anew with ``python -m tests.authoring.test_rules``; look at every
change before keeping it.
"""

import os
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from assistant.app.stage import Stage
from assistant.authoring.check import check
from assistant.authoring.explorer.explore import Beside, explore
from assistant.authoring.explorer.heard import Ear
from assistant.authoring.release.face import face_of, sound
from assistant.authoring.release.lock import Lock, write_lock
from assistant.authoring.report import Report
from assistant.authoring.rules.registry import ALL, BY_CODE
from assistant.authoring.tested import check_with_tests
from assistant.content.flow_reader import read_flow
from assistant.content.folder import content_root, flow_files
from assistant.content.known import Known
from assistant.content.shipped import Content, load
from assistant.content.wording_reader import Wording, read_wording
from assistant.understand.lexicon import Lexicon

FIXTURES = Path(__file__).parent / "fixtures"
WORDING = b"words:\n  - {avoid: [should], use: one thing to try, why: no pressure}\n"
KNOWN = Known(
    exercises=frozenset({"urge_surf"}),
    wording=read_wording(WORDING, "wording.yaml")[0] or Wording(),
)
OF_TESTS = ("C603", "C604", "C605")
"""Told once the tests beside a flow are played."""
OF_THE_ENGINE = ("P03", "P15", "P18", "P22")
"""Kept by the program itself: no file of an author can break them."""
CODES = [rule.code for rule in ALL if rule.code not in OF_THE_ENGINE]


@cache
def shipped() -> Content:
    return load(content_root())[0]


def fixture(code: str, kind: str) -> Path:
    return next(FIXTURES.glob(f"{code}.{kind}.*.yaml"))


def report_on(code: str, kind: str, folder: Path) -> Report:
    """Check a fixture under the name its flow has, beside the flows that fixtures call."""
    source = fixture(code, kind)
    end = source.name.removeprefix(f"{code}.{kind}.")
    name = end if end == "project.yaml" else f"sample.{end}"
    for called in (FIXTURES / "with").iterdir():
        if called.name != name:
            shutil.copy(called, folder)
    for tested in FIXTURES.glob(f"{code}.tested.flow.yaml"):
        shutil.copy(tested, folder / "sample.flow.yaml")
    publish_before(code, folder)
    shutil.copy(source, folder / name, follow_symlinks=False)
    before = Path.cwd()
    try:
        os.chdir(folder)
        if code.startswith("P"):
            return proven(Path(name), heard=code == "P17")
        if code in OF_TESTS:
            return check_with_tests([Path("sample.flow.yaml")], Stage(shipped()), known=KNOWN)
        return check([Path(name)], known=KNOWN)
    finally:
        os.chdir(before)


def publish_before(code: str, folder: Path) -> None:
    """Publish the version that a release fixture changes, with the flows that fixtures call."""
    for source in FIXTURES.glob(f"{code}.published.flow.yaml"):
        shutil.copy(source, folder / "sample.flow.yaml")
        read = (read_flow(path.read_bytes(), path.name, KNOWN)[0] for path in flow_files(folder))
        lock = Lock()
        for flow in read:
            lock = lock.with_flow(face_of(flow)) if flow is not None and sound(flow) else lock
        write_lock(folder, lock)


def proven(path: Path, *, heard: bool = False) -> Report:
    """Explore the flow at *path*, and report what does not hold; *heard*: texts are read too."""
    text = path.read_text(encoding="utf-8")
    flow, problems = read_flow(text.encode(), str(path), KNOWN)
    assert flow is not None, problems
    terms = shipped().vocabularies if heard else {}
    beside = Beside(ear=Ear(vocabularies=terms, lexicon=Lexicon.build(terms)) if heard else None)
    found = explore({flow.id: flow}, flow.id, beside=beside).problems
    return Report(problems=found, sources={str(path): text}, files=1)


@pytest.mark.parametrize("code", CODES)
def test_a_broken_file_prints_exactly_this(code: str, tmp_path: Path) -> None:
    report = report_on(code, "bad", tmp_path)
    expected = (FIXTURES / f"{code}.out").read_text(encoding="utf-8")

    assert code in {problem.code for problem in report.problems}
    assert report.written("text") + "\n" == expected


@pytest.mark.parametrize("code", CODES)
def test_a_mended_file_is_quiet(code: str, tmp_path: Path) -> None:
    report = report_on(code, "good", tmp_path)

    assert report.problems == ()


def test_every_fixture_belongs_to_a_rule() -> None:
    names = {path.name.split(".")[0] for path in FIXTURES.glob("*.*")}

    assert names == set(CODES)


def test_every_rule_documents_itself_and_has_a_code_of_its_own() -> None:
    assert len(BY_CODE) == len(ALL)
    assert all(len(rule.summary) > 10 and rule.summary.endswith(".") for rule in ALL)


def write_outputs() -> None:
    """Write what each broken file prints today."""
    for code in CODES:
        with TemporaryDirectory() as folder:
            report = report_on(code, "bad", Path(folder))
        (FIXTURES / f"{code}.out").write_text(report.written("text") + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_outputs()
