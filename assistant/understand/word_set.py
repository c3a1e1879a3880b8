"""Word lists written as running text, so that a reviewer can read them."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of *text*, which are apart by white space."""
    return frozenset(text.split())
