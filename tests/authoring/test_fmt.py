"""The one layout: the same meaning, the same comments, and laid out twice is laid out once."""

import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.authoring.layout.layout import laid_out
from assistant.cli import Exit
from assistant.cli.flow_commands import flow as flow_command
from assistant.content.flow_reader import read_draft
from assistant.content.folder import BUILT_IN, content_root, flow_files
from assistant.content.known import NOTHING, Known
from assistant.content.shipped import known_content
from tests.authoring.test_check import TEN, damaged
from tests.authoring.test_rules import FIXTURES, KNOWN

UNTIDY = """\
# $schema: ../docs/schema/flow-1.schema.json

# About this one.
title:   Untidy
flow: sample
language: en
version: 1   # the first
outcomes:
  - done
  - left
start: rate
steps:
    rate:
        into: craving   # the number
        # Why it is asked.
        ask: >
          How strong
          is it?

        say:    Thank you.
        go:
        - {if: "craving >= 7", to: where}
        # The usual way.
        - else: close
    where:
        answers:
            'safe': {label: 'Somewhere "safe"', hears: [home,
                at work]}
            near_it:
                go: close

                label: Close by
        ask: |
          Where are you?


          Tell me.
        skip: close
        go: close

    close:
        end: done
    left_out:
        end: left
variables:
    craving: {means: craving, scale: 0-10}
    a: {text: 40}
# The end.
"""

TIDY = """\
# $schema: ../docs/schema/flow-1.schema.json

flow: sample
# About this one.
title: Untidy
version: 1  # the first
language: en
start: rate
outcomes:
  - done
  - left

variables:
  craving: {means: craving, scale: 0-10}
  a:       {text: 40}

steps:
  rate:
    say: |
      Thank you.
    # Why it is asked.
    ask: |
      How strong is it?
    into: craving  # the number
    go:
      - {if: "craving >= 7", to: where}
      # The usual way.
      - else: close

  where:
    ask: |
      Where are you?

      Tell me.
    answers:
      "safe": {label: 'Somewhere "safe"', hears: [home, at work]}
      near_it:
        label: Close by
        go: close
    go: close
    skip: close

  close:
    end: done

  left_out:
    end: left

# The end.
"""


def assert_laid_out(source: str, known: Known) -> str:
    """Lay *source* out, and hold the laws against it; return the text."""
    done = laid_out(source, "f", known)
    if done.refused:
        assert done.text == source
        return source
    before = read_draft(source.encode(), "f", known).flow
    after = read_draft(done.text.encode(), "f", known).flow

    assert before is not None
    assert after is not None
    assert replace(before, sha="") == replace(after, sha="")
    assert laid_out(done.text, "f", known).text == done.text
    signs = Counter(source)["#"]
    assert Counter(done.text)["#"] == signs
    return done.text


def test_a_flow_is_brought_into_the_layout() -> None:
    assert assert_laid_out(UNTIDY, NOTHING) == TIDY


@pytest.mark.parametrize(
    "path", [*flow_files(content_root() / "flows"), *BUILT_IN], ids=lambda path: path.name
)
def test_a_shipped_flow_means_the_same_in_the_layout(path: Path) -> None:
    known = known_content(content_root())

    assert not laid_out(path.read_text(encoding="utf-8"), str(path), known).refused
    assert_laid_out(path.read_text(encoding="utf-8"), known)


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.flow.yaml")), ids=lambda path: path.name)
def test_a_fixture_means_the_same_in_the_layout(path: Path) -> None:
    assert_laid_out(path.read_text(encoding="utf-8", errors="replace"), KNOWN)


def test_a_comment_right_behind_a_bracket_is_kept() -> None:
    """YAML asks for a space before it; the parser that reads it does not."""
    text = TIDY.replace("a:       {text: 40}", "a:       {text: 40}# a remark")

    assert "{text: 40}  # a remark\n" in assert_laid_out(text, NOTHING)


def test_a_file_with_errors_is_left_as_it_is() -> None:
    done = laid_out(TEN, "f")

    assert done.text == TEN
    assert "errors" in done.refused


def test_a_comment_between_brackets_is_never_lost() -> None:
    text = TIDY.replace("[home, at work]", "[home,  # own\n        at work]")

    assert laid_out(text, "f").refused
    assert laid_out(text, "f").text == text


def damage(count: int, seed: int) -> int:
    choose = random.Random(seed)
    sources = [p.read_text() for p in flow_files(content_root() / "flows")] + [UNTIDY, TIDY]
    kept = 0
    for _ in range(count):
        text = choose.choice(sources)
        for _ in range(choose.randrange(1, 3)):
            text = spaced(text, choose) if choose.random() < 0.7 else damaged(text, choose)
        kept += assert_laid_out(text, NOTHING) != text
    return kept


def spaced(text: str, choose: random.Random) -> str:
    """Put an empty line, a comment or some space somewhere."""
    lines = text.split("\n")
    row = choose.randrange(len(lines))
    match choose.randrange(3):
        case 0:
            lines.insert(row, "")
        case 1:
            lines.insert(row, " " * choose.randrange(8) + "# a remark")
        case _:
            lines[row] += " " * choose.randrange(4) + choose.choice(["", "# a remark"])
    return "\n".join(lines)


def test_damaged_and_spaced_flows_keep_the_laws() -> None:
    assert damage(80, 3) > 10


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_two_thousand_damaged_flows_keep_the_laws() -> None:
    assert damage(2_000, 4) > 200


# --- the command


def test_the_command_tells_and_then_writes(tmp_path: Path) -> None:
    file = tmp_path / "sample.flow.yaml"
    file.write_text(UNTIDY)

    shown = CliRunner().invoke(flow_command, ["fmt", "--check", str(file)], standalone_mode=False)
    assert shown.return_value == Exit.PROBLEMS
    assert "1 of 1 file would change" in shown.output
    assert file.read_text() == UNTIDY

    done = CliRunner().invoke(flow_command, ["fmt", str(file)], standalone_mode=False)
    assert done.return_value == Exit.FINE
    assert file.read_text() == TIDY

    again = CliRunner().invoke(flow_command, ["fmt", "--check", str(file)], standalone_mode=False)
    assert again.return_value == Exit.FINE


def test_a_link_is_left_as_it_is(tmp_path: Path) -> None:
    real = tmp_path / "real.flow.yaml"
    real.write_text(UNTIDY)
    link = tmp_path / "sample.flow.yaml"
    link.symlink_to(real)

    done = CliRunner().invoke(flow_command, ["fmt", str(link)], standalone_mode=False)

    assert done.return_value == Exit.PROBLEMS
    assert "was left as it is" in done.stderr
    assert real.read_text() == UNTIDY


@pytest.mark.parametrize(
    "path", [*flow_files(content_root() / "flows"), *BUILT_IN], ids=lambda path: path.name
)
def test_a_shipped_flow_is_in_the_layout(path: Path) -> None:
    """Bring it there with: breakwater flow fmt."""
    source = path.read_text(encoding="utf-8")

    assert laid_out(source, str(path), known_content(content_root())).text == source
