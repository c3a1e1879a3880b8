"""Words typed and not yet sent: kept every two seconds at most, and when the person leaves."""

from collections.abc import Callable


class Draft:
    """Knows what is in the line and what of it is kept; says when there is something to keep."""

    def __init__(self, keep: Callable[[str], object]) -> None:
        """Hand words to *keep*; an empty text removes what was kept."""
        self._keep = keep
        self._typed = ""
        self._kept = ""

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self._typed

    def typed(self, text: str) -> bool:
        """Take what stands in the line; return whether it is other than what is kept."""
        self._typed = text
        return text != self._kept

    def sent(self) -> None:
        """Forget what was kept: the application does too, once an answer was taken."""
        self._typed = self._kept = ""

    def paused(self) -> None:
        """Keep what stands in the line once more: pausing let go of it."""
        self._kept = ""
        self.flush()

    def flush(self) -> None:
        """Keep what stands in the line, if it is not kept already."""
        if self._typed != self._kept:
            self._keep(self._typed)
            self._kept = self._typed
