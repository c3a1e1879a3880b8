"""Every rule there is, in the order families are looked at. A test walks this list."""

from collections.abc import Mapping
from typing import Final

from assistant.authoring.rules import (
    answers,
    calls,
    conditions,
    graph,
    handover,
    matching,
    offers,
    promises,
    proofs,
    ranges,
    release,
    safety,
    structure,
    texts,
    translations,
    unfilled,
    unread,
    variables,
    yaml,
)
from assistant.authoring.rules.rule import Rule

ALL: Final[tuple[Rule, ...]] = (
    *yaml.RULES,
    *structure.RULES,
    *promises.RULES,
    *texts.RULES,
    *safety.RULES,
    *handover.RULES,
    *variables.RULES,
    *conditions.RULES,
    *unfilled.RULES,
    *unread.RULES,
    *ranges.RULES,
    *answers.RULES,
    *graph.RULES,
    *calls.RULES,
    *offers.RULES,
    *matching.RULES,
    *proofs.RULES,
    *release.RULES,
    *translations.RULES,
)

BY_CODE: Final[Mapping[str, Rule]] = {rule.code: rule for rule in ALL}

FIRM: Final = frozenset(
    {rule.code for rule in ALL if rule.family == "X"}
    | {f"G20{n}" for n in range(1, 8)}
    | {f"P0{n}" for n in range(1, 9)}
    | {"R901", "R903"}
)
"""Rules that no ``# allow:`` silences: without them a conversation could trap a person."""


def may_be_allowed(code: str) -> bool:
    """Whether an author may silence the rule *code* with a reason.

    Any warning may be; an error only where the flow stays readable and cannot trap a person.
    """
    found = BY_CODE.get(code)
    if found is None or code in FIRM:
        return False
    return found.severity != "error" or found.family not in {"Y", "S", "EX"}
