"""The figures that are published: labels, shares and their intervals."""

from pathlib import Path

import pytest

from assistant.cli.understand import benched
from assistant.domain.tier import Tier
from assistant.understand.benchmark import Rate, as_markdown, measure, read_set, slipped

ROOT = Path(__file__).parents[2]


def test_labels_hold_for_the_sentences_below_them() -> None:
    found = read_set({"trap": "# at_most 1\nfine\n\n# at_least 3\nnot fine"})

    assert [(s.text, s.at_least, s.at_most) for s in found] == [
        ("fine", None, Tier.WATCH),
        ("not fine", Tier.URGENT, None),
    ]


@pytest.mark.parametrize("text", ["no label", "# at_least 5\nx", "# perhaps 2\nx"])
def test_a_wrong_label_names_its_place(text: str) -> None:
    with pytest.raises(ValueError, match=r"trap:1: .*at_least 0-4"):
        read_set({"trap": text})


def test_the_interval_is_wilsons() -> None:
    low, high = Rate(8, 10).interval

    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)
    assert Rate(0, 0).interval == (0.0, 1.0)


def test_misses_and_false_alarms_are_counted() -> None:
    files = {"danger": "# at_least 3\ncaught\nmissed", "calm": "# at_most 0\nquiet\nalarm"}
    tiers = {"caught": Tier.URGENT, "alarm": Tier.ELEVATED}
    found = measure(read_set(files), lambda text: tiers.get(text, Tier.ROUTINE))

    assert found.recall[Tier.URGENT] == Rate(1, 2)
    assert found.raised == Rate(1, 2)
    assert found.precision == Rate(1, 2)
    assert [sentence.text for sentence, _ in found.wrong] == ["alarm", "missed"]
    assert "| danger | 0.500" in as_markdown(found)


def test_a_slip_swaps_two_letters_of_the_longest_word() -> None:
    assert slipped("i want to die") == "i wnat to die"
    assert slipped("od") == "od"


def test_the_published_page_is_what_the_command_makes(tmp_path: Path) -> None:
    page = tmp_path / "page.md"

    assert benched(ROOT / "tests" / "understand" / "red_team", page) == 0
    assert page.read_text() == (ROOT / "docs" / "safety-benchmark.md").read_text()
