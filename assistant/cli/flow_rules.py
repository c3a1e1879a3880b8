"""``flow rules``: what the checks look for, and one rule in full."""

import sys
from pathlib import Path

from assistant.cli import Exit
from assistant.ui.safe_text import safe_text


def shown(code: str | None, page: Path | None) -> int:
    """Print every rule in one line each, or the rule *code* in full; or write them as a *page*."""
    from assistant.authoring.reference import as_list, as_page, as_text
    from assistant.authoring.rules.registry import BY_CODE
    from assistant.content.problems import nearest

    if page is not None:
        page.write_text(as_page(), encoding="utf-8")
        return Exit.FINE
    if code is None:
        sys.stdout.write(as_list() + "\n")
        return Exit.FINE
    rule = BY_CODE.get(code.upper())
    if rule is None:
        near = nearest(code.upper(), BY_CODE)
        hint = f" Did you mean {near}?" if near else ""
        sys.stderr.write(
            f"There is no rule {safe_text(code)}.{hint} See 'breakwater flow rules'.\n"
        )
        return Exit.USAGE
    sys.stdout.write(as_text(rule) + "\n")
    return Exit.FINE
