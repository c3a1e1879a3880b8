"""P: what the explorer proves over every situation; ``flow explore`` reports it."""

from typing import Final

from assistant.authoring.rules.rule import Rule, read_rule

RULES: Final[tuple[Rule, ...]] = (
    read_rule(
        "P00",
        """Too many situations to visit them all: what else is said is no proof.

        Why: a part was not visited, so nothing is known of it.
        Mend: keep fewer answers to the end, or make two flows of it.
        Example: twelve questions that one last condition reads.
        """,
        "warning",
    ),
    read_rule(
        "P01",
        """A situation from which no ending can be reached.

        Why: somebody would be kept in the conversation.
        Mend: lead a way out of the circle.
        Example: two steps that only lead to each other.
        """,
    ),
    read_rule(
        "P02",
        """A circle in which even someone who only passes over questions is kept.

        Why: whoever cannot answer would never get out.
        Mend: count the rounds and leave after some, or let `skip:` lead out.
        Example: `skip: where` in `which`, and `skip: which` in `where`.
        """,
    ),
    read_rule(
        "P03",
        """A question from which crisis help does not come in at once.

        Why: help must be one answer away, whatever was asked, and while an answer was not
        understood. Looked at on the compiled flow, at every question.
        Mend: this is a fault of the program and none of a flow: report it.
        Example: no file can break it.
        """,
    ),
    read_rule(
        "P04",
        """A step that no answers lead to.

        Why: its words are never said.
        Mend: look at the conditions of the steps before it.
        Example: a branch that needs 11 of 10.
        """,
    ),
    read_rule(
        "P05",
        """A circle in which nothing is asked.

        Why: the conversation would turn for ever without a word.
        Mend: ask something in the circle.
        Example: two silent steps that lead to each other.
        """,
    ),
    read_rule(
        "P06",
        """A question without an answer, or a moment in which no branch applies.

        Why: there would be nothing to pick, or nowhere to go.
        Mend: let one answer always stand, and end branches with `else`.
        Example: answers with `when:` that can all fail.
        """,
    ),
    read_rule(
        "P07",
        """A variable that is read before anything on the way could have filled it.

        Why: a condition that reads it is never taken, and a sentence that shows it is left out.
        `flow check` tells most of these as V314.
        Mend: ask for it on that way too, give it `starts:`, or ask `known(x)` first.
        Example: `{place}` in a step that can be reached before `into: place`.
        """,
    ),
    read_rule(
        "P08",
        """A circle that a person can be kept in without limit.

        Why: a tired person can be led in circles.
        Mend: count the rounds and leave after some, or add `limit:`.
        Example: `again` leads back to `again` while the number stays high.
        """,
    ),
    read_rule(
        "P09",
        """A branch or answer that nobody can ever take.

        Why: something that was meant to happen never does.
        Mend: look at the conditions before it.
        Example: a branch behind one that always holds.
        """,
        "warning",
    ),
    read_rule(
        "P10",
        """An outcome that never happens.

        Why: callers and reports wait for it in vain.
        Mend: look at the ways to the step that ends so.
        Example: `end: held` behind a branch that never holds.
        """,
        "warning",
    ),
    read_rule(
        "P11",
        """A number that leaves the range of its variable.

        Why: the engine keeps a number inside its range, so the count stands still.
        Mend: make the range wider, or leave the circle earlier.
        Example: `rounds + 1` without a branch that stops at the last round.
        """,
    ),
    read_rule(
        "P12",
        """More messages in a row than the project allows.

        Why: nobody can speak while messages pour in.
        Mend: say less, or ask something in between.
        Example: three steps that each say two messages.
        """,
        "warning",
    ),
    read_rule(
        "P13",
        """Something private reaches a text, another flow, the record or another variable.

        Why: what is told in private is shown and kept nowhere else.
        Mend: leave it out, or make the other variable private too.
        Example: `set: {copy: secret}` where `copy` is shown later.
        """,
    ),
    read_rule(
        "P15",
        """Going back does not lead to the question before, with everything as it was.

        Why: "back" is a promise of every question. Looked at on the compiled flow.
        Mend: this is a fault of the program and none of a flow: report it.
        Example: no file can break it.
        """,
    ),
    read_rule(
        "P17",
        """A text that is taken for another answer, or for either of two.

        Why: an answer nobody gave leads somewhere nobody wanted. Looked at with every label and
        phrase, with slips of the hand, and with denials.
        Mend: word one of the answers differently.
        Example: `hears: [home]` beside `hears: [home bar]`, and a slip of the hand in "bar".
        """,
    ),
    read_rule(
        "P18",
        """A talk that is saved and read again does not go on where it was.

        Why: a talk can be cut off at any question. Looked at on the compiled flow.
        Mend: this is a fault of the program and none of a flow: report it.
        Example: no file can break it.
        """,
    ),
    read_rule(
        "P19",
        """Passing over a question, or not being understood, leads nowhere.

        Why: whoever cannot answer would be stuck.
        Mend: add `skip:`, or a `go:` for the step.
        Example: a question whose answers all have their own way.
        """,
    ),
    read_rule(
        "P20",
        """A promise under ``checks:`` that does not hold.

        Why: you promised it, and some answers break it.
        Mend: the chat shows how: change the flow, or the promise.
        Example: `- never: end eased` with a way to it.
        """,
    ),
    read_rule(
        "P21",
        """A session can ask more questions than the project or the author allows.

        Why: a long session wears people out.
        Mend: ask less, or leave circles earlier.
        Example: a circle of four questions with five rounds.
        """,
    ),
    read_rule(
        "P22",
        """The same answers lead to another talk.

        Why: nothing in a flow depends on the clock or on chance. Looked at on the compiled flow.
        Mend: this is a fault of the program and none of a flow: report it.
        Example: no file can break it.
        """,
    ),
)
