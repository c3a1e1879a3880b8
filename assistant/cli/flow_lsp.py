"""``flow lsp``: a language server for editors, when its library is installed."""

import sys
from importlib.util import find_spec

from assistant.cli import Exit


def served() -> int:
    """Answer an editor on standard input and output until it ends the session."""
    if find_spec("pygls") is None:
        sys.stderr.write(
            "The language server needs one more package. "
            "Install it with: pip install 'breakwater-checkin[lsp]'\n"
        )
        return Exit.USAGE
    if sys.stdin.isatty():
        sys.stderr.write(
            "This is for editors: they start it by themselves. See docs/editors.md. "
            "To look at a flow here, use: breakwater flow preview FILE\n"
        )
        return Exit.USAGE
    from assistant.cli.lsp_door import serve

    serve()
    return Exit.FINE
