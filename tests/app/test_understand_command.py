"""``breakwater understand``: JSON lines in and out, each decision explained when asked."""

import io
import json

from assistant.cli import Exit
from assistant.cli.understand import understood


def answers(*lines: str, explain: bool = False) -> list[dict[str, object]]:
    output = io.StringIO()
    understood(iter(lines), output, explain=explain)
    return [json.loads(line) for line in output.getvalue().splitlines()]


def test_each_line_is_answered_by_id() -> None:
    found = answers(
        '{"id": "a", "text": "payday, and my boss shouted at me"}', '{"id": "b", "text": "kms"}'
    )

    assert [record["id"] for record in found] == ["a", "b"]
    assert {"payday", "work_stress"} <= set(found[0]["triggers"])  # type: ignore[call-overload]
    assert (found[0]["crisis"], found[1]["crisis"]) == ("none", "urgent")


def test_a_choice_is_its_place_or_nothing() -> None:
    asked = {"id": 1, "text": "the second one", "choices": ["Stay", "Leave"]}
    unclear = {"id": 2, "text": "purple", "choices": ["Stay", "Leave"]}

    assert [r["choice"] for r in answers(json.dumps(asked), json.dumps(unclear))] == [1, None]


def test_a_finding_explains_itself() -> None:
    text = "well, I want to die"
    (record,) = answers(json.dumps({"id": 1, "text": text}), explain=True)
    finding = record["findings"][0]  # type: ignore[index]

    assert text[finding["start"] : finding["end"]].lower() == "want to die"
    assert finding["rule"]
    assert (finding["who"], finding["when"], finding["negated"]) == ("self", "now", False)


def test_a_line_that_is_no_record_names_itself_and_the_rest_goes_on() -> None:
    output = io.StringIO()

    assert understood(iter(["not json", '{"id": 1, "text": "hi"}']), output) == Exit.PROBLEMS
    first, second = (json.loads(line) for line in output.getvalue().splitlines())
    assert first["line"] == 1
    assert second["id"] == 1
