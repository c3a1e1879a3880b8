"""What stands around a phrase: is it denied, whose is it, when, supposed, quoted, asked?

Reads the clause a phrase stands in. A clause ends at the end of a sentence, and for negation also
at a comma and at words such as "but". Knows nothing of hazards: the caller decides what a negated
or past phrase means.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assistant.understand import scope_words as words
from assistant.understand.automaton import STRESS
from assistant.understand.closed import closed, streak
from assistant.understand.normalise import HARD, SOFT, Token
from assistant.understand.sentence import Sentence, any_of, any_run, read_sentence
from assistant.understand.when import long_ago, when_said

REACH: Final = 6
"""Words a negation reaches forward, as a limit beside the clause."""
LISTED_REACH: Final = 3
"""Words more, for each thing denied before it in a list."""

SELF: Final = "self"
OTHER: Final = "other"
ANYONE: Final = "anyone"
NOBODY: Final = "nobody"


@dataclass(frozen=True, slots=True)
class Scope:
    """How a phrase is meant."""

    negated: bool = False
    who: str = SELF
    """SELF, OTHER (someone in the person's life), ANYONE (nobody in particular, or "you"), or
    NOBODY where the sentence names nobody."""
    when: str = "now"
    """``now``, ``past`` or ``hypothetical``."""
    long_ago: bool = False
    """Past, and the sentence says how: "years ago", "when I was"."""
    lost: bool = False
    """Someone is mourned."""
    fatal: bool = False
    """A death is told of."""
    opens: bool = True
    """The phrase stands at the beginning of its clause, apart from stress."""
    tried: bool = False
    """An attempt or a threat is told of, not a death."""
    media: bool = False
    """About a song, film, essay or the like, or in quotes."""
    game: bool = False
    """About a game that is played."""
    joke: bool = False
    tale: bool = False
    """The whole sentence is told in the past tense."""
    own: bool = False
    """The sentence speaks of the person somewhere."""
    to_you: bool = False
    """Said of "you"."""
    shared: bool = False
    """Asked of others as one's own: "does anyone else", "when you feel"."""
    asked: bool = False
    asks: bool = False
    """The sentence begins as a question, whatever it ends with."""
    weak: bool = False
    """Nearly denied: "barely", "rarely"."""
    closed: bool = False
    """Past, and told as left behind: "so glad I lived"."""
    streak: bool = False
    """Years without it are told of."""
    work: bool = False
    """What a song or a film is about."""
    general: bool = False
    """Of "a friend" in a question that tells of nobody."""


class Surroundings:
    """A text, with what its sentences say as a whole worked out once."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._sentences: dict[int, Sentence] = {}
        starts = [index for index, token in enumerate(tokens) if token.gap == HARD]
        self._starts = [0, *starts]

    def sentence(self, index: int) -> Sentence:
        """Return the sentence around the token at *index*."""
        place = bisect_right(self._starts, index) - 1
        known = self._sentences.get(place)
        if known is None:
            low = self._starts[place]
            after = self._starts[place + 1 : place + 2]
            known = read_sentence(self.tokens, low, after[0] if after else len(self.tokens))
            self._sentences[place] = known
        return known

    def scope(self, start: int, stop: int) -> Scope:
        """Return how the words from *start* to *stop* are meant."""
        tokens, inside = self.tokens, self.sentence(start)
        around, low = inside.words, inside.low
        who = _who(tokens, start, stop, inside)
        over = long_ago(tokens, inside, start, stop) or (who == OTHER and _held_by(tokens, inside))
        when = when_said(tokens, start, stop, inside, over=over)
        return Scope(
            negated=negated(tokens, start) or _answered_no(tokens, inside, start, stop),
            who=who,
            when=when,
            long_ago=over,
            fatal=any_of(tokens, max(low, start - 6), stop, words.FATAL),
            opens=_opens(tokens, low, start),
            tried=any_of(tokens, max(low, start - 4), stop, words.TRIED),
            media=tokens[start].quoted
            or (not around.isdisjoint(words.MEDIA) and not inside.direct),
            game=not around.isdisjoint(words.GAMES),
            joke=_joking(tokens, inside),
            lost=not around.isdisjoint(words.LOST),
            tale=inside.tale,
            to_you=_last_subject(tokens, low, stop) in words.YOU,
            own=not around.isdisjoint(words.SELF),
            shared=inside.shared and around.isdisjoint(words.HELPING),
            asked=tokens[start].asked,
            asks=tokens[low].text in words.ASKS,
            weak=_weak(tokens, low, start),
            closed=closed(tokens, inside, stop, over=over or when == "past"),
            streak=streak(inside),
            work=_of_a_work(tokens, low, start),
            general=who == OTHER and _any_friend(tokens, inside, start),
        )


def _joking(tokens: Sequence[Token], inside: Sentence) -> bool:
    """Return whether a sentence says that it jests, and does not take it back."""
    if inside.words.isdisjoint(words.JOKE) or not inside.words.isdisjoint(words.MEANT):
        return False
    return not any_run(tokens, inside.low, inside.high, words.NO_JOKE_RUNS)


def _held_by(tokens: Sequence[Token], inside: Sentence) -> bool:
    """Return whether another's threat is told as what held the person, or as dealt with."""
    around = inside.words
    if inside.recent or around.isdisjoint(words.THREATS):
        return False
    runs = words.HELD_RUNS + (words.PARTED_RUNS if "ex" in around else ())
    return not around.isdisjoint(words.HELD) or any_run(tokens, inside.low, inside.high, runs)


def _any_friend(tokens: Sequence[Token], inside: Sentence, start: int) -> bool:
    """Return whether help for "a friend" is asked for, with nobody told of."""
    if inside.recent or inside.direct or not inside.words.isdisjoint(words.REAL_FRIEND):
        return False
    asks = tokens[start].asked or tokens[inside.low].text in words.ASKS
    if not (asks or not inside.words.isdisjoint(words.HELPING)):
        return False
    return any_run(tokens, inside.low, start, words.ANY_FRIEND_RUNS)


def _answered_no(tokens: Sequence[Token], inside: Sentence, start: int, stop: int) -> bool:
    """Return whether somebody asked for the phrase and the answer was no."""
    if not any_of(tokens, inside.low, start, words.ASKED):
        return False
    if not inside.words.isdisjoint(words.UNTRUE):
        return False
    said = {index for index in range(stop, inside.high) if tokens[index].text in words.ANSWERED}
    return any(
        tokens[index].text in words.NO
        and not said.isdisjoint(range(index - 3, index))
        and not any_of(tokens, index + 1, min(index + 2, inside.high), words.NO_NO)
        for index in range(stop, inside.high)
    )


def _of_a_work(tokens: Sequence[Token], low: int, start: int) -> bool:
    """Return whether the phrase is what a song or a film is about."""
    return any(
        tokens[index].text == "about" and tokens[index - 1].text in words.WORKS
        for index in range(max(low + 1, start - 2), start + 1)
    )


def scope_of(tokens: Sequence[Token], start: int, stop: int) -> Scope:
    """Return how the words from *start* to *stop* are meant."""
    return Surroundings(tokens).scope(start, stop)


def _weak(tokens: Sequence[Token], low: int, start: int) -> bool:
    """Return whether the phrase is nearly denied: "barely want to", "I can not kill myself"."""
    before = [token.text for token in tokens[max(low, start - 3) : start]]
    can = before[-2:] in (["can", "not"], ["could", "not"]) and tokens[start].text != "stop"
    return can or not words.WEAK.isdisjoint(before)


def _last_subject(tokens: Sequence[Token], low: int, stop: int) -> str:
    """Return the nearest word before *stop* that names a subject, or ""."""
    for index in range(stop - 1, low - 1, -1):
        word = tokens[index].text
        if word in words.SUBJECT_SELF or word in words.ANYONE or word in words.SOMEONE:
            return word
        if word in words.KIN:
            return word
    return ""


def negated(tokens: Sequence[Token], start: int) -> bool:
    """Return whether a negation before *start* reaches it."""
    index = start
    reach = REACH
    while index > 0 and start - index < reach and tokens[index].gap < SOFT:
        index -= 1
        word = tokens[index].text
        reach += LISTED_REACH if word == "or" else 0
        if word in words.NEGATORS:
            return tokens[start].text in words.WELL or not (
                _pseudo(tokens, index)
                or _resisted(tokens, index)
                or (index > 0 and tokens[index - 1].text in words.UNDONE)
                or _why(tokens, index)
            )
        listed = word == "or" and tokens[index + 1].text not in words.SUBJECTS
        if (word in words.ENDERS and not listed) or _new_clause(tokens, index):
            return False
    return False


def _new_clause(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the word at *index* is a subject that begins a clause of its own.

    "I'm not well I want to die" has two clauses, "I don't think I want to die" is denied.
    """
    if tokens[index].text not in words.SUBJECTS:
        return False
    before = tokens[index - 1].text if index else ""
    return before not in words.REPORTING


def _why(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the negator at *index* asks for what it denies: "why can't I die"."""
    return any(token.text == "why" for token in tokens[max(0, index - 2) : index])


def _pseudo(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the negator at *index* leaves what follows standing."""
    return any_run(tokens, index, index + 1, words.PSEUDO)


def _resisted(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the negator at *index* tells of holding back, or is itself denied.

    "Trying not to", "the only reason I did not", "not a day when I do not".
    """
    before = [token.text for token in tokens[max(0, index - 5) : index]]
    if words.RESISTED.intersection(before):
        return True
    far = [token.text for token in tokens[max(0, index - 12) : index]]
    days = {"day", "moment", "minute", "hour", "time", "night"}.intersection(far)
    return bool(days) and bool(words.NEGATORS.intersection(far))


def _who(tokens: Sequence[Token], start: int, stop: int, inside: Sentence) -> str:
    """Return whose the phrase is: its own "myself", else the nearest subject before it."""
    own = {token.text for token in tokens[start:stop]}
    named = _named(own)
    if named == OTHER and own.isdisjoint(words.KIN) and own.isdisjoint(words.SUBJECT_SOMEONE):
        named = ""  # "his pills" are his, what is done with them is the subject's
    if named:
        borrowed = "my" in own and not own & words.SUBJECT_SELF | own & words.REFLEXIVE_SELF
        return OTHER if borrowed and _subject(tokens, inside.low, start) == OTHER else named
    found = ANYONE if own & words.REFLEXIVE_ANYONE else _subject(tokens, inside.low, start)
    if found == OTHER and _begins_anew(tokens, start):
        found = NOBODY
    if found == ANYONE and _real(inside):
        return OTHER
    if found == NOBODY and not inside.words.isdisjoint(words.SELF):
        return SELF
    return found


def _real(inside: Sentence) -> bool:
    """Return whether "they" or "someone" is a person the sentence tells of, not just anyone."""
    if not inside.words.isdisjoint(words.KIN):
        return "people" not in inside.words
    one = not inside.words.isdisjoint(words.ONE_PERSON)
    told = not inside.words.isdisjoint(words.TELLS)
    return one and told and inside.words.isdisjoint(words.GENERAL)


def _begins_anew(tokens: Sequence[Token], start: int) -> bool:
    """Return whether a clause with a subject of its own begins here: "but death would be"."""
    before = tokens[start - 1].text if start else ""
    return before in words.JOINS and tokens[start].text in words.OWN_SUBJECTS


def _named(own: set[str]) -> str:
    """Return whose a phrase is by its own words, or ""."""
    if own & words.REFLEXIVE_SELF or not own.isdisjoint(("i", "my", "me")):
        return SELF
    if own & words.YOU:
        return ANYONE
    return OTHER if own & (words.KIN | words.SOMEONE) else ""


def _subject(tokens: Sequence[Token], low: int, start: int) -> str:
    """Return who the nearest subject before *start* is."""
    same_clause = True
    for index in range(start - 1, low - 1, -1):
        same_clause = same_clause and tokens[index + 1].gap < SOFT
        word = tokens[index].text
        if word in words.SUBJECT_SELF:
            return SELF
        if word in words.SOMEONE or word in words.KIN:
            return OTHER
        if word in words.ANYONE and same_clause:
            return ANYONE
    return NOBODY


def _opens(tokens: Sequence[Token], low: int, start: int) -> bool:
    """Return whether at most one word that tells something stands before *start* in its clause."""
    index = start
    told = 0
    while index > low and tokens[index].gap < SOFT:
        index -= 1
        word = tokens[index].text
        told += word not in STRESS and word not in words.NEUTRAL
    return told <= 1
