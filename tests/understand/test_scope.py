"""Scope as a layer of its own: whose, when, denied or not, and how far that reaches."""

import pytest

from assistant.understand.normalise import normalise
from assistant.understand.scope import ANYONE, NOBODY, OTHER, SELF, Scope, scope_of


def scope(text: str, phrase: str) -> Scope:
    """Return the scope of *phrase*, which stands in *text* in plain words."""
    tokens = normalise(text).tokens
    words = phrase.split()
    plain = [t.text for t in tokens]
    start = next(i for i in range(len(plain)) if plain[i : i + len(words)] == words)
    return scope_of(tokens, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("i do not want to drink", True),
        ("i never want to drink", True),
        ("i don't really want to drink", True),
        ("i don't think i want to drink", True),
        ("no plans, want to drink", False),
        ("i'm not well but i want to drink", False),
        ("i did not sleep. want to drink", False),
        ("i'm not ok i want to drink", False),
        ("not only do i want to drink", False),
        ("i'm not sure if i want to drink", False),
        ("i can't stop, i want to drink", False),
        ("i'm trying not to want to drink", False),
        ("there isn't a day i don't want to drink", False),
        ("i don't not want to drink", False),
        ("want to drink, not eat", False),
    ],
)
def test_negation_reaches_as_far_as_its_clause(text: str, *, negated: bool) -> None:
    assert scope(text, "want to drink").negated is negated


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("i want to drink", SELF),
        ("my brother has lots of want to drink", OTHER),
        ("he says want to drink", OTHER),
        ("my mum thinks i want to drink", SELF),
        ("you want to drink", ANYONE),
        ("people want to drink", ANYONE),
        ("the friends say they want to drink", OTHER),
        ("want to drink", NOBODY),
        ("really want to drink, me", SELF),
    ],
)
def test_the_nearest_subject_is_whose_it_is(text: str, who: str) -> None:
    assert scope(text, "want to drink").who == who


@pytest.mark.parametrize(
    ("text", "phrase", "when"),
    [
        ("i drink", "drink", "now"),
        ("i used to drink", "drink", "past"),
        ("years ago i would drink", "drink", "past"),
        ("when i was a kid i would drink", "drink", "past"),
        ("i used to drink and now i drink again", "drink again", "now"),
        ("i wanted to drink", "wanted to drink", "past"),
        ("i have wanted to drink for days", "wanted to drink", "now"),
        ("i wanted to drink last night", "wanted to drink", "now"),
        ("if i drink", "drink", "hypothetical"),
        ("years ago it was fine. i drink", "drink", "now"),
    ],
)
def test_time_is_read_from_the_sentence(text: str, phrase: str, when: str) -> None:
    assert scope(text, phrase).when == when


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("a song where they want to drink", "media"),
        ('it said "want to drink" there', "media"),
        ("want to drink lol", "joke"),
        ("want to drink in minecraft", "game"),
        ("do you ever want to drink?", "asked"),
        ("does anyone else want to drink?", "shared"),
        ("i barely want to drink", "weak"),
        ("you want to drink", "to_you"),
    ],
)
def test_what_else_surrounds_a_phrase(text: str, mark: str) -> None:
    assert getattr(scope(text, "want to drink"), mark) is True
    assert getattr(scope("i want to drink", "want to drink"), mark) is False


def test_a_joke_that_is_meant_is_no_joke() -> None:
    assert not scope("want to drink lol but i mean it", "want to drink").joke


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("i used to want to drink and now i run a cafe", True),
        ("i used to want to drink and now it is every day", False),
        ("i used to want to drink and now i want to again", False),
        ("years ago i had want to drink in me, so glad i lived", True),
        ("i want to drink and now i run a cafe", False),
    ],
)
def test_what_came_after_closes_the_past(text: str, *, closed: bool) -> None:
    assert scope(text, "want to drink").closed is closed


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("she asked if i want to drink and i said no", True),
        ("she asked if i want to drink and i said no but i lied", False),
        ("she asked if i want to drink and i said no one cares", False),
        ("she asked if i want to drink and i said yes", False),
        ("i want to drink and i said no to dinner", False),
    ],
)
def test_a_no_to_a_question_denies_what_was_asked(text: str, *, negated: bool) -> None:
    assert scope(text, "want to drink").negated is negated


@pytest.mark.parametrize(
    ("text", "general"),
    [
        ("how do i help a friend who wants to drink", True),
        ("how do i help my friend who wants to drink", False),
        ("how do i help a friend who wants to drink tonight", False),
        ("a friend who wants to drink is at my door", False),
    ],
)
def test_a_friend_in_a_question_is_nobody_told_of(text: str, *, general: bool) -> None:
    assert scope(text, "wants to drink").general is general


def test_what_a_song_is_about_is_of_the_song() -> None:
    assert scope("that song about drinking again", "drinking").work
    assert not scope("that song says it, i think about drinking", "drinking").work
