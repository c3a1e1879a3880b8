"""P: what the explorer proves over every situation; ``flow explore`` reports it."""

from typing import Final

from assistant.authoring.rules.rule import Rule, read_rule

RULES: Final[tuple[Rule, ...]] = (
    read_rule(
        "P00", "Too many situations to visit them all: what else is said is no proof.", "warning"
    ),
    read_rule("P01", "A situation from which no ending can be reached."),
    read_rule("P04", "A step that no answers lead to."),
    read_rule("P05", "A circle in which nothing is asked."),
    read_rule("P06", "A question without an answer, or a moment in which no branch applies."),
    read_rule("P08", "A circle that a person can be kept in without limit."),
    read_rule("P09", "A branch or answer that nobody can ever take.", "warning"),
    read_rule("P10", "An outcome that never happens.", "warning"),
    read_rule("P11", "A number that leaves the range of its variable."),
    read_rule("P12", "More messages in a row than the project allows.", "warning"),
    read_rule("P19", "Passing over a question, or not being understood, leads nowhere."),
    read_rule("P20", "A promise under ``checks:`` that does not hold."),
    read_rule("P21", "A session can ask more questions than the project or the author allows."),
)
