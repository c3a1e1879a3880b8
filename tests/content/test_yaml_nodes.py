"""The door to YAML: bounded, exact places, no surprises, whatever the bytes are."""

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from assistant.content.nodes import MappingNode, Node, ScalarNode, SequenceNode
from assistant.content.yaml_nodes import LOADER, read_nodes

LOADERS = [LOADER, yaml.SafeLoader]


def scalar(text: str, *path: str | int) -> ScalarNode:
    root, problems = read_nodes(text.encode(), "a.yaml")
    node: Node | None = root
    for part in path:
        if isinstance(node, MappingNode):
            node = node.get(str(part))
        elif isinstance(node, SequenceNode) and isinstance(part, int):
            node = node.items[part]
    assert problems == ()
    assert isinstance(node, ScalarNode)
    return node


HOSTILE = {
    "200 kB of brackets": (b"[" * 200_000, "limit of 4,000 characters"),
    "brackets on lines of their own": (b"[\n" * 100_000, "limit of 16 levels"),
    "braces on lines of their own": (b"{a:\n" * 50_000, "limit of 16 levels"),
    "a staircase of lists": (b"".join(b" " * i + b"-\n" for i in range(600)), "16 levels"),
    "a staircase of mappings": (b"".join(b" " * i + b"a:\n" for i in range(600)), "16 levels"),
    "nodes": (b"?\n" * 100_000, "limit of 20,000 nodes"),
    "50 MB": (b"x" * 50_000_000, "limit is 262,144 bytes"),
    "a long line": (b"a: " + b"x" * 4_000, "limit of 4,000 characters"),
    "a long text": (b"a: " + b"word word\n  " * 20_000, "limit of 8,000 characters"),
    "a long key": (b"k" * 65 + b": 1", "limit of 64 characters"),
    "two documents": (b"a: 1\n---\nb: 2\n", "limit is 1"),
    "binary": (bytes(range(256)) * 100, "not UTF-8"),
    "NUL": (b"a: \x00", "U+0000"),
    "byte order mark": (b"\xef\xbb\xbfa: 1", "byte order mark"),
    "latin-1": (b"a: caf\xe9 x", "not UTF-8"),
    "direction override": ("a: \u202ex".encode(), "U+202E"),
    "a merge bomb": (
        b"a: &a [x]\n" + b"".join(b"b%d: [*a, *a]\n" % i for i in range(1000)),
        "anchor",
    ),
    "empty": (b"", "empty"),
}


