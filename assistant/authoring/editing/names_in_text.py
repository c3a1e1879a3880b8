"""Names of variables inside texts and conditions."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.authoring.editing.mention import Mention, What, mention
from assistant.content.nodes import ScalarNode
from assistant.content.text_reader import SLOT

WORDS: Final = frozenset(
    {"and", "or", "not", "in", "true", "false", "yes", "no", "known", "count", "is", "if", "else"}
)
"""Words of conditions that are never a variable."""

_QUOTED: Final = re.compile(r"'[^']*'|\"[^\"]*\"")
_NAME: Final = re.compile(r"(?<![\w'\"])[a-z][a-z0-9_]*")


def slots_of(node: ScalarNode, flow: str) -> Iterator[Mention]:
    """Give each ``{name}`` in the text *node*; the mention is of the name without its braces."""
    if "{" in node.text:
        for found in SLOT.finditer(node.text):
            yield mention(What.VARIABLE, node, flow, part=(found.start(1), found[1]))


def names_in_condition(node: ScalarNode, flow: str) -> Iterator[Mention]:
    """Give each name in the condition or value *node*, its quoted words left out.

    A bare word may be a choice instead of a variable: who looks a name up finds out.
    """
    bare = _QUOTED.sub(lambda found: " " * len(found[0]), node.text)
    for found in _NAME.finditer(bare):
        if found[0] not in WORDS:
            yield mention(What.VARIABLE, node, flow, part=(found.start(), found[0]))
