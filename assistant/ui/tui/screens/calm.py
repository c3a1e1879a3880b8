"""What every screen shares: it closes with a result, scrolls what is read, leads on."""

from typing import Generic, TypeVar, cast

from textual.screen import Screen

from assistant.ui.tui.paths import Paths
from assistant.ui.tui.widgets.transcript import Transcript

Result = TypeVar("Result")


class CalmScreen(Screen[Result], Generic[Result]):
    """A screen of this application."""

    def close(self, result: Result | None = None) -> None:
        """Close with *result*; the one who opened it is told."""
        _ = self.dismiss(result)  # awaiting it in a screen's own handler would wait for itself

    def action_go_back(self) -> None:
        """Close without a result."""
        self.close()

    def action_read(self, pages: int) -> None:
        """Scroll what there is to read by *pages*."""
        page = self.query_one(Transcript)
        page.scroll_relative(y=pages * max(page.size.height - 1, 1), animate=False)

    async def on_entry_help_asked(self) -> None:
        """Open people and lines."""
        await self.paths.action_help_page()

    @property
    def paths(self) -> Paths:
        """Where this screen may lead."""
        return cast("Paths", self.app)
