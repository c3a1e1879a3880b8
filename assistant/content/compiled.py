"""Content as it was read once, kept as JSON: an installed program starts without reading YAML.

The file is made when the wheel is built and holds the hash of every file it was made from. When
any of them is another one, it counts for nothing and the YAML is read.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from assistant.domain import condition, exercise, flow, plan, support, tier, translation, vocabulary
from assistant.domain import weights as weights_

NAME: Final = "compiled.json"
"""The file, beside ``flows/`` and ``coping_library/``."""

_MODULES: Final = (
    condition,
    exercise,
    flow,
    plan,
    support,
    tier,
    translation,
    vocabulary,
    weights_,
)
_FOLDERS: Final = ("flows", "coping_library")

_Build = Callable[[list[Any]], object]


def digest(root: Path) -> str:
    """Return the hash of every content file below *root*, by name and bytes."""
    whole = sha256()
    for path in _files(root):
        data = path.read_bytes()
        whole.update(f"{path.relative_to(root).as_posix()}\0{len(data)}\0".encode())
        whole.update(data)
    return whole.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    for folder in _FOLDERS:
        yield from sorted((root / folder).rglob("*.yaml"))


def write(root: Path, to: Path, content: object) -> None:
    """Keep *content*, read from below *root*, in the file *to*.

    Raises:
        TypeError: it holds a value of a kind that this form does not know: add the kind here.
    """
    made = {"digest": digest(root), "content": _plain(content)}
    to.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def read(root: Path, kind: type) -> object | None:
    """Return what was kept of the content below *root*, or None: then read the YAML.

    None when there is no such file, when it was made from other files, or when it cannot be read.

    Args:
        root: the folder with ``flows/`` and ``coping_library/``.
        kind: the class of the whole.
    """
    try:
        kept = json.loads((root / NAME).read_text(encoding="utf-8"))
        if kept["digest"] != digest(root):
            return None
        found = _Reading(kind).value(kept["content"])
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return None
    return found if isinstance(found, kind) else None


def _plain(value: object) -> object:
    """Return *value* as JSON values: a list begins with the word for what it is."""
    if value is None or type(value) in {str, int, bool, float}:
        return value
    word, parts = _parts(value)
    return [word, *map(_plain, parts)]


def _parts(value: object) -> tuple[str, Iterable[object]]:
    """Return the word for what *value* is, and what it is made of."""
    kind = type(value)
    if isinstance(value, Enum):
        return kind.__name__, (value.value,)
    if is_dataclass(value):
        return kind.__name__, (getattr(value, name) for name in _names(kind))
    match value:
        case date():
            return "date", (value.isoformat(),)
        case dict():
            return "dict", (part for pair in value.items() for part in pair)
        case frozenset():
            return "set", sorted(value)
        case tuple():
            return "tuple", value
        case _:
            raise TypeError(f"content holds a {kind.__name__}, which cannot be kept as JSON")


def _names(kind: type) -> tuple[str, ...]:
    """Return the fields that are kept: not the place in a file, which only problems name."""
    return tuple(f.name for f in fields(kind) if f.init and f.compare)


class _Reading:
    """Builds values from JSON, of known kinds only."""

    def __init__(self, whole: type) -> None:
        self._kinds: dict[str, _Build] = {
            "date": lambda parts: date.fromisoformat(parts[0]),
            "dict": lambda parts: dict(zip(*[map(self.value, parts)] * 2, strict=True)),
            "set": lambda parts: frozenset(map(self.value, parts)),
            "tuple": lambda parts: tuple(map(self.value, parts)),
        }
        for module in _MODULES:
            for name, kind in vars(module).items():
                if isinstance(kind, type) and kind.__module__ == module.__name__:
                    self._kinds[name] = self._made(kind)
        self._kinds[whole.__name__] = self._made(whole)

    def value(self, plain: object) -> object:
        """Return the value that *plain* stands for.

        Raises:
            KeyError: it names a kind there is none of.
        """
        return self._kinds[plain[0]](plain[1:]) if type(plain) is list else plain

    def _made(self, kind: type) -> _Build:
        if not is_dataclass(kind):
            return lambda parts: kind(parts[0])
        names, value = _names(kind), self.value

        def build(parts: list[Any]) -> object:
            given = [value(part) if type(part) is list else part for part in parts]
            return kind(**dict(zip(names, given, strict=True)))

        return build
