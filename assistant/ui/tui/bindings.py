"""The table of keys as the framework's bindings."""

from collections.abc import Iterable

from textual.binding import Binding

from assistant.ui.keys import Key


def binding(key: Key, action: str, *, priority: bool = False) -> Binding:
    """Return the binding of *key* to *action*, with its id so that it can be remapped."""
    return Binding(
        ",".join(key.keys),
        action,
        key.label,
        show=False,
        priority=priority,
        id=key.id,
        tooltip=key.tooltip,
    )


def commands(keys: Iterable[Key]) -> list[Binding]:
    """Return bindings that hand the command of each key to the screen."""
    return [binding(key, f"command({key.id!r})") for key in keys if key.command]
