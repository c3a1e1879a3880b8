"""Y: hazards of YAML, where text is lost or means something else without a word."""

from typing import Final

from assistant.authoring.rules.rule import Rule, read_rule

RULES: Final[tuple[Rule, ...]] = (
    read_rule(
        "Y001",
        """The file cannot be read as YAML; the hint goes by the shape of the line.

        Why: nothing of the file can be used until it can be read.
        Mend: look at the line and the one above it: two spaces for each level, a colon
        behind each key.
        Example: a key `ask` without its colon.
        """,
    ),
    read_rule(
        "Y002",
        """A tab is used to indent; YAML refuses it, and editors show it as spaces.

        Why: a tab looks like spaces, and is none to YAML.
        Mend: use two spaces for each level; `--fix` does it.
        Example: a line that begins with a tab.
        """,
    ),
    read_rule(
        "Y003",
        """The same key stands twice; other programs keep the last one silently.

        Why: one of the two is lost without a word.
        Mend: keep one of them, or join them.
        Example: `go: a` and `go: b` in one step.
        """,
    ),
    read_rule(
        "Y004",
        """An anchor or reference (``&``, ``*``, ``<<``): the first word is lost.

        Why: the reader of YAML takes these signs for itself, and a word of the text is
        gone.
        Mend: put the text under `|`.
        Example: `say: &amp hello` would be read as `hello`.
        """,
    ),
    read_rule(
        "Y005",
        """A tag: text that starts with ``!`` loses its first word.

        Why: what stands behind the sign up to the space is taken as a tag and lost.
        Mend: put the text under `|`.
        Example: `say: !important call now` would be read as `call now`.
        """,
    ),
    read_rule(
        "Y006",
        """Text behind `` #`` is dropped as a comment, in the middle of a sentence.

        Why: people read half a sentence, and nobody sees that there was more.
        Mend: put the text under `|`, or give a comment its own line; `--fix` does it.
        Example: `say: Call room #3` becomes text under `|`.
        """,
    ),
    read_rule(
        "Y007",
        """Text starts with a sign that YAML keeps for itself.

        Why: signs such as `{ [ @ % * &` mean something to YAML at the start of a value.
        Mend: put the text under `|`, a short one in quotes; `--fix` does it.
        Example: `say: {name}, hello` becomes text under `|`.
        """,
    ),
    read_rule(
        "Y008",
        """A colon and a space inside text that does not stand under ``|``.

        Why: YAML reads a key there, and refuses the line or loses a part of it.
        Mend: put the text under `|`; `--fix` does it.
        Example: `say: One thing: breathe` becomes text under `|`.
        """,
    ),
    read_rule(
        "Y009",
        """A word such as ``yes`` or ``22:30`` that others read as no text.

        Why: another program may read `no` as false and `22:30` as 1350.
        Mend: put it in quotes; `--fix` does it.
        Example: `safe: Yes` becomes `safe: "Yes"`.
        """,
        "warning",
    ),
    read_rule(
        "Y010",
        """Long text that does not stand under ``|``.

        Why: in quotes or without them, some sign will be lost one day.
        Mend: put it under `|`; `--fix` does it.
        Example: `say: A long text ...` becomes text under `|`.
        """,
        "warning",
    ),
    read_rule(
        "Y011",
        """Not UTF-8, a byte order mark, a control character or two documents.

        Why: such characters cannot be seen, and can make a line say something else than it
        shows.
        Mend: save the file as UTF-8 and take the sign out; `--fix` takes out single signs.
        Example: a sign that turns the direction of writing.
        """,
    ),
    read_rule(
        "Y012",
        """A smart quote or an invisible space in an id or a condition.

        Why: the name looks right and never matches.
        Mend: type it again on a keyboard; `--fix` does it.
        Example: `into: place` with an invisible space behind it.
        """,
        "warning",
    ),
    read_rule(
        "Y013",
        """A limit of the language is passed; the message names it.

        Why: limits keep every file readable, and every check fast.
        Mend: do what the hint says; most often a part becomes a flow of its own.
        Example: 501 steps in one flow.
        """,
    ),
    read_rule(
        "Y014",
        """The file is missing, a link, a device or may not be read.

        Why: only plain files are read, so that no link can lead elsewhere.
        Mend: check the path, and copy the file here if it is a link.
        Example: `flows/a.flow.yaml` is a link to another folder.
        """,
    ),
)
