"""Values from outside, taken only when they are what a row can hold."""

from typing import Final

ID_LONGEST: Final = 64
_INT64: Final = 2**63 - 1


def short_text(value: object, longest: int = ID_LONGEST) -> str:
    """Return *value* if it is a printable text of at most *longest* characters.

    Raises:
        ValueError: it is something else; leave the row out, or name its line.
    """
    if not isinstance(value, str) or len(value) > longest or not value.isprintable():
        raise ValueError("not a short text")
    return value


def whole(value: object) -> int:
    """Return *value* if it is a whole number a database holds.

    Raises:
        ValueError: it is something else.
    """
    if type(value) is not int or abs(value) > _INT64:
        raise ValueError("not a number")
    return value


def exact_bytes(value: object, size: int) -> bytes:
    """Return the *size* bytes that the text *value* writes in hexadecimal digits.

    Raises:
        ValueError: it is something else.
    """
    if not isinstance(value, str) or len(value) != 2 * size:
        raise ValueError("not bytes of this length")
    return bytes.fromhex(value)
