"""The rules as a list, as one text each, and as the page ``docs/checks.md``.

What stands there is the documentation of the rule itself: its summary, why it matters, how to mend
it and an example. What is registered is shown; nothing is written a second time.
"""

import re
from collections.abc import Iterator, Mapping
from textwrap import dedent, fill
from typing import Final

from assistant.authoring.fixing.fixes import mends
from assistant.authoring.rules.registry import ALL, FIRM, may_be_allowed
from assistant.authoring.rules.rule import Rule

FAMILY_NAMES: Final[Mapping[str, str]] = {
    "Y": "hazards of YAML",
    "S": "structure",
    "C": "checks and tests",
    "T": "texts",
    "X": "safety",
    "V": "variables",
    "EX": "conditions",
    "A": "answers",
    "G": "where steps lead",
    "M": "what people may type",
    "P": "proofs, told by flow explore",
    "I": "translations",
    "R": "release",
}
"""Family to what it is about, in the order of the page."""

PARTS: Final = ("Why", "Mend", "Example")
"""What the documentation of a rule says beside its summary."""

_PART: Final = re.compile(r"(Why|Mend|Example): (.*)", re.DOTALL)
_WIDTH: Final = 88

_HEAD: Final = """\
# What the checks look for

`breakwater flow check` prints each finding with its place, its code and a way out. This page has
every rule behind a code. It is written by `breakwater flow rules --page docs/checks.md` from the
rules themselves, so change a rule and not this page.

- An **error** keeps a flow from being used; a **warning** or an **info** asks for a second look.
- `--fix` mends a rule that is marked *mends itself*; `--fix --diff` shows it first.
- `# allow: CODE because ...` silences a finding on its line, where the rule may be allowed.
"""


def parts(rule: Rule) -> tuple[str, Mapping[str, str]]:
    """Return the summary of *rule*, and its Why, Mend and Example as far as they are written.

    A paragraph without one of these words belongs to Why.
    """
    head, _, rest = rule.doc.strip().partition("\n")
    found: dict[str, str] = {}
    summary = [head]
    for paragraph in _paragraphs(dedent(rest)):
        match = _PART.fullmatch(paragraph)
        if match is None:
            found["Why"] = f"{found['Why']} {paragraph}" if "Why" in found else paragraph
        else:
            found[match[1]] = match[2]
    return " ".join(" ".join(summary).split()), found


def _paragraphs(text: str) -> Iterator[str]:
    """Give the paragraphs of *text*; each of Why, Mend and Example begins one."""
    lines: list[str] = []
    for line in (*text.split("\n"), ""):
        begins = _PART.match(line.strip()) is not None
        if lines and (begins or not line.strip()):
            yield " ".join(lines)
            lines = []
        if line.strip():
            lines.append(line.strip())


def as_list() -> str:
    """Return every rule in one line, family by family."""
    blocks = []
    for family, rules in _families():
        lines = [f"{family}: {FAMILY_NAMES.get(family, family)}"]
        lines += [f"  {rule.code:<5} {rule.severity:<8} {_plain(rule.summary)}" for rule in rules]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def as_text(rule: Rule) -> str:
    """Return *rule* in full, for a terminal."""
    summary, found = parts(rule)
    blocks = [f"{rule.code} ({rule.severity}{_marks(rule)})", _wrapped(_plain(summary))]
    blocks.extend(_wrapped(f"{name}: {_plain(found[name])}") for name in PARTS if name in found)
    return "\n".join(blocks)


def _wrapped(text: str) -> str:
    return fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _plain(text: str) -> str:
    return text.replace("``", "`")


def _marks(rule: Rule) -> str:
    marks = [", mends itself"] if mends(rule.code) else []
    if rule.code in FIRM:
        marks.append(", never silenced")
    elif may_be_allowed(rule.code):
        marks.append(", may be allowed")
    return "".join(marks)


def as_page() -> str:
    """Return ``docs/checks.md``."""
    blocks = [_HEAD]
    for family, rules in _families():
        blocks.append(f"## {family}: {FAMILY_NAMES.get(family, family)}\n")
        blocks.extend(_section(rule) for rule in rules)
    return "\n".join(blocks)


def _section(rule: Rule) -> str:
    summary, found = parts(rule)
    lines = [f"### {rule.code}\n", f"*{rule.severity}{_marks(rule)}* - {_plain(summary)}\n"]
    lines.extend(f"- {name}: {_plain(found[name])}" for name in PARTS if name in found)
    return "\n".join(lines).rstrip() + "\n"


def _families() -> list[tuple[str, list[Rule]]]:
    found: dict[str, list[Rule]] = {family: [] for family in FAMILY_NAMES}
    for rule in ALL:
        found.setdefault(rule.family, []).append(rule)
    return [(f, sorted(rules, key=lambda rule: rule.code)) for f, rules in found.items() if rules]
