"""Reading vocabularies, weights and gates."""

from dataclasses import fields
from pathlib import Path

import pytest

from assistant.content.exercise_reader import Shelf
from assistant.content.vocabulary_reader import read_sources, read_vocabulary
from assistant.content.weights_reader import read_gates, read_weights
from assistant.domain.tier import Tier
from assistant.domain.weights import Weights

GATE = """\
gates:
  - id: sedation
    rule: SR23
    words: "Not while drowsy"
    when:
      - used_recently: [opioids]
        tier: watch
      - craving: 9
    notes: [intoxicated]
    drops: {involves: [sleep], spare: [feet_floor], contraindicated: true}
    say: "Please have someone stay with you."
"""


def test_a_gate_is_taken_whole(shelf: Shelf) -> None:
    gates, problems = read_gates(GATE.encode(), "gates.yaml", shelf)

    assert problems == ()
    assert gates is not None
    gate = gates[0]
    assert (gate.id, gate.rule, gate.say) == (
        "sedation",
        "SR23",
        "Please have someone stay with you.",
    )
    assert gate.when[0].used_recently == {"opioids"}
    assert gate.when[0].tier is Tier.WATCH
    assert gate.when[1].craving == 9
    assert gate.notes == {"intoxicated"}
    assert gate.drops is not None
    assert gate.drops.involves == {"sleep"}
    assert gate.drops.spare == {"feet_floor"}
    assert gate.drops.contraindicated
    assert not gate.drops.everything


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("[opioids]", "[opiods]", "S102"),
        ("rule: SR23", "rule: rule 23", "L932"),
        ("involves: [sleep]", "involve: [sleep]", "S101"),
        ("tier: watch", "tier: loud", "S102"),
        ("craving: 9", "craving: 19", "S102"),
        ("[intoxicated]", "[tipsy]", "S102"),
    ],
)
def test_a_gate_that_cannot_be_meant_is_refused(
    old: str, new: str, code: str, shelf: Shelf
) -> None:
    gates, problems = read_gates(GATE.replace(old, new).encode(), "gates.yaml", shelf)

    assert gates is None
    assert code in [problem.code for problem in problems]


def test_a_gate_that_does_nothing_is_refused(shelf: Shelf) -> None:
    text = 'gates:\n  - {id: idle, rule: SR21, words: "Nothing"}\n'

    assert [p.code for p in read_gates(text.encode(), "gates.yaml", shelf)[1]] == ["L930"]


def test_two_gates_with_one_id_are_refused(shelf: Shelf) -> None:
    text = GATE + GATE.removeprefix("gates:\n")

    assert [p.code for p in read_gates(text.encode(), "gates.yaml", shelf)[1]] == ["L931"]


def test_shipped_weights_name_every_weight(root: Path, shelf: Shelf) -> None:
    data = (root / "coping_library" / "weights.yaml").read_bytes()
    weights, problems = read_weights(data, "weights.yaml", shelf)
    written = {line.split(":")[0] for line in data.decode().splitlines() if line[:1].isalpha()}

    assert problems == ()
    assert weights is not None
    assert written == {f.name for f in fields(Weights)}


def test_a_weight_for_an_unknown_family_is_refused(root: Path, shelf: Shelf) -> None:
    text = (root / "coping_library" / "weights.yaml").read_text().replace("{sleep:", "{slep:")
    weights, problems = read_weights(text.encode(), "weights.yaml", shelf)

    assert weights is None
    assert problems[0].hint == "did you mean 'sleep'?"


def test_a_vocabulary_is_taken_in_file_order() -> None:
    text = (
        "vocabulary: moods\nterms:\n"
        "  sad: {label: Sad, group: hard, facts: {arousal: low}, phrases: [so sad, no, '40']}\n"
        "  calm: {label: Calm}\n"
    )
    found, problems = read_vocabulary(text.encode(), "vocabulary/moods.yaml")

    assert problems == ()
    assert found is not None
    assert list(found.terms) == ["sad", "calm"]
    assert found.terms["sad"].phrases == ("so sad", "no", "40")
    assert found.terms["sad"].facts == {"arousal": "low"}


def test_a_vocabulary_in_the_wrong_file_is_refused() -> None:
    text = "vocabulary: moods\nterms:\n  sad: {label: Sad}\n"

    assert [p.code for p in read_vocabulary(text.encode(), "vocabulary/mood.yaml")[1]] == ["L901"]


def test_a_source_needs_a_known_status() -> None:
    text = 'sources:\n  a2020: {citation: "A book", status: hearsay}\n'

    assert [p.code for p in read_sources(text.encode(), "sources.yaml")[1]] == ["L902"]
