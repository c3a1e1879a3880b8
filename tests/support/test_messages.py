"""Ready words: short, plain, and never more than a person can use now."""

import re

import pytest

from assistant.domain.tier import Tier
from assistant.support.messages import SCRIPTS, Script, scripts_for

HAZARDS = [
    None, "suicide", "overdose_opioid", "overdose_stimulant", "withdrawal_alcohol_sedative",
    "withdrawal_opioid", "intoxicated_driving", "domestic_violence", "violence_to_others",
    "psychosis", "child_safety", "medical_other", "gambling_suicide_money",
]  # fmt: skip


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.id)
def test_a_script_is_at_most_three_short_lines(script: Script) -> None:
    assert 1 <= len(script.lines) <= 3
    assert script.text == "\n".join(script.lines)
    for line in script.lines:
        for sentence in re.split(r"(?<=[.?!])\s", line):
            assert len(sentence.split()) <= 15
    assert not re.search(r"\d", script.text)


@pytest.mark.parametrize("tier", Tier)
@pytest.mark.parametrize("hazard", HAZARDS)
def test_every_moment_has_one_to_three(hazard: str | None, tier: Tier) -> None:
    chosen = scripts_for(hazard, tier)

    assert 1 <= len(chosen) <= 3
    assert set(chosen) <= set(SCRIPTS)


@pytest.mark.parametrize("hazard", [h for h in HAZARDS if h != "domestic_violence"])
def test_an_emergency_starts_with_what_to_tell_the_emergency_service(hazard: str | None) -> None:
    assert scripts_for(hazard, Tier.EMERGENCY)[0].id == "tell_emergency"


def test_words_about_violence_do_not_tell_the_story_on_the_phone() -> None:
    """Someone else may read the message."""
    for tier in Tier:
        for script in scripts_for("domestic_violence", tier):
            assert not re.search(r"violen|hurt|abus|scared|unsafe", script.text)


def test_words_about_violence_name_no_place_and_ask_for_a_quiet_moment() -> None:
    for tier in Tier:
        ids = {script.id for script in scripts_for("domestic_violence", tier)}
        assert ids == {"call_line", "tell_one_quietly"}
