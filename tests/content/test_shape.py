"""Taking nodes apart: always a value back, and every mistake kept."""

from datetime import date

import pytest

from assistant.content.shape import Shape
from assistant.content.yaml_nodes import read_nodes


def shaped(text: str, how: str, *args: object) -> tuple[object, list[str]]:
    shape = Shape()
    root, problems = read_nodes(("a: " + text).encode(), "a.yaml")
    assert problems == ()
    fields = shape.fields(root, "the file", ("a",))
    value = getattr(shape, how)(fields["a"], *args)
    return value, [f"{p.place.line}:{p.place.column} {p.code}" for p in shape.problems]


@pytest.mark.parametrize(
    ("text", "how", "args", "value", "codes"),
    [
        ("near_it", "id", (), "near_it", []),
        ("Near it", "id", (), "Near it", ["1:4 S105"]),
        ("[a, b, a]", "ids", ("names",), ("a", "b"), ["1:11 S103"]),
        ("seven", "number", (0, 10, "a rating"), 0, ["1:4 S102"]),
        ("11", "number", (0, 10, "a rating"), 0, ["1:4 S102"]),
        ("7", "number", (0, 10, "a rating"), 7, []),
        ("yes", "yes_no", ("private",), True, []),
        ("on", "yes_no", ("private",), False, ["1:4 S102"]),
        ("2026-08-31", "date", ("a day",), date(2026, 8, 31), []),
        ("2026-02-30", "date", ("a day",), date.min, ["1:4 S102"]),
        ("hungrey", "choice", (("hungry", "angry"), "a mood"), "hungrey", ["1:4 S102"]),
        ("[no, at home]", "phrases", (), ("no", "at home"), []),
        ("Yes", "label", (), "Yes", ["1:4 Y009"]),
        ("I am at work", "label", (), "I am at work", []),
        ("call #1", "label", (), "call", ["1:9 Y006"]),
        ("x" * 61, "label", (), "x" * 61, ["1:4 S102"]),
        ("y" * 61, "text", (), "y" * 61, ["1:4 Y010"]),
        ("{name}", "text", (), "", ["1:4 Y007"]),
        ("''", "text", (), "", ["1:5 T701"]),
        ("[x]", "text", (), "", ["1:4 S102"]),
        ("where\u00a0now", "id", (), "where\u00a0now", ["1:9 Y012", "1:4 S105"]),
    ],
)
def test_a_value_and_its_problems(
    text: str, how: str, args: tuple[object, ...], value: object, codes: list[str]
) -> None:
    assert shaped(text, how, *args) == (value, codes)


def test_keys_are_checked_all_at_once() -> None:
    shape = Shape()
    root, _ = read_nodes(b"labl: x\nhears: [a]\nzzz: 1\n", "a.yaml")

    fields = shape.fields(root, "an answer", ("label", "hears"), required=("label",))

    assert [(str(p.place), p.code, p.hint) for p in shape.problems] == [
        ("a.yaml:1:1", "S101", "did you mean 'label'?"),
        ("a.yaml:3:1", "S101", "use one of: label, hears"),
        ("a.yaml:1:1", "S104", "add 'label:'"),
    ]
    assert fields["label"] is None
    assert str(fields.key_place("hears")) == "a.yaml:2:1"
