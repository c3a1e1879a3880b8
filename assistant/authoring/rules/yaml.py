"""Y: hazards of YAML, where text is lost or means something else without a word."""

from typing import Final

from assistant.authoring.rules.rule import Rule, read_rule

RULES: Final[tuple[Rule, ...]] = (
    read_rule("Y001", "The file cannot be read as YAML; the hint goes by the shape of the line."),
    read_rule("Y002", "A tab is used to indent; YAML refuses it, and editors show it as spaces."),
    read_rule("Y003", "The same key stands twice; other programs keep the last one silently."),
    read_rule("Y004", "An anchor or reference (``&``, ``*``, ``<<``): the first word is lost."),
    read_rule("Y005", "A tag: text that starts with ``!`` loses its first word."),
    read_rule("Y006", "Text behind `` #`` is dropped as a comment, in the middle of a sentence."),
    read_rule("Y007", "Text starts with a sign that YAML keeps for itself."),
    read_rule("Y008", "A colon and a space inside text that does not stand under ``|``."),
    read_rule(
        "Y009", "A word such as ``yes`` or ``22:30`` that others read as no text.", "warning"
    ),
    read_rule("Y010", "Long text that does not stand under ``|``.", "warning"),
    read_rule("Y011", "Not UTF-8, a byte order mark, a control character or two documents."),
    read_rule("Y012", "A smart quote or an invisible space in an id or a condition.", "warning"),
    read_rule("Y013", "A limit of the language is passed; the message names it."),
    read_rule("Y014", "The file is missing, a link, a device or may not be read."),
)
