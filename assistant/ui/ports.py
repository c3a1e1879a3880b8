"""What a front end needs of the application, and nothing else.

Named here so that a front end imports no use case, no store and no machine: the page of people
and lines must open even when those cannot. ``assistant.app`` has these shapes.
"""

from collections.abc import Sequence
from typing import Protocol

from assistant.domain.events import Asked, Event
from assistant.domain.exercise import Exercise
from assistant.domain.inputs import Input
from assistant.domain.support import Contact
from assistant.domain.tier import Tier


class Row(Protocol):
    """One entry of the help page."""

    @property
    def text(self) -> str:
        """Who, and how to reach them."""

    @property
    def detail(self) -> str:
        """Hours, status and date; may be empty."""


class Section(Protocol):
    """A group of entries under one title."""

    @property
    def title(self) -> str:
        """A few words."""

    @property
    def rows(self) -> Sequence[Row]:
        """In the order to be shown."""


class HelpPage(Protocol):
    """People and lines for this person, nearest help first."""

    @property
    def sections(self) -> Sequence[Section]:
        """In the order to be shown."""


class Turn(Protocol):
    """What one input came to."""

    @property
    def events(self) -> tuple[Event, ...]:
        """What just happened, in order."""

    @property
    def asked(self) -> Asked | None:
        """The question that stands now; None once ended."""

    @property
    def ended(self) -> str | None:
        """The outcome, once the conversation is over or paused."""

    @property
    def show_help(self) -> bool:
        """Whether people and lines open at once."""

    @property
    def notes(self) -> tuple[str, ...]:
        """Words that are shown and not stored."""

    @property
    def tier(self) -> Tier:
        """How urgent the moment is."""

    @property
    def put_back(self) -> str:
        """Typed words that could not be taken, for the line they came from."""


class Conversation(Protocol):
    """One run of one flow."""

    def begin(self, flow_id: str) -> Turn:
        """Start the flow."""

    def resume(self) -> Turn | None:
        """Go on with the unfinished session, if there is one."""

    def give(self, given: Input) -> Turn:
        """Hand over what the person pressed or typed."""

    def exercise(self, exercise_id: str) -> Exercise:
        """Return the exercise to show."""

    def help_page(self) -> HelpPage:
        """Return people and lines that fit this moment."""


class FlowCard(Protocol):
    """A conversation as the home screen offers it."""

    @property
    def id(self) -> str:
        """The flow's id."""

    @property
    def title(self) -> str:
        """The author's title."""


class Secured(Protocol):
    """What came of setting a passphrase."""

    @property
    def sentence(self) -> str:
        """For the person, whether it worked or not."""

    @property
    def code(self) -> str | None:
        """The recovery code, to be shown once; None when nothing was changed."""


class Breakwater(Protocol):
    """The whole application, as a front end sees it."""

    @property
    def guest(self) -> bool:
        """Whether nothing is kept this time."""

    @property
    def notice(self) -> str | None:
        """One sentence the person must know, if any."""

    def flows(self) -> Sequence[FlowCard]:
        """Return the conversations on offer."""

    def conversation(self) -> Conversation:
        """Return a new conversation."""

    def unfinished(self) -> str | None:
        """Return the id of the session to go on with, if any."""

    def help_page(self) -> HelpPage:
        """Return people and lines."""

    def contacts(self) -> Sequence[Contact]:
        """Return the person's own people."""

    def add_contact(self, name: str, relation: str, phone: str) -> object:
        """Keep someone."""

    def remove_contact(self, contact_id: str, /) -> object:
        """Take someone off the list."""

    def countries(self) -> Sequence[tuple[str, str]]:
        """Return code and name of every country with lines."""

    def country(self) -> str | None:
        """Return the code of the country in use."""

    def set_country(self, code: str, /) -> object:
        """Use the lines of this country."""

    @property
    def locked(self) -> bool:
        """Whether looking back needs the passphrase; talking goes on either way."""

    def unlock(self, passphrase: str, /) -> str | None:
        """Open the diary, in about a second; return a sentence when it stays shut."""

    def lock(self) -> bool:
        """Shut the diary, if it has a passphrase; tell whether it is shut now."""

    @property
    def offer_passphrase(self) -> bool:
        """Whether to offer a passphrase now."""

    def decline_passphrase(self) -> object:
        """Remember that it was offered and not wanted."""

    def set_passphrase(self, typed: str, /) -> Secured:
        """Lock the diary with *typed*, in about a second."""

    def keep_draft(self, text: str, /) -> object:
        """Keep words typed and not yet sent; empty removes them."""

    def draft(self) -> str:
        """Return the words typed and not sent in the session to go on with."""

    def close(self, *, hurry: bool = False) -> None:
        """Close the store, in a *hurry* with nothing more. Safe to call twice."""
