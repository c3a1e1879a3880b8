"""What is still needed at a step, and what every way to it has settled."""

from dataclasses import replace

from assistant.authoring.explorer.assigned import assigned, takes_over
from assistant.authoring.explorer.liveness import live_in
from assistant.content.flow_reader import read_flow
from assistant.content.known import NOTHING
from assistant.domain.flow import Flow, Kind, Variable
from tests.authoring.flows import example, shipped

FLOW = """\
flow: talk
title: Talk
version: 1
language: en
start: first
outcomes: [done]
variables:
  name: {text: 40, from: profile}
  craving: {scale: 0-10}
  before: {scale: 0-10}
  place: {one_of: [home, out]}
  rounds: {count: 0-3, starts: 0}
steps:
  first:
    ask: |
      {name}, how strong is it?
    into: craving
    set: {before: craving}
    go:
      - if: craving >= 5
        to: where
      - else: again
  where:
    ask: |
      Where are you?
    into: place
    answers: {home: At home, out: Out}
    go: again
  again:
    ask: |
      It was {before}. And now?
    into: craving
    set: {rounds: rounds + 1}
    go:
      - if: rounds >= 3 or place == 'home'
        to: close
      - else: again
  close:
    say: |
      Now it is {craving}.
    end: done
"""


def talk() -> Flow:
    flow, problems = read_flow(FLOW.encode(), "talk.flow.yaml", NOTHING)
    assert flow is not None, problems
    return flow


def test_what_is_read_later_is_live() -> None:
    live = live_in(talk())

    assert live["first"] == {"name", "place", "rounds"}
    assert live["where"] == {"before", "rounds"}
    assert live["again"] == {"before", "place", "rounds"}
    assert live["close"] == {"craving"}


def test_what_a_caller_reads_is_live_to_the_end() -> None:
    live = live_in(talk(), frozenset({"before"}))

    assert live["close"] == {"before", "craving"}


def test_settled_is_what_every_way_has_settled() -> None:
    settled = assigned(talk())

    assert settled["first"] == {"name", "rounds"}
    assert settled["where"] == {"name", "rounds", "craving", "before"}
    assert settled["again"] == settled["where"]  # place only on one of the two ways
    assert settled["close"] == settled["where"]


def test_a_limit_settles_nothing_of_the_step_it_passes_by() -> None:
    settled = assigned(
        example("    into: place\n", "    into: place\n    limit: {times: 1, then: person}\n")[
            "craving"
        ]
    )

    assert "place" not in settled["person"]


def test_in_shipped_flows_only_what_is_settled_is_needed_at_the_start() -> None:
    for flow_id, flows in shipped():
        flow = flows[flow_id]

        assert live_in(flow)[flow.start] <= assigned(flow)[flow.start], flow_id


def test_a_value_is_taken_over_where_it_still_is_one() -> None:
    scale = Variable(name="x", kind=Kind.SCALE, low=0, high=5)
    choice = Variable(name="x", kind=Kind.ONE_OF, values=("a", "b"))

    assert takes_over(scale, replace(scale, high=10))
    assert not takes_over(replace(scale, high=10), scale)
    assert not takes_over(scale, replace(scale, kind=Kind.COUNT))
    assert takes_over(choice, replace(choice, values=("b", "c", "a")))
    assert not takes_over(choice, replace(choice, values=("a",)))
    assert takes_over(Variable(name="x", kind=Kind.YES_NO), Variable(name="x", kind=Kind.YES_NO))
    words = Variable(name="x", kind=Kind.TEXT, max_length=40)
    assert not takes_over(words, replace(words, max_length=20))
