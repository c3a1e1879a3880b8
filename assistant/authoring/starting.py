"""A first flow, and tests for it, that pass every check: where every author starts."""

import json
import re
from typing import Final

_PLAIN: Final = re.compile(r"[A-Z][A-Za-z0-9 ,]*")

_FLOW: Final = """\
flow: {id}
title: {title}
version: 1
language: en
start: greet
outcomes: [done]

variables:
  craving: {{scale: 0-10, means: craving}}

steps:
  greet:
    say: |
      Good to see you. You can skip anything.
    ask: |
      How strong is the craving right now, from 0 to 10?
    why: |
      The number shows what could fit this moment.
    into: craving
    go:
      - if: craving >= 7
        to: person
      - else: close

  person:
    say: |
      That is strong. You do not need to carry it alone.
    reach: support
    go: close

  close:
    say: |
      Thank you for stopping here.
    end: done

checks:
  - always_through: person
    when: craving >= 7
  - at_most: 2 questions
"""

_TESTS: Final = """\
flow: {id}

tests:
  a strong craving brings in people:
    - bot: Good to see you. *
    - you: "7"
    - bot: That is strong. *
    - at: person
    - pick: reached
    - bot: Thank you for stopping here.
    - ended: done

  one below strong closes at once:
    - you: about a 6
    - ended: done

  a skipped number closes at once:
    - you: skip
    - ended: done

  the number is explained:
    - you: why
    - bot: The number shows *
    - at: greet

  signs of danger come first everywhere:
    for_each_question: true
    steps:
      - you: I want to die
      - in_flow: safety_help
"""


def new_flow(flow_id: str, title: str) -> str:
    """Return the text of a small flow that passes every check and proof, to change step by step.

    Args:
        flow_id: its id; the file is named after it.
        title: what people see, at most 60 characters.
    """
    plain = _PLAIN.fullmatch(title) is not None
    return _FLOW.format(id=flow_id, title=title if plain else json.dumps(title, ensure_ascii=False))


def new_tests(flow_id: str) -> str:
    """Return the text of tests for ``new_flow`` that hold and reach all of it."""
    return _TESTS.format(id=flow_id)
