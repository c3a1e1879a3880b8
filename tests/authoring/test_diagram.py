"""Flows as pictures: every way is drawn, and no word of the file is read as drawing."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.authoring.diagram import arrows, dot, mermaid
from assistant.authoring.rules.graph import ways
from assistant.domain.flow import Branch, Flow, Step, Text
from tests.authoring.flows import example, shipped


def test_every_way_of_every_shipped_flow_is_drawn() -> None:
    for flow_id, flows in shipped():
        flow = flows[flow_id]
        drawn = {(arrow.start, arrow.end) for arrow in arrows(flow)}
        meant = {(step.id, to) for step in flow.steps.values() for to, _ in ways(step)}

        assert meant <= drawn
        for start, end in meant:
            assert f"s_{start} -->" in mermaid(flow)
            assert f"s_{start} -> s_{end} " in dot(flow)


def test_marks_are_colours() -> None:
    flow = example()["craving"]

    assert "class s_move error" in mermaid(flow, {"move": "error"})
    marked = [line for line in dot(flow, {"move": "error"}).split("\n") if "#f4b6b6" in line]
    assert len(marked) == 1
    assert marked[0].startswith('  s_move [label="move: Let')


@given(st.text(max_size=80))
def test_hostile_words_stay_words(words: str) -> None:
    text = Text(words)
    steps = {"a": Step(id="a", say=(text,), go=(Branch(None, "a", words),))}
    flow = Flow(id="f", title="t", version=1, language="en", start="a", outcomes=(), steps=steps)

    picture = mermaid(flow)
    assert picture.count("\n") == 3
    for line in picture.split("\n"):
        assert line.count('"') in {0, 2}

    drawn = dot(flow)
    assert drawn.count("\n") == 5
    for line in drawn.split("\n"):
        assert line.replace("\\\\", "").replace('\\"', "").count('"') % 2 == 0
