"""Where a screen may lead: what screens need of the application, without knowing it."""

from typing import Protocol


class Paths(Protocol):
    """The ways from one screen to another."""

    def go_home(self, told: str = "") -> None:
        """Put the home screen in place of the open one; *told* stands on it, once."""

    def talk(self, flow_id: str | None, title: str) -> None:
        """Put a conversation in place of the open one; None goes on with the unfinished one."""

    def unlocked(self) -> None:
        """Lead on once the diary was opened: to the talk that was locked away, or home."""

    async def action_help_page(self) -> None:
        """Open people and lines over the open screen."""
