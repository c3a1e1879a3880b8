"""Files on a disk and a desk over them, for tests of what an editor asks."""

from collections.abc import Mapping
from pathlib import Path

from assistant.authoring.editing.completing import complete
from assistant.authoring.editing.desk import Desk
from assistant.authoring.editing.sheet import Sheet
from assistant.content.known import Known
from assistant.domain.vocabulary import Term, Vocabulary

KNOWN = Known(
    vocabularies={
        "place": Vocabulary(
            id="place",
            terms={id_: Term(id=id_, label=id_.title()) for id_ in ("home", "work", "outside")},
        )
    },
    exercises=frozenset({"urge_surf", "cold_water"}),
)

FLOW = """\
flow: ride
title: Riding it out
version: 1
language: en
start: rate
outcomes: [eased, met]

variables:
  craving: {scale: 0-10, means: craving}
  before:  {scale: 0-10}
  place:   {one_of: vocabulary place, means: place}
  moods:   {any_of: [hungry, lonely]}
  name:    {text: 40, from: profile}

steps:
  rate:
    ask: |
      {name}, how strong is it?
    into: craving
    set: {before: craving}
    go:
      - if: craving <= 2
        to: light
      - else: where

  light:
    say: |
      That is a light one, {name}.
    end: eased

  where:
    ask: |
      Where are you?
    into: place
    answers:
      home: At home
      work:
        label: At work
        hears: [office]
        when: craving > 2
        go: feel
      outside: Outside
    skip: feel
    go: feel

  feel:
    ask: |
      Which are true?
    into: moods
    answers:
      hungry: Hungry
      lonely: Lonely
    go:
      - if: "'lonely' in moods and craving >= 7"
        to: person
      - else: light

  person:
    call: meet
    with: {rating: craving}
    gets: {before: left}
    end: met

checks:
  - never: end eased
    when: craving >= 8
    after: where.work
  - at_most: 9 questions
"""
CALLED = """\
flow: meet
title: Meeting someone
version: 1
language: en
start: who
outcomes: [done]

variables:
  rating: {scale: 0-10, from: caller}
  left:   {scale: 0-10}

steps:
  who:
    say: |
      It was {rating}.
    ask: |
      And now?
    into: left
    go: close

  close:
    say: |
      Thank you.
    end: done
"""
TESTS = """\
flow: ride
given: {name: Sam}

tests:
  light:
    - you: "2"
    - at: light
    - ended: eased
  with someone:
    - you: "8"
    - pick: home
    - at: close
"""
SPANISH = """\
translates: ride
version: 1
language: es
texts:
  rate.ask:
    of: 6c1f0b2a
    is: |
      {name}, ¿qué tan fuerte es?
  where.answers.home.label:
    of: 91d07e55
    is: En casa
hears:
  where.answers.work: [en la oficina]
"""
FILES: Mapping[str, str] = {
    "ride.flow.yaml": FLOW,
    "meet.flow.yaml": CALLED,
    "ride.test.yaml": TESTS,
    "ride.es.yaml": SPANISH,
}


def desk_over(folder: Path, files: Mapping[str, str] = FILES) -> Desk:
    """Write *files* and return a desk with none of them open."""
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return Desk(known=lambda _: KNOWN)


def opened(desk: Desk, path: Path) -> Sheet:
    """Open the file at *path* as it is."""
    return desk.put(path, path.read_text(encoding="utf-8"))


def spot(text: str, words: str, inside: str = "") -> tuple[int, int]:
    """Return the 1-based line and column of *inside* in the only place where *words* stand."""
    assert text.count(words) == 1, words
    start = text.index(words) + words.index(inside or words)
    line = text.count("\n", 0, start)
    return line + 1, start - (text.rfind("\n", 0, start) + 1) + 1


def offered(desk: Desk, path: Path, marked: str) -> list[str]:
    """Put *marked* in, whose ``¦`` is the cursor, and return what fits there."""
    before = marked[: marked.index("¦")]
    line, column = before.count("\n"), len(before) - (before.rfind("\n") + 1)
    sheet = desk.put(path, marked.replace("¦", ""))
    return [item.label for item in complete(desk, sheet, line, column)[1]]
