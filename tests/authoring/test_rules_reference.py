"""The page of all rules is made from the rules, and is in step with them."""

import pytest
from click.testing import CliRunner

from assistant.authoring.reference import FAMILY_NAMES, PARTS, as_list, as_page, parts
from assistant.authoring.rules.registry import ALL, BY_CODE
from assistant.cli import Exit
from assistant.cli.flow_commands import flow
from assistant.content.folder import PACKAGE

PAGE = PACKAGE.parent / "docs" / "checks.md"


def test_the_page_is_in_step_with_the_rules() -> None:
    """Write it anew with: breakwater flow rules --page docs/checks.md."""
    assert PAGE.read_text(encoding="utf-8") == as_page()


def test_every_rule_stands_once_in_list_and_page() -> None:
    listed, page = as_list().split("\n"), as_page().split("\n")

    for code in BY_CODE:
        assert len([line for line in listed if line.startswith(f"  {code} ")]) == 1
        assert page.count(f"### {code}") == 1
    assert {rule.family for rule in ALL} <= set(FAMILY_NAMES)


@pytest.mark.parametrize("code", sorted(BY_CODE))
def test_a_rule_is_told_in_full(code: str) -> None:
    summary, _ = parts(BY_CODE[code])
    shown = CliRunner().invoke(flow, ["rules", code.lower()], standalone_mode=False)

    assert shown.return_value == Exit.FINE
    assert shown.output.startswith(f"{code} ({BY_CODE[code].severity}")
    assert summary.split(" ", 1)[0].replace("``", "`") in shown.output


@pytest.mark.parametrize("code", [c for c in BY_CODE if BY_CODE[c].family not in {"I", "P", "R"}])
def test_a_rule_says_why_and_how_to_mend_it(code: str) -> None:
    """What it finds, why it matters, the way out, and an example of the mistake."""
    summary, found = parts(BY_CODE[code])

    assert set(found) == set(PARTS)
    assert summary.endswith(".")
    assert all(words.endswith((".", ".'", ".)")) for words in found.values())


def test_a_rule_there_is_not_is_a_mistake_in_the_call() -> None:
    shown = CliRunner().invoke(flow, ["rules", "V31"], standalone_mode=False)

    assert shown.return_value == Exit.USAGE
    assert "There is no rule V31." in shown.stderr


def test_parts_begin_with_their_words() -> None:
    assert PARTS == ("Why", "Mend", "Example")
