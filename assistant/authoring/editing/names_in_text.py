"""Names of variables inside texts and conditions."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from assistant.authoring.editing.mention import Mention, What, mention
from assistant.content.nodes import ScalarNode
from assistant.content.text_reader import SLOT

WORDS: Final = frozenset(
    {"and", "or", "not", "in", "true", "false", "yes", "no", "known", "count", "is", "if", "else"}
)
"""Words of conditions that are never a variable."""

_QUOTED: Final = re.compile(r"'[^']*'|\"[^\"]*\"")
_COMPARED: Final = re.compile(
    r"(?<![\w'\"])([a-z][a-z0-9_]*)\s*(?:==|!=|in|not\s+in)\s*"
    r"('[^']*'|\"[^\"]*\"|\[[^\]]*\])"
)
"""A variable, and the word or the list it is compared with."""
_WORD: Final = re.compile(r"['\"]([a-z0-9_]+)['\"]")
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


def ends_in_condition(node: ScalarNode, ends: Mapping[str, str]) -> Iterator[Mention]:
    """Give each quoted word of the condition *node* that is compared with a variable of *ends*.

    Args:
        node: the condition.
        ends: variables that keep how a called flow ended, each with that flow.
    """
    for found in _COMPARED.finditer(node.text) if ends else ():
        flow = ends.get(found[1])
        for word in _WORD.finditer(node.text, found.start(2), found.end(2)) if flow else ():
            part = (word.start(1), word[1])
            yield mention(What.OUTCOME, node, flow or "", part=part)
