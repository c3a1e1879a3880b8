"""What the tests of understanding share: the sentences we wrote, and a small lexicon."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.domain.vocabulary import Term, Vocabulary
from assistant.understand.lexicon import Lexicon

RED_TEAM = Path(__file__).parent / "red_team"


@dataclass(frozen=True)
class Sentence:
    """One sentence of our own, with the tier it has to get."""

    kind: str
    text: str
    at_least: int
    at_most: int

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}"


def red_team() -> Iterator[Sentence]:
    """Yield every sentence of the red-team files; the first line of a file is what it expects."""
    for path in sorted(RED_TEAM.glob("*.txt")):
        first, *rest = path.read_text(encoding="utf-8").splitlines()
        compare, tier = first.removeprefix("# ").split()
        low = int(tier) if compare == "at_least" else 0
        high = int(tier) if compare == "at_most" else 4
        for line in rest:
            yield Sentence(path.stem, line, low, high)


def vocabulary(name: str, **terms: tuple[str, ...]) -> Vocabulary:
    """Return a vocabulary of *terms* with their phrases."""
    return Vocabulary(
        id=name,
        terms={
            id_: Term(id=id_, label=id_.replace("_", " "), phrases=phrases)
            for id_, phrases in terms.items()
        },
    )


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """A lexicon of a few entries, with all patterns of the package that fit them."""
    return Lexicon.build(
        {
            "triggers": vocabulary(
                "triggers",
                work_stress=("deadline", "double shift"),
                money_trouble=("skint", "rent is due"),
                conflict_partner=("row with my girlfriend",),
                loneliness=("nobody to talk to",),
                stress_overload=("stressed",),
                insomnia=("can't sleep",),
            ),
            "moods": vocabulary(
                "moods",
                happy=("over the moon",),
                sad=("heavy heart",),
                anxious=("dread",),
                angry=("fuming",),
                proud=("nailed it",),
                lonely=("on my tod",),
                tired=("knackered",),
            ),
            "place": vocabulary("place", home=("at mine",), risky_place=("in the pub",)),
        },
    )
