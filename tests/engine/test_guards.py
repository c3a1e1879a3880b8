"""Conditions: total, three-valued, and the same as Python's own logic where all is known."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.condition import (
    Arithmetic,
    Both,
    Compare,
    Count,
    Either,
    Expr,
    Known,
    Literal,
    Name,
    Negation,
    Value,
    names_in,
)
from assistant.engine.guards import compile_expr

NUMBERS = st.one_of(
    st.integers(0, 5).map(Literal), st.sampled_from(["a", "b"]).map(Name)
) | st.builds(
    Arithmetic, st.sampled_from("+-*"), st.integers(0, 3).map(Literal), st.just(Name("a"))
)
COMPARISONS = st.builds(
    lambda first, sign, other: Compare(first, ((sign, other),)),
    NUMBERS,
    st.sampled_from(["==", "!=", "<", "<=", ">", ">="]),
    NUMBERS,
)
CONDITIONS: st.SearchStrategy[Expr] = st.recursive(
    st.one_of(COMPARISONS, st.sampled_from(["a", "b"]).map(Known)),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Both(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Either(tuple(parts))),
        inner.map(Negation),
    ),
    max_leaves=8,
)
VALUES = st.dictionaries(st.sampled_from(["a", "b"]), st.integers(0, 5))


@given(expr=CONDITIONS, values=VALUES)
def test_a_condition_is_true_false_or_unknown_and_never_fails(
    expr: Expr, values: Mapping[str, Value]
) -> None:
    held = compile_expr(expr)(values)

    assert held in {True, False, None}
    if names_in(expr) <= set(values):
        assert held is not None


@given(expr=CONDITIONS, values=VALUES)
def test_learning_more_never_turns_an_answer_round(expr: Expr, values: Mapping[str, Value]) -> None:
    """What is settled with something unknown stays settled when it becomes known."""
    if any(isinstance(part, Known) for part in _parts(expr)):
        return
    held = compile_expr(expr)(values)
    for a in range(6):
        for b in range(6):
            full = {"a": a, "b": b} | dict(values)

            assert held is None or compile_expr(expr)(full) == held


def _parts(expr: Expr) -> list[Expr]:
    match expr:
        case Both(parts) | Either(parts):
            return [expr, *(inner for part in parts for inner in _parts(part))]
        case Negation(part):
            return [expr, *_parts(part)]
        case _:
            return [expr]


@pytest.mark.parametrize(
    ("expr", "values", "held"),
    [
        (Compare(Literal(1), (("<=", Name("a")), ("<", Literal(7)))), {"a": 6}, True),
        (Compare(Literal(1), (("<=", Name("a")), ("<", Literal(7)))), {"a": 7}, False),
        (Compare(Literal("sad"), (("in", Name("m")),)), {"m": ("sad", "tired")}, True),
        (Compare(Literal("sad"), (("not_in", Name("m")),)), {"m": ()}, True),
        (Compare(Literal("sad"), (("in", Name("m")),)), {}, None),
        (Count("m"), {"m": ("sad", "tired")}, 2),
        (Count("m"), {}, None),
        (Both((Literal(value=False), Name("a"))), {}, False),
        (Either((Literal(value=True), Name("a"))), {}, True),
        (Both((Literal(value=True), Name("a"))), {}, None),
    ],
)
def test_examples(expr: Expr, values: Mapping[str, Value], held: Value | None) -> None:
    assert compile_expr(expr)(values) == held
