"""Every limit of a flow file is exact: one below it, at it, one above it; and says its number."""

from collections.abc import Callable, Sequence

import pytest

from assistant.content import (
    answer_reader,
    condition_reader,
    flow_reader,
    open_file,
    shape,
    variable_reader,
    yaml_nodes,
    yaml_text,
)
from assistant.content.known import Known
from assistant.content.problems import Problem
from tests.content.flows import FLOW

PATH = "a.flow.yaml"


def _size(size: int) -> str:
    line = "# " + "x" * 97 + "\n"
    padded = FLOW + line * ((size - len(FLOW)) // len(line))
    return padded + "#" * (size - len(padded))


def _line(length: int) -> str:
    return FLOW + "#" * length + "\n"


def _depth(depth: int) -> str:
    return "[x,\n" * depth + "]" * depth


def _nodes(count: int) -> str:
    return "- x\n" * (count - 1)


def _scalar(length: int) -> str:
    words = ("x" * 99 + "\n") * (length // 100 + 1)
    return "a: |-\n  " + words[:length].replace("\n", "\n  ")


def _key(length: int) -> str:
    return "k" * length + ": 1\n"


def _documents(count: int) -> str:
    return "---\na: 1\n" * count


def _anchors(count: int) -> str:
    return "- &a x\n" * count + "- y\n"


def _steps(count: int) -> str:
    more = "".join(f"  s{n}:\n    say: |\n      Hello.\n    go: eased\n" for n in range(count - 3))
    return FLOW.replace("checks:\n", f"{more}\nchecks:\n")


def _answers(count: int) -> str:
    names = ", ".join(f"a{n}" for n in range(count))
    rows = "".join(f"      a{n}: Answer {n}\n" for n in range(count))
    start, end = FLOW.index("    answers:\n"), FLOW.index("    skip: eased\n")
    return FLOW[:start].replace("safe, near_it", names) + f"    answers:\n{rows}" + FLOW[end:]


def _phrases(count: int) -> str:
    names = ", ".join(f"phrase{n}" for n in range(count))
    lines = names.replace(", phrase50", ",\n          phrase50")
    return FLOW.replace('[home, "no", 7]', f"[{lines}]")


def _variables(count: int) -> str:
    more = "".join(f"  v{n}: {{yes_no: true}}\n" for n in range(count - 7))
    return FLOW.replace("\nsteps:\n", f"{more}\nsteps:\n", 1)


def _condition(length: int) -> str:
    return _if(("craving >= 7" + " or craving >= 7" * 40)[: length - 2] + " 1")


def _if(condition: str) -> str:
    return FLOW.replace("craving >= 7 and 'lonely' in moods", condition)


def _condition_depth(depth: int) -> str:
    return _if("not " * (depth - 2) + "craving >= 7")


def _label(length: int) -> str:
    return FLOW.replace("Somewhere safe", "x" * length)


def _text(length: int) -> str:
    return FLOW.replace("{text: 200,", f"{{text: {length},")


def _range(high: int) -> str:
    return FLOW.replace("{count: 0-3, starts: 0}", f"{{count: 0-{high}, starts: 0}}")


LIMITS: dict[str, tuple[int, Callable[[int], str]]] = {
    "bytes of a file": (open_file.LARGEST, _size),
    "characters of a line": (yaml_text.LONGEST_LINE, _line),
    "levels": (yaml_text.DEEPEST, _depth),
    "nodes": (yaml_nodes.MOST_NODES, _nodes),
    "characters of a text": (yaml_nodes.LONGEST_SCALAR, _scalar),
    "characters of a key": (yaml_nodes.LONGEST_KEY, _key),
    "documents": (1, _documents),
    "steps": (flow_reader.MOST_STEPS, _steps),
    "answers": (answer_reader.MOST_ANSWERS, _answers),
    "phrases": (answer_reader.MOST_PHRASES, _phrases),
    "variables": (variable_reader.MOST_VARIABLES, _variables),
    "characters of a condition": (condition_reader.LONGEST, _condition),
    "levels of a condition": (condition_reader.DEEPEST, _condition_depth),
    "characters of a label": (shape.LONGEST_LABEL, _label),
    "characters kept of a text": (variable_reader.LONGEST_TEXT, _text),
    "width of a range": (variable_reader.LARGEST_RANGE, _range),
}


def _said(text: str, limit: int) -> Sequence[Problem]:
    """Return the problems that name *limit*, as 8000 or 8,000."""
    data = text.encode()
    _, problems = flow_reader.read_flow(data, PATH, Known())
    names = {str(limit), f"{limit:,}"}
    words = [(p, f"{p.message} {p.hint}".split()) for p in problems if p.severity == "error"]
    return [p for p, said in words if names & {word.strip(".,;:()") for word in said}]


@pytest.mark.parametrize("name", LIMITS)
def test_a_limit_is_exact_and_says_its_number(name: str) -> None:
    limit, made = LIMITS[name]

    below, at, above = (_said(made(limit + step), limit) for step in (-1, 0, 1))

    assert (list(below), list(at)) == ([], [])
    assert len(above) >= 1
    assert above[0].place.path == PATH
    assert above[0].place.line >= 1


def test_no_anchor_is_one_too_many() -> None:
    _, none = yaml_nodes.read_nodes(_anchors(0).encode(), PATH)
    _, one = yaml_nodes.read_nodes(_anchors(1).encode(), PATH)

    assert none == ()
    assert "anchor" in one[0].message
