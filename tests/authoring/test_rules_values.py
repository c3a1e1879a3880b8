"""What rules say of values: only what some answers really come to."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.authoring.check import check
from assistant.authoring.rules.spans import narrowed, span_of
from assistant.content.condition_reader import read_condition
from assistant.content.known import NOTHING
from assistant.domain.condition import Expr
from assistant.domain.flow import Kind, Variable
from assistant.domain.place import NOWHERE
from assistant.engine.guards import compile_expr

HEAD = """\
flow: sample
title: A sample
version: 1
language: en
start: rate
outcomes: [eased, left]

variables:
  craving: {scale: 0-10}
  before: {scale: 0-10}
  place: {one_of: [safe, near_it]}
  rounds: {count: 0-3, starts: 0}

steps:
  rate:
    ask: |
      How strong is it?
    into: craving
    set: {before: craving}
    go:
"""
WHERE = """
  where:
    ask: |
      Where are you?
    into: place
    answers:
      safe: Somewhere safe
      near_it: Close by
    go: again

  again:
    ask: |
      And now?
    into: craving
    set: {rounds: rounds + 1}
    go:
"""
END = """
  eased:
    say: |
      Thank you.
    end: eased

  left:
    say: |
      Take care.
    end: left
"""


def codes(tmp_path: Path, first: str, then: str) -> list[str]:
    """Check a flow with these branches of ``rate`` and ``again``."""
    steps = (textof(first), WHERE, textof(then), END)
    path = tmp_path / "sample.flow.yaml"
    path.write_text(HEAD + "".join(steps))
    return [problem.code for problem in check([path], known=NOTHING).problems]


def textof(branches: str) -> str:
    out = ""
    for branch in branches.split("; "):
        when, _, to = (part.strip() for part in branch.partition("->"))
        out += f"      - if: {when}\n        to: {to}\n" if when else f"      - else: {to}\n"
    return out


LEAVES = "rounds >= 3 -> left; craving >= 8 -> left; craving + 3 <= before -> eased"


def test_what_settles_the_matter_by_itself_leaves_nothing_unknown(tmp_path: Path) -> None:
    """From seven on everyone is asked where they are; below, the condition is false already."""
    asked = "craving >= 7 -> where; -> again"

    held = codes(tmp_path, asked, f"{LEAVES}; before >= 7 and place == 'safe' -> eased; -> where")
    lost = codes(tmp_path, asked, f"{LEAVES}; before >= 6 and place == 'safe' -> eased; -> where")

    assert "V314" in lost
    assert "V314" not in held


def test_a_way_that_no_answer_takes_is_no_way(tmp_path: Path) -> None:
    text = HEAD + textof("craving >= 7 -> where; -> eased") + WHERE
    text += textof(f"{LEAVES}; before >= 7 -> told; -> where")
    text += "\n  told:\n    say: |\n      You were {place}.\n    go: left\n" + END
    path = tmp_path / "sample.flow.yaml"
    path.write_text(text)

    assert [p.code for p in check([path], known=NOTHING).problems] == []


@pytest.mark.parametrize(
    ("then", "found"),
    [
        ("rounds >= 3 -> left; craving >= 8 -> left; -> where", []),
        ("rounds >= 2 -> left; craving >= 8 -> left; -> where", []),
        ("craving >= 8 -> left; rounds <= 2 -> where; -> left", []),
        ("craving >= 8 -> left; craving == 0 -> left; -> where", ["V317"]),
        ("craving >= 8 or rounds >= 3 -> left; -> where", []),
        ("craving >= 8 and rounds >= 3 -> left; -> where", ["V317"]),
    ],
)
def test_a_count_that_is_stopped_in_time_stays_in_its_range(
    then: str, found: list[str], tmp_path: Path
) -> None:
    got = codes(tmp_path, "craving >= 7 -> where; -> eased", then)

    assert [code for code in got if code == "V317"] == found


@pytest.mark.parametrize(
    ("then", "warned"),
    [
        ("craving + 2 <= before -> eased; -> left", True),
        ("craving + 3 <= before -> eased; -> left", False),
        ("craving <= 7 and craving + 1 <= before -> eased; -> left", False),
        ("craving < before -> eased; -> left", True),
    ],
)
def test_well_is_said_only_below_eight(then: str, warned: bool, tmp_path: Path) -> None:
    first = "craving >= 7 -> where; -> left"

    assert ("X004" in codes(tmp_path, first, then)) is warned


def test_what_may_be_unknown_is_no_contradiction(tmp_path: Path) -> None:
    got = codes(tmp_path, "not known(place) -> where; -> left", "rounds >= 3 -> left; -> where")

    assert "EX25" not in got
    assert "V314" not in got


# --- laws

NUMBERS = {n: Variable(name=n, kind=Kind.SCALE, high=6) for n in ("a", "b")}
_TERM = st.sampled_from(["a", "b", "a + 1", "b - 2", "a + b", "3", "0", "6"])
_ATOM = st.builds(
    "{} {} {}".format, _TERM, st.sampled_from(["<", "<=", ">", ">=", "==", "!="]), _TERM
)
_WHEN = st.recursive(
    _ATOM,
    lambda inner: st.one_of(
        st.builds("({} and {})".format, inner, inner),
        st.builds("({} or {})".format, inner, inner),
        st.builds("not ({})".format, inner),
    ),
    max_leaves=4,
)
_SPAN = st.tuples(st.integers(0, 6), st.integers(0, 6)).map(lambda ends: (min(ends), max(ends)))


def read(text: str) -> Expr | None:
    return read_condition(text, NOWHERE, NUMBERS)[0]


@given(_WHEN, _SPAN, _SPAN)
def test_narrowing_loses_no_value_that_takes_the_branch(
    text: str, first: tuple[int, int], second: tuple[int, int]
) -> None:
    """Whatever values a condition holds for lie inside what it was narrowed to."""
    expr = read(text)
    if expr is None:
        return
    guard = compile_expr(expr)
    for a in range(first[0], first[1] + 1):
        for b in range(second[0], second[1] + 1):
            held = guard({"a": a, "b": b})
            left = narrowed({"a": first, "b": second}, expr, holds=held is True)

            assert left is not None
            assert left["a"][0] <= a <= left["a"][1]
            assert left["b"][0] <= b <= left["b"][1]


@given(_TERM, st.integers(0, 6), st.integers(0, 6))
def test_a_span_of_single_numbers_is_the_sum_itself(text: str, a: int, b: int) -> None:
    expr = read(f"{text} == 0")
    if expr is None:
        return
    term = getattr(expr, "first")  # noqa: B009 - a comparison has one

    assert span_of(term, {"a": (a, a), "b": (b, b)}, NUMBERS) == (
        (value := compile_expr(term)({"a": a, "b": b})),
        value,
    )