@pytest.mark.parametrize("loader", LOADERS, ids=["libyaml", "pure"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_bytes_are_refused_at_once_with_a_place(name: str, loader: type) -> None:
    data, words = HOSTILE[name]

    start = time.perf_counter()
    _, problems = read_nodes(data, "a.yaml", loader)
    took = time.perf_counter() - start

    assert problems
    assert words in problems[0].message
    assert all(p.place.line >= 1 and p.place.column >= 1 for p in problems)
    assert took < 1.0


def test_the_parser_never_sees_brackets_deeper_than_the_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first look alone refuses them: the parser of libyaml is not called."""

    def never(*_: object, **__: object) -> None:
        raise AssertionError("parsed")

    monkeypatch.setattr(yaml, "parse", never)

    root, problems = read_nodes(b"a: " + b"[ " * 17, "a.yaml")

    assert root is None
    assert str(problems[0].place) == "a.yaml:1:36"


@pytest.mark.parametrize(("depth", "fits"), [(15, True), (16, True), (17, False)])
def test_depth_is_exact(depth: int, *, fits: bool) -> None:
    root, problems = read_nodes(("[x,\n" * depth + "]" * depth).encode(), "a.yaml")

    assert (root is not None) is fits
    assert (problems == ()) is fits


@pytest.mark.parametrize(("length", "fits"), [(8_000, True), (8_001, False)])
def test_length_of_a_text_is_exact(length: int, *, fits: bool) -> None:
    words = ("x" * 99 + "\n") * 80 + "x"
    text = words[:length]
    data = "a: |-\n  " + text.replace("\n", "\n  ")

    root, problems = read_nodes(data.encode(), "a.yaml")

    assert root is not None
    assert (problems == ()) is fits


RESCUES = [
    ("ask: {name}, how are you?\n", "Y007", 1, 6),
    ("a: 1\nsay: hello: there\n", "Y008", 2, 11),
    ("say: @you\n", "Y007", 1, 6),
    ("say: %done\n", "Y007", 1, 6),
    ("say: 'I can't\n", "Y007", 1, 6),
    ('say: "x\nb: 3\nc: 4\n', "Y007", 1, 6),
    ("a:\n\tb: 1\n", "Y002", 2, 1),
    ("say: !important care\n", "Y005", 1, 6),
    ("say: &amp hi\n", "Y004", 1, 6),
    ("say: *really sure\n", "Y004", 1, 6),
    ("a: 1\na: 2\n", "Y003", 2, 1),
    ("<<: {a: 1}\n", "Y004", 1, 1),
    ("a: b\n  c: d\n", "Y001", 2, 4),
    ("a:\n  b: 1\n c: 2\n", "Y001", 3, 2),
    ("a: 1\nword\nb: 2\n", "Y001", 3, 1),
]


@pytest.mark.parametrize("loader", LOADERS, ids=["libyaml", "pure"])
@pytest.mark.parametrize(("text", "code", "line", "column"), RESCUES)
def test_every_hazard_of_yaml_is_named_at_its_place(
    text: str, code: str, line: int, column: int, loader: type
) -> None:
    _, problems = read_nodes(text.encode(), "a.yaml", loader)

    assert [(p.code, p.place.line) for p in problems[:1]] == [(code, line)]
    assert problems[0].place.column == column or code in {"Y001", "Y008"}
    assert problems[0].hint


def test_several_unreadable_lines_are_all_reported() -> None:
    text = "ask: {name}, hi\nsay: hello: there\nb: @you\n\tx: 1\n"

    _, problems = read_nodes(text.encode(), "a.yaml")

    assert [(p.place.line, p.code) for p in problems] == [
        (1, "Y007"),
        (2, "Y008"),
        (3, "Y007"),
        (4, "Y002"),
    ]


def test_a_condition_is_told_to_stand_in_quotes_and_not_under_a_bar() -> None:
    text = "go:\n  - if: 'lonely' in moods\n    to: person\n"

    _, problems = read_nodes(text.encode(), "f")

    assert [(p.code, p.hint) for p in problems] == [
        ("Y007", "put double quotes around the whole condition")
    ]


def test_words_stay_words() -> None:
    """Nothing is turned into a truth, a number, a time or a date."""
    for word in ("no", "010", "22:30", "2026-01-01", "1e3", "0x1f", "~", "null", "1_000"):
        node = scalar(f"a: {word}\n", "a")

        assert node.text == word
        assert node.as_int() is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("0", 0), ("10", 10), ("-3", -3), ("007", None), ("'7'", None), ("1.5", None)],
)
def test_whole_numbers(text: str, value: int | None) -> None:
    assert scalar(f"a: {text}", "a").as_int() == value


def test_truths() -> None:
    words = {"true": True, "yes": True, "no": False, "false": False, "on": None, "'yes'": None}

    assert {word: scalar(f"a: {word}", "a").as_bool() for word in words} == words


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        ("a: craving >= 7\n", 8, 1, 12),
        ("a: 'x == y'\n", 2, 1, 7),
        ("a: 'it''s x'\n", 5, 1, 11),
        ('a: "x == y"\n', 2, 1, 7),
        ("a: |\n  one\n  two {name}\n", 8, 3, 7),
        ("a: |\n\n    one\n\n    two {name}\n", 10, 5, 9),
        ("a:\n  b: |2\n      one\n", 4, 3, 9),
    ],
)
def test_a_character_of_a_text_is_found_in_its_file(
    text: str, offset: int, line: int, column: int
) -> None:
    node = scalar(text, *(["a", "b"] if "b:" in text else ["a"]))

    place = node.place_of(offset)

    assert (place.line, place.column) == (line, column)


def test_dropped_text_is_noticed() -> None:
    at = scalar("a: call #1 now\n", "a").dropped

    assert at is not None
    assert (at.line, at.column) == (1, 9)
    assert scalar("a: 'call' #1 now\n", "a").dropped is None
    assert scalar("a: call#1\n", "a").dropped is None


def words_of(node: Node | None) -> object:
    """The text and structure of a node, without places."""
    if isinstance(node, MappingNode):
        return [(key.text, words_of(value)) for key, value in node.entries]
    if isinstance(node, SequenceNode):
        return tuple(words_of(item) for item in node.items)
    return node and node.text


YAMLISH = st.text(alphabet="ab:- \n{}[]'\"|>#&*!%@?,\t0", max_size=80)


@given(YAMLISH)
def test_both_parsers_agree_on_what_can_be_read(text: str) -> None:
    fast, fast_problems = read_nodes(text.encode(), "a.yaml")
    pure, pure_problems = read_nodes(text.encode(), "a.yaml", yaml.SafeLoader)

    if not fast_problems and not pure_problems:
        assert words_of(fast) == words_of(pure)


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    root, problems = read_nodes(data, "a.yaml")

    assert root is not None or problems
    assert all(p.place.line >= 1 and p.place.column >= 1 for p in problems)


@pytest.mark.parametrize("escape", ["\\e]52;c;AAAA\\a", "\\x9b2J", "\\u202eabc", "\\0"])
def test_an_escape_that_makes_a_control_character_is_refused(escape: str) -> None:
    _, problems = read_nodes(f'title: "hello {escape}"\n'.encode(), "a.yaml")

    assert [(p.code, p.place.line, p.place.column) for p in problems] == [("Y011", 1, 9)]
