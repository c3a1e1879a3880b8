"""``flow check --tests``: what is told of tests, and what is not told of them without."""

from pathlib import Path

from click.testing import CliRunner

from assistant.authoring.check import check
from assistant.cli import Exit
from assistant.cli.flow_commands import flow
from assistant.content.folder import content_root
from tests.authoring.test_rules import FIXTURES, KNOWN

ALLOWED = "    skip: noted  # allow: C604 because whoever skips it goes the usual way\n"


def laid(folder: Path, line: str = "    skip: noted\n") -> Path:
    """A flow with a line that its tests would not miss."""
    text = (FIXTURES / "C604.tested.flow.yaml").read_text(encoding="utf-8")
    (folder / "sample.flow.yaml").write_text(text.replace("    skip: noted\n", line))
    tests = (FIXTURES / "C604.bad.test.yaml").read_text(encoding="utf-8")
    (folder / "sample.test.yaml").write_text(tests)
    return folder / "sample.flow.yaml"


def told(file: Path) -> str:
    return CliRunner().invoke(flow, ["check", "--tests", str(file)], standalone_mode=False).output


def test_what_tests_leave_out_is_told_where_it_is_asked_for(tmp_path: Path) -> None:
    file = laid(tmp_path)

    assert check([file], known=KNOWN).problems == ()
    assert "C604 no check and no test notices when 'skip: noted' is taken out" in told(file)


def test_a_line_that_is_allowed_is_silent_in_both(tmp_path: Path) -> None:
    """And its comment is no comment too many where tests are not played."""
    file = laid(tmp_path, ALLOWED)

    assert check([file], known=KNOWN).problems == ()
    assert "no problems in 1 file" in told(file)


def test_a_shipped_flow_is_checked_with_its_tests() -> None:
    file = content_root() / "flows" / "reach_a_person.flow.yaml"

    done = CliRunner().invoke(flow, ["check", "--tests", str(file)], standalone_mode=False)

    assert done.return_value == Exit.FINE
    assert "no problems in 1 file" in done.output
