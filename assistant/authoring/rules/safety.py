"""X: safety. None of these can be allowed or lowered."""

from typing import Final

from assistant.authoring.rules.rule import Rule, read_rule

RULES: Final[tuple[Rule, ...]] = (
    read_rule("X001", "The project leaves out the crisis interrupt, or puts it behind another."),
    read_rule("X005", "``do:`` asks for something that is not on the closed list of actions."),
)
