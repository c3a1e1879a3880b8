"""How well the safety screen does on labelled sentences, in figures with intervals.

A set is a folder of text files, one kind of danger or trap a file; ``# at_least 3`` or
``# at_most 1`` says which tier the sentences below it should come to.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from assistant.domain.tier import Tier
from assistant.understand.safety import screen

_Z: Final = 1.96
"""Normal quantile of a 95 % interval."""

_LONG: Final = 4
"""Letters from which on a word is slipped in."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence with what it should come to."""

    kind: str
    text: str
    at_least: Tier | None
    at_most: Tier | None

    def fits(self, tier: Tier) -> bool:
        """Whether *tier* is what the sentence should come to."""
        if self.at_least is not None and tier < self.at_least:
            return False
        return self.at_most is None or tier <= self.at_most


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of sentences, with its 95 % interval (Wilson)."""

    hits: int
    of: int

    @property
    def share(self) -> float:
        """Between 0 and 1; 0 for none."""
        return self.hits / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Lowest and highest share the figures allow for."""
        if not self.of:
            return 0.0, 1.0
        n, p, square = self.of, self.share, _Z * _Z
        middle = (p + square / (2 * n)) / (1 + square / n)
        half = _Z * math.sqrt(p * (1 - p) / n + square / (4 * n * n)) / (1 + square / n)
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.share:.3f} [{low:.3f}, {high:.3f}]"


def read_set(files: Mapping[str, str]) -> tuple[Labelled, ...]:
    """Return the sentences of *files*, kind to text.

    Raises:
        ValueError: a sentence stands before any label, or a label cannot be read; the message
            names the file and the line.
    """
    return tuple(found for kind, text in sorted(files.items()) for found in _read(kind, text))


def _read(kind: str, text: str) -> Iterator[Labelled]:
    bound: tuple[Tier | None, Tier | None] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        words = line.strip()
        if words.startswith("#"):
            bound = _label(words, f"{kind}:{number}")
        elif words:
            if bound is None:
                raise ValueError(f"{kind}:{number}: put '# at_least 0-4' or '# at_most 0-4' first")
            yield Labelled(kind, words, *bound)


def _label(words: str, place: str) -> tuple[Tier | None, Tier | None]:
    name, _, number = words.removeprefix("#").strip().partition(" ")
    if name not in {"at_least", "at_most"} or number not in {"0", "1", "2", "3", "4"}:
        raise ValueError(f"{place}: a label is '# at_least 0-4' or '# at_most 0-4'")
    tier = Tier(int(number))
    return (tier, None) if name == "at_least" else (None, tier)


@dataclass(frozen=True, slots=True)
class Benchmark:
    """What the screen came to on a set."""

    kinds: Mapping[str, Rate]
    """Kind to the share of its sentences that came to what they should."""
    recall: Mapping[Tier, Rate]
    """Tier to the share of sentences labelled with at least it that reached it."""
    raised: Rate
    """Of the sentences that should stay below T2: the share that came to T2 or more."""
    precision: Rate
    """Of the sentences that came to T2 or more: the share that should."""
    wrong: tuple[tuple[Labelled, Tier], ...]
    """Every sentence that came to something else, with what it came to."""


def measure(
    sentences: Iterable[Labelled], tier_of: Callable[[str], Tier] | None = None
) -> Benchmark:
    """Run the safety screen over *sentences*."""
    read = tier_of or screened
    found = [(sentence, read(sentence.text)) for sentence in sentences]
    danger = [(s, tier) for s, tier in found if (s.at_least or 0) >= Tier.ELEVATED]
    calm = [(s, tier) for s, tier in found if s.at_most is not None and s.at_most < Tier.ELEVATED]
    alarms = sum(tier >= Tier.ELEVATED for _, tier in calm)
    caught = sum(tier >= Tier.ELEVATED for _, tier in danger)
    kinds = dict.fromkeys(s.kind for s, _ in found)
    return Benchmark(
        kinds={kind: _rate(s.fits(tier) for s, tier in found if s.kind == kind) for kind in kinds},
        recall={
            wanted: _rate(tier >= wanted for s, tier in danger if s.at_least == wanted)
            for wanted in (Tier.ELEVATED, Tier.URGENT, Tier.EMERGENCY)
        },
        raised=Rate(alarms, len(calm)),
        precision=Rate(caught, caught + alarms),
        wrong=tuple((s, tier) for s, tier in found if not s.fits(tier)),
    )


def slipped(text: str) -> str:
    """Return *text* as a hurried hand types it: two letters swapped in its longest word."""
    longest = max(text.split(), key=len, default="")
    if len(longest) < _LONG:
        return text
    middle = len(longest) // 2
    swapped = longest[: middle - 1] + longest[middle] + longest[middle - 1] + longest[middle + 1 :]
    return text.replace(longest, swapped, 1)


def screened(text: str) -> Tier:
    """Return the tier *text* comes to."""
    return max((finding.tier for finding in screen(text)), default=Tier.ROUTINE)


def _rate(fits: Iterable[bool]) -> Rate:
    told = list(fits)
    return Rate(sum(told), len(told))


def as_markdown(found: Benchmark) -> str:
    """Return the figures as tables for a page."""
    lines = ["| measure | share [95 % interval] | sentences |", "|---|---|---|"]
    lines += [
        f"| recall, sentences of T{int(tier)} reach T{int(tier)} | {rate} | {rate.of} |"
        for tier, rate in found.recall.items()
    ]
    lines += [
        f"| precision at T2 and above | {found.precision} | {found.precision.of} |",
        f"| false alarms: calm, yet T2 or more | {found.raised} | {found.raised.of} |",
        "",
        "| kind of danger or trap | came to what it should [95 % interval] | sentences |",
        "|---|---|---|",
    ]
    lines += [
        f"| {kind.replace('_', ' ')} | {rate} | {rate.of} |" for kind, rate in found.kinds.items()
    ]
    return "\n".join(lines) + "\n"
