"""The person's own people, folded from the log."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.events import ContactRemoved, ContactSaved, Event, Started
from assistant.domain.support import Contact
from assistant.support.contacts import contacts

IDS = st.sampled_from(["a", "b", "c"])
EVENTS = st.lists(
    st.builds(ContactSaved, id=IDS, name=st.text(), relation=st.text(), phone=st.text())
    | st.builds(ContactRemoved, id=IDS)
    | st.just(Started(flow="daily", sha=""))
)


def test_saved_changed_and_removed() -> None:
    events: list[Event] = [
        ContactSaved(id="a", name="Ana", phone="1"),
        ContactSaved(id="b", name="Ben"),
        ContactSaved(id="a", name="Ana", relation="sponsor", phone="2"),
        ContactRemoved(id="b"),
        ContactRemoved(id="never"),
    ]

    assert contacts(events) == (Contact(id="a", name="Ana", relation="sponsor", phone="2"),)


def test_a_changed_contact_keeps_its_place() -> None:
    events = [
        ContactSaved(id="a", name="Ana"),
        ContactSaved(id="b", name="Ben"),
        ContactSaved(id="a", name="Anna"),
    ]

    assert [contact.name for contact in contacts(events)] == ["Anna", "Ben"]


@given(EVENTS)
def test_the_last_word_on_each_contact_wins(events: list[Event]) -> None:
    last: dict[str, Event] = {}
    for event in events:
        if isinstance(event, ContactSaved | ContactRemoved):
            last[event.id] = event

    expected = {
        Contact(id=event.id, name=event.name, relation=event.relation, phone=event.phone)
        for event in last.values()
        if isinstance(event, ContactSaved)
    }

    assert set(contacts(events)) == expected
    assert len(contacts(events)) == len(expected)


@given(EVENTS, EVENTS)
def test_going_on_from_a_removal_forgets_what_was_before(
    before: list[Event], after: list[Event]
) -> None:
    cleared: list[Event] = [ContactRemoved(id=name) for name in "abc"]

    assert contacts([*before, *cleared, *after]) == contacts(after)
