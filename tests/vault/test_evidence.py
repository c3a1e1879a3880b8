"""The page of evidence is made from its list, and every test and bench it names is there."""

import ast
import importlib.util
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
ROWS = tomllib.loads((ROOT / "bench" / "vault_evidence.toml").read_text("utf-8"))["row"]
PLANNED = {"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T12", "T13", "T19", "T20",
           "T21", "T22", "T25", "T28"}  # fmt: skip


@pytest.fixture
def made() -> ModuleType:
    spec = importlib.util.spec_from_file_location("evidence", ROOT / "bench" / "vault_evidence.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_in_step_with_its_list(made: ModuleType) -> None:
    assert (ROOT / "docs" / "vault-evidence.md").read_text("utf-8") == made.page()


def test_every_planned_row_is_there_with_a_figure() -> None:
    assert {row["id"] for row in ROWS} >= PLANNED
    assert [row["id"] for row in ROWS if not row["measured"] or row["measured"][0] == "@"] == []


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_what_a_row_names_is_there(row: dict[str, str]) -> None:
    file, _, name = row["ci"].partition("::")
    tests = {
        node.name
        for node in ast.walk(ast.parse((ROOT / file).read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    }
    assert name in tests
    for command in (row["full"], row["by"]):
        script, *flags = command.split()
        text = (ROOT / script).read_text("utf-8")
        named = [flag for flag in flags if flag.startswith("--")]
        assert [flag for flag in named if f'"{flag}"' not in text] == []


def test_every_switch_is_where_the_bench_looks_for_it() -> None:
    text = (ROOT / "bench" / "vault_defences.toml").read_text("utf-8")
    switches = tomllib.loads(text)["defence"]
    vault = ROOT / "assistant" / "vault"

    lost = [s["name"] for s in switches if s["on"] not in (vault / s["file"]).read_text("utf-8")]

    assert lost == []
    assert len({s["name"] for s in switches}) == len(switches) >= 20
