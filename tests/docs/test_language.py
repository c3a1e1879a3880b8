"""The reference of the language says what the program reads: its tables are made from it.

``docs/language.md`` is brought in step with ``python -m tests.docs.test_language``.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from assistant.authoring.editing import words
from assistant.authoring.rehearsal.script import LINE_KINDS, MOST_REPEATS, SCRIPT_KEYS
from assistant.content import answer_reader, condition_reader, kinds, variable_reader
from assistant.content.answer_reader import MOST_ANSWERS, MOST_PHRASES
from assistant.content.check_reader import CHECK_KINDS
from assistant.content.flow_reader import FLOW_KEYS, MOST_STEPS
from assistant.content.folder import content_root
from assistant.content.known import ACTIONS, HISTORY, PROFILE
from assistant.content.open_file import LARGEST
from assistant.content.project_reader import read_project
from assistant.content.scope import RESERVED
from assistant.content.shape import LONGEST_LABEL
from assistant.content.step_reader import MOST_OFFERS, MOST_TRIES, MOST_VISITS, STEP_KEYS
from assistant.content.translation_reader import TRANSLATION_KEYS
from assistant.content.variable_reader import LARGEST_RANGE, LONGEST_TEXT, MOST_VARIABLES
from assistant.content.yaml_nodes import LONGEST_KEY, LONGEST_SCALAR, MOST_NODES
from assistant.content.yaml_text import DEEPEST, LONGEST_LINE
from assistant.domain.flow import FIXED_ANSWERS
from assistant.domain.inputs import Command
from assistant.domain.person import MEANINGS

PAGE = Path(__file__).parents[2] / "docs" / "language.md"
MADE = re.compile(r"(<!-- made: ([^>]*?) -->\n).*?(<!-- end -->)", re.DOTALL)

TRANSLATION: Final = {
    "translates": "The id of the flow.",
    "version": "The version of the flow that was translated last.",
    "language": "Two or three letters, and a region where it matters: es, es-MX.",
    "texts": "Address to of and is.",
    "hears": "Address of an answer to the phrases it hears in this language.",
}
ACTIONS_SAY: Final = {
    "show_help": "People and lines open at once.",
    "show_contacts": "The person's own people open at once.",
    "schedule": "A later check-in is noted.",
}
COMMANDS_SAY: Final = {
    Command.HELP: "people and lines, at once",
    Command.SKIP: "passes over the question",
    Command.BACK: "returns to the question before, with everything as it was there",
    Command.WHY: "says what stands under why",
    Command.SHORTER: "says what stands under short from here on, or the first message only",
    Command.JUST_LOG: "keeps what is known and closes",
    Command.STOP: "saves and leaves; the same question stands when the person comes back",
}


def table(heads: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    lines = [f"| {heads[0]} | {heads[1]} |", "|---|---|"]
    return "\n".join([*lines, *(f"| {a} | {b} |" for a, b in rows)]) + "\n"


def keys(order: Iterable[str], meanings: Mapping[str, str]) -> str:
    said = {key: meaning.replace("|", "`\\|`") for key, meaning in meanings.items()}
    return table(("key", "means"), ((f"`{key}`", said[key]) for key in order))


def listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) + ".\n"


def conditions() -> str:
    compare = [sign.replace("_", " ") for sign in condition_reader._COMPARISONS.values()]
    rows = (
        (" ".join(f"`{sign}`" for sign in compare), "compares; chains such as `1 <= x < 7` hold"),
        ("`and` `or` `not`", "join conditions"),
        (" ".join(f"`{s}`" for s in condition_reader._SUMS.values()), "on whole numbers"),
        ("`known(x)`", "whether x is filled"),
        ("`count(x)`", "how many choices an any_of holds"),
        ("`'lonely' in moods`, `place in ['home', 'work']`", "choices stand in quotes"),
        (" ".join(f"`{word}`" for word in condition_reader._TRUTHS), "yes and no"),
    )
    return table(("written", "means"), rows)


def anytime() -> str:
    file = content_root() / "flows" / "project.yaml"
    project = read_project(file.read_bytes(), "project.yaml")[0]
    assert project is not None
    rows = (
        (f"**{project.anytime[command.value][0]}**", COMMANDS_SAY[command]) for command in Command
    )
    return table(("said", "does"), rows)


def limits() -> str:
    rows = (
        ("size of a file", f"{LARGEST // 1024} KiB"),
        ("steps of a flow", f"{MOST_STEPS:,}"),
        ("variables of a flow", f"{MOST_VARIABLES:,}"),
        ("answers of a question", f"{MOST_ANSWERS:,}"),
        ("phrases of an answer", f"{MOST_PHRASES:,}"),
        ("exercises of an offer", f"{MOST_OFFERS:,}"),
        ("visits of a `limit`", f"{MOST_VISITS:,}"),
        ("tries of a `retry`", f"{MOST_TRIES:,}"),
        ("end of a scale or count", f"{LARGEST_RANGE:,}"),
        ("number in a condition", f"{kinds.LARGEST:,}"),
        ("times of a `repeat` in a test", f"{MOST_REPEATS:,}"),
        ("characters of a label or title", f"{LONGEST_LABEL:,}"),
        ("characters of a text", f"{LONGEST_SCALAR:,}"),
        ("characters a text variable holds", f"{LONGEST_TEXT:,}"),
        ("characters of a condition", f"{condition_reader.LONGEST:,}"),
        ("parts within parts of a condition", f"{condition_reader.DEEPEST:,}"),
        ("characters of a key", f"{LONGEST_KEY:,}"),
        ("characters of a line", f"{LONGEST_LINE:,}"),
        ("levels of indentation", f"{DEEPEST:,}"),
        ("values in a file", f"{MOST_NODES:,}"),
    )
    return table(("of what", "at most"), rows)


SECTIONS: Final[Mapping[str, Callable[[], str]]] = {
    "keys of a flow": lambda: keys(FLOW_KEYS, words.TOP),
    "keys of a variable": lambda: keys(variable_reader._KEYS, words.VARIABLE),
    "profile": lambda: table(
        ("name", "kind"), ((f"`{name}`", f"`{kind.value}`") for name, kind in PROFILE.items())
    ),
    "history": lambda: listed(HISTORY),
    "meanings": lambda: listed(MEANINGS),
    "keys of a step": lambda: keys(STEP_KEYS, words.STEP),
    "fixed answers": lambda: table(
        ("way", "answers"),
        ((f"`{form.value}`", listed(ids).strip(".\n")) for form, ids in FIXED_ANSWERS.items()),
    ),
    "keys of an answer": lambda: keys(answer_reader._KEYS, words.ANSWER),
    "keys of a branch": lambda: keys(words.BRANCH, words.BRANCH),
    "keys of retry": lambda: keys(words.RETRY, words.RETRY),
    "keys of limit": lambda: keys(words.LIMIT, words.LIMIT),
    "conditions": conditions,
    "keys of a check": lambda: keys((*CHECK_KINDS, "when", "after", "before"), words.CHECK),
    "actions": lambda: keys(ACTIONS, ACTIONS_SAY),
    "anytime": anytime,
    "keys of a test": lambda: keys(SCRIPT_KEYS, words.TESTS),
    "lines of a test": lambda: keys(LINE_KINDS, words.LINE),
    "keys of a translation": lambda: keys(TRANSLATION_KEYS, TRANSLATION),
    "limits": limits,
    "reserved": lambda: listed(sorted(RESERVED)),
}


def made(page: str) -> str:
    """Return *page* with every table made anew."""
    return MADE.sub(lambda found: found[1] + SECTIONS[found[2]]() + found[3], page)


def test_the_reference_is_in_step_with_the_program() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert made(page) == page


def test_every_table_stands_on_the_page_once() -> None:
    names = [found[2] for found in MADE.finditer(PAGE.read_text(encoding="utf-8"))]

    assert sorted(names) == sorted(SECTIONS)


def test_no_table_cell_breaks_its_table() -> None:
    for name, make in SECTIONS.items():
        for line in make().splitlines():
            assert not line.startswith("|") or line.replace("\\|", "").count("|") == 3, (
                f"{name}: {line}"
            )


if __name__ == "__main__":
    PAGE.write_text(made(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
