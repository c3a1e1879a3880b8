"""A flow to begin from: tests change one thing in it."""

FLOW = """\
flow: sample
title: A sample
version: 1
language: en
start: rate
outcomes: [eased, left]

variables:
  name:    {text: 40, from: profile}
  craving: {scale: 0-10, means: craving}
  place:   {one_of: [safe, near_it]}
  moods:   {any_of: [lonely, tired]}
  slept:   {yes_no: true}
  rounds:  {count: 0-3, starts: 0}
  note:    {text: 200, private: true}

steps:
  rate:
    say: |
      Hello.

      This takes
      one minute.
    ask: |
      {name}, how strong is it, from 0 to 10?
    into: craving
    set: {rounds: rounds + 1}
    go:
      - if: craving >= 7 and 'lonely' in moods
        to: where
      - else: eased

  where:
    ask: |
      Where are you?
    into: place
    answers:
      safe:
        label: Somewhere safe
        hears: [home, "no", 7]
        go: eased
      near_it: Close by
    skip: eased
    go: eased

  eased:
    say: |
      Thank you.
    end: eased

checks:
  - never: end eased
    when: craving >= 8
  - at_most: 13 questions
"""
