"""T: the words people read."""

from typing import Final

from assistant.authoring.rules.rule import Rule, read_rule

RULES: Final[tuple[Rule, ...]] = (
    read_rule("T701", "A text without words."),
    read_rule("T710", "Braces that are no ``{name}`` of a variable; nothing else is markup."),
)
